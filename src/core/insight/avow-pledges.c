/* avow-pledges.c: which pledge holds, and what signing a new one does */

#include "config.h"

#include "avow-pledges.h"

/**
 * avow_pledges_get_current:
 * @pledges: the journal's pledges, newest first
 *
 * Returns: (transfer none) (nullable): the newest that was not superseded
 */
AvowPledge *
avow_pledges_get_current (AvowRecordList *pledges)
{
  guint length = avow_record_list_get_length (pledges);

  for (guint i = 0; i < length; i++)
    {
      AvowPledge *pledge = AVOW_PLEDGE (avow_record_list_peek (pledges, i));

      if (pledge->superseded_on == AVOW_CIVIL_DATE_NONE)
        return pledge;
    }

  return NULL;
}

/**
 * avow_pledges_get_before:
 * @pledges: the journal's pledges, newest first
 * @pledge: one of them
 *
 * Returns: (transfer none) (nullable): the one that was signed before it
 */
AvowPledge *
avow_pledges_get_before (AvowRecordList *pledges,
                         AvowPledge     *pledge)
{
  guint length = avow_record_list_get_length (pledges);

  for (guint i = 0; i + 1 < length; i++)
    if (avow_id_equal (&avow_record_list_peek (pledges, i)->id, &((AvowRecord *) pledge)->id))
      return AVOW_PLEDGE (avow_record_list_peek (pledges, i + 1));

  return NULL;
}

/**
 * avow_pledges_sign:
 * @pledges: the journal's pledges
 * @pledge: (transfer none): a new one, which no journal holds yet
 * @name: the name to sign with
 * @today: the day
 *
 * Returns: (transfer full) (element-type AvowRecord): @pledge, signed, and the changed copies of those
 *   that it supersedes; to be saved together
 */
GPtrArray *
avow_pledges_sign (AvowRecordList *pledges,
                   AvowPledge     *pledge,
                   const char     *name,
                   AvowCivilDate   today)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  guint length = avow_record_list_get_length (pledges);

  g_set_str (&pledge->signed_name, name);
  pledge->signed_on = today;
  pledge->superseded_on = AVOW_CIVIL_DATE_NONE;
  g_ptr_array_add (records, g_object_ref (pledge));

  for (guint i = 0; i < length; i++)
    {
      AvowPledge *older = AVOW_PLEDGE (avow_record_list_peek (pledges, i));

      if (older->superseded_on != AVOW_CIVIL_DATE_NONE)
        continue;
      older = AVOW_PLEDGE (avow_record_copy ((AvowRecord *) older));
      older->superseded_on = today;
      g_ptr_array_add (records, older);
    }

  return records;
}
