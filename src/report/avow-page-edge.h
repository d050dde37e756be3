/* avow-page-edge.h: what stands above and below the text of a page */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* How much of the height of a page they take, with the space between them and the text. */
#define AVOW_PAGE_EDGE_HEAD 30
#define AVOW_PAGE_EDGE_FOOT 30

void avow_page_edge_draw_head (cairo_t      *cr,
                               PangoContext *context,
                               const char   *title,
                               double        width);
/* @page counts from 0. @height: of the page. */
void avow_page_edge_draw_foot (cairo_t      *cr,
                               PangoContext *context,
                               guint         page,
                               guint         n_pages,
                               double        width,
                               double        height);

G_END_DECLS
