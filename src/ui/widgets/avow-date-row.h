/* avow-date-row.h: a day, typed, stepped to or picked from a calendar */

#pragma once

#include "avow-date-words.h"
#include "avow-field-row.h"

G_BEGIN_DECLS

#define AVOW_TYPE_DATE_ROW (avow_date_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowDateRow, avow_date_row, AVOW, DATE_ROW, AvowFieldRow)

/* Property: "date" (uint, an AvowCivilDate), which notifies of a change by whatever way. */

GtkWidget     *avow_date_row_new              (void);
/* The day that is typed; the last one that was understood while what is typed is not. */
AvowCivilDate  avow_date_row_get_date         (AvowDateRow   *self);
void           avow_date_row_set_date         (AvowDateRow   *self,
                                               AvowCivilDate  date);
/* Which days may be meant; any, until this is called. */
void           avow_date_row_set_days         (AvowDateRow   *self,
                                               AvowDays       days);
/* From any day to yesterday, from yesterday to today. */
void           avow_date_row_toggle_yesterday (AvowDateRow   *self);

G_END_DECLS
