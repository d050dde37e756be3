/* test-months.c: which months there are to look back at */

#include "core/insight/avow-months.h"

#define DATE(year, month, day) (avow_civil_date_new (year, month, day))

static void
test_count (void)
{
  g_assert_cmpuint (avow_months_count (AVOW_CIVIL_DATE_NONE, DATE (2026, 11, 27)), ==, 0);
  g_assert_cmpuint (avow_months_count (DATE (2026, 11, 27), DATE (2026, 11, 27)), ==, 1);
  g_assert_cmpuint (avow_months_count (DATE (2026, 11, 1), DATE (2026, 11, 30)), ==, 1);
  g_assert_cmpuint (avow_months_count (DATE (2026, 10, 31), DATE (2026, 11, 1)), ==, 2);
  g_assert_cmpuint (avow_months_count (DATE (2024, 12, 31), DATE (2026, 1, 1)), ==, 14);
  /* All there is is yet to come. */
  g_assert_cmpuint (avow_months_count (DATE (2026, 11, 28), DATE (2026, 11, 27)), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/months/count", test_count);

  return g_test_run ();
}
