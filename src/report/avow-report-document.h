/* avow-report-document.h: a report on paper */

#pragma once

#include <pango/pangocairo.h>

#include "avow-report.h"

G_BEGIN_DECLS

/*
 * A document is laid out once, for a size of page, and then drawn page by page: all of it where there
 * is room, on more pages if it is long. Sizes are in points, of the page between its margins.
 */
typedef struct _AvowReportDocument AvowReportDocument;

/**
 * AvowReportHeading:
 * @text: its words, which are the report's
 * @depth: 0, or 1 for what belongs to the last of depth 0
 * @page: counts from 0
 * @x: where it begins on the page
 * @y: its top
 */
typedef struct {
  const char *text;
  guint       depth;
  guint       page;
  double      x;
  double      y;
} AvowReportHeading;

/* @report: lives longer. @context: made for where the pages will be drawn, and for this document
 * alone. */
AvowReportDocument *avow_report_document_new            (const AvowReport    *report,
                                                         PangoContext        *context,
                                                         double               width,
                                                         double               height);
void                avow_report_document_free           (AvowReportDocument  *document);
guint               avow_report_document_get_n_pages    (AvowReportDocument  *document);
guint               avow_report_document_get_n_headings (AvowReportDocument  *document);
AvowReportHeading   avow_report_document_get_heading    (AvowReportDocument  *document,
                                                         guint                i);
/* @page counts from 0. */
void                avow_report_document_draw_page      (AvowReportDocument  *document,
                                                         guint                page,
                                                         cairo_t             *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowReportDocument, avow_report_document_free)

G_END_DECLS
