/* test-extract-report.c: what is told of a month or a year, in which order, and what is not */

#include "config.h"

#include <yyjson.h>

#include "core/insight/avow-extract-json.h"
#include "report/avow-extract-csv.h"
#include "report/avow-extract-report.h"
#include "report/avow-report-markdown.h"
#include "secret-journal.h"

#define TODAY "2026-11-22"

static AvowExtract *
make_extract (JournalFixture *fixture,
              AvowSpanLength  length,
              const char     *first,
              const char     *last,
              AvowDisclosure  disclosure)
{
  return avow_extract_new (fixture->journal, length, date (first), date (last), disclosure, date (TODAY));
}

static AvowReport *
make_report (JournalFixture *fixture,
             AvowSpanLength  length,
             const char     *first,
             const char     *last)
{
  g_autoptr (AvowExtract) extract = make_extract (fixture, length, first, last, AVOW_DISCLOSURE_ALL);

  return avow_extract_to_report (extract);
}

/* All texts and all cells, a line each. */
static char *
spell_out (const AvowReport *report)
{
  GString *text = g_string_new (report->title);

  g_string_append_c (text, '\n');
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AvowBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind != AVOW_BLOCK_TABLE)
        {
          g_string_append_printf (text, "%s\n", block->text);
          continue;
        }
      for (guint row = 0; row < block->table->rows->len; row++)
        {
          g_autofree char *line = g_strjoinv (" | ", g_ptr_array_index (block->table->rows, row));

          g_string_append_printf (text, "%s\n", line);
        }
    }

  return g_string_free_and_steal (text);
}

/* The blocks after the section of that title, up to the next; FALSE if there is none. */
static gboolean
find_section (const AvowReport *report,
              const char       *title,
              guint            *first,
              guint            *n_blocks)
{
  gboolean within = FALSE;

  *n_blocks = 0;
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AvowBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind <= AVOW_BLOCK_SECTION)
        {
          if (within)
            return TRUE;
          within = block->kind == AVOW_BLOCK_SECTION && g_strcmp0 (block->text, title) == 0;
          *first = i + 1;
        }
      else if (within)
        {
          (*n_blocks)++;
        }
    }

  return within;
}

static const AvowReportTable *
find_table (const AvowReport *report,
            const char       *title)
{
  guint first, n_blocks;

  g_assert_true (find_section (report, title, &first, &n_blocks));
  for (guint i = first; i < first + n_blocks; i++)
    {
      const AvowBlock *block = g_ptr_array_index (report->blocks, i);

      if (block->kind == AVOW_BLOCK_TABLE)
        return block->table;
    }
  g_assert_not_reached ();
}

static gboolean
has_section (const AvowReport *report,
             const char       *title)
{
  guint first, n_blocks;

  return find_section (report, title, &first, &n_blocks);
}

static void
assert_row (const AvowReportTable *table,
            guint                  row,
            const char            *expected)
{
  g_autofree char *line = NULL;

  g_assert_cmpuint (row, <, table->rows->len);
  line = g_strjoinv (" | ", g_ptr_array_index (table->rows, row));
  g_assert_cmpstr (line, ==, expected);
}

static gint64
get_drawn (const AvowReportTable *table,
           guint                  index)
{
  g_assert_cmpuint (index, <, table->values->len);

  return g_array_index (table->values, gint64, index);
}

/* @as_written: whether it is for people, who read amounts as they are written */
static void
assert_told_in (const char     *text,
                const char     *what,
                gboolean        as_written,
                AvowDisclosure  disclosure)
{
  for (guint i = 0; i < G_N_ELEMENTS (SECRETS); i++)
    {
      const Secret *secret = &SECRETS[i];
      gboolean untold = g_strcmp0 (secret->written, UNTOLD) == 0;
      gboolean told = !untold && secret_is_seen (secret, disclosure);
      const char *written = as_written && secret->written != NULL && !untold ? secret->written : secret->text;

      if ((strstr (text, written) != NULL) != told)
        g_error ("%s is %s in the %s with %x", secret->text, told ? "missing" : "told", what, disclosure);
    }
}

static void
assert_told (JournalFixture *fixture,
             AvowDisclosure  disclosure)
{
  static const AvowSpanLength lengths[] = { AVOW_SPAN_MONTH, AVOW_SPAN_YEAR };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (AvowExtract) extract = make_extract (fixture, lengths[i], "2026-10-01", "2026-10-01", disclosure);
      g_autoptr (AvowReport) report = avow_extract_to_report (extract);
      g_autofree char *text = spell_out (report);
      g_autofree char *markdown = avow_report_to_markdown (report);
      g_autofree char *csv = avow_extract_to_csv (extract);
      g_autofree char *json = avow_extract_to_json (extract);

      assert_told_in (text, "report", TRUE, disclosure);
      assert_told_in (markdown, "Markdown", TRUE, disclosure);
      assert_told_in (csv, "CSV", TRUE, disclosure);
      assert_told_in (json, "JSON", FALSE, disclosure);
    }
}

