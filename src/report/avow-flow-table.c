/* avow-flow-table.c: a table in a flow of pages */

#include "config.h"

#include "avow-flow-table.h"
#include "avow-ink.h"
#include "avow-paragraph.h"

#define ROW_PADDING 4
#define CELL_PADDING 7
/* A row of more lines may end on the next page. */
#define LINES_TOGETHER 6

#define LINE_WIDTH 0.5
#define HEAD_LINE_WIDTH 1
#define LANE_THICKNESS 9

#define CELL_SPACE 2
/* Text on the darkest cell is still easy to read. */
#define SHADE_LEAST 0.12
#define SHADE_MOST 0.5

/**
 * Row:
 * @row: as of avow_table_layout_create_cell()
 * @parts: (element-type double): how high they are
 * @whole: whether all of its lines are one part; otherwise each is a part
 * @cells: (element-type PangoLayout) (nullable): kept for rows that are long, which take long to lay out
 */
typedef struct {
  AvowTableLayout *table;
  int              row;
  GArray          *parts;
  gboolean         whole;
  GPtrArray       *cells;
} Row;

static void
free_row (gpointer data)
{
  Row *row = data;

  avow_table_layout_unref (row->table);
  g_array_unref (row->parts);
  g_clear_pointer (&row->cells, g_ptr_array_unref);
  g_free (row);
}

static GPtrArray *
create_cells (const Row *row)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint column = 0; column < row->table->source->n_columns; column++)
    g_ptr_array_add (cells, avow_table_layout_create_cell (row->table, row->row, column,
                                                           row->table->widths[column]));

  return cells;
}

/* {{{ Drawing */

/* What is drawn for a row of bars, or a cell of a grid; below 0 for nothing. */
static gint64
get_value (const Row *row,
           guint      i)
{
  const GArray *values = row->table->source->values;

  return row->row != AVOW_TABLE_HEAD && i < values->len ? g_array_index (values, gint64, i) : -1;
}

static void
draw_shade (const Row *row,
            cairo_t   *cr,
            guint      column,
            double     height)
{
  const AvowTableLayout *table = row->table;
  gint64 value = get_value (row, (guint) row->row * (table->source->n_columns - 1) + column - 1);

  cairo_rectangle (cr, table->x[column] - table->gap / 2 + CELL_SPACE / 2., CELL_SPACE / 2.,
                   table->widths[column] + table->gap - CELL_SPACE, height - CELL_SPACE);
  if (value > 0)
    {
      avow_ink_set_accent (cr, SHADE_LEAST + (SHADE_MOST - SHADE_LEAST) * (double) value / table->most);
      cairo_fill (cr);
      return;
    }

  avow_ink_set_line (cr);
  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_stroke (cr);
}

static void
draw_bar (const Row *row,
          cairo_t   *cr,
          double     height)
{
  const AvowTableLayout *table = row->table;
  double length = table->lane_width * (double) MAX (get_value (row, (guint) row->row), 0) / table->most;

  avow_ink_set_accent (cr, 1);
  cairo_rectangle (cr, table->mirrored ? table->lane_x + table->lane_width - length : table->lane_x,
                   (height - LANE_THICKNESS) / 2, length, LANE_THICKNESS);
  cairo_fill (cr);
}

static void
draw_line (const Row *row,
           cairo_t   *cr,
           double     bottom)
{
  const AvowTableLayout *table = row->table;
  double thickness = row->row == AVOW_TABLE_HEAD ? HEAD_LINE_WIDTH : LINE_WIDTH;

  if (row->row == AVOW_TABLE_HEAD)
    avow_ink_set_text (cr, TRUE);
  else
    avow_ink_set_line (cr);
  cairo_rectangle (cr, table->left, bottom - thickness, table->width, thickness);
  cairo_fill (cr);
}

/* What is behind the words of a row, of which this much is on the page. */
static void
draw_ground (const Row *row,
             cairo_t   *cr,
             double     height,
             gboolean   begins,
             gboolean   ends)
{
  const AvowTableLayout *table = row->table;

  cairo_tag_begin (cr, AVOW_TAG_ARTIFACT, NULL);
  if (table->look == AVOW_TABLE_LOOK_SHADED && row->row != AVOW_TABLE_HEAD)
    for (guint column = 1; column < table->source->n_columns; column++)
      draw_shade (row, cr, column, height);
  if (table->look == AVOW_TABLE_LOOK_LANE && begins)
    draw_bar (row, cr, height);
  if (table->look != AVOW_TABLE_LOOK_SHADED && ends)
    draw_line (row, cr, height);
  cairo_tag_end (cr, AVOW_TAG_ARTIFACT);
}

