/* test-report-view.c: what leaves the journal, on the screen as in the file */

#include "test-ui.h"

#include "ui/charts/avow-bar-chart.h"
#include "ui/charts/avow-grid-chart.h"
#include "ui/take-along/avow-report-view.h"
#include "ui/take-along/avow-table.h"

#define WIDE 900
#define NARROW 340

typedef struct {
  GtkWindow      *window;
  AvowReportView *view;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->view = g_object_new (AVOW_TYPE_REPORT_VIEW, NULL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->view));
  adw_window_set_content (ADW_WINDOW (fixture->window), scroller);
  gtk_window_set_default_size (fixture->window, GPOINTER_TO_INT (user_data), 600);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (fixture->window);
}

static void
show (Fixture    *fixture,
      AvowReport *report)
{
  avow_report_view_show (fixture->view, report);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

/* {{{ What it says */

/* What is drawn is said by its points, and marks are for the eye alone. */
static void
add_texts (GtkWidget *widget,
           GString   *texts)
{
  if (!gtk_widget_get_mapped (widget) || AVOW_IS_CHART (widget) ||
      gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_PRESENTATION)
    return;

  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_texts (child, texts);
}

static char *
get_texts (Fixture *fixture)
{
  GString *texts = g_string_new (NULL);

  add_texts (GTK_WIDGET (fixture->view), texts);

  return g_string_free_and_steal (texts);
}

static AvowReportTable *
add_weeks (AvowReport *report)
{
  AvowReportTable *table =
    avow_report_add_table (report, "By week", (const char * const []) { "Week", "Actions", "Time", NULL }, ~1u);

  avow_report_table_add (table, (const char * const []) { "1 – 7", "4", "2 h" });
  avow_report_table_draw (table, AVOW_PICTURE_BARS, 4, "1–7");
  avow_report_table_add (table, (const char * const []) { "8 – 14", "–", "" });
  avow_report_table_draw (table, AVOW_PICTURE_BARS, -1, "8–14");

  return table;
}

static AvowReport *
make_report (void)
{
  AvowReport *report = avow_report_new ("October 2026");
  AvowReportTable *table;

  avow_report_add (report, AVOW_BLOCK_HEADING, "A month");
  avow_report_add (report, AVOW_BLOCK_SECTION, "What was done");
  avow_report_add (report, AVOW_BLOCK_TEXT, "4 actions");
  avow_report_add (report, AVOW_BLOCK_REMARK, "So far");
  avow_report_add (report, AVOW_BLOCK_ITEM, "First");
  avow_report_add (report, AVOW_BLOCK_ITEM, "Second");
  add_weeks (report);
  avow_report_add (report, AVOW_BLOCK_LABEL, "For whom");
  table = avow_report_add_table (report, "", (const char * const []) { "Who", "What", NULL }, 0);
  avow_report_table_add (table, (const char * const []) { "Neighbours", "A garden" });

  return report;
}

static void
test_all_texts_in_order (Fixture       *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = make_report ();
  g_autofree char *texts = NULL;

  show (fixture, report);
  texts = get_texts (fixture);
  g_assert_cmpstr (texts, ==,
                   "October 2026\nA month\nWhat was done\n4 actions\nSo far\nFirst\nSecond\n"
                   "By week\nWeek\nActions\nTime\n1 – 7\n4\n2 h\n8 – 14\n–\n\n"
                   "For whom\nWho\nWhat\nNeighbours\nA garden\n");
}

/* As rows: each number beside its name, and nothing for an empty cell. */
static void
test_rows_where_it_is_narrow (Fixture       *fixture,
                              gconstpointer  user_data)
{
  static const char * const columns[] = { "A place with a name", "Money of the first", "Money of the second",
                                          "What was said", NULL };
  g_autoptr (AvowReport) report = avow_report_new ("2026");
  AvowReportTable *table = avow_report_add_table (report, "All", columns, 1u << 1 | 1u << 2);
  g_autofree char *texts = NULL;
  int least;

  avow_report_table_add (table, (const char * const []) { "A shop that has a long name", "$25.00", "",
                                                           "Many words of what was said there" });
  show (fixture, report);
  texts = get_texts (fixture);
  g_assert_cmpstr (texts, ==,
                   "2026\nAll\nA shop that has a long name\nMoney of the first\n$25.00\n"
                   "What was said\nMany words of what was said there\n");
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  g_assert_cmpint (least, <, NARROW);
}

static void
test_shows_another (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = make_report ();
  g_autoptr (AvowReport) other = avow_report_new ("November 2026");
  g_autofree char *texts = NULL;
  GtkWidget *chart;

  show (fixture, report);
  chart = test_ui_find_type (GTK_WIDGET (fixture->view), AVOW_TYPE_BAR_CHART);
  g_assert_nonnull (chart);

  /* The same chart is there again, so that its bars do not grow another time. */
  add_weeks (other);
  show (fixture, other);
  g_assert_true (test_ui_find_type (GTK_WIDGET (fixture->view), AVOW_TYPE_BAR_CHART) == chart);
  texts = get_texts (fixture);
  g_assert_cmpstr (texts, ==, "November 2026\nBy week\nWeek\nActions\nTime\n1 – 7\n4\n2 h\n8 – 14\n–\n\n");
}

static gboolean
is_complete (gpointer user_data)
{
  return avow_report_view_is_complete (user_data);
}

/* A long one is there by and by, but what was read is there at once, and where it was. */
static void
test_long (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = avow_report_new ("2026");
  g_autofree char *texts = NULL;
  GtkAdjustment *scroll;

  for (guint i = 0; i < 2000; i++)
    avow_report_take (report, AVOW_BLOCK_TEXT, g_strdup_printf ("Text %u", i));
  avow_report_view_show (fixture->view, report);
  g_assert_false (avow_report_view_is_complete (fixture->view));
  gtk_window_present (fixture->window);
  test_ui_wait_until (is_complete, fixture->view);
  test_ui_settle (GTK_WIDGET (fixture->window));
  texts = get_texts (fixture);
  g_assert_nonnull (strstr (texts, "Text 0\n"));
  g_assert_nonnull (strstr (texts, "Text 1998\nText 1999\n"));

  scroll = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (adw_window_get_content (ADW_WINDOW (fixture->window))));
  gtk_adjustment_set_value (scroll, 20000);
  test_ui_settle (GTK_WIDGET (fixture->window));
  avow_report_view_show (fixture->view, report);
  g_assert_false (avow_report_view_is_complete (fixture->view));
  test_ui_wait_until (is_complete, fixture->view);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpfloat (gtk_adjustment_get_value (scroll), ==, 20000);

  /* It is not gone on with, once there is another. */
  avow_report_view_show (fixture->view, report);
  avow_report_view_show (fixture->view, NULL);
  g_assert_true (avow_report_view_is_complete (fixture->view));
  g_assert_null (gtk_widget_get_first_child (GTK_WIDGET (fixture->view)));
}

