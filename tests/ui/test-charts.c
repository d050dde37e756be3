/* test-charts.c: charts by keyboard, by pointer, as a table, and as told by a screen reader */

#include "config.h"

#include "test-keys.h"
#include "test-ui.h"

#include "ui/charts/avow-bar-chart.h"
#include "ui/charts/avow-chart-card.h"
#include "ui/charts/avow-grid-chart.h"
#include "ui/charts/avow-mark-strip.h"

#define NARROW 360
#define UNKNOWN 0
#define NOTHING 2
#define CURRENT 4

typedef struct
{
  GtkWindow *window;
  GtkWidget *before;
  AvowChart *chart;
  GtkWidget *card;
  GtkWidget *after;
  guint      n_opened;
  guint      opened;
} Fixture;

/* {{{ Helpers */

static void
add_item (GPtrArray  *items,
          const char *name,
          const char *short_name,
          gint64      value)
{
  AvowChartItem *item = avow_chart_item_new ();

  item->name = g_strdup (name);
  item->short_name = g_strdup (short_name);
  item->value = value;
  item->value_text = g_strdup_printf ("%d actions", (int) value);
  item->label = g_strdup_printf ("%d", (int) value);
  item->openable = value > 0;
  g_ptr_array_add (items, item);
}

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) avow_chart_item_free);
}

/* The first is not known, though there would be something to open; the third is nothing. */
static GPtrArray *
create_weeks (void)
{
  GPtrArray *items = new_items ();
  AvowChartItem *unknown;

  add_item (items, "Week 1", "1", 9);
  add_item (items, "Week 2", "2", 4);
  add_item (items, "Week 3", "3", 0);
  add_item (items, "Week 4", "4", 7);
  add_item (items, "Week 5", "5", 2);
  unknown = g_ptr_array_index (items, UNKNOWN);
  unknown->known = FALSE;
  g_set_str (&unknown->value_text, "before your journal began");
  ((AvowChartItem *) g_ptr_array_index (items, CURRENT))->current = TRUE;

  return items;
}

static GPtrArray *
create_months (const char *prefix,
               gint64      value)
{
  GPtrArray *items = new_items ();

  for (int i = 0; i < 12; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%d", prefix, i + 1);

      add_item (items, name, name, value);
    }

  return items;
}

static void
on_opened (Fixture *fixture,
           guint    index)
{
  fixture->n_opened++;
  fixture->opened = index;
}

static void
open_window (Fixture   *fixture,
             AvowChart *chart)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  fixture->chart = chart;
  fixture->card = avow_chart_card_new ();
  fixture->before = gtk_button_new_with_label ("Before");
  fixture->after = gtk_button_new_with_label ("After");
  g_object_set (fixture->card, "chart", chart, NULL);
  gtk_box_append (GTK_BOX (box), fixture->before);
  gtk_box_append (GTK_BOX (box), fixture->card);
  gtk_box_append (GTK_BOX (box), fixture->after);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, box);
  gtk_window_set_default_size (fixture->window, NARROW, 500);
  g_signal_connect_swapped (chart, "opened", G_CALLBACK (on_opened), fixture);
  gtk_window_present (fixture->window);
  gtk_widget_grab_focus (fixture->before);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
