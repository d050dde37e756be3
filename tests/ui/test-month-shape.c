/* test-month-shape.c: the page of a month in short, in columns, and with long lists */

#include "test-review.h"

#include "ui/charts/avow-chart.h"
#include "ui/review/avow-feedback-section.h"
#include "ui/review/avow-figures-section.h"
#include "ui/review/avow-overview-section.h"
#include "ui/review/avow-reach-section.h"
#include "ui/review/avow-totals-section.h"
#include "ui/review/avow-weeks-section.h"

#define OCTOBER (avow_civil_date_new (2026, 10, 1))

static void
save_action (ReviewFixture *fixture,
             int            type,
             const char    *communities)
{
  g_autoptr (AvowAction) action = review_make_action (OCTOBER + 2, type);

  action->ring = AVOW_RING_COMMUNITY;
  action->step = AVOW_STEP_ACTION;
  action->known_by = AVOW_KNOWN_BY_ASKED;
  action->communities = g_strsplit (communities, "|", -1);
  test_ui_save (fixture->journal, (AvowRecord *) action);
}

static const char *
get_line (GtkWidget  *page,
          const char *title)
{
  GtkWidget *section = review_find_section (page, AVOW_TYPE_OVERVIEW_SECTION);
  g_autoptr (GPtrArray) rows = review_list (section, ADW_TYPE_ACTION_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (g_ptr_array_index (rows, i)), title))
      return adw_action_row_get_subtitle (g_ptr_array_index (rows, i));

  return NULL;
}

static GtkWidget *
find_figures (GtkWidget  *page,
              const char *title)
{
  g_autoptr (GPtrArray) sections = review_list (page, AVOW_TYPE_FIGURES_SECTION);

  for (guint i = 0; i < sections->len; i++)
    if (g_str_equal (adw_preferences_group_get_title (g_ptr_array_index (sections, i)), title))
      return g_ptr_array_index (sections, i);

  return NULL;
}

/* {{{ In short */

static void
test_overview (ReviewFixture *fixture,
               gconstpointer  user_data)
{
  GtkWidget *page;

  save_action (fixture, AVOW_ACTION_DINING, "A <b> & c|Second");
  save_action (fixture, AVOW_ACTION_DINING, "A <b> & c|Third");
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  /* Two are no more than their own overview. */
  g_assert_null (review_find_section (page, AVOW_TYPE_OVERVIEW_SECTION));

  save_action (fixture, AVOW_ACTION_VOTING, "Fourth|Fifth");
  review_settle (fixture);
  g_assert_cmpstr (get_line (page, "By Kind of Action"), ==, "Dining\302\240(2) · Voting\302\240(1)");
  g_assert_true (g_str_has_prefix (get_line (page, "For Whom"), "A <b> & c\302\240(2) · "));
  g_assert_true (g_str_has_suffix (get_line (page, "For Whom"), " · 2 more"));
  g_assert_cmpstr (get_line (page, "How I Knew It Was Needed"), ==, "I asked\302\240(3)");
  g_assert_cmpstr (get_line (page, "Where Nothing Happened"), ==,
                   "Nothing in your own life: awareness, action, accountability.\n"
                   "Nothing at work: awareness, action, accountability.\n"
                   "Nothing in the community: awareness, accountability.");
  g_assert_null (get_line (page, "Commitments"));
  test_ui_assert_all_named (page);
}

static void
test_leads (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page, *section;
  GtkScrolledWindow *scrolled_window;
  g_autoptr (GPtrArray) rows = NULL;

  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  scrolled_window = GTK_SCROLLED_WINDOW (test_ui_find_type (page, GTK_TYPE_SCROLLED_WINDOW));
  section = find_figures (page, "For Whom");
  rows = review_list (review_find_section (page, AVOW_TYPE_OVERVIEW_SECTION), ADW_TYPE_ACTION_ROW);
  g_assert_cmpuint (rows->len, >=, 3);
  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (g_ptr_array_index (rows, i)), "For Whom"))
      {
        graphene_point_t at;

        gtk_widget_activate (g_ptr_array_index (rows, i));
        review_settle (fixture);
        g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), section));
        g_assert_true (gtk_widget_compute_point (section, GTK_WIDGET (scrolled_window),
                                                 &GRAPHENE_POINT_INIT (0, 0), &at));
        g_assert_cmpfloat_with_epsilon (at.y, 0, 40);
        return;
      }
  g_assert_not_reached ();
}

/* What no action says is not told to be nothing. */
static void
test_unsaid (ReviewFixture *fixture,
             gconstpointer  user_data)
{
  GtkWidget *page;

  for (int i = 0; i < 3; i++)
    review_save_action (fixture, OCTOBER + 2, AVOW_ACTION_DINING);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  g_assert_cmpstr (get_line (page, "How I Knew It Was Needed"), ==, "Not said\302\240(3)");
  g_assert_null (get_line (page, "Where Nothing Happened"));
  g_assert_null (review_find_row (page, "I asked"));
  g_assert_null (review_find_row (page, "Accountability"));
  g_assert_null (test_ui_find_type (review_find_section (page, AVOW_TYPE_REACH_SECTION), AVOW_TYPE_CHART));
  g_assert_nonnull (test_ui_find_label (page, "How Far It Reached"));
  g_assert_nonnull (review_find_row (page, "Neither ring nor step said"));

  save_action (fixture, AVOW_ACTION_DINING, "One");
  review_settle (fixture);
  g_assert_nonnull (get_line (page, "Where Nothing Happened"));
  g_assert_nonnull (review_find_row (page, "They asked"));
  g_assert_nonnull (review_find_row (page, "Accountability"));
  g_assert_nonnull (test_ui_find_type (review_find_section (page, AVOW_TYPE_REACH_SECTION), AVOW_TYPE_CHART));
  test_ui_assert_all_named (page);
}

