/* avow-repairs.c: which repairs are open at the end of some days, and which were done in them */

#include "config.h"

#include "avow-repairs.h"

#include "core/model/avow-reflection.h"

#define MONTHS_BEFORE 12

/**
 * avow_repairs_new:
 * @entries: the journal's actions and reflections, newest first
 * @first: the first day
 * @last: the last day
 * @today: what is dated later does not count
 *
 * Looks through these days and the twelve months before them, and costs what they hold: Avow shows the last
 * year, and no more.
 *
 * Returns: (transfer full): the repairs of these days
 */
AvowRepairs *
avow_repairs_new (AvowRecordList *entries,
                  AvowCivilDate   first,
                  AvowCivilDate   last,
                  AvowCivilDate   today)
{
  AvowCivilDate until = MIN (last, today);
  AvowRepairs *repairs;
  AvowRecord * const *records;
  guint n_records;

  g_return_val_if_fail (first != AVOW_CIVIL_DATE_NONE && first <= last, NULL);

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
