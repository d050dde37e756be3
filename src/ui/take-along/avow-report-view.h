/* avow-report-view.h: what leaves the journal, as it will be written */

#pragma once

#include <gtk/gtk.h>

#include "report/avow-report.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REPORT_VIEW (avow_report_view_get_type ())

G_DECLARE_FINAL_TYPE (AvowReportView, avow_report_view, AVOW, REPORT_VIEW, GtkBox)

/* Shows @report instead of another one, what is on the screen at once. @report: (nullable): stays until
 * this is called again, or the view is gone. */
void     avow_report_view_show        (AvowReportView   *view,
                                       const AvowReport *report);
/* Whether all of a long one is there. */
gboolean avow_report_view_is_complete (AvowReportView   *view);

G_END_DECLS
