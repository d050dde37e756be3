/* test-progress-cases.c: where promises stand, worked out by hand */

#include "config.h"

#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-commitment-words.h"
#include "core/insight/avow-pace.h"
#include "promise-fixture.h"

static AvowRecordList *
make_list (GPtrArray *records)
{
  AvowRecordList *list = avow_record_list_new (avow_record_compare_newest);

  avow_record_list_fill (list, records);

  return list;
}

/* One list of a single action, or of none. */
static AvowRecordList *
make_list_of (AvowAction *action)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  if (action != NULL)
    g_ptr_array_add (records, action);

  return make_list (records);
}

static AvowPeriodState
get_state (const AvowProgress *progress,
           guint               index)
{
  return g_array_index (progress->periods, AvowPeriod, index).state;
}

static void
test_leap_day (void)
{
  g_autoptr (AvowCommitment) leap = make_commitment ("2028-02-01", "2028-02-29", AVOW_MEASURE_MINUTES,
                                                     290, AVOW_PER_MONTH);
  g_autoptr (AvowCommitment) odd = make_commitment ("2027-02-01", "2027-02-28", AVOW_MEASURE_MINUTES,
                                                    280, AVOW_PER_MONTH);
  g_autoptr (AvowAction) action = make_action ("2028-02-29", AVOW_ACTION_OTHER);
  g_autoptr (AvowRecordList) list = NULL;
  g_autoptr (AvowProgress) on_28 = NULL;
  g_autoptr (AvowProgress) on_29 = NULL;
  g_autoptr (AvowProgress) in_2027 = NULL;

  action->minutes = 40;
  list = make_list_of (action);

  on_28 = avow_progress_new (leap, list, date ("2028-02-28"));
  g_assert_cmpint (on_28->promised, ==, 280);
  g_assert_cmpint (on_28->done, ==, 0);
  g_assert_cmpuint (on_28->n_days_left, ==, 2);

  on_29 = avow_progress_new (leap, list, date ("2028-02-29"));
  g_assert_cmpint (on_29->promised, ==, 290);
  g_assert_cmpint (on_29->done, ==, 40);
  g_assert_cmpuint (on_29->n_days, ==, 29);

  in_2027 = avow_progress_new (odd, list, date ("2027-02-28"));
  g_assert_cmpint (in_2027->promised, ==, 280);
  g_assert_cmpuint (in_2027->n_days, ==, 28);
}

/* An end before the start: nothing counts, and the promise is there to be read. */
static void
test_end_before_start (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-12-01", "2026-11-01",
                                                           AVOW_MEASURE_COUNT, 5, AVOW_PER_WEEK);
  g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_DINING);
  g_autoptr (AvowRecordList) list = NULL;
  g_autoptr (AvowProgress) progress = NULL;
  g_autoptr (AvowProgress) past = NULL;

  link_action (action, commitment);
  list = make_list_of (action);
  progress = avow_progress_new (commitment, list, date ("2026-11-20"));

  g_assert_cmpuint (progress->periods->len, ==, 0);
  g_assert_cmpuint (progress->n_entries, ==, 0);
  g_assert_cmpint (progress->done, ==, 0);
  g_assert_cmpint (progress->target, ==, 5);
  g_assert_cmpint (progress->remaining, ==, 5);
  g_assert_cmpint (progress->weekly, ==, 0);
  g_assert_cmpuint (progress->n_days, ==, 0);
  g_assert_cmpint (progress->current, ==, -1);
  g_assert_cmpint (progress->standing, ==, AVOW_STANDING_WAITING);

  past = avow_progress_look_back (commitment, list, date ("2026-11-20"));
  g_assert_cmpint (past->target, ==, 5);
  g_assert_cmpuint (past->n_entries, ==, 0);
}

