/* avow-vault-create.c: a new vault, which is there in full or not at all */

#include "config.h"

#include "avow-vault-private.h"

#include "avow-vault-error.h"
#include "avow-vault-schema.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <unistd.h>

static gboolean
fail_from_errno (GError **error,
                 int      saved_errno)
{
  AvowVaultError code = AVOW_VAULT_ERROR_FAILED;

  if (saved_errno == EEXIST)
    code = AVOW_VAULT_ERROR_EXISTS;
  else if (saved_errno == ENOSPC || saved_errno == EDQUOT)
    code = AVOW_VAULT_ERROR_NO_SPACE;
  else if (saved_errno == EACCES || saved_errno == EPERM || saved_errno == EROFS)
    code = AVOW_VAULT_ERROR_READ_ONLY;

  return avow_vault_fail (error, code);
}

/* Also a link that leads nowhere: what it leads to might come back. */
static gboolean
is_taken (const char *path)
{
  GStatBuf status;

  return g_lstat (path, &status) == 0;
}

static char *
make_temporary_name (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *name = NULL;
  guint32 random;

  avow_random_bytes (&random, sizeof random);
  name = g_strdup_printf (".%s.%08x.new", base, random);

  return g_build_filename (folder, name, NULL);
}

static void
remove_temporary (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  (void) g_unlink (path);
  (void) g_unlink (journal);
}

/* Makes a directory's entries last through a loss of power. Some file systems cannot, and say so: then
 * there is nothing that could be done. */
static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;

  if (fsync (descriptor) != 0)
    g_debug ("The folder cannot be synced: %s", g_strerror (errno));
  (void) close (descriptor);
}

/* A rollback journal that was left of another file of that name, which is gone: SQLite would take the new
 * file back to it. Whoever has that other file needs it, so it is kept under another name. */
static gboolean
set_aside_journal (const char  *path,
                   GError     **error)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *aside = NULL;
  guint32 random;

  if (!is_taken (journal))
    return TRUE;

  avow_random_bytes (&random, sizeof random);
  aside = g_strdup_printf ("%s.%08x.old", journal, random);
  if (g_rename (journal, aside) != 0)
    return fail_from_errno (error, errno);

  return TRUE;
}

/* Gives the finished file its name, unless another came to have it meanwhile. */
static gboolean
publish (const char  *temporary,
         const char  *path,
         GError     **error)
{
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;

  /* Not every file system knows renaming without replacing, or hard links. */
  if (errno != EINVAL && errno != ENOSYS)
    return fail_from_errno (error, errno);

  if (link (temporary, path) == 0)
    {
      (void) g_unlink (temporary);
      return TRUE;
    }

  if (errno == EEXIST || is_taken (path))
    return avow_vault_fail (error, AVOW_VAULT_ERROR_EXISTS);

  if (g_rename (temporary, path) != 0)
    return fail_from_errno (error, errno);

  return TRUE;
}

static gboolean
put_manifest (AvowConnection         *connection,
              const AvowVaultHeader  *header,
              const AvowSecret       *vault_key,
              AvowSlotList           *slots,
              GError                **error)
{
  g_autoptr (AvowStatement) statement = NULL;
  g_autoptr (AvowSecret) key = avow_kdf_subkey (vault_key, AVOW_SUBKEY_MANIFEST);
  g_autoptr (AvowManifest) manifest = avow_manifest_new (header, key);
  g_autoptr (AvowManifestEdit) edit = avow_manifest_edit (manifest);
  g_autoptr (GBytes) serialized = avow_slot_list_serialize (slots);
  guint8 bytes[AVOW_MANIFEST_BYTES];

  avow_manifest_edit_stamp (edit, 1, serialized, bytes);
  statement = avow_connection_prepare (connection,
                                       "INSERT INTO manifest (one, body) VALUES (1, ?1)", error);

  return statement != NULL &&
         avow_statement_bind_blob (statement, 1, bytes, sizeof bytes, error) &&
         avow_statement_run (statement, error);
}

