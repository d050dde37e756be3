/* test-civil-date.c: days, whatever the time zone and the country */

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "core/model/avow-civil-date.h"
#include "core/model/avow-instant.h"
#include "with-locale.h"

static AvowCivilDate
date (const char *text)
{
  AvowCivilDate parsed;

  g_assert_true (avow_civil_date_parse (text, -1, &parsed));

  return parsed;
}

static void
assert_date (AvowCivilDate  actual,
             const char    *expected)
{
  char text[AVOW_CIVIL_DATE_TEXT_SIZE];

  avow_civil_date_to_text (actual, text);
  g_assert_cmpstr (text, ==, expected);
}

static gint64
instant (const char *text)
{
  gint64 parsed;

  g_assert_true (avow_instant_parse (text, strlen (text), &parsed));

  return parsed;
}

static void
use_time_zone (const char *zone)
{
  g_setenv ("TZ", zone, TRUE);
  tzset ();
}

static void
test_every_day (void)
{
  char text[AVOW_CIVIL_DATE_TEXT_SIZE], previous[AVOW_CIVIL_DATE_TEXT_SIZE] = "0000-12-31";

  for (AvowCivilDate day = 1; day <= 3652059; day++)
    {
      AvowCivilDate parsed = 0;

      avow_civil_date_to_text (day, text);
      g_assert_true (avow_civil_date_parse (text, -1, &parsed));
      g_assert_cmpuint (parsed, ==, day);
      /* As text they sort as the days do. */
      g_assert_cmpstr (previous, <, text);
      g_assert_cmpint (avow_civil_date_get_weekday (day), ==, (int) ((day + 6) % 7) + 1);
      memcpy (previous, text, sizeof text);
    }

  g_assert_cmpstr (previous, ==, "9999-12-31");
}

static void
test_parse_strict (void)
{
  const char * const wrong[] = {
    "", "2026", "2026-11", "2026-11-2", "2026-1-22", "26-11-22", "2026-11-22 ", " 2026-11-22", "2026/11/22",
    "2026-11-22T", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "2026-04-31", "2025-02-29",
    "1900-02-29", "2100-02-29", "0000-01-01", "-001-01-01", "+026-11-22", "2026-11-2a", "2026-1１-22", "١٢٣٤-١١-٢٢",
  };
  AvowCivilDate parsed = 7;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (avow_civil_date_parse (wrong[i], -1, &parsed));
      g_assert_cmpuint (parsed, ==, 7);
    }

  g_assert_false (avow_civil_date_parse (NULL, -1, &parsed));
  g_assert_false (avow_civil_date_parse ("2026-11-22", 9, &parsed));
  g_assert_false (avow_civil_date_parse ("2026-11-22\0", 11, &parsed));
  g_assert_true (avow_civil_date_parse ("2026-11-22T16:58", 10, &parsed));
  assert_date (parsed, "2026-11-22");
  assert_date (date ("2024-02-29"), "2024-02-29");
  assert_date (date ("2000-02-29"), "2000-02-29");
  assert_date (date ("0001-01-01"), "0001-01-01");
}

static void
test_parse_month (void)
{
  const char * const wrong[] = {
    "", "2026", "2026-1", "2026-11-", "2026-11-01", "2026-13", "2026-00", "0000-01", "2026/11", "202611-",
    "-026-11", "2026-1a", "26-0011", "2026‐1",
  };
  AvowCivilDate parsed = 7;
  char text[AVOW_MONTH_TEXT_SIZE];

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (avow_civil_date_parse_month (wrong[i], -1, &parsed));
      g_assert_cmpuint (parsed, ==, 7);
    }

  g_assert_false (avow_civil_date_parse_month (NULL, -1, &parsed));
  g_assert_false (avow_civil_date_parse_month ("2026-11", 6, &parsed));
  g_assert_false (avow_civil_date_parse_month ("2026-11\0", 8, &parsed));
  g_assert_true (avow_civil_date_parse_month ("2026-11-22", 7, &parsed));
  assert_date (parsed, "2026-11-01");
  g_assert_true (avow_civil_date_parse_month ("9999-12", -1, &parsed));
  assert_date (parsed, "9999-12-01");

  avow_civil_date_to_month_text (date ("2024-02-29"), text);
  g_assert_cmpstr (text, ==, "2024-02");
  avow_civil_date_to_month_text (date ("0001-01-01"), text);
  g_assert_cmpstr (text, ==, "0001-01");
  avow_civil_date_to_month_text (AVOW_CIVIL_DATE_NONE, text);
  g_assert_cmpstr (text, ==, "");
}

