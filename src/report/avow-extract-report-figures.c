/* avow-extract-report-figures.c: what was done in a month or a year, in tables and sentences */

#include "config.h"

#include "avow-extract-report-private.h"

#include <glib/gi18n-lib.h>

#include "core/insight/avow-span-words.h"
#include "core/model/avow-number.h"

/* Of a month of which nothing is known, which is not the same as nothing done. */
#define UNKNOWN "–"

/* Tables of tallies */

/* What there is of, in any row: what there is none of takes no column. */
typedef struct {
  gboolean times;
  gboolean minutes;
  gboolean money;
} Shown;

static void
show (Shown           *shown,
      const AvowTally *tally)
{
  shown->times = shown->times || tally->times != tally->n_entries;
  shown->minutes = shown->minutes || tally->minutes > 0;
  shown->money = shown->money || avow_amounts_get_length (&tally->money) > 0;
}

/* Amounts of two currencies are never added together. */
static char *
format_money (const AvowAmounts *amounts)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < avow_amounts_get_length (amounts); i++)
    g_ptr_array_add (texts, avow_money_format (avow_amounts_get (amounts, i)));
  g_ptr_array_add (texts, NULL);

  return g_strjoinv (" · ", (char **) texts->pdata);
}

static void
add_columns (GPtrArray   *columns,
             const Shown *shown)
{
  g_ptr_array_add (columns, g_strdup (_("Actions")));
  if (shown->times)
    /* Translators: the head of a column: how often, where one action can be ten letters */
    g_ptr_array_add (columns, g_strdup (_("Times")));
  if (shown->minutes)
    /* Translators: the head of a column: how long */
    g_ptr_array_add (columns, g_strdup (C_("how long", "Time")));
  if (shown->money)
    g_ptr_array_add (columns, g_strdup (_("Money")));
}

/* @tally: (nullable): unknown */
static void
add_cells (GPtrArray       *cells,
           const Shown     *shown,
           const AvowTally *tally)
{
  g_ptr_array_add (cells, tally != NULL ? avow_number_format (tally->n_entries) : g_strdup (UNKNOWN));
  if (shown->times)
    g_ptr_array_add (cells, tally != NULL ? avow_number_format (tally->times) : g_strdup (""));
  if (shown->minutes)
    g_ptr_array_add (cells, tally != NULL && tally->minutes > 0
                              ? avow_quantity_format (AVOW_QUANTITY_MINUTES, tally->minutes, NULL)
                              : g_strdup (""));
  if (shown->money)
    g_ptr_array_add (cells, tally != NULL ? format_money (&tally->money) : g_strdup (""));
}

static GPtrArray *
start_row (const char *name)
{
  GPtrArray *cells = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (cells, g_strdup (name));

  return cells;
}

/* The first column is of names, all others are of numbers. */
static AvowReportTable *
add_table (AvowReport *report,
           const char *title,
           GPtrArray  *columns)
{
  g_ptr_array_add (columns, NULL);

  return avow_report_add_table (report, title, (const char * const *) columns->pdata, ~1u);
}

static void
add_row (AvowReportTable *table,
         GPtrArray       *cells)
{
  avow_report_table_add (table, (const char * const *) cells->pdata);
}

/* By type */

/* All, of type AVOW_ANY, or those of one type. */
static void
add_type (AvowReportTable   *table,
          const AvowSummary *summary,
          const Shown       *shown,
          int                type,
          const char        *name)
{
  const AvowFigures *figures = summary->span->figures;
  const AvowTally *tally = type == AVOW_ANY ? &figures->all : &figures->by_type[type];
  AvowBeside beside = avow_summary_get_beside (summary, type, AVOW_QUANTITY_ENTRIES, NULL);
  g_autoptr (GPtrArray) cells = start_row (name);

  add_cells (cells, shown, tally);
  if (beside.has_before)
    g_ptr_array_add (cells, avow_number_format (beside.before));
  if (beside.n_months > 1)
    g_ptr_array_add (cells, avow_number_format (beside.median));
  add_row (table, cells);
}

static void
add_types (AvowReport        *report,
           const AvowSummary *summary)
{
  const AvowSpan *span = summary->span;
  AvowBeside all = avow_summary_get_beside (summary, AVOW_ANY, AVOW_QUANTITY_ENTRIES, NULL);
  g_autoptr (GPtrArray) list = avow_figures_list (span->figures, AVOW_FIGURES_TYPES);
  g_autoptr (GPtrArray) columns = start_row (_("Type"));
  AvowReportTable *table;
  Shown shown = { 0 };

  show (&shown, &span->figures->all);
  add_columns (columns, &shown);
  if (all.has_before)
    g_ptr_array_add (columns, avow_span_format_name_before (span));
  if (all.n_months > 1)
    /* Translators: the head of a column: the middle one of the figures of the months before */
    g_ptr_array_add (columns, g_strdup (_("Median before")));

  table = add_table (report, _("Actions by type"), columns);
  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *figure = g_ptr_array_index (list, i);

      add_type (table, summary, &shown, figure->slice.type, figure->name);
    }
  /* What was done before and not now is told as well. */
  for (int type = 1; type < AVOW_N_ACTION_TYPES; type++)
    if (span->figures->by_type[type].n_entries == 0 &&
        avow_summary_get_beside (summary, type, AVOW_QUANTITY_ENTRIES, NULL).before > 0)
      add_type (table, summary, &shown, type, avow_term_get_name (&AVOW_ACTION_TYPES, type));
  /* Translators: the last row of a table: all types of action */
  add_type (table, summary, &shown, AVOW_ANY, C_("figure", "All"));
}

