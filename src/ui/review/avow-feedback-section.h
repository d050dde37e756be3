/* avow-feedback-section.h: what people said of what was done */

#pragma once

#include "avow-section.h"

G_BEGIN_DECLS

#define AVOW_TYPE_FEEDBACK_SECTION (avow_feedback_section_get_type ())

G_DECLARE_FINAL_TYPE (AvowFeedbackSection, avow_feedback_section, AVOW, FEEDBACK_SECTION, AvowSection)

GtkWidget *avow_feedback_section_new (void);

G_END_DECLS
