/* avow-take-along-page.h: shows what is to leave the journal, and lets it go */

#pragma once

#include <adwaita.h>

#include "avow-outgoing.h"
#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TAKE_ALONG_PAGE (avow_take_along_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowTakeAlongPage, avow_take_along_page, AVOW, TAKE_ALONG_PAGE, AdwNavigationPage)

/*
 * Actions: "take-along.save", "take-along.print", "take-along.cancel".
 *
 * What is chosen on it is kept nowhere.
 */

/* @day: of the month or the year. */
AdwNavigationPage *avow_take_along_page_new     (const AvowOutgoingSource *source,
                                                 AvowJournal              *journal,
                                                 AvowStandings            *standings,
                                                 AvowSpanLength            length,
                                                 AvowCivilDate             day);
/* Saves what is shown, in the format that is chosen, as if @file had been chosen in the dialog. */
void               avow_take_along_page_save_to (AvowTakeAlongPage        *page,
                                                 GFile                    *file);

G_END_DECLS
