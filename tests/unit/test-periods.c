/* test-periods.c: each day in one week or month, and each with its share of the promise */

#include "config.h"

#include "core/insight/avow-periods.h"
#include "promise-fixture.h"
#include "with-locale.h"

__extension__ typedef __int128 Wide;

static const AvowPeriod *
get (GArray *periods,
     guint   index)
{
  g_assert_cmpuint (index, <, periods->len);

  return &g_array_index (periods, AvowPeriod, index);
}

static int
count_month (AvowCivilDate day)
{
  GDate calendar;

  g_date_clear (&calendar, 1);
  g_date_set_julian (&calendar, day);

  return g_date_get_days_in_month (g_date_get_month (&calendar), g_date_get_year (&calendar));
}

static void
assert_divided (AvowCivilDate first,
                AvowCivilDate last,
                AvowPer       per,
                gint64        target)
{
  g_autoptr (GArray) periods = avow_periods_new (first, last, per, target);
  AvowCivilDate next = first;
  Wide sum = 0;
  double exact = 0;

  for (guint i = 0; i < periods->len; i++)
    {
      const AvowPeriod *period = get (periods, i);
      double whole = per == AVOW_PER_WEEK ? 7 : count_month (period->first);
      double days = (double) (period->last - period->first) + 1;

      /* Each day once, in order. */
      g_assert_cmpuint (period->first, ==, next);
      g_assert_cmpuint (period->last, >=, period->first);
      g_assert_cmpint (period->done, ==, 0);
      next = period->last + 1;

      /* Only the first and the last can be parts. */
      if ((per == AVOW_PER_WEEK || per == AVOW_PER_MONTH) && i > 0 && i + 1 < periods->len)
        g_assert_cmpfloat (days, ==, whole);
      if ((per == AVOW_PER_WEEK || per == AVOW_PER_MONTH) && days == whole)
        g_assert_cmpint (period->promised, ==, target);
      g_assert_cmpint (period->promised, >=, 0);
      g_assert_cmpint (period->promised, <=, target);

      sum += period->promised;
      exact += (per == AVOW_PER_WEEK || per == AVOW_PER_MONTH) ? (double) target * days / whole
                                                               : (double) target;
    }

  if (last < first)
    {
      g_assert_cmpuint (periods->len, ==, 0);
      return;
    }

  g_assert_cmpuint (next, ==, last + 1);
  if (per != AVOW_PER_WEEK && per != AVOW_PER_MONTH)
    g_assert_cmpuint (periods->len, ==, 1);

  /* Only the two ends are rounded, by a half each. */
  g_assert_cmpfloat ((double) sum - exact, <=, 1.0 + exact * 1e-12);
  g_assert_cmpfloat ((double) sum - exact, >=, -1.0 - exact * 1e-12);
}

static void
run_random (guint32 seed)
{
  const gint64 targets[] = { 0, 1, 2, 3, 7, 1200, 30001 };
  GRand *rand = g_rand_new_with_seed (seed);

  for (int i = 0; i < 4000; i++)
    {
      AvowCivilDate first = (AvowCivilDate) g_rand_int_range (rand, 100, 3652059);
      AvowCivilDate last = MIN (first + (AvowCivilDate) g_rand_int_range (rand, 0, 520) - 20,
                                date ("9999-12-31"));

      assert_divided (first, last, (AvowPer) g_rand_int_range (rand, 0, AVOW_N_PER),
                      targets[g_rand_int_range (rand, 0, G_N_ELEMENTS (targets))]);
    }

  g_rand_free (rand);
}

static void
test_random (void)
{
  run_random (1);
}

static void
test_end_of_the_calendar (void)
{
  for (int per = 0; per < AVOW_N_PER; per++)
    {
      assert_divided (date ("9999-12-05"), date ("9999-12-31"), (AvowPer) per, 10);
      assert_divided (date ("9999-12-31"), date ("9999-12-31"), (AvowPer) per, 10);
    }
}

static void
assert_weeks (const char *locale,
              const char *second_week,
              int         first_promises)
{
  g_autoptr (GArray) weeks = NULL;

  if (!use_locale (locale))
    return;

  /* 2026-11-04 is a Wednesday. */
  weeks = avow_periods_new (date ("2026-11-04"), date ("2026-11-30"), AVOW_PER_WEEK, 70);
  g_assert_cmpuint (get (weeks, 1)->first, ==, date (second_week));
  g_assert_cmpint (get (weeks, 0)->promised, ==, first_promises);
  g_assert_cmpint (get (weeks, 1)->promised, ==, 70);
  run_random (2);

  leave_locale ();
}

static void
test_weeks_sunday (void)
{
  assert_weeks ("en_US", "2026-11-08", 40);
}

static void
test_weeks_monday (void)
{
  assert_weeks ("de_DE", "2026-11-09", 50);
}

static void
test_weeks_saturday_fa (void)
{
  assert_weeks ("fa_IR", "2026-11-07", 30);
}

static void
test_weeks_saturday_ar (void)
{
  assert_weeks ("ar_EG", "2026-11-07", 30);
}

