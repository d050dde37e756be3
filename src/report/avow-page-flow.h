/* avow-page-flow.h: paragraphs one below the other, over as many pages as they need */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * AvowFlowStyle:
 * @font: as of pango_font_description_from_string()
 * @space_before: in points; none at the top of a page
 * @grey: whether it is to stand back
 * @own_words: whether the text runs in its own direction, rather than in that of the page
 * @keep_with_next: whether the next paragraph begins on the same page
 */
typedef struct {
  const char *font;
  double      space_before;
  gboolean    grey;
  gboolean    own_words;
  gboolean    keep_with_next;
} AvowFlowStyle;

typedef struct _AvowPageFlow AvowPageFlow;

/* @context: made for where the pages will be drawn; its base direction is that of the pages.
 * @width, @height: of a page between its margins, in points. */
AvowPageFlow *avow_page_flow_new         (PangoContext        *context,
                                          double               width,
                                          double               height);
void          avow_page_flow_free        (AvowPageFlow        *flow);
void          avow_page_flow_add         (AvowPageFlow        *flow,
                                          const char          *text,
                                          const AvowFlowStyle *style);
/* A thin line of this length beneath what was added last, from where lines of text begin; it stays
 * with what comes next. */
void          avow_page_flow_add_rule    (AvowPageFlow        *flow,
                                          double               length);
guint         avow_page_flow_get_n_pages (AvowPageFlow        *flow);
/* @page counts from 0. */
void          avow_page_flow_draw_page   (AvowPageFlow        *flow,
                                          guint                page,
                                          cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowPageFlow, avow_page_flow_free)

G_END_DECLS
