/* test-commitment-words.c: promises and where they stand, as people read them */

#include "config.h"

#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-commitment-words.h"
#include "journal-fixture.h"
#include "promise-fixture.h"
#include "with-locale.h"

/* Takes the text. */
static void
assert_text (char       *text,
             const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static AvowCommitment *
make_plain (AvowMeasureUnit what,
            gint64          target,
            AvowPer         per)
{
  return make_commitment ("2026-12-01", "2027-05-31", what, target, per);
}

static void
test_promises (void)
{
  static const struct {
    AvowMeasureUnit  what;
    gint64           target;
    AvowPer          per;
    const char      *target_text;
    const char      *promise;
  } cases[] = {
    { AVOW_MEASURE_COUNT, 2, AVOW_PER_MONTH, "2 times each month",
      "2 times each month, from 1 December 2026 to 31 May 2027." },
    { AVOW_MEASURE_COUNT, 1, AVOW_PER_WEEK, "Once each week",
      "Once each week, from 1 December 2026 to 31 May 2027." },
    { AVOW_MEASURE_MINUTES, 1200, AVOW_PER_PERIOD, "20 h in all",
      "20 h in all, from 1 December 2026 to 31 May 2027." },
    { AVOW_MEASURE_MINUTES, 90, AVOW_PER_WEEK, "1 h 30 min each week",
      "1 h 30 min each week, from 1 December 2026 to 31 May 2027." },
    { AVOW_MEASURE_COUNT, -1, AVOW_PER_PERIOD, "0 times in all",
      "0 times in all, from 1 December 2026 to 31 May 2027." },
    { AVOW_MEASURE_ONCE, -1, AVOW_PER_PERIOD, "Once", "Once, between 1 December 2026 and 31 May 2027." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowCommitment) commitment = make_plain (cases[i].what, cases[i].target, cases[i].per);

      assert_text (avow_commitment_format_target (commitment), cases[i].target_text);
      assert_text (avow_commitment_format_promise (commitment), cases[i].promise);
    }
}

static void
test_values (void)
{
  g_autoptr (AvowCommitment) count = make_plain (AVOW_MEASURE_COUNT, 2, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) money = make_plain (AVOW_MEASURE_MONEY, 2, AVOW_PER_PERIOD);

  assert_text (avow_commitment_format_value (count, 0), "0 times");
  assert_text (avow_commitment_format_value (count, 1), "1 time");
  assert_text (avow_commitment_format_value (count, 21), "21 times");
  /* What is typed for a currency may be none yet. */
  g_set_str (&money->measure.currency, "dollars");
  assert_text (avow_commitment_format_value (money, 30000), "30000");
  g_set_str (&money->measure.currency, NULL);
  assert_text (avow_commitment_format_value (money, 30000), "30000");
}

static void
test_country (void)
{
  g_autoptr (AvowCommitment) money = make_plain (AVOW_MEASURE_MONEY, 123400, AVOW_PER_MONTH);
  g_autoptr (AvowCommitment) count = make_plain (AVOW_MEASURE_COUNT, 1234, AVOW_PER_PERIOD);

  if (!use_locale ("en_US"))
    return;
  assert_text (avow_commitment_format_promise (money),
               "$1,234.00 each month, from December 1, 2026 to May 31, 2027.");
  assert_text (avow_commitment_format_target (count), "1,234 times in all");
  leave_locale ();

  if (!use_locale ("de_DE"))
    return;
  assert_text (avow_commitment_format_target (count), "1.234 times in all");
  g_set_str (&money->measure.currency, "EUR");
  assert_text (avow_commitment_format_value (money, 123400), "1.234,00\302\240€");
  leave_locale ();
}

static void
test_when (void)
{
  static const struct {
    const char *today;
    const char *text;
  } cases[] = {
    { "2026-11-29", "Starts on 1 December 2026" },
    { "2026-11-30", "Starts tomorrow" },
    { "2026-12-01", "Ends on 31 May 2027" },
    { "2027-04-30", "Ends on 31 May 2027" },
    { "2027-05-01", "Ends in 30 days" },
    { "2027-05-29", "Ends in 2 days" },
    { "2027-05-30", "Ends tomorrow" },
    { "2027-05-31", "Ends today" },
    { "2027-06-01", "Ended yesterday" },
    { "2027-06-02", "Ended on 31 May 2027" },
  };
  g_autoptr (AvowCommitment) commitment = make_plain (AVOW_MEASURE_COUNT, 2, AVOW_PER_PERIOD);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (avow_commitment_format_when (commitment, date (cases[i].today)), cases[i].text);

  /* What was released ended then, and not on its last day. */
  commitment->state = AVOW_COMMITMENT_RELEASED;
  commitment->review.on = date ("2027-01-15");
  assert_text (avow_commitment_format_when (commitment, date ("2027-01-15")), "Released on 15 January 2027");
  assert_text (avow_commitment_format_when (commitment, date ("2028-01-15")), "Released on 15 January 2027");

  /* What was reviewed early asks for nothing more, so that its end is none to count the days to. */
  commitment->state = AVOW_COMMITMENT_REVIEWED;
  assert_text (avow_commitment_format_when (commitment, date ("2027-01-15")), "Reviewed on 15 January 2027");
  assert_text (avow_commitment_format_when (commitment, date ("2027-05-30")), "Reviewed on 15 January 2027");
  commitment->review.on = date ("2027-06-03");
  assert_text (avow_commitment_format_when (commitment, date ("2027-06-03")), "Ended on 31 May 2027");

  /* An end before the start has passed. */
  commitment->state = AVOW_COMMITMENT_ACTIVE;
  commitment->due = date ("2026-11-20");
  assert_text (avow_commitment_format_when (commitment, date ("2026-11-25")), "Ended on 20 November 2026");
}

/* Progress */

static AvowProgress *
make_progress (AvowCommitment *commitment,
               const char     *today,
               guint           n_actions)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);

  /* One a day from the first day on */
  for (guint i = 0; i < n_actions; i++)
    {
      g_autoptr (AvowAction) action = make_action ("2026-12-01", AVOW_ACTION_DINING);

      action->date += i;
      action->minutes = 45;
      action->amount = i % 3 == 0 ? (AvowMoney) { 1000, "EUR" } : (AvowMoney) { 1000, "USD" };
      avow_record_list_put (list, (AvowRecord *) action);
    }

  return avow_progress_new (commitment, list, date (today));
}

