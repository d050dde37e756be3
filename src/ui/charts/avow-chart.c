/* avow-chart.c: what the charts share: points to walk, tell and open */

#include "config.h"

#include <adwaita.h>

#include "avow-chart-pen.h"
#include "avow-chart-point.h"
#include "avow-chart.h"

/* Between the picture and the words. */
#define GAP 9
/* Of the words below the picture; what is longer is cut. */
#define LINES_MOST 3

/**
 * AvowChartPrivate:
 * @points: (element-type AvowChartPoint): one for each of @items; not references, they are children
 * @at: the index of the point that Tab goes to
 * @told: the index of the point that the words are of, or -1
 * @rest: (nullable): the words while they are of none
 * @n_columns: see avow_chart_set_n_columns()
 * @words_width: the width and the height of a line that @words_height was found for
 */
typedef struct
{
  char      *title;
  GPtrArray *items;
  GPtrArray *points;
  guint      at;
  int        told;
  char      *rest;
  guint      n_columns;
  int        words_width;
  int        words_line;
  int        words_height;
} AvowChartPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AvowChart, avow_chart, GTK_TYPE_WIDGET)

enum {
  OPENED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AvowChartPrivate *
get_private (AvowChart *self)
{
  return avow_chart_get_instance_private (self);
}

/* {{{ The words below */

/* Of the point at @index, or of none. */
static PangoLayout *
create_words (AvowChart *self,
              int        index,
              int        width)
{
  g_autofree char *words = index >= 0 ? avow_chart_item_dup_words (avow_chart_get_item (self, (guint) index))
                                      : g_strdup (get_private (self)->rest);
  PangoLayout *layout = avow_chart_create_text (self, words);

  pango_layout_set_width (layout, MAX (width, 1) * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (layout, -LINES_MOST);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);

  return layout;
}

/* Room for the longest of them, so that nothing moves when others are told. */
static int
get_words_height (AvowChart *self,
                  int        width)
{
  AvowChartPrivate *priv = get_private (self);
  int line = avow_chart_get_line_height (self);

  if (priv->words_width == width && priv->words_line == line)
    return priv->words_height;

  priv->words_width = width;
  priv->words_line = line;
  priv->words_height = line;
  for (int i = -1; i < (int) priv->items->len; i++)
    {
      g_autoptr (PangoLayout) layout = create_words (self, i, width);
      int height;

      pango_layout_get_pixel_size (layout, NULL, &height);
      priv->words_height = MAX (priv->words_height, height);
    }

  return priv->words_height;
}

static void
tell (AvowChart *self,
      int        index)
{
  get_private (self)->told = index;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
find_point (AvowChart *self,
            GtkWidget *point)
{
  guint index;

  return point != NULL && g_ptr_array_find (get_private (self)->points, point, &index) ? (int) index : -1;
}

/* The one with the focus, or else the one that is looked at. */
static void
tell_of_focus (AvowChart *self)
{
  int at = find_point (self, gtk_widget_get_focus_child (GTK_WIDGET (self)));

  tell (self, at >= 0 ? at : avow_chart_get_current (self));
}

static void
on_enter (AvowChart                *self,
          double                    x,
          double                    y,
          GtkEventControllerMotion *motion)
{
  tell (self, find_point (self, gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (motion))));
}

static void
on_leave (AvowChart *self)
{
  tell_of_focus (self);
}

static gboolean
avow_chart_query_tooltip (GtkWidget  *widget,
                          int         x,
                          int         y,
                          gboolean    by_keyboard,
                          GtkTooltip *tooltip)
{
  AvowChart *self = AVOW_CHART (widget);
  GtkWidget *point = gtk_widget_pick (widget, x, y, GTK_PICK_DEFAULT);
  int index = find_point (self, point);
  g_autofree char *words = NULL;
  graphene_rect_t bounds;

  /* By keyboard, the line below has the same words. */
  if (by_keyboard || index < 0 || !gtk_widget_compute_bounds (point, widget, &bounds))
    return FALSE;

  words = avow_chart_item_dup_words (avow_chart_get_item (self, (guint) index));
  gtk_tooltip_set_text (tooltip, words);
  gtk_tooltip_set_tip_area (tooltip, &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                       (int) bounds.size.width, (int) bounds.size.height });

