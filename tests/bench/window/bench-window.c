/* bench-window.c: the first frame of the lock screen, and the memory of an open journal, beside a bare
 * window */

#include "config.h"

#include "../bench.h"
#include "../bench-records.h"
#include "journal-fixture.h"

#include <fcntl.h>
#include <glib-unix.h>
#include <unistd.h>

#define START_BAR 1.25
#define MEMORY_BAR 1.25
#define TEXT_BYTES 1024

typedef struct
{
  const char *bare;
  const char *avow;
  const char *path;
} Programs;

/* Runs a program until it says that it shows what it should. */
static GSubprocess *
start_until_shown (const char * const *argv,
                   int                 passphrase,
                   GDataInputStream  **output,
                   double             *seconds)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GError) error = NULL;
  g_autofree char *line = NULL;
  GSubprocess *process;
  double start;

  if (passphrase >= 0)
    g_subprocess_launcher_take_fd (launcher, passphrase, 3);
  start = bench_now ();
  process = g_subprocess_launcher_spawnv (launcher, argv, &error);
  g_assert_no_error (error);
  *output = g_data_input_stream_new (g_subprocess_get_stdout_pipe (process));
  line = g_data_input_stream_read_line (*output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (line, ==, "shown");
  *seconds = bench_now () - start;

  return process;
}

static double
measure_start (const char * const *argv)
{
  g_autoptr (GDataInputStream) output = NULL;
  double seconds;
  g_autoptr (GSubprocess) process = start_until_shown (argv, -1, &output, &seconds);

  g_subprocess_force_exit (process);
  g_subprocess_wait (process, NULL, NULL);

  return seconds;
}

static double
start_bare (gpointer data)
{
  const Programs *programs = data;

  return measure_start ((const char *[]) { programs->bare, NULL });
}

static double
start_avow (gpointer data)
{
  const Programs *programs = data;

  return measure_start ((const char *[]) { programs->avow, "--vault", programs->path, NULL });
}

static int
open_passphrase (void)
{
  int ends[2];
  const char line[] = FIXTURE_PASSPHRASE "\n";

  g_assert_true (g_unix_open_pipe (ends, O_CLOEXEC, NULL));
  g_assert_cmpint (write (ends[1], line, sizeof line - 1), ==, sizeof line - 1);
  close (ends[1]);

  return ends[0];
}

/* In MiB. */
static double
measure_memory (const char * const *argv,
                int                 passphrase)
{
  g_autoptr (GDataInputStream) output = NULL;
  g_autofree char *line = NULL;
  double seconds;
  g_autoptr (GSubprocess) process = start_until_shown (argv, passphrase, &output, &seconds);

  line = g_data_input_stream_read_line (output, NULL, NULL, NULL);
  g_assert_true (line != NULL && g_str_has_prefix (line, "memory "));
  g_subprocess_wait (process, NULL, NULL);

  return g_ascii_strtod (line + strlen ("memory "), NULL) / 1024;
}

static char *
make_journal (JournalFixture *fixture,
              guint           n_records)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  GRand *rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (records, bench_make_reflection (rand, TEXT_BYTES, n_records));
  g_rand_free (rand);

  fixture_set_up (fixture, NULL);
  fixture_create (fixture);
  fixture_save_all (fixture, (AvowRecord **) records->pdata, n_records, NULL, 0, &error);
  g_assert_no_error (error);
  avow_journal_close (fixture->journal);

  return g_strdup (fixture->path);
}

static gboolean
run_memory (const Programs *programs,
            guint           n_records)
{
  const char *bare[] = { programs->bare, NULL };
  const char *avow[] = { programs->avow, "--vault", programs->path, "--passphrase-fd", "3", NULL };
  double text = (double) n_records * TEXT_BYTES / (1 << 20);
  double floor = measure_memory (bare, -1) + 3 * text;

  return bench_print_row ("memory, a bare window + three texts", n_records,
                          measure_memory (avow, open_passphrase ()), floor, MEMORY_BAR);
}

int
main (int    argc,
      char **argv)
{
  const guint sizes[] = { 1000, 10000, 100000 };
  g_autofree char *home = bench_make_home ();
  Programs programs = { argv[1], argv[2], NULL };
  gboolean passed = TRUE;

  g_assert_cmpint (argc, ==, 3);

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const Bench start = { "start to the lock screen, a bare window", sizes[i], START_BAR, start_avow,
                            start_bare, 7 };
      JournalFixture fixture;
      g_autofree char *path = make_journal (&fixture, sizes[i]);
      BenchResult result;

      programs.path = path;
      bench_print_header ("ms");
      passed = bench_run (&start, &programs, &result) && passed;
      bench_print_header ("MiB");
      passed = run_memory (&programs, sizes[i]) && passed;
      fixture_tear_down (&fixture, NULL);
    }
  fixture_remove_folder (home);

  return passed ? 0 : 1;
}
