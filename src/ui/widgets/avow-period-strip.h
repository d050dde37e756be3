/* avow-period-strip.h: the weeks or months of a commitment, a small mark for each */

#pragma once

#include <gtk/gtk.h>

#include "core/insight/avow-progress.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PERIOD_STRIP (avow_period_strip_get_type ())

G_DECLARE_FINAL_TYPE (AvowPeriodStrip, avow_period_strip, AVOW, PERIOD_STRIP, GtkWidget)

/*
 * One stop for Tab; the arrow keys go from mark to mark, and a line below says what the one with the
 * focus stands for.
 */

GtkWidget *avow_period_strip_new  (void);
void       avow_period_strip_show (AvowPeriodStrip    *strip,
                                   AvowCommitment     *commitment,
                                   const AvowProgress *progress);

G_END_DECLS
