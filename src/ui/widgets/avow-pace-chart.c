/* avow-pace-chart.c: what was done and what was promised over time, as a picture */

#include "config.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "avow-pace-chart.h"
#include "core/insight/avow-commitment-words.h"

/* More than any screen has pixels for would only take time. */
#define SAMPLES_MOST 512
/* In lines of text, so that it grows with the letters. */
#define PLOT_LINES 9
#define SWATCH_WIDTH 18
#define GAP 6

/* What the lines mean, each with a drawing of its own, not only a colour. */
typedef enum {
  MEANING_DONE,
  MEANING_PROMISED,
  MEANING_TODAY,
  N_MEANINGS
} Meaning;

/**
 * AvowPaceChart:
 * @promised: (element-type graphene_point_t): corners of the line, each from 0 to 1 of the time and of
 *   the amount
 * @done: (element-type graphene_point_t): likewise, up to today
 * @today: from 0 to 1 of the time, or -1
 * @target: from 0 to 1 of the amount
 */
struct _AvowPaceChart
{
  GtkWidget  parent_instance;

  GArray    *promised;
  GArray    *done;
  double     today;
  double     target;
  char      *target_text;
  char      *start_text;
  char      *due_text;
};

G_DEFINE_FINAL_TYPE (AvowPaceChart, avow_pace_chart, GTK_TYPE_WIDGET)

/* {{{ From the figures to the corners */

static void
add_corner (GArray *corners,
            double  x,
            double  y)
{
  graphene_point_t point = { (float) x, (float) y };

  g_array_append_val (corners, point);
}

/* Both grow at the end of a day, so that they can be compared. */
static void
fill_promised (AvowPaceChart      *self,
               AvowCommitment     *commitment,
               const AvowProgress *progress,
               double              most)
{
  guint step = MAX (progress->n_days / SAMPLES_MOST, 1);
  double y = 0;

  g_array_set_size (self->promised, 0);
  add_corner (self->promised, 0, 0);
  for (guint day = step; day < progress->n_days; day += step)
    {
      double x = day / (double) progress->n_days;

      add_corner (self->promised, x, y);
      y = (double) avow_progress_promised_on (progress, commitment, commitment->start + day - 1) / most;
      add_corner (self->promised, x, y);
    }
  add_corner (self->promised, 1, y);
  add_corner (self->promised, 1, (double) progress->target / most);
}

static void
fill_done (AvowPaceChart      *self,
           AvowCommitment     *commitment,
           const AvowProgress *progress,
           const GArray       *trace,
           double              most)
{
  AvowCivilDate last = MIN (progress->today, commitment->due);
  double y = 0;

  g_array_set_size (self->done, 0);
  if (progress->today < commitment->start)
    return;

  add_corner (self->done, 0, 0);
  for (guint i = 0; i < trace->len; i++)
    {
      const AvowProgressPoint *point = &g_array_index (trace, AvowProgressPoint, i);
      double x = (point->date - commitment->start + 1) / (double) progress->n_days;

      add_corner (self->done, x, y);
      y = (double) point->done / most;
      add_corner (self->done, x, y);
    }
  add_corner (self->done, (last - commitment->start + 1) / (double) progress->n_days, y);
}

/* }}} */
/* {{{ Text */

static PangoLayout *
create_text (AvowPaceChart *self,
             const char    *text)
{
  return gtk_widget_create_pango_layout (GTK_WIDGET (self), text != NULL ? text : "");
}

