/* avow-demo-reviews.c: makes the reviews of the invented months */

#include "config.h"

#include "avow-demo-reviews.h"

#include "core/model/avow-commitment.h"

/* Months before this one. The last that is over is still to be closed. */
#define FIRST_MONTH 12
#define LAST_MONTH 2

/* Days of the next month. By the first, what ended with the month was looked back at. */
#define EARLIEST_CLOSING 4
#define LATEST_CLOSING 7

/* In days, for the review that was opened again. */
#define REOPENED_AFTER 8
#define CLOSED_AGAIN_AFTER 1

/* In minutes after midnight. */
#define NIGHT (22 * 60)

static gboolean
is_in_month (const AvowDemoBuilder *builder,
             int                    days_ago,
             AvowCivilDate          month)
{
  return avow_civil_date_month_start (avow_demo_get_date (builder, days_ago)) == month;
}

/*
 * What the person wrote
 */

/* Answers to the same question are one, the later one last. */
static char *
join_answers (const AvowDemoBuilder *builder,
              AvowCivilDate          month,
              AvowQuestion           question)
{
  g_autoptr (GString) text = NULL;

  for (guint i = AVOW_DEMO_N_ANSWERS; i > 0; i--)
    {
      const AvowDemoAnswer *answer = &AVOW_DEMO_ANSWERS[i - 1];

      if (answer->question != question || !is_in_month (builder, answer->days_ago, month))
        continue;

      if (!text)
        text = g_string_new (NULL);
      else
        g_string_append (text, "\n\n");
      g_string_append (text, answer->text);
    }

  return text ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

static void
add_answers (const AvowDemoBuilder *builder,
             AvowReview            *review)
{
  for (guint question = 0; question < AVOW_QUESTION_INTENTION; question++)
    {
      g_autofree char *text = join_answers (builder, review->month, (AvowQuestion) question);

      if (text)
        avow_review_add_answer (review, avow_closing_get_text ((AvowQuestion) question), text);
    }
}

static const char *
find_intention (const AvowDemoBuilder *builder,
                AvowCivilDate          month)
{
  for (guint i = 0; i < AVOW_DEMO_N_INTENTIONS; i++)
    if (is_in_month (builder, AVOW_DEMO_INTENTIONS[i].days_ago, month))
      return AVOW_DEMO_INTENTIONS[i].text;

  return NULL;
}

/* What was promised while the review was written. */
static void
add_next (const AvowDemoBuilder *builder,
          AvowReview            *review,
          AvowCivilDate          next_month,
          AvowCivilDate          closed_on)
{
  for (guint i = 0; i < builder->records->len; i++)
    {
      AvowRecord *record = builder->records->pdata[i];
      AvowCivilDate made;

      if (!AVOW_IS_COMMITMENT (record))
        continue;

      made = avow_commitment_get_event (AVOW_COMMITMENT (record), 0)->on;
      if (made < next_month || made > closed_on)
        continue;

      if (!review->next)
        review->next = g_array_new (FALSE, FALSE, sizeof (AvowId));
      g_array_append_val (review->next, record->id);
    }
}

/*
 * Closing it
 */

/* As they were when nothing had been said yet of what is looked back at later. */
static AvowRecordList *
list_commitments_then (const AvowDemoBuilder *builder,
                       AvowCivilDate          day)
{
  AvowRecordList *commitments = avow_demo_list_records (builder, AVOW_LIST_COMMITMENTS, day);

  for (guint i = 0; i < builder->records->len; i++)
    {
      AvowRecord *record = builder->records->pdata[i];
      g_autoptr (AvowCommitment) then = NULL;

      if (!AVOW_IS_COMMITMENT (record) || AVOW_COMMITMENT (record)->review.on <= day ||
          !avow_record_list_lookup (commitments, &record->id))
        continue;

      then = AVOW_COMMITMENT (avow_record_copy (record));
      then->state = AVOW_COMMITMENT_ACTIVE;
      then->outcome = AVOW_OUTCOME_NONE;
      then->review.on = AVOW_CIVIL_DATE_NONE;
      avow_record_list_put (commitments, (AvowRecord *) then);
    }

  return commitments;
}

static void
close_review (const AvowDemoBuilder *builder,
              AvowReview            *review,
              AvowCivilDate          day)
{
  g_autoptr (AvowRecordList) entries = avow_demo_list_records (builder, AVOW_LIST_ENTRIES, day);
  g_autoptr (AvowRecordList) commitments = list_commitments_then (builder, day);
  g_autoptr (AvowRecordList) resources = avow_demo_list_records (builder, AVOW_LIST_RESOURCES, day);
  g_autoptr (AvowRecordList) reviews = avow_demo_list_records (builder, AVOW_LIST_REVIEWS, day);
  g_autoptr (AvowRecordList) pledges = avow_demo_list_records (builder, AVOW_LIST_PLEDGES, day);
  const AvowSpanLists lists = { entries, commitments, resources, reviews, pledges };
  g_autoptr (AvowSummary) summary = avow_summary_new (&lists, AVOW_SPAN_MONTH, review->month, day);

  avow_review_close (review, summary, day);
}

static void
reopen_review (const AvowDemoBuilder *builder,
               AvowReview            *review)
{
  const AvowCivilDate day = review->closed_on + REOPENED_AFTER;

  avow_review_reopen (review, AVOW_DEMO_REOPENING.reason, day);
  close_review (builder, review, day + CLOSED_AGAIN_AFTER);
}

static void
add_review (AvowDemoBuilder *builder,
            AvowCivilDate    month)
{
  AvowReview *review = avow_review_new (month);
  const AvowCivilDate next_month = avow_civil_date_add_months (month, 1);
  const AvowCivilDate day = next_month - 1 + (AvowCivilDate)
    g_rand_int_range (builder->random, EARLIEST_CLOSING, LATEST_CLOSING + 1);
  char name[AVOW_MONTH_TEXT_SIZE];

  avow_civil_date_to_month_text (month, name);
  review->parent_instance.id = avow_demo_make_id ("review", name);
  add_answers (builder, review);
  review->intention = g_strdup (find_intention (builder, next_month));
  add_next (builder, review, next_month, day);

  close_review (builder, review, day);
  if (is_in_month (builder, AVOW_DEMO_REOPENING.days_ago, month))
    reopen_review (builder, review);

  avow_demo_add_record (builder, (AvowRecord *) review, day, NIGHT);
}

void
avow_demo_add_reviews (AvowDemoBuilder *builder)
{
  const AvowCivilDate this_month = avow_civil_date_month_start (builder->today);

  for (int months_ago = FIRST_MONTH; months_ago >= LAST_MONTH; months_ago--)
    add_review (builder, avow_civil_date_add_months (this_month, -months_ago));
}