static gboolean
fill (AvowConnection         *connection,
      const AvowVaultHeader  *header,
      const AvowSecret       *vault_key,
      GBytes                 *passphrase_slot,
      GBytes                 *recovery_slot,
      GError                **error)
{
  g_autoptr (AvowSlotList) slots = avow_slot_list_new ();

  avow_slot_list_put (slots, AVOW_SLOT_NUMBER_PASSPHRASE, AVOW_SLOT_PASSPHRASE, passphrase_slot);
  avow_slot_list_put (slots, AVOW_SLOT_NUMBER_RECOVERY, AVOW_SLOT_RECOVERY, recovery_slot);

  return avow_connection_begin (connection, error) &&
         avow_vault_schema_create (connection, error) &&
         avow_vault_schema_put (connection, header, error) &&
         avow_slot_list_write (slots, connection, error) &&
         put_manifest (connection, header, vault_key, slots, error) &&
         avow_connection_commit (connection, error);
}

/* The whole file under another name, closed again: SQLite remembers the name it was opened with. */
static gboolean
write_file (const char             *path,
            const AvowVaultHeader  *header,
            const AvowSecret       *vault_key,
            GBytes                 *passphrase_slot,
            GBytes                 *recovery_slot,
            GError                **error)
{
  g_autoptr (AvowConnection) connection = NULL;
  GError *cause = NULL;

  connection = avow_connection_create (path, AVOW_VAULT_APPLICATION_ID, &cause);
  if (connection == NULL ||
      !fill (connection, header, vault_key, passphrase_slot, recovery_slot, &cause))
    return avow_vault_fail_from_store (error, cause);

  return TRUE;
}

static AvowVault *
open_new (const char  *path,
          AvowSecret  *vault_key,
          GError     **error)
{
  g_autoptr (AvowVault) vault = avow_vault_open (path, error);
  g_autoptr (AvowVaultReport) report = NULL;

  if (vault == NULL)
    return NULL;

  avow_vault_take_key (vault, avow_secret_ref (vault_key));
  report = avow_vault_load (vault, NULL, NULL, NULL, error);
  if (report == NULL)
    return NULL;

  return g_steal_pointer (&vault);
}

/**
 * avow_vault_create:
 * @path: the name of the new file; folders that are missing are made, for their owner only (0700)
 * @passphrase: a passphrase, UTF-8, not empty
 * @recovery_key: the recovery key that the person was given
 * @params: (nullable): what deriving the key shall cost, or %NULL to measure this computer
 * @error: return location for an error
 *
 * Makes an empty vault with a new random key, readable by its owner only (0600), under a temporary name
 * that becomes @path when all of it is on the disk. A file that is there already is never replaced.
 * Blocks while the key is derived. The vault is unlocked and need not be loaded.
 *
 * Returns: (transfer full): the vault, or %NULL with %AVOW_VAULT_ERROR_EXISTS,
 *   %AVOW_VAULT_ERROR_NO_SPACE, %AVOW_VAULT_ERROR_READ_ONLY, %AVOW_VAULT_ERROR_OUT_OF_MEMORY or
 *   %AVOW_VAULT_ERROR_FAILED
 */
AvowVault *
avow_vault_create (const char           *path,
                   const AvowSecret     *passphrase,
                   AvowRecoveryKey      *recovery_key,
                   const AvowKdfParams  *params,
                   GError              **error)
{
  AvowVaultHeader header = { AVOW_VAULT_FORMAT, AVOW_VAULT_SCHEMA, 1, { 0 } };
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = make_temporary_name (path);
  g_autoptr (AvowSecret) vault_key = NULL;
  g_autoptr (GBytes) passphrase_slot = NULL;
  g_autoptr (GBytes) recovery_slot = NULL;
  AvowKdfParams calibrated;

  if (!avow_crypto_init (NULL))
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_FAILED);
      return NULL;
    }

  if (is_taken (path))
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_EXISTS);
      return NULL;
    }

  if (params == NULL)
    {
      avow_kdf_calibrate (&calibrated);
      params = &calibrated;
    }

  avow_random_bytes (header.vault_id, sizeof header.vault_id);
  vault_key = avow_secret_new_random (AVOW_KEY_BYTES);
  passphrase_slot = avow_slot_new_passphrase (&header, vault_key, passphrase, params, error);
  if (passphrase_slot == NULL)
    return NULL;

  recovery_slot = avow_slot_new_recovery (&header, vault_key, recovery_key, error);
  if (recovery_slot == NULL)
    return NULL;

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      fail_from_errno (error, errno);
      return NULL;
    }

  if (!write_file (temporary, &header, vault_key, passphrase_slot, recovery_slot, error) ||
      !set_aside_journal (path, error) ||
      !publish (temporary, path, error))
    {
      remove_temporary (temporary);
      return NULL;
    }

  sync_folder_of (path);

  return open_new (path, vault_key, error);
}
