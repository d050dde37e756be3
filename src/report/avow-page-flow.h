/* avow-page-flow.h: blocks one below the other, over as many pages as they need */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * AvowFlowDraw:
 * @data: of the block
 * @cr: with the start of the lines of text at 0, and the top of @first at 0
 * @first: which of its parts is the first on this page
 * @n_parts: how many are
 *
 * Draws parts of a block, one below the other.
 */
typedef void (*AvowFlowDraw) (gpointer  data,
                              cairo_t  *cr,
                              guint     first,
                              guint     n_parts);

/**
 * AvowFlowBlock:
 * @heights: of its parts, between which a page may end: those of lines of text, say
 * @n_parts: how many there are, one at least
 * @space_before: in points; none at the top of a page
 * @keep_with_next: whether the next block begins on the same page
 * @draw: draws it
 * @data: what for; lives as long as the flow
 * @destroy: (nullable): frees @data
 */
typedef struct {
  const double   *heights;
  guint           n_parts;
  double          space_before;
  gboolean        keep_with_next;
  AvowFlowDraw    draw;
  gpointer        data;
  GDestroyNotify  destroy;
} AvowFlowBlock;

typedef struct _AvowPageFlow AvowPageFlow;

/* @context: made for where the pages will be drawn; its base direction is that of the pages.
 * @title: stands above those after the first. Where there are several, they are numbered.
 * @width, @height: of a page between its margins, in points. */
AvowPageFlow *avow_page_flow_new            (PangoContext        *context,
                                             const char          *title,
                                             double               width,
                                             double               height);
void          avow_page_flow_free           (AvowPageFlow        *flow);
PangoContext *avow_page_flow_get_context    (AvowPageFlow        *flow);
double        avow_page_flow_get_width      (AvowPageFlow        *flow);
/* Whether its lines begin at the right. */
gboolean      avow_page_flow_is_mirrored    (AvowPageFlow        *flow);

/* Returns its number, for avow_page_flow_find(). */
guint         avow_page_flow_add            (AvowPageFlow        *flow,
                                             const AvowFlowBlock *block);
/* What was added last stays with what comes next. */
void          avow_page_flow_keep           (AvowPageFlow        *flow);
/* What is added up to the end belongs together as a @tag (a static text) of PDF: "Table", "L". */
void          avow_page_flow_begin_group    (AvowPageFlow        *flow,
                                             const char          *tag);
/* What was added last is the head of the group, and stands on every page again that the group is on. */
void          avow_page_flow_set_group_head (AvowPageFlow        *flow);
void          avow_page_flow_end_group      (AvowPageFlow        *flow);

guint         avow_page_flow_get_n_pages    (AvowPageFlow        *flow);
/* Where a block begins: its page from 0, and how far down. */
void          avow_page_flow_find           (AvowPageFlow        *flow,
                                             guint                block,
                                             guint               *page,
                                             double              *y);
/* @page counts from 0. */
void          avow_page_flow_draw_page      (AvowPageFlow        *flow,
                                             guint                page,
                                             cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowPageFlow, avow_page_flow_free)

G_END_DECLS
