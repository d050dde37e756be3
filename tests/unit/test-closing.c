/* test-closing.c: what is asked of a month, closing it and reopening it, and when that is offered */

#include "config.h"

#include <string.h>

#include "core/insight/avow-closing-offer.h"
#include "core/insight/avow-closing.h"
#include "core/journal/avow-describe.h"
#include "span-fixture.h"
#include "with-locale.h"

static AvowSummary *
sum_up (SpanFixture *fixture,
        const char  *day,
        const char  *today)
{
  return avow_summary_new (&fixture->lists, AVOW_SPAN_MONTH, date (day), date (today));
}

/* Takes @text. */
static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_questions (void)
{
  for (guint question = 0; question < AVOW_N_QUESTIONS; question++)
    {
      const char *text = avow_closing_get_text ((AvowQuestion) question);

      g_assert_cmpuint (strlen (text), >, 10);
      g_assert_cmpint (avow_closing_find (text), ==, (AvowQuestion) question);
    }
  g_assert_cmpint (avow_closing_find (NULL), ==, AVOW_N_QUESTIONS);
  g_assert_cmpint (avow_closing_find ("What else?"), ==, AVOW_N_QUESTIONS);
  g_assert_cmpstr (avow_closing_get_text (AVOW_QUESTION_HELPED), ==, "What did I do that helped, and who says so?");
}

