/* test-span.c: the figures of months and years, against a slow count that cannot be wrong */

#include "config.h"

#include "core/insight/avow-figure-list.h"
#include "core/insight/avow-trend.h"
#include "random-journal.h"
#include "with-locale.h"

#define ROUNDS 150

static void
assert_terms (World             *world,
              const AvowFigures *figures,
              const SlowWish    *month)
{
  for (int type = 0; type < AVOW_N_ACTION_TYPES; type++)
    {
      SlowWish wish = *month;
      SlowTally slow;

      wish.type = type;
      slow = slow_tally (world->records, &wish);
      slow_assert_tally (&slow, &figures->by_type[type]);
    }

  for (int known_by = 0; known_by < AVOW_N_KNOWN_BY; known_by++)
    {
      SlowWish wish = *month;

      wish.known_by = known_by;
      g_assert_cmpuint (figures->known_by[known_by], ==, slow_tally (world->records, &wish).n_entries);
    }
}

static void
assert_cells (World             *world,
              const AvowFigures *figures,
              const SlowWish    *month)
{
  for (int ring = AVOW_ANY; ring < AVOW_N_RINGS; ring++)
    for (int step = AVOW_ANY; step < AVOW_N_STEPS; step++)
      {
        SlowWish wish = *month;
        guint n = ring == AVOW_ANY ? step == AVOW_ANY ? figures->all.n_entries : figures->by_step[step]
                  : step == AVOW_ANY ? figures->by_ring[ring]
                                     : figures->cells[ring][step];

        wish.ring = ring;
        wish.step = step;
        g_assert_cmpuint (n, ==, slow_tally (world->records, &wish).n_entries);
      }
}

static void
assert_weeks (World             *world,
              const AvowFigures *figures,
              const SlowWish    *month,
              int                first_weekday)
{
  const AvowWeek *weeks = (const AvowWeek *) (gpointer) figures->weeks->data;
  AvowCivilDate day = figures->first;

  for (guint i = 0; i < figures->weeks->len; i++)
    {
      SlowWish wish = *month;
      SlowTally slow;
      GDate calendar;

      g_assert_cmpuint (weeks[i].first, ==, day);
      do
        {
          day++;
          g_date_clear (&calendar, 1);
          g_date_set_julian (&calendar, day);
        }
      while ((int) g_date_get_weekday (&calendar) != first_weekday && day <= figures->last);
      g_assert_cmpuint (weeks[i].last, ==, day - 1);

      wish.first = weeks[i].first;
      wish.last = weeks[i].last;
      slow = slow_tally (world->records, &wish);
      slow_assert_tally (&slow, &weeks[i].tally);
    }
  g_assert_cmpuint (day, ==, figures->last + 1);
}

static void
assert_words (World          *world,
              const GArray   *counts,
              const SlowWish *month,
              gboolean        of_reflections)
{
  guint n_said = 0;

  for (int which = 0; which < (int) G_N_ELEMENTS (SLOW_COMMUNITIES); which++)
    {
      const char *spelling;
      guint n = slow_count_word (world->records, month, of_reflections, which, &spelling);
      guint i = 0;

      if (n == 0)
        continue;

      n_said++;
      while (i < counts->len && strcmp (g_array_index (counts, AvowWordCount, i).word, spelling) != 0)
        i++;
      g_assert_cmpuint (i, <, counts->len);
      g_assert_cmpuint (g_array_index (counts, AvowWordCount, i).n, ==, n);
    }
  g_assert_cmpuint (counts->len, ==, n_said);
  for (guint i = 1; i < counts->len; i++)
    g_assert_cmpuint (g_array_index (counts, AvowWordCount, i - 1).n, >=,
                      g_array_index (counts, AvowWordCount, i).n);
}

