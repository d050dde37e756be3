/* avow-amounts.c: money by currency, never added together */

#include "config.h"

#include "avow-amounts.h"

/* In the order they came in. */
static AvowMoney *
get_nth (const AvowAmounts *amounts,
         guint              n)
{
  return n < AVOW_AMOUNTS_N_FEW ? (AvowMoney *) &amounts->few[n]
                                : &g_array_index (amounts->more, AvowMoney, n - AVOW_AMOUNTS_N_FEW);
}

/*< private >
 * avow_amounts_add_other:
 * @amounts: sums
 * @money: an amount above zero, of another currency than the first
 */
void
avow_amounts_add_other (AvowAmounts     *amounts,
                        const AvowMoney *money)
{
  guint length = avow_amounts_get_length (amounts);

  if (!avow_money_is_set (money))
    return;

  for (guint i = 0; i < length; i++)
    {
      AvowMoney *sum = get_nth (amounts, i);

      if (strcmp (sum->currency, money->currency) != 0)
        continue;
      sum->minor = avow_sum (sum->minor, money->minor);
      return;
    }

  if (length < AVOW_AMOUNTS_N_FEW)
    {
      amounts->few[length] = *money;
      return;
    }
  if (amounts->more == NULL)
    amounts->more = g_array_new (FALSE, FALSE, sizeof (AvowMoney));
  g_array_append_val (amounts->more, *money);
}

void
avow_amounts_add_all (AvowAmounts       *amounts,
                      const AvowAmounts *more)
{
  guint length = avow_amounts_get_length (more);

  for (guint i = 0; i < length; i++)
    avow_amounts_add (amounts, get_nth (more, i));
}

guint
avow_amounts_get_length (const AvowAmounts *amounts)
{
  guint length = 0;

  while (length < AVOW_AMOUNTS_N_FEW && avow_money_is_set (&amounts->few[length]))
    length++;

  return length + (amounts->more != NULL ? amounts->more->len : 0);
}

/**
 * avow_amounts_get:
 * @amounts: sums
 * @index: less than their length
 *
 * Returns: (transfer none): the sum of one currency, in the order of their codes
 */
const AvowMoney *
avow_amounts_get (const AvowAmounts *amounts,
                  guint              index)
{
  guint length = avow_amounts_get_length (amounts);

  for (guint i = 0; i < length; i++)
    {
      const AvowMoney *money = get_nth (amounts, i);
      guint n_before = 0;

      for (guint j = 0; j < length; j++)
        n_before += strcmp (get_nth (amounts, j)->currency, money->currency) < 0;
      if (n_before == index)
        return money;
    }

  g_return_val_if_reached (NULL);
}

gint64
avow_amounts_look_up (const AvowAmounts *amounts,
                      const char        *currency)
{
  guint length = avow_amounts_get_length (amounts);

  for (guint i = 0; i < length; i++)
    if (strcmp (get_nth (amounts, i)->currency, currency) == 0)
      return get_nth (amounts, i)->minor;

  return 0;
}

void
avow_amounts_clear (AvowAmounts *amounts)
{
  g_clear_pointer (&amounts->more, g_array_unref);
  *amounts = (AvowAmounts) { 0 };
}
