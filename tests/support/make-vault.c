/* make-vault.c: a journal for tests of the command line, quick to open: its key costs next to nothing
 *
 *   make-vault PATH [YYYY-MM-DD]   makes one, with the passphrase on the first line of the standard
 *                                  input; with a day, filled with the demo's entries that lead up to it
 *   make-vault --hold PATH         opens it, says "held", and keeps it open until the standard input ends
 */

#include "config.h"

#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "commands/avow-command-journal.h"
#include "commands/avow-demo.h"
#include "commands/avow-passphrase-input.h"

static const AvowKdfParams quick = { .passes = 1, .memory = 8 * 1024 };

static void G_GNUC_NORETURN
fail (const char *message)
{
  fprintf (stderr, "make-vault: %s\n", message);
  exit (1);
}

static void
hold (const char *path)
{
  g_autoptr (AvowCommandJournal) journal = avow_command_journal_new ();
  g_autoptr (GError) error = NULL;

  if (!avow_command_journal_open (journal, path, &error))
    fail (error->message);

  puts ("held");
  fflush (stdout);
  while (getchar () != EOF)
    continue;
}

static void
make (const char *path,
      const char *today)
{
  g_autoptr (AvowCommandJournal) journal = avow_command_journal_new ();
  g_autoptr (AvowRecoveryKey) recovery_key = avow_recovery_key_generate ();
  g_autoptr (AvowSecret) passphrase = NULL;
  g_autoptr (GPtrArray) records = NULL;
  g_autoptr (GError) error = NULL;
  AvowCivilDate day;

  passphrase = avow_passphrase_input_read (0, &error);
  if (passphrase == NULL ||
      !avow_command_journal_create (journal, path, passphrase, recovery_key, &quick, &error))
    fail (error->message);
  if (today == NULL)
    return;

  if (!avow_civil_date_parse (today, -1, &day))
    fail ("not a day");
  records = avow_demo_build (day);
  if (!avow_command_journal_save (journal, records, &error))
    fail (error->message);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");

  if (argc == 3 && strcmp (argv[1], "--hold") == 0)
    hold (argv[2]);
  else if (argc == 2 || argc == 3)
    make (argv[1], argv[2]);
  else
    fail ("give a path");

  return 0;
}
