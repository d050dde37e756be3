/* avow-timeline-page.h: actions and reflections by day, newest first */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TIMELINE_PAGE (avow_timeline_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowTimelinePage, avow_timeline_page, AVOW, TIMELINE_PAGE, AdwBin)

/* Properties: "search-mode" (boolean, read-write): whether the search bar is out. */
GtkWidget *avow_timeline_page_new          (AvowJournal      *journal);
void       avow_timeline_page_start_search (AvowTimelinePage *page);

G_END_DECLS