static void
test_switches (JournalFixture *fixture,
               gconstpointer   data)
{
  fixture_create (fixture);
  secret_save_all (fixture);
  secret_for_each_disclosure (fixture, assert_told);
}

static void
test_order (JournalFixture *fixture,
            gconstpointer   data)
{
  static const char *const expected[] = {
    "What was done", "Week by week", "How far it reached", "How the need was known", "For whom",
    "Commitments due", "Finished to learn from", "Awareness beside action", "Reflections", "Feelings named",
    "Repairs", "Answers on closing", "Intention for the next month", "Each action", "What the reflections say",
  };
  g_autoptr (AvowReport) report = NULL;
  guint n = 0;

  fixture_create (fixture);
  secret_save_all (fixture);
  report = make_report (fixture, AVOW_SPAN_MONTH, "2026-10-01", "2026-10-01");

  g_assert_cmpstr (report->title, ==, "October 2026");
  for (guint i = 0; i < report->blocks->len; i++)
    {
      const AvowBlock *block = g_ptr_array_index (report->blocks, i);

      g_assert_cmpint (block->kind, !=, AVOW_BLOCK_HEADING);
      if (block->kind == AVOW_BLOCK_SECTION)
        {
          g_assert_cmpuint (n, <, G_N_ELEMENTS (expected));
          g_assert_cmpstr (block->text, ==, expected[n++]);
        }
      if (block->text != NULL && g_str_has_prefix (block->text, "s-"))
        g_assert_true (block->own_words);
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (expected));
}

static void
save_action (JournalFixture *fixture,
             const char     *when,
             AvowActionType  type,
             gint64          minutes,
             AvowMoney       amount)
{
  g_autoptr (AvowAction) action = make_action (when, type);

  action->minutes = minutes;
  action->amount = amount;
  action->ring = AVOW_RING_COMMUNITY;
  action->step = type == AVOW_ACTION_LEARNING ? AVOW_STEP_NONE : AVOW_STEP_ACTION;
  fixture_save (fixture, action);
}

static void
fill_months (JournalFixture *fixture)
{
  const AvowMoney none = { 0 };

  fixture_create (fixture);
  save_action (fixture, "2026-07-05", AVOW_ACTION_VOTING, -1, none);
  save_action (fixture, "2026-09-08", AVOW_ACTION_DINING, -1, none);
  save_action (fixture, "2026-09-09", AVOW_ACTION_DONATION, -1, (AvowMoney) { 500, "EUR" });
  save_action (fixture, "2026-10-02", AVOW_ACTION_DONATION, -1, (AvowMoney) { 2500, "USD" });
  save_action (fixture, "2026-10-03", AVOW_ACTION_DONATION, -1, (AvowMoney) { 750, "EUR" });
  save_action (fixture, "2026-10-20", AVOW_ACTION_LEARNING, 90, none);
}

static void
test_tables (JournalFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (AvowReport) report = NULL;
  const AvowReportTable *table;

  fill_months (fixture);
  report = make_report (fixture, AVOW_SPAN_MONTH, "2026-10-01", "2026-10-01");

  table = find_table (report, "What was done");
  g_assert_cmpuint (table->n_columns, ==, 6);
  g_assert_cmpstr (table->columns[2], ==, "Time");
  g_assert_cmpstr (table->columns[4], ==, "September 2026");
  g_assert_cmpuint (table->rows->len, ==, 4);
  assert_row (table, 0, "Donation | 2 |  | 7.50\302\240EUR · 25.00\302\240USD | 1 | 0");
  assert_row (table, 1, "Learning | 1 | 1 h 30 min |  | 0 | 0");
  assert_row (table, 2, "Dining | 0 |  |  | 1 | 0");
  assert_row (table, 3, "All | 3 | 1 h 30 min | 7.50\302\240EUR · 25.00\302\240USD | 2 | 1");

  table = find_table (report, "Week by week");
  g_assert_cmpint (table->picture, ==, AVOW_PICTURE_BARS);
  g_assert_cmpuint (table->values->len, ==, table->rows->len);
  g_assert_cmpuint (table->short_names->len, ==, table->rows->len);
  g_assert_cmpint (get_drawn (table, 0), ==, 2);
  g_assert_true (g_str_has_prefix (g_ptr_array_index (table->short_names, 0), "1–"));

  /* From the first month of the journal on. */
  table = find_table (report, "Beside the months before");
  g_assert_cmpuint (table->rows->len, ==, 4);
  assert_row (table, 0, "July 2026 | 1 |  | ");
  assert_row (table, 1, "August 2026 | 0 |  | ");
  g_assert_cmpint (get_drawn (table, 1), ==, 0);
  g_assert_cmpint (get_drawn (table, 3), ==, 3);
  g_assert_cmpstr (g_ptr_array_index (table->short_names, 3), ==, "Oct");

  table = find_table (report, "How far it reached");
  g_assert_cmpint (table->picture, ==, AVOW_PICTURE_GRID);
  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpuint (table->n_columns, ==, 5);
  g_assert_cmpuint (table->values->len, ==, 12);
  assert_row (table, 2, "Community | 0 | 2 | 0 | 1");
  g_assert_cmpint (get_drawn (table, 9), ==, 2);
}

