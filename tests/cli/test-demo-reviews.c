/* test-demo-reviews.c: the demo's months are closed as a person would, and what it learned from is whole */

#include "config.h"

#include <locale.h>

#include "core/insight/avow-reviews.h"
#include "core/insight/avow-summary-json.h"
#include "core/model/avow-commitment.h"
#include "core/model/avow-resource.h"
#include "tests/support/demo-fixture.h"

/* Months before this one: the first in which the journal has something, and the last that is closed. */
#define FIRST_CLOSED 12
#define LAST_CLOSED 2

static const char *const questions[] = {
  "What did I do that helped, and who says so?",
  "What did not work, or did harm?",
  "Where did I do nothing? Why?",
  "What did I learn that changes what I do?",
  "What will I stop, start, and keep?",
};

/* @check is asked of each day's demo. */
static void
for_each_day (void (*check) (GPtrArray     *records,
                             AvowCivilDate  today))
{
  gsize n_days;
  const AvowCivilDate *days = list_days (&n_days);

  for (gsize i = 0; i < n_days; i++)
    {
      g_autoptr (GPtrArray) records = avow_demo_build (days[i]);

      check (records, days[i]);
    }
}

static AvowCivilDate
get_month (AvowCivilDate today,
           int           months_ago)
{
  return avow_civil_date_add_months (avow_civil_date_month_start (today), -months_ago);
}

/* Today asks for the last month that is over. */
static void
check_which (GPtrArray     *records,
             AvowCivilDate  today)
{
  g_autoptr (AvowRecordList) reviews = make_list (records, AVOW_LIST_REVIEWS);

  g_assert_cmpuint (avow_record_list_get_length (reviews), ==, FIRST_CLOSED - LAST_CLOSED + 1);
  for (int months_ago = FIRST_CLOSED; months_ago >= 0; months_ago--)
    {
      AvowReview *review = avow_reviews_get (reviews, get_month (today, months_ago));

      g_assert_cmpint (review != NULL, ==, months_ago >= LAST_CLOSED);
    }
}

static void
test_which (void)
{
  for_each_day (check_which);
}

/* In the first days of the next month, at first, and again where it was opened again. */
static guint
check_history (AvowReview *review)
{
  const AvowCivilDate next_month = avow_civil_date_add_months (review->month, 1);
  const guint n_events = avow_review_get_n_events (review);

  g_assert_cmpuint (n_events % 2, ==, 1);
  for (guint i = 0; i < n_events; i++)
    {
      const AvowReviewEvent *event = avow_review_get_event (review, i);

      g_assert_cmpint (event->what, ==, i % 2 == 0 ? AVOW_CLOSING_CLOSED : AVOW_CLOSING_REOPENED);
      g_assert_cmpint (event->reason != NULL, ==, event->what == AVOW_CLOSING_REOPENED);
      if (i == 0)
        {
          g_assert_cmpuint (event->on, >=, next_month);
          g_assert_cmpuint (event->on, <, next_month + 7);
        }
      else
        {
          g_assert_cmpuint (event->on, >, avow_review_get_event (review, i - 1)->on);
        }
    }
  g_assert_cmpuint (review->closed_on, ==, avow_review_get_event (review, n_events - 1)->on);

  return n_events / 2;
}

static void
check_closing (GPtrArray     *records,
               AvowCivilDate  today)
{
  g_autoptr (GPtrArray) reviews = list_kind (records, AVOW_KIND_REVIEW);
  guint n_reopened = 0;

  for (guint i = 0; i < reviews->len; i++)
    {
      AvowReview *review = reviews->pdata[i];

      n_reopened += check_history (review);
      g_assert_cmpuint (review->closed_on, <=, today);
    }

  g_assert_cmpuint (n_reopened, ==, 1);
}

static void
test_closing (void)
{
  for_each_day (check_closing);
}

/* Returns how many questions it answers, each in its order and none twice. */
static guint
check_review_answers (AvowReview *review,
                      GHashTable *texts,
                      guint      *n_by_question)
{
  const guint n_answers = avow_review_get_n_answers (review);
  guint question = 0;

  for (guint i = 0; i < n_answers; i++, question++)
    {
      const AvowAnswer *answer = avow_review_get_answer (review, i);

      while (question < G_N_ELEMENTS (questions) && g_strcmp0 (answer->prompt, questions[question]) != 0)
        question++;
      g_assert_cmpuint (question, <, G_N_ELEMENTS (questions));
      g_assert_cmpuint (strlen (answer->text), >=, 20);
      g_assert_true (g_hash_table_add (texts, answer->text));
      n_by_question[question]++;
    }

  return n_answers;
}