static int
get_line_height (AvowPaceChart *self)
{
  g_autoptr (PangoLayout) layout = create_text (self, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static PangoLayout *
create_meaning (AvowPaceChart *self,
                Meaning        meaning)
{
  const char *names[N_MEANINGS] = {
    [MEANING_DONE] = C_("chart", "Done"),
    [MEANING_PROMISED] = C_("chart", "Promised"),
    [MEANING_TODAY] = C_("chart", "Today"),
  };

  return create_text (self, names[meaning]);
}

static gboolean
has_meaning (AvowPaceChart *self,
             Meaning        meaning)
{
  switch (meaning)
    {
    case MEANING_DONE:
      return self->done->len > 0;
    case MEANING_TODAY:
      return self->today >= 0;
    case MEANING_PROMISED:
    case N_MEANINGS:
    default:
      return TRUE;
    }
}

/* The two days at the ends share the width, each on as many lines as that takes. */
static PangoLayout *
create_end (AvowPaceChart *self,
            const char    *text,
            int            width)
{
  PangoLayout *layout = create_text (self, text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width / 2 - GAP, 1) * PANGO_SCALE);

  return layout;
}

static int
get_ends_height (AvowPaceChart *self,
                 int            width)
{
  g_autoptr (PangoLayout) start = create_end (self, self->start_text, width);
  g_autoptr (PangoLayout) due = create_end (self, self->due_text, width);
  int start_height, due_height;

  pango_layout_get_pixel_size (start, NULL, &start_height);
  pango_layout_get_pixel_size (due, NULL, &due_height);

  return MAX (start_height, due_height);
}

/* }}} */
/* {{{ Drawing */

static gboolean
is_mirrored (AvowPaceChart *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

/* The colour of text around the chart; its own is the accent. */
static GdkRGBA
get_text_color (AvowPaceChart *self,
                float          alpha)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  GdkRGBA color;

  gtk_widget_get_color (parent != NULL ? parent : GTK_WIDGET (self), &color);
  if (!adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    color.alpha *= alpha;

  return color;
}

static GdkRGBA
get_accent (AvowPaceChart *self,
            float          alpha)
{
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  color.alpha *= alpha;

  return color;
}

static void
draw_text (AvowPaceChart *self,
           GtkSnapshot   *snapshot,
           PangoLayout   *layout,
           double         x,
           double         y)
{
  const GdkRGBA color = get_text_color (self, 0.7f);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &color);
  gtk_snapshot_restore (snapshot);
}

static void
draw_path (AvowPaceChart *self,
           GtkSnapshot   *snapshot,
           GskPath       *path,
           Meaning        meaning)
{
  const float dashes[] = { 5, 4 };
  const float dots[] = { 1, 3 };
  g_autoptr (GskStroke) stroke = gsk_stroke_new (meaning == MEANING_DONE ? 2.5f : 1.5f);
  GskStroke *pen = stroke;
  GdkRGBA color = meaning == MEANING_DONE ? get_accent (self, 1) : get_text_color (self, 0.6f);

  gsk_stroke_set_line_join (pen, GSK_LINE_JOIN_ROUND);
  if (meaning == MEANING_PROMISED)
    gsk_stroke_set_dash (pen, dashes, G_N_ELEMENTS (dashes));
  else if (meaning == MEANING_TODAY)
    gsk_stroke_set_dash (pen, dots, G_N_ELEMENTS (dots));
  gtk_snapshot_append_stroke (snapshot, path, pen, &color);
}

static void
draw_line (AvowPaceChart    *self,
           GtkSnapshot      *snapshot,
           graphene_point_t  from,
           graphene_point_t  to,
           Meaning           meaning)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;

  gsk_path_builder_move_to (builder, from.x, from.y);
  gsk_path_builder_line_to (builder, to.x, to.y);
  path = gsk_path_builder_to_path (builder);
  draw_path (self, snapshot, path, meaning);
}

/* Draws what each line means, if there is a @snapshot. Returns: how high that is. */
static int
lay_out_legend (AvowPaceChart *self,
                GtkSnapshot   *snapshot,
                int            width)
{
  int line_height = get_line_height (self);
  int x = 0;
  int y = 0;

  for (Meaning meaning = 0; meaning < N_MEANINGS; meaning++)
    {
      g_autoptr (PangoLayout) layout = NULL;
      int text_width, item_width;

      if (!has_meaning (self, meaning))
        continue;

      layout = create_meaning (self, meaning);
      pango_layout_get_pixel_size (layout, &text_width, NULL);
      item_width = SWATCH_WIDTH + GAP + text_width;
      if (x > 0 && x + item_width > width)
        {
          x = 0;
          y += line_height + GAP / 2;
        }
      if (snapshot != NULL)
        {
          gboolean mirrored = is_mirrored (self);
          float left = (float) (mirrored ? width - x - SWATCH_WIDTH : x);
          float middle = (float) y + (float) line_height / 2;
          double text = mirrored ? width - x - item_width : x + SWATCH_WIDTH + GAP;

          if (meaning == MEANING_TODAY)
            draw_line (self, snapshot,
                       GRAPHENE_POINT_INIT (left + SWATCH_WIDTH / 2.f, (float) y + 1),
                       GRAPHENE_POINT_INIT (left + SWATCH_WIDTH / 2.f, (float) (y + line_height) - 1),
                       meaning);
          else
            draw_line (self, snapshot, GRAPHENE_POINT_INIT (left, middle),
                       GRAPHENE_POINT_INIT (left + SWATCH_WIDTH, middle), meaning);
          draw_text (self, snapshot, layout, text, y);
        }
      x += item_width + 2 * GAP;
    }

  return y + line_height;
}

