/* avow-today-page.h: log, write, look back: the two minutes of a day */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TODAY_PAGE (avow_today_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowTodayPage, avow_today_page, AVOW, TODAY_PAGE, AdwBin)

GtkWidget *avow_today_page_new (AvowJournal   *journal,
                                AvowStandings *standings);

G_END_DECLS