/* As the dialog has it while it is written. */
static void
test_no_dates (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_DINING);
  g_autoptr (AvowRecordList) list = make_list_of (action);
  AvowCivilDate starts[] = { AVOW_CIVIL_DATE_NONE, date ("2026-11-01"), AVOW_CIVIL_DATE_NONE };
  AvowCivilDate dues[] = { date ("2026-11-30"), AVOW_CIVIL_DATE_NONE, AVOW_CIVIL_DATE_NONE };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (AvowProgress) progress = NULL;
      g_autoptr (AvowProgress) past = NULL;
      g_autoptr (AvowCounting) counting = NULL;
      g_autoptr (GPtrArray) actions = NULL;
      g_autoptr (GArray) trace = NULL;

      commitment->start = starts[i];
      commitment->due = dues[i];
      progress = avow_progress_new (commitment, list, date ("2026-11-20"));
      past = avow_progress_look_back (commitment, list, date ("2026-11-20"));
      counting = avow_counting_new (commitment);
      actions = avow_counting_list (counting, list, date ("2026-11-20"));
      trace = avow_progress_trace (commitment, list, date ("2026-11-20"));

      g_assert_cmpuint (progress->n_entries, ==, 0);
      g_assert_cmpint (progress->target, ==, 5);
      g_assert_cmpuint (past->n_entries, ==, 0);
      g_assert_cmpuint (actions->len, ==, 0);
      g_assert_cmpuint (trace->len, ==, 0);
    }
}

static void
test_target_zero (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-12-31",
                                                           AVOW_MEASURE_COUNT, 0, AVOW_PER_MONTH);
  g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_DINING);
  g_autoptr (AvowRecordList) list = make_list_of (action);
  g_autoptr (AvowProgress) progress = avow_progress_new (commitment, list, date ("2026-12-05"));

  g_assert_cmpint (progress->target, ==, 0);
  g_assert_cmpint (progress->promised, ==, 0);
  g_assert_cmpint (progress->done, ==, 1);
  g_assert_cmpint (progress->remaining, ==, 0);
  g_assert_cmpint (progress->weekly, ==, 0);
  g_assert_cmpuint (progress->n_ended, ==, 0);
  g_assert_cmpint (get_state (progress, 0), ==, AVOW_PERIOD_FREE);
  g_assert_cmpint (get_state (progress, 1), ==, AVOW_PERIOD_RUNNING);
}

static void
test_huge (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2020-01-01", "2026-12-31",
                                                           AVOW_MEASURE_MONEY, G_MAXINT64, AVOW_PER_WEEK);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AvowRecordList) list = NULL;
  g_autoptr (AvowProgress) progress = NULL;
  g_autoptr (AvowProgress) none = NULL;
  g_autoptr (AvowRecordList) empty = make_list_of (NULL);
  g_autoptr (GArray) trace = NULL;

  for (int i = 0; i < 3; i++)
    {
      AvowAction *action = make_action ("2026-11-15", AVOW_ACTION_DONATION);

      action->amount = (AvowMoney) { G_MAXINT64, "USD" };
      g_ptr_array_add (records, action);
    }
  list = make_list (records);

  progress = avow_progress_new (commitment, list, date ("2026-11-20"));
  g_assert_cmpint (progress->target, ==, G_MAXINT64);
  g_assert_cmpint (progress->promised, ==, G_MAXINT64);
  g_assert_cmpint (progress->done, ==, G_MAXINT64);
  g_assert_cmpint (progress->remaining, ==, 0);

  trace = avow_progress_trace (commitment, list, date ("2026-11-20"));
  g_assert_cmpuint (trace->len, ==, 1);
  g_assert_cmpint (g_array_index (trace, AvowProgressPoint, 0).done, ==, G_MAXINT64);

  /* 42 days with the last, so 6 weeks of an amount that 7 does not divide. */
  none = avow_progress_new (commitment, empty, date ("2026-11-20"));
  g_assert_cmpuint (none->n_days_left, ==, 42);
  g_assert_cmpint (none->remaining, ==, G_MAXINT64);
  g_assert_cmpint (none->weekly, ==, G_MAXINT64 / 6 + 1);
}