static void
test_total (void)
{
  g_autoptr (AvowCommitment) commitment = make_plain (AVOW_MEASURE_MINUTES, 1200, AVOW_PER_PERIOD);
  g_autoptr (AvowProgress) early = make_progress (commitment, "2027-01-15", 10);
  g_autoptr (AvowProgress) late = make_progress (commitment, "2027-05-26", 10);
  g_autoptr (AvowProgress) over = make_progress (commitment, "2027-06-01", 10);
  g_autoptr (AvowProgress) met = make_progress (commitment, "2027-01-15", 30);

  assert_text (avow_progress_format_done (early, commitment), "7 h 30 min of 20 h");
  /* 46 of 182 days */
  assert_text (avow_progress_format_promised (early, commitment), "Promised by today: 5 h 3 min");
  /* 750 min in 137 days: 38.3 a week */
  assert_text (avow_progress_format_needed (early, commitment), "12 h 30 min to go, 39 min a week");
  assert_text (avow_progress_format_needed (late, commitment), "12 h 30 min to go");
  assert_text (avow_progress_format_needed (over, commitment), NULL);
  assert_text (avow_progress_format_needed (met, commitment), NULL);
  assert_text (avow_progress_format_kept (early, commitment), NULL);
  assert_text (avow_progress_format_current (early, commitment), NULL);
  assert_text (avow_progress_format_others (early, commitment), NULL);
  assert_text (avow_progress_format_summary (early, commitment), "7 h 30 min of 20 h · Promised by today: 5 h 3 min · Ends on 31 May 2027");
}

