/* avow-names.h: names for the parts that the toolkit leaves without one */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void avow_name_calendar (GtkCalendar    *calendar);
void avow_name_expander (AdwExpanderRow *row);
void avow_name_spin_row (AdwSpinRow     *row);

G_END_DECLS
