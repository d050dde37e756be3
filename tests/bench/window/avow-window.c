/* avow-window.c: Avow itself, saying when its window shows the lock screen, or the open journal */

#include "config.h"

#include "ui/avow-main-view.h"
#include "ui/avow-window.h"
#include "ui/lock/avow-lock-page.h"
#include "window-report.h"

static void
on_window_added (GtkApplication *application,
                 GtkWindow      *window,
                 gpointer        user_data)
{
  gtk_window_set_default_size (window, WINDOW_WIDTH, WINDOW_HEIGHT);
  window_report_when_shown (GTK_WIDGET (window), GPOINTER_TO_SIZE (user_data));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AvowOptions) options = NULL;
  g_autoptr (AvowApplication) application = NULL;
  int exit_status = 0;
  GType awaited;

  options = avow_options_parse (&argc, &argv, &exit_status);
  if (options == NULL)
    return exit_status;

  awaited = avow_options_get_passphrase (options) != NULL ? AVOW_TYPE_MAIN_VIEW
                                                          : AVOW_TYPE_LOCK_PAGE;
  application = avow_application_new (options);
  g_signal_connect (application, "window-added", G_CALLBACK (on_window_added),
                    GSIZE_TO_POINTER (awaited));

  return g_application_run (G_APPLICATION (application), argc, argv);
}