static double
get_padding (const Row *row)
{
  return row->table->look == AVOW_TABLE_LOOK_SHADED && row->row != AVOW_TABLE_HEAD ? CELL_PADDING : ROW_PADDING;
}

static void
draw_row (gpointer  data,
          cairo_t  *cr,
          guint     first,
          guint     n_parts)
{
  const Row *row = data;
  const AvowTableLayout *table = row->table;
  g_autoptr (GPtrArray) cells = row->cells != NULL ? g_ptr_array_ref (row->cells) : create_cells (row);
  double height = 0;

  for (guint i = first; i < first + n_parts; i++)
    height += g_array_index (row->parts, double, i);
  draw_ground (row, cr, height, first == 0, first + n_parts == row->parts->len);

  cairo_translate (cr, 0, first == 0 ? get_padding (row) : 0);
  avow_ink_set_text (cr, row->row == AVOW_TABLE_HEAD);
  cairo_tag_begin (cr, "TR", NULL);
  for (guint column = 0; column < cells->len; column++)
    {
      const char *tag = row->row == AVOW_TABLE_HEAD ? "TH" : "TD";

      cairo_tag_begin (cr, tag, NULL);
      avow_paragraph_draw_lines (cr, g_ptr_array_index (cells, column), table->x[column], first,
                                 row->whole ? G_MAXINT : n_parts);
      cairo_tag_end (cr, tag);
    }
  cairo_tag_end (cr, "TR");
}

/* }}} */

/* How high each of its lines is, in the cell where it is highest. */
static void
measure_lines (Row       *row,
               GPtrArray *cells)
{
  for (guint column = 0; column < cells->len; column++)
    {
      guint n_lines;
      g_autofree double *heights = avow_paragraph_measure_lines (g_ptr_array_index (cells, column), &n_lines);

      if (n_lines > row->parts->len)
        g_array_set_size (row->parts, n_lines);
      for (guint i = 0; i < n_lines; i++)
        g_array_index (row->parts, double, i) = MAX (g_array_index (row->parts, double, i), heights[i]);
    }
}

static void
measure_parts (Row *row)
{
  g_autoptr (GPtrArray) cells = create_cells (row);
  double height = 0;

  measure_lines (row, cells);
  row->whole = row->parts->len <= LINES_TOGETHER;
  if (!row->whole)
    row->cells = g_ptr_array_ref (cells);
  if (row->whole)
    {
      for (guint i = 0; i < row->parts->len; i++)
        height += g_array_index (row->parts, double, i);
      g_array_set_size (row->parts, 1);
      g_array_index (row->parts, double, 0) = height;
    }
  g_array_index (row->parts, double, 0) += get_padding (row);
  g_array_index (row->parts, double, row->parts->len - 1) += get_padding (row);
}

static void
add_row (AvowPageFlow    *flow,
         AvowTableLayout *table,
         int              number,
         double           space_before)
{
  const int n_rows = (int) avow_table_layout_get_n_rows (table);
  Row *row = g_new0 (Row, 1);
  AvowFlowBlock block = { .space_before = space_before, .draw = draw_row, .data = row, .destroy = free_row };

  row->table = avow_table_layout_ref (table);
  row->row = number;
  row->parts = g_array_new (FALSE, TRUE, sizeof (double));
  measure_parts (row);
  block.heights = (const double *) (gpointer) row->parts->data;
  block.n_parts = row->parts->len;
  /* Neither the headings nor the last row stand alone on a page. */
  block.keep_with_next = number == AVOW_TABLE_HEAD || (number == n_rows - 2 && n_rows > 1);
  avow_page_flow_add (flow, &block);
}

void
avow_flow_table_add (AvowPageFlow          *flow,
                     const AvowReportTable *source,
                     AvowTableLook          look,
                     double                 space_before)
{
  AvowTableLayout *table = avow_table_layout_new (flow, source, look);

  avow_page_flow_begin_group (flow, "Table");
  add_row (flow, table, AVOW_TABLE_HEAD, space_before);
  avow_page_flow_set_group_head (flow);
  for (guint i = 0; i < avow_table_layout_get_n_rows (table); i++)
    add_row (flow, table, (int) i, 0);
  avow_page_flow_end_group (flow);
  avow_table_layout_unref (table);
}
