/* test-report-pdf.c: a report as a PDF: every word of it, and nothing else */

#include "config.h"

#include "report-fixture.h"
#include "report/avow-paper-size.h"
#include "report/avow-report-pdf.h"
#include "test-paper.h"
#include "with-locale.h"

static GBytes *
create_pdf (const AvowReport *report)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = avow_report_to_pdf (report, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);

  return pdf;
}

static char *
read_words (const AvowReport *report)
{
  g_autoptr (GBytes) pdf = create_pdf (report);
  g_auto (GStrv) pages = test_paper_read_pages (pdf);

  return test_paper_join (pages, report->title);
}

/* {{{ The words */

static void
test_every_word (void)
{
  g_autoptr (AvowReport) report = fixture_create_month ();
  g_autofree char *words = NULL;

  if (!test_paper_has ("pdftotext"))
    return;

  words = read_words (report);
  test_paper_assert_holds (words, report->title);
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AvowBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->table == NULL)
        {
          test_paper_assert_holds (words, block->text);
          continue;
        }
      test_paper_assert_holds (words, block->table->title);
      for (guint row = 0; row < block->table->rows->len; row++)
        for (guint column = 0; column < block->table->n_columns; column++)
          test_paper_assert_holds (words, ((char **) g_ptr_array_index (block->table->rows, row))[column]);
    }
  test_paper_assert_holds (words, "• Two hours");
}

static void
test_long_table (void)
{
  g_autoptr (AvowReport) report = avow_report_new ("2026");
  g_autoptr (GBytes) pdf = NULL;
  g_auto (GStrv) pages = NULL;
  g_autofree char *words = NULL;

  if (!test_paper_has ("pdftotext"))
    return;

  fixture_add_rows (report, 200);
  pdf = create_pdf (report);
  pages = test_paper_read_pages (pdf);
  g_assert_cmpuint (g_strv_length (pages), >, 3);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_auto (GStrv) lines = g_strsplit (pages[i], "\n", -1);
      guint n_numbers = 0;

      for (char **line = lines; *line != NULL; line++)
        n_numbers += test_paper_is_number (*line, i, g_strv_length (pages));
      g_assert_cmpuint (n_numbers, ==, 1);
      test_paper_assert_holds (pages[i], "2026");
      g_assert_nonnull (strstr (pages[i], "Organisation"));
      g_assert_null (strstr (strstr (pages[i], "Organisation") + 1, "Organisation"));
    }
  words = test_paper_join (pages, report->title);
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *organisation = g_strdup_printf (" organisation%u ", i);
      g_autofree char *amount = g_strdup_printf (" %u.50 ", 1000 + i);

      test_paper_assert_holds (words, organisation);
      test_paper_assert_holds (words, amount);
    }
}

/* Wherever a page ends, a heading is on that of the first rows that it is of. */
static void
test_heading_with_table (void)
{
  guint n_turned = 0;

  if (!test_paper_has ("pdftotext"))
    return;

  for (guint n_lines = 26; n_lines < 40; n_lines++)
    {
      g_autoptr (AvowReport) report = avow_report_new ("2026");
      g_autoptr (GBytes) pdf = NULL;
      g_auto (GStrv) pages = NULL;

      for (guint i = 0; i < n_lines; i++)
        avow_report_add (report, AVOW_BLOCK_TEXT, "A line.");
      avow_report_add (report, AVOW_BLOCK_SECTION, "Given");
      fixture_add_rows (report, 20);
      pdf = create_pdf (report);
      pages = test_paper_read_pages (pdf);
      g_assert_cmpuint (g_strv_length (pages), ==, 2);
      for (guint i = 0; i < 2; i++)
        g_assert_true ((strstr (pages[i], "Given") != NULL) == (strstr (pages[i], "organisation0") != NULL));
      n_turned += strstr (pages[1], "Given") != NULL && strstr (pages[1], "A line.") == NULL;
    }
  g_assert_cmpuint (n_turned, >=, 2);
}