static void
test_once (void)
{
  g_autoptr (AvowCommitment) commitment = make_plain (AVOW_MEASURE_ONCE, -1, AVOW_PER_MONTH);
  g_autoptr (AvowProgress) open = make_progress (commitment, "2027-01-15", 0);
  g_autoptr (AvowProgress) done = make_progress (commitment, "2027-01-15", 2);

  assert_text (avow_progress_format_done (open, commitment), "Not done yet");
  assert_text (avow_progress_format_done (done, commitment), "Done");
  assert_text (avow_progress_format_needed (open, commitment), NULL);
  assert_text (avow_progress_format_kept (open, commitment), NULL);
  assert_text (avow_progress_format_current (open, commitment), NULL);
  assert_text (avow_progress_format_summary (done, commitment), "Done · Ends on 31 May 2027");
}

static void
test_months (void)
{
  g_autoptr (AvowCommitment) commitment = make_plain (AVOW_MEASURE_COUNT, 2, AVOW_PER_MONTH);
  g_autoptr (AvowProgress) coming = make_progress (commitment, "2026-11-30", 0);
  g_autoptr (AvowProgress) first = make_progress (commitment, "2026-12-01", 1);
  g_autoptr (AvowProgress) second = make_progress (commitment, "2027-01-15", 2);
  g_autoptr (AvowProgress) third = make_progress (commitment, "2027-02-01", 2);
  g_autoptr (AvowProgress) over = make_progress (commitment, "2027-06-01", 2);

  assert_text (avow_progress_format_summary (coming, commitment), "2 times each month · Starts tomorrow");
  assert_text (avow_progress_format_current (coming, commitment), NULL);
  assert_text (avow_progress_format_current (first, commitment), "This month: 1 of 2");
  assert_text (avow_progress_format_kept (first, commitment), NULL);
  assert_text (avow_progress_format_kept (second, commitment), "1 of 1 month kept");
  assert_text (avow_progress_format_kept (third, commitment), "1 of 2 months kept");
  assert_text (avow_progress_format_summary (third, commitment),
               "This month: 0 of 2 · 1 of 2 months kept · Ends on 31 May 2027");
  assert_text (avow_progress_format_current (over, commitment), NULL);
  assert_text (avow_progress_format_summary (over, commitment), "2 of 12 · 1 of 6 months kept · Ended yesterday");

  assert_text (avow_period_format (&g_array_index (third->periods, AvowPeriod, 0), commitment),
               "December 2026: 2 of 2, kept");
  assert_text (avow_period_format (&g_array_index (third->periods, AvowPeriod, 1), commitment),
               "January 2027: 0 of 2, not kept");
  assert_text (avow_period_format (&g_array_index (third->periods, AvowPeriod, 2), commitment),
               "February 2027: 0 of 2, under way");
  assert_text (avow_period_format (&g_array_index (third->periods, AvowPeriod, 3), commitment),
               "March 2027: 0 of 2, to come");
}

static void
test_weeks (void)
{
  g_autoptr (AvowCommitment) commitment = make_plain (AVOW_MEASURE_COUNT, 1, AVOW_PER_WEEK);
  g_autoptr (AvowProgress) sunday = NULL;
  g_autoptr (AvowProgress) first = NULL;
  g_autoptr (AvowProgress) second = NULL;

  if (!use_locale ("de_DE"))
    return;

  commitment->start = date ("2026-12-06");
  /* The Sunday alone promises nothing, so there is no "of" to tell. */
  sunday = make_progress (commitment, "2026-12-06", 7);
  assert_text (avow_progress_format_current (sunday, commitment), NULL);
  first = make_progress (commitment, "2026-12-08", 7);
  assert_text (avow_period_format (&g_array_index (first->periods, AvowPeriod, 0), commitment),
               "Week of 6 Dezember 2026: 1, nothing promised");
  assert_text (avow_progress_format_current (first, commitment), "This week: 1 of 1");
  assert_text (avow_progress_format_kept (first, commitment), NULL);

  second = make_progress (commitment, "2026-12-22", 8);
  assert_text (avow_progress_format_kept (second, commitment), "1 of 2 weeks kept");
  leave_locale ();
}

