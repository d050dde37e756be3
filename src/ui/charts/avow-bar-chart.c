/* avow-bar-chart.c: a bar for each of some weeks, months or kinds */

#include "config.h"

#include <adwaita.h>

#include "avow-bar-chart.h"
#include "avow-chart-pen.h"

/* In lines of text, so that it grows with the letters. */
#define PLOT_LINES 8
#define BAR_LINES_MOST 2.5f
#define GAP 6
#define SWATCH_WIDTH 18
/* What of a bar's place it fills. */
#define BAR_SHARE 0.64f
#define RADIUS 6
/* What is little can still be seen, and nothing is more than a gap. */
#define BAR_LEAST 4
#define STUB_HEIGHT 2
/* Between a label and the line across. */
#define CLEARANCE 1
#define GROWTH_MS 400
/* Of the bars that are beside the one that is looked at. */
#define BESIDE 0.45f

/**
 * AvowBarChart:
 * @reference: where the line across is, or -1
 * @growth: how far the bars have grown
 * @grown: that they have begun to
 * @plot: where the bars are, from the start of the line
 */
struct _AvowBarChart
{
  AvowChart        parent_instance;

  gint64           reference;
  char            *reference_text;
  AdwAnimation    *animation;
  double           growth;
  gboolean         grown;
  graphene_rect_t  plot;
};

G_DEFINE_FINAL_TYPE (AvowBarChart, avow_bar_chart, AVOW_TYPE_CHART)

/* {{{ Layout */

/* @label: the one above the bar, or else the one below. */
static PangoLayout *
create_text (AvowBarChart *self,
             guint         index,
             gboolean      label)
{
  const AvowChartItem *item = avow_chart_get_item (AVOW_CHART (self), index);

  return avow_chart_create_text (AVOW_CHART (self), label ? item->label : item->short_name);
}

static int
get_widest (AvowBarChart *self,
            gboolean      label)
{
  int widest = 0;

  for (guint i = 0; i < avow_chart_get_n_items (AVOW_CHART (self)); i++)
    {
      g_autoptr (PangoLayout) layout = create_text (self, i, label);
      int width;

      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }

  return widest;
}

static int
get_top (AvowBarChart *self,
         int           line)
{
  return (self->reference >= 0 ? line + GAP : 0) + line + GAP / 2;
}

static int
get_bottom (AvowBarChart *self,
            int           line)
{
  return get_widest (self, FALSE) > 0 ? GAP + line : 0;
}

static void
avow_bar_chart_measure_picture (AvowChart      *chart,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural)
{
  AvowBarChart *self = AVOW_BAR_CHART (chart);
  int line = avow_chart_get_line_height (chart);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 8 * line;
      *natural = 28 * line;
      return;
    }

  *minimum = *natural = get_top (self, line) + PLOT_LINES * line + get_bottom (self, line);
}

static void
avow_bar_chart_lay_out (AvowChart *chart,
                        int        width,
                        int        height)
{
  AvowBarChart *self = AVOW_BAR_CHART (chart);
  int line = avow_chart_get_line_height (chart);
  int top = get_top (self, line);

  graphene_rect_init (&self->plot, 0, (float) top, (float) width,
                      (float) MAX (height - get_bottom (self, line) - top, 1));
}

static float
get_column (AvowBarChart *self)
{
  return self->plot.size.width / (float) MAX (avow_chart_get_n_items (AVOW_CHART (self)), 1);
}

/* As high as can be, to be touched with ease. */
static void
avow_bar_chart_get_place (AvowChart       *chart,
                          guint            index,
                          graphene_rect_t *place)
{
  AvowBarChart *self = AVOW_BAR_CHART (chart);
  float column = get_column (self);
  float line = (float) avow_chart_get_line_height (chart);
  float top = self->plot.origin.y - line - GAP / 2.f;

  graphene_rect_init (place, (float) index * column, top, column,
                      self->plot.origin.y + self->plot.size.height +
                        (float) get_bottom (self, (int) line) - top);
}

/* }}} */
/* {{{ Drawing */

static float
get_height (AvowBarChart *self,
            gint64        value)
{
  gint64 most = MAX (avow_chart_get_most (AVOW_CHART (self)), MAX (self->reference, 1));

  return (float) ((double) value / (double) most * self->plot.size.height);
}

static GdkRGBA
get_bar_color (AvowBarChart        *self,
               const AvowChartItem *item,
               const AvowChartPen  *pen)
{
  gboolean beside = avow_chart_get_current (AVOW_CHART (self)) >= 0 && !item->current;

  if (item->value == 0)
    return avow_chart_pen_get_faint (pen);

  return avow_chart_pen_get_tint (pen, beside ? BESIDE : 1);
}

