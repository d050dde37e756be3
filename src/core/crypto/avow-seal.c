/* avow-seal.c: authenticated encryption and keyed hashes */

#include "config.h"

#include "avow-kdf.h"
#include "avow-seal.h"

#include <sodium.h>
#include <string.h>

/* The sizes that padded records come in: the length of a short note and of a long one look the same. */
#define SMALLEST_BUCKET 256u
#define LARGEST_DOUBLED_BUCKET (64u << 10)

G_STATIC_ASSERT (AVOW_SEAL_NONCE_BYTES == crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
G_STATIC_ASSERT (AVOW_SEAL_TAG_BYTES == crypto_aead_xchacha20poly1305_ietf_ABYTES);
G_STATIC_ASSERT (AVOW_HASH_BYTES == crypto_generichash_BYTES);
G_STATIC_ASSERT (AVOW_BOX_PUBLIC_BYTES == crypto_box_PUBLICKEYBYTES);
G_STATIC_ASSERT (AVOW_BOX_OVERHEAD == crypto_box_SEALBYTES);

struct _AvowHash
{
  crypto_generichash_state state;
};

static gboolean
set_authentication_error (GError **error)
{
  g_set_error_literal (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_AUTHENTICATION,
                       "The encrypted bytes were changed, or the key is another");
  return FALSE;
}

/**
 * avow_seal_size:
 * @plain_length: the length of what is to be sealed, in bytes
 *
 * Returns: the length of the sealed bytes
 */
gsize
avow_seal_size (gsize plain_length)
{
  return plain_length + AVOW_SEAL_OVERHEAD;
}

/**
 * avow_seal:
 * @key: a key of %AVOW_KEY_BYTES bytes
 * @plain: (nullable): what to seal
 * @plain_length: its length in bytes
 * @associated: (nullable): what the sealed bytes are bound to; needed again to unseal
 * @associated_length: its length in bytes
 * @sealed: (out caller-allocates): room for avow_seal_size() bytes
 *
 * XChaCha20-Poly1305 (draft-irtf-cfrg-xchacha-03): a fresh random nonce, the ciphertext, the tag.
 * With 192-bit nonces, random ones do not repeat.
 *
 * Returns: %FALSE if @key has another length, with @sealed untouched
 */
gboolean
avow_seal (const AvowSecret *key,
           gconstpointer     plain,
           gsize             plain_length,
           gconstpointer     associated,
           gsize             associated_length,
           guint8           *sealed)
{
  if (avow_secret_get_length (key) != AVOW_KEY_BYTES)
    return FALSE;

  randombytes_buf (sealed, AVOW_SEAL_NONCE_BYTES);

  return crypto_aead_xchacha20poly1305_ietf_encrypt (sealed + AVOW_SEAL_NONCE_BYTES, NULL,
                                                     plain, plain_length,
                                                     associated, associated_length,
                                                     NULL, sealed,
                                                     avow_secret_peek (key)) == 0;
}

/**
 * avow_unseal:
 * @key: the key it was sealed with
 * @sealed: nonce, ciphertext and tag
 * @sealed_length: their length in bytes
 * @associated: (nullable): what it was bound to
 * @associated_length: its length in bytes
 * @plain: (out caller-allocates): room for @sealed_length - %AVOW_SEAL_OVERHEAD bytes
 * @error: return location for an error
 *
 * The opposite of avow_seal(). The tag is checked before anything is decrypted: on failure @plain
 * holds zeros, or is untouched.
 *
 * Returns: %FALSE with %AVOW_CRYPTO_ERROR_AUTHENTICATION if anything differs
 */
gboolean
avow_unseal (const AvowSecret  *key,
             gconstpointer      sealed,
             gsize              sealed_length,
             gconstpointer      associated,
             gsize              associated_length,
             guint8            *plain,
             GError           **error)
{
  const guint8 *bytes = sealed;

  if (avow_secret_get_length (key) != AVOW_KEY_BYTES || sealed_length < AVOW_SEAL_OVERHEAD)
    return set_authentication_error (error);

  if (crypto_aead_xchacha20poly1305_ietf_decrypt (plain, NULL, NULL,
                                                  bytes + AVOW_SEAL_NONCE_BYTES,
                                                  sealed_length - AVOW_SEAL_NONCE_BYTES,
                                                  associated, associated_length,
                                                  bytes,
                                                  avow_secret_peek (key)) != 0)
    return set_authentication_error (error);

  return TRUE;
}

/**
 * avow_box_seal:
 * @public_key: whom it is for, an X25519 public key
 * @plain: what to seal
 * @plain_length: its length in bytes
 * @sealed: (out caller-allocates): room for @plain_length + %AVOW_BOX_OVERHEAD bytes
 *
 * libsodium's crypto_box_seal(): an ephemeral X25519 public key, then XSalsa20-Poly1305. Anybody can
 * seal; only the private key opens. Says nothing of who sealed it.
 *
 * Returns: %FALSE if @public_key is not a point that may be used
 */
gboolean
avow_box_seal (const guint8   public_key[AVOW_BOX_PUBLIC_BYTES],
               gconstpointer  plain,
               gsize          plain_length,
               guint8        *sealed)
{
  return crypto_box_seal (sealed, plain, plain_length, public_key) == 0;
}

/**
 * avow_box_unseal:
 * @private_key: an X25519 private key
 * @sealed: what avow_box_seal() wrote
 * @sealed_length: its length in bytes
 * @plain: (out caller-allocates): room for @sealed_length - %AVOW_BOX_OVERHEAD bytes
 * @error: return location for an error
 *
 * Returns: %FALSE with %AVOW_CRYPTO_ERROR_AUTHENTICATION if it is for another key, or was changed
 */
gboolean
avow_box_unseal (const AvowSecret  *private_key,
                 gconstpointer      sealed,
                 gsize              sealed_length,
                 guint8            *plain,
                 GError           **error)
{
  guint8 public_key[AVOW_BOX_PUBLIC_BYTES];

  if (avow_secret_get_length (private_key) != crypto_box_SECRETKEYBYTES ||
      sealed_length < AVOW_BOX_OVERHEAD)
    return set_authentication_error (error);

  if (crypto_scalarmult_base (public_key, avow_secret_peek (private_key)) != 0)
    return set_authentication_error (error);

  if (crypto_box_seal_open (plain, sealed, sealed_length,
                            public_key, avow_secret_peek (private_key)) != 0)
    return set_authentication_error (error);

  return TRUE;
}

/**
 * avow_hash_new:
 * @key: (nullable): a key of %AVOW_KEY_BYTES bytes; with %NULL, anybody can make the same hash
 *
 * Starts BLAKE2b (RFC 7693) with a digest of %AVOW_HASH_BYTES bytes.
 *
 * Returns: (transfer full): a hash, which avow_hash_finish() frees
 */
AvowHash *
avow_hash_new (const AvowSecret *key)
{
  AvowHash *hash = g_aligned_alloc0 (1, sizeof *hash, G_ALIGNOF (AvowHash));

  if (crypto_generichash_init (&hash->state,
                               key != NULL ? avow_secret_peek (key) : NULL,
                               key != NULL ? avow_secret_get_length (key) : 0,
                               AVOW_HASH_BYTES) != 0)
    g_error ("A hash could not be started");

  return hash;
}

/**
 * avow_hash_update:
 * @hash: a hash
 * @data: (nullable): bytes that follow those before
 * @length: how many
 */
void
avow_hash_update (AvowHash      *hash,
                  gconstpointer  data,
                  gsize          length)
{
  if (length > 0 && crypto_generichash_update (&hash->state, data, length) != 0)
    g_error ("A hash could not be continued");
}

/**
 * avow_hash_finish:
 * @hash: (transfer full): a hash
 * @digest: (out caller-allocates): %AVOW_HASH_BYTES bytes
 *
 * Writes the digest of all that was given, and frees @hash.
 */
void
avow_hash_finish (AvowHash *hash,
                  guint8    digest[AVOW_HASH_BYTES])
{
  if (crypto_generichash_final (&hash->state, digest, AVOW_HASH_BYTES) != 0)
    g_error ("A hash could not be finished");

  /* The state knows the key. */
  sodium_memzero (hash, sizeof *hash);
  g_aligned_free (hash);
}

/**
 * avow_hash_equal:
 * @a: a digest
 * @b: another
 *
 * Takes the same time wherever they differ.
 *
 * Returns: whether they are the same
 */
gboolean
avow_hash_equal (const guint8 a[AVOW_HASH_BYTES],
                 const guint8 b[AVOW_HASH_BYTES])
{
  return sodium_memcmp (a, b, AVOW_HASH_BYTES) == 0;
}

/**
 * avow_pad_bucket:
 * @length: the length of a text in bytes
 *
 * At least one byte of padding is always added, so a text of 256 bytes is in the bucket of 512.
 *
 * Returns: the length it is padded to: 256, twice that and so on up to 64 KiB, then whole 64 KiB; or
 *   0 if there is no such size
 */
gsize
avow_pad_bucket (gsize length)
{
  gsize bucket = SMALLEST_BUCKET;

  if (length >= G_MAXSIZE - LARGEST_DOUBLED_BUCKET)
    return 0;

  if (length >= LARGEST_DOUBLED_BUCKET)
    return (length / LARGEST_DOUBLED_BUCKET + 1) * LARGEST_DOUBLED_BUCKET;

  while (bucket <= length)
    bucket *= 2;

  return bucket;
}

/**
 * avow_pad:
 * @buffer: a text, with room behind it
 * @length: the length of the text in bytes
 * @capacity: the size of @buffer in bytes
 *
 * Pads to avow_pad_bucket() with 0x80 and zeros (ISO/IEC 7816-4), as sodium_pad() does.
 *
 * Returns: the padded length, or 0 if @buffer is too small, with nothing written
 */
gsize
avow_pad (guint8 *buffer,
          gsize   length,
          gsize   capacity)
{
  gsize bucket = avow_pad_bucket (length);

  if (bucket == 0 || bucket > capacity)
    return 0;

  buffer[length] = 0x80;
  memset (buffer + length + 1, 0, bucket - length - 1);

  return bucket;
}

/**
 * avow_unpad:
 * @buffer: a padded text
 * @padded_length: its length in bytes
 * @length: (out): the length of the text
 * @error: return location for an error
 *
 * Padding longer than the bucket asks for is refused: there is one padded form of each text.
 *
 * Returns: %FALSE with %AVOW_CRYPTO_ERROR_ENCODING if @buffer was not padded by avow_pad()
 */
gboolean
avow_unpad (const guint8  *buffer,
            gsize          padded_length,
            gsize         *length,
            GError       **error)
{
  static const guint8 zeros[8] = { 0 };
  gsize end = padded_length;

  /* What is unpadded was authenticated before, so the time this takes tells nobody anything. By eights
   * first: half of a bucket may be padding. */
  while (end >= sizeof zeros && memcmp (buffer + end - sizeof zeros, zeros, sizeof zeros) == 0)
    end -= sizeof zeros;
  while (end > 0 && buffer[end - 1] == 0)
    end--;

  if (end == 0 || buffer[end - 1] != 0x80 || avow_pad_bucket (end - 1) != padded_length)
    {
      g_set_error_literal (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_ENCODING,
                           "The padding is not as it should be");
      return FALSE;
    }

  *length = end - 1;

  return TRUE;
}