static void
test_currencies (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_MONEY, 30000, AVOW_PER_PERIOD);
  const AvowMoney amounts[] = { { 10000, "USD" }, { 5000, "EUR" }, { 2500, "USD" }, { 1, "JPY" }, { 0, "" } };
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AvowRecordList) list = NULL;
  g_autoptr (AvowProgress) progress = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      AvowAction *action = make_action ("2026-11-15", AVOW_ACTION_DONATION);

      action->amount = amounts[i];
      g_ptr_array_add (records, action);
    }
  list = make_list (records);
  progress = avow_progress_new (commitment, list, date ("2026-11-20"));

  g_assert_cmpint (progress->done, ==, 12500);
  g_assert_cmpuint (progress->n_entries, ==, 2);
  g_assert_cmpuint (progress->n_other_currency, ==, 2);
}

/* Rounded up, so that as much each week does reach the target. */
static void
test_weekly (void)
{
  static const struct {
    const char *today;
    gint64      weekly;
    guint       n_days_left;
  } cases[] = {
    { "2026-10-20", 3, 30 },  /* 10 in 30 days: 2.33 */
    { "2026-11-01", 3, 30 },
    { "2026-11-03", 3, 28 },  /* 2.5 */
    { "2026-11-10", 4, 21 },  /* 3.33 */
    { "2026-11-17", 5, 14 },  /* 5 */
    { "2026-11-23", 9, 8 },   /* 8.75 */
    { "2026-11-24", 10, 7 },
    { "2026-11-30", 10, 1 },
    { "2026-12-01", 0, 0 },
  };
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_COUNT, 10, AVOW_PER_PERIOD);
  g_autoptr (AvowRecordList) list = make_list_of (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowProgress) progress = avow_progress_new (commitment, list, date (cases[i].today));

      g_assert_cmpint (progress->weekly, ==, cases[i].weekly);
      g_assert_cmpuint (progress->n_days_left, ==, cases[i].n_days_left);
      g_assert_cmpint (progress->remaining, ==, 10);
    }
}

/* Whatever was done or not: a week or month is not said to be lost before it has ended. */
static void
test_current_is_open (void)
{
  const AvowPer pers[] = { AVOW_PER_WEEK, AVOW_PER_MONTH, AVOW_PER_PERIOD };
  g_autoptr (AvowRecordList) list = make_list_of (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (pers); i++)
    {
      g_autoptr (AvowCommitment) commitment = make_commitment ("2026-10-07", "2027-01-20",
                                                               AVOW_MEASURE_COUNT, 2, pers[i]);

      for (AvowCivilDate today = date ("2026-10-01"); today <= date ("2027-02-01"); today++)
        {
          g_autoptr (AvowProgress) progress = avow_progress_new (commitment, list, today);

          for (guint j = 0; j < progress->periods->len; j++)
            {
              const AvowPeriod *period = &g_array_index (progress->periods, AvowPeriod, j);

              g_assert_cmpint (period->state, !=, AVOW_PERIOD_KEPT);
              g_assert_true ((period->state == AVOW_PERIOD_NOT_KEPT) ==
                             (period->last < today && period->promised > 0));
              g_assert_true ((period->state == AVOW_PERIOD_RUNNING) ==
                             (period->first <= today && today <= period->last));
              g_assert_true ((progress->current == (int) j) == (period->state == AVOW_PERIOD_RUNNING));
            }
        }
    }
}

static void
test_standing (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-02", "2026-11-04",
                                                           AVOW_MEASURE_ONCE, -1, AVOW_PER_PERIOD);

  g_assert_cmpint (avow_commitment_get_standing (commitment, date ("2026-11-01")), ==, AVOW_STANDING_COMING);
  g_assert_cmpint (avow_commitment_get_standing (commitment, date ("2026-11-02")), ==, AVOW_STANDING_RUNNING);
  g_assert_cmpint (avow_commitment_get_standing (commitment, date ("2026-11-04")), ==, AVOW_STANDING_RUNNING);
  g_assert_cmpint (avow_commitment_get_standing (commitment, date ("2026-11-05")), ==, AVOW_STANDING_WAITING);
  commitment->state = AVOW_COMMITMENT_REVIEWED;
  g_assert_cmpint (avow_commitment_get_standing (commitment, date ("2026-11-05")), ==, AVOW_STANDING_REVIEWED);
  commitment->state = AVOW_COMMITMENT_RELEASED;
  g_assert_cmpint (avow_commitment_get_standing (commitment, date ("2026-11-01")), ==, AVOW_STANDING_RELEASED);
}