/* Nothing has a stub on the line, and what is not known has not even that. */
static float
draw_bar (AvowBarChart       *self,
          GtkSnapshot        *snapshot,
          const AvowChartPen *pen,
          guint               index)
{
  const AvowChartItem *item = avow_chart_get_item (AVOW_CHART (self), index);
  float column = get_column (self);
  float width = MIN (column * BAR_SHARE,
                     BAR_LINES_MOST * (float) avow_chart_get_line_height (AVOW_CHART (self)));
  float height = item->value > 0 ? MAX (get_height (self, item->value), BAR_LEAST) * (float) self->growth
                                 : STUB_HEIGHT;
  float radius = MIN (MIN (RADIUS, width / 2), height);
  float x = avow_chart_mirror (AVOW_CHART (self), ((float) index + 0.5f) * column - width / 2, width);
  graphene_size_t round = { radius, radius };
  graphene_size_t flat = { 0, 0 };
  GskRoundedRect outline;

  if (!item->known)
    return 0;

  gsk_rounded_rect_init (&outline,
                         &GRAPHENE_RECT_INIT (x, self->plot.origin.y + self->plot.size.height - height,
                                              width, height),
                         &round, &round, &flat, &flat);
  if (height > 0)
    avow_chart_pen_draw_surface (pen, snapshot, &outline, get_bar_color (self, item, pen));

  return height;
}

static float
get_text_place (AvowBarChart *self,
                guint         index,
                int           width)
{
  float middle = ((float) index + 0.5f) * get_column (self);

  return CLAMP (middle - (float) width / 2, 0, MAX (self->plot.size.width - (float) width, 0));
}

static GdkRGBA
get_text_color (const AvowChartItem *item,
                const AvowChartPen  *pen)
{
  return item->current ? pen->text : avow_chart_pen_get_dim (pen);
}

/* Above the bar; and above the line across, where that would run through it. */
static float
get_label_top (AvowBarChart *self,
               float         height)
{
  float line = (float) avow_chart_get_line_height (AVOW_CHART (self));
  float bottom = self->plot.origin.y + self->plot.size.height;
  float top = bottom - height - line - GAP / 2.f;
  float across = bottom - get_height (self, self->reference);

  if (self->reference >= 0 && top - CLEARANCE < across && across < top + line + CLEARANCE)
    return across - line - CLEARANCE;

  return top;
}

/* Either all of them have room above their bars, or none is there. */
static void
draw_bars (AvowBarChart       *self,
           GtkSnapshot        *snapshot,
           const AvowChartPen *pen)
{
  gboolean labelled = (float) get_widest (self, TRUE) <= get_column (self);

  for (guint i = 0; i < avow_chart_get_n_items (AVOW_CHART (self)); i++)
    {
      const AvowChartItem *item = avow_chart_get_item (AVOW_CHART (self), i);
      float height = draw_bar (self, snapshot, pen, i);
      g_autoptr (PangoLayout) label = create_text (self, i, TRUE);
      int width;

      if (!labelled || !item->known)
        continue;

      pango_layout_get_pixel_size (label, &width, NULL);
      avow_chart_draw_text (AVOW_CHART (self), snapshot, label, get_text_place (self, i, width),
                            get_label_top (self, height), get_text_color (item, pen));
    }
}

/* Whether the names below every @step-th bar, with the one at @first among them, do not touch. */
static gboolean
stay_apart (AvowBarChart *self,
            const int    *widths,
            int           first,
            int           step)
{
  int n = (int) avow_chart_get_n_items (AVOW_CHART (self));
  float end = -GAP;

  for (int i = first % step; i < n; i += step)
    {
      float x = get_text_place (self, (guint) i, widths[i]);

      if (x < end + GAP)
        return FALSE;
      end = x + (float) widths[i];
    }

  return TRUE;
}

/* As many as have room, evenly; the one that is looked at is among them, or else the last. */
static void
draw_names (AvowBarChart       *self,
            GtkSnapshot        *snapshot,
            const AvowChartPen *pen)
{
  int n = (int) avow_chart_get_n_items (AVOW_CHART (self));
  int current = avow_chart_get_current (AVOW_CHART (self));
  int first = current >= 0 ? current : n - 1;
  int step = 1;
  g_autofree int *widths = g_new (int, n);

  for (int i = 0; i < n; i++)
    {
      g_autoptr (PangoLayout) name = create_text (self, (guint) i, FALSE);

      pango_layout_get_pixel_size (name, &widths[i], NULL);
    }
  while (step < n && !stay_apart (self, widths, first, step))
    step++;

  for (int i = first % step; i < n; i += step)
    {
      g_autoptr (PangoLayout) name = create_text (self, (guint) i, FALSE);

      avow_chart_draw_text (AVOW_CHART (self), snapshot, name, get_text_place (self, (guint) i, widths[i]),
                            self->plot.origin.y + self->plot.size.height + GAP,
                            get_text_color (avow_chart_get_item (AVOW_CHART (self), (guint) i), pen));
    }
}

