/* test-demo-months.c: each section of a month's and of a year's page has something to show in the demo */

#include "config.h"

#include <locale.h>

#include "core/insight/avow-summary.h"
#include "core/model/avow-action.h"
#include "core/model/avow-place.h"
#include "tests/support/demo-fixture.h"

/* Whole months before this one; the journal begins in the twelfth. */
#define N_MONTHS 11
/* Nothing much was done in that one. */
#define THIN 5

typedef struct {
  AvowCivilDate  today;
  GPtrArray     *records;
  AvowSummary   *months[N_MONTHS + 1];
} Year;

static Year
make_year (AvowCivilDate today)
{
  Year year = { .today = today, .records = avow_demo_build (today) };
  g_autoptr (AvowRecordList) entries = make_list (year.records, AVOW_LIST_ENTRIES);
  g_autoptr (AvowRecordList) commitments = make_list (year.records, AVOW_LIST_COMMITMENTS);
  g_autoptr (AvowRecordList) resources = make_list (year.records, AVOW_LIST_RESOURCES);
  g_autoptr (AvowRecordList) reviews = make_list (year.records, AVOW_LIST_REVIEWS);
  g_autoptr (AvowRecordList) pledges = make_list (year.records, AVOW_LIST_PLEDGES);
  const AvowSpanLists lists = { entries, commitments, resources, reviews, pledges };

  for (int months_ago = 0; months_ago <= N_MONTHS; months_ago++)
    {
      AvowCivilDate month = avow_civil_date_add_months (avow_civil_date_month_start (today), -months_ago);

      year.months[months_ago] = avow_summary_new (&lists, AVOW_SPAN_MONTH, month, today);
    }

  return year;
}

static void
clear_year (Year *year)
{
  for (int i = 0; i <= N_MONTHS; i++)
    avow_summary_free (year->months[i]);
  g_ptr_array_unref (year->records);
}

static const AvowFigures *
get_figures (const Year *year,
             int         months_ago)
{
  return year->months[months_ago]->span->figures;
}

/* @check is asked of each day's demo. */
static void
for_each_day (void (*check) (const Year *year))
{
  gsize n_days;
  const AvowCivilDate *days = list_days (&n_days);

  for (gsize i = 0; i < n_days; i++)
    {
      Year year = make_year (days[i]);

      check (&year);
      clear_year (&year);
    }
}

/* Nothing of it is yet to come. */
static void
check_past (const Year *year)
{
  for (guint i = 0; i < year->records->len; i++)
    {
      AvowRecord *record = year->records->pdata[i];

      g_assert_cmpuint (avow_civil_date_from_instant (record->created), <=, year->today);
      if (!AVOW_IS_COMMITMENT (record))
        g_assert_cmpuint (avow_record_get_date (record), <=, year->today);
    }
}

static void
test_past (void)
{
  for_each_day (check_past);
}

static void
check_one_is_thin (const Year *year)
{
  const guint thin = get_figures (year, THIN)->all.n_entries;

  g_assert_cmpuint (thin, >=, 1);
  g_assert_cmpuint (thin, <=, 4);
  for (int i = 1; i <= N_MONTHS; i++)
    if (i != THIN)
      g_assert_cmpuint (get_figures (year, i)->all.n_entries, >, thin);
}

static void
test_one_is_thin (void)
{
  for_each_day (check_one_is_thin);
}

static guint
count_turns (const gint64 *values,
             guint         n_values)
{
  guint n_turns = 0;

  for (guint i = 2; i < n_values; i++)
    n_turns += (values[i] > values[i - 1]) != (values[i - 1] > values[i - 2]);

  return n_turns;
}

static void
check_rise_and_fall (const Year *year)
{
  gint64 minutes[N_MONTHS], dollars[N_MONTHS];
  guint n_in_euros = 0;

  for (int i = 1; i <= N_MONTHS; i++)
    {
      const AvowTally *all = &get_figures (year, i)->all;

      minutes[i - 1] = avow_tally_get (all, AVOW_QUANTITY_MINUTES, NULL);
      dollars[i - 1] = avow_tally_get (all, AVOW_QUANTITY_MONEY, "USD");
      n_in_euros += avow_tally_get (all, AVOW_QUANTITY_MONEY, "EUR") > 0;
      g_assert_cmpint (minutes[i - 1], >, 0);
      g_assert_cmpint (dollars[i - 1], >, 0);
    }

  g_assert_cmpuint (count_turns (minutes, N_MONTHS), >=, 2);
  g_assert_cmpuint (count_turns (dollars, N_MONTHS), >=, 2);
  g_assert_cmpuint (n_in_euros, >=, 2);
  g_assert_cmpuint (n_in_euros, <, N_MONTHS);
}

