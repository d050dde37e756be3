/* avow-month-item.h: a month or a year in the list of those to look back at */

#pragma once

#include <gio/gio.h>

#include "core/insight/avow-span.h"

G_BEGIN_DECLS

#define AVOW_TYPE_MONTH_ITEM (avow_month_item_get_type ())

G_DECLARE_FINAL_TYPE (AvowMonthItem, avow_month_item, AVOW, MONTH_ITEM, GObject)

AvowSpanLength avow_month_item_get_length (AvowMonthItem *item);
AvowCivilDate  avow_month_item_get_first  (AvowMonthItem *item);

/* The current month first, down to that of the first entry, and each year before its last month.
 * (element-type AvowMonthItem), transfer full. */
GPtrArray     *avow_month_items_list      (AvowCivilDate  begin,
                                           AvowCivilDate  today);

G_END_DECLS
