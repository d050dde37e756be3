/* test-year-page.c: the page of a year: its months side by side, and the sections of a month */

#include "test-review.h"

#include "core/insight/avow-span-words.h"
#include "ui/charts/avow-chart.h"
#include "ui/review/avow-months-section.h"
#include "ui/review/avow-trend-section.h"
#include "ui/review/avow-weeks-section.h"

static void
test_months (ReviewFixture *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowReview) review = avow_review_new (avow_civil_date_new (2026, 9, 1));
  g_autoptr (AvowCommitment) commitment = avow_commitment_new ();
  g_autoptr (AvowCommitment) open = avow_commitment_new ();
  AvowReviewRow *row;
  GtkWidget *page, *section;
  g_autoptr (GPtrArray) rows = NULL;

  review_save_action (fixture, avow_civil_date_new (2026, 8, 3), AVOW_ACTION_DINING);
  review_save_action (fixture, avow_civil_date_new (2026, 10, 3), AVOW_ACTION_DINING);
  review_save_action (fixture, avow_civil_date_new (2026, 10, 4), AVOW_ACTION_VOTING);
  review->intention = g_strdup ("To ask <first> & wait.");
  test_ui_save (fixture->journal, (AvowRecord *) review);
  commitment->title = g_strdup ("Kept");
  commitment->start = avow_civil_date_new (2026, 8, 1);
  commitment->due = avow_civil_date_new (2026, 10, 10);
  commitment->measure.what = AVOW_MEASURE_ONCE;
  commitment->state = AVOW_COMMITMENT_REVIEWED;
  commitment->outcome = AVOW_OUTCOME_KEPT;
  commitment->review.on = commitment->due + 1;
  test_ui_save (fixture->journal, (AvowRecord *) commitment);

  /* Under way, so neither kept nor not. */
  open->title = g_strdup ("Under way");
  open->start = avow_civil_date_new (2026, 8, 1);
  open->due = TODAY + 1;
  open->measure.what = AVOW_MEASURE_ONCE;
  test_ui_save (fixture->journal, (AvowRecord *) open);
  review_save_action (fixture, TODAY - 1, AVOW_ACTION_DINING);

  page = review_push_span (fixture, AVOW_SPAN_YEAR, TODAY);
  section = review_find_section (page, AVOW_TYPE_MONTHS_SECTION);
  rows = review_list (section, AVOW_TYPE_REVIEW_ROW);
  g_assert_cmpuint (rows->len, ==, 4);
  g_assert_cmpstr (avow_review_row_get_spoken (g_ptr_array_index (rows, 0)), ==, "August 2026. 1 action");
  g_assert_cmpstr (avow_review_row_get_spoken (g_ptr_array_index (rows, 1)), ==,
                   "September 2026. Nothing is written down");
  g_assert_cmpstr (avow_review_row_get_spoken (g_ptr_array_index (rows, 2)), ==,
                   "October 2026. 2 actions. 1 of 1 commitment kept. To ask <first> & wait.");
  row = g_ptr_array_index (rows, 2);
  gtk_widget_activate (GTK_WIDGET (row));
  review_settle (fixture);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (review_get_page (fixture))), ==,
                   "October 2026");
  review_pop (fixture);

  g_assert_cmpstr (avow_review_row_get_spoken (g_ptr_array_index (rows, 3)), ==, "November 2026. 1 action");

  /* It follows what is written. */
  review_save_action (fixture, avow_civil_date_new (2026, 9, 4), AVOW_ACTION_VOTING);
  review_settle (fixture);
  g_assert_cmpstr (avow_review_row_get_spoken (g_ptr_array_index (rows, 1)), ==, "September 2026. 1 action");
  test_ui_assert_all_named (page);
}

static void
test_sections (ReviewFixture *fixture,
               gconstpointer  user_data)
{
  GtkWidget *page;
  AvowChart *chart;
  const AvowSummary *summary;
  g_autoptr (GPtrArray) tiles = NULL;
  g_autofree char *expected = NULL;
  gint64 n_actions = 0;

  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_YEAR, TODAY);
  summary = avow_summary_page_get_summary (AVOW_SUMMARY_PAGE (page));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "2026");
  g_assert_null (review_find_section (page, AVOW_TYPE_WEEKS_SECTION));

  chart = AVOW_CHART (test_ui_find_type (review_find_section (page, AVOW_TYPE_TREND_SECTION),
                                         AVOW_TYPE_CHART));
  g_assert_cmpuint (avow_chart_get_n_items (chart), ==, 12);
  g_assert_cmpstr (avow_chart_get_item (chart, 0)->name, ==, "January 2026");
  g_assert_false (avow_chart_get_item (chart, 0)->known);
  g_assert_false (avow_chart_get_item (chart, 11)->known);
  for (guint i = 0; i < 12; i++)
    n_actions += avow_chart_get_item (chart, i)->value;
  g_assert_cmpint (n_actions, ==, 160);
  tiles = review_list (page, AVOW_TYPE_TOTAL_TILE);
  expected = avow_quantity_format (AVOW_QUANTITY_ENTRIES, summary->span->figures->all.n_entries, NULL);
  g_assert_cmpstr (expected, ==, "160 actions");
  g_assert_cmpstr (avow_total_tile_get_value (g_ptr_array_index (tiles, 0)), ==, expected);

  avow_chart_open (chart, 9);
  review_settle (fixture);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (review_get_page (fixture))), ==,
                   "October 2026");
  review_pop (fixture);
  test_ui_assert_all_named (page);
}

static void
test_steps (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page;

  review_save_action (fixture, avow_civil_date_new (2025, 12, 31), AVOW_ACTION_DINING);
  page = review_push_span (fixture, AVOW_SPAN_YEAR, TODAY);
  gtk_widget_activate_action (page, "summary.later", NULL);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "2026");
  gtk_widget_activate_action (page, "summary.earlier", NULL);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "2025");
  g_assert_nonnull (test_ui_find_label (page, "Your journal begins in this year."));
  gtk_widget_activate_action (page, "summary.earlier", NULL);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "2025");
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/year-page/" name, ReviewFixture, NULL, review_set_up, function, review_tear_down)

  ADD ("months", test_months);
  ADD ("sections", test_sections);
  ADD ("steps", test_steps);

  return g_test_run ();
}