static void
add_beside (AvowReport        *report,
            const AvowSummary *summary,
            AvowQuantity       quantity,
            const char        *currency)
{
  g_autofree char *before = avow_summary_format_before (summary, AVOW_ANY, quantity, currency);
  g_autofree char *median = avow_summary_format_median (summary, AVOW_ANY, quantity, currency);

  if (before != NULL && median != NULL)
    avow_report_take (report, AVOW_BLOCK_TEXT, g_strdup_printf ("%s %s", before, median));
  else
    avow_report_add (report, AVOW_BLOCK_TEXT, before != NULL ? before : median);
}

static void
add_all (AvowReport        *report,
         const AvowSummary *summary)
{
  const AvowTally *all = &summary->span->figures->all;

  avow_report_take (report, AVOW_BLOCK_TEXT, avow_tally_format (all));
  add_beside (report, summary, AVOW_QUANTITY_ENTRIES, NULL);
  if (all->minutes > 0)
    add_beside (report, summary, AVOW_QUANTITY_MINUTES, NULL);
  for (guint i = 0; i < avow_amounts_get_length (&all->money); i++)
    add_beside (report, summary, AVOW_QUANTITY_MONEY, avow_amounts_get (&all->money, i)->currency);
}

/* By week and by month */

/* "1–7", which is enough below a bar of a month. */
static char *
make_short_name (const AvowSlice *week)
{
  int first, last;

  avow_civil_date_get_ymd (week->first, NULL, NULL, &first);
  avow_civil_date_get_ymd (week->last, NULL, NULL, &last);

  return first == last ? g_strdup_printf ("%d", first) : g_strdup_printf ("%d–%d", first, last);
}

static void
add_weeks (AvowReport     *report,
           const AvowSpan *span)
{
  g_autoptr (GPtrArray) list = avow_figures_list (span->figures, AVOW_FIGURES_WEEKS);
  g_autoptr (GPtrArray) columns = start_row (_("Week"));
  AvowReportTable *table;
  Shown shown = { 0 };

  /* Of a year the months tell more. */
  if (span->length == AVOW_SPAN_YEAR)
    return;

  show (&shown, &span->figures->all);
  add_columns (columns, &shown);
  avow_report_add (report, AVOW_BLOCK_SECTION, _("Week by week"));
  table = add_table (report, _("Actions by week"), columns);
  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *figure = g_ptr_array_index (list, i);
      g_autoptr (GPtrArray) cells = start_row (figure->name);
      g_autofree char *short_name = NULL;

      /* Not the weeks that have not come. */
      if (figure->slice.first > figure->slice.last)
        continue;
      short_name = make_short_name (&figure->slice);
      add_cells (cells, &shown, figure->tally);
      add_row (table, cells);
      avow_report_table_draw (table, AVOW_PICTURE_BARS, figure->n, short_name);
    }
}

/* The first month that is shown: of a year all are, known or not. */
static guint
find_first_month (const AvowSummary *summary)
{
  const AvowTrend *trend = summary->trend;
  guint i = 0;

  if (summary->span->length == AVOW_SPAN_YEAR)
    while (i < trend->months->len && avow_trend_get (trend, i)->first < summary->span->first)
      i++;
  else
    while (i < trend->months->len && !avow_trend_get (trend, i)->counted)
      i++;

  return i;
}

static void
add_month (AvowReportTable      *table,
           const Shown          *shown,
           const AvowTrendMonth *month)
{
  g_autofree char *name = avow_civil_date_format_month (month->first);
  g_autofree char *short_name = avow_civil_date_format_short_month (month->first);
  g_autoptr (GPtrArray) cells = start_row (name);

  add_cells (cells, shown, month->counted ? &month->all : NULL);
  add_row (table, cells);
  avow_report_table_draw (table, AVOW_PICTURE_BARS, month->counted ? (gint64) month->all.n_entries : -1,
                          short_name);
}

static void
add_months (AvowReport        *report,
            const AvowSummary *summary)
{
  const AvowTrend *trend = summary->trend;
  g_autoptr (GPtrArray) columns = start_row (_("Month"));
  guint first = find_first_month (summary);
  AvowReportTable *table;
  Shown shown = { 0 };

  /* One alone is told already. */
  if (first + 1 >= trend->months->len)
    return;

  for (guint i = first; i < trend->months->len; i++)
    if (avow_trend_get (trend, i)->counted)
      show (&shown, &avow_trend_get (trend, i)->all);
  add_columns (columns, &shown);
  avow_report_add (report, AVOW_BLOCK_SECTION, summary->span->length == AVOW_SPAN_YEAR
                                                 ? _("Month by month") : _("Beside the months before"));
  table = add_table (report, _("Actions by month"), columns);
  for (guint i = first; i < trend->months->len; i++)
    add_month (table, &shown, avow_trend_get (trend, i));
}

