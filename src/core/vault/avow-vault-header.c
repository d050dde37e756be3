/* avow-vault-header.c: the row that says what file this is; in clear, with a checksum */

#include "config.h"

#include "avow-vault-header.h"

#include "avow-bytes.h"

/* Shorter than this there is no room for magic, versions and checksum, whatever the version. */
#define SHORTEST_HEADER (AVOW_VAULT_MAGIC_BYTES + 4 + 4 + AVOW_HASH_BYTES)

/**
 * avow_vault_header_write:
 * @header: a header
 * @bytes: (out caller-allocates): its bytes, see FORMAT.md, "Header"
 */
void
avow_vault_header_write (const AvowVaultHeader *header,
                         guint8                 bytes[AVOW_VAULT_HEADER_BYTES])
{
  guint8 *end = bytes;

  end = avow_bytes_put (end, AVOW_VAULT_MAGIC, AVOW_VAULT_MAGIC_BYTES);
  end = avow_bytes_put_u32 (end, header->format);
  end = avow_bytes_put_u32 (end, header->schema);
  end = avow_bytes_put_u32 (end, header->epoch);
  end = avow_bytes_put_u32 (end, 0);
  end = avow_bytes_put (end, header->vault_id, AVOW_VAULT_ID_BYTES);
  avow_vault_checksum (bytes, (gsize) (end - bytes), end);
}

/**
 * avow_vault_header_read:
 * @bytes: (nullable): what may be a header
 * @length: its length in bytes
 * @header: (out caller-allocates): the header; untouched unless %TRUE is returned
 *
 * A header of a newer version may be longer: its magic, versions and checksum are where they are in
 * this one, and its other members are read as far as they are known.
 *
 * Returns: whether @bytes are a header that was not changed by accident
 */
gboolean
avow_vault_header_read (const guint8    *bytes,
                        gsize            length,
                        AvowVaultHeader *header)
{
  AvowVaultHeader read = { 0 };

  if (bytes == NULL || length < SHORTEST_HEADER ||
      memcmp (bytes, AVOW_VAULT_MAGIC, AVOW_VAULT_MAGIC_BYTES) != 0 ||
      !avow_vault_checksum_fits (bytes, length))
    return FALSE;

  read.format = avow_bytes_get_u32 (bytes + 8);
  read.schema = avow_bytes_get_u32 (bytes + 12);
  if (!avow_vault_header_is_newer (&read))
    {
      if (length != AVOW_VAULT_HEADER_BYTES)
        return FALSE;
      read.epoch = avow_bytes_get_u32 (bytes + 16);
      memcpy (read.vault_id, bytes + 24, AVOW_VAULT_ID_BYTES);
    }

  *header = read;

  return TRUE;
}

/**
 * avow_vault_header_is_newer:
 * @header: a header
 *
 * Returns: whether only a newer version of Avow can read what belongs to it
 */
gboolean
avow_vault_header_is_newer (const AvowVaultHeader *header)
{
  return header->format > AVOW_VAULT_FORMAT || header->schema > AVOW_VAULT_SCHEMA;
}

/**
 * avow_vault_checksum:
 * @bytes: bytes
 * @length: how many
 * @checksum: (out caller-allocates): %AVOW_HASH_BYTES bytes, which may follow @bytes
 *
 * Unkeyed BLAKE2b: against accidents, so that damage is told from a wrong passphrase. Whoever changes
 * a file on purpose can compute it too.
 */
void
avow_vault_checksum (const guint8 *bytes,
                     gsize         length,
                     guint8        checksum[AVOW_HASH_BYTES])
{
  AvowHash *hash = avow_hash_new (NULL);

  avow_hash_update (hash, bytes, length);
  avow_hash_finish (hash, checksum);
}

/**
 * avow_vault_checksum_fits:
 * @bytes: bytes whose last %AVOW_HASH_BYTES are the checksum of those before
 * @length: the length of all of them
 *
 * Returns: whether they are
 */
gboolean
avow_vault_checksum_fits (const guint8 *bytes,
                          gsize         length)
{
  guint8 checksum[AVOW_HASH_BYTES];

  if (length < AVOW_HASH_BYTES)
    return FALSE;

  avow_vault_checksum (bytes, length - AVOW_HASH_BYTES, checksum);

  return avow_hash_equal (checksum, bytes + length - AVOW_HASH_BYTES);
}
