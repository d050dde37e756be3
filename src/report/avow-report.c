/* avow-report.c: what leaves the journal, as headings, sentences and tables, before it is drawn or written */

#include "config.h"

#include "avow-report.h"

#include "core/model/avow-wipe.h"

static void
free_table (AvowReportTable *table)
{
  avow_wipe_text (table->title);
  avow_wipe_texts (table->columns);
  g_ptr_array_unref (table->rows);
  g_array_unref (table->values);
  g_ptr_array_unref (table->short_names);
  g_free (table);
}

static void
free_block (gpointer data)
{
  AvowBlock *block = data;

  avow_wipe_text (block->text);
  g_clear_pointer (&block->table, free_table);
  g_free (block);
}

static AvowBlock *
add_block (AvowReport    *report,
           AvowBlockKind  kind)
{
  AvowBlock *block = g_new0 (AvowBlock, 1);

  block->kind = kind;
  g_ptr_array_add (report->blocks, block);

  return block;
}

AvowReport *
avow_report_new (const char *title)
{
  AvowReport *report = g_new0 (AvowReport, 1);

  report->title = g_strdup (title);
  report->blocks = g_ptr_array_new_with_free_func (free_block);

  return report;
}

void
avow_report_free (AvowReport *report)
{
  if (report == NULL)
    return;

  avow_wipe_text (report->title);
  g_ptr_array_unref (report->blocks);
  g_free (report);
}

void
avow_report_take (AvowReport    *report,
                  AvowBlockKind  kind,
                  char          *text)
{
  g_autofree char *owned = text;

  g_return_if_fail (kind != AVOW_BLOCK_TABLE);

  if (owned != NULL && *owned != '\0')
    add_block (report, kind)->text = g_steal_pointer (&owned);
}

void
avow_report_add (AvowReport    *report,
                 AvowBlockKind  kind,
                 const char    *text)
{
  avow_report_take (report, kind, g_strdup (text));
}

void
avow_report_add_words (AvowReport    *report,
                       AvowBlockKind  kind,
                       const char    *text)
{
  guint n_blocks = report->blocks->len;

  avow_report_add (report, kind, text);
  if (report->blocks->len > n_blocks)
    ((AvowBlock *) g_ptr_array_index (report->blocks, n_blocks))->own_words = TRUE;
}

AvowReportTable *
avow_report_add_table (AvowReport         *report,
                       const char         *title,
                       const char * const *columns,
                       guint               numbers)
{
  AvowReportTable *table = g_new0 (AvowReportTable, 1);

  table->title = g_strdup (title);
  table->columns = g_strdupv ((char **) columns);
  table->n_columns = g_strv_length (table->columns);
  table->numbers = numbers;
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) avow_wipe_texts);
  table->values = g_array_new (FALSE, FALSE, sizeof (gint64));
  table->short_names = g_ptr_array_new_with_free_func ((GDestroyNotify) avow_wipe_text);
  add_block (report, AVOW_BLOCK_TABLE)->table = table;

  return table;
}

void
avow_report_table_add (AvowReportTable    *table,
                       const char * const *cells)
{
  char **row = g_new0 (char *, table->n_columns + 1);

  for (guint i = 0; i < table->n_columns; i++)
    row[i] = g_strdup (cells[i] != NULL ? cells[i] : "");
  g_ptr_array_add (table->rows, row);
}

void
avow_report_table_draw (AvowReportTable *table,
                        AvowPicture      picture,
                        gint64           value,
                        const char      *short_name)
{
  table->picture = picture;
  g_array_append_val (table->values, value);
  if (short_name != NULL)
    g_ptr_array_add (table->short_names, g_strdup (short_name));
}
