/* avow-number-row.h: a whole number */

#pragma once

#include "avow-field-row.h"

G_BEGIN_DECLS

#define AVOW_TYPE_NUMBER_ROW (avow_number_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowNumberRow, avow_number_row, AVOW, NUMBER_ROW, AvowFieldRow)

GtkWidget *avow_number_row_new         (void);
/* -1 for none, for less than zero, and while what is typed cannot be understood. */
gint64     avow_number_row_get_number  (AvowNumberRow *self);
void       avow_number_row_set_number  (AvowNumberRow *self,
                                        gint64         number);
/* Whether less than zero is typed. That is understood; what is wrong with it is for others to say. */
gboolean   avow_number_row_is_negative (AvowNumberRow *self);

G_END_DECLS
