/* avow-months.h: which months there are to look back at */

#pragma once

#include "core/model/avow-civil-date.h"

G_BEGIN_DECLS

/* How many months there are from that of the first entry to the current one; 0 before there is an entry. */
guint avow_months_count (AvowCivilDate begin,
                         AvowCivilDate today);

G_END_DECLS
