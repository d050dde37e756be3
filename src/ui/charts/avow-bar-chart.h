/* avow-bar-chart.h: a bar for each of some weeks, months or kinds */

#pragma once

#include "avow-chart.h"

G_BEGIN_DECLS

#define AVOW_TYPE_BAR_CHART (avow_bar_chart_get_type ())

G_DECLARE_FINAL_TYPE (AvowBarChart, avow_bar_chart, AVOW, BAR_CHART, AvowChart)

GtkWidget *avow_bar_chart_new           (void);
/* @items: (element-type AvowChartItem) (transfer full) */
void       avow_bar_chart_show          (AvowBarChart *chart,
                                         const char   *title,
                                         GPtrArray    *items);
/* A line across at @value, named @text ("Median 5"); less than 0: none. */
void       avow_bar_chart_set_reference (AvowBarChart *chart,
                                         gint64        value,
                                         const char   *text);
/* How far the bars have grown, from 0 to 1; they do so once, if anything is animated at all. */
double     avow_bar_chart_get_growth    (AvowBarChart *chart);

G_END_DECLS
