/* bench-save.c: saving a record, durable, beside a bare SQLite commit of the same size and settings */

#include "config.h"

#include "bench.h"
#include "bench-floor.h"
#include "bench-records.h"
#include "journal-fixture.h"

#define BAR 1.25
#define TEXT_BYTES 700
#define ROUNDS 401

typedef struct {
  JournalFixture *fixture;
  Floor          *floor;
  GRand          *rand;
  char           *json;
  gsize           length;
} Save;

/* From the click to the callback, when it is on disk and in the models. */
static double
save (gpointer data)
{
  Save *self = data;
  g_autoptr (AvowRecord) record = bench_make_reflection (self->rand, TEXT_BYTES, 1000);
  double start = bench_now ();

  fixture_save (self->fixture, record);

  return bench_now () - start;
}

static double
commit (gpointer data)
{
  Save *self = data;
  AvowId id = avow_id_new_random ();
  double start = bench_now ();

  floor_run (self->floor, "BEGIN IMMEDIATE");
  floor_put (self->floor, id.bytes, self->json, self->length);
  floor_run (self->floor, "COMMIT");

  return bench_now () - start;
}

static void
fill_both (Save  *self,
           guint  n_records)
{
  g_autoptr (GPtrArray) records = bench_make_records (n_records);
  g_autoptr (AvowRecord) typical = bench_make_reflection (self->rand, TEXT_BYTES, 1000);
  g_autofree char *path = g_build_filename (self->fixture->folder, "floor", NULL);
  g_autoptr (GError) error = NULL;

  fixture_create (self->fixture);
  fixture_save_all (self->fixture, (AvowRecord **) records->pdata, n_records, NULL, 0, &error);
  g_assert_no_error (error);

  self->floor = floor_new (path);
  floor_run (self->floor, "BEGIN");
  for (guint i = 0; i < n_records; i++)
    {
      AvowRecord *record = g_ptr_array_index (records, i);
      gsize length;
      g_autofree char *json = avow_record_to_json (record, &length);

      floor_put (self->floor, record->id.bytes, json, length);
    }
  floor_run (self->floor, "COMMIT");

  typical->created = typical->modified = g_get_real_time ();
  self->json = avow_record_to_json (typical, &self->length);
}

int
main (void)
{
  const guint sizes[] = { 1000, 10000, 100000 };
  BenchResult results[G_N_ELEMENTS (sizes)];
  g_autofree char *home = bench_make_home ();
  gboolean passed = TRUE;

  bench_print_header ("ms");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const Bench bench = { "save a record, durable", sizes[i], BAR, save, commit, ROUNDS };
      JournalFixture fixture;
      Save data = { .fixture = &fixture, .rand = g_rand_new_with_seed (7) };

      fixture_set_up (&fixture, NULL);
      fill_both (&data, sizes[i]);
      passed = bench_run (&bench, &data, &results[i]) && passed;

      floor_free (data.floor);
      g_free (data.json);
      g_rand_free (data.rand);
      fixture_tear_down (&fixture, NULL);
    }
  fixture_remove_folder (home);

  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    bench_print_growth ("save", sizes[i - 1], results[i - 1].time, sizes[i], results[i].time);

  return passed ? 0 : 1;
}