static void
test_new (void)
{
  int year, month, day;

  g_assert_cmpuint (avow_civil_date_new (2026, 2, 29), ==, 0);
  g_assert_cmpuint (avow_civil_date_new (2026, 0, 1), ==, 0);
  g_assert_cmpuint (avow_civil_date_new (2026, 13, 1), ==, 0);
  g_assert_cmpuint (avow_civil_date_new (2026, 1, 0), ==, 0);
  g_assert_cmpuint (avow_civil_date_new (2026, 1, 257), ==, 0);
  g_assert_cmpuint (avow_civil_date_new (0, 1, 1), ==, 0);
  g_assert_cmpuint (avow_civil_date_new (10000, 1, 1), ==, 0);
  g_assert_cmpuint (avow_civil_date_new (-1, 1, 1), ==, 0);
  g_assert_cmpuint (avow_civil_date_new (65537, 1, 1), ==, 0);

  avow_civil_date_get_ymd (avow_civil_date_new (2024, 2, 29), &year, &month, &day);
  g_assert_cmpint (year * 10000 + month * 100 + day, ==, 20240229);
  avow_civil_date_get_ymd (AVOW_CIVIL_DATE_NONE, &year, &month, &day);
  g_assert_cmpint (year + month + day, ==, 0);
  assert_date (AVOW_CIVIL_DATE_NONE, "");
  g_assert_cmpint (avow_civil_date_get_weekday (AVOW_CIVIL_DATE_NONE), ==, 0);
  g_assert_cmpint (avow_civil_date_get_weekday (date ("2026-11-22")), ==, 7);
}

static void
test_months (void)
{
  assert_date (avow_civil_date_months_end (date ("2026-11-05"), 1), "2026-12-04");
  assert_date (avow_civil_date_months_end (date ("2026-11-01"), 6), "2027-04-30");
  assert_date (avow_civil_date_months_end (date ("2026-11-30"), 3), "2027-02-28");
  assert_date (avow_civil_date_months_end (date ("9999-09-30"), 3), "9999-12-29");
  assert_date (avow_civil_date_months_end (date ("9999-10-01"), 3), "9999-12-31");
  assert_date (avow_civil_date_months_end (date ("9999-12-31"), 3), "9999-12-31");
  assert_date (avow_civil_date_months_end (AVOW_CIVIL_DATE_NONE, 3), "");
  assert_date (AVOW_CIVIL_DATE_LAST, "9999-12-31");

  assert_date (avow_civil_date_add_months (date ("2026-01-31"), 1), "2026-02-28");
  assert_date (avow_civil_date_add_months (date ("2024-01-31"), 1), "2024-02-29");
  assert_date (avow_civil_date_add_months (date ("2026-02-28"), 1), "2026-03-28");
  assert_date (avow_civil_date_add_months (date ("2024-02-29"), 12), "2025-02-28");
  assert_date (avow_civil_date_add_months (date ("2024-02-29"), 48), "2028-02-29");
  assert_date (avow_civil_date_add_months (date ("2026-03-31"), -1), "2026-02-28");
  assert_date (avow_civil_date_add_months (date ("2026-01-15"), -1), "2025-12-15");
  assert_date (avow_civil_date_add_months (date ("2026-12-31"), 2), "2027-02-28");
  assert_date (avow_civil_date_add_months (date ("2026-11-22"), 0), "2026-11-22");
  assert_date (avow_civil_date_add_months (date ("0001-01-01"), -1), "");
  assert_date (avow_civil_date_add_months (date ("9999-12-01"), 1), "");
  assert_date (avow_civil_date_add_months (date ("2026-11-22"), G_MAXINT), "");
  assert_date (avow_civil_date_add_months (date ("2026-11-22"), G_MININT), "");
  assert_date (avow_civil_date_add_months (AVOW_CIVIL_DATE_NONE, 1), "");

  assert_date (avow_civil_date_month_start (date ("2024-02-29")), "2024-02-01");
  assert_date (avow_civil_date_month_end (date ("2024-02-01")), "2024-02-29");
  assert_date (avow_civil_date_month_end (date ("2026-12-31")), "2026-12-31");
  assert_date (avow_civil_date_month_start (AVOW_CIVIL_DATE_NONE), "");
  assert_date (avow_civil_date_month_end (AVOW_CIVIL_DATE_NONE), "");
}