static graphene_point_t
place (AvowPaceChart         *self,
       const graphene_rect_t *plot,
       double                 x,
       double                 y)
{
  double across = is_mirrored (self) ? 1 - x : x;

  return GRAPHENE_POINT_INIT (plot->origin.x + (float) across * plot->size.width,
                              plot->origin.y + (float) (1 - y) * plot->size.height);
}

static GskPath *
create_path (AvowPaceChart         *self,
             const graphene_rect_t *plot,
             const GArray          *corners,
             gboolean               closed)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  for (guint i = 0; i < corners->len; i++)
    {
      const graphene_point_t *corner = &g_array_index (corners, graphene_point_t, i);
      graphene_point_t point = place (self, plot, corner->x, corner->y);

      if (i == 0)
        gsk_path_builder_move_to (builder, point.x, point.y);
      else
        gsk_path_builder_line_to (builder, point.x, point.y);
    }
  if (closed)
    {
      const graphene_point_t *last = &g_array_index (corners, graphene_point_t, corners->len - 1);
      graphene_point_t point = place (self, plot, last->x, 0);

      gsk_path_builder_line_to (builder, point.x, point.y);
      gsk_path_builder_close (builder);
    }

  return gsk_path_builder_to_path (builder);
}

static void
draw_frame (AvowPaceChart         *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *plot)
{
  gboolean bold = adw_style_manager_get_high_contrast (adw_style_manager_get_default ());
  GdkRGBA faint = get_text_color (self, 1);
  g_autoptr (PangoLayout) target = create_text (self, self->target_text);
  graphene_point_t top = place (self, plot, 0, self->target);
  double width = plot->size.width;
  int text_width, text_height;

  faint.alpha *= bold ? 0.4f : 0.15f;
  gtk_snapshot_append_color (snapshot, &faint,
                             &GRAPHENE_RECT_INIT (0, plot->origin.y + plot->size.height, (float) width, 1));
  gtk_snapshot_append_color (snapshot, &faint, &GRAPHENE_RECT_INIT (0, top.y, (float) width, 1));
  pango_layout_get_pixel_size (target, &text_width, &text_height);
  draw_text (self, snapshot, target, is_mirrored (self) ? width - text_width : 0,
             top.y - (float) text_height - 1);
}

static void
draw_lines (AvowPaceChart         *self,
            GtkSnapshot           *snapshot,
            const graphene_rect_t *plot)
{
  g_autoptr (GskPath) promised = create_path (self, plot, self->promised, FALSE);

  if (self->done->len > 0)
    {
      const GdkRGBA tint = get_accent (self, 0.15f);
      g_autoptr (GskPath) area = create_path (self, plot, self->done, TRUE);

      gtk_snapshot_append_fill (snapshot, area, GSK_FILL_RULE_WINDING, &tint);
    }
  if (self->today >= 0)
    draw_line (self, snapshot, place (self, plot, self->today, 0), place (self, plot, self->today, 1),
               MEANING_TODAY);
  draw_path (self, snapshot, promised, MEANING_PROMISED);
  if (self->done->len > 0)
    {
      g_autoptr (GskPath) done = create_path (self, plot, self->done, FALSE);

      draw_path (self, snapshot, done, MEANING_DONE);
    }
}

