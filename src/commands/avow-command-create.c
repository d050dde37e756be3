/* avow-command-create.c: --create */

#include "config.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "avow-command-journal.h"
#include "avow-command.h"
#include "avow-demo.h"
#include "avow-passphrase-input.h"
#include "avow-terminal.h"

static gboolean
refuse_existing (const char  *path,
                 GError     **error)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;

  g_set_error (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_EXISTS,
               /* Translators: %s is the name of a file */
               _("There is a file already, and it was left as it is: %s"), path);
  return FALSE;
}

static gboolean
print_recovery_key (const AvowRecoveryKey  *recovery_key,
                    GError                **error)
{
  AvowSecret *text = avow_recovery_key_get_text (recovery_key);

  return avow_terminal_print (_("This recovery key opens the journal if the passphrase is forgotten. "
                                "It is shown this once: keep it somewhere safe."),
                              error) &&
         avow_terminal_print ("\n\n  ", error) &&
         avow_terminal_print ((const char *) avow_secret_peek (text), error) &&
         avow_terminal_print ("\n\n", error);
}

/* Nothing is left behind if it fails half-way. */
static gboolean
make_journal (AvowOptions      *options,
              AvowSecret       *passphrase,
              AvowRecoveryKey  *recovery_key,
              GError          **error)
{
  g_autoptr (AvowCommandJournal) journal = avow_command_journal_new ();
  g_autoptr (GPtrArray) records = NULL;
  AvowKdfParams params;

  avow_kdf_calibrate (&params);
  if (!avow_command_journal_create (journal, options->path, passphrase, recovery_key, &params, error))
    return FALSE;
  if (!options->demo)
    return TRUE;

  records = avow_demo_build (avow_civil_date_today ());
  if (avow_command_journal_save (journal, records, error))
    return TRUE;

  g_clear_pointer (&journal, avow_command_journal_free);
  g_unlink (options->path);
  return FALSE;
}

gboolean
avow_command_create (AvowOptions  *options,
                     GError      **error)
{
  g_autoptr (AvowRecoveryKey) recovery_key = NULL;
  g_autoptr (AvowSecret) passphrase = NULL;

  if (!refuse_existing (options->path, error))
    return FALSE;

  passphrase = avow_passphrase_input_acquire (options, TRUE, error);
  if (!passphrase)
    return FALSE;

  recovery_key = avow_recovery_key_generate ();
  if (!make_journal (options, passphrase, recovery_key, error))
    return FALSE;

  /* A journal whose recovery key nobody has seen would be a trap: better none. It holds nothing yet
   * that was not made a moment ago. */
  if (!print_recovery_key (recovery_key, error))
    {
      g_unlink (options->path);
      return FALSE;
    }

  return TRUE;
}
