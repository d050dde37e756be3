/* avow-kdf.h: keys from passphrases (Argon2id, RFC 9106) and from other keys */

#pragma once

#include "avow-crypto-error.h"
#include "avow-secret.h"

G_BEGIN_DECLS

#define AVOW_KEY_BYTES 32
#define AVOW_KDF_SALT_BYTES 16

/* The floor that new vaults start from, and the ceiling above which a vault's parameters are taken
 * for an attack (a hostile file must not be able to eat the machine). Memory in bytes. */
#define AVOW_KDF_PASSES_FLOOR 3u
#define AVOW_KDF_PASSES_CEILING 10u
#define AVOW_KDF_MEMORY_FLOOR (256u << 20)
#define AVOW_KDF_MEMORY_CALIBRATED (512u << 20)
#define AVOW_KDF_MEMORY_CEILING (1024u << 20)

/**
 * AvowKdfParams:
 * @passes: Argon2id time cost t
 * @memory: Argon2id memory in bytes, a whole number of KiB
 *
 * Parallelism is always 1 (libsodium's).
 */
typedef struct {
  guint32 passes;
  guint64 memory;
} AvowKdfParams;

/**
 * AvowSubkey:
 *
 * The purposes a vault key is divided into (crypto_kdf_derive_from_key subkey ids). Part of the
 * file format: never renumber.
 */
typedef enum {
  AVOW_SUBKEY_RECORDS = 1,
  AVOW_SUBKEY_MANIFEST = 2,
  AVOW_SUBKEY_INBOX_SEED = 3,
  AVOW_SUBKEY_BACKUP_CHECK = 4,
} AvowSubkey;

gboolean      avow_kdf_params_check     (const AvowKdfParams  *params,
                                         GError              **error);
void          avow_kdf_calibrate        (AvowKdfParams        *params);
AvowSecret   *avow_kdf_derive           (const AvowSecret     *passphrase,
                                         const guint8          salt[AVOW_KDF_SALT_BYTES],
                                         const AvowKdfParams  *params,
                                         GError              **error);
AvowSecret   *avow_kdf_subkey           (const AvowSecret     *key,
                                         AvowSubkey            subkey);

G_END_DECLS
