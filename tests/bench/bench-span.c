/* bench-span.c: a month summed up, beside one plain pass over what it holds
 *
 * The floor, in the same run, as for the progress of promises: one loop over the month's entries, which
 * asks of each whether it is an action and adds its minutes up if it is:
 *
 *   records = avow_record_list_peek_days (entries, first, last, &n_records);
 *   for (guint i = 0; i < n_records; i++)
 *     if (AVOW_IS_ACTION (records[i]))
 *       sum += AVOW_ACTION (records[i])->minutes;
 *
 * That is the floor of the figures and of the trend. For all of a month, the pass looks up its review, its
 * resources and the commitments that are due from then on, and no more, as well.
 *
 * A month is a hundred entries, and it is opened now and then: by then the records are in none of the
 * processor's caches. So, before each month and before each pass, more memory is gone through than the
 * caches hold. Below it, without a bar, both done again and again, which nobody does: the pass is then
 * half a microsecond, hardly more than the few allocations of what is handed out. */

#include "config.h"

#include "bench.h"
#include "bench-records.h"
#include "core/insight/avow-span.h"
#include "core/insight/avow-trend.h"

#define BAR 3.0
#define N_MONTHS 12
#define N_BENCHES 3
/* Done as often, for the figure without a bar */
#define N_AGAIN 20
#define MORE_THAN_CACHES (64 * 1024 * 1024)
#define CACHE_LINE 64

typedef struct {
  AvowSpanLists lists;
  AvowCivilDate  today;
  gboolean       cold;
  gint64         sum;
  guint8        *other_memory;
} Journal;

typedef void (*Work) (Journal       *self,
                      AvowCivilDate  month);

/* Records */

static AvowRecordList *
make_list (GPtrArray *records)
{
  AvowRecordList *list = avow_record_list_new (avow_record_compare_newest);

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (records, i);

      record->id = avow_id_new_random ();
      record->created = i + 1;
    }
  avow_record_list_fill (list, records);

  return list;
}

/* Two actions for each reflection, as in a journal; @n_actions of them. */
static AvowRecordList *
make_entries (guint n_actions)
{
  g_autoptr (GPtrArray) records = bench_make_records (n_actions + n_actions / 2);
  GRand *rand = g_rand_new_with_seed (8);

  for (guint i = 0; i < records->len; i++)
    {
      AvowAction *action = g_ptr_array_index (records, i);

      if (!AVOW_IS_ACTION ((AvowRecord *) action))
        continue;
      action->minutes = g_rand_boolean (rand) ? g_rand_int_range (rand, 10, 240) : -1;
      action->ring = g_rand_int_range (rand, AVOW_RING_NONE, AVOW_N_RINGS);
      action->step = g_rand_int_range (rand, AVOW_STEP_NONE, AVOW_N_STEPS);
      action->known_by = g_rand_int_range (rand, AVOW_KNOWN_BY_NONE, AVOW_N_KNOWN_BY);
      if (g_rand_int_range (rand, 0, 4) == 0)
        g_strlcpy (action->amount.currency, "EUR", sizeof action->amount.currency);
    }
  g_rand_free (rand);

  return make_list (records);
}

static AvowRecord *
make_commitment (AvowCivilDate month)
{
  AvowCommitment *commitment = avow_commitment_new ();

  commitment->start = avow_civil_date_add_months (month, -6);
  commitment->due = month + 15;
  commitment->state = AVOW_COMMITMENT_REVIEWED;
  commitment->outcome = AVOW_OUTCOME_KEPT;

  return (AvowRecord *) commitment;
}

static AvowRecord *
make_resource (AvowCivilDate month)
{
  AvowResource *resource = avow_resource_new ();

  resource->finished_on = month + 20;

  return (AvowRecord *) resource;
}

/* For each month that the journal has. */
static void
fill_months (Journal *self)
{
  g_autoptr (GPtrArray) commitments = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) resources = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func (g_object_unref);
  AvowCivilDate begin = avow_record_list_get_first_date (self->lists.entries);

  for (AvowCivilDate month = avow_civil_date_month_start (begin); month <= self->today;
       month = avow_civil_date_month_end (month) + 1)
    {
      g_ptr_array_add (commitments, make_commitment (month));
      g_ptr_array_add (resources, make_resource (month));
      g_ptr_array_add (reviews, avow_review_new (month));
    }

  self->lists.commitments = make_list (commitments);
  self->lists.resources = make_list (resources);
  self->lists.reviews = make_list (reviews);
  self->lists.pledges = avow_record_list_new (avow_record_compare_newest);
}

/* Work */

static void
sum_up (Journal       *self,
        AvowCivilDate  month)
{
  g_autoptr (AvowSpan) summary = avow_span_new (&self->lists, AVOW_SPAN_MONTH, month, self->today);

  self->sum += summary->figures->all.minutes;
}

static void
add_figures (Journal       *self,
             AvowCivilDate  month)
{
  g_autoptr (AvowFigures) figures = avow_figures_new (self->lists.entries, month,
                                                      avow_civil_date_month_end (month), self->today);

  self->sum += figures->all.minutes;
}

