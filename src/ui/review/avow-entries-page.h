/* avow-entries-page.h: the entries that a figure is made of */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-slice.h"
#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_ENTRIES_PAGE (avow_entries_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowEntriesPage, avow_entries_page, AVOW, ENTRIES_PAGE, AdwNavigationPage)

/* The entries in @slice as they are from now on. @name: of the figure. */
AdwNavigationPage *avow_entries_page_new       (AvowJournal     *journal,
                                                AvowStandings   *standings,
                                                const char      *name,
                                                const AvowSlice *slice);
/* (element-type AvowRecord), newest first. */
GListModel        *avow_entries_page_get_model (AvowEntriesPage *page);

G_END_DECLS
