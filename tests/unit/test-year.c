/* test-year.c: a year is what its months are, beside the year before, and in words */

#include "config.h"

#include "core/insight/avow-figure-list.h"
#include "core/insight/avow-pledges.h"
#include "core/insight/avow-span-words.h"
#include "random-journal.h"
#include "span-fixture.h"
#include "with-locale.h"

#define ROUNDS 60

static void
assert_tally (const AvowTally *year,
              const AvowTally *months)
{
  g_assert_cmpuint (year->n_entries, ==, months->n_entries);
  g_assert_cmpint (year->times, ==, months->times);
  g_assert_cmpint (year->minutes, ==, months->minutes);
  g_assert_cmpuint (avow_amounts_get_length (&year->money), ==, avow_amounts_get_length (&months->money));
  for (guint i = 0; i < avow_amounts_get_length (&year->money); i++)
    {
      const AvowMoney *money = avow_amounts_get (&year->money, i);

      g_assert_cmpint (money->minor, ==, avow_amounts_look_up (&months->money, money->currency));
    }
}

static guint
count_word (const GArray *counts,
            const char   *word)
{
  for (guint i = 0; i < counts->len; i++)
    if (slow_find_community (g_array_index (counts, AvowWordCount, i).word) == slow_find_community (word))
      return g_array_index (counts, AvowWordCount, i).n;

  return 0;
}

/* How often words are said in the year is how often in its months, whichever way they are spelled in
 * each. @offset: of the words in the figures. */
static void
assert_words (const AvowFigures  *year,
              AvowFigures       **months,
              gsize               offset)
{
  const GArray *counts = G_STRUCT_MEMBER (GArray *, year, offset);
  guint n_year = 0, n_months = 0;

  for (guint i = 0; i < counts->len; i++)
    {
      const AvowWordCount *count = &g_array_index (counts, AvowWordCount, i);
      guint n = 0;

      for (guint j = 0; j < 12; j++)
        n += count_word (G_STRUCT_MEMBER (GArray *, months[j], offset), count->word);
      g_assert_cmpuint (count->n, ==, n);
      n_year += n;
    }
  for (guint j = 0; j < 12; j++)
    {
      const GArray *of_month = G_STRUCT_MEMBER (GArray *, months[j], offset);

      for (guint i = 0; i < of_month->len; i++)
        n_months += g_array_index (of_month, AvowWordCount, i).n;
    }
  g_assert_cmpuint (n_year, ==, n_months);
}

static void
assert_sum (World         *world,
            AvowCivilDate  day)
{
  AvowCivilDate january = avow_civil_date_year_start (day);
  g_autoptr (AvowFigures) year = avow_figures_new (world->list, january, avow_civil_date_year_end (day),
                                                   world->today);
  AvowFigures *months[12];
  AvowTally all = { 0 };
  AvowTally by_type[AVOW_N_ACTION_TYPES] = { 0 };
  guint cells[AVOW_N_RINGS][AVOW_N_STEPS] = { 0 };
  guint forms[AVOW_N_FORMS] = { 0 };
  guint known_by[AVOW_N_KNOWN_BY] = { 0 };
  guint n_reflections = 0;

  for (int i = 0; i < 12; i++)
    {
      AvowCivilDate first = avow_civil_date_add_months (january, i);

      months[i] = avow_figures_new (world->list, first, avow_civil_date_month_end (first), world->today);
      avow_tally_add_all (&all, &months[i]->all);
      for (int type = 0; type < AVOW_N_ACTION_TYPES; type++)
        avow_tally_add_all (&by_type[type], &months[i]->by_type[type]);
      for (int ring = 0; ring < AVOW_N_RINGS; ring++)
        for (int step = 0; step < AVOW_N_STEPS; step++)
          cells[ring][step] += months[i]->cells[ring][step];
      for (int form = 0; form < AVOW_N_FORMS; form++)
        forms[form] += months[i]->forms[form];
      for (int known = 0; known < AVOW_N_KNOWN_BY; known++)
        known_by[known] += months[i]->known_by[known];
      n_reflections += months[i]->n_reflections;
    }

  assert_tally (&year->all, &all);
  avow_tally_clear (&all);
  for (int type = 0; type < AVOW_N_ACTION_TYPES; type++)
    {
      assert_tally (&year->by_type[type], &by_type[type]);
      avow_tally_clear (&by_type[type]);
    }
  g_assert_cmpmem (year->cells, sizeof year->cells, cells, sizeof cells);
  g_assert_cmpmem (year->forms, sizeof year->forms, forms, sizeof forms);
  g_assert_cmpmem (year->known_by, sizeof year->known_by, known_by, sizeof known_by);
  g_assert_cmpuint (year->n_reflections, ==, n_reflections);
  assert_words (year, months, G_STRUCT_OFFSET (AvowFigures, communities));
  assert_words (year, months, G_STRUCT_OFFSET (AvowFigures, feelings));
  for (int i = 0; i < 12; i++)
    avow_figures_free (months[i]);
}

