/* avow-crypto-error.h: what can go wrong below the vault */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define AVOW_CRYPTO_ERROR (avow_crypto_error_quark ())

/**
 * AvowCryptoError:
 * @AVOW_CRYPTO_ERROR_UNAVAILABLE: libsodium could not be initialised
 * @AVOW_CRYPTO_ERROR_OUT_OF_MEMORY: the key derivation needs more memory than there is
 * @AVOW_CRYPTO_ERROR_PARAMETERS: key derivation parameters outside what this version accepts
 * @AVOW_CRYPTO_ERROR_AUTHENTICATION: the ciphertext, or what it is bound to, was changed, or the key is another
 * @AVOW_CRYPTO_ERROR_ENCODING: text that is not the encoding it should be (Bech32, UTF-8)
 */
typedef enum {
  AVOW_CRYPTO_ERROR_UNAVAILABLE,
  AVOW_CRYPTO_ERROR_OUT_OF_MEMORY,
  AVOW_CRYPTO_ERROR_PARAMETERS,
  AVOW_CRYPTO_ERROR_AUTHENTICATION,
  AVOW_CRYPTO_ERROR_ENCODING,
} AvowCryptoError;

GQuark   avow_crypto_error_quark (void);
gboolean avow_crypto_init        (GError **error);

G_END_DECLS