/* Rings and steps */

static const char *
get_name (const AvowTerms *terms,
          int              value)
{
  return value > 0 ? avow_term_get_name (terms, value) : C_("figure", "Not said");
}

/* All rings or steps, and last what does not say, where there is some. */
static guint
list_values (int         *values,
             const guint *counts,
             int          n_values)
{
  guint n = 0;

  for (int value = 1; value < n_values; value++)
    values[n++] = value;
  if (counts[0] > 0)
    values[n++] = 0;

  return n;
}

static void
add_grid (AvowReport     *report,
          const AvowSpan *span)
{
  const AvowFigures *figures = span->figures;
  int rings[AVOW_N_RINGS];
  int steps[AVOW_N_STEPS];
  guint n_rings = list_values (rings, figures->by_ring, AVOW_N_RINGS);
  guint n_steps = list_values (steps, figures->by_step, AVOW_N_STEPS);
  g_autoptr (GPtrArray) columns = start_row (_("Where"));
  AvowReportTable *table;

  for (guint k = 0; k < n_steps; k++)
    g_ptr_array_add (columns, g_strdup (get_name (&AVOW_STEPS, steps[k])));
  avow_report_add (report, AVOW_BLOCK_SECTION, _("How far it reached"));
  table = add_table (report, _("Actions by where they were done and by step"), columns);
  for (guint i = 0; i < n_rings; i++)
    {
      g_autoptr (GPtrArray) cells = start_row (get_name (&AVOW_RINGS, rings[i]));

      for (guint k = 0; k < n_steps; k++)
        {
          guint n = figures->cells[rings[i]][steps[k]];

          g_ptr_array_add (cells, avow_number_format (n));
          avow_report_table_draw (table, AVOW_PICTURE_GRID, n, NULL);
        }
      add_row (table, cells);
    }
  for (int ring = 1; ring < AVOW_N_RINGS; ring++)
    avow_report_take (report, AVOW_BLOCK_TEXT, avow_span_format_empty (span, (AvowRing) ring));
}

/* Other groups */

/* @title: of the section; @name, @number: the heads of the columns */
static void
add_group (AvowReport      *report,
           const AvowSpan  *span,
           AvowFigureGroup  group,
           const char      *title,
           const char      *name,
           const char      *number)
{
  g_autoptr (GPtrArray) list = avow_figures_list (span->figures, group);
  g_autoptr (GPtrArray) columns = start_row (name);
  AvowReportTable *table;

  if (list->len == 0)
    return;

  g_ptr_array_add (columns, g_strdup (number));
  avow_report_add (report, AVOW_BLOCK_SECTION, title);
  /* The section is of nothing else. */
  table = add_table (report, "", columns);
  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *figure = g_ptr_array_index (list, i);
      g_autoptr (GPtrArray) cells = start_row (figure->name);

      g_ptr_array_add (cells, avow_number_format (figure->n));
      add_row (table, cells);
    }
}

/* Public */

void
avow_extract_report_add_actions (AvowReport        *report,
                                 const AvowSummary *summary)
{
  const AvowSpan *span = summary->span;

  if (span->first > span->today)
    return;

  if (span->figures->all.n_entries == 0)
    {
      add_beside (report, summary, AVOW_QUANTITY_ENTRIES, NULL);
      add_beside (report, summary, AVOW_QUANTITY_MINUTES, NULL);
      return;
    }

  avow_report_add (report, AVOW_BLOCK_SECTION, _("What was done"));
  add_all (report, summary);
  add_types (report, summary);
  add_weeks (report, span);
  add_months (report, summary);
  add_grid (report, span);
  add_group (report, span, AVOW_FIGURES_KNOWN_BY, _("How the need was known"), _("Known how"), _("Actions"));
  add_group (report, span, AVOW_FIGURES_COMMUNITIES, _("For whom"), _("Community"), _("Actions"));
}

void
avow_extract_report_add_awareness (AvowReport        *report,
                                   const AvowSummary *summary)
{
  if (summary->span->figures->all.n_entries > 0)
    add_group (report, summary->span, AVOW_FIGURES_STEPS, _("Awareness beside action"), _("Step"), _("Actions"));
}

void
avow_extract_report_add_reflections (AvowReport        *report,
                                     const AvowSummary *summary)
{
  g_autofree char *repairs = avow_repairs_format (summary->repairs);

  add_group (report, summary->span, AVOW_FIGURES_FORMS, _("Reflections"), _("Form"), _("Reflections"));
  add_group (report, summary->span, AVOW_FIGURES_FEELINGS, _("Feelings named"), _("Feeling"), _("Reflections"));
  if (repairs == NULL)
    return;

  avow_report_add (report, AVOW_BLOCK_SECTION, _("Repairs"));
  avow_report_add (report, AVOW_BLOCK_TEXT, repairs);
}
