/* avow-mark-strip.h: a mark for each of some promises */

#pragma once

#include "avow-chart.h"
#include "avow-mark.h"

G_BEGIN_DECLS

#define AVOW_TYPE_MARK_STRIP (avow_mark_strip_get_type ())

G_DECLARE_FINAL_TYPE (AvowMarkStrip, avow_mark_strip, AVOW, MARK_STRIP, AvowChart)

GtkWidget *avow_mark_strip_new          (void);
/*
 * @items: (element-type AvowChartItem) (transfer full)
 * @marks: one for each item
 */
void       avow_mark_strip_show         (AvowMarkStrip      *strip,
                                         const char         *title,
                                         GPtrArray          *items,
                                         const AvowMark     *marks);
/* @meanings: (array length=AVOW_N_MARKS) (nullable): what the marks are called, each nullable. Those that
 * occur are named below. */
void       avow_mark_strip_set_meanings (AvowMarkStrip      *strip,
                                         const char * const *meanings);

G_END_DECLS
