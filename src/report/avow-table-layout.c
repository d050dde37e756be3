/* avow-table-layout.c: where the cells of a table stand on paper */

#include "config.h"

#include "avow-column-widths.h"
#include "avow-paragraph.h"
#include "avow-table-layout.h"

#define FONT "Adwaita Sans,Sans 9"
#define HEAD_FONT "Adwaita Sans,Sans Bold 9"

#define COLUMN_GAP 18
/* Around the words of cells that are shaded, both sides together. */
#define CELL_GAP 14
/* How much of the page is between columns, however many there are. */
#define GAPS_MOST 0.3
/* And a word, where others need room. */
#define WORD_MOST 0.25
#define LINE_SPACING 1.05f

#define LANE_LEAST 90

#define CELL_MOST 88

gboolean
avow_table_is_number (const AvowReportTable *table,
                      guint                  column)
{
  return column < 32 && (table->numbers & (1u << column)) != 0;
}

double
avow_table_get_most (const AvowReportTable *table)
{
  gint64 most = 1;

  for (guint i = 0; i < table->values->len; i++)
    most = MAX (most, g_array_index (table->values, gint64, i));

  return (double) most;
}

static void
clear_table (gpointer data)
{
  AvowTableLayout *table = data;

  g_object_unref (table->context);
  g_free (table->widths);
  g_free (table->x);
}

AvowTableLayout *
avow_table_layout_ref (AvowTableLayout *table)
{
  return g_rc_box_acquire (table);
}

void
avow_table_layout_unref (AvowTableLayout *table)
{
  g_rc_box_release_full (table, clear_table);
}

guint
avow_table_layout_get_n_rows (const AvowTableLayout *table)
{
  return MAX (table->source->rows->len, 1);
}

/* {{{ Cells */

static const char *
get_text (const AvowTableLayout *table,
          int                    row,
          guint                  column)
{
  if (row == AVOW_TABLE_HEAD)
    return table->source->columns[column];
  if (row == (int) table->source->rows->len)
    return column == 0 ? AVOW_TABLE_NOTHING : "";

  return ((char **) g_ptr_array_index (table->source->rows, row))[column];
}

static gboolean
is_shaded (const AvowTableLayout *table,
           guint                  column)
{
  return table->look == AVOW_TABLE_LOOK_SHADED && column > 0;
}

PangoLayout *
avow_table_layout_create_cell (const AvowTableLayout *table,
                               int                    row,
                               guint                  column,
                               double                 width)
{
  PangoLayout *layout = avow_paragraph_create_layout (table->context, get_text (table, row, column),
                                                      row == AVOW_TABLE_HEAD ? HEAD_FONT : FONT, MAX (width, 0));

  pango_layout_set_line_spacing (layout, LINE_SPACING);
  if (width < 0)
    pango_layout_set_width (layout, -1);
  if (width <= 0)
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD);

  if (is_shaded (table, column))
    {
      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
    }
  else if (avow_table_is_number (table->source, column))
    {
      /* Digits run from left to right on every page, and stand below each other at their end. */
      pango_layout_set_auto_dir (layout, FALSE);
      pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
    }
  else
    {
      avow_paragraph_begin_as_page (layout);
    }

  return layout;
}

static double
measure_cell (const AvowTableLayout *table,
              int                    row,
              guint                  column,
              double                 width)
{
  g_autoptr (PangoLayout) layout = avow_table_layout_create_cell (table, row, column, width);
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  /* What is a hair narrower than its text would break it. */
  return pango_units_to_double (extents.width) + 0.1;
}

/* }}} */
/* {{{ Columns */

