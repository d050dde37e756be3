/* bench-progress.c: where all promises stand, beside one plain pass over what their days hold
 *
 * The floor, in the same run: for each commitment one loop over the entries of its days, which asks of
 * each whether it is an action and adds its minutes up if it is, in the code that one writes for that:
 *
 *   records = avow_record_list_peek_days (entries, start, due, &n_records);
 *   for (guint i = 0; i < n_records; i++)
 *     if (AVOW_IS_ACTION (records[i]))
 *       sum += AVOW_ACTION (records[i])->minutes;
 *
 * No type, place, community, currency, link or week is looked at, and nothing is allocated. Below it,
 * without a bar, the same loop with the checks of GObject taken out: a bare comparison of the class. */

#include "config.h"

#include "bench.h"
#include "bench-records.h"
#include "core/insight/avow-standings.h"
#include "journal-fixture.h"

#define BAR 3.0
#define N_COMMITMENTS 200
#define N_PLACES 8
/* A change touches few: asking all whether they are, and computing those, is to be a small part of
 * computing all. */
#define CHANGE_BAR 0.25

typedef struct {
  AvowRecordList *list;
  GPtrArray      *commitments;
  AvowCivilDate   today;
  gint64          sum;
} Journal;

/* Entries */

static void
fill_action (AvowAction   *action,
             GRand        *rand,
             const AvowId *places)
{
  static const char * const currencies[] = { "USD", "USD", "USD", "EUR" };

  action->minutes = g_rand_boolean (rand) ? g_rand_int_range (rand, 10, 240) : -1;
  action->count = g_rand_int_range (rand, 0, 5) == 0 ? g_rand_int_range (rand, 2, 20) : -1;
  action->place = g_rand_boolean (rand) ? places[g_rand_int_range (rand, 0, N_PLACES)] : AVOW_ID_NONE;
  if (g_rand_boolean (rand))
    g_strlcpy (action->amount.currency, currencies[g_rand_int_range (rand, 0, 4)],
               sizeof action->amount.currency);
  else
    action->amount = (AvowMoney) { 0, "" };
}

/* Two actions for each reflection, as in a journal; @n_actions of them. */
static GPtrArray *
make_entries (guint         n_actions,
              const AvowId *places)
{
  GPtrArray *records = bench_make_records (n_actions + n_actions / 2);
  GRand *rand = g_rand_new_with_seed (8);

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (records, i);

      record->id = avow_id_new_random ();
      record->created = i + 1;
      if (AVOW_IS_ACTION (record))
        fill_action (AVOW_ACTION (record), rand, places);
    }
  g_rand_free (rand);

  return records;
}

/* Promises */

static char **
make_types (GRand *rand)
{
  g_autoptr (GStrvBuilder) types = g_strv_builder_new ();

  for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
    g_strv_builder_add (types, avow_term_get_word (&AVOW_ACTION_TYPES,
                                                   g_rand_int_range (rand, AVOW_ACTION_DONATION,
                                                                     AVOW_N_ACTION_TYPES)));

  return g_strv_builder_end (types);
}