/* Time stops on the day of the release: later actions and later days change nothing. */
static void
test_released (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_COUNT, 30, AVOW_PER_PERIOD);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AvowRecordList) list = NULL;
  g_autoptr (AvowProgress) then = NULL;
  g_autoptr (AvowProgress) later = NULL;
  g_autofree char *needed = NULL;

  g_ptr_array_add (records, make_action ("2026-11-05", AVOW_ACTION_DINING));
  g_ptr_array_add (records, make_action ("2026-11-10", AVOW_ACTION_DINING));
  g_ptr_array_add (records, make_action ("2026-11-11", AVOW_ACTION_DINING));
  link_action (g_ptr_array_index (records, 2), commitment);
  list = make_list (records);

  then = avow_progress_new (commitment, list, date ("2026-11-10"));
  avow_commitment_release (commitment, "It was too much", then, date ("2026-11-10"));
  later = avow_progress_new (commitment, list, date ("2027-05-01"));

  g_assert_cmpuint (later->today, ==, date ("2026-11-10"));
  g_assert_cmpint (later->standing, ==, AVOW_STANDING_RELEASED);
  g_assert_cmpint (later->done, ==, 2);
  g_assert_cmpuint (later->n_entries, ==, 2);
  g_assert_cmpint (later->promised, ==, 10);
  g_assert_cmpint (get_state (later, 0), ==, AVOW_PERIOD_RUNNING);

  /* It is over, so nothing is asked for any more. */
  g_assert_cmpuint (then->n_days_left, ==, 21);
  g_assert_cmpuint (later->n_days_left, ==, 0);
  g_assert_cmpint (later->weekly, ==, 0);
  needed = avow_progress_format_needed (later, commitment);
  g_assert_null (needed);
}

/* Let go once it had ended: its last month has ended, too. */
static void
test_released_late (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-12-31",
                                                           AVOW_MEASURE_COUNT, 1, AVOW_PER_MONTH);
  g_autoptr (AvowAction) action = make_action ("2026-11-05", AVOW_ACTION_DINING);
  g_autoptr (AvowRecordList) list = make_list_of (action);
  g_autoptr (AvowProgress) then = avow_progress_new (commitment, list, date ("2027-01-10"));
  g_autoptr (AvowProgress) later = NULL;

  avow_commitment_release (commitment, "Over", then, date ("2027-01-10"));
  later = avow_progress_new (commitment, list, date ("2027-05-01"));

  g_assert_cmpint (get_state (later, 0), ==, AVOW_PERIOD_KEPT);
  g_assert_cmpint (get_state (later, 1), ==, AVOW_PERIOD_NOT_KEPT);
  g_assert_cmpuint (later->n_ended, ==, 2);
  g_assert_cmpuint (later->n_kept, ==, 1);
  g_assert_cmpint (later->current, ==, -1);
}

static void
assert_since_review (AvowCommitment *commitment,
                     AvowAction     *action,
                     gint64          done,
                     const char     *sentence)
{
  g_autoptr (AvowRecordList) list = make_list_of (action);
  g_autoptr (AvowProgress) progress = avow_progress_new (commitment, list, date ("2026-12-20"));
  g_autofree char *text = avow_progress_format_since_review (progress, commitment);

  g_assert_cmpint (progress->done, ==, done);
  g_assert_cmpstr (text, ==, sentence);
  g_assert_cmpint (progress->standing, ==, AVOW_STANDING_REVIEWED);
  g_assert_cmpint (commitment->outcome, ==, AVOW_OUTCOME_PARTLY);
  g_assert_cmpint (commitment->review.done, ==, 120);
  g_assert_cmpint (commitment->review.target, ==, 600);
  g_assert_cmpint (commitment->review.entries, ==, 1);
}

