/* report-fixture.h: reports to draw and to write, plain ones and odd ones */

#pragma once

#include "report/avow-report.h"

#define CELLS(...) ((const char *[]) { __VA_ARGS__, NULL })

/* A row for each number, named as far as the word tells them apart. */
static inline AvowReportTable *
fixture_add_rows (AvowReport *report,
                  guint       n_rows)
{
  AvowReportTable *table = avow_report_add_table (report, "What was given",
                                                  CELLS ("Day", "Organisation", "Amount"), 4);

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *day = g_strdup_printf ("day%u", i);
      g_autofree char *organisation = g_strdup_printf ("organisation%u", i);
      g_autofree char *amount = g_strdup_printf ("%u.50", 1000 + i);

      avow_report_table_add (table, CELLS (day, organisation, amount));
    }

  return table;
}

static inline void
fixture_add_bars (AvowReport   *report,
                  const gint64 *values,
                  guint         n_values)
{
  AvowReportTable *table = avow_report_add_table (report, "By week", CELLS ("Week", "Entries"), 2);

  for (guint i = 0; i < n_values; i++)
    {
      g_autofree char *week = g_strdup_printf ("week%u", i);
      g_autofree char *number = values[i] >= 0 ? g_strdup_printf ("%" G_GINT64_FORMAT, values[i])
                                               : g_strdup ("–");

      avow_report_table_add (table, CELLS (week, number));
      avow_report_table_draw (table, AVOW_PICTURE_BARS, values[i], "w");
    }
}

static inline void
fixture_add_grid (AvowReport *report,
                  gint64      most)
{
  AvowReportTable *table = avow_report_add_table (report, "Where",
                                                  CELLS ("Ring", "Awareness", "Action", "Repair"), 14);

  for (guint row = 0; row < 4; row++)
    {
      g_autofree char *name = g_strdup_printf ("ring%u", row);
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, most - (gint64) row);

      avow_report_table_add (table, CELLS (name, number, "0", "–"));
      avow_report_table_draw (table, AVOW_PICTURE_GRID, most - (gint64) row, NULL);
      avow_report_table_draw (table, AVOW_PICTURE_GRID, 0, NULL);
      avow_report_table_draw (table, AVOW_PICTURE_GRID, -1, NULL);
    }
}

/* What a month may hold. */
static inline AvowReport *
fixture_create_month (void)
{
  const gint64 values[] = { 4, 7, 0, -1, 5 };
  AvowReport *report = avow_report_new ("June 2026");

  avow_report_add (report, AVOW_BLOCK_SECTION, "What was done");
  avow_report_add (report, AVOW_BLOCK_TEXT, "16 entries on 9 days.");
  fixture_add_bars (report, values, G_N_ELEMENTS (values));
  fixture_add_grid (report, 9);
  fixture_add_rows (report, 5);
  avow_report_add (report, AVOW_BLOCK_REMARK, "Nothing yet at work.");
  avow_report_add (report, AVOW_BLOCK_SECTION, "Promises");
  avow_report_add (report, AVOW_BLOCK_LABEL, "Kept");
  avow_report_add_words (report, AVOW_BLOCK_ITEM, "Two hours at the food bank");
  avow_report_add_words (report, AVOW_BLOCK_ITEM, "להתקשר לסבתא");
  avow_report_add_words (report, AVOW_BLOCK_TEXT, "Asking first is quicker than guessing.");

  return report;
}

static inline AvowReport *
fixture_create_odd (const char *title)
{
  const gint64 huge[] = { G_MAXINT64, 1, -1, G_MININT64 };
  const gint64 zeros[] = { 0, 0, 0 };
  const gint64 many[53] = { 1, 2, -1, 3 };
  g_autofree char *word = g_strnfill (3000, 'W');
  AvowReport *report = avow_report_new (title);
  AvowReportTable *table;

  fixture_add_bars (report, huge, G_N_ELEMENTS (huge));
  fixture_add_bars (report, zeros, G_N_ELEMENTS (zeros));
  fixture_add_bars (report, many, G_N_ELEMENTS (many));
  fixture_add_bars (report, NULL, 0);
  fixture_add_grid (report, G_MAXINT64);
  fixture_add_rows (report, 0);
  avow_report_add_words (report, AVOW_BLOCK_HEADING, word);
  avow_report_add_words (report, AVOW_BLOCK_ITEM, word);
  table = avow_report_add_table (report, NULL, CELLS ("", word, "c", word, "e", "f", "g", "h", "i", "j"), 0x3fa);
  avow_report_table_add (table, CELLS (word, "", "ג", word, "", "1", "2", "3", "4", "5"));

  return report;
}
