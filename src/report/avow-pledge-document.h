/* avow-pledge-document.h: the pledge on paper */

#pragma once

#include <pango/pangocairo.h>

#include "core/model/avow-pledge.h"

G_BEGIN_DECLS

/*
 * A document is laid out once, for a size of page, and then drawn page by page: all of it where there
 * is room, on more pages if it is long. Sizes are in points, of the page between its margins.
 */
typedef struct _AvowPledgeDocument AvowPledgeDocument;

/* @context: made for where the pages will be drawn, and for this document alone. */
AvowPledgeDocument *avow_pledge_document_new         (AvowPledge         *pledge,
                                                      PangoContext       *context,
                                                      double              width,
                                                      double              height);
void                avow_pledge_document_free        (AvowPledgeDocument *document);
guint               avow_pledge_document_get_n_pages (AvowPledgeDocument *document);
/* @page counts from 0. */
void                avow_pledge_document_draw_page   (AvowPledgeDocument *document,
                                                      guint               page,
                                                      cairo_t            *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowPledgeDocument, avow_pledge_document_free)

G_END_DECLS