static void
test_rise_and_fall (void)
{
  for_each_day (check_rise_and_fall);
}

static void
check_cells (const Year *year)
{
  guint least = G_MAXUINT, most = 0;

  for (int i = 1; i <= N_MONTHS; i++)
    {
      guint n_empty = 0;

      for (int ring = 1; ring < AVOW_N_RINGS; ring++)
        for (int step = 1; step < AVOW_N_STEPS; step++)
          n_empty += get_figures (year, i)->cells[ring][step] == 0;
      least = MIN (least, n_empty);
      most = MAX (most, n_empty);
    }

  g_assert_cmpuint (least, <=, 3);
  g_assert_cmpuint (most, >=, 5);
}

static void
test_cells (void)
{
  for_each_day (check_cells);
}

static void
check_known_by (const Year *year)
{
  for (int i = 1; i <= N_MONTHS; i++)
    {
      const AvowFigures *figures = get_figures (year, i);
      guint n_ways = 0;

      for (int way = 1; way < AVOW_N_KNOWN_BY; way++)
        n_ways += figures->known_by[way] > 0;
      g_assert_cmpuint (n_ways, >=, 2);
      if (i != THIN)
        g_assert_cmpuint (figures->known_by[AVOW_KNOWN_BY_ASSUMED], >=, 1);
    }
}

static void
test_known_by (void)
{
  for_each_day (check_known_by);
}

static void
check_communities (const Year *year)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  guint least = G_MAXUINT, most = 0;

  for (int i = 1; i <= N_MONTHS; i++)
    {
      const GArray *communities = get_figures (year, i)->communities;

      least = MIN (least, communities->len);
      most = MAX (most, communities->len);
      for (guint j = 0; j < communities->len; j++)
        g_hash_table_add (names, g_array_index (communities, AvowWordCount, j).word);
    }

  g_assert_cmpuint (g_hash_table_size (names), >=, 8);
  g_assert_cmpuint (least, >=, 1);
  g_assert_cmpuint (least, <=, 2);
  g_assert_cmpuint (most, >=, 6);
}

static void
test_communities (void)
{
  for_each_day (check_communities);
}

static void
check_feelings_and_repairs (const Year *year)
{
  g_autoptr (GHashTable) feelings = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_with_open = 0, n_with_done = 0;

  for (int i = 1; i <= N_MONTHS; i++)
    {
      const AvowFigures *figures = get_figures (year, i);
      const AvowRepairs *repairs = year->months[i]->repairs;

      if (i != THIN)
        g_assert_cmpuint (figures->feelings->len, >=, 1);
      for (guint j = 0; j < figures->feelings->len; j++)
        g_hash_table_add (feelings, g_array_index (figures->feelings, AvowWordCount, j).word);
      n_with_open += repairs->open->len > 0;
      n_with_done += repairs->done->len > 0;
    }

  g_assert_cmpuint (g_hash_table_size (feelings), >=, 12);
  g_assert_cmpuint (n_with_open, >=, 1);
  g_assert_cmpuint (n_with_done, >=, 2);
}

static void
test_feelings_and_repairs (void)
{
  for_each_day (check_feelings_and_repairs);
}

static void
check_commitments (const Year *year)
{
  guint fates[AVOW_N_FATES] = { 0 }, n_with_ended = 0, n_with_coming = 0;

  for (int i = 0; i <= N_MONTHS; i++)
    {
      const AvowSpan *span = year->months[i]->span;

      n_with_ended += span->ended->len > 0;
      n_with_coming += span->coming->len > 0;
      for (int fate = 0; fate < AVOW_N_FATES; fate++)
        fates[fate] += span->fates[fate];
    }

  /* "Reviewed" is for what only a later version knows. */
  for (int fate = 0; fate < AVOW_N_FATES; fate++)
    if (fate != AVOW_FATE_REVIEWED && fate != AVOW_FATE_OPEN)
      g_assert_cmpuint (fates[fate], >=, 1);
  g_assert_cmpuint (n_with_ended, >=, 7);
  g_assert_cmpuint (n_with_coming, >=, 5);
}

