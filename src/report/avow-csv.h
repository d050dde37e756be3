/* avow-csv.h: a table for spreadsheets and programs */

#pragma once

#include "core/model/avow-civil-date.h"
#include "core/model/avow-money.h"

G_BEGIN_DECLS

/**
 * AvowCsv:
 *
 * Rows of comma-separated values as RFC 4180 has them, in UTF-8, the first with the names of the columns.
 * A cell is empty until something is set. Texts are never run as formulas by a spreadsheet: where one
 * could be, an apostrophe stands before it.
 */
typedef struct _AvowCsv AvowCsv;

/* @columns: names, which end with NULL and outlive it */
AvowCsv *avow_csv_new        (const char * const *columns);
void     avow_csv_free       (AvowCsv            *csv);
/* Nothing is set where @text is NULL. */
void     avow_csv_set        (AvowCsv            *csv,
                              guint               column,
                              const char         *text);
void     avow_csv_set_number (AvowCsv            *csv,
                              guint               column,
                              gint64              number);
void     avow_csv_set_date   (AvowCsv            *csv,
                              guint               column,
                              AvowCivilDate       date);
/* In major units with a point, without the currency; nothing where @money is no amount. */
void     avow_csv_set_money  (AvowCsv            *csv,
                              guint               column,
                              const AvowMoney    *money);
void     avow_csv_end_row    (AvowCsv            *csv);
/* All rows. Transfer full. */
char    *avow_csv_to_text    (AvowCsv            *csv);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowCsv, avow_csv_free)

G_END_DECLS
