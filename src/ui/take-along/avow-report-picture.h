/* avow-report-picture.h: a table of what leaves the journal as a chart */

#pragma once

#include "report/avow-report.h"
#include "ui/charts/avow-chart.h"

G_BEGIN_DECLS

/* The type of the chart; G_TYPE_NONE where @table has no picture. */
GType avow_report_picture_get_chart_type (const AvowReportTable *table);
/* @chart: of that type; @name: what it is called. There is nothing to open behind it. */
void  avow_report_picture_show           (AvowChart             *chart,
                                          const AvowReportTable *table,
                                          const char            *name);

G_END_DECLS
