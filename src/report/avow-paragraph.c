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
  pango_layout_set_text (layout, text, -1);

  return layout;
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
