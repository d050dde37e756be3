/* avow-grid-chart.c: how much there is of one thing in another: rows, columns, a cell for each */

#include "config.h"

#include "avow-chart-pen.h"
#include "avow-grid-chart.h"

#define GAP 4
#define NAME_GAP 12
/* In lines of text, so that it grows with the letters. */
#define CELL_LINES 2.5f
#define RADIUS 8
/* What of the width the names of the rows may take at most. */
#define NAMES_SHARE 0.4f
/* The shades, from the least to the most; text can be read on all of them. */
#define SHADE_LEAST 0.16f
#define SHADE_MOST 0.6f

/**
 * AvowGridChart:
 * @names_width: of the names of the rows; 0: they are above their cells
 * @head_height: of the names of the columns
 * @tops: (element-type float): where the cells of each row begin
 */
struct _AvowGridChart
{
  AvowChart  parent_instance;

  GStrv      rows;
  GStrv      columns;
  float      names_width;
  float      column;
  float      cell_height;
  float      head_height;
  GArray    *tops;
};

G_DEFINE_FINAL_TYPE (AvowGridChart, avow_grid_chart, AVOW_TYPE_CHART)

/* {{{ Layout */

static guint
get_n_columns (AvowGridChart *self)
{
  return self->columns != NULL ? MAX (g_strv_length (self->columns), 1) : 1;
}

static guint
get_n_rows (AvowGridChart *self)
{
  return self->rows != NULL ? g_strv_length (self->rows) : 0;
}

/* @width: 0: each word on a line of its own; less: as wide as it likes. */
static PangoLayout *
create_text (AvowGridChart *self,
             const char    *text,
             float          width)
{
  PangoLayout *layout = avow_chart_create_text (AVOW_CHART (self), text);

  if (width >= 0)
    pango_layout_set_width (layout, (int) width * PANGO_SCALE);
  pango_layout_set_wrap (layout, width > 0 ? PANGO_WRAP_WORD_CHAR : PANGO_WRAP_WORD);

  return layout;
}

static float
get_widest (AvowGridChart *self,
            GStrv          texts,
            float          given)
{
  float widest = 0;

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) layout = create_text (self, texts[i], given);
      PangoRectangle extents;

      pango_layout_get_pixel_extents (layout, NULL, &extents);
      widest = MAX (widest, (float) extents.width);
    }

  return widest;
}

static float
get_text_height (AvowGridChart *self,
                 const char    *text,
                 float          width)
{
  g_autoptr (PangoLayout) layout = create_text (self, text, MAX (width, 1));
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return (float) height;
}

/* Beside the cells, if the words above them have room for that. */
static void
divide_width (AvowGridChart *self,
              float          width)
{
  float n = (float) get_n_columns (self);
  float names = MIN (get_widest (self, self->rows, -1), width * NAMES_SHARE) + NAME_GAP;
  float column = (width - names + GAP) / n;

  if (column - GAP < get_widest (self, self->columns, 0) ||
      names - NAME_GAP < get_widest (self, self->rows, 0))
    {
      names = 0;
      column = (width + GAP) / n;
    }
  self->names_width = names;
  self->column = column;
}

/* Returns: the height of all. */
static float
find_places (AvowGridChart *self,
             float          width)
{
  float line = (float) avow_chart_get_line_height (AVOW_CHART (self));
  float y;

  divide_width (self, width);
  self->cell_height = CELL_LINES * line;
  self->head_height = 0;
  for (guint i = 0; self->columns != NULL && self->columns[i] != NULL; i++)
    self->head_height = MAX (self->head_height,
                             get_text_height (self, self->columns[i], self->column - GAP));
  y = self->head_height + GAP;
  g_array_set_size (self->tops, 0);
  for (guint i = 0; i < get_n_rows (self); i++)
    {
      gboolean beside = self->names_width > 0;
      float name = get_text_height (self, self->rows[i], beside ? self->names_width - NAME_GAP : width);
      float height = beside ? MAX (name, self->cell_height) : self->cell_height;
      float top = y + (beside ? (height - self->cell_height) / 2 : GAP + name + GAP);

      g_array_append_val (self->tops, top);
      y = beside ? y + height + GAP : top + height + GAP;
    }

  return y - GAP;
}

static void
avow_grid_chart_measure_picture (AvowChart      *chart,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural)
{
  AvowGridChart *self = AVOW_GRID_CHART (chart);
  int line = avow_chart_get_line_height (chart);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (8, 2 * (int) get_n_columns (self)) * line;
      *natural = MAX (28 * line, *minimum);
      return;
    }

  *minimum = *natural = (int) ceilf (find_places (self, (float) for_size));
}

static void
avow_grid_chart_lay_out (AvowChart *chart,
                         int        width,
                         int        height)
{
  find_places (AVOW_GRID_CHART (chart), (float) width);
}

static void
avow_grid_chart_get_place (AvowChart       *chart,
                           guint            index,
                           graphene_rect_t *place)
{
  AvowGridChart *self = AVOW_GRID_CHART (chart);
  guint n_columns = get_n_columns (self);

  graphene_rect_init (place,
                      self->names_width + (float) (index % n_columns) * self->column,
                      g_array_index (self->tops, float, index / n_columns),
                      self->column - GAP, self->cell_height);
}

/* }}} */
/* {{{ Drawing */

