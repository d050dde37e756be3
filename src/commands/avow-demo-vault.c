/* avow-demo-vault.c: a throw-away journal with invented entries, in a folder of its own */

#include "config.h"

#include "avow-demo-vault.h"

#include <signal.h>
#include <stdlib.h>
#include <unistd.h>

#include "avow-command-journal.h"
#include "avow-demo.h"

/* The passphrase is known to all and the entries are invented: there is nothing to guard. */
static const AvowKdfParams demo_params = { .passes = 1, .memory = 8u << 20 };

static const int ending_signals[] = { SIGHUP, SIGINT, SIGTERM };

/*
 * AvowDemoVault:
 * @folder: of its own
 * @path: the journal's file
 * @side_path: SQLite's file beside it, while it writes
 * @state_folder: where the counter is mirrored
 * @mirror_path: (nullable): the mirrored counter
 */
struct _AvowDemoVault
{
  char *folder;
  char *path;
  char *side_path;
  char *state_folder;
  char *mirror_path;
};

/* What is removed when the process ends in another way than by freeing it. */
static AvowDemoVault *current;

/* Only calls that a signal handler may make. */
static void
remove_files (const AvowDemoVault *demo_vault)
{
  unlink (demo_vault->side_path);
  unlink (demo_vault->path);
  if (demo_vault->mirror_path)
    unlink (demo_vault->mirror_path);
  rmdir (demo_vault->state_folder);
  rmdir (demo_vault->folder);
}

static void
on_exit_process (void)
{
  if (current)
    remove_files (current);
}

static void
on_ending_signal (int number)
{
  on_exit_process ();

  /* The handler stands for one call only: this is the default. */
  raise (number);
}

static void
catch_endings (void)
{
  static gboolean registered;
  struct sigaction action = { .sa_handler = on_ending_signal, .sa_flags = (int) SA_RESETHAND };

  sigemptyset (&action.sa_mask);
  for (gsize i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    sigaction (ending_signals[i], &action, NULL);

  if (!registered && atexit (on_exit_process) == 0)
    registered = TRUE;
}

static void
release_signals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (ending_signals); i++)
    signal (ending_signals[i], SIG_DFL);
}

static gboolean
fill (AvowDemoVault  *demo_vault,
      AvowSecret     *passphrase,
      GError        **error)
{
  g_autoptr (AvowCommandJournal) journal = avow_command_journal_new ();
  g_autoptr (AvowRecoveryKey) recovery_key = avow_recovery_key_generate ();
  g_autoptr (GPtrArray) records = avow_demo_build (avow_civil_date_today ());

  return avow_command_journal_create (journal, demo_vault->path, passphrase, recovery_key,
                                      &demo_params, error) &&
         avow_command_journal_save (journal, records, error);
}

/* The vault mirrors its counter in the user's state folder. A journal that is thrown away leaves
 * nothing there: for this process that folder is its own. Early enough, since GLib asks only once. */
static void
redirect_state (AvowDemoVault *demo_vault)
{
  g_setenv ("XDG_STATE_HOME", demo_vault->folder, TRUE);
  demo_vault->state_folder = g_build_filename (demo_vault->folder, "avow", NULL);
}

static void
find_mirror (AvowDemoVault *demo_vault)
{
  g_autoptr (GDir) folder = g_dir_open (demo_vault->state_folder, 0, NULL);
  const char *name = folder ? g_dir_read_name (folder) : NULL;

  if (name)
    demo_vault->mirror_path = g_build_filename (demo_vault->state_folder, name, NULL);
}

/**
 * avow_demo_vault_new:
 * @passphrase: what opens it
 * @error: return location
 *
 * Makes the folder where temporary files go, and the journal in it, closed. One at a time.
 */
AvowDemoVault *
avow_demo_vault_new (AvowSecret  *passphrase,
                     GError     **error)
{
  g_autoptr (AvowDemoVault) demo_vault = NULL;
  g_autofree char *folder = NULL;

  g_return_val_if_fail (current == NULL, NULL);

  folder = g_dir_make_tmp ("avow-demo-XXXXXX", error);
  if (!folder)
    return NULL;

  demo_vault = g_new0 (AvowDemoVault, 1);
  demo_vault->folder = g_steal_pointer (&folder);
  demo_vault->path = g_build_filename (demo_vault->folder, "journal.avow", NULL);
  demo_vault->side_path = g_strconcat (demo_vault->path, "-journal", NULL);
  redirect_state (demo_vault);
  current = demo_vault;
  catch_endings ();

  if (!fill (demo_vault, passphrase, error))
    return NULL;
  find_mirror (demo_vault);

  return g_steal_pointer (&demo_vault);
}

void
avow_demo_vault_free (AvowDemoVault *demo_vault)
{
  remove_files (demo_vault);
  if (current == demo_vault)
    {
      current = NULL;
      release_signals ();
    }

  g_free (demo_vault->folder);
  g_free (demo_vault->path);
  g_free (demo_vault->side_path);
  g_free (demo_vault->state_folder);
  g_free (demo_vault->mirror_path);
  g_free (demo_vault);
}

const char *
avow_demo_vault_get_path (const AvowDemoVault *demo_vault)
{
  return demo_vault->path;
}
