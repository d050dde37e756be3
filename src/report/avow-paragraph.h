/* avow-paragraph.h: some words in a column of a page */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* What is grey on paper: less than the rest, and still easy to read. */
#define AVOW_PARAGRAPH_GREY 0.35

/* @font: as of pango_font_description_from_string(). @width: in the units of @context. Transfer full. */
PangoLayout *avow_paragraph_create_layout (PangoContext *context,
                                           const char   *text,
                                           const char   *font,
                                           double        width);
/* Draws @text with its top at @y, and returns where the next may start. */
double       avow_paragraph_draw          (cairo_t      *cr,
                                           PangoContext *context,
                                           const char   *text,
                                           const char   *font,
                                           double        x,
                                           double        y,
                                           double        width);

G_END_DECLS
