/* avow-feelings-section.h: what was felt, and in how many reflections */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_FEELINGS_SECTION (avow_feelings_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowFeelingsSection, avow_feelings_section, AVOW, FEELINGS_SECTION, AvowSection)

GtkWidget *avow_feelings_section_new (void);

G_END_DECLS
