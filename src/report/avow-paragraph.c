/* avow-paragraph.c: some words in a column of a page */

#include "config.h"

#include "avow-paragraph.h"

#define LINE_SPACING 1.25f

PangoLayout *
avow_paragraph_create_layout (PangoContext *context,
                              const char   *text,
                              const char   *font,
                              double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) description = pango_font_description_from_string (font);

  pango_layout_set_font_description (layout, description);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, LINE_SPACING);
  /* Which side that is turns around by itself only for words that run the other way than the page. */
  pango_layout_set_alignment (layout, pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL
                                        ? PANGO_ALIGN_RIGHT
                                        : PANGO_ALIGN_LEFT);
  pango_layout_set_text (layout, text, -1);

  return layout;
}

PangoDirection
avow_paragraph_find_direction (PangoContext *context,
                               const char   *text)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (context);

  pango_layout_set_text (layout, text, -1);

  return pango_layout_get_direction (layout, 0);
}

double
avow_paragraph_draw (cairo_t      *cr,
                     PangoContext *context,
                     const char   *text,
                     const char   *font,
                     double        x,
                     double        y,
                     double        width)
{
  g_autoptr (PangoLayout) layout = avow_paragraph_create_layout (context, text, font, width);
  int height;

  pango_layout_get_size (layout, NULL, &height);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);

  return y + (double) height / PANGO_SCALE;
}

void
avow_paragraph_begin_as_page (PangoLayout *layout)
{
  PangoContext *context = pango_layout_get_context (layout);
  gboolean mirrored = pango_context_get_base_dir (context) == PANGO_DIRECTION_RTL;
  gboolean runs_left = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;

  /* Pango turns the side around for what runs the other way: this turns it back. */
  if (runs_left != mirrored)
    pango_layout_set_alignment (layout, mirrored ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

void
avow_paragraph_draw_lines (cairo_t     *cr,
                           PangoLayout *layout,
                           double       x,
                           guint        first,
                           guint        n_lines)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  guint end = MIN (first + n_lines, (guint) pango_layout_get_line_count (layout));
  int start = 0;

  for (guint i = 0; i < end; i++)
    {
      PangoRectangle logical;
      int top;

      pango_layout_iter_get_line_yrange (iter, &top, NULL);
      if (i == first)
        start = top;
      if (i >= first)
        {
          pango_layout_iter_get_line_extents (iter, NULL, &logical);
          cairo_move_to (cr, x + pango_units_to_double (logical.x),
                         pango_units_to_double (pango_layout_iter_get_baseline (iter) - start));
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      pango_layout_iter_next_line (iter);
    }
}

double *
avow_paragraph_measure_lines (PangoLayout *layout,
                              guint       *n_lines)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double *heights;

  *n_lines = (guint) pango_layout_get_line_count (layout);
  heights = g_new (double, *n_lines);
  for (guint i = 0; i < *n_lines; i++)
    {
      int top;
      int end;

      /* Up to the next line, with the space between them. */
      pango_layout_iter_get_line_yrange (iter, &top, &end);
      if (pango_layout_iter_next_line (iter))
        pango_layout_iter_get_line_yrange (iter, &end, NULL);
      heights[i] = pango_units_to_double (end - top);
    }

  return heights;
}