static void
test_months (void)
{
  /* "Twice a month" from 21 November: the last ten days promise one (0.67), January's first 7 none
   * (0.45), and what is whole two. */
  g_autoptr (GArray) months = avow_periods_new (date ("2026-11-21"), date ("2027-01-07"), AVOW_PER_MONTH, 2);
  /* 14 and 15 days of 28 are a half of one, which is rounded up, and more. */
  g_autoptr (GArray) half = avow_periods_new (date ("2027-02-15"), date ("2027-02-28"), AVOW_PER_MONTH, 1);
  g_autoptr (GArray) leap = avow_periods_new (date ("2028-02-15"), date ("2028-03-01"), AVOW_PER_MONTH, 29);

  g_assert_cmpuint (months->len, ==, 3);
  g_assert_cmpint (get (months, 0)->promised, ==, 1);
  g_assert_cmpint (get (months, 1)->promised, ==, 2);
  g_assert_cmpint (get (months, 2)->promised, ==, 0);
  g_assert_cmpint (get (half, 0)->promised, ==, 1);
  g_assert_cmpint (get (leap, 0)->promised, ==, 15);
  g_assert_cmpuint (get (leap, 0)->last, ==, date ("2028-02-29"));
  g_assert_cmpint (get (leap, 1)->promised, ==, 1);
}

static void
test_nothing (void)
{
  g_autoptr (GArray) reversed = avow_periods_new (date ("2026-11-21"), date ("2026-11-20"), AVOW_PER_WEEK, 2);
  g_autoptr (GArray) no_start = avow_periods_new (AVOW_CIVIL_DATE_NONE, date ("2026-11-20"), AVOW_PER_WEEK, 2);
  g_autoptr (GArray) no_end = avow_periods_new (date ("2026-11-20"), AVOW_CIVIL_DATE_NONE, AVOW_PER_WEEK, 2);
  g_autoptr (GArray) no_target = avow_periods_new (date ("2026-11-20"), date ("2026-11-22"), AVOW_PER_PERIOD, -1);

  g_assert_cmpuint (reversed->len, ==, 0);
  g_assert_cmpuint (no_start->len, ==, 0);
  g_assert_cmpuint (no_end->len, ==, 0);
  g_assert_cmpuint (no_target->len, ==, 1);
  g_assert_cmpint (get (no_target, 0)->promised, ==, 0);
}

/* By each day, never less than by the day before, and all of it by the last. */
static void
test_promised_on (void)
{
  const gint64 amounts[] = { 0, 1, 5, 29, 30, 31, 1000, G_MAXINT64 };

  for (gsize i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      AvowPeriod period = { .first = date ("2026-11-01"), .last = date ("2026-11-30"), .promised = amounts[i] };
      gint64 before = 0;

      g_assert_cmpint (avow_period_promised_on (&period, period.first - 1), ==, 0);
      for (AvowCivilDate day = period.first; day <= period.last; day++)
        {
          gint64 promised = avow_period_promised_on (&period, day);
          Wide exact = (Wide) amounts[i] * (day - period.first + 1);

          g_assert_cmpint (promised, >=, before);
          g_assert_true ((Wide) promised * 30 <= exact && exact < ((Wide) promised + 1) * 30);
          before = promised;
        }
      g_assert_cmpint (before, ==, amounts[i]);
      g_assert_cmpint (avow_period_promised_on (&period, period.last + 100), ==, amounts[i]);
    }
}

static void
test_share (void)
{
  GRand *rand = g_rand_new_with_seed (3);

  for (int i = 0; i < 100000; i++)
    {
      gint64 whole = (gint64) (((guint64) g_rand_int (rand) << 32 | g_rand_int (rand)) >>
                               g_rand_int_range (rand, 1, 64));
      guint of = (guint) g_rand_int_range (rand, 1, g_rand_boolean (rand) ? 32 : 3652060);
      guint part = (guint) g_rand_int_range (rand, 0, (int) of + 1);
      Wide product = (Wide) whole * part;

      g_assert_true (avow_share (whole, part, of, FALSE) == product / of);
      g_assert_true (avow_share (whole, part, of, TRUE) == (2 * product + of) / (2 * (Wide) of));
    }
  g_assert_cmpint (avow_share (G_MAXINT64, 31, 31, TRUE), ==, G_MAXINT64);

  g_rand_free (rand);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  leave_locale ();

  g_test_add_func ("/periods/random", test_random);
  g_test_add_func ("/periods/end-of-the-calendar", test_end_of_the_calendar);
  g_test_add_func ("/periods/weeks-sunday", test_weeks_sunday);
  g_test_add_func ("/periods/weeks-monday", test_weeks_monday);
  g_test_add_func ("/periods/weeks-saturday-fa", test_weeks_saturday_fa);
  g_test_add_func ("/periods/weeks-saturday-ar", test_weeks_saturday_ar);
  g_test_add_func ("/periods/months", test_months);
  g_test_add_func ("/periods/nothing", test_nothing);
  g_test_add_func ("/periods/promised-on", test_promised_on);
  g_test_add_func ("/periods/share", test_share);

  return g_test_run ();
}