set_animated (gboolean animated)
{
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", animated, NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  AvowChart *chart;

  set_animated (FALSE);
  gtk_widget_set_default_direction (user_data != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  chart = AVOW_CHART (avow_bar_chart_new ());
  avow_bar_chart_show (AVOW_BAR_CHART (chart), "Weeks of November", create_weeks ());
  open_window (fixture, chart);
}

static void
set_up_grid (Fixture       *fixture,
             gconstpointer  user_data)
{
  const char *rows[] = { "Myself", "Community", NULL };
  const char *columns[] = { "Awareness", "Amplifying", "Advocacy", NULL };
  AvowChart *chart = AVOW_CHART (avow_grid_chart_new ());
  GPtrArray *items = new_items ();

  set_animated (FALSE);
  gtk_widget_set_default_direction (user_data != NULL ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
  for (int i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s, %s", rows[i / 3], columns[i % 3]);

      add_item (items, name, NULL, i);
    }
  avow_grid_chart_show (AVOW_GRID_CHART (chart), "Where and how", rows, columns, items);
  open_window (fixture, chart);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  AvowChart *chart = fixture->chart;

  g_object_add_weak_pointer (G_OBJECT (chart), (gpointer *) &chart);
  gtk_window_destroy (fixture->window);
  g_assert_null (chart);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static GtkAccessible *
get_point (Fixture *fixture,
           guint    index)
{
  return GTK_ACCESSIBLE (avow_chart_get_point (fixture->chart, index));
}

static void
assert_at (Fixture *fixture,
           guint    index)
{
  g_assert_true (gtk_window_get_focus (fixture->window) == avow_chart_get_point (fixture->chart, index));
}

static void
press (Fixture *fixture,
       guint    keyval)
{
  g_assert_true (test_keys_press (GTK_WIDGET (fixture->window), keyval));
}

static void
assert_opened (Fixture *fixture,
               guint    index)
{
  g_assert_cmpuint (fixture->n_opened, ==, 1);
  g_assert_cmpuint (fixture->opened, ==, index);
  fixture->n_opened = 0;
}

static void
click (GtkWidget *widget)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  double x = gtk_widget_get_width (widget) / 2.;
  double y = gtk_widget_get_height (widget) / 2.;

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_CLICK (controller))
        continue;
      g_signal_emit_by_name (controller, "pressed", 1, x, y);
      g_signal_emit_by_name (controller, "released", 1, x, y);
    }
}

static float
get_x (Fixture *fixture,
       guint    index)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (avow_chart_get_point (fixture->chart, index),
                                            GTK_WIDGET (fixture->chart), &bounds));

  return bounds.origin.x;
}

/* }}} */
/* {{{ What is drawn */

static void
collect (GskRenderNode     *node,
         GskRenderNodeType  type,
         float              x,
         float              y,
         GArray            *places)
{
  GskRenderNodeType own = gsk_render_node_get_node_type (node);
  graphene_rect_t bounds;

  if (own == type)
    {
      gsk_render_node_get_bounds (node, &bounds);
      graphene_rect_offset (&bounds, x, y);
      g_array_append_val (places, bounds);
    }
  else if (own == GSK_CONTAINER_NODE)
    {
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        collect (gsk_container_node_get_child (node, i), type, x, y, places);
    }
  else if (own == GSK_TRANSFORM_NODE)
    {
      float dx, dy;

      gsk_transform_to_translate (gsk_transform_node_get_transform (node), &dx, &dy);
      collect (gsk_transform_node_get_child (node), type, x + dx, y + dy, places);
    }
}

/* Returns: (element-type graphene_rect_t): where there is something of @type */
static GArray *
draw (AvowChart         *chart,
      GskRenderNodeType  type)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GArray *places = g_array_new (FALSE, FALSE, sizeof (graphene_rect_t));
  g_autoptr (GskRenderNode) node = NULL;

  GTK_WIDGET_GET_CLASS (chart)->snapshot (GTK_WIDGET (chart), snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  collect (node, type, 0, 0, places);

  return places;
}

static gboolean
touches (const graphene_rect_t *place,
         const GArray          *others,
         guint                  n_others)
{
  for (guint i = 0; i < n_others; i++)
    if (graphene_rect_intersection (place, &g_array_index (others, graphene_rect_t, i), NULL))
      return TRUE;

  return FALSE;
}

