/* avow-summary-page.h: the page of a month, or of a year */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"
#include "core/insight/avow-summary.h"

G_BEGIN_DECLS

#define AVOW_TYPE_SUMMARY_PAGE (avow_summary_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowSummaryPage, avow_summary_page, AVOW, SUMMARY_PAGE, AdwNavigationPage)

/*
 * Actions: "summary.earlier" and "summary.later", the month or the year beside it.
 *
 * It looks back, or forward, within the journal: to the month it begins in, and to the current one.
 */

/* @day: of the month or the year. */
AdwNavigationPage *avow_summary_page_new         (AvowJournal     *journal,
                                                  AvowStandings   *standings,
                                                  AvowSpanLength   length,
                                                  AvowCivilDate    day);
const AvowSummary *avow_summary_page_get_summary (AvowSummaryPage *page);

G_END_DECLS
