/* avow-donations.c: what was given in a year, such as a tax return asks for */

#include "config.h"

#include "avow-donations.h"

#include "core/model/avow-action.h"
#include "core/model/avow-place.h"
#include "core/model/avow-wipe.h"

static void
free_donation (gpointer data)
{
  AvowDonation *donation = data;

  avow_wipe_text (donation->organisation);
  g_free (donation);
}

static void
free_sum (gpointer data)
{
  AvowDonationSum *sum = data;

  avow_wipe_text (sum->organisation);
  avow_amounts_clear (&sum->money);
  g_free (sum);
}

/* By the ids of the places; the names are borrowed from them. */
static GHashTable *
collect_names (AvowRecordList *places)
{
  GHashTable *names = g_hash_table_new (avow_id_hash, avow_id_equal);

  for (guint i = 0; i < avow_record_list_get_length (places); i++)
    {
      AvowPlace *place = AVOW_PLACE (avow_record_list_peek (places, i));

      if (place->name != NULL)
        g_hash_table_insert (names, &((AvowRecord *) place)->id, place->name);
    }

  return names;
}

static const char *
find_organisation (GHashTable *names,
                   AvowAction *action)
{
  const char *name = NULL;

  if (!avow_id_is_none (&action->place))
    name = g_hash_table_lookup (names, &action->place);

  return name != NULL ? name : action->title;
}

/* @sums: by organisation, or "" for none */
static void
add_to_sum (AvowDonations      *self,
            GHashTable         *sums,
            const AvowDonation *donation)
{
  const char *key = donation->organisation != NULL ? donation->organisation : "";
  AvowDonationSum *sum = g_hash_table_lookup (sums, key);

  if (sum == NULL)
    {
      sum = g_new0 (AvowDonationSum, 1);
      sum->organisation = g_strdup (donation->organisation);
      g_ptr_array_add (self->organisations, sum);
      g_hash_table_insert (sums, (gpointer) key, sum);
    }
  sum->n_donations++;
  avow_amounts_add (&sum->money, &donation->amount);
}

static void
add_donation (AvowDonations *self,
              GHashTable    *names,
              GHashTable    *sums,
              AvowAction    *action)
{
  AvowDonation *donation = g_new0 (AvowDonation, 1);

  donation->date = action->date;
  donation->organisation = g_strdup (find_organisation (names, action));
  donation->amount = action->amount;
  g_ptr_array_add (self->donations, donation);
  avow_amounts_add (&self->money, &donation->amount);
  add_to_sum (self, sums, donation);
}

/**
 * avow_donations_new:
 * @entries: the journal's actions and reflections, newest first
 * @places: its places
 * @year: a day of the year
 * @today: what is dated later does not count
 *
 * Pure; costs what the year holds, and a look at the places.
 *
 * Returns: (transfer full): the donations of that year
 */
AvowDonations *
avow_donations_new (AvowRecordList *entries,
                    AvowRecordList *places,
                    AvowCivilDate   year,
                    AvowCivilDate   today)
{
  g_autoptr (GHashTable) names = collect_names (places);
  g_autoptr (GHashTable) sums = g_hash_table_new (g_str_hash, g_str_equal);
  AvowDonations *self = g_new0 (AvowDonations, 1);
  AvowRecord * const *records;
  guint n_records;

  self->first = avow_civil_date_year_start (year);
  self->until = MIN (avow_civil_date_year_end (year), today);
  self->donations = g_ptr_array_new_with_free_func (free_donation);
  self->organisations = g_ptr_array_new_with_free_func (free_sum);
  records = avow_record_list_peek_days (entries, self->first, self->until, &n_records);
  for (guint i = n_records; i > 0; i--)
    {
      AvowAction *action = (AvowAction *) records[i - 1];

      if (!AVOW_IS_ACTION (action) || action->type != AVOW_ACTION_DONATION)
        continue;

      if (avow_money_is_set (&action->amount) && action->amount.minor > 0)
        add_donation (self, names, sums, action);
      else
        self->n_without_amount++;
    }

  return self;
}

void
avow_donations_free (AvowDonations *donations)
{
  g_ptr_array_unref (donations->donations);
  g_ptr_array_unref (donations->organisations);
  avow_amounts_clear (&donations->money);
  g_free (donations);
}