static void
draw_names (AvowGridChart      *self,
            GtkSnapshot        *snapshot,
            const AvowChartPen *pen)
{
  GdkRGBA color = avow_chart_pen_get_dim (pen);
  gboolean beside = self->names_width > 0;
  float width = beside ? self->names_width - NAME_GAP : (float) gtk_widget_get_width (GTK_WIDGET (self));

  for (guint i = 0; i < self->tops->len; i++)
    {
      g_autoptr (PangoLayout) name = create_text (self, self->rows[i], MAX (width, 1));
      float top = g_array_index (self->tops, float, i);
      int height;

      pango_layout_get_pixel_size (name, NULL, &height);
      avow_chart_draw_text (AVOW_CHART (self), snapshot, name, 0,
                            beside ? top + (self->cell_height - (float) height) / 2
                                   : top - (float) height - GAP,
                            color);
    }
  for (guint i = 0; self->columns != NULL && self->columns[i] != NULL; i++)
    {
      g_autoptr (PangoLayout) name = create_text (self, self->columns[i], MAX (self->column - GAP, 1));
      float start = self->names_width + (float) i * self->column;
      PangoRectangle extents;

      pango_layout_set_alignment (name, PANGO_ALIGN_CENTER);
      pango_layout_get_pixel_extents (name, NULL, &extents);
      avow_chart_draw_text (AVOW_CHART (self), snapshot, name,
                            start + (self->column - GAP - (float) extents.width) / 2,
                            self->head_height - (float) extents.height, color);
    }
}

static void
draw_cell (AvowGridChart      *self,
           GtkSnapshot        *snapshot,
           const AvowChartPen *pen,
           guint               index)
{
  const AvowChartItem *item = avow_chart_get_item (AVOW_CHART (self), index);
  double share = (double) item->value / (double) MAX (avow_chart_get_most (AVOW_CHART (self)), 1);
  g_autoptr (PangoLayout) label = avow_chart_create_text (AVOW_CHART (self), item->label);
  graphene_rect_t place, drawn;
  GskRoundedRect outline;
  int width, height;

  avow_grid_chart_get_place (AVOW_CHART (self), index, &place);
  drawn = place;
  drawn.origin.x = avow_chart_mirror (AVOW_CHART (self), place.origin.x, place.size.width);
  gsk_rounded_rect_init_from_rect (&outline, &drawn, RADIUS);
  if (item->known && item->value > 0)
    avow_chart_pen_draw_surface (pen, snapshot, &outline,
                                 avow_chart_pen_get_tint (pen, SHADE_LEAST + (SHADE_MOST - SHADE_LEAST) *
                                                                              (float) share));
  else
    avow_chart_pen_draw_outline (snapshot, &outline, 1, !item->known, avow_chart_pen_get_faint (pen));

  pango_layout_get_pixel_size (label, &width, &height);
  if (item->known)
    avow_chart_draw_text (AVOW_CHART (self), snapshot, label,
                          place.origin.x + (place.size.width - (float) width) / 2,
                          place.origin.y + (place.size.height - (float) height) / 2,
                          item->value > 0 ? pen->text : avow_chart_pen_get_dim (pen));
}

static void
avow_grid_chart_draw (AvowChart   *chart,
                      GtkSnapshot *snapshot)
{
  AvowGridChart *self = AVOW_GRID_CHART (chart);
  AvowChartPen pen;

  avow_chart_pen_init (&pen, GTK_WIDGET (chart));
  draw_names (self, snapshot, &pen);
  for (guint i = 0; i < avow_chart_get_n_items (chart); i++)
    draw_cell (self, snapshot, &pen, i);
}

/* }}} */
/* {{{ GObject */

static void
avow_grid_chart_finalize (GObject *object)
{
  AvowGridChart *self = AVOW_GRID_CHART (object);

  g_strfreev (self->rows);
  g_strfreev (self->columns);
  g_array_unref (self->tops);

  G_OBJECT_CLASS (avow_grid_chart_parent_class)->finalize (object);
}

static void
avow_grid_chart_class_init (AvowGridChartClass *klass)
{
  AvowChartClass *chart_class = AVOW_CHART_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = avow_grid_chart_finalize;
  chart_class->measure_picture = avow_grid_chart_measure_picture;
  chart_class->lay_out = avow_grid_chart_lay_out;
  chart_class->get_place = avow_grid_chart_get_place;
  chart_class->draw = avow_grid_chart_draw;
}

static void
avow_grid_chart_init (AvowGridChart *self)
{
  self->tops = g_array_new (FALSE, FALSE, sizeof (float));
}

/* }}} */

GtkWidget *
avow_grid_chart_new (void)
{
  return g_object_new (AVOW_TYPE_GRID_CHART, NULL);
}

void
avow_grid_chart_show (AvowGridChart      *self,
                      const char         *title,
                      const char * const *rows,
                      const char * const *columns,
                      GPtrArray          *items)
{
  g_return_if_fail (AVOW_IS_GRID_CHART (self));
  g_return_if_fail (items->len == g_strv_length ((GStrv) rows) * g_strv_length ((GStrv) columns));

  g_strfreev (self->rows);
  g_strfreev (self->columns);
  self->rows = g_strdupv ((GStrv) rows);
  self->columns = g_strdupv ((GStrv) columns);
  avow_chart_set_n_columns (AVOW_CHART (self), get_n_columns (self));
  avow_chart_show_items (AVOW_CHART (self), title, items);
}
