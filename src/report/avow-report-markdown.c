/* avow-report-markdown.c: a report as Markdown
 *
 * CommonMark, with the tables of GitHub's. Nothing that a person wrote is markup: whatever could be has a
 * backslash before it, and their spaces at the beginning of a line do not break. */

#include "config.h"

#include "avow-report-markdown.h"

#include <string.h>

/* These can mean something anywhere in a line. */
#define ALWAYS_ESCAPED "\\`*_{}[]<>&|~@#^$!"
/* And these at its beginning only. */
#define ESCAPED_AT_START "+-=:"

#define NO_BREAK_SPACE "\302\240"

static gboolean
is_one_of (char        character,
           const char *characters)
{
  return character != '\0' && strchr (characters, character) != NULL;
}

/* "1." and "1)" begin a list. */
static gboolean
is_list_mark (const char *line,
              const char *at)
{
  if (at == line || !is_one_of (*at, ".)"))
    return FALSE;

  for (const char *p = line; p < at; p++)
    if (!g_ascii_isdigit (*p))
      return FALSE;

  return TRUE;
}

/* A text becomes a link without any mark where it has "https://" or "www." in it. */
static gboolean
is_link_mark (const char *line,
              const char *at)
{
  if (*at == ':')
    return at[1] == '/';

  return *at == '.' && at - line >= 3 && g_ascii_strncasecmp (at - 3, "www", 3) == 0;
}

static void
append_line (GString    *string,
             const char *line)
{
  const char *start = line + strspn (line, " \t");

  for (const char *p = line; p < start; p++)
    g_string_append (string, NO_BREAK_SPACE);

  for (const char *p = start; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (is_one_of (*p, ALWAYS_ESCAPED) || (p == start && is_one_of (*p, ESCAPED_AT_START)) ||
          is_list_mark (start, p) || is_link_mark (start, p))
        g_string_append_c (string, '\\');
      /* What is no text stands for a space. */
      g_string_append_unichar (string, g_unichar_iscntrl (character) ? ' ' : character);
    }
}

/* The lines of a text, without the spaces at their ends. */
static char **
split_lines (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  char **lines;

  /* Each of "\r\n", "\r" and "\n" ends a line. */
  for (char *p = valid; *p != '\0'; p++)
    if (*p == '\r')
      *p = p[1] == '\n' ? ' ' : '\n';
  lines = g_strsplit (valid, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_strchomp (lines[i]);

  return lines;
}

/* What has to stay in one line: titles and cells. */
static void
append_in_line (GString    *string,
                const char *text)
{
  g_auto (GStrv) lines = split_lines (text);
  gboolean begun = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchug (lines[i]);
      if (*lines[i] == '\0')
        continue;
      if (begun)
        g_string_append_c (string, ' ');
      append_line (string, lines[i]);
      begun = TRUE;
    }
}

/* @indent: before each line but the first */
static void
append_lines (GString    *string,
              const char *text,
              const char *indent)
{
  g_auto (GStrv) lines = split_lines (text);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0 && *lines[i] != '\0')
        g_string_append (string, indent);
      append_line (string, lines[i]);
      if (lines[i + 1] == NULL)
        break;
      /* A backslash at the end of a line breaks it; an empty line ends a paragraph, which is enough. */
      g_string_append (string, *lines[i] != '\0' && *lines[i + 1] != '\0' ? "\\\n" : "\n");
    }
  g_string_append_c (string, '\n');
}

static void
append_title (GString    *string,
              guint       level,
              const char *text)
{
  for (guint i = 0; i < level; i++)
    g_string_append_c (string, '#');
  g_string_append_c (string, ' ');
  append_in_line (string, text);
  g_string_append_c (string, '\n');
}

static void
append_row (GString *string,
            char   **cells)
{
  g_string_append_c (string, '|');
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_string_append_c (string, ' ');
      append_in_line (string, cells[i]);
      g_string_append (string, " |");
    }
  g_string_append_c (string, '\n');
}

static void
append_table (GString               *string,
              const AvowReportTable *table)
{
  append_row (string, table->columns);
  g_string_append_c (string, '|');
  for (guint i = 0; i < table->n_columns; i++)
    g_string_append (string, table->numbers & (1u << i) ? " ---: |" : " --- |");
  g_string_append_c (string, '\n');
  for (guint i = 0; i < table->rows->len; i++)
    append_row (string, g_ptr_array_index (table->rows, i));
}

/* @section: the level of the titles of sections */
static void
append_block (GString         *string,
              const AvowBlock *block,
              guint            section)
{
  switch (block->kind)
    {
    case AVOW_BLOCK_HEADING:
      append_title (string, 2, block->text);
      break;
    case AVOW_BLOCK_SECTION:
      append_title (string, section, block->text);
      break;
    case AVOW_BLOCK_LABEL:
      append_title (string, section + 1, block->text);
      break;
    case AVOW_BLOCK_ITEM:
      g_string_append (string, "- ");
      append_lines (string, block->text, "  ");
      break;
    case AVOW_BLOCK_TABLE:
      append_table (string, block->table);
      break;
    case AVOW_BLOCK_TEXT:
    case AVOW_BLOCK_REMARK:
    default:
      append_lines (string, block->text, "");
      break;
    }
}

static gboolean
has_headings (const AvowReport *report)
{
  for (guint i = 0; i < report->blocks->len; i++)
    if (((const AvowBlock *) g_ptr_array_index (report->blocks, i))->kind == AVOW_BLOCK_HEADING)
      return TRUE;

  return FALSE;
}

char *
avow_report_to_markdown (const AvowReport *report)
{
  GString *string = g_string_new (NULL);
  guint section = has_headings (report) ? 3 : 2;
  AvowBlockKind before = AVOW_BLOCK_HEADING;

  append_title (string, 1, report->title);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AvowBlock *block = g_ptr_array_index (report->blocks, i);

      /* The items of a list belong together. */
      if (block->kind != AVOW_BLOCK_ITEM || before != AVOW_BLOCK_ITEM)
        g_string_append_c (string, '\n');
      append_block (string, block, section);
      before = block->kind;
    }

  return g_string_free_and_steal (string);
}
