/* avow-kdf.c: keys from passphrases (Argon2id, RFC 9106) and from other keys */

#include "config.h"

#include "avow-kdf.h"

#include <sodium.h>

/* What opening a journal should cost, in microseconds: long enough to make guessing dear, short
 * enough to do it several times a day. */
#define CALIBRATION_TARGET (1 * G_USEC_PER_SEC)

/* Memory is raised in steps of this, so that two computers of a kind choose the same. */
#define CALIBRATION_STEP (64u << 20)

#define SUBKEY_CONTEXT "avow-vlt"

G_STATIC_ASSERT (sizeof SUBKEY_CONTEXT - 1 == crypto_kdf_CONTEXTBYTES);
G_STATIC_ASSERT (AVOW_KEY_BYTES == crypto_kdf_KEYBYTES);
G_STATIC_ASSERT (AVOW_KEY_BYTES == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
G_STATIC_ASSERT (AVOW_KDF_SALT_BYTES == crypto_pwhash_argon2id_SALTBYTES);

static gboolean
derive_into (guint8              *key,
             const guint8        *passphrase,
             gsize                passphrase_length,
             const guint8        *salt,
             const AvowKdfParams *params)
{
  return crypto_pwhash (key, AVOW_KEY_BYTES,
                        (const char *) passphrase, passphrase_length,
                        salt,
                        params->passes, (gsize) params->memory,
                        crypto_pwhash_ALG_ARGON2ID13) == 0;
}

/* From the time of one pass over the floor of memory. */
static gint64
estimate_time (gint64  pass,
               guint32 passes,
               guint64 memory)
{
  return pass * passes * (gint64) (memory >> 20) / (AVOW_KDF_MEMORY_FLOOR >> 20);
}

/**
 * avow_kdf_params_check:
 * @params: parameters, from a file or from a caller
 * @error: return location for an error
 *
 * Checks that @params are what Argon2id accepts, and no more than %AVOW_KDF_PASSES_CEILING and
 * %AVOW_KDF_MEMORY_CEILING. The floors are for new vaults and are not looked at here.
 *
 * Returns: %FALSE with %AVOW_CRYPTO_ERROR_PARAMETERS if they are not
 */
gboolean
avow_kdf_params_check (const AvowKdfParams  *params,
                       GError              **error)
{
  if (params->passes < crypto_pwhash_argon2id_OPSLIMIT_MIN ||
      params->passes > AVOW_KDF_PASSES_CEILING ||
      params->memory < crypto_pwhash_argon2id_MEMLIMIT_MIN ||
      params->memory > AVOW_KDF_MEMORY_CEILING ||
      params->memory % 1024 != 0)
    {
      g_set_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_PARAMETERS,
                   "Key derivation parameters out of range: %u passes over %" G_GUINT64_FORMAT " bytes",
                   params->passes, params->memory);
      return FALSE;
    }

  return TRUE;
}

/**
 * avow_kdf_calibrate:
 * @params: (out caller-allocates): the parameters
 *
 * Chooses the parameters of a new vault for this computer: about one second, memory before passes,
 * never below %AVOW_KDF_PASSES_FLOOR passes over %AVOW_KDF_MEMORY_FLOOR bytes, never more than
 * %AVOW_KDF_MEMORY_CALIBRATED bytes. Blocks for a part of a second. Where there is not even memory
 * to measure, the floor is returned, and deriving will say what is missing.
 */
void
avow_kdf_calibrate (AvowKdfParams *params)
{
  static const guint8 salt[AVOW_KDF_SALT_BYTES] = { 0 };
  const AvowKdfParams probe = { 1, AVOW_KDF_MEMORY_FLOOR };
  AvowKdfParams chosen = { AVOW_KDF_PASSES_FLOOR, AVOW_KDF_MEMORY_FLOOR };
  guint8 key[AVOW_KEY_BYTES];
  gint64 started, pass;

  started = g_get_monotonic_time ();
  if (derive_into (key, (const guint8 *) "", 0, salt, &probe))
    {
      /* The time grows with the memory and with the passes, so one measurement tells them all. */
      pass = MAX (g_get_monotonic_time () - started, 1);

      while (chosen.memory + CALIBRATION_STEP <= AVOW_KDF_MEMORY_CALIBRATED &&
             estimate_time (pass, chosen.passes, chosen.memory + CALIBRATION_STEP) <= CALIBRATION_TARGET)
        chosen.memory += CALIBRATION_STEP;

      while (chosen.passes < AVOW_KDF_PASSES_CEILING &&
             estimate_time (pass, chosen.passes + 1, chosen.memory) <= CALIBRATION_TARGET)
        chosen.passes++;
    }

  *params = chosen;
}

/**
 * avow_kdf_derive:
 * @passphrase: the bytes of a passphrase, all of them: no NUL is taken off
 * @salt: %AVOW_KDF_SALT_BYTES random bytes, new for each passphrase that is set
 * @params: parameters, which are checked before any memory is taken
 * @error: return location for an error
 *
 * Argon2id version 1.3 (RFC 9106) with one lane. Blocks for as long as @params ask, about a second.
 *
 * Returns: (transfer full): a key of %AVOW_KEY_BYTES bytes, or %NULL with
 *   %AVOW_CRYPTO_ERROR_PARAMETERS or %AVOW_CRYPTO_ERROR_OUT_OF_MEMORY
 */
AvowSecret *
avow_kdf_derive (const AvowSecret     *passphrase,
                 const guint8          salt[AVOW_KDF_SALT_BYTES],
                 const AvowKdfParams  *params,
                 GError              **error)
{
  g_autoptr (AvowSecret) key = NULL;

  if (!avow_kdf_params_check (params, error))
    return NULL;

  key = avow_secret_new (AVOW_KEY_BYTES);

  /* With checked parameters, only memory can be missing. */
  if (!derive_into (avow_secret_get_data (key),
                    avow_secret_peek (passphrase),
                    avow_secret_get_length (passphrase),
                    salt, params))
    {
      g_set_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_OUT_OF_MEMORY,
                   "Deriving the key needs %" G_GUINT64_FORMAT " bytes of memory", params->memory);
      return NULL;
    }

  return g_steal_pointer (&key);
}

/**
 * avow_kdf_subkey:
 * @key: a key of %AVOW_KEY_BYTES bytes
 * @subkey: what for
 *
 * Derives a key for one purpose with crypto_kdf_derive_from_key(): BLAKE2b keyed with @key, the
 * number of @subkey as salt and "avow-vlt" as personalisation. Knowing one subkey tells nothing of
 * @key nor of another subkey.
 *
 * Returns: (transfer full): a key of %AVOW_KEY_BYTES bytes
 */
AvowSecret *
avow_kdf_subkey (const AvowSecret *key,
                 AvowSubkey        subkey)
{
  AvowSecret *derived = avow_secret_new (AVOW_KEY_BYTES);

  if (avow_secret_get_length (key) != AVOW_KEY_BYTES ||
      crypto_kdf_derive_from_key (avow_secret_get_data (derived), AVOW_KEY_BYTES,
                                  (guint64) subkey, SUBKEY_CONTEXT,
                                  avow_secret_peek (key)) != 0)
    g_error ("A subkey could not be derived");

  return derived;
}