/* Returns: how many texts there are, none of them on another or outside the chart. */
static guint
assert_texts_apart (AvowChart *chart)
{
  GtkWidget *widget = GTK_WIDGET (chart);
  g_autoptr (GArray) texts = draw (chart, GSK_TEXT_NODE);
  graphene_rect_t all = GRAPHENE_RECT_INIT (-1, -1, (float) gtk_widget_get_width (widget) + 2,
                                            (float) gtk_widget_get_height (widget) + 2);

  for (guint i = 0; i < texts->len; i++)
    {
      const graphene_rect_t *text = &g_array_index (texts, graphene_rect_t, i);

      g_assert_true (graphene_rect_contains_rect (&all, text));
      g_assert_false (touches (text, texts, i));
    }

  return texts->len;
}

/* }}} */

static void
test_told (Fixture       *fixture,
           gconstpointer  user_data)
{
  GtkAccessible *chart = GTK_ACCESSIBLE (fixture->chart);

  gtk_test_accessible_assert_role (chart, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_LABEL, "Weeks of November");
  gtk_test_accessible_assert_role (get_point (fixture, 1), GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (get_point (fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Week 2: 4 actions");
  gtk_test_accessible_assert_property (get_point (fixture, 1), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT,
                                       "4 actions");
  gtk_test_accessible_assert_role (get_point (fixture, NOTHING), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_role (get_point (fixture, UNKNOWN), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (get_point (fixture, UNKNOWN), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Week 1: before your journal began");

  avow_bar_chart_set_reference (AVOW_BAR_CHART (fixture->chart), 5, "Median 5");
  gtk_test_accessible_assert_property (chart, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Median 5");
  test_ui_assert_all_named (GTK_WIDGET (fixture->window));
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  user_data)
{
  gboolean mirrored = user_data != NULL;
  guint back = mirrored ? GDK_KEY_Right : GDK_KEY_Left;
  guint forward = mirrored ? GDK_KEY_Left : GDK_KEY_Right;

  g_assert_true ((get_x (fixture, 0) > get_x (fixture, 1)) == mirrored);

  gtk_widget_grab_focus (GTK_WIDGET (fixture->chart));
  assert_at (fixture, CURRENT);
  press (fixture, forward);
  assert_at (fixture, CURRENT);
  press (fixture, back);
  assert_at (fixture, CURRENT - 1);
  press (fixture, GDK_KEY_Home);
  assert_at (fixture, 0);
  press (fixture, back);
  assert_at (fixture, 0);
  press (fixture, forward);
  assert_at (fixture, 1);
  press (fixture, GDK_KEY_Return);
  assert_opened (fixture, 1);
  press (fixture, GDK_KEY_End);
  assert_at (fixture, CURRENT);
  press (fixture, GDK_KEY_space);
  assert_opened (fixture, CURRENT);

  /* There is one row, and what is above it is not of the chart. */
  g_assert_false (test_keys_press (GTK_WIDGET (fixture->window), GDK_KEY_Up));
  g_assert_false (test_keys_press (GTK_WIDGET (fixture->window), GDK_KEY_Down));
}

static void
test_tab (Fixture       *fixture,
          gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  gtk_widget_grab_focus (avow_chart_get_point (fixture->chart, 1));
  gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (fixture->window) == fixture->after);
  gtk_widget_child_focus (root, GTK_DIR_TAB_BACKWARD);
  assert_at (fixture, 1);
  gtk_widget_child_focus (root, GTK_DIR_TAB_BACKWARD);
  g_assert_true (GTK_IS_TOGGLE_BUTTON (gtk_window_get_focus (fixture->window)));
  gtk_widget_child_focus (root, GTK_DIR_TAB_FORWARD);
  assert_at (fixture, 1);
}

static void
test_not_opened (Fixture       *fixture,
                 gconstpointer  user_data)
{
  const guint closed[] = { UNKNOWN, NOTHING };

  for (guint i = 0; i < G_N_ELEMENTS (closed); i++)
    {
      GtkWidget *point = avow_chart_get_point (fixture->chart, closed[i]);

      gtk_widget_grab_focus (point);
      g_assert_false (test_keys_press (GTK_WIDGET (fixture->window), GDK_KEY_Return));
      click (point);
      avow_chart_open (fixture->chart, closed[i]);
    }
  g_assert_cmpuint (fixture->n_opened, ==, 0);
}

static void
test_click (Fixture       *fixture,
            gconstpointer  user_data)
{
  click (avow_chart_get_point (fixture->chart, 3));
  assert_opened (fixture, 3);
  assert_at (fixture, 3);

  /* As assistive technology does it. */
  gtk_widget_activate_action (avow_chart_get_point (fixture->chart, 1), "point.open", NULL);
  assert_opened (fixture, 1);
}

static void
test_grid (Fixture       *fixture,
           gconstpointer  user_data)
{
  gboolean mirrored = user_data != NULL;

  g_assert_true ((get_x (fixture, 0) > get_x (fixture, 1)) == mirrored);
  gtk_test_accessible_assert_property (get_point (fixture, 4), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Community, Amplifying: 4 actions");
  gtk_widget_grab_focus (avow_chart_get_point (fixture->chart, 1));
  press (fixture, GDK_KEY_Down);
  assert_at (fixture, 4);
  press (fixture, mirrored ? GDK_KEY_Left : GDK_KEY_Right);
  assert_at (fixture, 5);
  press (fixture, GDK_KEY_Up);
  assert_at (fixture, 2);
  press (fixture, GDK_KEY_KP_Enter);
  assert_opened (fixture, 2);
  g_assert_false (test_keys_press (GTK_WIDGET (fixture->window), GDK_KEY_Up));
}

static void
test_strip (void)
{
  const AvowMark marks[] = { AVOW_MARK_FULL, AVOW_MARK_HALF, AVOW_MARK_CHANGED, AVOW_MARK_EMPTY,
                             AVOW_MARK_LET_GO, AVOW_MARK_WAITING, AVOW_MARK_OPEN, AVOW_MARK_FULL,
                             AVOW_MARK_FULL, AVOW_MARK_FULL, AVOW_MARK_FULL, AVOW_MARK_FULL };
  const char *meanings[] = { "Kept", "Partly", "Changed", "Not kept", "Let go", "Waiting", "Open" };
  AvowChart *chart = AVOW_CHART (avow_mark_strip_new ());
  Fixture fixture = { 0 };

  avow_mark_strip_show (AVOW_MARK_STRIP (chart), "Promises", create_months ("Promise ", 1), marks);
  avow_mark_strip_set_meanings (AVOW_MARK_STRIP (chart), meanings);
  open_window (&fixture, chart);
  g_assert_cmpuint (assert_texts_apart (chart), ==, AVOW_N_MARKS);
  gtk_test_accessible_assert_property (get_point (&fixture, 1), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Promise 2: 1 actions");

  /* Down is the mark below, in as many rows as the width makes. */
  gtk_widget_grab_focus (avow_chart_get_point (chart, 0));
  press (&fixture, GDK_KEY_Down);
  press (&fixture, GDK_KEY_Return);
  g_assert_cmpuint (fixture.n_opened, ==, 1);
  g_assert_cmpfloat (get_x (&fixture, fixture.opened), ==, get_x (&fixture, 0));
  g_assert_cmpuint (fixture.opened, >, 0);
  tear_down (&fixture, NULL);
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      index)
{
  GtkWidget *list = test_ui_find_type (fixture->card, GTK_TYPE_LIST_BOX);

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index);
}

static void
test_table (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *button = test_ui_find_button (fixture->card, "Show as a Table");
  GPtrArray *items;

  g_assert_nonnull (test_ui_find_label (fixture->card, "Weeks of November"));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), TRUE);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (fixture->chart)));
  g_assert_nonnull (test_ui_find_label (fixture->card, "Week 4"));
  g_assert_nonnull (test_ui_find_label (fixture->card, "7 actions"));
  g_assert_null (get_row (fixture, 5));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_row (fixture, 3)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Week 4: 7 actions");
  test_ui_assert_all_named (fixture->card);

  gtk_widget_activate (GTK_WIDGET (get_row (fixture, 3)));
  assert_opened (fixture, 3);
  gtk_widget_activate (GTK_WIDGET (get_row (fixture, UNKNOWN)));
  gtk_widget_activate (GTK_WIDGET (get_row (fixture, NOTHING)));
  g_assert_cmpuint (fixture->n_opened, ==, 0);

  /* It follows the chart, and has a name of its own if it is given one. */
  items = new_items ();
  add_item (items, "Week 9", "9", 3);
  avow_bar_chart_show (AVOW_BAR_CHART (fixture->chart), "Weeks of December", items);
  g_assert_nonnull (test_ui_find_label (fixture->card, "Weeks of December"));
  g_assert_nonnull (test_ui_find_label (fixture->card, "Week 9"));
  g_assert_null (get_row (fixture, 1));
  g_object_set (fixture->card, "title", "By Week", NULL);
  g_assert_nonnull (test_ui_find_label (fixture->card, "By Week"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), FALSE);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (fixture->chart)));
}

/* What is shown anew keeps the focus, also where a point becomes another kind of widget. */
static void
test_anew (Fixture       *fixture,
           gconstpointer  user_data)
{
  GPtrArray *items = create_weeks ();
  AvowChartItem *item = g_ptr_array_index (items, 3);

  gtk_widget_grab_focus (avow_chart_get_point (fixture->chart, 3));
  item->openable = FALSE;
  item->value = 0;
  avow_bar_chart_show (AVOW_BAR_CHART (fixture->chart), "Weeks of November", items);
  assert_at (fixture, 3);
  gtk_test_accessible_assert_role (get_point (fixture, 3), GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_false (test_keys_press (GTK_WIDGET (fixture->window), GDK_KEY_Return));
  press (fixture, GDK_KEY_Left);
  assert_at (fixture, NOTHING);

  /* Fewer, and none at all. */
  items = new_items ();
  add_item (items, "Week 1", "1", 0);
  avow_bar_chart_show (AVOW_BAR_CHART (fixture->chart), "Weeks of November", items);
  gtk_widget_grab_focus (GTK_WIDGET (fixture->chart));
  assert_at (fixture, 0);
  test_ui_settle (GTK_WIDGET (fixture->window));
  avow_bar_chart_show (AVOW_BAR_CHART (fixture->chart), "Weeks of November", new_items ());
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_false (gtk_widget_grab_focus (GTK_WIDGET (fixture->chart)));
}

static void
test_width (Fixture       *fixture,
            gconstpointer  user_data)
{
  AvowBarChart *chart = AVOW_BAR_CHART (fixture->chart);
  const char *prefixes[] = { "", "Mon ", "Month number ", "A name as long as the chart is wide, nearly: " };
  int minimum;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    for (gint64 value = 0; value <= 100000; value += 50000)
      {
        avow_bar_chart_set_reference (chart, value - 1, "Median");
        avow_bar_chart_show (chart, "Months", create_months (prefixes[i], value));
        test_ui_settle (GTK_WIDGET (fixture->window));
        gtk_widget_measure (fixture->card, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
        g_assert_cmpint (minimum, <=, NARROW);
        g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (chart)), <=, NARROW);
        /* At least one name; all of them where they have room. */
        g_assert_cmpuint (assert_texts_apart (fixture->chart), >=, i == 0 ? 12 : 1);
      }
}

/* A line below tells of the point with the focus, or under the pointer, and its room is there before. */
static void
test_words (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *widget = GTK_WIDGET (fixture->chart);
  int height = gtk_widget_get_height (widget);
  float below = (float) (height - avow_chart_get_line_height (fixture->chart)) - 1;
  g_autoptr (GArray) before = NULL;
  g_autoptr (GArray) after = NULL;

  avow_bar_chart_show (AVOW_BAR_CHART (fixture->chart), "Months", create_months ("", 10));
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_height (widget), ==, height);
  before = draw (fixture->chart, GSK_TEXT_NODE);
  gtk_widget_grab_focus (avow_chart_get_point (fixture->chart, 3));
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpint (gtk_widget_get_height (widget), ==, height);
  after = draw (fixture->chart, GSK_TEXT_NODE);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  g_assert_cmpfloat (g_array_index (after, graphene_rect_t, after->len - 1).origin.y, >=, below);

  gtk_widget_grab_focus (fixture->after);
  g_array_unref (after);
  after = draw (fixture->chart, GSK_TEXT_NODE);
  g_assert_cmpuint (after->len, ==, before->len);
}

