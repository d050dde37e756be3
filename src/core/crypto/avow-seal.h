/* avow-seal.h: authenticated encryption and keyed hashes */

#pragma once

#include "avow-crypto-error.h"
#include "avow-secret.h"

G_BEGIN_DECLS

/* XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): nonce, then ciphertext, then tag. */
#define AVOW_SEAL_NONCE_BYTES 24
#define AVOW_SEAL_TAG_BYTES 16
#define AVOW_SEAL_OVERHEAD (AVOW_SEAL_NONCE_BYTES + AVOW_SEAL_TAG_BYTES)

/* BLAKE2b (RFC 7693), keyed. */
#define AVOW_HASH_BYTES 32

/* X25519 sealed box (libsodium crypto_box_seal). */
#define AVOW_BOX_PUBLIC_BYTES 32
#define AVOW_BOX_OVERHEAD 48

typedef struct _AvowHash AvowHash;

gsize      avow_seal_size         (gsize              plain_length);
gboolean   avow_seal              (const AvowSecret  *key,
                                   gconstpointer      plain,
                                   gsize              plain_length,
                                   gconstpointer      associated,
                                   gsize              associated_length,
                                   guint8            *sealed);
gboolean   avow_unseal            (const AvowSecret  *key,
                                   gconstpointer      sealed,
                                   gsize              sealed_length,
                                   gconstpointer      associated,
                                   gsize              associated_length,
                                   guint8            *plain,
                                   GError           **error);

gboolean   avow_box_seal          (const guint8       public_key[AVOW_BOX_PUBLIC_BYTES],
                                   gconstpointer      plain,
                                   gsize              plain_length,
                                   guint8            *sealed);
gboolean   avow_box_unseal        (const AvowSecret  *private_key,
                                   gconstpointer      sealed,
                                   gsize              sealed_length,
                                   guint8            *plain,
                                   GError           **error);

AvowHash  *avow_hash_new          (const AvowSecret  *key);
void       avow_hash_update       (AvowHash          *hash,
                                   gconstpointer      data,
                                   gsize              length);
void       avow_hash_finish       (AvowHash          *hash,
                                   guint8             digest[AVOW_HASH_BYTES]);
gboolean   avow_hash_equal        (const guint8       a[AVOW_HASH_BYTES],
                                   const guint8       b[AVOW_HASH_BYTES]);

/* Padding that hides a length within its bucket: ISO/IEC 7816-4, as sodium_pad() does. */
gsize      avow_pad_bucket        (gsize              length);
gsize      avow_pad               (guint8            *buffer,
                                   gsize              length,
                                   gsize              capacity);
gboolean   avow_unpad             (const guint8      *buffer,
                                   gsize              padded_length,
                                   gsize             *length,
                                   GError           **error);

G_END_DECLS
