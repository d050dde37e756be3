/* avow-flow-bars.c: bars beside each other, in a flow of pages */

#include "config.h"

#include "avow-flow-bars.h"
#include "avow-ink.h"
#include "avow-paragraph.h"
#include "avow-table-layout.h"

#define VALUE_FONT "Adwaita Sans,Sans Bold 8.5"
#define NAME_FONT "Adwaita Sans,Sans 8"
/* Between the words of two bars, at least. */
#define WORD_GAP 6

#define PLOT_HEIGHT 96
#define PITCH_MOST 96
#define BAR_SHARE 0.6
#define BAR_MOST 38
/* A little is still more than nothing. */
#define BAR_LEAST 1
#define VALUE_SPACE 3
#define NAME_SPACE 5
#define LINE_WIDTH 0.75

typedef struct {
  PangoContext          *context;
  const AvowReportTable *source;
  gboolean               mirrored;
  gboolean               full_names;
  double                 most;
  /* None where no bar has a height. */
  double                 plot_height;
  double                 pitch;
  double                 left;
  double                 value_height;
} Bars;

static void
free_bars (gpointer data)
{
  Bars *bars = data;

  g_object_unref (bars->context);
  g_free (bars);
}

/* {{{ Words */

static const char *
get_cell (const Bars *bars,
          guint       row,
          guint       column)
{
  return ((char **) g_ptr_array_index (bars->source->rows, row))[column];
}

static guint
find_value_column (const AvowReportTable *table)
{
  for (guint column = 1; column < table->n_columns; column++)
    if (avow_table_is_number (table, column))
      return column;

  return table->n_columns - 1;
}

static PangoLayout *
create_value (const Bars *bars,
              guint       row)
{
  const char *text = get_cell (bars, row, find_value_column (bars->source));

  return avow_paragraph_create_layout (bars->context, *text != '\0' ? text : AVOW_TABLE_NOTHING, VALUE_FONT,
                                       bars->pitch);
}

static PangoLayout *
create_name (const Bars *bars,
             guint       row)
{
  const char *text = bars->full_names ? get_cell (bars, row, 0)
                                      : g_ptr_array_index (bars->source->short_names, row);

  return avow_paragraph_create_layout (bars->context, text, NAME_FONT, bars->pitch);
}

static gboolean
has_room (const Bars  *bars,
          PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);

  return pango_layout_get_line_count (layout) == 1 &&
         pango_units_to_double (extents.width) <= bars->pitch - WORD_GAP;
}

static gboolean
have_room (const Bars   *bars,
           PangoLayout *(*create) (const Bars *bars, guint row))
{
  for (guint row = 0; row < bars->source->rows->len; row++)
    {
      g_autoptr (PangoLayout) layout = create (bars, row);

      if (!has_room (bars, layout))
        return FALSE;
    }

  return TRUE;
}

/* }}} */
/* {{{ Drawing */

static double
get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);

  return pango_units_to_double (height);
}

static double
get_left (const Bars *bars,
          guint       row)
{
  guint place = bars->mirrored ? bars->source->rows->len - 1 - row : row;

  return bars->left + place * bars->pitch;
}

static double
measure_bar (const Bars *bars,
             guint       row)
{
  gint64 value = row < bars->source->values->len ? g_array_index (bars->source->values, gint64, row) : -1;

  return value > 0 ? MAX (bars->plot_height * (double) value / bars->most, BAR_LEAST) : 0;
}

static void
draw_words (const Bars  *bars,
            cairo_t     *cr,
            PangoLayout *layout,
            guint        row,
            double       y)
{
  /* Each a text of its own, so that a name and a number are not read as one word. */
  cairo_tag_begin (cr, "P", NULL);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  cairo_move_to (cr, get_left (bars, row), y);
  pango_cairo_show_layout (cr, layout);
  cairo_tag_end (cr, "P");
}

