/* avow-reach-section.h: how far it reached: rings and steps as a chart, and where nothing happened */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REACH_SECTION (avow_reach_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowReachSection, avow_reach_section, AVOW, REACH_SECTION, AvowSection)

GtkWidget *avow_reach_section_new (void);
/* A sentence for each ring that has steps without an action, each on a line of its own; transfer full,
 * NULL for none, or while no action says where it was. */
char      *avow_reach_section_format_empty (const AvowSpan *span);

G_END_DECLS
