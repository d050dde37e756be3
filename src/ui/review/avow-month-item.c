/* avow-month-item.c: a month or a year in the list of those to look back at */

#include "config.h"

#include "avow-month-item.h"
#include "core/insight/avow-months.h"

struct _AvowMonthItem
{
  GObject         parent_instance;

  AvowSpanLength  length;
  AvowCivilDate   first;
};

G_DEFINE_FINAL_TYPE (AvowMonthItem, avow_month_item, G_TYPE_OBJECT)

static void
avow_month_item_class_init (AvowMonthItemClass *klass)
{
}

static void
avow_month_item_init (AvowMonthItem *self)
{
}

AvowSpanLength
avow_month_item_get_length (AvowMonthItem *self)
{
  g_return_val_if_fail (AVOW_IS_MONTH_ITEM (self), AVOW_SPAN_MONTH);

  return self->length;
}

AvowCivilDate
avow_month_item_get_first (AvowMonthItem *self)
{
  g_return_val_if_fail (AVOW_IS_MONTH_ITEM (self), AVOW_CIVIL_DATE_NONE);

  return self->first;
}

static void
add_item (GPtrArray      *items,
          AvowSpanLength  length,
          AvowCivilDate   day)
{
  AvowMonthItem *item = g_object_new (AVOW_TYPE_MONTH_ITEM, NULL);

  item->length = length;
  item->first = avow_span_find_first (length, day);
  g_ptr_array_add (items, item);
}

GPtrArray *
avow_month_items_list (AvowCivilDate begin,
                       AvowCivilDate today)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (g_object_unref);
  AvowCivilDate month = avow_civil_date_month_start (today);
  AvowCivilDate year = AVOW_CIVIL_DATE_NONE;

  for (guint n = avow_months_count (begin, today); n > 0; n--)
    {
      if (avow_civil_date_year_start (month) != year)
        {
          year = avow_civil_date_year_start (month);
          add_item (items, AVOW_SPAN_YEAR, month);
        }
      add_item (items, AVOW_SPAN_MONTH, month);
      month = avow_civil_date_add_months (month, -1);
    }

  return items;
}
