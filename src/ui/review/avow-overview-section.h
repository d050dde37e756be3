/* avow-overview-section.h: a month or a year in a few lines, each with the way to the whole of it */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_OVERVIEW_SECTION (avow_overview_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowOverviewSection, avow_overview_section, AVOW, OVERVIEW_SECTION, AvowSection)

GtkWidget *avow_overview_section_new (void);

G_END_DECLS
