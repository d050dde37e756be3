/* avow-report-rows.h: a table of what leaves the journal: columns where there is room, a list where not */

#pragma once

#include <gtk/gtk.h>

#include "report/avow-report.h"

G_BEGIN_DECLS

GtkWidget *avow_report_rows_new (const AvowReportTable *table,
                                 const char            *name);

G_END_DECLS