/* }}} */
/* {{{ Columns */

static graphene_rect_t
get_bounds (GtkWidget *page,
            GType      type)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (review_find_section (page, type), page, &bounds));

  return bounds;
}

static void
test_columns (ReviewFixture *fixture,
              gconstpointer  user_data)
{
  gboolean wide = GPOINTER_TO_INT (user_data);
  graphene_rect_t totals, overview, weeks, feedback;
  GtkWidget *page;

  if (wide)
    gtk_window_set_default_size (fixture->window, 1100, 800);
  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  totals = get_bounds (page, AVOW_TYPE_TOTALS_SECTION);
  overview = get_bounds (page, AVOW_TYPE_OVERVIEW_SECTION);
  weeks = get_bounds (page, AVOW_TYPE_WEEKS_SECTION);
  feedback = get_bounds (page, AVOW_TYPE_FEEDBACK_SECTION);
  g_assert_cmpfloat_with_epsilon (totals.size.width, overview.size.width, 1.5);
  g_assert_cmpfloat_with_epsilon (weeks.size.width, feedback.size.width, 1.5);
  if (wide)
    {
      g_assert_cmpfloat (overview.origin.x, >=, totals.origin.x + totals.size.width);
      g_assert_cmpfloat (feedback.origin.x, >=, weeks.origin.x + weeks.size.width);
    }
  else
    {
      g_assert_cmpfloat (overview.origin.y, >=, totals.origin.y + totals.size.height);
      g_assert_cmpfloat (feedback.origin.y, >=, weeks.origin.y + weeks.size.height);
    }
}

/* What has no overview has the whole width. */
static void
test_one_column (ReviewFixture *fixture,
                 gconstpointer  user_data)
{
  GtkWidget *page;

  gtk_window_set_default_size (fixture->window, 1100, 800);
  save_action (fixture, AVOW_ACTION_DINING, "One");
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  g_assert_cmpfloat (get_bounds (page, AVOW_TYPE_TOTALS_SECTION).size.width, >, 900);
  /* Nor does it leave a gap. */
  g_assert_cmpfloat (get_bounds (page, AVOW_TYPE_WEEKS_SECTION).origin.y, <,
                     get_bounds (page, AVOW_TYPE_TOTALS_SECTION).origin.y +
                       get_bounds (page, AVOW_TYPE_TOTALS_SECTION).size.height + 40);
}

/* }}} */
/* {{{ Long lists */

static guint
count_rows (GtkWidget *section)
{
  g_autoptr (GPtrArray) rows = review_list (section, AVOW_TYPE_REVIEW_ROW);

  return rows->len;
}

static void
test_long_list (ReviewFixture *fixture,
                gconstpointer  user_data)
{
  GtkWidget *page, *section, *more;
  g_autoptr (GPtrArray) rows = NULL;

  save_action (fixture, AVOW_ACTION_DINING, "A|B|C|D|E|F|G|H");
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  section = find_figures (page, "For Whom");
  g_assert_cmpuint (count_rows (section), ==, 8);
  g_assert_null (test_ui_find_type (section, ADW_TYPE_BUTTON_ROW));

  save_action (fixture, AVOW_ACTION_DINING, "I");
  review_settle (fixture);
  g_assert_cmpuint (count_rows (section), ==, 6);
  more = test_ui_find_type (section, ADW_TYPE_BUTTON_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (more)), ==, "Show All 9");
  test_ui_assert_all_named (page);

  gtk_widget_grab_focus (more);
  gtk_widget_activate (more);
  review_settle (fixture);
  g_assert_cmpuint (count_rows (section), ==, 9);
  g_assert_false (gtk_widget_get_visible (more));
  rows = review_list (section, AVOW_TYPE_REVIEW_ROW);
  g_assert_true (gtk_window_get_focus (fixture->window) == g_ptr_array_index (rows, 6));

  /* Once asked for, all stay. */
  save_action (fixture, AVOW_ACTION_DINING, "J");
  review_settle (fixture);
  g_assert_cmpuint (count_rows (section), ==, 10);
}

/* }}} */

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function, data) \
  g_test_add ("/month-shape/" name, ReviewFixture, data, review_set_up, function, review_tear_down)

  ADD ("overview", test_overview, NULL);
  ADD ("leads", test_leads, NULL);
  ADD ("unsaid", test_unsaid, NULL);
  ADD ("columns/narrow", test_columns, NULL);
  ADD ("columns/wide", test_columns, GINT_TO_POINTER (TRUE));
  ADD ("columns/one", test_one_column, NULL);
  ADD ("long-list", test_long_list, NULL);

  return g_test_run ();
}
