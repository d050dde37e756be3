/* avow-draft.c: words that are not saved as a record yet */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "avow-draft.h"
#include "avow-schema-private.h"

/* The body is not searched: a draft is offered when its page is opened, not found. */
static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowDraft, of, TERM, .terms = &AVOW_KINDS),
  AVOW_FIELD (AvowDraft, target, ID),
  AVOW_FIELD (AvowDraft, body, JSON),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowDraft, avow_draft, AVOW_KIND_DRAFT, schema)

/**
 * avow_draft_new:
 *
 * Returns: (transfer full): a draft that says nothing yet
 */
AvowDraft *
avow_draft_new (void)
{
  return g_object_new (AVOW_TYPE_DRAFT, NULL);
}

/**
 * avow_draft_new_for:
 * @record: (transfer none): the record as far as it is written
 * @target: (nullable): the id of the record that is being edited, or %NULL or none for a new one
 *
 * The draft has no id of its own yet.
 *
 * Returns: (transfer full): a draft that holds all of @record but its id
 */
AvowDraft *
avow_draft_new_for (AvowRecord   *record,
                    const AvowId *target)
{
  AvowDraft *self;

  g_return_val_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (record, AVOW_TYPE_RECORD), NULL);

  self = avow_draft_new ();
  self->of = (int) avow_record_get_kind (record);
  self->body = avow_record_to_json (record, NULL);
  if (target != NULL)
    self->target = *target;

  return self;
}

/**
 * avow_draft_get_record:
 * @draft: a draft
 * @error: where to put %AVOW_MODEL_ERROR_INVALID, if the body is not a record
 *
 * Returns: (transfer full) (nullable): a new record as it was given to avow_draft_new_for(), its id
 *   being the target's, or none
 */
AvowRecord *
avow_draft_get_record (AvowDraft  *draft,
                       GError    **error)
{
  g_return_val_if_fail (AVOW_IS_DRAFT (draft), NULL);

  if (draft->body == NULL)
    {
      g_set_error_literal (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                           _("This draft is empty."));
      return NULL;
    }

  return avow_record_parse (&draft->target, draft->body, strlen (draft->body), error);
}
