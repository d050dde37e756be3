/* avow-months.h: which months there are to look back at */

#pragma once

#include "core/model/avow-review.h"

G_BEGIN_DECLS

/* How many months there are from that of the first entry to the current one; 0 before there is an entry. */
guint    avow_months_count     (AvowCivilDate  begin,
                                AvowCivilDate  today);
/* @review: (nullable): what a month has; one that was opened again is open. */
gboolean avow_months_is_closed (AvowReview    *review);

G_END_DECLS