static void
assert_facts (SpanFixture  *fixture,
              AvowQuestion  question,
              const char   *expected)
{
  g_autoptr (AvowSummary) summary = sum_up (fixture, "2026-10-01", "2026-11-02");
  g_autoptr (GPtrArray) facts = avow_closing_list_facts (summary, fixture->lists.entries, question);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < facts->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", (char *) g_ptr_array_index (facts, i));
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_no_facts (SpanFixture  *fixture,
               gconstpointer data)
{
  assert_facts (fixture, AVOW_QUESTION_HELPED, "");
  assert_facts (fixture, AVOW_QUESTION_DID_NOT_WORK, "");
  assert_facts (fixture, AVOW_QUESTION_NOTHING,
                "Nothing in your own life: awareness, action, accountability.|"
                "Nothing at work: awareness, action, accountability.|"
                "Nothing in the community: awareness, action, accountability.");
  assert_facts (fixture, AVOW_QUESTION_LEARNED, "");
  assert_facts (fixture, AVOW_QUESTION_CHANGE, "");
  assert_facts (fixture, AVOW_QUESTION_INTENTION, "");
}

static void
test_facts (SpanFixture  *fixture,
            gconstpointer data)
{
  AvowAction *meal = add_action (fixture, "2026-10-03", AVOW_ACTION_DINING, 30, NULL);
  AvowReflection *reflection = add_repair (fixture, "2026-10-04", NULL);
  AvowReview *september = put (fixture->lists.reviews, avow_review_new (date ("2026-09-01")));
  AvowCommitment *partly = add_commitment (fixture, "2026-10-20", AVOW_COMMITMENT_REVIEWED, AVOW_OUTCOME_PARTLY,
                                           "2026-10-21");
  AvowCommitment *released = add_commitment (fixture, "2026-12-20", AVOW_COMMITMENT_RELEASED, 0, "2026-10-22");
  AvowCommitment *missed = add_commitment (fixture, "2026-10-23", AVOW_COMMITMENT_REVIEWED, AVOW_OUTCOME_NOT_KEPT,
                                           "2026-10-24");
  AvowCommitment *coming = add_commitment (fixture, "2026-11-30", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  AvowResource *book = avow_resource_new ();

  meal->feedback = g_strdup ("Come again");
  meal->communities = g_strsplit ("Café cooks|Students", "|", -1);
  add_action (fixture, "2026-10-05", AVOW_ACTION_LEARNING, 60, NULL);
  add_action (fixture, "2026-09-05", AVOW_ACTION_LEARNING, 60, NULL)->feedback = g_strdup ("In September");
  reflection->feelings = g_strsplit ("humbled|sad", "|", -1);
  september->intention = g_strdup ("Ask first");
  g_set_str (&partly->title, "Read");
  partly->review.hindered = g_strdup ("I was ill");
  g_set_str (&released->title, "March");
  avow_commitment_add_event (released, date ("2026-10-22"), AVOW_EVENT_RELEASED)->reason = g_strdup ("No time");
  g_set_str (&missed->title, "Write");
  g_set_str (&coming->title, "Cook");
  add_commitment (fixture, "2026-10-25", AVOW_COMMITMENT_REVIEWED, AVOW_OUTCOME_KEPT, "2026-10-26");
  book->title = g_strdup ("A book");
  book->changes = g_strdup ("I will ask");
  book->finished_on = date ("2026-10-20");
  put (fixture->lists.resources, book);

  assert_facts (fixture, AVOW_QUESTION_HELPED,
                "2 actions · 1 h 30 min|Dining: 1 action · 30 min|Learning: 1 action · 1 h|Dining: Come again");
  assert_facts (fixture, AVOW_QUESTION_DID_NOT_WORK,
                "Read: Partly. I was ill|March: Released. No time|Write: Not kept.|1 repair open");
  assert_facts (fixture, AVOW_QUESTION_NOTHING,
                "Nothing in your own life: awareness, action, accountability.|"
                "Nothing at work: awareness, action, accountability.|"
                "Nothing in the community: awareness, action, accountability.|"
                "What you did was for: Café cooks, Students.");
  assert_facts (fixture, AVOW_QUESTION_LEARNED,
                "Finished: A book|Because of it: I will ask|Learning: 1 action · 1 h|Feelings you named: humbled, sad.");
  assert_facts (fixture, AVOW_QUESTION_CHANGE,
                "1 action more than in September 2026.|30 min more than in September 2026.|"
                "Kept: 1 · Partly: 1 · Not kept: 1 · Released: 1|Cook, until 30 November 2026");
  assert_facts (fixture, AVOW_QUESTION_INTENTION, "Your intention for October 2026: Ask first");
}

/* Whoever shows or gives out why a commitment ended asks here. */
static void
test_reasons (SpanFixture  *fixture,
              gconstpointer data)
{
  AvowCommitment *commitment = add_commitment (fixture, "2026-10-20", AVOW_COMMITMENT_ACTIVE, 0, NULL);

  g_assert_null (avow_commitment_get_reason (commitment));
  commitment->review.hindered = g_strdup ("I was ill");
  avow_commitment_add_event (commitment, date ("2026-10-02"), AVOW_EVENT_RELEASED)->reason = g_strdup ("At first");
  g_assert_null (avow_commitment_get_release (commitment));
  g_assert_cmpstr (avow_commitment_get_reason (commitment), ==, "I was ill");

  commitment->state = AVOW_COMMITMENT_RELEASED;
  g_assert_cmpstr (avow_commitment_get_reason (commitment), ==, "At first");
  avow_commitment_add_event (commitment, date ("2026-10-09"), AVOW_EVENT_RELEASED)->reason = g_strdup ("Again");
  avow_commitment_add_event (commitment, date ("2026-10-10"), AVOW_EVENT_RENEWED);
  g_assert_cmpuint (avow_commitment_get_release (commitment)->on, ==, date ("2026-10-09"));
  g_assert_cmpstr (avow_commitment_get_reason (commitment), ==, "Again");
}

static void
test_many_facts (SpanFixture  *fixture,
                 gconstpointer  data)
{
  add_action (fixture, "2026-10-03", AVOW_ACTION_DINING, 30, NULL)->communities =
    g_strsplit ("A|B|C|D|E|F|G|H|I|J", "|", -1);
  for (int i = 0; i < 7; i++)
    {
      AvowCommitment *missed = add_commitment (fixture, "2026-10-23", AVOW_COMMITMENT_REVIEWED,
                                               AVOW_OUTCOME_NOT_KEPT, "2026-10-24");
      AvowCommitment *coming = add_commitment (fixture, "2026-11-30", AVOW_COMMITMENT_ACTIVE, 0, NULL);

      g_set_str (&missed->title, "Write");
      g_set_str (&coming->title, "Cook");
    }

  assert_facts (fixture, AVOW_QUESTION_DID_NOT_WORK,
                "Write: Not kept.|Write: Not kept.|Write: Not kept.|Write: Not kept.|Write: Not kept.|2 more");
  assert_facts (fixture, AVOW_QUESTION_NOTHING,
                "Nothing in your own life: awareness, action, accountability.|"
                "Nothing at work: awareness, action, accountability.|"
                "Nothing in the community: awareness, action, accountability.|"
                "What you did was for: A, B, C, D, E, F, G, H, 2 more.");
  assert_facts (fixture, AVOW_QUESTION_CHANGE,
                "Not kept: 7|Cook, until 30 November 2026|Cook, until 30 November 2026|"
                "Cook, until 30 November 2026|Cook, until 30 November 2026|Cook, until 30 November 2026|2 more");
}

static void
assert_can_close (SpanFixture    *fixture,
                  AvowSpanLength  length,
                  const char     *today,
                  gboolean        expected)
{
  g_autoptr (AvowSpan) span = avow_span_new (&fixture->lists, length, date ("2026-10-01"), date (today));

  g_assert_cmpint (avow_closing_can_close (span), ==, expected);
}

static void
test_can_close (SpanFixture  *fixture,
                gconstpointer data)
{
  AvowReview *review;

  assert_can_close (fixture, AVOW_SPAN_MONTH, "2026-09-30", FALSE);
  assert_can_close (fixture, AVOW_SPAN_MONTH, "2026-10-24", FALSE);
  assert_can_close (fixture, AVOW_SPAN_MONTH, "2026-10-25", TRUE);
  assert_can_close (fixture, AVOW_SPAN_MONTH, "2027-10-01", TRUE);
  assert_can_close (fixture, AVOW_SPAN_YEAR, "2027-10-01", FALSE);

  review = put (fixture->lists.reviews, avow_review_new (date ("2026-10-01")));
  assert_can_close (fixture, AVOW_SPAN_MONTH, "2026-11-02", TRUE);
  review->closed_on = date ("2026-11-01");
  assert_can_close (fixture, AVOW_SPAN_MONTH, "2026-11-02", FALSE);
}

static void
test_close (SpanFixture  *fixture,
            gconstpointer data)
{
  g_autoptr (AvowReview) review = avow_review_new (date ("2026-10-01"));
  g_autoptr (AvowSummary) summary = NULL;
  g_autofree char *figures = NULL;

  add_action (fixture, "2026-10-05", AVOW_ACTION_LEARNING, 60, NULL);
  summary = sum_up (fixture, "2026-10-01", "2026-11-02");
  g_assert_false (avow_review_says_something (review));
  avow_review_close (review, summary, date ("2026-11-02"));
  g_assert_true (avow_review_says_something (review));
  g_assert_cmpuint (review->closed_on, ==, date ("2026-11-02"));
  g_assert_true (avow_review_is_closed (review));
  g_assert_nonnull (strstr (review->figures, "\"minutes\":60"));
  g_assert_cmpuint (avow_review_get_n_events (review), ==, 1);
  g_assert_cmpint (avow_review_get_event (review, 0)->what, ==, AVOW_CLOSING_CLOSED);
  g_assert_cmpuint (avow_review_get_event (review, 0)->on, ==, date ("2026-11-02"));

  figures = g_strdup (review->figures);
  avow_review_reopen (review, "A day was missing", date ("2026-11-05"));
  g_assert_false (avow_review_is_closed (review));
  g_assert_false (avow_review_is_closed (NULL));
  g_assert_cmpstr (review->figures, ==, figures);
  g_assert_cmpuint (avow_review_get_n_events (review), ==, 2);
  g_assert_cmpint (avow_review_get_event (review, 1)->what, ==, AVOW_CLOSING_REOPENED);
  g_assert_cmpstr (avow_review_get_event (review, 1)->reason, ==, "A day was missing");
}

static void
test_answers (void)
{
  g_autoptr (AvowReview) review = avow_review_new (date ("2026-10-01"));

  avow_review_clear_answers (review);
  avow_review_add_answer (review, "p", "t");
  g_assert_true (avow_review_says_something (review));
  avow_review_clear_answers (review);
  g_assert_cmpuint (avow_review_get_n_answers (review), ==, 0);
  g_assert_false (avow_review_says_something (review));
  avow_review_add_answer (review, "q", "u");
  g_assert_cmpstr (avow_review_get_answer (review, 0)->text, ==, "u");
}

/* As drafts and lists call them, also where there is no title. */
static void
test_titles (void)
{
  g_autoptr (AvowReview) review = avow_review_new (date ("2026-10-01"));
  g_autoptr (AvowResource) resource = avow_resource_new ();
  AvowRecord *record = (AvowRecord *) resource;

  assert_text (avow_describe_title (NULL, (AvowRecord *) review), "October 2026, closing");
  review->month = AVOW_CIVIL_DATE_NONE;
  assert_text (avow_describe_title (NULL, (AvowRecord *) review), "Review");
  assert_text (avow_describe_title (NULL, record), "Resource");
  resource->url = g_strdup ("https://example.org/");
  assert_text (avow_describe_title (NULL, record), "https://example.org/");
  resource->by = g_strdup ("A neighbour");
  assert_text (avow_describe_title (NULL, record), "A neighbour");
  resource->title = g_strdup ("A talk");
  assert_text (avow_describe_title (NULL, record), "A talk");
}

static void
assert_offer (SpanFixture *fixture,
              const char  *today,
              const char  *expected)
{
  g_assert_cmpuint (avow_closing_offer_get (&fixture->lists, date (today)), ==,
                    expected != NULL ? date (expected) : AVOW_CIVIL_DATE_NONE);
}

static void
test_offer (SpanFixture  *fixture,
            gconstpointer data)
{
  AvowReview *review;

  assert_offer (fixture, "2026-11-01", NULL);
  add_action (fixture, "2026-10-05", AVOW_ACTION_LEARNING, 60, NULL);
  assert_offer (fixture, "2026-10-31", NULL);
  assert_offer (fixture, "2026-11-01", "2026-10-01");
  assert_offer (fixture, "2026-11-07", "2026-10-01");
  assert_offer (fixture, "2026-11-08", NULL);
  assert_offer (fixture, "2026-12-01", NULL);
  add_action (fixture, "2026-12-31", AVOW_ACTION_LEARNING, 60, NULL);
  assert_offer (fixture, "2027-01-02", "2026-12-01");
  assert_offer (fixture, "0001-01-02", NULL);

  /* What was begun is offered still; what was closed is not. */
  review = put (fixture->lists.reviews, avow_review_new (date ("2026-10-01")));
  assert_offer (fixture, "2026-11-02", "2026-10-01");
  review->closed_on = date ("2026-11-01");
  assert_offer (fixture, "2026-11-02", NULL);
}

static void
test_decline (SpanFixture  *fixture,
              gconstpointer data)
{
  AvowReview *review, *again;

  add_action (fixture, "2026-10-05", AVOW_ACTION_LEARNING, 60, NULL);
  review = put (fixture->lists.reviews,
                avow_closing_offer_decline (fixture->lists.reviews, date ("2026-10-01"), date ("2026-11-02")));
  g_assert_cmpuint (review->month, ==, date ("2026-10-01"));
  g_assert_cmpuint (review->declined_on, ==, date ("2026-11-02"));
  g_assert_false (avow_review_says_something (review));
  assert_offer (fixture, "2026-11-02", NULL);
  assert_offer (fixture, "2026-11-03", NULL);
  /* It can be closed all the same. */
  assert_can_close (fixture, AVOW_SPAN_MONTH, "2026-11-03", TRUE);

  /* What was written stays. */
  review->intention = g_strdup ("Ask first");
  again = avow_closing_offer_decline (fixture->lists.reviews, date ("2026-10-31"), date ("2026-11-04"));
  g_assert_true (avow_id_equal (&again->parent_instance.id, &review->parent_instance.id));
  g_assert_cmpstr (again->intention, ==, "Ask first");
  g_assert_cmpuint (again->declined_on, ==, date ("2026-11-04"));
  g_object_unref (again);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  leave_locale ();

#define ADD(name, function) \
  g_test_add ("/closing/" name, SpanFixture, NULL, span_set_up, function, span_tear_down)
  g_test_add_func ("/closing/questions", test_questions);
  ADD ("no-facts", test_no_facts);
  ADD ("facts", test_facts);
  ADD ("reasons", test_reasons);
  ADD ("many-facts", test_many_facts);
  ADD ("can-close", test_can_close);
  ADD ("close", test_close);
  g_test_add_func ("/closing/answers", test_answers);
  g_test_add_func ("/closing/titles", test_titles);
  ADD ("offer", test_offer);
  ADD ("decline", test_decline);
#undef ADD

  return g_test_run ();
}
