/* avow-secret.c: bytes that are locked in memory and zeroed when dropped */

#include "config.h"

#include "avow-secret.h"

#include <sodium.h>
#include <string.h>

struct _AvowSecret
{
  gatomicrefcount  references;
  gsize            length;
  guint8          *data;
};

G_DEFINE_BOXED_TYPE (AvowSecret, avow_secret, avow_secret_ref, avow_secret_unref)

/**
 * avow_secret_new:
 * @length: how many bytes
 *
 * The bytes start as 0xdb, libsodium's mark for memory that was not written yet. As with g_malloc(),
 * the program ends when there is no memory: there is no way to go on without keys.
 *
 * Returns: (transfer full): a new secret
 */
AvowSecret *
avow_secret_new (gsize length)
{
  AvowSecret *secret;
  guint8 *data;

  if (sodium_init () < 0)
    g_error ("libsodium could not be initialised");

  data = sodium_malloc (length);
  if (data == NULL)
    g_error ("No memory for a secret of %" G_GSIZE_FORMAT " bytes", length);

  secret = g_new0 (AvowSecret, 1);
  g_atomic_ref_count_init (&secret->references);
  secret->length = length;
  secret->data = data;

  return secret;
}

/**
 * avow_secret_new_random:
 * @length: how many bytes
 *
 * Returns: (transfer full): a secret of random bytes
 */
AvowSecret *
avow_secret_new_random (gsize length)
{
  AvowSecret *secret = avow_secret_new (length);

  randombytes_buf (secret->data, length);

  return secret;
}

/**
 * avow_secret_new_from_data:
 * @data: (nullable): bytes
 * @length: how many
 *
 * Copies @data. Zeroing the original, with avow_secret_zero(), stays with the caller.
 *
 * Returns: (transfer full): a secret with the same bytes
 */
AvowSecret *
avow_secret_new_from_data (gconstpointer data,
                           gsize         length)
{
  AvowSecret *secret = avow_secret_new (length);

  if (length > 0)
    memcpy (secret->data, data, length);

  return secret;
}

/**
 * avow_secret_new_from_text:
 * @text: text
 *
 * Copies @text with its NUL, which the secret's length counts, so that avow_secret_peek() is a
 * string. Zeroing the original stays with the caller.
 *
 * Returns: (transfer full): a secret that holds a string
 */
AvowSecret *
avow_secret_new_from_text (const char *text)
{
  return avow_secret_new_from_data (text, strlen (text) + 1);
}

/**
 * avow_secret_ref:
 * @secret: a secret
 *
 * Returns: (transfer full): @secret
 */
AvowSecret *
avow_secret_ref (AvowSecret *secret)
{
  g_atomic_ref_count_inc (&secret->references);

  return secret;
}

/**
 * avow_secret_unref:
 * @secret: (transfer full): a secret
 *
 * Drops a reference. With the last one the bytes are zeroed and given back.
 */
void
avow_secret_unref (AvowSecret *secret)
{
  if (!g_atomic_ref_count_dec (&secret->references))
    return;

  sodium_free (secret->data);
  g_free (secret);
}

/**
 * avow_secret_get_data:
 * @secret: a secret
 *
 * For whoever created @secret, to fill it before sharing it.
 *
 * Returns: (transfer none): its bytes
 */
guint8 *
avow_secret_get_data (AvowSecret *secret)
{
  return secret->data;
}

/**
 * avow_secret_peek:
 * @secret: a secret
 *
 * Reading beyond the length faults.
 *
 * Returns: (transfer none): its bytes
 */
const guint8 *
avow_secret_peek (const AvowSecret *secret)
{
  return secret->data;
}

/**
 * avow_secret_get_length:
 * @secret: a secret
 *
 * Returns: how many bytes it has
 */
gsize
avow_secret_get_length (const AvowSecret *secret)
{
  return secret->length;
}

/**
 * avow_secret_equal:
 * @a: a secret
 * @b: another
 *
 * Takes the same time wherever the bytes differ. The lengths are not hidden.
 *
 * Returns: whether both have the same bytes
 */
gboolean
avow_secret_equal (const AvowSecret *a,
                   const AvowSecret *b)
{
  return a->length == b->length && sodium_memcmp (a->data, b->data, a->length) == 0;
}

/**
 * avow_secret_zero:
 * @data: (nullable): bytes in ordinary memory that held a secret
 * @length: how many
 *
 * Overwrites @data with zeros, in a way that the compiler does not leave out.
 */
void
avow_secret_zero (gpointer data,
                  gsize    length)
{
  if (length > 0)
    sodium_memzero (data, length);
}

/**
 * avow_random_bytes:
 * @data: (out caller-allocates): where to write
 * @length: how many bytes
 *
 * Fills @data with unpredictable bytes (ids, salts, nonces).
 */
void
avow_random_bytes (gpointer data,
                   gsize    length)
{
  if (sodium_init () < 0)
    g_error ("libsodium could not be initialised");

  randombytes_buf (data, length);
}