  return TRUE;
}

/* }}} */
/* {{{ The points */

static void
on_opened (AvowChart      *self,
           AvowChartPoint *point)
{
  avow_chart_open (self, (guint) find_point (self, GTK_WIDGET (point)));
}

static GtkWidget *
create_point (AvowChart *self,
              gboolean   openable)
{
  GtkWidget *point = avow_chart_point_new (openable);
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (point, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "enter", G_CALLBACK (on_enter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (on_leave), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (point, motion);

  return point;
}

static void
set_number (AvowChart *self,
            guint      n)
{
  AvowChartPrivate *priv = get_private (self);

  while (priv->points->len > n)
    {
      GtkWidget *last = g_ptr_array_steal_index (priv->points, priv->points->len - 1);

      gtk_widget_unparent (last);
    }
  while (priv->points->len < n)
    {
      GtkWidget *point = create_point (self, FALSE);

      gtk_widget_set_parent (point, GTK_WIDGET (self));
      g_ptr_array_add (priv->points, point);
    }
}

/* Points stay the same widgets, so that the focus stays where it is; but a role is for life. */
static void
show_item (AvowChart           *self,
           guint                index,
           const AvowChartItem *item)
{
  AvowChartPrivate *priv = get_private (self);
  GtkWidget *point = g_ptr_array_index (priv->points, index);

  if (avow_chart_point_can_open (AVOW_CHART_POINT (point)) != avow_chart_item_can_open (item))
    {
      GtkWidget *other = create_point (self, avow_chart_item_can_open (item));
      gboolean focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) == point;

      gtk_widget_insert_before (other, GTK_WIDGET (self), point);
      priv->points->pdata[index] = other;
      if (focused)
        gtk_widget_grab_focus (other);
      gtk_widget_unparent (point);
      point = other;
    }
  avow_chart_point_show (AVOW_CHART_POINT (point), item);
}

/* }}} */
/* {{{ Keys and focus */

static gboolean
go_to (AvowChart *self,
       int        index)
{
  AvowChartPrivate *priv = get_private (self);

  return index >= 0 && index < (int) priv->points->len &&
         gtk_widget_grab_focus (g_ptr_array_index (priv->points, (guint) index));
}

static gboolean
on_key_pressed (AvowChart       *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  AvowChartPrivate *priv = get_private (self);
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int columns = (int) (priv->n_columns > 0 ? priv->n_columns : priv->points->len);
  int at = find_point (self, gtk_widget_get_focus_child (GTK_WIDGET (self)));

  if (at < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (keyval)
    {
    /* These end at the ends; up and down go on to what is above and below the chart. */
    case GDK_KEY_Left:
    case GDK_KEY_KP_Left:
      go_to (self, at - forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Right:
    case GDK_KEY_KP_Right:
      go_to (self, at + forward);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      return go_to (self, at - columns);
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      return go_to (self, at + columns);
    case GDK_KEY_Home:
    case GDK_KEY_KP_Home:
      return go_to (self, 0);
    case GDK_KEY_End:
    case GDK_KEY_KP_End:
      return go_to (self, (int) priv->points->len - 1);
    case GDK_KEY_Return:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_space:
    case GDK_KEY_KP_Space:
      if (!avow_chart_item_can_open (avow_chart_get_item (self, (guint) at)))
        return GDK_EVENT_PROPAGATE;
      avow_chart_open (self, (guint) at);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

/* From outside, to the one point; from there, whatever the keys above left over goes out. */
static gboolean
avow_chart_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  AvowChart *self = AVOW_CHART (widget);

  return gtk_widget_get_focus_child (widget) == NULL && go_to (self, (int) get_private (self)->at);
}

static gboolean
avow_chart_grab_focus (GtkWidget *widget)
{
  AvowChart *self = AVOW_CHART (widget);

  return go_to (self, (int) get_private (self)->at);
}

static void
avow_chart_set_focus_child (GtkWidget *widget,
                            GtkWidget *child)
{
  AvowChart *self = AVOW_CHART (widget);
  int at = find_point (self, child);

  GTK_WIDGET_CLASS (avow_chart_parent_class)->set_focus_child (widget, child);
  if (at >= 0)
    get_private (self)->at = (guint) at;
  tell_of_focus (self);
}

/* }}} */
/* {{{ Layout */

static void
avow_chart_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  AvowChart *self = AVOW_CHART (widget);
  AvowChartClass *klass = AVOW_CHART_GET_CLASS (self);
  int words_height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      klass->measure_picture (self, orientation, -1, minimum, natural);
      return;
    }

  /* Whatever the width: the least that it can be, as where there is room for all in one line. */
  words_height = GAP + (for_size < 0 ? avow_chart_get_line_height (self) : get_words_height (self, for_size));
  klass->measure_picture (self, orientation, for_size < 0 ? G_MAXSHORT : for_size, minimum, natural);
  *minimum += words_height;
  *natural += words_height;
}

static GtkSizeRequestMode
avow_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
avow_chart_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  AvowChart *self = AVOW_CHART (widget);
  AvowChartPrivate *priv = get_private (self);
  AvowChartClass *klass = AVOW_CHART_GET_CLASS (self);

  klass->lay_out (self, width, MAX (height - get_words_height (self, width) - GAP, 1));
  for (guint i = 0; i < priv->points->len; i++)
    {
      graphene_rect_t place;

      klass->get_place (self, i, &place);
      place.origin.x = avow_chart_mirror (self, place.origin.x, place.size.width);
      graphene_rect_round_extents (&place, &place);
      gtk_widget_size_allocate (g_ptr_array_index (priv->points, i),
                                &(GtkAllocation) { (int) place.origin.x, (int) place.origin.y,
                                                   (int) place.size.width, (int) place.size.height },
                                -1);
    }
}

static void
avow_chart_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  AvowChart *self = AVOW_CHART (widget);
  AvowChartPrivate *priv = get_private (self);
  int width = gtk_widget_get_width (widget);

  if (priv->items->len == 0)
    return;

  /* What shows the pointer is behind the picture. */
  GTK_WIDGET_CLASS (avow_chart_parent_class)->snapshot (widget, snapshot);
  AVOW_CHART_GET_CLASS (self)->draw (self, snapshot);
  if (priv->told >= 0 || priv->rest != NULL)
    {
      g_autoptr (PangoLayout) words = create_words (self, priv->told, width);
      int top = gtk_widget_get_height (widget) - get_words_height (self, width);
      AvowChartPen pen;

      avow_chart_pen_init (&pen, widget);
      avow_chart_draw_text (self, snapshot, words, 0, (float) top, avow_chart_pen_get_dim (&pen));
    }
}

