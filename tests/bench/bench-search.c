/* bench-search.c: a keystroke in the search entry, beside memmem over the same bytes */

#include "config.h"

#include "bench.h"
#include "bench-records.h"
#include "core/journal/avow-record-list.h"
#include "core/journal/avow-search.h"

#include <string.h>

#define BAR 3.0
#define TEXT_BYTES 2048

/* The same bytes one after another, and where each text ends. */
typedef struct {
  AvowRecordList *list;
  GString        *bytes;
  GArray         *ends;
  const char     *typed;
  guint           n_found;
} Search;

static double
search (gpointer data)
{
  Search *self = data;
  double start = bench_now ();
  g_autoptr (AvowSearch) words = avow_search_new (self->typed);
  guint n_records = avow_record_list_get_length (self->list);
  guint n_found = 0;

  for (guint i = 0; i < n_records; i++)
    n_found += avow_search_matches (words, avow_record_list_peek (self->list, i)) ? 1 : 0;
  self->n_found = n_found;

  return bench_now () - start;
}

static double
scan (gpointer data)
{
  Search *self = data;
  double start = bench_now ();
  gsize length = strlen (self->typed);
  gsize from = 0;
  guint n_found = 0;

  for (guint i = 0; i < self->ends->len; i++)
    {
      gsize end = g_array_index (self->ends, gsize, i);

      n_found += memmem (self->bytes->str + from, end - from, self->typed, length) ? 1 : 0;
      from = end;
    }
  g_assert_cmpuint (n_found, ==, self->n_found);

  return bench_now () - start;
}

/* The first search after unlocking, if it comes before the texts have been made ready. */
static double
fold_all (guint n_records)
{
  GRand *rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  double start;

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (records, bench_make_reflection (rand, TEXT_BYTES, n_records));
  g_rand_free (rand);

  start = bench_now ();
  for (guint i = 0; i < n_records; i++)
    avow_record_get_folded (g_ptr_array_index (records, i));

  return bench_now () - start;
}

static void
search_init (Search *self,
             guint   n_records)
{
  GRand *rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n_records; i++)
    {
      AvowRecord *record = bench_make_reflection (rand, TEXT_BYTES, n_records);

      record->id = avow_id_new_random ();
      g_ptr_array_add (records, record);
    }
  g_rand_free (rand);

  self->list = avow_record_list_new (avow_record_compare_newest);
  avow_record_list_fill (self->list, records);

  self->bytes = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  for (guint i = 0; i < n_records; i++)
    {
      g_string_append (self->bytes, avow_record_get_folded (avow_record_list_peek (self->list, i)));
      g_array_append_val (self->ends, self->bytes->len);
    }
}

static void
search_clear (Search *self)
{
  g_object_unref (self->list);
  g_string_free (self->bytes, TRUE);
  g_array_unref (self->ends);
}

int
main (void)
{
  const guint sizes[] = { 1000, 10000, 100000 };
  /* A word that is nowhere, so that every byte is looked at; one as it is being typed; one that is
   * in most texts. */
  const char *typed[] = { "xylophone", "counc", "council" };
  const char *names[] = { "search: a word that is nowhere", "search: half a word", "search: a common word" };
  BenchResult results[G_N_ELEMENTS (sizes)][G_N_ELEMENTS (typed)];
  gboolean passed = TRUE;

  bench_print_header ("ms");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Search data;

      search_init (&data, sizes[i]);
      for (guint j = 0; j < G_N_ELEMENTS (typed); j++)
        {
          const Bench bench = { names[j], sizes[i], BAR, search, scan, 0 };

          data.typed = typed[j];
          passed = bench_run (&bench, &data, &results[i][j]) && passed;
        }
      search_clear (&data);
    }

  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    bench_print_growth (names[0], sizes[i - 1], results[i - 1][0].time, sizes[i], results[i][0].time);
  printf ("  making 10000 texts of 2 KiB ready, on the worker after unlocking: %.0f ms\n",
          fold_all (10000) * 1000);

  return passed ? 0 : 1;
}
