/* avow-reviews.h: which review a month has */

#pragma once

#include "core/journal/avow-record-list.h"
#include "core/model/avow-review.h"

G_BEGIN_DECLS

/* Transfer none, NULL if there is none; the one made last, should there be several. */
AvowReview *avow_reviews_get (AvowRecordList *reviews,
                              AvowCivilDate   month);

G_END_DECLS
