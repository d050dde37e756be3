/* avow-weeks-section.h: the weeks of a month as a chart */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_WEEKS_SECTION (avow_weeks_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowWeeksSection, avow_weeks_section, AVOW, WEEKS_SECTION, AvowSection)

GtkWidget *avow_weeks_section_new (void);

G_END_DECLS
