/* avow-csv.c: a table for spreadsheets and programs */

#include "config.h"

#include "avow-csv.h"

#include <string.h>

struct _AvowCsv {
  GString  *text;
  char    **cells;
  guint     n_columns;
};

/* Spreadsheets look past what does not show, and take the wide forms for the plain ones. */
static gboolean
begins_formula (const char *text)
{
  gboolean first = TRUE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), first = FALSE)
    {
      gunichar character = g_utf8_get_char (p);

      if (first && (character == '\t' || character == '\r' || character == '\n'))
        return TRUE;
      if (g_unichar_isspace (character) || g_unichar_iszerowidth (character))
        continue;

      switch (character)
        {
        case '=':
        case '+':
        case '-':
        case '@':
        case 0xff1d: /* ＝ */
        case 0xff0b: /* ＋ */
        case 0xff0d: /* － */
        case 0xff20: /* ＠ */
        case 0x2212: /* − */
          return TRUE;
        default:
          return FALSE;
        }
    }

  return FALSE;
}

/* Nothing in a file makes the terminal that shows it do something. */
static char *
make_printable (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *printable = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);
      gboolean is_space = character == '\t' || character == '\r' || character == '\n';

      g_string_append_unichar (printable, g_unichar_iscntrl (character) && !is_space ? 0xfffd : character);
    }

  return g_string_free_and_steal (printable);
}

static void
append_cell (GString    *text,
             const char *cell)
{
  if (cell[strcspn (cell, ",\"\r\n")] == '\0')
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/* Takes @cell. */
static void
take_cell (AvowCsv *csv,
           guint    column,
           char    *cell)
{
  g_return_if_fail (column < csv->n_columns);

  g_free (csv->cells[column]);
  csv->cells[column] = cell;
}

AvowCsv *
avow_csv_new (const char * const *columns)
{
  AvowCsv *csv = g_new0 (AvowCsv, 1);

  csv->text = g_string_new (NULL);
  csv->n_columns = g_strv_length ((char **) columns);
  csv->cells = g_new0 (char *, csv->n_columns + 1);
  for (guint i = 0; i < csv->n_columns; i++)
    csv->cells[i] = g_strdup (columns[i]);
  avow_csv_end_row (csv);

  return csv;
}

void
avow_csv_free (AvowCsv *csv)
{
  for (guint i = 0; i < csv->n_columns; i++)
    g_free (csv->cells[i]);
  g_free (csv->cells);
  g_string_free (csv->text, TRUE);
  g_free (csv);
}

void
avow_csv_set (AvowCsv    *csv,
              guint       column,
              const char *text)
{
  g_autofree char *printable = NULL;

  if (text == NULL)
    return;

  printable = make_printable (text);
  take_cell (csv, column, g_strconcat (begins_formula (printable) ? "'" : "", printable, NULL));
}

void
avow_csv_set_number (AvowCsv *csv,
                     guint    column,
                     gint64   number)
{
  take_cell (csv, column, g_strdup_printf ("%" G_GINT64_FORMAT, number));
}

void
avow_csv_set_date (AvowCsv       *csv,
                   guint          column,
                   AvowCivilDate  date)
{
  char text[AVOW_CIVIL_DATE_TEXT_SIZE];

  if (date == AVOW_CIVIL_DATE_NONE)
    return;

  avow_civil_date_to_text (date, text);
  take_cell (csv, column, g_strdup (text));
}

void
avow_csv_set_money (AvowCsv         *csv,
                    guint            column,
                    const AvowMoney *money)
{
  char *plain;

  if (!avow_money_is_set (money))
    return;

  /* "1234.50 USD" */
  plain = avow_money_format_plain (money);
  plain[strcspn (plain, " ")] = '\0';
  take_cell (csv, column, plain);
}

void
avow_csv_end_row (AvowCsv *csv)
{
  for (guint i = 0; i < csv->n_columns; i++)
    {
      if (i > 0)
        g_string_append_c (csv->text, ',');
      if (csv->cells[i] != NULL)
        append_cell (csv->text, csv->cells[i]);
      g_clear_pointer (&csv->cells[i], g_free);
    }
  g_string_append (csv->text, "\r\n");
}

char *
avow_csv_to_text (AvowCsv *csv)
{
  return g_strdup (csv->text->str);
}