static void
assert_reflections (World             *world,
                    const AvowFigures *figures,
                    const SlowWish    *month)
{
  guint forms[AVOW_N_FORMS] = { 0 }, n = 0;

  for (guint i = 0; i < world->records->len; i++)
    {
      AvowReflection *reflection = g_ptr_array_index (world->records, i);

      if (!AVOW_IS_REFLECTION ((AvowRecord *) reflection) ||
          !slow_is_in_months (month, reflection->date))
        continue;
      n++;
      forms[reflection->form]++;
    }

  g_assert_cmpuint (figures->n_reflections, ==, n);
  for (int form = 0; form < AVOW_N_FORMS; form++)
    g_assert_cmpuint (figures->forms[form], ==, forms[form]);
}

/* What every figure is opened to adds up to it again. */
static void
assert_lists (World             *world,
              const AvowFigures *figures)
{
  for (guint group = 0; group < AVOW_N_FIGURE_GROUPS; group++)
    {
      g_autoptr (GPtrArray) list = avow_figures_list (figures, (AvowFigureGroup) group);

      for (guint i = 0; i < list->len; i++)
        {
          const AvowFigure *figure = g_ptr_array_index (list, i);
          g_autoptr (AvowSlice) slice = avow_slice_copy (&figure->slice);
          g_autoptr (GPtrArray) entries = avow_slice_list (slice, world->list);
          AvowTally tally = { 0 };

          g_assert_cmpstr (figure->name, !=, "");
          g_assert_cmpuint (entries->len, ==, figure->n);
          for (guint j = 0; j < entries->len; j++)
            {
              if (j > 0)
                g_assert_cmpint (compare_oldest (entries->pdata[j - 1], entries->pdata[j]), >, 0);
              if (figure->tally != NULL)
                avow_tally_add (&tally, AVOW_ACTION (g_ptr_array_index (entries, j)));
            }
          if (figure->tally != NULL)
            {
              g_assert_cmpint (tally.times, ==, figure->tally->times);
              g_assert_cmpint (tally.minutes, ==, figure->tally->minutes);
              g_assert_cmpuint (avow_amounts_get_length (&tally.money), ==,
                                avow_amounts_get_length (&figure->tally->money));
            }
          avow_tally_clear (&tally);
        }
    }
}

/* An amount and a time can be opened, too. */
static void
assert_narrowed (World             *world,
                 const AvowFigures *figures)
{
  AvowSlice slice = avow_figures_get_slice (figures, AVOW_KIND_ACTION);
  g_autoptr (GPtrArray) timed = NULL;
  SlowSum sum = 0;

  slice.timed = TRUE;
  timed = avow_slice_list (&slice, world->list);
  for (guint i = 0; i < timed->len; i++)
    {
      g_assert_cmpint (AVOW_ACTION (g_ptr_array_index (timed, i))->minutes, >, 0);
      sum += AVOW_ACTION (g_ptr_array_index (timed, i))->minutes;
    }
  g_assert_cmpint (slow_clamp (sum), ==, figures->all.minutes);

  slice.timed = FALSE;
  for (guint i = 0; i < avow_amounts_get_length (&figures->all.money); i++)
    {
      const AvowMoney *money = avow_amounts_get (&figures->all.money, i);
      g_autoptr (GPtrArray) paid = NULL;

      g_strlcpy (slice.currency, money->currency, sizeof slice.currency);
      paid = avow_slice_list (&slice, world->list);
      sum = 0;
      for (guint j = 0; j < paid->len; j++)
        {
          g_assert_cmpint (AVOW_ACTION (g_ptr_array_index (paid, j))->amount.minor, >, 0);
          sum += AVOW_ACTION (g_ptr_array_index (paid, j))->amount.minor;
        }
      g_assert_cmpint (slow_clamp (sum), ==, money->minor);
    }
}

