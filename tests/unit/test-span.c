/* test-span.c: the figures of months, against a slow count that cannot be wrong */

#include "config.h"

#include "core/insight/avow-figure-list.h"
#include "core/insight/avow-trend.h"
#include "promise-fixture.h"
#include "slow-month.h"
#include "with-locale.h"

#define ROUNDS 150

/* A journal's entries, and the same records without any order. */
typedef struct {
  GRand          *rand;
  AvowRecordList *list;
  GPtrArray      *records;
  AvowCivilDate   from;
  int             n_days;
  AvowCivilDate   today;
} World;

static gint64
random_amount (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return -1;
    case 1:
      return 0;
    case 2:
      return g_rand_int_range (rand, 0, 30) == 0 ? G_MAXINT64 - g_rand_int_range (rand, 0, 3) : 1;
    default:
      return g_rand_int_range (rand, 1, 400);
    }
}

static AvowCivilDate
random_day (World *world)
{
  return world->from + (AvowCivilDate) g_rand_int_range (world->rand, 0, world->n_days);
}

static char **
random_words (GRand *rand)
{
  int n = g_rand_int_range (rand, 0, 4);
  char **words = g_new0 (char *, (gsize) n + 1);

  for (int i = 0; i < n; i++)
    words[i] = g_strdup (SLOW_COMMUNITIES[g_rand_int_range (rand, 0, G_N_ELEMENTS (SLOW_COMMUNITIES))]
                                         [g_rand_int_range (rand, 0, G_N_ELEMENTS (SLOW_COMMUNITIES[0]))]);

  return words;
}

static AvowRecord *
make_random_action (World *world)
{
  GRand *rand = world->rand;
  AvowAction *action = avow_action_new ();

  action->date = random_day (world);
  action->type = g_rand_int_range (rand, 0, AVOW_N_ACTION_TYPES);
  action->ring = g_rand_int_range (rand, 0, AVOW_N_RINGS);
  action->step = g_rand_int_range (rand, 0, AVOW_N_STEPS);
  action->known_by = g_rand_int_range (rand, 0, AVOW_N_KNOWN_BY);
  action->minutes = random_amount (rand);
  action->count = random_amount (rand);
  if (g_rand_boolean (rand))
    {
      action->amount.minor = random_amount (rand);
      g_strlcpy (action->amount.currency,
                 SLOW_CURRENCIES[g_rand_int_range (rand, 0, SLOW_N_CURRENCIES)], 4);
    }
  action->communities = random_words (rand);

  return (AvowRecord *) action;
}

static AvowRecord *
make_random_reflection (World *world)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->date = random_day (world);
  reflection->form = g_rand_int_range (world->rand, 0, AVOW_N_FORMS);
  reflection->feelings = random_words (world->rand);

  return (AvowRecord *) reflection;
}

static int
compare_oldest (gconstpointer a,
                gconstpointer b)
{
  return avow_record_compare_newest (b, a);
}

static void
world_init (World   *world,
            guint32  seed)
{
  /* With a leap day. */
  *world = (World) { .rand = g_rand_new_with_seed (seed), .from = date ("2027-06-15") };
  world->n_days = g_rand_int_range (world->rand, 1, 700);
  world->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (int n = g_rand_int_range (world->rand, 0, 250); n > 0; n--)
    {
      AvowRecord *record = g_rand_int_range (world->rand, 0, 3) == 0 ? make_random_reflection (world)
                                                                     : make_random_action (world);

      record->id = avow_id_new_random ();
      record->created = g_rand_int_range (world->rand, 1, 1000);
      g_ptr_array_add (world->records, record);
    }
  world->list = avow_record_list_new (avow_record_compare_newest);
  avow_record_list_fill (world->list, world->records);
  g_ptr_array_sort_values (world->records, compare_oldest);
  world->today = random_day (world) + 20;
}

static void
world_clear (World *world)
{
  g_object_unref (world->list);
  g_ptr_array_unref (world->records);
  g_rand_free (world->rand);
}

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
                    int                month)
{
  guint forms[AVOW_N_FORMS] = { 0 }, n = 0;

  for (guint i = 0; i < world->records->len; i++)
    {
      AvowReflection *reflection = g_ptr_array_index (world->records, i);

      if (!AVOW_IS_REFLECTION ((AvowRecord *) reflection) ||
          slow_number_month (reflection->date) != month || reflection->date > world->today)
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
assert_month (World         *world,
              AvowCivilDate  day,
              int            first_weekday)
{
  AvowCivilDate first = avow_civil_date_month_start (day);
  g_autoptr (AvowFigures) figures =
    avow_figures_new (world->list, first, avow_civil_date_month_end (day), world->today);
  SlowWish month = slow_wish (slow_number_month (day), world->today);
  SlowTally all = slow_tally (world->records, &month);

  slow_assert_tally (&all, &figures->all);
  assert_terms (world, figures, &month);
  assert_cells (world, figures, &month);
  assert_weeks (world, figures, &month, first_weekday);
  assert_words (world, figures->communities, &month, FALSE);
  assert_words (world, figures->feelings, &month, TRUE);
  assert_reflections (world, figures, month.month);
  assert_lists (world, figures);
  assert_narrowed (world, figures);
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
