/* avow-totals-section.h: what was done in all, in large */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TOTALS_SECTION (avow_totals_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowTotalsSection, avow_totals_section, AVOW, TOTALS_SECTION, AvowSection)

GtkWidget *avow_totals_section_new (void);

G_END_DECLS
