/* test-review-place.c: the place of the months */

#include "test-review.h"

#include "ui/review/avow-month-row.h"
#include "ui/review/avow-review-place.h"

static GtkWidget *
push_place (ReviewFixture *fixture)
{
  return review_push (fixture,
                      adw_navigation_page_new (avow_review_place_new (fixture->journal, fixture->standings),
                                               "Review"));
}

static void
assert_rows (ReviewFixture *fixture,
             GtkWidget     *page,
             const char    *expected)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  review_settle (fixture);
  rows = review_list (page, AVOW_TYPE_MONTH_ROW);
  for (guint i = 0; i < rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (rows, i);
      const char *said = avow_month_row_get_description (AVOW_MONTH_ROW (row));

      g_string_append_printf (text, "%s\n", said);
      g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                                         GTK_ACCESSIBLE_PROPERTY_LABEL, said));
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_empty (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page = push_place (fixture);

  assert_rows (fixture, page, "");
  g_assert_nonnull (test_ui_find_label (page, "Looking Back"));
  g_signal_emit_by_name (test_ui_find_button (page, "_Log an Action…"), "clicked");
  g_assert_cmpstr (fixture->opened, ==, "");
  test_ui_assert_all_named (page);

  /* With the first entry there is something to look back at. */
  review_save_action (fixture, TODAY, AVOW_ACTION_DINING);
  assert_rows (fixture, page,
               "The Year 2026. 1 action. Not over yet\n"
               "November 2026. 1 action. Not over yet\n");
}

static void
test_months (ReviewFixture *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowReview) closed = avow_review_new (avow_civil_date_new (2026, 10, 1));
  g_autoptr (AvowRecord) reopened = NULL;
  GtkWidget *page;

  review_save_action (fixture, avow_civil_date_new (2025, 12, 31), AVOW_ACTION_DINING);
  review_save_action (fixture, avow_civil_date_new (2026, 10, 31), AVOW_ACTION_DINING);
  avow_standings_set_today (fixture->standings, avow_civil_date_new (2026, 2, 28));
  page = push_place (fixture);
  assert_rows (fixture, page,
               "The Year 2026. Nothing is written down. Not over yet\n"
               "February 2026. Nothing is written down. Not over yet\n"
               "January 2026. Nothing is written down. Open\n"
               "The Year 2025. 1 action\n"
               "December 2025. 1 action. Open\n");

  /* An entry from before, and the next day. */
  review_save_action (fixture, avow_civil_date_new (2025, 11, 30), AVOW_ACTION_DINING);
  avow_standings_set_today (fixture->standings, avow_civil_date_new (2026, 3, 1));
  assert_rows (fixture, page,
               "The Year 2026. Nothing is written down. Not over yet\n"
               "March 2026. Nothing is written down. Not over yet\n"
               "February 2026. Nothing is written down. Open\n"
               "January 2026. Nothing is written down. Open\n"
               "The Year 2025. 2 actions\n"
               "December 2025. 1 action. Open\n"
               "November 2025. 1 action. Open\n");

  closed->month = avow_civil_date_new (2025, 12, 1);
  closed->closed_on = avow_civil_date_new (2026, 1, 3);
  test_ui_save (fixture->journal, (AvowRecord *) closed);
  review_settle (fixture);
  g_assert_nonnull (test_ui_find_label (page, "Closed on January 3, 2026"));

  /* What was set out to do stands at the month that it was for. */
  reopened = avow_record_copy ((AvowRecord *) closed);
  AVOW_REVIEW (reopened)->closed_on = AVOW_CIVIL_DATE_NONE;
  AVOW_REVIEW (reopened)->intention = g_strdup ("To ask <first> & wait.");
  test_ui_save (fixture->journal, reopened);
  review_settle (fixture);
  g_assert_null (test_ui_find_label (page, "Closed on January 3, 2026"));
  g_assert_nonnull (test_ui_find_label (page, "To ask <first> & wait."));
  assert_rows (fixture, page,
               "The Year 2026. Nothing is written down. Not over yet\n"
               "March 2026. Nothing is written down. Not over yet\n"
               "February 2026. Nothing is written down. Open\n"
               "January 2026. To ask <first> & wait.. Nothing is written down. Open\n"
               "The Year 2025. 2 actions\n"
               "December 2025. 1 action. Open\n"
               "November 2025. 1 action. Open\n");
  test_ui_assert_all_named (page);
}

static void
test_opens (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page, *list_view;

  review_save_action (fixture, avow_civil_date_new (2026, 10, 31), AVOW_ACTION_DINING);
  page = push_place (fixture);
  list_view = test_ui_find_type (page, GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list_view, "activate", 0);
  review_settle (fixture);
  g_assert_cmpint (avow_summary_page_get_summary (AVOW_SUMMARY_PAGE (review_get_page (fixture)))->span->length,
                   ==, AVOW_SPAN_YEAR);
  review_pop (fixture);
  g_signal_emit_by_name (list_view, "activate", 2);
  review_settle (fixture);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (review_get_page (fixture))), ==,
                   "October 2026");
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/review-place/" name, ReviewFixture, NULL, review_set_up, function, review_tear_down)

  ADD ("empty", test_empty);
  ADD ("months", test_months);
  ADD ("opens", test_opens);

  return g_test_run ();
}
