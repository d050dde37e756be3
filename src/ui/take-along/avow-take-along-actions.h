/* avow-take-along-actions.h: taking a month, a year or its donations along, wherever one is */

#pragma once

#include "ui/avow-action-context.h"

G_BEGIN_DECLS

/* Adds "take-along", with a month or a year ("2026-10", "2026"), and "donations-statement", with a year, to
 * @map. */
void avow_take_along_actions_add (GActionMap        *map,
                                  AvowActionContext *context);

G_END_DECLS
