/* avow-chart-card.h: a chart with its title, and the table behind it */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define AVOW_TYPE_CHART_CARD (avow_chart_card_get_type ())

G_DECLARE_FINAL_TYPE (AvowChartCard, avow_chart_card, AVOW, CHART_CARD, AdwBin)

/*
 * Properties: "title" (the chart's own where there is none), "chart" (AvowChart).
 */

GtkWidget *avow_chart_card_new (void);

G_END_DECLS
