/* avow-usage.h: what the person does most, to put it first */

#pragma once

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_N_TYPES_OFFERED (AVOW_N_ACTION_TYPES - 1)

void avow_usage_order_types (AvowRecordList *entries,
                             AvowCivilDate   today,
                             AvowActionType  types[AVOW_N_TYPES_OFFERED]);

G_END_DECLS
