/* avow-amounts.h: money by currency, never added together */

#pragma once

#include <string.h>

#include "avow-sum.h"
#include "core/model/avow-money.h"

G_BEGIN_DECLS

#define AVOW_AMOUNTS_N_FEW 2

/**
 * AvowAmounts:
 *
 * A sum for each currency. Nearly everyone has one or two, which need no memory of their own. All
 * zeroes is none.
 */
typedef struct {
  /*< private >*/
  AvowMoney  few[AVOW_AMOUNTS_N_FEW];
  GArray    *more;
} AvowAmounts;

void             avow_amounts_add_other  (AvowAmounts       *amounts,
                                          const AvowMoney   *money);
void             avow_amounts_add_all    (AvowAmounts       *amounts,
                                          const AvowAmounts *more);
guint            avow_amounts_get_length (const AvowAmounts *amounts);
/* By the order of the codes. */
const AvowMoney *avow_amounts_get        (const AvowAmounts *amounts,
                                          guint              index);
/* In minor units; 0 where there is none of it. */
gint64           avow_amounts_look_up    (const AvowAmounts *amounts,
                                          const char        *currency);
void             avow_amounts_clear      (AvowAmounts       *amounts);

/**
 * avow_amounts_add:
 * @amounts: sums
 * @money: an amount
 *
 * Adds it to the sum of its currency, which is at most what an integer holds. What is no amount, or
 * none above zero, adds nothing. Here, since it is done for each action of a month or a year.
 */
static inline void
avow_amounts_add (AvowAmounts     *amounts,
                  const AvowMoney *money)
{
  if (money->minor <= 0)
    return;

  if (memcmp (money->currency, amounts->few[0].currency, sizeof money->currency) == 0)
    amounts->few[0].minor = avow_sum (amounts->few[0].minor, money->minor);
  else
    avow_amounts_add_other (amounts, money);
}

G_END_DECLS