static void
test_others (void)
{
  g_autoptr (AvowCommitment) commitment = make_plain (AVOW_MEASURE_MONEY, 30000, AVOW_PER_PERIOD);
  g_autoptr (AvowProgress) one = make_progress (commitment, "2027-01-15", 3);
  g_autoptr (AvowProgress) two = make_progress (commitment, "2027-01-15", 4);

  assert_text (avow_progress_format_others (one, commitment),
               "1 entry is in another currency, and does not count.");
  assert_text (avow_progress_format_others (two, commitment),
               "2 entries are in another currency, and do not count.");
}

/* With a journal, for the names of places */

static AvowId
save_place (JournalFixture *fixture,
            const char     *name)
{
  AvowPlace *place = avow_place_new ();
  AvowId id;

  place->name = g_strdup (name);
  fixture_save (fixture, place);
  id = place->parent_instance.id;
  g_object_unref (place);

  return id;
}

static void
test_counting (JournalFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (AvowCommitment) commitment = make_plain (AVOW_MEASURE_COUNT, 2, AVOW_PER_MONTH);
  AvowId places[2];

  fixture_create (fixture);
  places[0] = save_place (fixture, "The corner café");
  places[1] = save_place (fixture, "The kitchen");

  assert_text (avow_commitment_format_counting (commitment, fixture->journal), "Counted: any action.");
  commitment->measure.types = g_strsplit ("dining/speaking-up/dancing", "/", -1);
  assert_text (avow_commitment_format_counting (commitment, fixture->journal),
               "Counted: Dining, Speaking up, dancing.");
  commitment->measure.places = g_array_new (FALSE, FALSE, sizeof (AvowId));
  g_array_append_vals (commitment->measure.places, places, 2);
  commitment->measure.communities = g_strsplit ("Oromo neighbours/Deaf colleagues", "/", -1);
  assert_text (avow_commitment_format_counting (commitment, fixture->journal),
               "Counted: Dining, Speaking up, dancing, at The corner café, The kitchen, "
               "for Oromo neighbours, Deaf colleagues.");

  fixture_remove (fixture, &places[1]);
  g_clear_pointer (&commitment->measure.communities, g_strfreev);
  assert_text (avow_commitment_format_counting (commitment, fixture->journal),
               "Counted: Dining, Speaking up, dancing, at The corner café, a place that was deleted.");
}

static void
assert_event (JournalFixture *fixture,
              AvowCommitment *commitment,
              guint           index,
              const char     *text)
{
  assert_text (avow_commitment_format_event (commitment, avow_commitment_get_event (commitment, index),
                                             fixture->journal), text);
}

static void
test_changes (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (AvowCommitment) before = make_plain (AVOW_MEASURE_MINUTES, 1800, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) after = copy_commitment (before);
  AvowId place;

  fixture_create (fixture);
  place = save_place (fixture, "The corner café");
  after->measure.target = 1200;
  after->measure.per = AVOW_PER_WEEK;
  after->start = date ("2026-12-02");
  after->due = date ("2027-04-30");
  after->measure.types = g_strsplit ("dining/speaking-up", "/", -1);
  after->measure.places = g_array_new (FALSE, FALSE, sizeof (AvowId));
  g_array_append_val (after->measure.places, place);
  after->measure.communities = g_strsplit ("Oromo neighbours", "/", -1);
  avow_commitment_note_changes (after, before, NULL, date ("2026-12-10"));

  assert_event (fixture, after, 0, "Target: 20 h, before: 30 h");
  assert_event (fixture, after, 1, "How often: Each week, before: In all");
  assert_event (fixture, after, 2, "Start: 2 December 2026, before: 1 December 2026");
  assert_event (fixture, after, 3, "End: 30 April 2027, before: 31 May 2027");
  assert_event (fixture, after, 4, "Actions that count: Dining, Speaking up, before: not said");
  assert_event (fixture, after, 5, "Places that count: The corner café, before: not said");
  assert_event (fixture, after, 6, "Communities that count: Oromo neighbours, before: not said");
}

