/* avow-record.h: one item of the journal */

#pragma once

#include <glib-object.h>

#include "avow-civil-date.h"
#include "avow-id.h"
#include "avow-money.h"
#include "avow-schema.h"
#include "avow-terms.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RECORD (avow_record_get_type ())

typedef struct _AvowRecord      AvowRecord;
typedef struct _AvowRecordClass AvowRecordClass;

/**
 * AvowRecord:
 * @id: its name in the vault
 * @created: when it was first saved, in microseconds since 1970 UTC
 * @modified: when it was last saved, likewise
 * @extra: (nullable): the members that this version does not know, as JSON text of an object;
 *   written back with the record
 *
 * The base of every kind. A kind that this version has no struct for is a plain #AvowRecord whose
 * members are all in @extra, and so is loaded and saved unharmed.
 *
 * Members are public, and may be set until the record is handed to the journal. From then on the
 * record is never changed, on any thread; to edit, change an avow_record_copy() and save that.
 * The concrete kinds (#AvowAction and the rest) embed this struct and add their members.
 */
struct _AvowRecord {
  GObject  parent_instance;

  AvowId   id;
  gint64   created;
  gint64   modified;
  char    *extra;

  /*< private >*/
  char    *folded;
};

struct _AvowRecordClass {
  GObjectClass      parent_class;

  AvowKind          kind;
  const AvowSchema *schema;
};

GType         avow_record_get_type      (void);
AvowRecord   *avow_record_new           (AvowKind           kind);
AvowKind      avow_record_get_kind      (AvowRecord        *record);
AvowRecord   *avow_record_copy          (AvowRecord        *record);
AvowRecord   *avow_record_duplicate     (AvowRecord        *record);
gboolean      avow_record_equal         (AvowRecord        *a,
                                         AvowRecord        *b);
AvowRecord   *avow_record_parse         (const AvowId      *id,
                                         const char        *json,
                                         gsize              length,
                                         GError           **error);
char         *avow_record_to_json       (AvowRecord        *record,
                                         gsize             *length);
char         *avow_record_to_json_pretty (AvowRecord       *record);
AvowCivilDate avow_record_get_date      (AvowRecord        *record);
const char   *avow_record_get_folded    (AvowRecord        *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowRecord, g_object_unref)

G_END_DECLS
