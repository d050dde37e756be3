/* avow-action.c: something that was done */

#include "config.h"

#include "avow-action.h"
#include "avow-schema-private.h"

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowAction, date, DATE),
  AVOW_FIELD (AvowAction, time, CLOCK),
  AVOW_FIELD (AvowAction, type, TERM, .terms = &AVOW_ACTION_TYPES),
  AVOW_FIELD (AvowAction, label, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowAction, title, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowAction, about, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowAction, place, ID),
  AVOW_FIELD (AvowAction, amount, MONEY),
  AVOW_FIELD (AvowAction, minutes, NUMBER),
  AVOW_FIELD (AvowAction, count, NUMBER),
  AVOW_FIELD (AvowAction, regular, FLAG),
  AVOW_FIELD (AvowAction, voting, TERM, .terms = &AVOW_VOTING),
  AVOW_FIELD (AvowAction, ring, TERM, .terms = &AVOW_RINGS),
  AVOW_FIELD (AvowAction, step, TERM, .terms = &AVOW_STEPS),
  AVOW_FIELD (AvowAction, communities, TEXTS, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowAction, known_by, TERM, .terms = &AVOW_KNOWN_BY),
  AVOW_FIELD (AvowAction, feedback, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowAction, note, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowAction, commitments, IDS),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowAction, avow_action, AVOW_KIND_ACTION, schema)

/**
 * avow_action_new:
 *
 * Returns: (transfer full): an action that says nothing yet
 */
AvowAction *
avow_action_new (void)
{
  return g_object_new (AVOW_TYPE_ACTION, NULL);
}
