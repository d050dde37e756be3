/* avow-paragraph.h: some words in a column of a page */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* How PDF calls what is on a page and no part of what is told: it is not read out. */
#define AVOW_TAG_ARTIFACT "Artifact"

/* @font: as of pango_font_description_from_string(). @width: in the units of @context. It begins where
 * lines do on the page, by the base direction of @context. Transfer full. */
PangoLayout    *avow_paragraph_create_layout  (PangoContext *context,
                                               const char   *text,
                                               const char   *font,
                                               double        width);
/* Draws @text with its top at @y, and returns where the next may start. */
double          avow_paragraph_draw           (cairo_t      *cr,
                                               PangoContext *context,
                                               const char   *text,
                                               const char   *font,
                                               double        x,
                                               double        y,
                                               double        width);
/* Its words run in their own direction, but begin where those of the page do. */
void            avow_paragraph_begin_as_page  (PangoLayout  *layout);
/* Draws some of its lines, the top of the first at 0; those that there are. */
void            avow_paragraph_draw_lines     (cairo_t      *cr,
                                               PangoLayout  *layout,
                                               double        x,
                                               guint         first,
                                               guint         n_lines);
/* How high each line is. Transfer full. */
double         *avow_paragraph_measure_lines  (PangoLayout  *layout,
                                               guint        *n_lines);
/* Where @text begins: at the right or at the left. */
PangoDirection  avow_paragraph_find_direction (PangoContext *context,
                                               const char   *text);

G_END_DECLS