static void
add_filters (AvowCommitment *commitment,
             GRand          *rand,
             const AvowId   *places)
{
  AvowMeasure *measure = &commitment->measure;

  /* Most say a type, as what is suggested does. */
  if (g_rand_int_range (rand, 0, 4) > 0)
    measure->types = make_types (rand);
  if (g_rand_int_range (rand, 0, 5) == 0)
    {
      measure->places = g_array_new (FALSE, FALSE, sizeof (AvowId));
      g_array_append_vals (measure->places, places, (guint) g_rand_int_range (rand, 1, 4));
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    measure->communities = g_strsplit (g_rand_boolean (rand) ? "oromo neighbours" : "Café/deaf", "/", -1);
}

static AvowCommitment *
make_commitment (GRand         *rand,
                 const AvowId  *places,
                 AvowCivilDate  today,
                 guint          n_days)
{
  /* A month, a quarter, half a year, a year. */
  static const int months[] = { 1, 3, 6, 6, 12 };
  AvowCommitment *commitment = avow_commitment_new ();

  commitment->title = bench_make_text (rand, 40);
  commitment->state = AVOW_COMMITMENT_ACTIVE;
  commitment->start = today + 30 - (AvowCivilDate) g_rand_int_range (rand, 0, (int) n_days);
  commitment->due = avow_civil_date_add_months (commitment->start, months[g_rand_int_range (rand, 0, 5)]) - 1;
  commitment->measure.what = g_rand_int_range (rand, AVOW_MEASURE_ONCE, AVOW_N_MEASURES);
  commitment->measure.per = g_rand_int_range (rand, AVOW_PER_PERIOD, AVOW_N_PER);
  commitment->measure.target = g_rand_int_range (rand, 1, 1200);
  commitment->measure.currency = g_strdup ("USD");
  add_filters (commitment, rand, places);

  return commitment;
}

static GPtrArray *
make_commitments (AvowCivilDate  today,
                  guint          n_days,
                  const AvowId  *places)
{
  GPtrArray *commitments = g_ptr_array_new_with_free_func (g_object_unref);
  GRand *rand = g_rand_new_with_seed (9);

  for (int i = 0; i < N_COMMITMENTS; i++)
    {
      AvowCommitment *commitment = make_commitment (rand, places, today, n_days);

      commitment->parent_instance.id = avow_id_new_random ();
      g_ptr_array_add (commitments, commitment);
    }
  g_rand_free (rand);

  return commitments;
}

static guint
get_n_days (AvowRecordList *list,
            AvowCivilDate   today)
{
  guint length = avow_record_list_get_length (list);

  return today - avow_record_get_date (avow_record_list_peek (list, length - 1)) + 1;
}

/* All of it */

static double
compute_all (gpointer data)
{
  Journal *self = data;
  double start = bench_now ();

  for (guint i = 0; i < self->commitments->len; i++)
    {
      g_autoptr (AvowProgress) progress =
        avow_progress_new (g_ptr_array_index (self->commitments, i), self->list, self->today);

      self->sum += progress->n_entries;
    }

  return bench_now () - start;
}

static gint64
pass_over (AvowRecord * const *records,
           guint               n_records)
{
  gint64 sum = 0;

  for (guint i = 0; i < n_records; i++)
    if (AVOW_IS_ACTION (records[i]))
      sum += AVOW_ACTION (records[i])->minutes;

  return sum;
}

static gint64
pass_over_bare (AvowRecord * const *records,
                guint               n_records)
{
  gconstpointer action_class = g_type_class_peek (AVOW_TYPE_ACTION);
  gint64 sum = 0;

  for (guint i = 0; i < n_records; i++)
    if (((GTypeInstance *) records[i])->g_class == action_class)
      sum += ((AvowAction *) records[i])->minutes;

  return sum;
}

static double
pass_over_all (Journal  *self,
               gint64  (*pass) (AvowRecord * const *records,
                                guint               n_records))
{
  double start = bench_now ();

  for (guint i = 0; i < self->commitments->len; i++)
    {
      AvowCommitment *commitment = g_ptr_array_index (self->commitments, i);
      guint n_records;
      AvowRecord * const *records =
        avow_record_list_peek_days (self->list, commitment->start, MIN (commitment->due, self->today),
                                    &n_records);

      self->sum += pass (records, n_records);
    }

  return bench_now () - start;
}

static double
pass_plainly (gpointer data)
{
  return pass_over_all (data, pass_over);
}

static double
pass_barely (gpointer data)
{
  return pass_over_all (data, pass_over_bare);
}

static gboolean
run_all (guint        n_actions,
         BenchResult *result)
{
  const Bench bench = { "progress: all of 200 promises", n_actions, BAR, compute_all, pass_plainly, 21 };
  const Bench bare = { "  beside the bare comparison", n_actions, 0, compute_all, pass_barely, 21 };
  BenchResult unused;
  AvowId places[N_PLACES];
  g_autoptr (GPtrArray) records = NULL;
  Journal data = { .today = avow_civil_date_new (2026, 11, 22) };
  gboolean passed;

  for (int i = 0; i < N_PLACES; i++)
    places[i] = avow_id_new_random ();
  records = make_entries (n_actions, places);
  data.list = avow_record_list_new (avow_record_compare_newest);
  avow_record_list_fill (data.list, records);
  data.commitments = make_commitments (data.today, get_n_days (data.list, data.today), places);

  passed = bench_run (&bench, &data, result);
  bench_run (&bare, &data, &unused);

  g_object_unref (data.list);
  g_ptr_array_unref (data.commitments);

  return passed;
}

/* One change, in an open journal */

typedef struct {
  JournalFixture  fixture;
  AvowStandings  *standings;
  GPtrArray      *actions;
  guint           n_told;
  guint           n_touched;
  guint           n_changes;
  double          handling;
  double          started;
} Open;

static void
save_all (Open      *self,
          GPtrArray *records)
{
  g_autoptr (GError) error = NULL;

  fixture_save_all (&self->fixture, (AvowRecord **) records->pdata, records->len, NULL, 0, &error);
  g_assert_no_error (error);
}

static void
compute_open (Open *self)
{
  AvowRecordList *commitments = avow_journal_get_commitments (self->fixture.journal);

  for (guint i = 0; i < avow_record_list_get_length (commitments); i++)
    avow_standings_get (self->standings, AVOW_COMMITMENT (avow_record_list_peek (commitments, i)));
}

static void
on_standing_changed (Open           *self,
                     AvowCommitment *commitment)
{
  self->n_told++;
}

/* Connected before the standings and after: what is between is theirs. */
static void
on_before (Open *self)
{
  self->started = bench_now ();
}

static void
on_after (Open *self)
{
  compute_open (self);
  self->handling += bench_now () - self->started;
}

/* How many commitments have to do with either state of it, asked of each plainly. */
static guint
count_touched (Open       *self,
               AvowAction *before,
               AvowAction *after)
{
  AvowRecordList *commitments = avow_journal_get_commitments (self->fixture.journal);
  guint n_touched = 0;

  for (guint i = 0; i < avow_record_list_get_length (commitments); i++)
    {
      g_autoptr (AvowCounting) counting =
        avow_counting_new (AVOW_COMMITMENT (avow_record_list_peek (commitments, i)));
      gint64 value;

      n_touched += avow_counting_ask (counting, before, &value) != AVOW_COUNTS_NOT ||
                   avow_counting_ask (counting, after, &value) != AVOW_COUNTS_NOT;
    }

  return n_touched;
}

static void
change_one (Open  *self,
            GRand *rand)
{
  guint index = (guint) g_rand_int_range (rand, 0, (int) self->actions->len);
  AvowAction *before = g_ptr_array_index (self->actions, index);
  AvowAction *after = AVOW_ACTION (avow_record_copy ((AvowRecord *) before));
  guint n_computed = avow_standings_get_n_computed (self->standings);
  guint n_touched;

  after->minutes = g_rand_int_range (rand, 10, 240);
  n_touched = count_touched (self, before, after);
  self->n_told = 0;
  fixture_save (&self->fixture, after);

  g_assert_cmpuint (self->n_told, ==, n_touched);
  g_assert_cmpuint (avow_standings_get_n_computed (self->standings) - n_computed, ==, n_touched);
  self->n_touched += n_touched;
  self->n_changes++;
  g_object_unref (before);
  g_ptr_array_index (self->actions, index) = after;
}

static void
open_init (Open  *self,
           guint  n_actions)
{
  AvowId places[N_PLACES];
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GPtrArray) commitments = NULL;
  AvowCivilDate today = avow_civil_date_new (2026, 11, 22);
  AvowRecordList *entries;

  fixture_set_up (&self->fixture, NULL);
  fixture_create (&self->fixture);
  for (int i = 0; i < N_PLACES; i++)
    places[i] = avow_id_new_random ();
  records = make_entries (n_actions, places);
  save_all (self, records);
  entries = avow_journal_get_entries (self->fixture.journal);
  commitments = make_commitments (today, get_n_days (entries, today), places);
  save_all (self, commitments);

  self->actions = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < avow_record_list_get_length (entries); i++)
    if (AVOW_IS_ACTION (avow_record_list_peek (entries, i)))
      g_ptr_array_add (self->actions, g_object_ref (avow_record_list_peek (entries, i)));

  g_signal_connect_swapped (self->fixture.journal, "changed", G_CALLBACK (on_before), self);
  self->standings = avow_standings_new (self->fixture.journal);
  avow_standings_set_today (self->standings, today);
  g_signal_connect_swapped (self->standings, "changed", G_CALLBACK (on_standing_changed), self);
  g_signal_connect_swapped (self->fixture.journal, "changed", G_CALLBACK (on_after), self);
  compute_open (self);
}

