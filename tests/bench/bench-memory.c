/* bench-memory.c: what an unlocked journal takes, beside three times the text
 *
 * Only the part below the window: with a bare window counted on both sides, this is the harder half of
 * the bar. */

#include "config.h"

#include "bench.h"
#include "bench-records.h"
#include "journal-fixture.h"

#include <malloc.h>
#include <string.h>

#define BAR 1.25
#define TEXT_BYTES 1024

/* Memory of this process that is its own, in MiB: what the system gave, not what was asked for. */
static double
get_own_memory (void)
{
  g_autofree char *rollup = NULL;
  const char *line;

  if (!g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    return 0;

  line = strstr (rollup, "Anonymous:");

  return line ? g_ascii_strtod (line + strlen ("Anonymous:"), NULL) / 1024 : 0;
}

static double
get_heap (void)
{
  struct mallinfo2 info = mallinfo2 ();

  return (double) (info.uordblks + info.hblkhd) / (1 << 20);
}

static void
fill (JournalFixture *fixture,
      guint           n_records)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GRand *rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (records, bench_make_reflection (rand, TEXT_BYTES, n_records));
  g_rand_free (rand);

  fixture_create (fixture);
  fixture_save_all (fixture, (AvowRecord **) records->pdata, n_records, NULL, 0, &error);
  g_assert_no_error (error);
}

/* All of it, once the text that searching looks at is ready too. */
static void
wait_until_ready (JournalFixture *fixture)
{
  AvowRecordList *entries = avow_journal_get_entries (fixture->journal);
  guint n_entries = avow_record_list_get_length (entries);

  for (guint i = 0; i < n_entries; i++)
    avow_record_get_folded (avow_record_list_peek (entries, i));
}

static gboolean
run (guint   n_records,
     double  bar,
     double *grown)
{
  JournalFixture fixture;
  double before, heap_before, heap, text;
  gboolean passed;

  fixture_set_up (&fixture, NULL);
  fill (&fixture, n_records);
  avow_journal_close (fixture.journal);
  g_assert_true (fixture_open (&fixture, fixture.journal, NULL));
  malloc_trim (0);

  before = get_own_memory ();
  heap_before = get_heap ();
  g_assert_true (fixture_unlock (&fixture, FIXTURE_PASSPHRASE, NULL));
  wait_until_ready (&fixture);
  *grown = get_own_memory () - before;
  heap = get_heap () - heap_before;

  text = (double) n_records * TEXT_BYTES / (1 << 20);
  passed = bench_print_row ("memory unlocked, and three texts", n_records, *grown, 3 * text, bar);
  printf ("  of which in use on the heap: %.1f MiB, %.2f times the text\n", heap, heap / text);

  fixture_lock (&fixture);
  printf ("  left after locking: %.1f MiB\n", get_own_memory () - before);
  fixture_tear_down (&fixture, NULL);

  return passed;
}

int
main (void)
{
  const guint sizes[] = { 1000, 10000, 100000 };
  double grown[G_N_ELEMENTS (sizes)];
  g_autofree char *home = bench_make_home ();
  gboolean passed = TRUE;

  bench_print_header ("MiB");
  /* At the smallest size, what any journal takes is more than its text. */
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    passed = run (sizes[i], sizes[i] < 10000 ? 0 : BAR, &grown[i]) && passed;

  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    printf ("  memory: %.1f times as much for %.0f times as many\n",
            grown[i] / grown[i - 1], (double) sizes[i] / sizes[i - 1]);
  fixture_remove_folder (home);

  return passed ? 0 : 1;
}
