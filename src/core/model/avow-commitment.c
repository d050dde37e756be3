/* avow-commitment.c: a promise that ends on a date */

#include "config.h"

#include "avow-commitment.h"
#include "avow-schema-private.h"

static const AvowField measure_fields[] = {
  AVOW_FIELD (AvowMeasure, what, TERM, .terms = &AVOW_MEASURES),
  AVOW_FIELD (AvowMeasure, target, NUMBER),
  AVOW_FIELD (AvowMeasure, currency, TEXT),
  AVOW_FIELD (AvowMeasure, per, TERM, .terms = &AVOW_PERS),
  AVOW_FIELD (AvowMeasure, types, TEXTS),
  AVOW_FIELD (AvowMeasure, places, IDS),
  AVOW_FIELD (AvowMeasure, communities, TEXTS),
};

static const AvowSchema measure_schema = AVOW_SCHEMA_OF (measure_fields, sizeof (AvowMeasure));

static const AvowField event_fields[] = {
  AVOW_FIELD (AvowCommitmentEvent, on, DATE),
  AVOW_FIELD (AvowCommitmentEvent, what, TERM, .terms = &AVOW_EVENTS),
  AVOW_FIELD (AvowCommitmentEvent, field, TEXT),
  AVOW_FIELD (AvowCommitmentEvent, from, TEXT),
  AVOW_FIELD (AvowCommitmentEvent, to, TEXT),
  AVOW_FIELD (AvowCommitmentEvent, reason, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
};

static const AvowSchema event_schema = AVOW_SCHEMA_OF (event_fields, sizeof (AvowCommitmentEvent));

static const AvowField review_fields[] = {
  AVOW_FIELD (AvowCommitmentReview, on, DATE),
  AVOW_FIELD (AvowCommitmentReview, helped, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowCommitmentReview, hindered, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowCommitmentReview, tell, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowCommitmentReview, done, NUMBER),
  AVOW_FIELD (AvowCommitmentReview, target, NUMBER),
  AVOW_FIELD (AvowCommitmentReview, entries, NUMBER),
};

static const AvowSchema review_schema =
  AVOW_SCHEMA_OF (review_fields, sizeof (AvowCommitmentReview));

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowCommitment, title, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowCommitment, why, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowCommitment, ring, TERM, .terms = &AVOW_RINGS),
  AVOW_FIELD (AvowCommitment, step, TERM, .terms = &AVOW_STEPS),
  AVOW_FIELD (AvowCommitment, communities, TEXTS, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowCommitment, accountable_to, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowCommitment, start, DATE),
  AVOW_FIELD (AvowCommitment, due, DATE),
  AVOW_FIELD (AvowCommitment, measure, OBJECT, .schema = &measure_schema),
  AVOW_FIELD (AvowCommitment, remind_days_before, NUMBER),
  AVOW_FIELD (AvowCommitment, state, TERM, .terms = &AVOW_COMMITMENT_STATES),
  AVOW_FIELD (AvowCommitment, outcome, TERM, .terms = &AVOW_OUTCOMES),
  AVOW_FIELD (AvowCommitment, review, OBJECT, .schema = &review_schema),
  AVOW_FIELD (AvowCommitment, history, OBJECTS, .schema = &event_schema),
  AVOW_FIELD (AvowCommitment, excluded, IDS),
  AVOW_FIELD (AvowCommitment, renewed_as, ID),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowCommitment, avow_commitment, AVOW_KIND_COMMITMENT, schema)

/**
 * avow_commitment_new:
 *
 * Returns: (transfer full): a commitment that says nothing yet
 */
AvowCommitment *
avow_commitment_new (void)
{
  return g_object_new (AVOW_TYPE_COMMITMENT, NULL);
}

/**
 * avow_commitment_add_event:
 * @commitment: a commitment that no journal holds yet
 * @on: the day
 * @what: what happened
 *
 * Returns: (transfer none): the event at the end of its history, to be filled in
 */
