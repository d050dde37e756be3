/* avow-pace-chart.h: what was done and what was promised over time, as a picture */

#pragma once

#include <gtk/gtk.h>

#include "core/insight/avow-progress.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PACE_CHART (avow_pace_chart_get_type ())

G_DECLARE_FINAL_TYPE (AvowPaceChart, avow_pace_chart, AVOW, PACE_CHART, GtkWidget)

GtkWidget *avow_pace_chart_new  (void);
/* @trace: by avow_progress_trace(). A screen reader hears the words of avow_progress_format_pace(). */
void       avow_pace_chart_show (AvowPaceChart      *chart,
                                 AvowCommitment     *commitment,
                                 const AvowProgress *progress,
                                 const GArray       *trace);

G_END_DECLS
