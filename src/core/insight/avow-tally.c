/* avow-tally.c: how many actions, how often, how long and how much money */

#include "config.h"

#include "avow-tally.h"

gint64
avow_tally_get (const AvowTally *tally,
                AvowQuantity     quantity,
                const char      *currency)
{
  switch (quantity)
    {
    case AVOW_QUANTITY_ENTRIES:
      return tally->n_entries;
    case AVOW_QUANTITY_TIMES:
      return tally->times;
    case AVOW_QUANTITY_MINUTES:
      return tally->minutes;
    case AVOW_QUANTITY_MONEY:
      return avow_amounts_look_up (&tally->money, currency);
    default:
      g_return_val_if_reached (0);
    }
}

void
avow_tally_add_all (AvowTally       *tally,
                    const AvowTally *more)
{
  tally->n_entries += more->n_entries;
  tally->times = avow_sum (tally->times, more->times);
  tally->minutes = avow_sum (tally->minutes, more->minutes);
  avow_amounts_add_all (&tally->money, &more->money);
}

void
avow_tally_clear (AvowTally *tally)
{
  avow_amounts_clear (&tally->money);
  *tally = (AvowTally) { 0 };
}
