/* avow-span-commitments.c: which commitments ended in a month or a year, and what became of them */

#include "config.h"

#include "avow-span-commitments.h"

static const char * const words[AVOW_N_FATES] = {
  [AVOW_FATE_KEPT] = "kept",
  [AVOW_FATE_PARTLY] = "partly",
  [AVOW_FATE_CHANGED] = "changed",
  [AVOW_FATE_NOT_KEPT] = "not-kept",
  [AVOW_FATE_REVIEWED] = "reviewed",
  [AVOW_FATE_RELEASED] = "released",
  [AVOW_FATE_WAITING] = "waiting",
  [AVOW_FATE_OPEN] = "open",
};

static AvowFate
get_fate_of_outcome (int outcome)
{
  switch (outcome)
    {
    case AVOW_OUTCOME_KEPT:
      return AVOW_FATE_KEPT;
    case AVOW_OUTCOME_PARTLY:
      return AVOW_FATE_PARTLY;
    case AVOW_OUTCOME_CHANGED:
      return AVOW_FATE_CHANGED;
    case AVOW_OUTCOME_NOT_KEPT:
      return AVOW_FATE_NOT_KEPT;
    default:
      return AVOW_FATE_REVIEWED;
    }
}

static int
compare_ends (gconstpointer a,
              gconstpointer b)
{
  AvowCivilDate end = avow_commitment_get_last_day ((AvowCommitment *) a);
  AvowCivilDate other = avow_commitment_get_last_day ((AvowCommitment *) b);

  if (end != other)
    return end < other ? -1 : 1;

  return avow_record_compare_newest (b, a);
}

/**
 * avow_commitment_get_fate:
 * @commitment: a commitment
 * @today: a day
 *
 * Returns: what became of it by then
 */
AvowFate
avow_commitment_get_fate (AvowCommitment *commitment,
                          AvowCivilDate   today)
{
  switch (avow_commitment_get_standing (commitment, today))
    {
    case AVOW_STANDING_REVIEWED:
      return get_fate_of_outcome (commitment->outcome);
    case AVOW_STANDING_RELEASED:
      return AVOW_FATE_RELEASED;
    case AVOW_STANDING_WAITING:
      return AVOW_FATE_WAITING;
    case AVOW_STANDING_COMING:
    case AVOW_STANDING_RUNNING:
    default:
      return AVOW_FATE_OPEN;
    }
}

const char *
avow_fate_get_word (AvowFate fate)
{
  g_return_val_if_fail (fate < AVOW_N_FATES, NULL);

  return words[fate];
}

/**
 * avow_span_list_commitments:
 * @commitments: the journal's commitments, the one that is due last first
 * @first: the first day
 * @last: the last day, the end of a month
 * @coming: (out) (transfer full) (element-type AvowCommitment): those due in the month after it that
 *   were not over by @last
 *
 * One that was looked back at or released early belongs to the month of that day, whenever it was
 * due: so all that are due later are asked, which for the last months are the few that are under way.
 *
 * Returns: (transfer full) (element-type AvowCommitment): those that ended in these days
 */
GPtrArray *
avow_span_list_commitments (AvowRecordList  *commitments,
                            AvowCivilDate    first,
                            AvowCivilDate    last,
                            GPtrArray      **coming)
{
  AvowCivilDate end_of_next = avow_civil_date_month_end (last + 1);
  guint length = avow_record_list_get_length (commitments);
  GPtrArray *ended = g_ptr_array_new_with_free_func (g_object_unref);

  *coming = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < length; i++)
    {
      AvowCommitment *commitment = AVOW_COMMITMENT (avow_record_list_peek (commitments, i));
      AvowCivilDate end = avow_commitment_get_last_day (commitment);

      if (commitment->due < first)
        break;
      if (end >= first && end <= last)
        g_ptr_array_add (ended, g_object_ref (commitment));
      else if (end > last && commitment->due <= end_of_next)
        g_ptr_array_add (*coming, g_object_ref (commitment));
    }
  g_ptr_array_sort_values (ended, compare_ends);
  g_ptr_array_sort_values (*coming, compare_ends);

  return ended;
}
