/* avow-usage.c: what the person does most, to put it first */

#include "config.h"

#include "avow-usage.h"

#include "core/model/avow-action.h"

/* Long enough to hold what comes once a season, short enough to follow a change of habit. */
#define DAYS 120

/**
 * avow_usage_order_types:
 * @entries: actions and reflections, newest first
 * @today: the day to look back from
 * @types: (out): every action type once, those logged most often in the last four months first, the
 *   others in the order of the pledge's list
 *
 * Costs what those months hold, not what the journal holds.
 */
void
avow_usage_order_types (AvowRecordList *entries,
                        AvowCivilDate   today,
                        AvowActionType  types[AVOW_N_TYPES_OFFERED])
{
  guint counts[AVOW_N_ACTION_TYPES] = { 0 };
  guint length = avow_record_list_get_length (entries);

  for (guint i = 0; i < length; i++)
    {
      AvowRecord *record = avow_record_list_peek (entries, i);

      if (avow_record_get_date (record) + DAYS < today)
        break;
      if (AVOW_IS_ACTION (record))
        counts[CLAMP (AVOW_ACTION (record)->type, 0, AVOW_N_ACTION_TYPES - 1)]++;
    }

  /* Insertion sort: a dozen items, and equal ones must stay in order. */
  for (int i = 0; i < AVOW_N_TYPES_OFFERED; i++)
    {
      AvowActionType type = (AvowActionType) (i + 1);
      int j = i;

      for (; j > 0 && counts[types[j - 1]] < counts[type]; j--)
        types[j] = types[j - 1];
      types[j] = type;
    }
}
