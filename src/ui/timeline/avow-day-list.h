/* avow-day-list.h: a list of entries, newest first, divided into days */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_DAY_LIST (avow_day_list_get_type ())

G_DECLARE_FINAL_TYPE (AvowDayList, avow_day_list, AVOW, DAY_LIST, GObject)

/* @entries: (transfer none): AvowRecords, those of a day next to each other. */
AvowDayList *avow_day_list_new (GListModel *entries);

G_END_DECLS