/* A row of more text than a page has room for goes on on the next ones. */
static void
test_long_cell (void)
{
  g_autoptr (AvowReport) report = avow_report_new ("2026");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *words = NULL;
  AvowReportTable *table = avow_report_add_table (report, "Notes", CELLS ("Day", "Note"), 0);

  if (!test_paper_has ("pdftotext"))
    return;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "n%u ", i);
  avow_report_table_add (table, CELLS ("1 June", text->str));
  avow_report_table_add (table, CELLS ("2 June", "the last"));
  words = read_words (report);
  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *word = g_strdup_printf (" n%u ", i);

      test_paper_assert_holds (words, word);
    }
  test_paper_assert_holds (words, "the last");
}

/* A picture that has no room for its words is lines of a table. */
static void
test_many_bars (void)
{
  const gint64 huge[] = { G_MAXINT64, 0, -1 };
  gint64 values[53] = { 0 };
  g_autoptr (AvowReport) report = avow_report_new ("2026");
  g_autofree char *words = NULL;

  if (!test_paper_has ("pdftotext"))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    values[i] = 100 + i;
  fixture_add_bars (report, values, G_N_ELEMENTS (values));
  fixture_add_bars (report, huge, G_N_ELEMENTS (huge));
  words = read_words (report);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autofree char *week = g_strdup_printf (" week%u ", i);
      g_autofree char *value = g_strdup_printf (" %u ", 100 + i);

      test_paper_assert_holds (words, week);
      test_paper_assert_holds (words, value);
    }
  test_paper_assert_holds (words, "9223372036854775807");
}

static void
test_odd (void)
{
  const char *titles[] = { "Odd", "משונה" };

  for (gsize i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autoptr (AvowReport) odd = fixture_create_odd (titles[i]);
      g_autoptr (AvowReport) empty = avow_report_new (titles[i]);
      g_autoptr (GBytes) odd_pdf = create_pdf (odd);
      g_autoptr (GBytes) empty_pdf = create_pdf (empty);

      g_assert_cmpuint (g_bytes_get_size (odd_pdf), >, g_bytes_get_size (empty_pdf));
    }
}

static void
test_right_to_left (void)
{
  g_autoptr (AvowReport) report = avow_report_new ("יוני");
  g_autofree char *words = NULL;

  if (!test_paper_has ("pdftotext"))
    return;

  avow_report_add (report, AVOW_BLOCK_SECTION, "מה נעשה");
  avow_report_add_words (report, AVOW_BLOCK_TEXT, "Ask first");
  fixture_add_rows (report, 3);
  words = read_words (report);
  test_paper_assert_holds (words, "יוני");
  test_paper_assert_holds (words, "Ask first");
  test_paper_assert_holds (words, "organisation2");
}

/* }}} */
/* {{{ The file */

/* Everything in the file, as it is before it is packed. */
static char *
unpack (GBytes *pdf)
{
  gsize size;
  const char *data = g_bytes_get_data (pdf, &size);
  const char *end = data + size;
  GString *text = g_string_new_len (data, (gssize) size);
  const char *p = data;

  while ((p = memmem (p, (gsize) (end - p), "stream\n", 7)) != NULL)
    {
      g_autoptr (GZlibDecompressor) inflater = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
      char buffer[65536];
      GConverterResult result = G_CONVERTER_CONVERTED;

      p += strlen ("stream\n");
      while (result == G_CONVERTER_CONVERTED)
        {
          gsize n_read = 0;
          gsize n_written = 0;

          result = g_converter_convert (G_CONVERTER (inflater), p, (gsize) (end - p), buffer, sizeof buffer,
                                        G_CONVERTER_NO_FLAGS, &n_read, &n_written, NULL);
          g_string_append_len (text, buffer, (gssize) n_written);
          p += n_read;
        }
    }
  /* So that it can be searched as text. */
  for (gsize i = 0; i < text->len; i++)
    if (text->str[i] == '\0')
      text->str[i] = ' ';

  return g_string_free (text, FALSE);
}

