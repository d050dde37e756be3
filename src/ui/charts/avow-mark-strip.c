/* avow-mark-strip.c: a mark for each of some promises */

#include "config.h"

#include "avow-chart-pen.h"
#include "avow-mark-strip.h"

/* In lines of text: a mark, and its place, which is to be touched. */
#define MARK_LINES 1.4f
#define PLACE_LINES 2.4f
#define LEGEND_MARK_LINES 0.9f
#define GAP 6

/**
 * AvowMarkStrip:
 * @marks: (element-type AvowMark): one for each item
 * @meanings: what the marks are called
 * @n_columns: how many there are in a row
 */
struct _AvowMarkStrip
{
  AvowChart  parent_instance;

  GArray    *marks;
  char      *meanings[AVOW_N_MARKS];
  int        n_columns;
};

G_DEFINE_FINAL_TYPE (AvowMarkStrip, avow_mark_strip, AVOW_TYPE_CHART)

/* {{{ Layout */

static float
get_line (AvowMarkStrip *self)
{
  return (float) avow_chart_get_line_height (AVOW_CHART (self));
}

/* Of the place of a mark. */
static float
get_side (AvowMarkStrip *self)
{
  return PLACE_LINES * get_line (self);
}

static int
find_n_columns (AvowMarkStrip *self,
                float          width)
{
  int n = (int) avow_chart_get_n_items (AVOW_CHART (self));

  return CLAMP ((int) (width / get_side (self)), 1, MAX (n, 1));
}

static float
get_marks_height (AvowMarkStrip *self,
                  float          width)
{
  int n = (int) avow_chart_get_n_items (AVOW_CHART (self));
  int columns = find_n_columns (self, width);

  return (float) ((n + columns - 1) / columns) * get_side (self);
}

static gboolean
has_mark (AvowMarkStrip *self,
          AvowMark       mark)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (g_array_index (self->marks, AvowMark, i) == mark)
      return TRUE;

  return FALSE;
}

/* Draws what each mark means below @top, if there is a @snapshot. Returns: how high that is. */
static float
lay_out_legend (AvowMarkStrip      *self,
                GtkSnapshot        *snapshot,
                const AvowChartPen *pen,
                float               width,
                float               top)
{
  float line = get_line (self);
  float size = LEGEND_MARK_LINES * line;
  float x = 0;
  float y = top + GAP;

  for (AvowMark mark = 0; mark < AVOW_N_MARKS; mark++)
    {
      g_autoptr (PangoLayout) text = NULL;
      float item_width;
      int text_width;

      if (self->meanings[mark] == NULL || !has_mark (self, mark))
        continue;

      text = avow_chart_create_text (AVOW_CHART (self), self->meanings[mark]);
      pango_layout_get_pixel_size (text, &text_width, NULL);
      item_width = size + GAP + (float) text_width;
      if (x > 0 && x + item_width > width)
        {
          x = 0;
          y += line + GAP / 2.f;
        }
      if (snapshot != NULL)
        {
          float left = avow_chart_mirror (AVOW_CHART (self), x, size);

          avow_mark_draw (mark, snapshot, pen, GRAPHENE_POINT_INIT (left + size / 2, y + line / 2), size);
          avow_chart_draw_text (AVOW_CHART (self), snapshot, text, x + size + GAP, y,
                                avow_chart_pen_get_dim (pen));
        }
      x += item_width + 2 * GAP;
    }

  return x > 0 ? y + line - top : 0;
}

static void
avow_mark_strip_measure_picture (AvowChart      *chart,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural)
{
  AvowMarkStrip *self = AVOW_MARK_STRIP (chart);
  float width = (float) for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX ((int) ceilf (get_side (self)), 8 * avow_chart_get_line_height (chart));
      *natural = MAX (*minimum, 28 * avow_chart_get_line_height (chart));
      return;
    }

  *minimum = *natural = (int) ceilf (get_marks_height (self, width) +
                                     lay_out_legend (self, NULL, NULL, width, 0));
}

