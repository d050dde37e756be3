/* bench.h: a thing beside its floor, in the same run, as one row of a table */

#pragma once

#include <glib.h>
#include <stdio.h>

G_BEGIN_DECLS

/* How far past its bar a figure must be before the benchmark fails: computers that run other things
 * at the same time are noisy. The table says all the same whether the bar itself is met. */
#define BENCH_CLEAR_MARGIN 1.25

#define BENCH_ROUNDS 9

/**
 * Bench:
 * @what: what is measured
 * @size: of how many
 * @bar: how many times the floor it may take; 0 where there is no bar at this size
 * @measure: does it once, and returns the seconds that count
 * @floor: does the least that there is to do, likewise
 * @rounds: how often; 0 for %BENCH_ROUNDS
 */
typedef struct {
  const char *what;
  guint       size;
  double      bar;
  double    (*measure) (gpointer data);
  double    (*floor)   (gpointer data);
  guint       rounds;
} Bench;

typedef struct {
  double time;
  double floor;
} BenchResult;

static inline double
bench_now (void)
{
  return (double) g_get_monotonic_time () / G_USEC_PER_SEC;
}

static inline int
bench_compare_doubles (gconstpointer a,
                       gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return (x > y) - (x < y);
}

static inline double
bench_median (GArray *times)
{
  g_array_sort (times, bench_compare_doubles);

  return g_array_index (times, double, times->len / 2);
}

static inline void
bench_print_header (const char *unit)
{
  printf ("%-34s %8s %12s %12s %7s %7s  %s\n", "what", "size", unit, "floor", "ratio", "bar", "verdict");
}

/* Prints a row. Returns whether it is no clear miss. */
static inline gboolean
bench_print_ratio (const char *what,
                   guint       size,
                   double      value,
                   double      floor_value,
                   double      ratio,
                   double      bar)
{
  gboolean met = bar <= 0 || ratio <= bar;
  gboolean clear_miss = bar > 0 && ratio > bar * BENCH_CLEAR_MARGIN;
  char bar_text[16] = "";

  if (bar > 0)
    g_snprintf (bar_text, sizeof bar_text, "%.2f", bar);
  printf ("%-34s %8u %12.3f %12.3f %6.2fx %7s  %s\n", what, size, value, floor_value, ratio, bar_text,
          bar <= 0 ? "" : met ? "met" : clear_miss ? "MISSED" : "missed, within the margin");
  fflush (stdout);

  return !clear_miss;
}

static inline gboolean
bench_print_row (const char *what,
                 guint       size,
                 double      value,
                 double      floor_value,
                 double      bar)
{
  return bench_print_ratio (what, size, value, floor_value, value / floor_value, bar);
}

/* How the time grew from one size to the next. */
static inline void
bench_print_growth (const char *what,
                    guint       from,
                    double      time,
                    guint       to,
                    double      later)
{
  printf ("  %s: %.1f times as long for %.0f times as many\n", what, later / time, (double) to / from);
  fflush (stdout);
}

/* Takes turns between the thing and its floor, so that what slows the computer down slows both, and
 * prints the medians in milliseconds. The ratio is the median of those of each turn: a disk that is
 * twice as slow for a while then changes nothing. Returns whether the bar is not clearly missed. */
static inline gboolean
bench_run (const Bench *bench,
           gpointer     data,
           BenchResult *result)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) floors = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) ratios = g_array_new (FALSE, FALSE, sizeof (double));
  guint rounds = bench->rounds > 0 ? bench->rounds : BENCH_ROUNDS;

  /* The first turn of each warms the caches up. */
  for (guint i = 0; i <= rounds; i++)
    {
      double time = bench->measure (data) * 1000;
      double least = bench->floor (data) * 1000;
      double ratio = time / least;

      if (i == 0)
        continue;
      g_array_append_val (times, time);
      g_array_append_val (floors, least);
      g_array_append_val (ratios, ratio);
    }

  result->time = bench_median (times);
  result->floor = bench_median (floors);

  return bench_print_ratio (bench->what, bench->size, result->time, result->floor,
                            bench_median (ratios), bench->bar);
}

/* A folder for everything that the benchmark writes: in the build folder, since /tmp is often memory
 * and these files must reach a disk. The user's own folders are within it from here on. */
static inline char *
bench_make_home (void)
{
  const char *base = g_getenv ("AVOW_BENCH_DIR");
  g_autofree char *home = g_build_filename (base ? base : ".", "avow-bench-XXXXXX", NULL);

  if (g_mkdtemp (home) == NULL)
    g_error ("No folder for the benchmark can be made in %s", base ? base : ".");

  g_setenv ("TMPDIR", home, TRUE);
  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  g_setenv ("XDG_CACHE_HOME", home, TRUE);
  g_setenv ("XDG_STATE_HOME", home, TRUE);

  return g_steal_pointer (&home);
}

G_END_DECLS
