/* avow-minutes-row.h: how long something took, or is to take */

#pragma once

#include "avow-field-row.h"

G_BEGIN_DECLS

#define AVOW_TYPE_MINUTES_ROW (avow_minutes_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowMinutesRow, avow_minutes_row, AVOW, MINUTES_ROW, AvowFieldRow)

GtkWidget *avow_minutes_row_new           (void);
/* -1 for none, and while what is typed cannot be understood. */
gint64     avow_minutes_row_get_minutes   (AvowMinutesRow *self);
void       avow_minutes_row_set_minutes   (AvowMinutesRow *self,
                                           gint64          minutes);
/* That it is to be reached in months or years, and so may be longer than what is done at once. */
void       avow_minutes_row_set_is_target (AvowMinutesRow *self,
                                           gboolean        is_target);

G_END_DECLS