static void
assert_figures (World         *world,
                AvowCivilDate  first,
                int            n_months,
                int            first_weekday)
{
  AvowCivilDate last = avow_civil_date_months_end (first, n_months);
  g_autoptr (AvowFigures) figures = avow_figures_new (world->list, first, last, world->today);
  SlowWish wish = slow_wish (slow_number_month (first), world->today);
  SlowTally all;

  wish.n_months = n_months;
  all = slow_tally (world->records, &wish);
  slow_assert_tally (&all, &figures->all);
  assert_terms (world, figures, &wish);
  assert_cells (world, figures, &wish);
  assert_weeks (world, figures, &wish, first_weekday);
  assert_words (world, figures->communities, &wish, FALSE);
  assert_words (world, figures->feelings, &wish, TRUE);
  assert_reflections (world, figures, &wish);
  assert_lists (world, figures);
  assert_narrowed (world, figures);
}

static void
assert_month (World         *world,
              AvowCivilDate  day,
              int            first_weekday)
{
  assert_figures (world, avow_civil_date_month_start (day), 1, first_weekday);
}

static void
assert_year (World         *world,
             AvowCivilDate  day,
             int            first_weekday)
{
  assert_figures (world, avow_civil_date_year_start (day), 12, first_weekday);
}

static int
compare_sums (gconstpointer a,
              gconstpointer b)
{
  SlowSum sum_a = *(const SlowSum *) a;
  SlowSum sum_b = *(const SlowSum *) b;

  return (sum_a > sum_b) - (sum_a < sum_b);
}

static void
assert_beside (World           *world,
               const AvowTrend *trend,
               int              month,
               int              type,
               AvowQuantity     quantity,
               guint            currency)
{
  AvowBeside beside = avow_trend_get_beside (trend, type, quantity, SLOW_CURRENCIES[currency]);
  /* The records are in order. */
  int begin = world->records->len > 0
                ? slow_number_month (avow_record_get_date (g_ptr_array_index (world->records, 0)))
                : G_MAXINT;
  gboolean begun = begin != G_MAXINT &&
                   avow_record_get_date (g_ptr_array_index (world->records, 0)) <= world->today;
  SlowSum values[12];
  guint n = 0;

  for (int i = 12; i >= 0; i--)
    {
      SlowWish wish = slow_wish (month - i, world->today);
      SlowTally tally;
      SlowSum value;

      wish.type = type;
      tally = slow_tally (world->records, &wish);
      value = slow_get (&tally, quantity, currency);
      if (i == 0)
        {
          g_assert_cmpint (beside.value, ==, (gint64) value);
          continue;
        }
      if (i == 1)
        {
          g_assert_cmpint (beside.has_before, ==, begun && month - 1 >= begin &&
                                                    month - 1 <= slow_number_month (world->today));
          g_assert_cmpint (beside.before, ==, beside.has_before ? (gint64) value : 0);
        }
      if (begun && month - i >= begin && month - i <= slow_number_month (world->today))
        values[n++] = value;
    }

  g_assert_cmpuint (beside.n_months, ==, n);
  qsort (values, n, sizeof *values, compare_sums);
  if (n == 0)
    g_assert_cmpint (beside.median, ==, 0);
  else if (n % 2 == 1)
    g_assert_cmpint (beside.median, ==, (gint64) values[n / 2]);
  else
    g_assert_cmpint (beside.median, ==, (gint64) ((values[n / 2 - 1] + values[n / 2] + 1) / 2));
}

static void
assert_trend (World         *world,
              AvowCivilDate  day)
{
  g_autoptr (AvowTrend) trend = avow_trend_new (world->list, day, AVOW_TREND_N_MONTHS, world->today);
  int month = slow_number_month (day);

  g_assert_cmpuint (trend->months->len, ==, AVOW_TREND_N_MONTHS);
  for (guint i = 0; i < trend->months->len; i++)
    {
      SlowWish wish = slow_wish (month - 12 + (int) i, world->today);
      SlowTally slow = slow_tally (world->records, &wish);

      g_assert_cmpint (slow_number_month (avow_trend_get (trend, i)->first), ==, wish.month);
      g_assert_cmpint (slow_number_month (avow_trend_get (trend, i)->first - 1), ==, wish.month - 1);
      g_assert_cmpint (slow_number_month (avow_trend_get (trend, i)->last + 1), ==, wish.month + 1);
      slow_assert_tally (&slow, &avow_trend_get (trend, i)->all);
    }

  for (int type = AVOW_ANY; type < AVOW_N_ACTION_TYPES; type++)
    for (guint quantity = AVOW_QUANTITY_ENTRIES; quantity <= AVOW_QUANTITY_MONEY; quantity++)
      assert_beside (world, trend, month, type, (AvowQuantity) quantity,
                     (guint) g_rand_int_range (world->rand, 0, SLOW_N_CURRENCIES));
}