static void
open_clear (Open *self)
{
  g_signal_handlers_disconnect_by_data (self->fixture.journal, self);
  g_object_unref (self->standings);
  g_ptr_array_unref (self->actions);
  fixture_tear_down (&self->fixture, NULL);
}

/* As on the next day: nothing that was computed holds any more. */
static double
compute_anew (Open *self)
{
  AvowCivilDate today = avow_standings_get_today (self->standings);
  double start;

  avow_standings_set_today (self->standings, today + 1);
  start = bench_now ();
  compute_open (self);

  return bench_now () - start;
}

static gboolean
run_change (guint n_actions)
{
  GRand *rand = g_rand_new_with_seed (10);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));
  Open open = { 0 };
  gboolean passed;

  open_init (&open, n_actions);
  for (int i = 0; i < 60; i++)
    {
      double time;

      /* The first ones warm the caches up. */
      if (i == 10)
        open.handling = open.n_touched = open.n_changes = 0;
      change_one (&open, rand);
      if (i % 5 > 0)
        continue;
      time = compute_anew (&open);
      g_array_append_val (all, time);
    }

  passed = bench_print_row ("progress: after one changed action", n_actions,
                            open.handling / open.n_changes * 1000, bench_median (all) * 1000, CHANGE_BAR);
  printf ("  computed again after a change: %.1f of %d promises, those that it touches\n",
          (double) open.n_touched / open.n_changes, N_COMMITMENTS);

  open_clear (&open);
  g_rand_free (rand);

  return passed;
}

int
main (void)
{
  const guint sizes[] = { 1000, 10000, 100000 };
  g_autofree char *home = bench_make_home ();
  BenchResult results[G_N_ELEMENTS (sizes)];
  gboolean passed = TRUE;

  bench_print_header ("ms");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    passed = run_all (sizes[i], &results[i]) && passed;
  /* The floor of these is computing all of them, in the same journal. */
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    passed = run_change (sizes[i]) && passed;
  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    bench_print_growth ("progress: all of 200 promises", sizes[i - 1], results[i - 1].time,
                        sizes[i], results[i].time);

  fixture_remove_folder (home);

  return passed ? 0 : 1;
}
