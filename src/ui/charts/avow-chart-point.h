/* avow-chart-point.h: a place in a chart that takes the focus and can be told and opened */

#pragma once

#include <gtk/gtk.h>

#include "avow-chart-items.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CHART_POINT (avow_chart_point_get_type ())

G_DECLARE_FINAL_TYPE (AvowChartPoint, avow_chart_point, AVOW, CHART_POINT, GtkWidget)

/*
 * It draws nothing but the focus and the pointer on it; the picture is the chart's. What can be opened
 * is a button, and has the action "point.open".
 *
 * Signals: "opened".
 */

GtkWidget *avow_chart_point_new      (gboolean             openable);
void       avow_chart_point_show     (AvowChartPoint      *point,
                                      const AvowChartItem *item);
gboolean   avow_chart_point_can_open (AvowChartPoint      *point);

G_END_DECLS