static void
assert_week (const char *locale,
             int         first_weekday,
             const char *sunday_start)
{
  if (!use_locale (locale))
    return;

  g_assert_cmpint (avow_locale_first_weekday (), ==, first_weekday);
  assert_date (avow_civil_date_week_start (date ("2026-11-22")), sunday_start);

  for (AvowCivilDate day = date ("2026-11-01"); day < date ("2026-12-15"); day++)
    {
      AvowCivilDate start = avow_civil_date_week_start (day);

      g_assert_cmpint (avow_civil_date_get_weekday (start), ==, first_weekday);
      g_assert_cmpuint (start, <=, day);
      g_assert_cmpuint (day - start, <, 7);
    }

  leave_locale ();
}

static void
test_week_sunday (void)
{
  assert_week ("en_US", 7, "2026-11-22");
}

static void
test_week_monday (void)
{
  assert_week ("de_DE", 1, "2026-11-16");
}

static void
test_week_saturday (void)
{
  assert_week ("ar_EG", 6, "2026-11-21");
}

static void
test_week_edges (void)
{
  assert_date (avow_civil_date_week_start (AVOW_CIVIL_DATE_NONE), "");
  /* The calendar begins on a Monday, so for Sunday weeks its first one is short. */
  assert_date (avow_civil_date_week_start (1), "0001-01-01");
}

/* The day of an instant, around a midnight that is given as UTC */
static void
assert_midnight (const char *zone,
                 const char *midnight,
                 const char *before,
                 const char *after)
{
  use_time_zone (zone);
  assert_date (avow_civil_date_from_instant (instant (midnight) - 1), before);
  assert_date (avow_civil_date_from_instant (instant (midnight)), after);
}

static void
test_midnights (void)
{
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));

  assert_midnight ("UTC", "2026-11-22T00:00:00Z", "2026-11-21", "2026-11-22");

  /* Days of 23 and 25 hours */
  assert_midnight ("America/New_York", "2026-03-08T05:00:00Z", "2026-03-07", "2026-03-08");
  assert_midnight ("America/New_York", "2026-03-09T04:00:00Z", "2026-03-08", "2026-03-09");
  assert_midnight ("America/New_York", "2026-11-01T04:00:00Z", "2026-10-31", "2026-11-01");
  assert_midnight ("America/New_York", "2026-11-02T05:00:00Z", "2026-11-01", "2026-11-02");
  assert_midnight ("Europe/Berlin", "2026-03-28T23:00:00Z", "2026-03-28", "2026-03-29");
  assert_midnight ("Europe/Berlin", "2026-03-29T22:00:00Z", "2026-03-29", "2026-03-30");
  assert_midnight ("Europe/Berlin", "2026-10-25T23:00:00Z", "2026-10-25", "2026-10-26");

  /* Samoa went without 30 December 2011. The calendar of a person still has that day. */
  assert_midnight ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-29", "2011-12-31");
  assert_date (date ("2011-12-29") + 1, "2011-12-30");
  assert_date (avow_civil_date_add_months (date ("2011-11-30"), 1), "2011-12-30");

  /* Days before 1970, and half a day away from UTC */
  assert_midnight ("UTC", "1969-12-31T00:00:00Z", "1969-12-30", "1969-12-31");
  assert_midnight ("Pacific/Kiritimati", "2026-11-21T10:00:00Z", "2026-11-21", "2026-11-22");
  assert_date (avow_civil_date_from_instant (G_MAXINT64), "");
  assert_date (avow_civil_date_from_instant (G_MININT64), "");

  if (zone != NULL)
    use_time_zone (zone);
  else
    g_unsetenv ("TZ");
}

