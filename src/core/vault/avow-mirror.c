/* avow-mirror.c: the vault's counter, kept outside the file, to notice a whole older file */

#include "config.h"

#include "avow-mirror.h"

#include "avow-bytes.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <unistd.h>

#define MIRROR_MAGIC "AVOW-CTR"
#define MIRROR_MAGIC_BYTES 8
#define MIRROR_BYTES (MIRROR_MAGIC_BYTES + 8 + AVOW_HASH_BYTES)

/* See the labels in avow-manifest.c, which hash with the same key. */
#define LABEL_MIRROR 0x04

static void
authenticate (const AvowVaultHeader *header,
              const AvowSecret      *key,
              const guint8          *bytes,
              guint8                 code[AVOW_HASH_BYTES])
{
  const guint8 label = LABEL_MIRROR;
  AvowHash *hash = avow_hash_new (key);

  avow_hash_update (hash, &label, sizeof label);
  avow_hash_update (hash, header->vault_id, AVOW_VAULT_ID_BYTES);
  avow_hash_update (hash, bytes, MIRROR_BYTES - AVOW_HASH_BYTES);
  avow_hash_finish (hash, code);
}

static int
open_mirror (const AvowVaultHeader *header,
             int                    flags)
{
  g_autofree char *path = avow_mirror_get_path (header);
  g_autofree char *folder = NULL;
  int descriptor;

  descriptor = g_open (path, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (descriptor >= 0 || errno != ENOENT || (flags & O_CREAT) == 0)
    return descriptor;

  folder = g_path_get_dirname (path);
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return -1;

  return g_open (path, flags | O_CLOEXEC | O_NOFOLLOW, 0600);
}

/**
 * avow_mirror_get_path:
 * @header: a vault
 *
 * Returns: (transfer full): the mirror's file name, in the user's state folder
 */
char *
avow_mirror_get_path (const AvowVaultHeader *header)
{
  char hex[AVOW_VAULT_ID_BYTES * 2 + 1];
  g_autofree char *name = NULL;

  for (guint i = 0; i < AVOW_VAULT_ID_BYTES; i++)
    g_snprintf (hex + 2 * i, 3, "%02x", header->vault_id[i]);

  name = g_strconcat (hex, ".counter", NULL);

  return g_build_filename (g_get_user_state_dir (), "avow", name, NULL);
}

/**
 * avow_mirror_read:
 * @header: a vault
 * @key: the vault's %AVOW_SUBKEY_MANIFEST
 * @counter: (out): the highest counter that this computer has seen; untouched unless %TRUE is returned
 *
 * Returns: whether there is a mirror that was written with the key; a missing one is nothing unusual
 */
gboolean
avow_mirror_read (const AvowVaultHeader *header,
                  const AvowSecret      *key,
                  guint64               *counter)
{
  guint8 bytes[MIRROR_BYTES];
  guint8 code[AVOW_HASH_BYTES];
  gssize length;
  int descriptor = open_mirror (header, O_RDONLY | O_NONBLOCK);

  if (descriptor < 0)
    return FALSE;

  do
    length = pread (descriptor, bytes, sizeof bytes, 0);
  while (length < 0 && errno == EINTR);
  (void) close (descriptor);

  if (length != MIRROR_BYTES || memcmp (bytes, MIRROR_MAGIC, MIRROR_MAGIC_BYTES) != 0)
    return FALSE;

  authenticate (header, key, bytes, code);
  if (!avow_hash_equal (code, bytes + MIRROR_BYTES - AVOW_HASH_BYTES))
    return FALSE;

  *counter = avow_bytes_get_u64 (bytes + MIRROR_MAGIC_BYTES);

  return TRUE;
}

/**
 * avow_mirror_write:
 * @header: a vault
 * @key: the vault's %AVOW_SUBKEY_MANIFEST
 * @counter: the counter after a transaction
 *
 * Not synced: losing it costs a warning, not a record. For the same reason failing is not an error.
 */
void
avow_mirror_write (const AvowVaultHeader *header,
                   const AvowSecret      *key,
                   guint64                counter)
{
  guint8 bytes[MIRROR_BYTES];
  guint8 *end = bytes;
  gssize written;
  int descriptor = open_mirror (header, O_WRONLY | O_CREAT | O_NONBLOCK);

  if (descriptor < 0)
    {
      g_debug ("The counter cannot be mirrored: %s", g_strerror (errno));
      return;
    }

  end = avow_bytes_put (end, MIRROR_MAGIC, MIRROR_MAGIC_BYTES);
  end = avow_bytes_put_u64 (end, counter);
  authenticate (header, key, bytes, end);

  do
    written = pwrite (descriptor, bytes, sizeof bytes, 0);
  while (written < 0 && errno == EINTR);

  if (written != MIRROR_BYTES)
    g_debug ("The counter was not mirrored in full");
  (void) close (descriptor);
}