/* }}} */
/* {{{ Charts */

static void
test_bars (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = avow_report_new ("2026");
  AvowChart *chart;
  const AvowChartItem *item;

  add_weeks (report);
  show (fixture, report);
  chart = AVOW_CHART (test_ui_find_type (GTK_WIDGET (fixture->view), AVOW_TYPE_BAR_CHART));
  g_assert_cmpstr (avow_chart_get_title (chart), ==, "By week");
  g_assert_cmpuint (avow_chart_get_n_items (chart), ==, 2);

  item = avow_chart_get_item (chart, 0);
  g_assert_cmpstr (item->name, ==, "1 – 7");
  g_assert_cmpstr (item->short_name, ==, "1–7");
  g_assert_cmpstr (item->value_text, ==, "Actions: 4 · Time: 2 h");
  g_assert_cmpstr (item->label, ==, "4");
  g_assert_cmpint (item->value, ==, 4);
  g_assert_false (avow_chart_item_can_open (item));

  item = avow_chart_get_item (chart, 1);
  g_assert_false (item->known);
  g_assert_cmpstr (item->value_text, ==, "Actions: –");
  test_ui_assert_all_named (GTK_WIDGET (fixture->view));
}

/* The numbers of a grid are in the picture, once. */
static void
test_grid (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = avow_report_new ("2026");
  AvowReportTable *table = avow_report_add_table (
    report, "Rings and steps", (const char * const []) { "Where", "Awareness", "Action", NULL }, ~1u);
  g_autofree char *texts = NULL;
  AvowChart *chart;

  avow_report_table_add (table, (const char * const []) { "At work", "0", "3" });
  avow_report_table_draw (table, AVOW_PICTURE_GRID, 0, NULL);
  avow_report_table_draw (table, AVOW_PICTURE_GRID, 3, NULL);
  avow_report_table_add (table, (const char * const []) { "At home", "1", "2" });
  avow_report_table_draw (table, AVOW_PICTURE_GRID, 1, NULL);
  avow_report_table_draw (table, AVOW_PICTURE_GRID, 2, NULL);
  show (fixture, report);

  chart = AVOW_CHART (test_ui_find_type (GTK_WIDGET (fixture->view), AVOW_TYPE_GRID_CHART));
  g_assert_cmpuint (avow_chart_get_n_items (chart), ==, 4);
  g_assert_cmpstr (avow_chart_get_item (chart, 1)->name, ==, "At work, Action");
  g_assert_cmpstr (avow_chart_get_item (chart, 1)->value_text, ==, "3");
  g_assert_cmpstr (avow_chart_get_item (chart, 2)->name, ==, "At home, Awareness");
  texts = get_texts (fixture);
  g_assert_cmpstr (texts, ==, "2026\nRings and steps\n");
  test_ui_assert_all_named (GTK_WIDGET (fixture->view));
}