/* At the edge of the side, wherever the text itself has its beginning. */
static void
draw_end (AvowPaceChart *self,
          GtkSnapshot   *snapshot,
          const char    *text,
          gboolean       at_right,
          int            width,
          double         y)
{
  g_autoptr (PangoLayout) layout = create_end (self, text, width);
  PangoRectangle extents;

  pango_layout_get_pixel_extents (layout, NULL, &extents);
  draw_text (self, snapshot, layout, (at_right ? width - extents.width : 0) - extents.x, y);
}

static void
avow_pace_chart_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AvowPaceChart *self = AVOW_PACE_CHART (widget);
  int width = gtk_widget_get_width (widget);
  int line_height = get_line_height (self);
  int ends_height = get_ends_height (self, width);
  int top = lay_out_legend (self, snapshot, width) + GAP + line_height;
  int bottom = gtk_widget_get_height (widget) - ends_height - GAP;
  graphene_rect_t plot = GRAPHENE_RECT_INIT (0, (float) top, (float) width,
                                             (float) MAX (bottom - top, 1));

  if (self->promised->len == 0)
    return;

  draw_frame (self, snapshot, &plot);
  draw_lines (self, snapshot, &plot);
  draw_end (self, snapshot, self->start_text, is_mirrored (self), width, bottom + GAP);
  draw_end (self, snapshot, self->due_text, !is_mirrored (self), width, bottom + GAP);
}

/* }}} */
/* {{{ GtkWidget, GObject */

static void
avow_pace_chart_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  AvowPaceChart *self = AVOW_PACE_CHART (widget);
  int line_height = get_line_height (self);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 8 * line_height;
      *natural = 24 * line_height;
      return;
    }

  if (for_size < 0)
    for_size = 24 * line_height;
  *minimum = *natural = lay_out_legend (self, NULL, for_size) + (PLOT_LINES + 1) * line_height +
                        get_ends_height (self, for_size) + 2 * GAP;
}

static GtkSizeRequestMode
avow_pace_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
avow_pace_chart_finalize (GObject *object)
{
  AvowPaceChart *self = AVOW_PACE_CHART (object);

  g_array_unref (self->promised);
  g_array_unref (self->done);
  g_free (self->target_text);
  g_free (self->start_text);
  g_free (self->due_text);

  G_OBJECT_CLASS (avow_pace_chart_parent_class)->finalize (object);
}

static void
avow_pace_chart_class_init (AvowPaceChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = avow_pace_chart_finalize;
  widget_class->measure = avow_pace_chart_measure;
  widget_class->get_request_mode = avow_pace_chart_get_request_mode;
  widget_class->snapshot = avow_pace_chart_snapshot;

  gtk_widget_class_set_css_name (widget_class, "pacechart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
avow_pace_chart_init (AvowPaceChart *self)
{
  self->promised = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  self->done = g_array_new (FALSE, FALSE, sizeof (graphene_point_t));
  self->today = -1;
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}

/* }}} */

GtkWidget *
avow_pace_chart_new (void)
{
  return g_object_new (AVOW_TYPE_PACE_CHART, NULL);
}

void
avow_pace_chart_show (AvowPaceChart      *self,
                      AvowCommitment     *commitment,
                      const AvowProgress *progress,
                      const GArray       *trace)
{
  g_autofree char *words = avow_progress_format_pace (progress, commitment);
  double most = (double) MAX (MAX (progress->target, progress->done), 1);

  g_return_if_fail (AVOW_IS_PACE_CHART (self));
  g_return_if_fail (progress->n_days > 0);

  fill_promised (self, commitment, progress, most);
  fill_done (self, commitment, progress, trace, most);
  self->target = (double) progress->target / most;
  self->today = progress->standing == AVOW_STANDING_RUNNING
                  ? (progress->today - commitment->start + 1) / (double) progress->n_days
                  : -1;
  g_free (self->target_text);
  g_free (self->start_text);
  g_free (self->due_text);
  self->target_text = avow_commitment_format_value (commitment, progress->target);
  self->start_text = avow_civil_date_format (commitment->start);
  self->due_text = avow_civil_date_format (commitment->due);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Done and promised over time"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words,
                                  -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