/* }}} */
/* {{{ GObject */

static void
avow_chart_dispose (GObject *object)
{
  set_number (AVOW_CHART (object), 0);

  G_OBJECT_CLASS (avow_chart_parent_class)->dispose (object);
}

static void
avow_chart_finalize (GObject *object)
{
  AvowChartPrivate *priv = get_private (AVOW_CHART (object));

  g_free (priv->title);
  g_free (priv->rest);
  g_ptr_array_unref (priv->items);
  g_ptr_array_unref (priv->points);

  G_OBJECT_CLASS (avow_chart_parent_class)->finalize (object);
}

static void
avow_chart_class_init (AvowChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_chart_dispose;
  object_class->finalize = avow_chart_finalize;
  widget_class->measure = avow_chart_measure;
  widget_class->get_request_mode = avow_chart_get_request_mode;
  widget_class->size_allocate = avow_chart_size_allocate;
  widget_class->snapshot = avow_chart_snapshot;
  widget_class->focus = avow_chart_focus;
  widget_class->grab_focus = avow_chart_grab_focus;
  widget_class->set_focus_child = avow_chart_set_focus_child;
  widget_class->query_tooltip = avow_chart_query_tooltip;

  signals[OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
avow_chart_init (AvowChart *self)
{
  AvowChartPrivate *priv = get_private (self);
  AdwStyleManager *style =
    adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  GtkEventController *keys = gtk_event_controller_key_new ();

  priv->items = g_ptr_array_new ();
  priv->points = g_ptr_array_new ();
  priv->told = -1;
  priv->words_width = -1;
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (on_key_pressed), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/* }}} */

/* Where Tab goes first: to the one that is looked at, or to the newest of what is known. */
static guint
find_first (AvowChart *self)
{
  AvowChartPrivate *priv = get_private (self);
  int current = avow_chart_get_current (self);

  if (current >= 0)
    return (guint) current;
  for (guint i = priv->items->len; i > 0; i--)
    if (avow_chart_get_item (self, i - 1)->known)
      return i - 1;

  return 0;
}

void
avow_chart_show_items (AvowChart  *self,
                       const char *title,
                       GPtrArray  *items)
{
  AvowChartPrivate *priv = get_private (self);
  guint n_before;

  g_return_if_fail (AVOW_IS_CHART (self));
  g_return_if_fail (items != NULL);

  n_before = priv->items->len;
  g_set_str (&priv->title, title);
  g_ptr_array_unref (priv->items);
  priv->items = items;
  priv->words_width = -1;
  priv->told = -1;
  set_number (self, items->len);
  for (guint i = 0; i < items->len; i++)
    show_item (self, i, avow_chart_get_item (self, i));
  if (n_before != items->len)
    priv->at = find_first (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  tell_of_focus (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

void
avow_chart_set_rest (AvowChart  *self,
                     const char *words)
{
  g_return_if_fail (AVOW_IS_CHART (self));

  if (!g_set_str (&get_private (self)->rest, words))
    return;

  get_private (self)->words_width = -1;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

const char *
avow_chart_get_title (AvowChart *self)
{
  g_return_val_if_fail (AVOW_IS_CHART (self), NULL);

  return get_private (self)->title;
}

guint
avow_chart_get_n_items (AvowChart *self)
{
  g_return_val_if_fail (AVOW_IS_CHART (self), 0);

  return get_private (self)->items->len;
}

const AvowChartItem *
avow_chart_get_item (AvowChart *self,
                     guint      index)
{
  return g_ptr_array_index (get_private (self)->items, index);
}

int
avow_chart_get_current (AvowChart *self)
{
  AvowChartPrivate *priv = get_private (self);

  for (guint i = 0; i < priv->items->len; i++)
    if (avow_chart_get_item (self, i)->current)
      return (int) i;

  return -1;
}

gint64
avow_chart_get_most (AvowChart *self)
{
  AvowChartPrivate *priv = get_private (self);
  gint64 most = 0;

  for (guint i = 0; i < priv->items->len; i++)
    {
      const AvowChartItem *item = avow_chart_get_item (self, i);

      if (item->known)
        most = MAX (most, item->value);
    }

  return most;
}

GtkWidget *
avow_chart_get_point (AvowChart *self,
                      guint      index)
{
  return g_ptr_array_index (get_private (self)->points, index);
}

void
avow_chart_open (AvowChart *self,
                 guint      index)
{
  g_return_if_fail (AVOW_IS_CHART (self));
  g_return_if_fail (index < avow_chart_get_n_items (self));

  if (avow_chart_item_can_open (avow_chart_get_item (self, index)))
    g_signal_emit (self, signals[OPENED], 0, index);
}

void
avow_chart_set_n_columns (AvowChart *self,
                          guint      n_columns)
{
  get_private (self)->n_columns = n_columns;
}

int
avow_chart_get_line_height (AvowChart *self)
{
  g_autoptr (PangoLayout) layout = avow_chart_create_text (self, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

PangoLayout *
avow_chart_create_text (AvowChart  *self,
                        const char *text)
{
  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text != NULL ? text : "");
}

float
avow_chart_mirror (AvowChart *self,
                   float      x,
                   float      width)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return x;

  return (float) gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
}

/* Whatever direction the text itself has. */
void
avow_chart_draw_text (AvowChart   *self,
                      GtkSnapshot *snapshot,
                      PangoLayout *layout,
                      float        x,
                      float        y,
                      GdkRGBA      color)
{
  PangoRectangle extents;
  float left;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  left = avow_chart_mirror (self, x, (float) extents.width) - (float) extents.x;
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (left, y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}
