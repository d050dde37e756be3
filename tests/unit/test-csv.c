/* test-csv.c: rows as RFC 4180 has them, in which nothing runs */

#include "config.h"

#include "report/avow-csv.h"

#include <string.h>

static const char *const COLUMNS[] = { "a", "b", "c", NULL };

/* The second row, without its end. */
static char *
write_row (const char *a,
           const char *b)
{
  g_autoptr (AvowCsv) csv = avow_csv_new (COLUMNS);
  g_autofree char *text = NULL;

  avow_csv_set (csv, 0, a);
  avow_csv_set (csv, 1, b);
  avow_csv_end_row (csv);
  text = avow_csv_to_text (csv);
  g_assert_true (g_str_has_prefix (text, "a,b,c\r\n"));
  g_assert_true (g_str_has_suffix (text, "\r\n"));

  return g_strndup (text + strlen ("a,b,c\r\n"), strlen (text) - strlen ("a,b,c\r\n\r\n"));
}

static void
test_quotes (void)
{
  static const struct {
    const char *a;
    const char *b;
    const char *row;
  } cases[] = {
    { "one", "two", "one,two," },
    { NULL, NULL, ",," },
    { "", "x", ",x," },
    { "a, b", "she said \"no\"", "\"a, b\",\"she said \"\"no\"\"\"," },
    { "two\nlines", "two\r\nlines", "\"two\nlines\",\"two\r\nlines\"," },
    { "\"", "日本語 é", "\"\"\"\",日本語 é," },
    { "bad \377", "\033[2J", "bad \357\277\275,\357\277\275[2J," },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *row = write_row (cases[i].a, cases[i].b);

      g_assert_cmpstr (row, ==, cases[i].row);
    }
}

static void
test_formulas (void)
{
  static const char *const formulas[] = {
    "=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\tx", "\rx", "\302\240=1", "\357\273\277=1", "\342\200\213@x",
    "＝1", "＋1", "－1", "＠x", "−1", " \t @x",
  };
  static const char *const texts[] = { "a=1", "1-2", "’t", " a", "(=1)", "e@mail", "–", "'=1" };

  for (guint i = 0; i < G_N_ELEMENTS (formulas); i++)
    {
      g_autofree char *row = write_row (formulas[i], NULL);
      const char *cell = *row == '"' ? row + 1 : row;

      g_assert_cmpint (*cell, ==, '\'');
      g_assert_true (g_str_has_prefix (cell + 1, formulas[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *row = write_row (texts[i], NULL);

      g_assert_true (g_str_has_prefix (row, texts[i]));
    }
}

static void
test_values (void)
{
  static const struct {
    AvowMoney   money;
    const char *row;
  } amounts[] = {
    { { 123456, "USD" }, "1234.56,," },
    { { 5, "EUR" }, "0.05,," },
    { { 1200, "JPY" }, "1200,," },
    { { 1234, "KWD" }, "1.234,," },
    { { 7, "" }, ",," },
  };
  g_autoptr (AvowCsv) csv = avow_csv_new (COLUMNS);
  g_autofree char *text = NULL;

  avow_csv_set_number (csv, 0, -1);
  avow_csv_set_number (csv, 1, G_MAXINT64);
  avow_csv_set_date (csv, 2, avow_civil_date_new (2026, 2, 3));
  avow_csv_end_row (csv);
  avow_csv_set_date (csv, 0, AVOW_CIVIL_DATE_NONE);
  avow_csv_set (csv, 1, "first");
  avow_csv_set (csv, 1, "second");
  avow_csv_end_row (csv);
  text = avow_csv_to_text (csv);
  g_assert_cmpstr (text, ==, "a,b,c\r\n-1,9223372036854775807,2026-02-03\r\n,second,\r\n");

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      g_autoptr (AvowCsv) one = avow_csv_new (COLUMNS);
      g_autofree char *written = NULL;
      g_autofree char *expected = g_strdup_printf ("a,b,c\r\n%s\r\n", amounts[i].row);

      avow_csv_set_money (one, 0, &amounts[i].money);
      avow_csv_end_row (one);
      written = avow_csv_to_text (one);
      g_assert_cmpstr (written, ==, expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/quotes", test_quotes);
  g_test_add_func ("/csv/formulas", test_formulas);
  g_test_add_func ("/csv/values", test_values);

  return g_test_run ();
}
