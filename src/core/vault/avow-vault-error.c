/* avow-vault-error.c: the vault's errors and the sentences they are told with */

#include "config.h"

#include "avow-vault-error.h"

#include "core/store/avow-connection.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (avow-vault-error-quark, avow_vault_error)

static const char *
get_sentence (AvowVaultError code)
{
  switch (code)
    {
    case AVOW_VAULT_ERROR_WRONG_PASSPHRASE:
      return _("That is not the passphrase of this journal.");

    case AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY:
      return _("That recovery key belongs to another journal.");

    case AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY:
      return _("That is not a recovery key. There may be a slip in copying it.");

    case AVOW_VAULT_ERROR_DAMAGED:
      return _("The journal’s file is damaged.");

    case AVOW_VAULT_ERROR_OUT_OF_MEMORY:
      return _("There is not enough free memory to do this now. Close something else and try again.");

    case AVOW_VAULT_ERROR_HOSTILE:
      return _("This file asks for more memory or time than any journal does. It was not opened.");

    case AVOW_VAULT_ERROR_NEWER:
      return _("This journal was written by a newer version of Avow. It was left as it is.");

    case AVOW_VAULT_ERROR_NOT_A_VAULT:
      return _("This file is not an Avow journal.");

    case AVOW_VAULT_ERROR_IN_USE:
      return _("This journal is already open in another Avow.");

    case AVOW_VAULT_ERROR_MISSING:
      return _("There is no journal here.");

    case AVOW_VAULT_ERROR_EXISTS:
      return _("There is a file of that name already.");

    case AVOW_VAULT_ERROR_NO_SPACE:
      return _("The disk is full. Nothing was saved.");

    case AVOW_VAULT_ERROR_READ_ONLY:
      return _("The journal’s file or its folder is read-only. Nothing was saved.");

    case AVOW_VAULT_ERROR_LOCKED:
      return _("The journal is locked.");

    case AVOW_VAULT_ERROR_FAILED:
    default:
      return _("The journal’s file could not be read or written.");
    }
}

static AvowVaultError
translate_store_code (int code)
{
  switch ((AvowStoreError) code)
    {
    case AVOW_STORE_ERROR_IN_USE:
      return AVOW_VAULT_ERROR_IN_USE;

    case AVOW_STORE_ERROR_NO_SPACE:
      return AVOW_VAULT_ERROR_NO_SPACE;

    case AVOW_STORE_ERROR_READ_ONLY:
      return AVOW_VAULT_ERROR_READ_ONLY;

    case AVOW_STORE_ERROR_CORRUPT:
      return AVOW_VAULT_ERROR_DAMAGED;

    case AVOW_STORE_ERROR_NOT_A_DATABASE:
      return AVOW_VAULT_ERROR_NOT_A_VAULT;

    case AVOW_STORE_ERROR_MISSING:
      return AVOW_VAULT_ERROR_MISSING;

    case AVOW_STORE_ERROR_EXISTS:
      return AVOW_VAULT_ERROR_EXISTS;

    case AVOW_STORE_ERROR_IO:
    case AVOW_STORE_ERROR_FAILED:
    default:
      return AVOW_VAULT_ERROR_FAILED;
    }
}

/* Sets @error with the sentence that goes with @code, and returns FALSE. */
gboolean
avow_vault_fail (GError         **error,
                 AvowVaultError   code)
{
  return avow_vault_fail_with (error, code, get_sentence (code));
}

/* Sets @error with a translated sentence of the caller's, and returns FALSE. */
gboolean
avow_vault_fail_with (GError         **error,
                      AvowVaultError   code,
                      const char      *message)
{
  g_set_error_literal (error, AVOW_VAULT_ERROR, (int) code, message);
  return FALSE;
}

/* Takes an error of the store and sets @error to what it means for the vault. Returns FALSE. */
gboolean
avow_vault_fail_from_store (GError **error,
                            GError  *cause)
{
  AvowVaultError code = AVOW_VAULT_ERROR_FAILED;

  if (cause != NULL && cause->domain == AVOW_STORE_ERROR)
    {
      code = translate_store_code (cause->code);
      g_debug ("%s", cause->message);
    }
  g_clear_error (&cause);

  return avow_vault_fail (error, code);
}