/* The records are in order. */
static AvowCivilDate
get_begin (World *world)
{
  return world->records->len > 0 ? avow_record_get_date (g_ptr_array_index (world->records, 0)) : G_MAXUINT32;
}

static void
assert_years_beside (World           *world,
                     const AvowTrend *trend,
                     int              january,
                     int              type,
                     AvowQuantity     quantity,
                     guint            currency)
{
  AvowBeside beside = avow_trend_get_years_beside (trend, type, quantity, SLOW_CURRENCIES[currency]);
  AvowCivilDate begin = get_begin (world);
  gint64 values[2];

  for (int i = 0; i < 2; i++)
    {
      SlowWish wish = slow_wish (january - 12 * i, world->today);
      SlowTally tally;

      wish.type = type;
      wish.n_months = 12;
      tally = slow_tally (world->records, &wish);
      values[i] = (gint64) slow_get (&tally, quantity, currency);
    }

  g_assert_cmpint (beside.value, ==, values[0]);
  g_assert_cmpint (beside.before, ==, values[1]);
  /* Some month of the year before, from the one in which the journal begins to that of today. */
  g_assert_cmpint (beside.has_before, ==, begin <= world->today && slow_number_month (begin) < january &&
                                            slow_number_month (world->today) >= january - 12);
  g_assert_cmpuint (beside.n_months, ==, 0);
}

static void
assert_years (World         *world,
              AvowCivilDate  day)
{
  g_autoptr (AvowTrend) trend = avow_trend_new (world->list, avow_civil_date_year_end (day),
                                                AVOW_TREND_TWO_YEARS, world->today);
  int january = slow_number_month (avow_civil_date_year_start (day));

  g_assert_cmpuint (trend->months->len, ==, AVOW_TREND_TWO_YEARS);
  for (int type = AVOW_ANY; type < AVOW_N_ACTION_TYPES; type++)
    for (guint quantity = AVOW_QUANTITY_ENTRIES; quantity <= AVOW_QUANTITY_MONEY; quantity++)
      assert_years_beside (world, trend, january, type, (AvowQuantity) quantity,
                           (guint) g_rand_int_range (world->rand, 0, SLOW_N_CURRENCIES));
}

static void
run_rounds (guint32 seed,
            int     n_rounds,
            int     first_weekday)
{
  for (int round = 0; round < n_rounds; round++)
    {
      World world;

      world_init (&world, seed + (guint32) round);
      for (int i = 0; i < 4; i++)
        assert_month (&world, random_day (&world), first_weekday);
      assert_month (&world, world.today, first_weekday);
      assert_trend (&world, random_day (&world));
      assert_trend (&world, world.today);
      assert_year (&world, random_day (&world), first_weekday);
      assert_year (&world, world.today, first_weekday);
      assert_years (&world, random_day (&world));
      assert_years (&world, world.today + 200);
      world_clear (&world);
    }
}

static void
test_random (void)
{
  run_rounds (1000, ROUNDS, 7);
}

static void
test_random_by_locale (void)
{
  static const struct {
    const char *name;
    int         first_weekday;
  } locales[] = { { "en_US", 7 }, { "de_DE", 1 }, { "fa_IR", 6 } };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (!use_locale (locales[i].name))
        return;
      run_rounds (2000 + 100 * (guint32) i, 20, locales[i].first_weekday);
      leave_locale ();
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  leave_locale ();

  g_test_add_func ("/month/random", test_random);
  g_test_add_func ("/month/random-by-locale", test_random_by_locale);

  return g_test_run ();
}
