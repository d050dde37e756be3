/* avow-heading-section.h: how a month or a year stands, and what it began with */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_HEADING_SECTION (avow_heading_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowHeadingSection, avow_heading_section, AVOW, HEADING_SECTION, AvowSection)

GtkWidget *avow_heading_section_new (void);

G_END_DECLS
