/* avow-money-row.h: an amount and its currency */

#pragma once

#include "avow-field-row.h"
#include "core/model/avow-money.h"

G_BEGIN_DECLS

#define AVOW_TYPE_MONEY_ROW (avow_money_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowMoneyRow, avow_money_row, AVOW, MONEY_ROW, AvowFieldRow)

GtkWidget  *avow_money_row_new            (void);
/* The currencies to choose from: @recent first, then all there are. The first is chosen. */
void        avow_money_row_set_recent     (AvowMoneyRow       *self,
                                           const char * const *recent);
const char *avow_money_row_get_currency   (AvowMoneyRow       *self);
void        avow_money_row_set_currency   (AvowMoneyRow       *self,
                                           const char         *currency);
/* Whether the person chose the currency themselves. */
gboolean    avow_money_row_was_chosen     (AvowMoneyRow       *self);
/* Not set for none, and while what is typed cannot be understood. */
void        avow_money_row_get_money      (AvowMoneyRow       *self,
                                           AvowMoney          *money);
void        avow_money_row_set_money      (AvowMoneyRow       *self,
                                           const AvowMoney    *money);
/* What it was last time: shown, never filled in. */
void        avow_money_row_set_last_time  (AvowMoneyRow       *self,
                                           const AvowMoney    *money);

G_END_DECLS