/* Wherever the line across is, it runs through no label. */
static void
test_reference (Fixture       *fixture,
                gconstpointer  user_data)
{
  avow_bar_chart_show (AVOW_BAR_CHART (fixture->chart), "Months", create_months ("", 10));
  for (gint64 value = 0; value <= 30; value++)
    {
      g_autoptr (GArray) texts = NULL;
      g_autoptr (GArray) lines = NULL;

      avow_bar_chart_set_reference (AVOW_BAR_CHART (fixture->chart), value, "Median");
      test_ui_settle (GTK_WIDGET (fixture->window));
      g_assert_cmpuint (assert_texts_apart (fixture->chart), ==, 12 + 12 + 1);
      texts = draw (fixture->chart, GSK_TEXT_NODE);
      lines = draw (fixture->chart, GSK_STROKE_NODE);
      g_assert_cmpuint (lines->len, ==, 2);
      for (guint i = 0; i < lines->len; i++)
        {
          graphene_rect_t *line = &g_array_index (lines, graphene_rect_t, i);

          /* The bounds have room for corners, which a line has not. */
          graphene_rect_inset (line, 0, line->size.height / 2 - 0.5f);
        }
      for (guint i = 0; i < texts->len; i++)
        g_assert_false (touches (&g_array_index (texts, graphene_rect_t, i), lines, lines->len));
    }
}