static void
check_answers (GPtrArray     *records,
               AvowCivilDate  today)
{
  g_autoptr (GPtrArray) reviews = list_kind (records, AVOW_KIND_REVIEW);
  g_autoptr (GHashTable) texts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_by_question[G_N_ELEMENTS (questions)] = { 0 };

  for (guint i = 0; i < reviews->len; i++)
    {
      AvowReview *review = reviews->pdata[i];

      g_assert_cmpuint (check_review_answers (review, texts, n_by_question), >=, 2);
      g_assert_nonnull (review->intention);
      g_assert_cmpuint (strlen (review->intention), <=, 100);
      g_assert_true (g_str_has_suffix (review->intention, "."));
      g_assert_true (g_hash_table_add (texts, review->intention));
    }

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_assert_cmpuint (n_by_question[i], >=, 2);
      g_assert_cmpuint (n_by_question[i], <, reviews->len);
    }
}

static void
test_answers (void)
{
  for_each_day (check_answers);
}

/* Made on the spot: in the days between the end of the month and its closing. */
static void
check_next (GPtrArray     *records,
            AvowCivilDate  today)
{
  g_autoptr (GHashTable) ids = index_by_id (records);
  g_autoptr (GPtrArray) reviews = list_kind (records, AVOW_KIND_REVIEW);
  guint n_with_next = 0;

  for (guint i = 0; i < reviews->len; i++)
    {
      AvowReview *review = reviews->pdata[i];

      n_with_next += review->next != NULL;
      for (guint j = 0; review->next && j < review->next->len; j++)
        {
          AvowCommitment *commitment = g_hash_table_lookup (ids, &g_array_index (review->next, AvowId, j));
          AvowCivilDate made;

          g_assert_true (AVOW_IS_COMMITMENT (commitment));
          made = avow_commitment_get_event (commitment, 0)->on;
          g_assert_cmpuint (made, >, avow_civil_date_month_end (review->month));
          g_assert_cmpuint (made, <=, avow_review_get_event (review, 0)->on);
        }
      g_assert_true (!review->next || review->next->len <= 3);
    }

  g_assert_cmpuint (n_with_next, >=, 4);
}

static void
test_next (void)
{
  for_each_day (check_next);
}

/* What the JSON of a summary says from one of its members to another. */
static char *
cut (const char *json,
     const char *from,
     const char *to)
{
  const char *start = strstr (json, from);
  const char *end = start ? strstr (start, to) : NULL;

  g_assert_nonnull (start);
  g_assert_nonnull (end);

  return g_strndup (start, (gsize) (end - start));
}

static gint64
count_actions (const char *json)
{
  g_autofree char *actions = cut (json, "\"actions\":{\"count\":", ",\"times\"");

  return g_ascii_strtoll (strrchr (actions, ':') + 1, NULL, 10);
}

static void
check_is_as_it_was (const char *then,
                    const char *now,
                    const char *from,
                    const char *to)
{
  g_autofree char *part_then = cut (then, from, to);
  g_autofree char *part_now = cut (now, from, to);

  g_assert_cmpstr (part_then, ==, part_now);
}

/* What is looked back at later had not been when the month was closed. */
static void
check_commitments_then (AvowReview     *review,
                        AvowRecordList *commitments)
{
  for (guint i = 0; i < avow_record_list_get_length (commitments); i++)
    {
      AvowCommitment *commitment = AVOW_COMMITMENT (avow_record_list_peek (commitments, i));
      g_autofree char *fate = NULL;
      char hex[AVOW_ID_HEX_SIZE];

      avow_id_to_hex (&commitment->parent_instance.id, hex);
      if (commitment->review.on <= review->closed_on || !strstr (review->figures, hex))
        continue;

      fate = cut (strstr (review->figures, hex), "\"fate\":", "}");
      g_assert_true (strcmp (fate, "\"fate\":\"open\"") == 0 || strcmp (fate, "\"fate\":\"waiting\"") == 0);
    }
}