static void
test_structure (void)
{
  const char *present[] = { "/StructTreeRoot", "/MarkInfo", "/Marked true", "/FontFile", "/Title (June 2026)",
                            "/Creator (Avow)", "/Outlines", "(What was done)", "(Promises)", "/S /Document",
                            "/S /H1", "/S /H2", "/S /H3", "/S /P", "/S /L", "/S /LI", "/S /Lbl", "/S /LBody",
                            "/S /Table", "/S /TR", "/S /TH", "/S /TD", "/S /Figure" };
  const char *absent[] = { "/Author", "/Subject", "/Keywords", "/CreationDate", "/ModDate", "/Metadata" };
  g_autoptr (AvowReport) report = fixture_create_month ();
  g_autoptr (GBytes) pdf = create_pdf (report);
  g_autoptr (GBytes) again = create_pdf (report);
  g_autofree char *text = unpack (pdf);

  g_assert_true (g_bytes_equal (pdf, again));
  for (gsize i = 0; i < G_N_ELEMENTS (present); i++)
    if (strstr (text, present[i]) == NULL)
      g_error ("no %s", present[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_null (strstr (text, absent[i]));
}

static void
test_fonts (void)
{
  g_autoptr (AvowReport) report = fixture_create_month ();
  g_autoptr (GBytes) pdf = create_pdf (report);
  g_autofree char *fonts = NULL;
  g_auto (GStrv) lines = NULL;

  if (!test_paper_has ("pdffonts"))
    return;

  fonts = test_paper_run (pdf, (const char *[]) { "pdffonts", "-", NULL });
  lines = g_strsplit (g_strstrip (fonts), "\n", -1);
  /* Two lines of headings; then embedded, a subset and mapped to Unicode. */
  g_assert_cmpuint (g_strv_length (lines), >=, 4);
  for (guint i = 2; lines[i] != NULL; i++)
    g_assert_nonnull (strstr (lines[i], "yes yes yes"));
}

static void
assert_paper (double width,
              double height)
{
  AvowPaperSize paper = avow_paper_size_get_local ();
  g_autoptr (AvowReport) report = avow_report_new ("June");
  g_autoptr (GBytes) pdf = create_pdf (report);
  g_autofree char *text = unpack (pdf);
  g_autofree char *box = g_strdup_printf ("/MediaBox [ 0 0 %g %g ]", width, height);

  g_assert_cmpfloat_with_epsilon (paper.width, width, 0.001);
  g_assert_cmpfloat_with_epsilon (paper.height, height, 0.001);
  if (strstr (text, box) == NULL)
    g_error ("no %s", box);
}

static void
test_paper_of_locale (void)
{
  assert_paper (595.276, 841.89);
  if (use_locale ("en_US"))
    assert_paper (612, 792);
  leave_locale ();
}

static void
test_paper_size (void)
{
  g_assert_cmpfloat (avow_paper_size_choose (216, 279).width, ==, 612);
  g_assert_cmpfloat (avow_paper_size_choose (215, 279).height, ==, 792);
  g_assert_cmpfloat_with_epsilon (avow_paper_size_choose (210, 297).width, 595.276, 0.001);
  g_assert_cmpfloat_with_epsilon (avow_paper_size_choose (210, 297).height, 841.89, 0.001);
  g_assert_cmpfloat_with_epsilon (avow_paper_size_choose (0, 0).width, 595.276, 0.001);
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-pdf/every-word", test_every_word);
  g_test_add_func ("/report-pdf/long-table", test_long_table);
  g_test_add_func ("/report-pdf/heading-with-table", test_heading_with_table);
  g_test_add_func ("/report-pdf/long-cell", test_long_cell);
  g_test_add_func ("/report-pdf/many-bars", test_many_bars);
  g_test_add_func ("/report-pdf/odd", test_odd);
  g_test_add_func ("/report-pdf/right-to-left", test_right_to_left);
  g_test_add_func ("/report-pdf/structure", test_structure);
  g_test_add_func ("/report-pdf/fonts", test_fonts);
  g_test_add_func ("/report-pdf/paper-of-locale", test_paper_of_locale);
  g_test_add_func ("/report-pdf/paper-size", test_paper_size);

  return g_test_run ();
}
