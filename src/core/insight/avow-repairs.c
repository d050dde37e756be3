/* avow-repairs.c: which repairs are open at the end of a month, and which were done in it */

#include "config.h"

#include "avow-repairs.h"

#include "core/model/avow-reflection.h"

#define MONTHS_BEFORE 12

/**
 * avow_repairs_new:
 * @entries: the journal's actions and reflections, newest first
 * @month: a day of the month
 * @today: what is dated later does not count
 *
 * Looks through the month and the twelve before it, and costs what they hold: Avow shows the last
 * year, and no more.
 *
 * Returns: (transfer full): the repairs of the month
 */
AvowRepairs *
avow_repairs_new (AvowRecordList *entries,
                  AvowCivilDate   month,
                  AvowCivilDate   today)
{
  AvowCivilDate first = avow_civil_date_month_start (month);
  AvowCivilDate until = MIN (avow_civil_date_month_end (month), today);
  AvowRepairs *repairs;
  AvowRecord * const *records;
  guint n_records;

  g_return_val_if_fail (month != AVOW_CIVIL_DATE_NONE, NULL);

  repairs = g_new0 (AvowRepairs, 1);
  repairs->open = g_ptr_array_new_with_free_func (g_object_unref);
  repairs->done = g_ptr_array_new_with_free_func (g_object_unref);

  records = avow_record_list_peek_days (entries,
                                        MAX (avow_civil_date_add_months (first, -MONTHS_BEFORE), 1),
                                        until, &n_records);
  for (guint i = 0; i < n_records; i++)
    {
      AvowReflection *reflection = (AvowReflection *) records[i];

      if (!AVOW_IS_REFLECTION (records[i]) || reflection->form != AVOW_FORM_REPAIR)
        continue;

      if (reflection->done_on == AVOW_CIVIL_DATE_NONE || reflection->done_on > until)
        g_ptr_array_add (repairs->open, g_object_ref (reflection));
      else if (reflection->done_on >= first)
        g_ptr_array_add (repairs->done, g_object_ref (reflection));
    }

  return repairs;
}

void
avow_repairs_free (AvowRepairs *repairs)
{
  g_ptr_array_unref (repairs->open);
  g_ptr_array_unref (repairs->done);
  g_free (repairs);
}
