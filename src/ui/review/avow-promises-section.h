/* avow-promises-section.h: what became of the commitments that ended, and which come next */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PROMISES_SECTION (avow_promises_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowPromisesSection, avow_promises_section, AVOW, PROMISES_SECTION, AvowSection)

GtkWidget *avow_promises_section_new (void);

G_END_DECLS
