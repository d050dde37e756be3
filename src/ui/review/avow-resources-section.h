/* avow-resources-section.h: what was read, seen and heard to its end */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RESOURCES_SECTION (avow_resources_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowResourcesSection, avow_resources_section, AVOW, RESOURCES_SECTION, AvowSection)

GtkWidget *avow_resources_section_new (void);

G_END_DECLS
