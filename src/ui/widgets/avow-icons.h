/* avow-icons.h: which icon stands for what */

#pragma once

#include "core/model/avow-action.h"

G_BEGIN_DECLS

const char *avow_icon_for_type   (AvowActionType  type);
const char *avow_icon_for_record (AvowRecord     *record);

G_END_DECLS
