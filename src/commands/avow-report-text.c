/* avow-report-text.c: a report as plain text for a terminal */

#include "config.h"

#include "avow-report-text.h"

#include "avow-page.h"
#include "avow-wrap.h"

/* Between two columns. */
#define GAP 2

/* A table */

/* The cells, each in one line: the heads first. (element-type GStrv), transfer full. */
static GPtrArray *
make_lines (const AvowReportTable *table)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint row = 0; row <= table->rows->len; row++)
    {
      char **cells = row == 0 ? table->columns : g_ptr_array_index (table->rows, row - 1);
      char **line = g_new0 (char *, table->n_columns + 1);

      for (guint i = 0; i < table->n_columns; i++)
        line[i] = avow_wrap_make_line (cells[i]);
      g_ptr_array_add (lines, line);
    }

  return lines;
}

/* How wide each column is; returns how wide all are. */
static guint
measure (GPtrArray *lines,
         guint     *widths,
         guint      n_columns)
{
  guint all = (n_columns - 1) * GAP;

  for (guint i = 0; i < n_columns; i++)
    {
      widths[i] = 0;
      for (guint row = 0; row < lines->len; row++)
        widths[i] = MAX (widths[i], avow_wrap_measure (((char **) g_ptr_array_index (lines, row))[i]));
      all += widths[i];
    }

  return all;
}

static void
append_spaces (GString *string,
               guint    n)
{
  g_string_append_printf (string, "%*s", (int) n, "");
}

static void
append_aligned (GString  *string,
                char    **line,
                guint    *widths,
                guint     numbers)
{
  gsize length = string->len;

  for (guint i = 0; line[i] != NULL; i++)
    {
      guint room = widths[i] - avow_wrap_measure (line[i]);

      append_spaces (string, i > 0 ? GAP : AVOW_PAGE_INDENT);
      if (numbers & (1u << i))
        append_spaces (string, room);
      g_string_append (string, line[i]);
      if (!(numbers & (1u << i)))
        append_spaces (string, room);
    }
  /* No spaces at the end of a line. */
  while (string->len > length && string->str[string->len - 1] == ' ')
    g_string_truncate (string, string->len - 1);
  g_string_append_c (string, '\n');
}

/* Where the columns have no room beside each other: "Donation: Actions 2 · Money $25.00" */
static void
append_labelled (const AvowPage *page,
                 char          **heads,
                 char          **line)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  for (guint i = 1; line[i] != NULL; i++)
    if (line[i][0] != '\0')
      g_ptr_array_add (facts, g_strdup_printf ("%s %s", heads[i], line[i]));
  g_ptr_array_add (facts, NULL);
  text = g_strjoinv (" · ", (char **) facts->pdata);
  avow_page_add_labelled (page, line[0], text);
}

/* @room: columns of the terminal, or 0: a table may be wider than prose is good to read */
static void
append_table (const AvowPage        *page,
              const AvowReportTable *table,
              guint                  room)
{
  g_autoptr (GPtrArray) lines = make_lines (table);
  g_autofree guint *widths = g_new (guint, table->n_columns);
  guint width = measure (lines, widths, table->n_columns) + AVOW_PAGE_INDENT;

  if (room == 0 || width <= room)
    {
      for (guint row = 0; row < lines->len; row++)
        append_aligned (page->string, g_ptr_array_index (lines, row), widths, table->numbers);
      return;
    }

  for (guint row = 1; row < lines->len; row++)
    append_labelled (page, g_ptr_array_index (lines, 0), g_ptr_array_index (lines, row));
}

/* Blocks */

static void
append_heading (const AvowPage *page,
                const char     *title)
{
  g_string_append_c (page->string, '\n');
  avow_page_add_title (page, title);
}

static void
append_item (const AvowPage *page,
             const char     *text)
{
  g_autofree char *item = g_strdup_printf ("– %s", text);

  avow_page_add_text (page, item);
}

/* @before: the kind of the block before it; @room: for a table */
static void
append_block (const AvowPage  *page,
              const AvowBlock *block,
              AvowBlockKind    before,
              guint            room)
{
  switch (block->kind)
    {
    case AVOW_BLOCK_HEADING:
      append_heading (page, block->text);
      break;
    case AVOW_BLOCK_SECTION:
      avow_page_add_prose (page, block->text);
      break;
    case AVOW_BLOCK_LABEL:
      if (before == AVOW_BLOCK_SECTION)
        avow_page_add_text (page, block->text);
      else
        avow_page_add_prose (page, block->text);
      break;
    case AVOW_BLOCK_ITEM:
      append_item (page, block->text);
      break;
    case AVOW_BLOCK_TABLE:
      append_table (page, block->table, room);
      break;
    case AVOW_BLOCK_TEXT:
    case AVOW_BLOCK_REMARK:
    default:
      avow_page_add_text (page, block->text);
      break;
    }
}

char *
avow_report_to_text (const AvowReport *report,
                     guint             width)
{
  GString *string = g_string_new (NULL);
  const AvowPage page = avow_page_make (string, width);
  AvowBlockKind before = AVOW_BLOCK_HEADING;

  avow_page_add_title (&page, report->title);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AvowBlock *block = g_ptr_array_index (report->blocks, i);

      append_block (&page, block, before, width);
      before = block->kind;
    }

  return g_string_free_and_steal (string);
}