/* A target is told in what was counted then, whatever is counted now. */
static void
test_changed_unit (JournalFixture *fixture,
                   gconstpointer   data)
{
  g_autoptr (AvowCommitment) first = make_plain (AVOW_MEASURE_COUNT, 8, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) second = copy_commitment (first);
  g_autoptr (AvowCommitment) third = NULL;
  g_autoptr (AvowCommitment) fourth = NULL;

  fixture_create (fixture);
  second->measure.target = 10;
  avow_commitment_note_changes (second, first, "More", date ("2026-12-10"));
  third = copy_commitment (second);
  third->measure.what = AVOW_MEASURE_MINUTES;
  third->measure.target = 600;
  avow_commitment_note_changes (third, second, "Hours say more", date ("2026-12-11"));
  fourth = copy_commitment (third);
  fourth->measure.what = AVOW_MEASURE_MONEY;
  fourth->measure.target = 30000;
  fourth->measure.currency = g_strdup ("USD");
  avow_commitment_note_changes (fourth, third, "No time", date ("2026-12-12"));

  if (!use_locale ("en_US"))
    return;
  assert_event (fixture, fourth, 0, "Target: 10, before: 8");
  assert_event (fixture, fourth, 1, "What is counted: Time, before: How often");
  assert_event (fixture, fourth, 2, "Target: 10 h, before: 10");
  assert_event (fixture, fourth, 3, "What is counted: Money, before: Time");
  assert_event (fixture, fourth, 4, "Target: $300.00, before: 10 h");
  leave_locale ();
}

static void
test_events (JournalFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (AvowCommitment) commitment = make_plain (AVOW_MEASURE_COUNT, 2, AVOW_PER_PERIOD);
  static const char * const texts[AVOW_N_EVENTS] = {
    "Changed by a newer version", "Promised", "Changed", "Reviewed", "Released", "Renewed", "Replaced",
  };
  static const char * const outcomes[AVOW_N_OUTCOMES] = {
    "Reviewed", "Reviewed: Kept", "Reviewed: Partly", "Reviewed: Changed", "Reviewed: Not kept",
  };

  fixture_create (fixture);
  for (int what = 0; what < AVOW_N_EVENTS; what++)
    {
      avow_commitment_add_event (commitment, date ("2026-12-10"), (AvowEvent) what);
      assert_event (fixture, commitment, (guint) what, texts[what]);
    }
  for (int outcome = 0; outcome < AVOW_N_OUTCOMES; outcome++)
    {
      commitment->outcome = outcome;
      assert_event (fixture, commitment, AVOW_EVENT_REVIEWED, outcomes[outcome]);
    }
}

#define add(path, test) \
  g_test_add (path, JournalFixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  leave_locale ();

  g_test_add_func ("/commitment-words/promises", test_promises);
  g_test_add_func ("/commitment-words/values", test_values);
  g_test_add_func ("/commitment-words/country", test_country);
  g_test_add_func ("/commitment-words/when", test_when);
  g_test_add_func ("/commitment-words/total", test_total);
  g_test_add_func ("/commitment-words/once", test_once);
  g_test_add_func ("/commitment-words/months", test_months);
  g_test_add_func ("/commitment-words/weeks", test_weeks);
  g_test_add_func ("/commitment-words/others", test_others);
  add ("/commitment-words/counting", test_counting);
  add ("/commitment-words/changes", test_changes);
  add ("/commitment-words/changed-unit", test_changed_unit);
  add ("/commitment-words/events", test_events);

  return g_test_run ();
}
