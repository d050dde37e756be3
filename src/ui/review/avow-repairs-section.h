/* avow-repairs-section.h: the repairs that are open and done */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REPAIRS_SECTION (avow_repairs_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowRepairsSection, avow_repairs_section, AVOW, REPAIRS_SECTION, AvowSection)

GtkWidget *avow_repairs_section_new (void);

G_END_DECLS
