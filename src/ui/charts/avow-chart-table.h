/* avow-chart-table.h: what a chart shows, as a table */

#pragma once

#include <adwaita.h>

#include "avow-chart.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CHART_TABLE (avow_chart_table_get_type ())

G_DECLARE_FINAL_TYPE (AvowChartTable, avow_chart_table, AVOW, CHART_TABLE, AdwBin)

/* A row for each point, which opens what the point does. */

GtkWidget *avow_chart_table_new  (void);
/* Shows what @chart shows now. */
void       avow_chart_table_show (AvowChartTable *table,
                                  AvowChart      *chart);

G_END_DECLS
