/* test-months.c: which months there are to look back at, and which can be closed */

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

static void
test_closing (void)
{
  g_autoptr (AvowReview) review = avow_review_new (DATE (2026, 11, 1));

  g_assert_false (avow_months_can_close (DATE (2026, 11, 1), NULL, DATE (2026, 11, 24)));
  g_assert_true (avow_months_can_close (DATE (2026, 11, 1), NULL, DATE (2026, 11, 25)));
  g_assert_true (avow_months_can_close (DATE (2026, 11, 30), NULL, DATE (2026, 11, 25)));
  g_assert_true (avow_months_can_close (DATE (2026, 2, 1), NULL, DATE (2026, 11, 25)));
  g_assert_false (avow_months_can_close (DATE (2026, 12, 1), NULL, DATE (2026, 11, 25)));

  /* One that was opened again is not closed. */
  g_assert_false (avow_months_is_closed (NULL));
  g_assert_false (avow_months_is_closed (review));
  g_assert_true (avow_months_can_close (DATE (2026, 11, 1), review, DATE (2026, 12, 1)));
  review->closed_on = DATE (2026, 12, 1);
  g_assert_true (avow_months_is_closed (review));
  g_assert_false (avow_months_can_close (DATE (2026, 11, 1), review, DATE (2026, 12, 1)));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/months/count", test_count);
  g_test_add_func ("/months/closing", test_closing);

  return g_test_run ();
}
