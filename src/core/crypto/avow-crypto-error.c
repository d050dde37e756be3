/* avow-crypto-error.c: what can go wrong below the vault */

#include "config.h"

#include "avow-crypto-error.h"

#include <sodium.h>

G_DEFINE_QUARK (avow-crypto-error-quark, avow_crypto_error)

/**
 * avow_crypto_init:
 * @error: return location for an error
 *
 * Makes libsodium ready. Call it once before anything else of this folder; calling it again, on any
 * thread, does no harm.
 *
 * Returns: %FALSE with %AVOW_CRYPTO_ERROR_UNAVAILABLE if nothing may be encrypted on this computer
 */
gboolean
avow_crypto_init (GError **error)
{
  if (sodium_init () < 0)
    {
      g_set_error_literal (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_UNAVAILABLE,
                           "libsodium could not be initialised");
      return FALSE;
    }

  return TRUE;
}