static void
draw_picture (const Bars *bars,
              cairo_t    *cr,
              double      bottom)
{
  const guint n_bars = bars->source->rows->len;
  const double width = MIN (bars->pitch * BAR_SHARE, BAR_MOST);

  avow_ink_set_accent (cr, 1);
  for (guint row = 0; row < n_bars; row++)
    {
      double height = measure_bar (bars, row);

      cairo_rectangle (cr, get_left (bars, row) + (bars->pitch - width) / 2, bottom - height, width, height);
    }
  cairo_fill (cr);
  avow_ink_set_text (cr, TRUE);
  cairo_rectangle (cr, bars->left, bottom, bars->pitch * n_bars, LINE_WIDTH);
  cairo_fill (cr);
}

static void
draw_bars (gpointer  data,
           cairo_t  *cr,
           guint     first,
           guint     n_parts)
{
  const Bars *bars = data;
  const double bottom = bars->value_height + VALUE_SPACE + bars->plot_height;

  cairo_tag_begin (cr, "Figure", NULL);
  draw_picture (bars, cr, bottom);
  /* Each name with its value, so that they are read out so. */
  for (guint row = 0; row < bars->source->rows->len; row++)
    {
      g_autoptr (PangoLayout) name = create_name (bars, row);
      g_autoptr (PangoLayout) value = create_value (bars, row);

      avow_ink_set_text (cr, TRUE);
      draw_words (bars, cr, name, row, bottom + NAME_SPACE);
      avow_ink_set_text (cr, FALSE);
      draw_words (bars, cr, value, row, bottom - measure_bar (bars, row) - VALUE_SPACE - get_height (value));
    }
  cairo_tag_end (cr, "Figure");
}

/* }}} */

static gboolean
has_bar (const AvowReportTable *source)
{
  for (guint i = 0; i < source->values->len; i++)
    if (g_array_index (source->values, gint64, i) > 0)
      return TRUE;

  return FALSE;
}

AvowBarsFit
avow_flow_bars_add (AvowPageFlow          *flow,
                    const AvowReportTable *source,
                    double                 space_before)
{
  const guint n_bars = source->rows->len;
  const double page_width = avow_page_flow_get_width (flow);
  Bars *bars = g_new0 (Bars, 1);
  AvowBarsFit fit = AVOW_BARS_FIT_NOT;
  double height = 0;
  const AvowFlowBlock block = { .heights = &height, .n_parts = 1, .space_before = space_before,
                                .draw = draw_bars, .data = bars, .destroy = free_bars };

  bars->context = g_object_ref (avow_page_flow_get_context (flow));
  bars->source = source;
  bars->mirrored = avow_page_flow_is_mirrored (flow);
  bars->most = avow_table_get_most (source);
  bars->plot_height = has_bar (source) ? PLOT_HEIGHT : 0;
  bars->pitch = n_bars > 0 ? MIN (page_width / n_bars, PITCH_MOST) : 0;
  bars->left = bars->mirrored ? page_width - n_bars * bars->pitch : 0;
  bars->full_names = TRUE;

  if (n_bars > 0 && have_room (bars, create_value))
    {
      bars->full_names = have_room (bars, create_name);
      if (bars->full_names)
        fit = source->n_columns == 2 ? AVOW_BARS_FIT_WHOLE : AVOW_BARS_FIT_SHORT;
      else if (source->short_names->len == n_bars && have_room (bars, create_name))
        fit = AVOW_BARS_FIT_SHORT;
    }
  if (fit == AVOW_BARS_FIT_NOT)
    {
      free_bars (bars);
      return fit;
    }

  for (guint row = 0; row < n_bars; row++)
    {
      g_autoptr (PangoLayout) name = create_name (bars, row);
      g_autoptr (PangoLayout) value = create_value (bars, row);

      bars->value_height = MAX (bars->value_height, get_height (value));
      height = MAX (height, get_height (name));
    }
  height += bars->value_height + VALUE_SPACE + bars->plot_height + NAME_SPACE;
  avow_page_flow_add (flow, &block);

  return fit;
}
