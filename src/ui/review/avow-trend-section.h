/* avow-trend-section.h: a month beside the twelve before it, or the months of a year, as a chart */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TREND_SECTION (avow_trend_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowTrendSection, avow_trend_section, AVOW, TREND_SECTION, AvowSection)

GtkWidget *avow_trend_section_new (void);

G_END_DECLS