static void
test_months (JournalFixture *fixture,
             gconstpointer   data)
{
  g_autoptr (AvowReport) report = NULL;
  g_autoptr (AvowReport) early = NULL;
  g_autofree char *text = NULL;

  fill_months (fixture);
  report = make_report (fixture, AVOW_SPAN_MONTH, "2026-09-30", "2026-11-01");
  text = spell_out (report);
  g_assert_cmpstr (report->title, ==, "September – November 2026");
  g_assert_true (g_str_has_prefix (text, "September – November 2026\nSeptember 2026\n"));
  g_assert_nonnull (strstr (text, "\nOctober 2026\n"));
  g_assert_nonnull (strstr (text, "\nNovember 2026\nNothing is written down yet. It is not over yet.\n"));

  /* A month of nothing. */
  early = make_report (fixture, AVOW_SPAN_MONTH, "2019-05-01", "2019-05-01");
  g_assert_cmpuint (early->blocks->len, ==, 1);
  g_assert_cmpstr (((AvowBlock *) g_ptr_array_index (early->blocks, 0))->text, ==, "Nothing is written down.");
}

static void
test_json (JournalFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (AvowExtract) extract = NULL;
  g_autofree char *json = NULL;
  yyjson_doc *doc;
  yyjson_val *root;

  fixture_create (fixture);
  secret_save_all (fixture);
  extract = make_extract (fixture, AVOW_SPAN_MONTH, "2026-09-30", "2026-10-02", AVOW_DISCLOSURE_ALL);
  json = avow_extract_to_json (extract);
  g_assert_true (g_str_has_suffix (json, "\n]\n"));
  doc = yyjson_read (json, strlen (json), YYJSON_READ_NOFLAG);
  root = yyjson_doc_get_root (doc);
  g_assert_cmpuint (yyjson_arr_size (root), ==, 2);
  g_assert_cmpstr (yyjson_get_str (yyjson_ptr_get (root, "/1/entries/0/title")), ==, "s-action-title");
  g_assert_cmpstr (yyjson_get_str (yyjson_ptr_get (root, "/1/entries/0/place_name")), ==, "s-place-name");
  g_assert_cmpstr (yyjson_get_str (yyjson_ptr_get (root, "/1/reflections/entries/0/text")), ==,
                   "s-reflection-text");
  g_assert_cmpstr (yyjson_get_str (yyjson_ptr_get (root, "/1/commitments/0/reason")), ==, "s-commitment-reason");
  g_assert_cmpstr (yyjson_get_str (yyjson_ptr_get (root, "/1/commitments/0/measure")), ==, "money");
  g_assert_cmpint (yyjson_get_sint (yyjson_ptr_get (root, "/1/commitments/0/target")), ==, 8150815);
  g_assert_cmpstr (yyjson_get_str (yyjson_ptr_get (root, "/1/resources/0/takeaways")), ==, "s-resource-takeaways");
  g_assert_cmpstr (yyjson_get_str (yyjson_ptr_get (root, "/1/review/answers/0/text")), ==, "s-answer");
  g_assert_null (yyjson_ptr_get (root, "/0/review"));
  /* At which hour something was written down is nothing of the month. */
  g_assert_null (strstr (json, "\"created\""));
  g_assert_null (strstr (json, "\"modified\""));
  yyjson_doc_free (doc);
}

static void
test_year (JournalFixture *fixture,
           gconstpointer   data)
{
  g_autoptr (AvowReport) report = NULL;
  const AvowReportTable *table;

  fill_months (fixture);
  report = make_report (fixture, AVOW_SPAN_YEAR, "2026-03-01", "2026-03-01");
  g_assert_cmpstr (report->title, ==, "2026");
  g_assert_false (has_section (report, "Week by week"));

  /* All months of it, known or not. */
  table = find_table (report, "Month by month");
  g_assert_cmpuint (table->rows->len, ==, 12);
  assert_row (table, 5, "June 2026 | – |  | ");
  g_assert_cmpint (get_drawn (table, 5), ==, -1);
  g_assert_cmpint (get_drawn (table, 6), ==, 1);
  g_assert_cmpint (get_drawn (table, 7), ==, 0);
  g_assert_cmpint (get_drawn (table, 9), ==, 3);
  g_assert_cmpint (get_drawn (table, 11), ==, -1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/extract-report/switches", JournalFixture, NULL, fixture_set_up, test_switches, fixture_tear_down);
  g_test_add ("/extract-report/order", JournalFixture, NULL, fixture_set_up, test_order, fixture_tear_down);
  g_test_add ("/extract-report/tables", JournalFixture, NULL, fixture_set_up, test_tables, fixture_tear_down);
  g_test_add ("/extract-report/months", JournalFixture, NULL, fixture_set_up, test_months, fixture_tear_down);
  g_test_add ("/extract-report/json", JournalFixture, NULL, fixture_set_up, test_json, fixture_tear_down);
  g_test_add ("/extract-report/year", JournalFixture, NULL, fixture_set_up, test_year, fixture_tear_down);

  return g_test_run ();
}