static void
test_commitments (void)
{
  for_each_day (check_commitments);
}

static void
check_words_and_votes (const Year *year)
{
  gboolean told[N_MONTHS + 1] = { FALSE }, voted[N_MONTHS + 1] = { FALSE };
  guint n_told = 0, n_voted = 0;

  for (guint i = 0; i < year->records->len; i++)
    {
      AvowAction *action = year->records->pdata[i];

      if (!AVOW_IS_ACTION (year->records->pdata[i]))
        continue;
      for (int j = 0; j <= N_MONTHS; j++)
        {
          const AvowSpan *span = year->months[j]->span;

          if (action->date < span->first || action->date > span->last)
            continue;
          told[j] |= action->feedback != NULL;
          voted[j] |= action->type == AVOW_ACTION_VOTING;
        }
    }
  for (int i = 0; i <= N_MONTHS; i++)
    {
      n_told += told[i];
      n_voted += voted[i];
    }

  g_assert_cmpuint (n_told, >=, 6);
  g_assert_cmpuint (n_voted, >=, 4);
}

static void
test_words_and_votes (void)
{
  for_each_day (check_words_and_votes);
}

static GPtrArray *
list_donations_of (const Year *year,
                   int         calendar_year)
{
  GPtrArray *donations = g_ptr_array_new ();

  for (guint i = 0; i < year->records->len; i++)
    {
      AvowAction *action = year->records->pdata[i];
      int its_year;

      if (!AVOW_IS_ACTION (year->records->pdata[i]) || action->type != AVOW_ACTION_DONATION)
        continue;
      avow_civil_date_get_ymd (action->date, &its_year, NULL, NULL);
      if (its_year == calendar_year)
        g_ptr_array_add (donations, action);
    }

  return donations;
}

/* Those of the calendar year that has the most of them. */
static GPtrArray *
list_donations (const Year *year)
{
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) now = NULL;
  int this_year;

  avow_civil_date_get_ymd (year->today, &this_year, NULL, NULL);
  before = list_donations_of (year, this_year - 1);
  now = list_donations_of (year, this_year);

  return now->len > before->len ? g_steal_pointer (&now) : g_steal_pointer (&before);
}

static void
check_donations (const Year *year)
{
  g_autoptr (GHashTable) ids = index_by_id (year->records);
  g_autoptr (GPtrArray) donations = list_donations (year);
  g_autoptr (GHashTable) places = g_hash_table_new (g_direct_hash, g_direct_equal);
  g_autoptr (GHashTable) currencies = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_regular = 0;

  for (guint i = 0; i < donations->len; i++)
    {
      AvowAction *donation = donations->pdata[i];
      AvowPlace *place = g_hash_table_lookup (ids, &donation->place);

      /* Whom it was given to. */
      g_assert_nonnull (place);
      g_assert_nonnull (place->name);
      g_assert_cmpint (donation->amount.minor, >, 0);
      g_hash_table_add (places, place);
      g_hash_table_add (currencies, donation->amount.currency);
      n_regular += donation->regular;
    }

  g_assert_cmpuint (g_hash_table_size (places), >=, 5);
  g_assert_cmpuint (g_hash_table_size (currencies), ==, 2);
  g_assert_cmpuint (n_regular, >=, 5);
  g_assert_cmpuint (donations->len - n_regular, >=, 5);
}

static void
test_donations (void)
{
  for_each_day (check_donations);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/demo-months/past", test_past);
  g_test_add_func ("/demo-months/one-is-thin", test_one_is_thin);
  g_test_add_func ("/demo-months/rise-and-fall", test_rise_and_fall);
  g_test_add_func ("/demo-months/cells", test_cells);
  g_test_add_func ("/demo-months/known-by", test_known_by);
  g_test_add_func ("/demo-months/communities", test_communities);
  g_test_add_func ("/demo-months/feelings-and-repairs", test_feelings_and_repairs);
  g_test_add_func ("/demo-months/commitments", test_commitments);
  g_test_add_func ("/demo-months/words-and-votes", test_words_and_votes);
  g_test_add_func ("/demo-months/donations", test_donations);

  return g_test_run ();
}
