/* avow-draft.h: words that are not saved as a record yet */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_DRAFT (avow_draft_get_type ())
#define AVOW_DRAFT(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_DRAFT, AvowDraft))
#define AVOW_IS_DRAFT(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_DRAFT))

/**
 * AvowDraft:
 * @of: the kind of record that is being written
 * @target: the record that is being edited, or none for a new one
 * @body: that record as JSON text, as far as it is written
 */
typedef struct {
  AvowRecord      parent_instance;

  int             of;
  AvowId          target;
  char           *body;
} AvowDraft;

AvowDraft  *avow_draft_new_for    (AvowRecord *record,
                                   const AvowId *target);
AvowRecord *avow_draft_get_record (AvowDraft *draft,
                                   GError **error);

GType avow_draft_get_type (void);
AvowDraft *avow_draft_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowDraft, g_object_unref)

G_END_DECLS
