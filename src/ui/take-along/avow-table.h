/* avow-table.h: rows of widgets in columns, as a screen reader reads a table */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_TABLE (avow_table_get_type ())

G_DECLARE_FINAL_TYPE (AvowTable, avow_table, AVOW, TABLE, GtkWidget)

/*
 * A column is as wide as its widest cell would like, if there is room; what is left then is shared by the
 * columns that grow. The cells bring their accessible roles with them.
 */

GtkWidget *avow_table_new        (guint             n_columns);
/* One that takes of what is left; by default none does. */
void       avow_table_set_grows  (AvowTable        *table,
                                  guint             column,
                                  gboolean          grows);
/* @cells: one for each column. */
void       avow_table_add_row    (AvowTable        *table,
                                  GtkWidget * const *cells);

G_END_DECLS