/* }}} */
/* {{{ How it is read */

static GtkAccessibleRole
get_role (Fixture    *fixture,
          const char *text)
{
  return gtk_accessible_get_accessible_role (
    GTK_ACCESSIBLE (test_ui_find_label (GTK_WIDGET (fixture->view), text)));
}

static void
assert_level (Fixture    *fixture,
              const char *text,
              int         level)
{
  GtkWidget *label = test_ui_find_label (GTK_WIDGET (fixture->view), text);
  g_autofree char *problem = NULL;

  g_assert_cmpint (get_role (fixture, text), ==, GTK_ACCESSIBLE_ROLE_HEADING);
  problem = gtk_test_accessible_check_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL, level);
  g_assert_null (problem);
}

static void
test_roles (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = make_report ();
  GtkWidget *table, *item;

  show (fixture, report);
  assert_level (fixture, "October 2026", 1);
  assert_level (fixture, "A month", 2);
  assert_level (fixture, "What was done", 3);
  assert_level (fixture, "For whom", 4);

  g_assert_cmpint (get_role (fixture, "Week"), ==, GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);
  g_assert_cmpint (get_role (fixture, "1 – 7"), ==, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  g_assert_cmpint (get_role (fixture, "2 h"), ==, GTK_ACCESSIBLE_ROLE_CELL);
  table = test_ui_find_type (GTK_WIDGET (fixture->view), AVOW_TYPE_TABLE);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (table)), ==, GTK_ACCESSIBLE_ROLE_TABLE);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                     "By week"));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (gtk_widget_get_first_child (table))),
                   ==, GTK_ACCESSIBLE_ROLE_ROW);

  /* A table that does not say what it is of is of what is above it. */
  table = gtk_widget_get_ancestor (test_ui_find_label (GTK_WIDGET (fixture->view), "Neighbours"), AVOW_TYPE_TABLE);
  g_assert_null (gtk_test_accessible_check_property (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                     "For whom"));

  item = gtk_widget_get_parent (test_ui_find_label (GTK_WIDGET (fixture->view), "Second"));
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (item)), ==,
                   GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (gtk_widget_get_parent (item))), ==,
                   GTK_ACCESSIBLE_ROLE_LIST);
}