static void
avow_mark_strip_lay_out (AvowChart *chart,
                         int        width,
                         int        height)
{
  AvowMarkStrip *self = AVOW_MARK_STRIP (chart);

  self->n_columns = find_n_columns (self, (float) width);
  avow_chart_set_n_columns (chart, (guint) self->n_columns);
}

static void
avow_mark_strip_get_place (AvowChart       *chart,
                           guint            index,
                           graphene_rect_t *place)
{
  AvowMarkStrip *self = AVOW_MARK_STRIP (chart);
  float side = get_side (self);
  guint columns = (guint) self->n_columns;
  /* The first mark itself is where the line starts; there is more of its place before it. */
  float start = (MARK_LINES * get_line (self) - side) / 2;

  graphene_rect_init (place, start + (float) (index % columns) * side, (float) (index / columns) * side,
                      side, side);
}

/* }}} */

static void
draw_mark (AvowMarkStrip      *self,
           GtkSnapshot        *snapshot,
           const AvowChartPen *pen,
           guint               index)
{
  graphene_rect_t place;
  float left;

  avow_mark_strip_get_place (AVOW_CHART (self), index, &place);
  left = avow_chart_mirror (AVOW_CHART (self), place.origin.x, place.size.width);
  avow_mark_draw (g_array_index (self->marks, AvowMark, index), snapshot, pen,
                  GRAPHENE_POINT_INIT (left + place.size.width / 2, place.origin.y + place.size.height / 2),
                  MARK_LINES * get_line (self));
}

static void
avow_mark_strip_draw (AvowChart   *chart,
                      GtkSnapshot *snapshot)
{
  AvowMarkStrip *self = AVOW_MARK_STRIP (chart);
  float width = (float) gtk_widget_get_width (GTK_WIDGET (chart));
  AvowChartPen pen;

  avow_chart_pen_init (&pen, GTK_WIDGET (chart));
  for (guint i = 0; i < avow_chart_get_n_items (chart); i++)
    draw_mark (self, snapshot, &pen, i);
  lay_out_legend (self, snapshot, &pen, width, get_marks_height (self, width));
}

/* {{{ GObject */

static void
avow_mark_strip_finalize (GObject *object)
{
  AvowMarkStrip *self = AVOW_MARK_STRIP (object);

  g_array_unref (self->marks);
  for (AvowMark mark = 0; mark < AVOW_N_MARKS; mark++)
    g_free (self->meanings[mark]);

  G_OBJECT_CLASS (avow_mark_strip_parent_class)->finalize (object);
}

static void
avow_mark_strip_class_init (AvowMarkStripClass *klass)
{
  AvowChartClass *chart_class = AVOW_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = avow_mark_strip_finalize;
  chart_class->measure_picture = avow_mark_strip_measure_picture;
  chart_class->lay_out = avow_mark_strip_lay_out;
  chart_class->get_place = avow_mark_strip_get_place;
  chart_class->draw = avow_mark_strip_draw;
}

static void
avow_mark_strip_init (AvowMarkStrip *self)
{
  self->marks = g_array_new (FALSE, FALSE, sizeof (AvowMark));
  self->n_columns = 1;
}

/* }}} */

GtkWidget *
avow_mark_strip_new (void)
{
  return g_object_new (AVOW_TYPE_MARK_STRIP, NULL);
}

void
avow_mark_strip_show (AvowMarkStrip  *self,
                      const char     *title,
                      GPtrArray      *items,
                      const AvowMark *marks)
{
  g_return_if_fail (AVOW_IS_MARK_STRIP (self));
  g_return_if_fail (items != NULL);

  g_array_set_size (self->marks, 0);
  if (items->len > 0)
    g_array_append_vals (self->marks, marks, items->len);
  avow_chart_show_items (AVOW_CHART (self), title, items);
}

void
avow_mark_strip_set_meanings (AvowMarkStrip      *self,
                              const char * const *meanings)
{
  g_return_if_fail (AVOW_IS_MARK_STRIP (self));

  for (AvowMark mark = 0; mark < AVOW_N_MARKS; mark++)
    g_set_str (&self->meanings[mark], meanings != NULL ? meanings[mark] : NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