/* A month of days says the same wherever it is read. */
static void
test_no_zone (void)
{
  const char * const zones[] = { "America/New_York", "Europe/Berlin", "Pacific/Apia", "Pacific/Kiritimati", "UTC" };
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      const char * const days[] = { "2011-12-30", "2026-03-08", "2026-03-29", "2026-10-25", "2026-11-01" };

      use_time_zone (zones[i]);
      for (gsize j = 0; j < G_N_ELEMENTS (days); j++)
        {
          g_autofree char *shown = avow_civil_date_format (date (days[j]));
          int day;

          assert_date (date (days[j]), days[j]);
          avow_civil_date_get_ymd (date (days[j]), NULL, NULL, &day);
          g_assert_cmpint (atoi (shown), ==, day);
        }
    }

  if (zone != NULL)
    use_time_zone (zone);
  else
    g_unsetenv ("TZ");
}

static void
test_today (void)
{
  AvowCivilDate before, today, after;

  avow_civil_date_set_today (date ("2026-11-22"));
  assert_date (avow_civil_date_today (), "2026-11-22");

  avow_civil_date_set_today (AVOW_CIVIL_DATE_NONE);
  before = avow_civil_date_from_instant (g_get_real_time ());
  today = avow_civil_date_today ();
  after = avow_civil_date_from_instant (g_get_real_time ());
  g_assert_cmpuint (before, <=, today);
  g_assert_cmpuint (today, <=, after);
}

static void
assert_relative (const char *day,
                 const char *today,
                 const char *expected)
{
  g_autofree char *shown = avow_civil_date_format_relative (date (day), date (today));

  g_assert_cmpstr (shown, ==, expected);
}