static void
pass_over (Journal       *self,
           AvowCivilDate  first,
           AvowCivilDate  last)
{
  guint n_records;
  AvowRecord * const *records =
    avow_record_list_peek_days (self->lists.entries, first, MIN (last, self->today), &n_records);

  for (guint i = 0; i < n_records; i++)
    if (AVOW_IS_ACTION (records[i]))
      self->sum += AVOW_ACTION (records[i])->minutes;
}

static void
pass_over_entries (Journal       *self,
                   AvowCivilDate  month)
{
  pass_over (self, month, avow_civil_date_month_end (month));
}

static void
pass_over_month (Journal       *self,
                 AvowCivilDate  month)
{
  guint n_commitments, n_resources, n_reviews;
  AvowRecord * const *commitments =
    avow_record_list_peek_days (self->lists.commitments, month, G_MAXUINT32, &n_commitments);

  pass_over_entries (self, month);
  for (guint i = 0; i < n_commitments; i++)
    self->sum += AVOW_COMMITMENT (commitments[i])->due;
  avow_record_list_peek_days (self->lists.resources, month, avow_civil_date_month_end (month), &n_resources);
  avow_record_list_peek_days (self->lists.reviews, month - 1, month, &n_reviews);
  self->sum += n_resources + n_reviews;
}

static void
follow_trend (Journal       *self,
              AvowCivilDate  month)
{
  g_autoptr (AvowTrend) trend = avow_trend_new (self->lists.entries, month, AVOW_TREND_N_MONTHS, self->today);

  self->sum += avow_trend_get (trend, 0)->all.minutes;
}

static void
pass_over_trend (Journal       *self,
                 AvowCivilDate  month)
{
  pass_over (self, avow_civil_date_add_months (month, 1 - AVOW_TREND_N_MONTHS),
             avow_civil_date_month_end (month));
}

static void
forget_all (Journal *self)
{
  for (gsize i = 0; i < MORE_THAN_CACHES; i += CACHE_LINE)
    self->other_memory[i]++;
}

/* The last twelve months, one after the other. */
static double
do_months (Journal *self,
           Work     work)
{
  AvowCivilDate this_month = avow_civil_date_month_start (self->today);
  double seconds = 0;

  for (int again = self->cold ? 1 : N_AGAIN; again > 0; again--)
    for (int i = 0; i < N_MONTHS; i++)
      {
        AvowCivilDate month = avow_civil_date_add_months (this_month, -i);
        double start;

        if (self->cold)
          forget_all (self);
        start = bench_now ();
        work (self, month);
        seconds += bench_now () - start;
      }

  return seconds;
}

static double
do_add_figures (gpointer data)
{
  return do_months (data, add_figures);
}

static double
do_pass_over_entries (gpointer data)
{
  return do_months (data, pass_over_entries);
}

static double
do_sum_up (gpointer data)
{
  return do_months (data, sum_up);
}

static double
do_pass_over_month (gpointer data)
{
  return do_months (data, pass_over_month);
}

static double
do_follow_trend (gpointer data)
{
  return do_months (data, follow_trend);
}

static double
do_pass_over_trend (gpointer data)
{
  return do_months (data, pass_over_trend);
}

static gboolean
run (guint        n_actions,
     guint8      *other_memory,
     BenchResult  results[N_BENCHES])
{
  const Bench benches[N_BENCHES] = {
    { "month: the figures of its entries", n_actions, BAR, do_add_figures, do_pass_over_entries, 15 },
    { "month: all of it", n_actions, BAR, do_sum_up, do_pass_over_month, 15 },
    { "month: the trend of a year", n_actions, BAR, do_follow_trend, do_pass_over_trend, 15 },
  };
  Journal journal = { .today = avow_civil_date_new (2026, 11, 22), .cold = TRUE,
                      .other_memory = other_memory };
  gboolean passed = TRUE;

  journal.lists.entries = make_entries (n_actions);
  fill_months (&journal);

  for (guint i = 0; i < N_BENCHES; i++)
    passed = bench_run (&benches[i], &journal, &results[i]) && passed;

  journal.cold = FALSE;
  for (guint i = 0; i < N_BENCHES; i++)
    {
      Bench again = benches[i];
      BenchResult unused;

      again.what = "  again and again";
      again.bar = 0;
      bench_run (&again, &journal, &unused);
    }

  g_object_unref (journal.lists.entries);
  g_object_unref (journal.lists.commitments);
  g_object_unref (journal.lists.resources);
  g_object_unref (journal.lists.reviews);
  g_object_unref (journal.lists.pledges);

  return passed;
}

int
main (void)
{
  const guint sizes[] = { 1000, 10000, 100000 };
  g_autofree guint8 *other_memory = g_malloc0 (MORE_THAN_CACHES);
  BenchResult results[G_N_ELEMENTS (sizes)][N_BENCHES];
  gboolean passed = TRUE;

  bench_print_header ("ms, 12");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    passed = run (sizes[i], other_memory, results[i]) && passed;
  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    bench_print_growth ("month: all of it", sizes[i - 1], results[i - 1][1].time,
                        sizes[i], results[i][1].time);

  return passed ? 0 : 1;
}