static void
test_sum (void)
{
  for (guint32 round = 0; round < ROUNDS; round++)
    {
      World world;

      world_init (&world, 5000 + round);
      assert_sum (&world, random_day (&world));
      assert_sum (&world, world.today);
      world_clear (&world);
    }
}

static AvowSummary *
sum_up (SpanFixture *fixture,
        const char  *day,
        const char  *today)
{
  return avow_summary_new (&fixture->lists, AVOW_SPAN_YEAR, date (day), date (today));
}

/* Takes @text. */
static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

/* What stands in a year besides figures: commitments, resources and reviews of each of its months. */
static void
test_holds (SpanFixture  *fixture,
            gconstpointer data)
{
  AvowReview *march = put (fixture->lists.reviews, avow_review_new (date ("2026-03-01")));
  AvowReview *january = put (fixture->lists.reviews, avow_review_new (date ("2026-01-01")));
  AvowResource *book = avow_resource_new ();
  g_autoptr (AvowSummary) summary = NULL;

  put (fixture->lists.reviews, avow_review_new (date ("2025-12-01")));
  put (fixture->lists.reviews, avow_review_new (date ("2027-01-01")));
  book->finished_on = date ("2026-12-31");
  put (fixture->lists.resources, book);
  add_commitment (fixture, "2026-01-01", AVOW_COMMITMENT_REVIEWED, AVOW_OUTCOME_KEPT, "2026-01-02");
  add_commitment (fixture, "2026-12-31", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  add_commitment (fixture, "2025-12-31", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  add_commitment (fixture, "2027-01-31", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  add_repair (fixture, "2026-02-01", NULL);

  summary = sum_up (fixture, "2026-06-10", "2027-01-05");
  g_assert_cmpuint (summary->span->first, ==, date ("2026-01-01"));
  g_assert_cmpuint (summary->span->last, ==, date ("2026-12-31"));
  g_assert_cmpuint (summary->span->ended->len, ==, 2);
  g_assert_cmpuint (summary->span->coming->len, ==, 1);
  g_assert_cmpuint (summary->span->finished->len, ==, 1);
  g_assert_cmpuint (summary->span->reviews->len, ==, 2);
  g_assert_true (g_ptr_array_index (summary->span->reviews, 0) == january);
  g_assert_true (g_ptr_array_index (summary->span->reviews, 1) == march);
  g_assert_null (summary->span->review);
  g_assert_null (summary->span->review_before);
  g_assert_cmpuint (summary->repairs->open->len, ==, 1);
  assert_text (avow_span_format_fates (summary->span), "Kept: 1 · Waiting for an honest review: 1");
}

static void
test_words (SpanFixture  *fixture,
            gconstpointer data)
{
  g_autoptr (AvowSummary) past = NULL;
  g_autoptr (AvowSummary) current = NULL;
  g_autoptr (AvowSummary) to_come = NULL;

  add_action (fixture, "2025-11-30", AVOW_ACTION_LEARNING, 30, NULL);
  add_action (fixture, "2026-01-01", AVOW_ACTION_LEARNING, 60, NULL)->ring = AVOW_RING_WORKPLACE;
  add_action (fixture, "2026-10-03", AVOW_ACTION_LEARNING, 120, NULL);

  past = sum_up (fixture, "2025-06-01", "2026-11-22");
  assert_text (avow_span_format_name (past->span), "2025");
  assert_text (avow_span_format_state (past->span), "Your journal begins in this year.");
  assert_text (avow_span_format_empty (past->span, AVOW_RING_WORKPLACE),
               "Nothing at work: awareness, action, accountability.");
  assert_text (avow_summary_format_before (past, AVOW_ANY, AVOW_QUANTITY_MINUTES, NULL), NULL);

  current = sum_up (fixture, "2026-06-01", "2026-11-22");
  assert_text (avow_span_format_name (current->span), "2026");
  assert_text (avow_span_format_state (current->span), "It is not over yet.");
  assert_text (avow_span_format_empty (current->span, AVOW_RING_COMMUNITY),
               "Nothing yet in the community: awareness, action, accountability.");
  assert_text (avow_summary_format_before (current, AVOW_ANY, AVOW_QUANTITY_MINUTES, NULL),
               "2 h 30 min more than in 2025.");
  assert_text (avow_summary_format_before (current, AVOW_ACTION_LEARNING, AVOW_QUANTITY_ENTRIES, NULL),
               "1 action more than in 2025.");
  /* Twelve months are no year to have a median of. */
  assert_text (avow_summary_format_median (current, AVOW_ANY, AVOW_QUANTITY_MINUTES, NULL), NULL);

  to_come = sum_up (fixture, "2027-06-01", "2026-11-22");
  assert_text (avow_span_format_state (to_come->span), "This year has not come.");
}

static void
test_beside (SpanFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (AvowSummary) year = NULL;
  g_autoptr (AvowSummary) first = NULL;
  AvowBeside beside;

  add_action (fixture, "2025-12-31", AVOW_ACTION_DONATION, 30, "USD 20");
  add_action (fixture, "2026-01-01", AVOW_ACTION_DONATION, 60, "USD 5");
  add_action (fixture, "2026-12-31", AVOW_ACTION_DONATION, 10, "EUR 5");
  add_action (fixture, "2027-01-01", AVOW_ACTION_DONATION, 1000, "USD 5");

  year = sum_up (fixture, "2026-07-01", "2027-02-01");
  beside = avow_summary_get_beside (year, AVOW_ACTION_DONATION, AVOW_QUANTITY_MONEY, "USD");
  g_assert_cmpint (beside.value, ==, 500);
  g_assert_true (beside.has_before);
  g_assert_cmpint (beside.before, ==, 2000);
  beside = avow_summary_get_beside (year, AVOW_ANY, AVOW_QUANTITY_MINUTES, NULL);
  g_assert_cmpint (beside.value, ==, 70);
  g_assert_cmpint (beside.before, ==, 30);
  beside = avow_summary_get_beside (year, AVOW_ACTION_VOTING, AVOW_QUANTITY_ENTRIES, NULL);
  g_assert_cmpint (beside.value, ==, 0);
  g_assert_cmpint (beside.before, ==, 0);

  first = sum_up (fixture, "2025-07-01", "2027-02-01");
  beside = avow_summary_get_beside (first, AVOW_ANY, AVOW_QUANTITY_ENTRIES, NULL);
  g_assert_cmpint (beside.value, ==, 1);
  g_assert_false (beside.has_before);
}

static AvowPledge *
sign (SpanFixture *fixture,
      const char  *signed_on,
      const char  *superseded_on)
{
  AvowPledge *pledge = avow_pledge_new ();

  pledge->signed_on = date (signed_on);
  if (superseded_on != NULL)
    pledge->superseded_on = date (superseded_on);

  return put (fixture->lists.pledges, pledge);
}

static void
test_pledges_on (SpanFixture  *fixture,
                 gconstpointer data)
{
  AvowPledge *first = sign (fixture, "2025-03-03", "2026-05-10");
  AvowPledge *second = sign (fixture, "2026-05-10", NULL);
  AvowRecordList *pledges = fixture->lists.pledges;

  g_assert_null (avow_pledges_get_on (pledges, date ("2025-03-02")));
  g_assert_true (avow_pledges_get_on (pledges, date ("2025-03-03")) == first);
  g_assert_true (avow_pledges_get_on (pledges, date ("2026-05-09")) == first);
  g_assert_true (avow_pledges_get_on (pledges, date ("2026-05-10")) == second);
  g_assert_true (avow_pledges_get_on (pledges, date ("2030-01-01")) == second);

  /* One that does not say since when held on no day that is known. */
  second->signed_on = AVOW_CIVIL_DATE_NONE;
  g_assert_null (avow_pledges_get_on (pledges, date ("2026-05-10")));
}

static void
assert_pledge (SpanFixture    *fixture,
               AvowSpanLength  length,
               const char     *day,
               const char     *today,
               const char     *expected)
{
  g_autoptr (AvowSpan) span = avow_span_new (&fixture->lists, length, date (day), date (today));

  assert_text (avow_span_format_pledge (span), expected);
}

/* As it was at the end of the month or the year: what came later is not told of it. */
static void
test_pledge_words (SpanFixture  *fixture,
                   gconstpointer data)
{
  AvowPledge *pledge = sign (fixture, "2026-03-03", NULL);

  avow_pledge_affirm (pledge, date ("2026-05-01"));
  avow_pledge_affirm (pledge, date ("2026-11-20"));

  assert_pledge (fixture, AVOW_SPAN_MONTH, "2026-02-01", "2026-11-22", NULL);
  assert_pledge (fixture, AVOW_SPAN_MONTH, "2026-03-01", "2026-11-22", "Signed on 3 March 2026.");
  assert_pledge (fixture, AVOW_SPAN_MONTH, "2026-06-01", "2026-11-22",
                 "Signed on 3 March 2026, last affirmed on 1 May 2026.");
  assert_pledge (fixture, AVOW_SPAN_YEAR, "2025-06-01", "2026-11-22", NULL);
  assert_pledge (fixture, AVOW_SPAN_YEAR, "2026-06-01", "2026-11-19",
                 "Signed on 3 March 2026, last affirmed on 1 May 2026.");
  assert_pledge (fixture, AVOW_SPAN_YEAR, "2026-06-01", "2027-02-01",
                 "Signed on 3 March 2026, last affirmed on 20 November 2026.");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  leave_locale ();

#define ADD(name, function) \
  g_test_add ("/year/" name, SpanFixture, NULL, span_set_up, function, span_tear_down)
  g_test_add_func ("/year/sum", test_sum);
  ADD ("holds", test_holds);
  ADD ("words", test_words);
  ADD ("beside", test_beside);
  ADD ("pledges-on", test_pledges_on);
  ADD ("pledge-words", test_pledge_words);
#undef ADD

  return g_test_run ();
}
