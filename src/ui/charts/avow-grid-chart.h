/* avow-grid-chart.h: how much there is of one thing in another: rows, columns, a cell for each */

#pragma once

#include "avow-chart.h"

G_BEGIN_DECLS

#define AVOW_TYPE_GRID_CHART (avow_grid_chart_get_type ())

G_DECLARE_FINAL_TYPE (AvowGridChart, avow_grid_chart, AVOW, GRID_CHART, AvowChart)

/*
 * The more there is, the stronger the shade, and the number is in it. Nothing is an outline, what is not
 * known a dotted one. Where it is narrow, the name of a row is above its cells.
 */

GtkWidget *avow_grid_chart_new  (void);
/* @items: (element-type AvowChartItem) (transfer full): row by row */
void       avow_grid_chart_show (AvowGridChart      *chart,
                                 const char         *title,
                                 const char * const *rows,
                                 const char * const *columns,
                                 GPtrArray          *items);

G_END_DECLS