/* What the dashes are is said above, where no bar is in the way. */
static void
draw_reference (AvowBarChart       *self,
                GtkSnapshot        *snapshot,
                const AvowChartPen *pen)
{
  const GdkRGBA color = avow_chart_pen_get_dim (pen);
  g_autoptr (PangoLayout) text = avow_chart_create_text (AVOW_CHART (self), self->reference_text);
  float middle = (float) avow_chart_get_line_height (AVOW_CHART (self)) / 2;
  float swatch = avow_chart_mirror (AVOW_CHART (self), 0, SWATCH_WIDTH);
  float y = self->plot.origin.y + self->plot.size.height - get_height (self, self->reference);

  avow_chart_pen_draw_dashes (snapshot, GRAPHENE_POINT_INIT (swatch, middle),
                              GRAPHENE_POINT_INIT (swatch + SWATCH_WIDTH, middle), color);
  avow_chart_draw_text (AVOW_CHART (self), snapshot, text, SWATCH_WIDTH + GAP, 0, color);
  avow_chart_pen_draw_dashes (snapshot, GRAPHENE_POINT_INIT (0, y),
                              GRAPHENE_POINT_INIT (self->plot.size.width, y), color);
}

static void
avow_bar_chart_draw (AvowChart   *chart,
                     GtkSnapshot *snapshot)
{
  AvowBarChart *self = AVOW_BAR_CHART (chart);
  AvowChartPen pen;
  GdkRGBA faint;

  avow_chart_pen_init (&pen, GTK_WIDGET (chart));
  faint = avow_chart_pen_get_faint (&pen);
  draw_bars (self, snapshot, &pen);
  gtk_snapshot_append_color (snapshot, &faint,
                             &GRAPHENE_RECT_INIT (0, self->plot.origin.y + self->plot.size.height,
                                                  self->plot.size.width, 1));
  draw_names (self, snapshot, &pen);
  if (self->reference >= 0)
    draw_reference (self, snapshot, &pen);
}

/* }}} */
/* {{{ Growing */

static void
on_growth (double        growth,
           AvowBarChart *self)
{
  self->growth = growth;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* With the first bars that are seen, and never again: it is to be calm. */
static void
grow (AvowBarChart *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  if (self->grown || !gtk_widget_get_mapped (widget) || avow_chart_get_n_items (AVOW_CHART (self)) == 0)
    return;

  self->grown = TRUE;
  /* Where nothing is animated, this is at its end at once. */
  self->animation = adw_timed_animation_new (
    widget, 0, 1, GROWTH_MS,
    adw_callback_animation_target_new ((AdwAnimationTargetFunc) on_growth, self, NULL));
  adw_timed_animation_set_easing (ADW_TIMED_ANIMATION (self->animation), ADW_EASE_OUT_CUBIC);
  adw_animation_play (self->animation);
}

static void
avow_bar_chart_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (avow_bar_chart_parent_class)->map (widget);

  grow (AVOW_BAR_CHART (widget));
}

/* }}} */
/* {{{ GObject */

static void
avow_bar_chart_dispose (GObject *object)
{
  g_clear_object (&AVOW_BAR_CHART (object)->animation);

  G_OBJECT_CLASS (avow_bar_chart_parent_class)->dispose (object);
}

static void
avow_bar_chart_finalize (GObject *object)
{
  g_free (AVOW_BAR_CHART (object)->reference_text);

  G_OBJECT_CLASS (avow_bar_chart_parent_class)->finalize (object);
}

static void
avow_bar_chart_class_init (AvowBarChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  AvowChartClass *chart_class = AVOW_CHART_CLASS (klass);

  object_class->dispose = avow_bar_chart_dispose;
  object_class->finalize = avow_bar_chart_finalize;
  GTK_WIDGET_CLASS (klass)->map = avow_bar_chart_map;
  chart_class->measure_picture = avow_bar_chart_measure_picture;
  chart_class->lay_out = avow_bar_chart_lay_out;
  chart_class->get_place = avow_bar_chart_get_place;
  chart_class->draw = avow_bar_chart_draw;
}

static void
avow_bar_chart_init (AvowBarChart *self)
{
  self->reference = -1;
}

/* }}} */

GtkWidget *
avow_bar_chart_new (void)
{
  return g_object_new (AVOW_TYPE_BAR_CHART, NULL);
}

void
avow_bar_chart_show (AvowBarChart *self,
                     const char   *title,
                     GPtrArray    *items)
{
  g_return_if_fail (AVOW_IS_BAR_CHART (self));

  avow_chart_show_items (AVOW_CHART (self), title, items);
  grow (self);
}

void
avow_bar_chart_set_reference (AvowBarChart *self,
                              gint64        value,
                              const char   *text)
{
  g_return_if_fail (AVOW_IS_BAR_CHART (self));

  self->reference = MAX (value, -1);
  g_set_str (&self->reference_text, value >= 0 ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->reference_text != NULL ? self->reference_text : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

double
avow_bar_chart_get_growth (AvowBarChart *self)
{
  g_return_val_if_fail (AVOW_IS_BAR_CHART (self), 0);

  return self->growth;
}
