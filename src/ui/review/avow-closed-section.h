/* avow-closed-section.h: what was made of a month when it was closed */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CLOSED_SECTION (avow_closed_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowClosedSection, avow_closed_section, AVOW, CLOSED_SECTION, AvowSection)

GtkWidget *avow_closed_section_new (void);

G_END_DECLS
