/* avow-figures-section.h: figures of one sort, each with its share of the whole */

#pragma once

#include "avow-section.h"
#include "core/insight/avow-figure-list.h"

G_BEGIN_DECLS

#define AVOW_TYPE_FIGURES_SECTION (avow_figures_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowFiguresSection, avow_figures_section, AVOW, FIGURES_SECTION, AvowSection)

/* @group: types, steps, how needs were known, communities or forms */
GtkWidget *avow_figures_section_new (AvowFigureGroup group);

G_END_DECLS
