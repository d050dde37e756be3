/* avow-pledge-page.h: a page to read a pledge, and to affirm the one that holds */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PLEDGE_PAGE (avow_pledge_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowPledgePage, avow_pledge_page, AVOW, PLEDGE_PAGE, AdwNavigationPage)

/* @journal: unlocked. @pledge: (nullable): one that it holds. With the one that holds now, or with none,
 * the page goes on to show whichever holds; with an earlier one it shows that, and what the next one
 * changed. Actions: "pledge.affirm", "pledge.print"; it needs "journal.read-pledge" and
 * "journal.change-pledge". */
AdwNavigationPage *avow_pledge_page_new (AvowJournal *journal,
                                         AvowPledge  *pledge);

G_END_DECLS