static void
measure_columns (const AvowTableLayout *table,
                 double                 word_most,
                 AvowColumnNeed        *needs)
{
  AvowColumnNeed widest = { 0, 0 };

  for (guint column = 0; column < table->source->n_columns; column++)
    {
      AvowColumnNeed *need = &needs[column];

      *need = (AvowColumnNeed) { 0, 0 };
      for (int row = AVOW_TABLE_HEAD; row < (int) avow_table_layout_get_n_rows (table); row++)
        {
          need->least = MAX (need->least, measure_cell (table, row, column, 0));
          need->natural = MAX (need->natural, measure_cell (table, row, column, -1));
        }
      /* A word that would take all of the page is rather broken. */
      need->least = MIN (need->least, word_most);
      if (column > 0)
        {
          widest.least = MAX (widest.least, need->least);
          widest.natural = MAX (widest.natural, need->natural);
        }
    }

  /* The cells of a grid are of one size. */
  if (table->look == AVOW_TABLE_LOOK_SHADED)
    for (guint column = 1; column < table->source->n_columns; column++)
      needs[column] = widest;
}

/* All of it for columns of words, so that those of numbers stand together at the end. */
static void
spread_over_words (AvowTableLayout *table,
                   double           left)
{
  const guint n_columns = table->source->n_columns;
  guint n_words = 0;

  for (guint i = 0; i < n_columns; i++)
    n_words += !avow_table_is_number (table->source, i);
  if (n_words == 0)
    table->widths[0] += left;
  for (guint i = 0; i < n_columns; i++)
    if (!avow_table_is_number (table->source, i))
      table->widths[i] += left / n_words;
}

/* Gives what is left of the page to where it is good for. All tables of a report are as wide as the page;
 * only the cells of a grid do not grow as it does. */
static void
spread (AvowTableLayout *table,
        double           left)
{
  const guint n_columns = table->source->n_columns;

  if (table->look == AVOW_TABLE_LOOK_LANE)
    table->lane_width += left;
  else if (table->look == AVOW_TABLE_LOOK_PLAIN)
    spread_over_words (table, left);
  else
    for (guint i = 1; i < n_columns; i++)
      table->widths[i] += CLAMP (CELL_MOST - table->widths[i], 0, left / (n_columns - 1));
}

static void
place_columns (AvowTableLayout *table,
               double           page_width)
{
  const guint n_columns = table->source->n_columns;
  double x = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      table->x[i] = x;
      x += table->widths[i] + table->gap;
    }
  table->lane_x = x;
  table->width = table->look == AVOW_TABLE_LOOK_LANE ? x + table->lane_width : x - table->gap;
  if (!table->mirrored)
    return;

  for (guint i = 0; i < n_columns; i++)
    table->x[i] = page_width - table->x[i] - table->widths[i];
  table->lane_x = page_width - table->lane_x - table->lane_width;
  table->left = page_width - table->width;
}

AvowTableLayout *
avow_table_layout_new (AvowPageFlow          *flow,
                       const AvowReportTable *source,
                       AvowTableLook          look)
{
  AvowTableLayout *table = g_rc_box_new0 (AvowTableLayout);
  const double page_width = avow_page_flow_get_width (flow);
  const guint n_columns = source->n_columns;
  g_autofree AvowColumnNeed *needs = g_new (AvowColumnNeed, n_columns);
  double available = page_width;
  double natural = 0;

  table->context = g_object_ref (avow_page_flow_get_context (flow));
  table->source = source;
  table->look = look;
  table->mirrored = avow_page_flow_is_mirrored (flow);
  table->most = avow_table_get_most (source);
  table->widths = g_new (double, n_columns);
  table->x = g_new (double, n_columns);
  table->gap = MIN (look == AVOW_TABLE_LOOK_SHADED ? CELL_GAP : COLUMN_GAP,
                    page_width * GAPS_MOST / n_columns);
  if (look == AVOW_TABLE_LOOK_LANE)
    table->lane_width = LANE_LEAST;

  /* The last cell of a grid is as far from the edge of the page as cells are from each other. */
  available -= table->gap * (look == AVOW_TABLE_LOOK_PLAIN ? n_columns - 1 : n_columns) + table->lane_width;
  measure_columns (table, page_width * WORD_MOST, needs);
  avow_column_widths (needs, n_columns, available, table->widths);
  for (guint i = 0; i < n_columns; i++)
    natural += table->widths[i];
  spread (table, MAX (available - natural, 0));
  place_columns (table, page_width);

  return table;
}

/* }}} */
