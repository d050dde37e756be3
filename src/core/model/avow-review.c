/* avow-review.c: what the person made of a month */

#include "config.h"

#include "avow-review.h"
#include "avow-schema-private.h"

static const AvowField answer_fields[] = {
  AVOW_FIELD (AvowAnswer, prompt, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowAnswer, text, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
};

static const AvowSchema answer_schema = AVOW_SCHEMA_OF (answer_fields, sizeof (AvowAnswer));

static const AvowField event_fields[] = {
  AVOW_FIELD (AvowReviewEvent, on, DATE),
  AVOW_FIELD (AvowReviewEvent, what, TERM, .terms = &AVOW_CLOSINGS),
  AVOW_FIELD (AvowReviewEvent, reason, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
};

static const AvowSchema event_schema = AVOW_SCHEMA_OF (event_fields, sizeof (AvowReviewEvent));

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowReview, month, MONTH),
  AVOW_FIELD (AvowReview, answers, OBJECTS, .schema = &answer_schema),
  AVOW_FIELD (AvowReview, intention, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReview, figures, JSON),
  AVOW_FIELD (AvowReview, closed_on, DATE),
  AVOW_FIELD (AvowReview, declined_on, DATE),
  AVOW_FIELD (AvowReview, next, IDS),
  AVOW_FIELD (AvowReview, history, OBJECTS, .schema = &event_schema),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowReview, avow_review, AVOW_KIND_REVIEW, schema)

static gpointer
append_object (GPtrArray        **objects,
               const AvowSchema  *of)
{
  gpointer object = avow_schema_new_object (of);

  if (*objects == NULL)
    *objects = g_ptr_array_new ();
  g_ptr_array_add (*objects, object);

  return object;
}

/**
 * avow_review_new:
 * @month: a day of the month
 *
 * Returns: (transfer full): a review of that month that says nothing yet
 */
AvowReview *
avow_review_new (AvowCivilDate month)
{
  AvowReview *review = g_object_new (AVOW_TYPE_REVIEW, NULL);

  review->month = avow_civil_date_month_start (month);

  return review;
}

/**
 * avow_review_is_closed:
 * @review: (nullable): what a month has
 *
 * Returns: whether the month is closed; one that was opened again is not
 */
gboolean
avow_review_is_closed (AvowReview *review)
{
  return review != NULL && review->closed_on != AVOW_CIVIL_DATE_NONE;
}

/**
 * avow_review_add_answer:
 * @review: a review that no journal holds yet
 * @prompt: (nullable): the question as it was shown
 * @text: (nullable): the answer
 *
 * Returns: (transfer none): the answer, at the end
 */
AvowAnswer *
avow_review_add_answer (AvowReview *review,
                        const char *prompt,
                        const char *text)
{
  AvowAnswer *answer;

  g_return_val_if_fail (AVOW_IS_REVIEW (review), NULL);

  answer = append_object (&review->answers, &answer_schema);
  answer->prompt = g_strdup (prompt);
  answer->text = g_strdup (text);

  return answer;
}

/**
 * avow_review_clear_answers:
 * @review: a review that no journal holds yet
 *
 * Takes all its answers out, so that they can be given anew.
 */
void
avow_review_clear_answers (AvowReview *review)
{
  g_return_if_fail (AVOW_IS_REVIEW (review));

  if (review->answers != NULL)
    avow_schema_free_objects (&answer_schema, g_steal_pointer (&review->answers));
}

guint
avow_review_get_n_answers (AvowReview *review)
{
  g_return_val_if_fail (AVOW_IS_REVIEW (review), 0);

  return review->answers != NULL ? review->answers->len : 0;
}

const AvowAnswer *
avow_review_get_answer (AvowReview *review,
                        guint       index)
{
  g_return_val_if_fail (index < avow_review_get_n_answers (review), NULL);

  return g_ptr_array_index (review->answers, index);
}

/**
 * avow_review_add_event:
 * @review: a review that no journal holds yet
 * @on: the day
 * @what: what happened
 *
 * Returns: (transfer none): the event at the end of its history
 */
AvowReviewEvent *
avow_review_add_event (AvowReview    *review,
                       AvowCivilDate  on,
                       AvowClosing    what)
{
  AvowReviewEvent *event;

  g_return_val_if_fail (AVOW_IS_REVIEW (review), NULL);

  event = append_object (&review->history, &event_schema);
  event->on = on;
  event->what = (int) what;

  return event;
}

guint
avow_review_get_n_events (AvowReview *review)
{
  g_return_val_if_fail (AVOW_IS_REVIEW (review), 0);

  return review->history != NULL ? review->history->len : 0;
}

const AvowReviewEvent *
avow_review_get_event (AvowReview *review,
                       guint       index)
{
  g_return_val_if_fail (index < avow_review_get_n_events (review), NULL);

  return g_ptr_array_index (review->history, index);
}
