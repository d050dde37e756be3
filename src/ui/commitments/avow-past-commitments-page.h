/* avow-past-commitments-page.h: the commitments that are over, by month, with what became of them */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PAST_COMMITMENTS_PAGE (avow_past_commitments_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowPastCommitmentsPage, avow_past_commitments_page, AVOW,
                      PAST_COMMITMENTS_PAGE, AdwNavigationPage)

AdwNavigationPage *avow_past_commitments_page_new (AvowJournal   *journal,
                                                   AvowStandings *standings);

G_END_DECLS
