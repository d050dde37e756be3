/* avow-action-defaults.c: what an action is likely to be, from the ones before */

#include "config.h"

#include "avow-action-defaults.h"

/* How far back an amount still says which currencies a person uses. */
#define N_ENTRIES_FOR_CURRENCIES 500

static const AvowActionUsual usual[AVOW_N_ACTION_TYPES] = {
  [AVOW_ACTION_DONATION] = { AVOW_SORT_ORGANISATION, AVOW_RING_COMMUNITY, AVOW_STEP_ACTION },
  [AVOW_ACTION_VOLUNTEERING] = { AVOW_SORT_ORGANISATION, AVOW_RING_COMMUNITY, AVOW_STEP_ACTION },
  [AVOW_ACTION_VOTING] = { AVOW_SORT_OTHER, AVOW_RING_OWN_LIFE, AVOW_STEP_ACTION },
  [AVOW_ACTION_PURCHASE] = { AVOW_SORT_SHOP, AVOW_RING_OWN_LIFE, AVOW_STEP_ACTION },
  [AVOW_ACTION_DINING] = { AVOW_SORT_RESTAURANT, AVOW_RING_OWN_LIFE, AVOW_STEP_ACTION },
  [AVOW_ACTION_AMPLIFYING] = { AVOW_SORT_MEDIA, AVOW_RING_COMMUNITY, AVOW_STEP_ACTION },
  [AVOW_ACTION_CHECKING_IN] = { AVOW_SORT_OTHER, AVOW_RING_OWN_LIFE, AVOW_STEP_ACTION },
  [AVOW_ACTION_SPEAKING_UP] = { AVOW_SORT_OTHER, AVOW_RING_WORKPLACE, AVOW_STEP_ACTION },
  [AVOW_ACTION_ADVOCACY] = { AVOW_SORT_OTHER, AVOW_RING_COMMUNITY, AVOW_STEP_ACTION },
  [AVOW_ACTION_LEARNING] = { AVOW_SORT_MEDIA, AVOW_RING_OWN_LIFE, AVOW_STEP_AWARENESS },
  [AVOW_ACTION_CONVERSATION] = { AVOW_SORT_OTHER, AVOW_RING_OWN_LIFE, AVOW_STEP_AWARENESS },
  [AVOW_ACTION_WORKPLACE] = { AVOW_SORT_ORGANISATION, AVOW_RING_WORKPLACE, AVOW_STEP_ACTION },
  [AVOW_ACTION_OTHER] = { AVOW_SORT_OTHER, AVOW_RING_NONE, AVOW_STEP_ACTION },
};

const AvowActionUsual *
avow_action_get_usual (int type)
{
  if (type <= AVOW_ACTION_UNKNOWN || type >= AVOW_N_ACTION_TYPES)
    type = AVOW_ACTION_OTHER;

  return &usual[type];
}

AvowAction *
avow_action_find_last (AvowJournal  *journal,
                       int           type,
                       const AvowId *place)
{
  AvowRecordList *entries = avow_journal_get_entries (journal);
  guint n = avow_record_list_get_length (entries);

  for (guint i = 0; i < n; i++)
    {
      AvowRecord *record = avow_record_list_peek (entries, i);
      AvowAction *action;

      if (!AVOW_IS_ACTION (record))
        continue;

      action = AVOW_ACTION (record);
      if ((type == AVOW_ACTION_UNKNOWN || action->type == type)
          && (place == NULL || avow_id_equal (&action->place, place)))
        return action;
    }

  return NULL;
}

void
avow_action_fill_in (AvowAction  *action,
                     AvowJournal *journal)
{
  const AvowActionUsual *of_type = avow_action_get_usual (action->type);
  AvowAction *last = avow_action_find_last (journal, action->type, NULL);

  if (action->date == AVOW_CIVIL_DATE_NONE)
    action->date = avow_civil_date_today ();

  if (action->ring == AVOW_RING_NONE && last != NULL)
    action->ring = last->ring;
  if (action->ring == AVOW_RING_NONE)
    action->ring = (int) of_type->ring;

  if (action->step == AVOW_STEP_NONE && last != NULL)
    action->step = last->step;
  if (action->step == AVOW_STEP_NONE)
    action->step = (int) of_type->step;

  if (action->type == AVOW_ACTION_VOTING && action->voting == AVOW_VOTING_NONE)
    action->voting = AVOW_VOTING_VOTED;
}

char **
avow_action_list_currencies (AvowJournal *journal)
{
  AvowRecordList *entries = avow_journal_get_entries (journal);
  AvowProfile *profile = avow_journal_get_profile (journal);
  guint n = MIN (avow_record_list_get_length (entries), N_ENTRIES_FOR_CURRENCIES);
  g_autoptr (GPtrArray) codes = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  g_ptr_array_add (codes, g_strdup (profile != NULL && profile->currency != NULL
                                      ? profile->currency
                                      : avow_currency_from_locale ()));

  for (guint i = 0; i < n; i++)
    {
      AvowRecord *record = avow_record_list_peek (entries, i);
      const AvowMoney *amount;

      if (!AVOW_IS_ACTION (record))
        continue;

      amount = &AVOW_ACTION (record)->amount;
      if (avow_money_is_set (amount)
          && !g_ptr_array_find_with_equal_func (codes, amount->currency, g_str_equal, NULL))
        g_ptr_array_add (codes, g_strdup (amount->currency));
    }

  return (char **) g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}

char **
avow_action_list_ownership (AvowJournal *journal)
{
  AvowRecordList *places = avow_journal_get_places (journal);
  guint n = avow_record_list_get_length (places);
  g_autoptr (GPtrArray) words = g_ptr_array_new_null_terminated (4, g_free, TRUE);

  for (guint i = 0; i < n; i++)
    {
      AvowPlace *place = AVOW_PLACE (avow_record_list_peek (places, i));

      for (guint j = 0; place->ownership != NULL && place->ownership[j] != NULL; j++)
        {
          if (!g_ptr_array_find_with_equal_func (words, place->ownership[j], g_str_equal, NULL))
            g_ptr_array_add (words, g_strdup (place->ownership[j]));
        }
    }

  return (char **) g_ptr_array_free (g_steal_pointer (&words), FALSE);
}
