/* avow-summary-actions.h: what can be done with months and years, from wherever they are shown */

#pragma once

#include "ui/avow-action-context.h"

G_BEGIN_DECLS

/*
 * Adds to @map, each with a month, such as "2026-10":
 *
 * - "show-month": its page
 * - "show-year": the page of the year that it is in
 */
void avow_summary_actions_add (GActionMap        *map,
                               AvowActionContext *context);

G_END_DECLS
