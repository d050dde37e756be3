/* avow-record-seal.c: one record's contents, padded, encrypted and bound to where they belong */

#include "config.h"

#include "avow-record-seal.h"

#include "core/crypto/avow-seal.h"

#include "avow-bytes.h"

#define ASSOCIATED_BYTES (AVOW_VAULT_MAGIC_BYTES + 4 + AVOW_VAULT_ID_BYTES + AVOW_ID_BYTES + 8 + 4)

/* What makes a body useless in another row, another vault or as another revision. */
static void
write_associated (const AvowVaultHeader *header,
                  const AvowId          *id,
                  guint64                rev,
                  guint32                epoch,
                  guint8                 associated[ASSOCIATED_BYTES])
{
  guint8 *end = associated;

  end = avow_bytes_put (end, AVOW_VAULT_MAGIC, AVOW_VAULT_MAGIC_BYTES);
  end = avow_bytes_put_u32 (end, header->format);
  end = avow_bytes_put (end, header->vault_id, AVOW_VAULT_ID_BYTES);
  end = avow_bytes_put (end, id->bytes, AVOW_ID_BYTES);
  end = avow_bytes_put_u64 (end, rev);
  avow_bytes_put_u32 (end, epoch);
}

/**
 * avow_record_seal:
 * @header: the vault
 * @key: the vault's %AVOW_SUBKEY_RECORDS
 * @id: the record
 * @rev: how often it was written, this time included
 * @epoch: the vault key's epoch
 * @text: its contents in clear
 * @length: their length in bytes
 * @body_length: (out): the body's length in bytes
 *
 * Pads and seals, see FORMAT.md, "Records". The clear text is only in the returned memory meanwhile,
 * where the ciphertext takes its place.
 *
 * Returns: (transfer full) (nullable): the body, or %NULL if it would be too long
 */
guint8 *
avow_record_seal (const AvowVaultHeader *header,
                  const AvowSecret      *key,
                  const AvowId          *id,
                  guint64                rev,
                  guint32                epoch,
                  gconstpointer          text,
                  gsize                  length,
                  gsize                 *body_length)
{
  gsize bucket = avow_pad_bucket (length);
  guint8 associated[ASSOCIATED_BYTES];
  g_autofree guint8 *body = NULL;
  guint8 *clear;

  if (bucket == 0 || bucket > AVOW_RECORD_LONGEST_BODY - AVOW_SEAL_OVERHEAD)
    return NULL;

  write_associated (header, id, rev, epoch, associated);
  body = g_malloc (avow_seal_size (bucket));
  clear = body + AVOW_SEAL_NONCE_BYTES;
  if (length > 0)
    memcpy (clear, text, length);

  if (avow_pad (clear, length, bucket) != bucket ||
      !avow_seal (key, clear, bucket, associated, sizeof associated, body))
    {
      avow_secret_zero (body, avow_seal_size (bucket));
      return NULL;
    }

  *body_length = avow_seal_size (bucket);

  return g_steal_pointer (&body);
}

/**
 * avow_record_is_sized:
 * @body_length: the length of what may be a body, in bytes
 *
 * Returns: whether a body can have that length at all
 */
gboolean
avow_record_is_sized (gsize body_length)
{
  gsize bucket;

  if (body_length <= AVOW_SEAL_OVERHEAD || body_length > AVOW_RECORD_LONGEST_BODY)
    return FALSE;

  bucket = body_length - AVOW_SEAL_OVERHEAD;

  return avow_pad_bucket (bucket - 1) == bucket;
}

/**
 * avow_record_unseal:
 * @header: the vault
 * @key: the vault's %AVOW_SUBKEY_RECORDS
 * @id: the record
 * @rev: the row's revision
 * @epoch: the row's epoch
 * @body: (nullable): the row's body
 * @body_length: its length in bytes
 * @text: (out caller-allocates): room for @body_length bytes; to be zeroed afterwards
 * @length: (out): how many bytes of @text are the contents; a NUL follows them
 *
 * Returns: whether the body opens, is of this row and is padded as it should be
 */
gboolean
avow_record_unseal (const AvowVaultHeader *header,
                    const AvowSecret      *key,
                    const AvowId          *id,
                    guint64                rev,
                    guint32                epoch,
                    const guint8          *body,
                    gsize                  body_length,
                    guint8                *text,
                    gsize                 *length)
{
  guint8 associated[ASSOCIATED_BYTES];

  if (body == NULL || !avow_record_is_sized (body_length))
    return FALSE;

  write_associated (header, id, rev, epoch, associated);
  if (!avow_unseal (key, body, body_length, associated, sizeof associated, text, NULL) ||
      !avow_unpad (text, body_length - AVOW_SEAL_OVERHEAD, length, NULL))
    return FALSE;

  /* Where the padding began. */
  text[*length] = '\0';

  return TRUE;
}
