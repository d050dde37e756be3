/* avow-month-row.h: a month or a year in a list, with what it holds in a line */

#pragma once

#include <adwaita.h>

#include "avow-month-item.h"
#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_MONTH_ROW (avow_month_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowMonthRow, avow_month_row, AVOW, MONTH_ROW, AdwBin)

/* Property: "description" (string): what a screen reader says for the whole row. It and what is shown
 * follow the journal. */

GtkWidget  *avow_month_row_new             (AvowJournal   *journal,
                                            AvowStandings *standings);
/* @item: (nullable): shown from now on. */
void        avow_month_row_set_item        (AvowMonthRow  *row,
                                            AvowMonthItem *item);
const char *avow_month_row_get_description (AvowMonthRow  *row);

G_END_DECLS