static void
test_format (void)
{
  g_autofree char *whole = avow_civil_date_format (date ("2026-11-02"));
  g_autofree char *month = avow_civil_date_format_month (date ("2026-11-22"));
  g_autofree char *none = avow_civil_date_format (AVOW_CIVIL_DATE_NONE);
  g_autofree char *no_month = avow_civil_date_format_month (AVOW_CIVIL_DATE_NONE);
  g_autofree char *no_relative = avow_civil_date_format_relative (AVOW_CIVIL_DATE_NONE, 5);
  g_autofree char *weekday = avow_civil_date_format_weekday (date ("2026-11-22"));
  g_autofree char *no_weekday = avow_civil_date_format_weekday (AVOW_CIVIL_DATE_NONE);
  g_autofree char *last = avow_civil_date_format (date ("9999-12-31"));
  g_autofree char *one = avow_civil_date_format_months (date ("2026-11-01"), date ("2026-11-22"));
  g_autofree char *of_a_year = avow_civil_date_format_months (date ("2026-10-01"), date ("2026-12-01"));
  g_autofree char *of_two = avow_civil_date_format_months (date ("2025-12-01"), date ("2026-01-31"));

  g_assert_cmpstr (one, ==, "November 2026");
  g_assert_cmpstr (of_a_year, ==, "October – December 2026");
  g_assert_cmpstr (of_two, ==, "December 2025 – January 2026");
  g_assert_cmpstr (month, ==, "November 2026");
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (no_month, ==, "");
  g_assert_cmpstr (no_relative, ==, "");
  g_assert_cmpstr (no_weekday, ==, "");
  g_assert_cmpstr (weekday, ==, "Sunday, 22 November");
  g_assert_cmpstr (whole, ==, "2 November 2026");
  g_assert_nonnull (strstr (last, "9999"));

  assert_relative ("2026-11-22", "2026-11-22", "Today");
  assert_relative ("2026-11-21", "2026-11-22", "Yesterday");
  assert_relative ("2026-11-23", "2026-11-22", "Tomorrow");
  assert_relative ("2026-11-20", "2026-11-22", "Friday");
  assert_relative ("2026-11-16", "2026-11-22", "Monday");
  assert_relative ("2025-12-31", "2026-01-01", "Yesterday");
  assert_relative ("2025-12-30", "2026-01-01", "Tuesday");
  assert_relative ("2026-02-28", "2026-03-01", "Yesterday");
  assert_relative ("2024-02-28", "2024-03-01", "Wednesday");
}

static void
test_format_britain (void)
{
  g_autofree char *whole = NULL;

  if (!use_locale ("en_GB"))
    return;

  whole = avow_civil_date_format (date ("2026-11-02"));
  g_assert_cmpstr (whole, ==, "2 November 2026");
  assert_relative ("2026-11-15", "2026-11-22", "15 November");
  assert_relative ("2026-11-29", "2026-11-22", "29 November");
  assert_relative ("2025-11-29", "2026-11-22", "29 November 2025");
  assert_relative ("2027-01-01", "2026-11-22", "1 January 2027");
  leave_locale ();
}

static void
test_format_america (void)
{
  g_autofree char *whole = NULL;
  g_autofree char *weekday = NULL;

  if (!use_locale ("en_US"))
    return;

  whole = avow_civil_date_format (date ("2026-11-02"));
  weekday = avow_civil_date_format_weekday (date ("2026-11-22"));
  g_assert_cmpstr (whole, ==, "November 2, 2026");
  g_assert_cmpstr (weekday, ==, "Sunday, November 22");
  assert_relative ("2026-11-15", "2026-11-22", "November 15");
  assert_relative ("2025-11-29", "2026-11-22", "November 29, 2025");
  leave_locale ();
}

static void
test_clock (void)
{
  const char * const wrong[] = { "", "1:30", "24:00", "12:60", "12-30", "12:3", "12:300", "-1:00", "ab:cd", "１2:30" };
  AvowClock parsed = 5;
  char text[6];

  for (AvowClock clock = 0; clock < 24 * 60; clock++)
    {
      avow_clock_to_text (clock, text);
      g_assert_true (avow_clock_parse (text, -1, &parsed));
      g_assert_cmpint (parsed, ==, clock);
    }
  g_assert_cmpstr (text, ==, "23:59");

  avow_clock_to_text (AVOW_CLOCK_NONE, text);
  g_assert_cmpstr (text, ==, "");

  parsed = 5;
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (avow_clock_parse (wrong[i], -1, &parsed));
  g_assert_false (avow_clock_parse (NULL, -1, &parsed));
  g_assert_cmpint (parsed, ==, 5);
}

static void
assert_instant (const char *text,
                const char *expected)
{
  char written[AVOW_INSTANT_TEXT_SIZE];

  g_assert_true (avow_instant_to_text (instant (text), written));
  g_assert_cmpstr (written, ==, expected);
}

