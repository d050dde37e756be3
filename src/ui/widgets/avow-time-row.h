/* avow-time-row.h: a time of day */

#pragma once

#include "avow-field-row.h"
#include "core/model/avow-civil-date.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TIME_ROW (avow_time_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowTimeRow, avow_time_row, AVOW, TIME_ROW, AvowFieldRow)

GtkWidget *avow_time_row_new      (void);
/* AVOW_CLOCK_NONE for none, and while what is typed cannot be understood. */
AvowClock  avow_time_row_get_time (AvowTimeRow *self);
void       avow_time_row_set_time (AvowTimeRow *self,
                                   AvowClock    time);

G_END_DECLS
