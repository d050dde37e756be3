/* avow-report-rows.c: a table of what leaves the journal: columns where there is room, a list where not */

#include "config.h"

#include "avow-report-rows.h"

#include "avow-report-words.h"
#include "avow-table.h"
#include "ui/widgets/avow-either.h"

/* Of the text of a cell on one line; what is longer goes on below. */
#define NUMBER_CHARS 12
#define HEAD_CHARS 9
#define TEXT_CHARS 28

static gboolean
is_number (const AvowReportTable *table,
           guint                  column)
{
  return (table->numbers & (1u << column)) != 0;
}

/* {{{ Columns */

static int
get_chars (const AvowReportTable *table,
           guint                  column,
           gboolean               is_head)
{
  if (!is_number (table, column))
    return TEXT_CHARS;

  return is_head ? HEAD_CHARS : NUMBER_CHARS;
}

static void
add_cells (AvowTable             *rows,
           const AvowReportTable *table,
           char                 **texts,
           const char            *css_class,
           gboolean               is_head)
{
  g_autofree GtkWidget **cells = g_new0 (GtkWidget *, table->n_columns);

  for (guint i = 0; i < table->n_columns; i++)
    {
      GtkAccessibleRole role = is_head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER
                                       : i == 0 ? GTK_ACCESSIBLE_ROLE_ROW_HEADER : GTK_ACCESSIBLE_ROLE_CELL;

      cells[i] = avow_report_words_new (role, texts[i], css_class);
      gtk_label_set_yalign (GTK_LABEL (cells[i]), is_head ? 1 : 0);
      gtk_label_set_max_width_chars (GTK_LABEL (cells[i]), get_chars (table, i, is_head));
      if (is_number (table, i))
        avow_report_words_align_end (cells[i]);
    }
  avow_table_add_row (rows, cells);
}

static GtkWidget *
create_columns (const AvowReportTable *table)
{
  GtkWidget *rows = avow_table_new (table->n_columns);

  /* Numbers stand together at the end. */
  for (guint i = 0; i < table->n_columns; i++)
    avow_table_set_grows (AVOW_TABLE (rows), i, !is_number (table, i));
  add_cells (AVOW_TABLE (rows), table, table->columns, "caption-heading", TRUE);
  for (guint i = 0; i < table->rows->len; i++)
    add_cells (AVOW_TABLE (rows), table, g_ptr_array_index (table->rows, i), NULL, FALSE);

  return rows;
}

/* }}} */
/* {{{ A list */

/* A number stands beside its name, words below it. */
static GtkWidget *
create_cell (const AvowReportTable *table,
             char                 **row,
             guint                  column)
{
  gboolean beside = is_number (table, column);
  GtkWidget *box = gtk_box_new (beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, beside ? 12 : 0);
  GtkWidget *name = avow_report_words_new (GTK_ACCESSIBLE_ROLE_LABEL, table->columns[column], "dimmed");
  GtkWidget *value = avow_report_words_new (GTK_ACCESSIBLE_ROLE_LABEL, row[column], NULL);

  gtk_widget_set_hexpand (name, TRUE);
  gtk_label_set_yalign (GTK_LABEL (name), 0);
  if (beside)
    avow_report_words_align_end (value);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), value);

  return box;
}

static GtkWidget *
create_item (const AvowReportTable *table,
             char                 **row)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 3,
                                  NULL);

  gtk_widget_add_css_class (item, "report-item");
  gtk_box_append (GTK_BOX (item), avow_report_words_new (GTK_ACCESSIBLE_ROLE_LABEL, row[0], "heading"));
  for (guint i = 1; i < table->n_columns; i++)
    if (*row[i] != '\0')
      gtk_box_append (GTK_BOX (item), create_cell (table, row, i));

  return item;
}

static GtkWidget *
create_list (const AvowReportTable *table)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  for (guint i = 0; i < table->rows->len; i++)
    gtk_box_append (GTK_BOX (list), create_item (table, g_ptr_array_index (table->rows, i)));

  return list;
}

/* }}} */

static void
set_name (GtkWidget  *widget,
          const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * avow_report_rows_new:
 * @table: the table, of which the widget keeps nothing but its words
 * @name: what a screen reader calls it
 *
 * Returns: (transfer floating): the widget
 */
GtkWidget *
avow_report_rows_new (const AvowReportTable *table,
                      const char            *name)
{
  GtkWidget *columns = create_columns (table);
  GtkWidget *list = create_list (table);

  set_name (columns, name);
  set_name (list, name);

  return g_object_new (AVOW_TYPE_EITHER, "wide", columns, "narrow", list, NULL);
}
