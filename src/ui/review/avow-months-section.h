/* avow-months-section.h: the months of a year side by side */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_MONTHS_SECTION (avow_months_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowMonthsSection, avow_months_section, AVOW, MONTHS_SECTION, AvowSection)

GtkWidget *avow_months_section_new (void);

G_END_DECLS
