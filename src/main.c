/* main.c: starts the application or a command */

#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <sys/resource.h>

#include "commands/avow-commands.h"
#include "ui/avow-application.h"

/* A core dump would put the unlocked journal on disk. A process that is not dumpable at all would be
 * safer still where dumps go to a program, but the portals look into a caller's files in /proc, and
 * would not save or print the recovery key any more. */
static void
forbid_core_dumps (void)
{
  const struct rlimit none = { 0, 0 };

  if (setrlimit (RLIMIT_CORE, &none) != 0)
    g_warning ("Core dumps could not be turned off");
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (AvowOptions) options = NULL;
  g_autoptr (AvowApplication) application = NULL;
  int exit_status = 0;

  forbid_core_dumps ();

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, AVOW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  options = avow_options_parse (&argc, &argv, &exit_status);
  if (options == NULL)
    return exit_status;
  if (!avow_options_wants_window (options))
    return avow_commands_run (options);

  application = avow_application_new (options);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
