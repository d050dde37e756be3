/* bench-unlock.c: unlocking, less the key derivation, beside reading, decrypting and parsing */

#include "config.h"

#include "bench.h"
#include "bench-floor.h"
#include "bench-records.h"
#include "journal-fixture.h"

#define BAR 1.5

typedef struct {
  JournalFixture *fixture;
  Floor          *floor;
  guint           n_records;
  double          derivation;
} Unlock;

static double
measure_derivation (void)
{
  g_autoptr (AvowSecret) passphrase = fixture_secret (FIXTURE_PASSPHRASE);
  const guint8 salt[AVOW_KDF_SALT_BYTES] = { 0 };
  double start = bench_now ();

  for (guint i = 0; i < 100; i++)
    avow_secret_unref (avow_kdf_derive (passphrase, salt, &FIXTURE_CHEAP, NULL));

  return (bench_now () - start) / 100;
}

/* From the click to the full models. */
static double
unlock (gpointer data)
{
  Unlock *self = data;
  double start, time;

  fixture_lock (self->fixture);
  start = bench_now ();
  g_assert_true (fixture_unlock (self->fixture, FIXTURE_PASSPHRASE, NULL));
  time = bench_now () - start;
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_entries (self->fixture->journal)),
                    ==, self->n_records);
  /* So that nothing goes on while the floor is measured. */
  fixture_lock (self->fixture);

  return time - self->derivation;
}

static double
read_decrypt_parse (gpointer data)
{
  Unlock *self = data;
  double start = bench_now ();

  g_assert_cmpuint (floor_read_all (self->floor), ==, self->n_records);

  return bench_now () - start;
}

static Floor *
fill_both (JournalFixture *fixture,
           guint           n_records)
{
  g_autoptr (GPtrArray) records = bench_make_records (n_records);
  g_autofree char *path = g_build_filename (fixture->folder, "floor", NULL);
  g_autoptr (GError) error = NULL;
  Floor *floor_db = floor_new (path);

  fixture_create (fixture);
  fixture_save_all (fixture, (AvowRecord **) records->pdata, n_records, NULL, 0, &error);
  g_assert_no_error (error);

  floor_run (floor_db, "BEGIN");
  for (guint i = 0; i < n_records; i++)
    {
      AvowRecord *record = g_ptr_array_index (records, i);
      gsize length;
      g_autofree char *json = avow_record_to_json (record, &length);

      floor_put (floor_db, record->id.bytes, json, length);
    }
  floor_run (floor_db, "COMMIT");

  return floor_db;
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
      /* At the smallest size, handing over between two threads is more than the work. */
      const double bar = sizes[i] < 10000 ? 0 : BAR;
      const Bench bench = { "unlock, less the key derivation", sizes[i], bar, unlock, read_decrypt_parse, 0 };
      JournalFixture fixture;
      Unlock data = { &fixture, NULL, sizes[i], measure_derivation () };

      fixture_set_up (&fixture, NULL);
      data.floor = fill_both (&fixture, sizes[i]);
      passed = bench_run (&bench, &data, &results[i]) && passed;
      floor_free (data.floor);
      fixture_tear_down (&fixture, NULL);
    }

  for (guint i = 1; i < G_N_ELEMENTS (sizes); i++)
    bench_print_growth ("unlock", sizes[i - 1], results[i - 1].time, sizes[i], results[i].time);
  fixture_remove_folder (home);

  return passed ? 0 : 1;
}
