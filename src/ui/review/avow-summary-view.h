/* avow-summary-view.h: all there is to tell of a month or a year, from top to bottom */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"
#include "core/insight/avow-summary.h"

G_BEGIN_DECLS

#define AVOW_TYPE_SUMMARY_VIEW (avow_summary_view_get_type ())

G_DECLARE_FINAL_TYPE (AvowSummaryView, avow_summary_view, AVOW, SUMMARY_VIEW, AdwBin)

GtkWidget         *avow_summary_view_new  (AvowJournal     *journal,
                                           AvowStandings   *standings);
/* Takes @summary. What is where stays there, and so does the keyboard. */
void               avow_summary_view_take (AvowSummaryView *view,
                                           AvowSummary     *summary);
/* NULL before there was one. */
const AvowSummary *avow_summary_view_get  (AvowSummaryView *view);
/* To the beginning, for another month. */
void               avow_summary_view_scroll_up (AvowSummaryView *view);

G_END_DECLS
