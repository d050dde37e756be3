/* test-report-markdown.c: a report as Markdown, in which nothing that was written is markup */

#include "config.h"

#include "report/avow-report-markdown.h"

#include <string.h>

static void
test_blocks (void)
{
  static const char *const columns[] = { "Type", "Actions", NULL };
  g_autoptr (AvowReport) report = avow_report_new ("October 2026");
  AvowReportTable *table;
  g_autofree char *text = NULL;

  avow_report_add (report, AVOW_BLOCK_TEXT, "It is not over yet.");
  avow_report_add (report, AVOW_BLOCK_SECTION, "What was done");
  table = avow_report_add_table (report, "Actions", columns, 1u << 1);
  avow_report_table_add (table, (const char *const[]) { "Donation", "2" });
  avow_report_table_add (table, (const char *const[]) { "a|b\nc", NULL });
  avow_report_add_words (report, AVOW_BLOCK_LABEL, "A promise");
  avow_report_add (report, AVOW_BLOCK_REMARK, "Kept");
  avow_report_add (report, AVOW_BLOCK_ITEM, "one\nmore");
  avow_report_add (report, AVOW_BLOCK_ITEM, "two");
  text = avow_report_to_markdown (report);
  g_assert_cmpstr (text, ==,
                   "# October 2026\n"
                   "\n"
                   "It is not over yet.\n"
                   "\n"
                   "## What was done\n"
                   "\n"
                   "| Type | Actions |\n"
                   "| --- | ---: |\n"
                   "| Donation | 2 |\n"
                   "| a\\|b c |  |\n"
                   "\n"
                   "### A promise\n"
                   "\n"
                   "Kept\n"
                   "\n"
                   "- one\\\n"
                   "  more\n"
                   "- two\n");
}

static void
test_headings (void)
{
  g_autoptr (AvowReport) report = avow_report_new ("October – November 2026");
  g_autofree char *text = NULL;

  avow_report_add (report, AVOW_BLOCK_HEADING, "October 2026");
  avow_report_add (report, AVOW_BLOCK_SECTION, "Repairs");
  avow_report_add (report, AVOW_BLOCK_LABEL, "One");
  text = avow_report_to_markdown (report);
  g_assert_cmpstr (text, ==,
                   "# October – November 2026\n\n## October 2026\n\n### Repairs\n\n#### One\n");
}

/* What is written, and how it stands in the file. */
static void
test_words (void)
{
  static const struct {
    const char *words;
    const char *written;
  } cases[] = {
    { "plain words, and more: yes (it is) 5.5 - “so”.", "plain words, and more: yes (it is) 5.5 - “so”." },
    { "two\nlines", "two\\\nlines" },
    { "two\r\nlines", "two\\\nlines" },
    { "two\rlines", "two\\\nlines" },
    { "one\n\nother", "one\n\nother" },
    { "space at the end  \nnext", "space at the end\\\nnext" },
    { "# title", "\\# title" },
    { "a\n# title", "a\\\n\\# title" },
    { "- item", "\\- item" },
    { "+ item", "\\+ item" },
    { "a\n===", "a\\\n\\===" },
    { "a\n---", "a\\\n\\---" },
    { "12. item", "12\\. item" },
    { "12) item", "12\\) item" },
    { "> quote", "\\> quote" },
    { "    code", "\302\240\302\240\302\240\302\240code" },
    { "\tcode", "\302\240code" },
    { "```\ncode\n```", "\\`\\`\\`\\\ncode\\\n\\`\\`\\`" },
    { "~~~", "\\~\\~\\~" },
    { "*b* _i_ ~~s~~", "\\*b\\* \\_i\\_ \\~\\~s\\~\\~" },
    { "[a](b) ![a](b)", "\\[a\\](b) \\!\\[a\\](b)" },
    { "[a]: b", "\\[a\\]: b" },
    { "<b onclick=x>", "\\<b onclick=x\\>" },
    { "<!-- -->", "\\<\\!-- --\\>" },
    { "&lt; &amp;", "\\&lt; \\&amp;" },
    { "http://a.b https://a", "http\\://a.b https\\://a" },
    { "www.a.b WWW.A", "www\\.a.b WWW\\.A" },
    { "a@b.c", "a\\@b.c" },
    { "| a |", "\\| a \\|" },
    { "\\", "\\\\" },
    { ": term", "\\: term" },
    { "form\ffeed", "form feed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowReport) report = avow_report_new ("T");
      g_autofree char *expected = g_strdup_printf ("# T\n\n%s\n", cases[i].written);
      g_autofree char *text = NULL;

      avow_report_add_words (report, AVOW_BLOCK_TEXT, cases[i].words);
      text = avow_report_to_markdown (report);
      g_assert_cmpstr (text, ==, expected);
    }
}

/* Titles and cells are one line, whatever is in them. */
static void
test_lines (void)
{
  static const char *const columns[] = { "a\nb", "c", NULL };
  g_autoptr (AvowReport) report = avow_report_new ("T");
  AvowReportTable *table = avow_report_add_table (report, "", columns, 0);
  g_autofree char *text = NULL;

  avow_report_table_add (table, (const char *const[]) { "x\r\n\r\n# y", "\n|\n" });
  avow_report_add_words (report, AVOW_BLOCK_LABEL, "one\n\n---\n\nother");
  text = avow_report_to_markdown (report);
  g_assert_cmpstr (text, ==,
                   "# T\n\n| a b | c |\n| --- | --- |\n| x \\# y | \\| |\n\n### one \\--- other\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/report-markdown/blocks", test_blocks);
  g_test_add_func ("/report-markdown/headings", test_headings);
  g_test_add_func ("/report-markdown/words", test_words);
  g_test_add_func ("/report-markdown/lines", test_lines);

  return g_test_run ();
}
