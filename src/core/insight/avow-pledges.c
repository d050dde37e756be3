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
 * avow_pledges_get_on:
 * @pledges: the journal's pledges, newest first
 * @day: a day
 *
 * Returns: (transfer none) (nullable): the newest that had been signed by the end of @day and was not
 *   superseded by then
 */
AvowPledge *
avow_pledges_get_on (AvowRecordList *pledges,
                     AvowCivilDate   day)
{
  guint length = avow_record_list_get_length (pledges);

  for (guint i = 0; i < length; i++)
    {
      AvowPledge *pledge = AVOW_PLEDGE (avow_record_list_peek (pledges, i));

      if (pledge->signed_on != AVOW_CIVIL_DATE_NONE && pledge->signed_on <= day &&
          (pledge->superseded_on == AVOW_CIVIL_DATE_NONE || pledge->superseded_on > day))
        return pledge;
    }

  return NULL;
}

/* The pledges' length if it is not among them. */
static guint
find (AvowRecordList *pledges,
      AvowPledge     *pledge)
{
  guint length = avow_record_list_get_length (pledges);
  guint i = 0;

  while (i < length && !avow_id_equal (&avow_record_list_peek (pledges, i)->id,
                                       &pledge->parent_instance.id))
    i++;

  return i;
}

/**
 * avow_pledges_get_after:
 * @pledges: the journal's pledges, newest first
 * @pledge: one of them
 *
 * Returns: (transfer none) (nullable): the one that was signed after it
 */
AvowPledge *
avow_pledges_get_after (AvowRecordList *pledges,
                        AvowPledge     *pledge)
{
  guint i = find (pledges, pledge);

  return i > 0 && i < avow_record_list_get_length (pledges)
           ? AVOW_PLEDGE (avow_record_list_peek (pledges, i - 1))
           : NULL;
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

/**
 * avow_pledges_can_affirm:
 * @pledge: the one that holds
 * @today: the day
 *
 * Returns: whether it was neither signed nor affirmed on @today yet
 */
gboolean
avow_pledges_can_affirm (AvowPledge    *pledge,
                         AvowCivilDate  today)
{
  return pledge->superseded_on == AVOW_CIVIL_DATE_NONE &&
         avow_pledge_get_last_affirmed (pledge) < today;
}

/**
 * avow_pledges_affirm:
 * @pledge: one that the journal holds
 * @today: the day
 *
 * Returns: (transfer full): a copy that was affirmed on @today, to be saved
 */
AvowPledge *
avow_pledges_affirm (AvowPledge    *pledge,
                     AvowCivilDate  today)
{
  AvowPledge *affirmed = AVOW_PLEDGE (avow_record_copy ((AvowRecord *) pledge));

  avow_pledge_affirm (affirmed, today);

  return affirmed;
}
