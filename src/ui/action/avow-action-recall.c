/* avow-action-recall.c: what was so the last time with the same place */

#include "config.h"

#include "avow-action-recall.h"
#include "avow-action-rows.h"
#include "core/insight/avow-action-defaults.h"
#include "ui/widgets/avow-money-row.h"

static void
recall_amount (AvowMoneyRow *row,
               AvowAction   *last)
{
  avow_money_row_set_last_time (row, last != NULL ? &last->amount : NULL);

  if (last != NULL && avow_money_is_set (&last->amount) && !avow_money_row_was_chosen (row))
    avow_money_row_set_currency (row, last->amount.currency);
}

void
avow_action_recall (AvowJournal    *journal,
                    int             type,
                    AvowPlace      *place,
                    GtkWidget     **rows,
                    const gboolean *touched)
{
  AvowAction *last = place != NULL
                       ? avow_action_find_last (journal, type, &place->parent_instance.id)
                       : NULL;
  GtkWidget *communities = rows[AVOW_ASK_COMMUNITIES];

  if (rows[AVOW_ASK_AMOUNT] != NULL)
    recall_amount (AVOW_MONEY_ROW (rows[AVOW_ASK_AMOUNT]), last);
  if (last == NULL)
    return;

  if (rows[AVOW_ASK_REGULAR] != NULL && !touched[AVOW_ASK_REGULAR])
    avow_action_row_load (AVOW_ASK_REGULAR, rows[AVOW_ASK_REGULAR], last, journal);
  if (!touched[AVOW_ASK_COMMUNITIES]
      && avow_action_row_is_empty (AVOW_ASK_COMMUNITIES, communities))
    avow_action_row_load (AVOW_ASK_COMMUNITIES, communities, last, journal);
}
