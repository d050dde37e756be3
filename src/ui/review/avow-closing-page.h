/* avow-closing-page.h: closing a month: the questions, beside what is known of it */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CLOSING_PAGE (avow_closing_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowClosingPage, avow_closing_page, AVOW, CLOSING_PAGE, AdwNavigationPage)

/* @month: a day of it. @written: (nullable): what @draft holds; what the month's review says if there is
 * none. @draft: (nullable): the one that is taken up again. */
AdwNavigationPage *avow_closing_page_new       (AvowJournal     *journal,
                                                AvowStandings   *standings,
                                                AvowCivilDate    month,
                                                AvowReview      *written,
                                                AvowDraft       *draft);
/* The first day of the month. */
AvowCivilDate      avow_closing_page_get_month (AvowClosingPage *page);

G_END_DECLS
