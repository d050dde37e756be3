/* avow-flow-text.h: a paragraph in a flow of pages */

#pragma once

#include "avow-page-flow.h"

G_BEGIN_DECLS

/**
 * AvowFlowStyle:
 * @font: as of pango_font_description_from_string()
 * @space_before: in points; none at the top of a page
 * @tag: (nullable): what it is in PDF: "H1"; a paragraph by default
 * @grey: whether it is to stand back
 * @own_words: whether the text runs in its own direction, rather than in that of the page
 * @keep_with_next: whether the next paragraph begins on the same page
 * @bullet: whether it is one of a list, in a group "L"
 */
typedef struct {
  const char *font;
  double      space_before;
  const char *tag;
  gboolean    grey;
  gboolean    own_words;
  gboolean    keep_with_next;
  gboolean    bullet;
} AvowFlowStyle;

/* Returns its number, for avow_page_flow_find(). */
guint avow_flow_text_add      (AvowPageFlow        *flow,
                               const char          *text,
                               const AvowFlowStyle *style);
/* A thin line of this length beneath what was added last, from where lines of text begin; it stays
 * with what comes next. */
void  avow_flow_text_add_rule (AvowPageFlow        *flow,
                               double               length);

G_END_DECLS