AvowCommitmentEvent *
avow_commitment_add_event (AvowCommitment *commitment,
                           AvowCivilDate   on,
                           AvowEvent       what)
{
  AvowCommitmentEvent *event;

  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), NULL);

  if (commitment->history == NULL)
    commitment->history = g_ptr_array_new ();

  event = avow_schema_new_object (&event_schema);
  event->on = on;
  event->what = (int) what;
  g_ptr_array_add (commitment->history, event);

  return event;
}

guint
avow_commitment_get_n_events (AvowCommitment *commitment)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), 0);

  return commitment->history != NULL ? commitment->history->len : 0;
}

const AvowCommitmentEvent *
avow_commitment_get_event (AvowCommitment *commitment,
                           guint           index)
{
  g_return_val_if_fail (index < avow_commitment_get_n_events (commitment), NULL);

  return g_ptr_array_index (commitment->history, index);
}

/**
 * avow_commitment_is_active:
 * @commitment: a commitment
 *
 * Returns: whether nothing was said yet of what became of it
 */
gboolean
avow_commitment_is_active (AvowCommitment *commitment)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), FALSE);

  return commitment->state != AVOW_COMMITMENT_REVIEWED &&
         commitment->state != AVOW_COMMITMENT_RELEASED;
}

/**
 * avow_commitment_get_release:
 * @commitment: a commitment
 *
 * Returns: (nullable): when it was released last, and why, or %NULL if it is not released
 */
const AvowCommitmentEvent *
avow_commitment_get_release (AvowCommitment *commitment)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), NULL);

  if (commitment->state != AVOW_COMMITMENT_RELEASED)
    return NULL;

  for (guint i = avow_commitment_get_n_events (commitment); i > 0; i--)
    {
      const AvowCommitmentEvent *event = avow_commitment_get_event (commitment, i - 1);

      if (event->what == AVOW_EVENT_RELEASED)
        return event;
    }

  return NULL;
}

/**
 * avow_commitment_get_reason:
 * @commitment: a commitment
 *
 * Returns: (nullable): why it was released, or else what hindered it, in the person's words
 */
const char *
avow_commitment_get_reason (AvowCommitment *commitment)
{
  const AvowCommitmentEvent *release = avow_commitment_get_release (commitment);

  return release != NULL ? release->reason : commitment->review.hindered;
}

/**
 * avow_commitment_get_last_day:
 * @commitment: a commitment
 *
 * Returns: the last day that counts: the one it is due, or the one before that on which it was looked
 *   back at or released
 */
AvowCivilDate
avow_commitment_get_last_day (AvowCommitment *commitment)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), AVOW_CIVIL_DATE_NONE);

  if (!avow_commitment_is_active (commitment) && commitment->review.on != AVOW_CIVIL_DATE_NONE)
    return MIN (commitment->due, commitment->review.on);

  return commitment->due;
}

static guint
find_excluded (AvowCommitment *commitment,
               const AvowId   *action)
{
  for (guint i = 0; commitment->excluded != NULL && i < commitment->excluded->len; i++)
    if (avow_id_equal (&g_array_index (commitment->excluded, AvowId, i), action))
      return i;

  return G_MAXUINT;
}

/**
 * avow_commitment_excludes:
 * @commitment: a commitment
 * @action: the id of an action
 *
 * Returns: whether the action was taken out by hand
 */
gboolean
avow_commitment_excludes (AvowCommitment *commitment,
                          const AvowId   *action)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), FALSE);

  return find_excluded (commitment, action) != G_MAXUINT;
}

/**
 * avow_commitment_set_excluded:
 * @commitment: a commitment that no journal holds yet
 * @action: the id of an action
 * @excluded: whether it is taken out
 */
void
avow_commitment_set_excluded (AvowCommitment *commitment,
                              const AvowId   *action,
                              gboolean        excluded)
{
  guint found;

  g_return_if_fail (AVOW_IS_COMMITMENT (commitment));

  found = find_excluded (commitment, action);
  if ((found != G_MAXUINT) == excluded)
    return;

  if (!excluded)
    {
      g_array_remove_index (commitment->excluded, found);
      return;
    }

  if (commitment->excluded == NULL)
    commitment->excluded = g_array_new (FALSE, FALSE, sizeof (AvowId));
  g_array_append_vals (commitment->excluded, action, 1);
}
