/* avow-closing-offer.h: which month to offer to look back at, once and gently */

#pragma once

#include "avow-span.h"

G_BEGIN_DECLS

/* The first day of the month, or none. */
AvowCivilDate  avow_closing_offer_get     (const AvowSpanLists *lists,
                                           AvowCivilDate        today);
/* What is to be saved when the person does not want to be asked for it again; transfer full. */
AvowReview    *avow_closing_offer_decline (AvowRecordList      *reviews,
                                           AvowCivilDate        month,
                                           AvowCivilDate        today);

G_END_DECLS