static void
test_instant (void)
{
  const char * const wrong[] = {
    "", "2026-11-22", "2026-11-22T16:58Z", "2026-11-22T16:58:00", "2026-11-22T16:58:00+0100",
    "2026-11-22T16:58:00+01", "2026-11-22T24:00:00Z", "2026-11-22T16:60:00Z", "2026-11-22T16:58:61Z",
    "2026-11-22T16:58:00.Z", "2026-11-22T16:58:00,5Z", "2026-11-22T16:58:00Z ", "2026-02-30T16:58:00Z",
    "2026-11-22T16:58:00+24:00", "2026-11-22T16:58:00+01:60", "0001-01-01T00:00:00+00:01",
    "9999-12-31T23:59:59-00:01", "9999-12-31T23:59:60Z", "2026-11-22_16:58:00Z",
  };
  gint64 parsed = 5;
  char text[AVOW_INSTANT_TEXT_SIZE] = "kept";

  assert_instant ("2026-11-22T16:58:00Z", "2026-11-22T16:58:00Z");
  assert_instant ("2026-11-22t16:58:00z", "2026-11-22T16:58:00Z");
  assert_instant ("2026-11-22 16:58:00.000Z", "2026-11-22T16:58:00Z");
  assert_instant ("2026-11-22T16:58:00.5Z", "2026-11-22T16:58:00.500000Z");
  assert_instant ("2026-11-22T16:58:00.123456789Z", "2026-11-22T16:58:00.123456Z");
  assert_instant ("2026-11-22T01:58:00+05:30", "2026-11-21T20:28:00Z");
  assert_instant ("2026-11-22T20:58:00-08:00", "2026-11-23T04:58:00Z");
  assert_instant ("2026-11-22T16:58:00-00:00", "2026-11-22T16:58:00Z");
  assert_instant ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z");
  assert_instant ("2016-12-31T15:59:60.25-08:00", "2017-01-01T00:00:00.250000Z");
  assert_instant ("1969-12-31T23:59:59.999999Z", "1969-12-31T23:59:59.999999Z");
  assert_instant ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z");
  assert_instant ("9999-12-31T23:59:59.999999Z", "9999-12-31T23:59:59.999999Z");
  g_assert_cmpint (instant ("1970-01-01T00:00:00Z"), ==, 0);
  g_assert_cmpint (instant ("1969-12-31T23:59:59.999999Z"), ==, -1);
  g_assert_cmpint (instant ("2026-11-22T16:58:00Z"), ==, G_GINT64_CONSTANT (1795366680000000));

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_assert_false (avow_instant_parse (wrong[i], strlen (wrong[i]), &parsed));
      g_assert_cmpint (parsed, ==, 5);
    }

  g_assert_false (avow_instant_to_text (G_MAXINT64, text));
  g_assert_false (avow_instant_to_text (G_MININT64, text));
  g_assert_cmpstr (text, ==, "kept");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/civil-date/every-day", test_every_day);
  g_test_add_func ("/civil-date/parse-strict", test_parse_strict);
  g_test_add_func ("/civil-date/parse-month", test_parse_month);
  g_test_add_func ("/civil-date/new", test_new);
  g_test_add_func ("/civil-date/months", test_months);
  g_test_add_func ("/civil-date/week/sunday", test_week_sunday);
  g_test_add_func ("/civil-date/week/monday", test_week_monday);
  g_test_add_func ("/civil-date/week/saturday", test_week_saturday);
  g_test_add_func ("/civil-date/week/edges", test_week_edges);
  g_test_add_func ("/civil-date/midnights", test_midnights);
  g_test_add_func ("/civil-date/no-zone", test_no_zone);
  g_test_add_func ("/civil-date/today", test_today);
  g_test_add_func ("/civil-date/format", test_format);
  g_test_add_func ("/civil-date/format/britain", test_format_britain);
  g_test_add_func ("/civil-date/format/america", test_format_america);
  g_test_add_func ("/civil-date/clock", test_clock);
  g_test_add_func ("/civil-date/instant", test_instant);

  return g_test_run ();
}
