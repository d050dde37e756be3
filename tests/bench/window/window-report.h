/* window-report.h: a program that says when it shows what it should, and how much memory it takes then */

#pragma once

#include <adwaita.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>

#define WINDOW_WIDTH 900
#define WINDOW_HEIGHT 700

typedef struct
{
  GtkWidget *window;
  GType      awaited;
  gboolean   shown;
} WindowReport;

static inline gboolean
window_report_is_shown (GtkWidget *widget,
                        GType      type)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (window_report_is_shown (child, type))
      return TRUE;

  return FALSE;
}

/* What is in memory for this process, in KiB. Its proportional share would depend on what else runs. */
static inline gboolean
window_report_memory (gpointer user_data)
{
  g_autofree char *rollup = NULL;
  const char *line = NULL;

  if (g_file_get_contents ("/proc/self/smaps_rollup", &rollup, NULL, NULL))
    line = strstr (rollup, "Rss:");
  printf ("memory %.0f\n", line != NULL ? g_ascii_strtod (line + strlen ("Rss:"), NULL) : 0);
  fflush (stdout);
  _exit (0);
}

static inline void
window_report_after_paint (GdkFrameClock *clock,
                           WindowReport  *report)
{
  if (report->shown || !window_report_is_shown (report->window, report->awaited))
    return;

  report->shown = TRUE;
  printf ("shown\n");
  fflush (stdout);
  /* Once what follows the first frame is done: a benchmark may wait, and nothing is asserted of it. */
  g_timeout_add (2000, window_report_memory, NULL);
}

static inline void
window_report_on_realize (GtkWidget    *window,
                          WindowReport *report)
{
  g_signal_connect (gtk_widget_get_frame_clock (window), "after-paint",
                    G_CALLBACK (window_report_after_paint), report);
}

/* @awaited: the type of the widget whose first frame counts. */
static inline void
window_report_when_shown (GtkWidget *window,
                          GType      awaited)
{
  WindowReport *report = g_new0 (WindowReport, 1);

  report->window = window;
  report->awaited = awaited;
  if (gtk_widget_get_realized (window))
    window_report_on_realize (window, report);
  else
    g_signal_connect (window, "realize", G_CALLBACK (window_report_on_realize), report);
}
