/* avow-tally.h: how many actions, how often, how long and how much money */

#pragma once

#include "avow-amounts.h"
#include "core/model/avow-action.h"

G_BEGIN_DECLS

/**
 * AvowTally:
 * @n_entries: how many actions
 * @times: how often: ten letters sent are one action, ten times
 * @minutes: how long, of those that say so
 * @money: how much, by currency
 *
 * All zeroes is nothing.
 */
typedef struct {
  guint        n_entries;
  gint64       times;
  gint64       minutes;
  AvowAmounts  money;
} AvowTally;

/**
 * AvowQuantity: one of the figures of a tally
 */
typedef enum {
  AVOW_QUANTITY_ENTRIES,
  AVOW_QUANTITY_TIMES,
  AVOW_QUANTITY_MINUTES,
  AVOW_QUANTITY_MONEY,
} AvowQuantity;

/* @currency: for money, of which it is the minor units. */
gint64 avow_tally_get     (const AvowTally *tally,
                           AvowQuantity     quantity,
                           const char      *currency);
void   avow_tally_add_all (AvowTally       *tally,
                           const AvowTally *more);
void   avow_tally_clear   (AvowTally       *tally);

/* Here, since it is done for each action of a month or a year. */
static inline void
avow_tally_add (AvowTally  *tally,
                AvowAction *action)
{
  tally->n_entries++;
  tally->times = avow_sum (tally->times, MAX (action->count, 1));
  tally->minutes = avow_sum (tally->minutes, MAX (action->minutes, 0));
  avow_amounts_add (&tally->money, &action->amount);
}

G_END_DECLS