static double
get_x (Fixture    *fixture,
       const char *text)
{
  GtkWidget *label = test_ui_find_label (GTK_WIDGET (fixture->view), text);
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (label, GTK_WIDGET (fixture->view), &place));

  return place.origin.x;
}

/* A column's cells stand below one another, and run from the start of the line. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = make_report ();

  show (fixture, report);
  g_assert_cmpfloat (get_x (fixture, "Time"), ==, get_x (fixture, "2 h"));
  g_assert_cmpfloat (get_x (fixture, "Actions"), ==, get_x (fixture, "–"));
  g_assert_cmpfloat (get_x (fixture, "Week"), <, get_x (fixture, "Actions"));
  g_assert_cmpfloat (get_x (fixture, "Actions"), <, get_x (fixture, "Time"));

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (fixture, report);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (get_x (fixture, "Week"), >, get_x (fixture, "Actions"));
  g_assert_cmpfloat (get_x (fixture, "Actions"), >, get_x (fixture, "Time"));
}

static float
get_alignment (Fixture    *fixture,
               const char *text)
{
  return gtk_label_get_xalign (GTK_LABEL (test_ui_find_label (GTK_WIDGET (fixture->view), text)));
}

/* What a person wrote runs in its own direction; what the app says, in that of the screen. */
static void
test_own_words (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = avow_report_new ("2026");

  avow_report_add_words (report, AVOW_BLOCK_TEXT, "שלום");
  avow_report_add_words (report, AVOW_BLOCK_ITEM, "Hello");
  avow_report_add (report, AVOW_BLOCK_TEXT, "עוד");
  show (fixture, report);
  g_assert_cmpfloat (get_alignment (fixture, "שלום"), ==, 1);
  g_assert_cmpfloat (get_alignment (fixture, "Hello"), ==, 0);
  g_assert_cmpfloat (get_alignment (fixture, "עוד"), ==, 0);

  /* From the end of a line that begins on the right. */
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  show (fixture, report);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  g_assert_cmpfloat (get_alignment (fixture, "שלום"), ==, 0);
  g_assert_cmpfloat (get_alignment (fixture, "Hello"), ==, 1);
}

/* A long word is broken without a hyphen, which would not be in the file. */
static void
test_no_hyphens (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (AvowReport) report = avow_report_new ("June");
  g_autofree char *word = g_strnfill (400, 'm');
  GtkWidget *label;
  PangoLayout *layout;
  PangoLayoutLine *line;

  avow_report_add (report, AVOW_BLOCK_TEXT, word);
  show (fixture, report);
  label = test_ui_find_label (GTK_WIDGET (fixture->view), word);
  layout = gtk_label_get_layout (GTK_LABEL (label));
  g_assert_cmpint (pango_layout_get_line_count (layout), >, 1);
  line = pango_layout_get_line_readonly (layout, 0);
  g_assert_cmpint (((PangoLayoutRun *) line->runs->data)->glyphs->num_glyphs, ==, line->length);
  avow_report_view_show (fixture->view, NULL);
}

/* }}} */

#define ADD(path, width, function) \
  g_test_add ("/report-view/" path, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("all-texts-in-order", WIDE, test_all_texts_in_order);
  ADD ("rows-where-it-is-narrow", NARROW, test_rows_where_it_is_narrow);
  ADD ("shows-another", WIDE, test_shows_another);
  ADD ("long", WIDE, test_long);
  ADD ("bars", WIDE, test_bars);
  ADD ("grid", WIDE, test_grid);
  ADD ("roles", WIDE, test_roles);
  ADD ("columns", WIDE, test_columns);
  ADD ("own-words", WIDE, test_own_words);
  ADD ("no-hyphens", NARROW, test_no_hyphens);

  return g_test_run ();
}