/* An action that is edited, moved or deleted after the review: the outcome stands. */
static void
test_since_review (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_MINUTES, 600, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_VOLUNTEERING);
  g_autoptr (AvowAction) more = NULL;
  g_autoptr (AvowAction) less = NULL;
  g_autoptr (AvowAction) moved = NULL;
  g_autoptr (AvowAction) renamed = NULL;
  g_autoptr (AvowRecordList) list = NULL;
  g_autoptr (AvowProgress) progress = NULL;

  action->minutes = 120;
  list = make_list_of (action);
  progress = avow_progress_new (commitment, list, date ("2026-12-02"));
  avow_commitment_review (commitment, AVOW_OUTCOME_PARTLY, NULL, NULL, NULL, progress, date ("2026-12-02"));

  assert_since_review (commitment, action, 120, NULL);

  renamed = copy_action (action);
  renamed->title = g_strdup ("The kitchen");
  assert_since_review (commitment, renamed, 120, NULL);

  more = copy_action (action);
  more->minutes = 300;
  assert_since_review (commitment, more, 300, "Entries changed since: 3 h more than there was then.");

  less = copy_action (action);
  less->minutes = 90;
  assert_since_review (commitment, less, 90, "Entries changed since: 30 min less than there was then.");

  moved = copy_action (action);
  moved->date = date ("2026-12-01");
  assert_since_review (commitment, moved, 0, "Entries changed since: 2 h less than there was then.");
  moved->date = date ("2026-11-30");
  assert_since_review (commitment, moved, 120, NULL);

  assert_since_review (commitment, NULL, 0, "Entries changed since: 2 h less than there was then.");
}

static void
test_recent (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2025-01-01", "2025-11-15", AVOW_MEASURE_ONCE, 1,
                                                           AVOW_PER_PERIOD);

  /* What is not over is, however long ago it ended. */
  g_assert_true (avow_commitment_is_recent (commitment, date ("2028-01-01")));

  /* A month is not cut in two. */
  commitment->state = AVOW_COMMITMENT_REVIEWED;
  g_assert_true (avow_commitment_is_recent (commitment, date ("2026-11-30")));
  g_assert_false (avow_commitment_is_recent (commitment, date ("2026-12-01")));

  commitment->state = AVOW_COMMITMENT_RELEASED;
  commitment->review.on = date ("2025-10-31");
  g_assert_true (avow_commitment_is_recent (commitment, date ("2026-10-31")));
  g_assert_false (avow_commitment_is_recent (commitment, date ("2026-11-01")));
}

/* As long as the calendar is: whoever mistypes a year is not to wait for a page that never comes. */
static void
test_long (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("0001-01-01", "9999-12-31", AVOW_MEASURE_COUNT, 7,
                                                           AVOW_PER_WEEK);
  g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_DINING);
  g_autoptr (AvowRecordList) list = make_list_of (action);
  g_autoptr (AvowProgress) progress = avow_progress_new (commitment, list, date ("2026-11-22"));
  g_autoptr (GArray) trace = avow_progress_trace (commitment, list, date ("2026-11-22"));
  g_autoptr (GArray) pace = avow_pace_list (commitment, progress, trace);
  const AvowPacePoint *last = &g_array_index (pace, AvowPacePoint, pace->len - 1);

  g_assert_cmpint (progress->target, ==, AVOW_CIVIL_DATE_LAST);
  g_assert_cmpint (progress->promised, ==, date ("2026-11-22"));
  g_assert_cmpuint (last->date, ==, AVOW_CIVIL_DATE_LAST);
  g_assert_cmpint (last->promised, ==, progress->target);
  g_assert_cmpint (last->done, ==, -1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/progress/leap-day", test_leap_day);
  g_test_add_func ("/progress/end-before-start", test_end_before_start);
  g_test_add_func ("/progress/no-dates", test_no_dates);
  g_test_add_func ("/progress/target-zero", test_target_zero);
  g_test_add_func ("/progress/huge", test_huge);
  g_test_add_func ("/progress/currencies", test_currencies);
  g_test_add_func ("/progress/weekly", test_weekly);
  g_test_add_func ("/progress/current-is-open", test_current_is_open);
  g_test_add_func ("/progress/standing", test_standing);
  g_test_add_func ("/progress/released", test_released);
  g_test_add_func ("/progress/released-late", test_released_late);
  g_test_add_func ("/progress/since-review", test_since_review);
  g_test_add_func ("/progress/long", test_long);
  g_test_add_func ("/progress/recent", test_recent);

  return g_test_run ();
}
