/* avow-summary-actions.h: what can be done with months and years, from wherever they are shown */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

typedef struct _AvowSummaryActions AvowSummaryActions;

/*
 * Adds to @map, each with a month, such as "2026-10":
 *
 * - "show-month": its page
 * - "show-year": the page of the year that it is in
 *
 * @navigation: where pages open; it has to stay as long as the actions do
 */
AvowSummaryActions *avow_summary_actions_new  (GActionMap         *map,
                                               AdwNavigationView  *navigation,
                                               AvowJournal        *journal,
                                               AvowStandings      *standings);
void                avow_summary_actions_free (AvowSummaryActions *actions);

G_END_DECLS