/* In one month, what was done then was written down after it had been closed. */
static void
check_figures (GPtrArray     *records,
               AvowCivilDate  today)
{
  g_autoptr (AvowRecordList) entries = make_list (records, AVOW_LIST_ENTRIES);
  g_autoptr (AvowRecordList) commitments = make_list (records, AVOW_LIST_COMMITMENTS);
  g_autoptr (AvowRecordList) resources = make_list (records, AVOW_LIST_RESOURCES);
  g_autoptr (AvowRecordList) reviews = make_list (records, AVOW_LIST_REVIEWS);
  g_autoptr (AvowRecordList) pledges = make_list (records, AVOW_LIST_PLEDGES);
  const AvowSpanLists lists = { entries, commitments, resources, reviews, pledges };
  guint n_differ = 0;

  for (guint i = 0; i < avow_record_list_get_length (reviews); i++)
    {
      AvowReview *review = AVOW_REVIEW (avow_record_list_peek (reviews, i));
      g_autoptr (AvowSummary) now = avow_summary_new (&lists, AVOW_SPAN_MONTH, review->month, today);
      g_autofree char *json = avow_summary_to_json (now);
      gint64 n_later = count_actions (json) - count_actions (review->figures);

      g_assert_true (g_str_has_prefix (review->figures, "{\"month\":\""));
      check_is_as_it_was (review->figures, json, "\"commitments\"", "\"coming\"");
      check_is_as_it_was (review->figures, json, "\"resources\"", "\"repairs\"");
      check_commitments_then (review, commitments);
      if (n_later == 0)
        check_is_as_it_was (review->figures, json, "\"actions\"", "\"commitments\"");
      else
        g_assert_cmpint (n_later, ==, 1);
      n_differ += n_later != 0;
    }

  g_assert_cmpuint (n_differ, ==, 1);
}

static void
test_figures (void)
{
  for_each_day (check_figures);
}

static void
check_resources (GPtrArray     *records,
                 AvowCivilDate  today)
{
  g_autoptr (GPtrArray) resources = list_kind (records, AVOW_KIND_RESOURCE);
  g_autoptr (GHashTable) catalogue = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) months = g_hash_table_new (g_direct_hash, g_direct_equal);
  guint states[AVOW_N_RESOURCE_STATES] = { 0 }, n_changes = 0;

  for (guint i = 0; i < resources->len; i++)
    {
      AvowResource *resource = resources->pdata[i];
      gboolean finished = resource->state == AVOW_RESOURCE_FINISHED ||
                          resource->state == AVOW_RESOURCE_REVISIT;

      g_assert_true (g_hash_table_add (catalogue, resource->catalogue));
      g_assert_true (resource->title && resource->by && resource->medium && resource->theme);
      g_assert_cmpint (resource->started_on != AVOW_CIVIL_DATE_NONE, ==,
                       resource->state != AVOW_RESOURCE_TO_DO);
      g_assert_cmpint (resource->finished_on != AVOW_CIVIL_DATE_NONE, ==, finished);
      g_assert_cmpint (finished && !resource->takeaways, ==, FALSE);
      if (finished)
        {
          g_assert_cmpuint (resource->started_on, <=, resource->finished_on);
          g_assert_cmpuint (resource->finished_on, <=, today);
          g_hash_table_add (months, GUINT_TO_POINTER (avow_civil_date_month_start (resource->finished_on)));
        }
      states[resource->state]++;
      n_changes += resource->changes != NULL;
    }

  g_assert_cmpuint (states[AVOW_RESOURCE_STATE_NONE], ==, 0);
  for (int state = 1; state < AVOW_N_RESOURCE_STATES; state++)
    g_assert_cmpuint (states[state], >=, 1);
  g_assert_cmpuint (g_hash_table_size (months), >=, 5);
  g_assert_cmpuint (n_changes, >=, 5);
}

static void
test_resources (void)
{
  for_each_day (check_resources);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo-reviews/which", test_which);
  g_test_add_func ("/demo-reviews/closing", test_closing);
  g_test_add_func ("/demo-reviews/answers", test_answers);
  g_test_add_func ("/demo-reviews/next", test_next);
  g_test_add_func ("/demo-reviews/figures", test_figures);
  g_test_add_func ("/demo-reviews/resources", test_resources);

  return g_test_run ();
}