static gboolean
has_grown (gpointer user_data)
{
  return avow_bar_chart_get_growth (user_data) >= 1;
}

static void
test_growth (void)
{
  for (int animated = 0; animated <= 1; animated++)
    {
      AvowBarChart *chart = AVOW_BAR_CHART (avow_bar_chart_new ());
      GtkWidget *window = gtk_window_new ();

      set_animated (animated);
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (chart));
      gtk_window_present (GTK_WINDOW (window));
      avow_bar_chart_show (chart, "Weeks", create_weeks ());
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (chart)));
      if (animated)
        g_assert_cmpfloat (avow_bar_chart_get_growth (chart), <, 1);
      else
        g_assert_cmpfloat (avow_bar_chart_get_growth (chart), ==, 1);
      test_ui_wait_until (has_grown, chart);

      /* Only once. */
      avow_bar_chart_show (chart, "Weeks", create_weeks ());
      test_ui_settle (window);
      g_assert_cmpfloat (avow_bar_chart_get_growth (chart), ==, 1);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  set_animated (FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  test_ui_init (&argc, &argv);
  gtk_css_provider_load_from_resource (style, AVOW_RESOURCE_PATH "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);

#define ADD(name, function) g_test_add ("/charts/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("told", test_told);
  ADD ("keys", test_keys);
  g_test_add ("/charts/keys-mirrored", Fixture, "rtl", set_up, test_keys, tear_down);
  ADD ("tab", test_tab);
  ADD ("not-opened", test_not_opened);
  ADD ("click", test_click);
  g_test_add ("/charts/grid", Fixture, NULL, set_up_grid, test_grid, tear_down);
  g_test_add ("/charts/grid-mirrored", Fixture, "rtl", set_up_grid, test_grid, tear_down);
  g_test_add_func ("/charts/strip", test_strip);
  ADD ("table", test_table);
  ADD ("anew", test_anew);
  ADD ("width", test_width);
  ADD ("words", test_words);
  ADD ("reference", test_reference);
  g_test_add_func ("/charts/growth", test_growth);
#undef ADD

  return g_test_run ();
}
