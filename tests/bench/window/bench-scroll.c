/* bench-scroll.c: what a frame costs while the journal is scrolled, whatever its length, and how many
 * rows exist for it */

#include "config.h"

#include "../bench.h"
#include "../bench-records.h"
#include "journal-fixture.h"
#include "ui/timeline/avow-timeline-page.h"
#include "ui/widgets/avow-entry-row.h"

#define N_FRAMES 240
#define GROWTH_BAR 1.25
/* A second divided by sixty, in milliseconds. */
#define BUDGET (1000.0 / 60)

typedef struct
{
  GtkAdjustment *adjustment;
  GArray        *frames;
  double         before;
  double         step;
  guint          n_left;
} Scroll;

static void
on_before_paint (GdkFrameClock *clock,
                 Scroll        *scroll)
{
  scroll->before = bench_now ();
}

static void
on_after_paint (GdkFrameClock *clock,
                Scroll        *scroll)
{
  double milliseconds = (bench_now () - scroll->before) * 1000;

  if (scroll->n_left > 0)
    g_array_append_val (scroll->frames, milliseconds);
}

/* Ten thousand pixels a second, a hard flick; to the end and back, so that a short list has as much to
 * do as a long one. */
#define PIXELS_A_FRAME 166

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  Scroll *scroll = user_data;
  double bottom = gtk_adjustment_get_upper (scroll->adjustment) -
                  gtk_adjustment_get_page_size (scroll->adjustment);
  double value = gtk_adjustment_get_value (scroll->adjustment);

  if (value >= bottom - 1)
    scroll->step = -PIXELS_A_FRAME;
  else if (value <= 0)
    scroll->step = PIXELS_A_FRAME;
  gtk_adjustment_set_value (scroll->adjustment, value + scroll->step);
  scroll->n_left--;

  return scroll->n_left > 0;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = NULL;

  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);

  return found;
}

static guint
count_rows (GtkWidget *widget)
{
  guint n = AVOW_IS_ENTRY_ROW (widget) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_rows (child);

  return n;
}

static void
scroll_through (JournalFixture *fixture,
                GArray         *frames,
                guint          *n_rows)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *page = avow_timeline_page_new (fixture->journal);
  Scroll scroll = { .frames = frames };
  GtkWidget *view;
  GdkFrameClock *clock;

  adw_window_set_content (ADW_WINDOW (window), page);
  gtk_window_set_default_size (GTK_WINDOW (window), 900, 700);
  gtk_window_present (GTK_WINDOW (window));
  view = find (page, GTK_TYPE_LIST_VIEW);
  while (!gtk_widget_get_mapped (view) || gtk_widget_get_height (view) == 0)
    g_main_context_iteration (NULL, TRUE);

  scroll.adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (view));
  scroll.n_left = N_FRAMES;
  clock = gtk_widget_get_frame_clock (window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (on_before_paint), &scroll);
  g_signal_connect (clock, "after-paint", G_CALLBACK (on_after_paint), &scroll);
  gtk_widget_add_tick_callback (page, on_tick, &scroll, NULL);
  while (scroll.n_left > 0)
    g_main_context_iteration (NULL, TRUE);

  *n_rows = count_rows (view);
  g_signal_handlers_disconnect_by_data (clock, &scroll);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
run (guint   n_entries,
     double *floor)
{
  g_autoptr (GPtrArray) records = bench_make_records (n_entries);
  g_autoptr (GArray) frames = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GError) error = NULL;
  JournalFixture fixture;
  guint n_over = 0;
  guint n_rows;
  double median;
  gboolean passed;

  fixture_set_up (&fixture, NULL);
  fixture_create (&fixture);
  fixture_save_all (&fixture, (AvowRecord **) records->pdata, records->len, NULL, 0, &error);
  g_assert_no_error (error);

  scroll_through (&fixture, frames, &n_rows);
  median = bench_median (frames);
  if (*floor == 0)
    *floor = median;
  for (guint i = 0; i < frames->len; i++)
    n_over += g_array_index (frames, double, i) > BUDGET;

  passed = bench_print_row ("a frame of scrolling, 1,000 entries", n_entries, median, *floor, GROWTH_BAR);
  printf ("  %u of %u frames over %.1f ms; the worst %.1f ms; %u rows exist\n", n_over, frames->len,
          BUDGET, g_array_index (frames, double, frames->len - 1), n_rows);
  fixture_tear_down (&fixture, NULL);

  /* Recycled: as many as a few windows show, and no more for more entries. */
  return passed && n_rows < 400;
}

int
main (int    argc,
      char **argv)
{
  const guint sizes[] = { 1000, 10000, 100000 };
  g_autofree char *home = bench_make_home ();
  gboolean passed = TRUE;
  double floor = 0;

  adw_init ();
  bench_print_header ("ms");
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    passed = run (sizes[i], &floor) && passed;
  fixture_remove_folder (home);

  return passed ? 0 : 1;
}
