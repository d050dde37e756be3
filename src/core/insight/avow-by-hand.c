/* avow-by-hand.c: taking an action out of a commitment by hand, and putting one in */

#include "config.h"

#include "avow-by-hand.h"

static gboolean
counts (AvowCommitment *commitment,
        AvowAction     *action)
{
  g_autoptr (AvowCounting) counting = avow_counting_new (commitment);
  gint64 value;

  return avow_counting_ask (counting, action, &value) == AVOW_COUNTS;
}

static AvowAction *
link_to (AvowAction   *action,
         const AvowId *commitment)
{
  AvowAction *copy = AVOW_ACTION (avow_record_copy ((AvowRecord *) action));

  if (copy->commitments == NULL)
    copy->commitments = g_array_new (FALSE, FALSE, sizeof (AvowId));
  g_array_append_vals (copy->commitments, commitment, 1);

  return copy;
}

/* Returns: (nullable): a copy that names it no more; %NULL where it does not name it */
static AvowAction *
unlink_from (AvowAction   *action,
             const AvowId *commitment)
{
  AvowAction *copy = NULL;

  for (guint i = action->commitments != NULL ? action->commitments->len : 0; i > 0; i--)
    {
      if (!avow_id_equal (&g_array_index (action->commitments, AvowId, i - 1), commitment))
        continue;
      if (copy == NULL)
        copy = AVOW_ACTION (avow_record_copy ((AvowRecord *) action));
      g_array_remove_index (copy->commitments, i - 1);
    }

  return copy;
}

static AvowCommitment *
exclude (AvowCommitment *commitment,
         AvowAction     *action,
         gboolean        excluded)
{
  AvowCommitment *copy = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) commitment));

  avow_commitment_set_excluded (copy, &action->parent_instance.id, excluded);

  return copy;
}

/**
 * avow_by_hand_take_out:
 * @commitment: a commitment
 * @action: an action that counts toward it
 *
 * One that was put in by hand does not name the commitment any more; one that counts by what it is, is
 * kept out by the commitment.
 *
 * Returns: (transfer full) (element-type AvowRecord): what is to be saved, together
 */
GPtrArray *
avow_by_hand_take_out (AvowCommitment *commitment,
                       AvowAction     *action)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  AvowAction *unlinked = unlink_from (action, &commitment->parent_instance.id);

  if (unlinked != NULL)
    g_ptr_array_add (records, unlinked);
  if (counts (commitment, unlinked != NULL ? unlinked : action))
    g_ptr_array_add (records, exclude (commitment, action, TRUE));

  return records;
}

/**
 * avow_by_hand_put_in:
 * @commitment: a commitment
 * @action: an action
 *
 * One that was taken out is so no longer; one that would not count by what it is, names the commitment.
 *
 * Returns: (transfer full) (element-type AvowRecord): what is to be saved, together
 */
GPtrArray *
avow_by_hand_put_in (AvowCommitment *commitment,
                     AvowAction     *action)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (AvowCommitment) open = exclude (commitment, action, FALSE);

  if (avow_commitment_excludes (commitment, &action->parent_instance.id))
    g_ptr_array_add (records, g_object_ref (open));
  if (!counts (open, action))
    g_ptr_array_add (records, link_to (action, &commitment->parent_instance.id));

  return records;
}

/* Naming a commitment makes everything count but another currency. */
static gboolean
can_be_put_in (AvowCommitment *commitment,
               AvowAction     *action)
{
  return commitment->measure.what != AVOW_MEASURE_MONEY || !avow_money_is_set (&action->amount) ||
         g_strcmp0 (action->amount.currency, commitment->measure.currency) == 0;
}

GPtrArray *
avow_by_hand_list_candidates (AvowCommitment *commitment,
                              AvowRecordList *entries,
                              AvowCivilDate   today)
{
  g_autoptr (AvowCounting) counting = avow_counting_new (commitment);
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  AvowCivilDate last = MIN (avow_counting_get_last (counting), today);
  guint length = avow_record_list_get_length (entries);

  for (guint i = avow_record_list_find_date (entries, last); i < length; i++)
    {
      AvowRecord *record = avow_record_list_peek (entries, i);
      gint64 value;

      if (avow_record_get_date (record) < avow_counting_get_first (counting))
        break;
      if (AVOW_IS_ACTION (record) && can_be_put_in (commitment, AVOW_ACTION (record)) &&
          avow_counting_ask (counting, AVOW_ACTION (record), &value) == AVOW_COUNTS_NOT)
        g_ptr_array_add (actions, g_object_ref (record));
    }

  return actions;
}
