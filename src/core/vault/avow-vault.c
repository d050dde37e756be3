/* avow-vault.c: the encrypted file: opened, unlocked, locked, closed */

#include "config.h"

#include "avow-vault-private.h"

#include "avow-carver.h"
#include "avow-vault-error.h"
#include "avow-vault-schema.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

/* Where SQLite's own header keeps what says whose file this is (https://sqlite.org/fileformat2.html). */
#define SQLITE_HEADER_BYTES 100
#define AT_USER_VERSION 60
#define AT_APPLICATION_ID 68

static guint32
get_big_endian (const guint8 *from)
{
  guint32 value;

  memcpy (&value, from, sizeof value);
  return GUINT32_FROM_BE (value);
}

static gboolean
set_corrupt (GError     **error,
             const char  *message)
{
  g_set_error_literal (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_CORRUPT, message);
  return FALSE;
}

static gboolean
read_header (AvowVault  *vault,
             GError    **error)
{
  g_autoptr (AvowStatement) statement = NULL;
  gsize length;
  const guint8 *bytes;

  statement = avow_connection_prepare (vault->connection, "SELECT header FROM vault WHERE one = 1", error);
  if (statement == NULL)
    return FALSE;

  switch (avow_statement_step (statement, error))
    {
    case AVOW_STATEMENT_ROW:
      bytes = avow_statement_get_blob (statement, 0, &length);
      if (!avow_vault_header_read (bytes, length, &vault->header))
        return set_corrupt (error, "The header's checksum does not fit");
      return TRUE;

    case AVOW_STATEMENT_DONE:
      return set_corrupt (error, "There is no header");

    case AVOW_STATEMENT_ERROR:
    default:
      return FALSE;
    }
}

/* Before anything is read from a table. Those of a newer version are its own business: of such a file no
 * more is read than what says so. */
static gboolean
check_tables (AvowVault  *vault,
              GError    **error)
{
  gint64 user_version;

  if (!avow_connection_get_integer_pragma (vault->connection, "user_version", &user_version, error))
    return FALSE;

  return user_version < 1 || user_version > AVOW_VAULT_SCHEMA ||
         avow_vault_schema_check (vault->connection, (guint32) user_version, error);
}

/* What SQLite's header says and what Avow's says must be the same: where they differ, one of them was
 * changed, and neither is believed blindly. */
static gboolean
check_header (AvowVault  *vault,
              GError    **error)
{
  gint64 application_id, user_version;

  if (!avow_connection_get_integer_pragma (vault->connection, "application_id", &application_id, error) ||
      !avow_connection_get_integer_pragma (vault->connection, "user_version", &user_version, error))
    return FALSE;

  if (application_id != AVOW_VAULT_APPLICATION_ID || user_version != vault->header.schema)
    return set_corrupt (error, "SQLite's header does not fit Avow's");

  if (!avow_vault_header_is_newer (&vault->header) &&
      (vault->header.format == 0 || vault->header.schema == 0 || vault->header.epoch == 0))
    return set_corrupt (error, "The header is of no version");

  return TRUE;
}

/* SQLite takes what is missing of the last page for zeros. */
static gboolean
check_length (AvowVault  *vault,
              GError    **error)
{
  gint64 n_pages;
  guint64 size;

  if (!avow_connection_get_integer_pragma (vault->connection, "page_count", &n_pages, error) ||
      !avow_connection_get_raw_size (vault->connection, &size, error))
    return FALSE;

  if (size / AVOW_STORE_PAGE_BYTES < (guint64) n_pages)
    return set_corrupt (error, "The file was cut short");

  return TRUE;
}

static gboolean
read_parts (AvowVault  *vault,
            GError    **error)
{
  if (!avow_connection_hold (vault->connection, error) ||
      !check_tables (vault, error) ||
      !read_header (vault, error) ||
      !check_header (vault, error))
    return FALSE;

  if (avow_vault_header_is_newer (&vault->header))
    return TRUE;

  return check_length (vault, error) &&
         avow_slot_list_read (vault->slots, vault->connection, error);
}

/* What SQLite's header says of a file in which nothing of a vault was found. */
static gboolean
fail_without_parts (AvowVault  *vault,
                    GError    **error)
{
  guint8 bytes[SQLITE_HEADER_BYTES];

  if (!avow_connection_read_raw (vault->connection, 0, bytes, sizeof bytes, NULL) ||
      get_big_endian (bytes + AT_APPLICATION_ID) != AVOW_VAULT_APPLICATION_ID)
    return avow_vault_fail (error, AVOW_VAULT_ERROR_NOT_A_VAULT);

  if (get_big_endian (bytes + AT_USER_VERSION) > AVOW_VAULT_SCHEMA)
    return avow_vault_fail (error, AVOW_VAULT_ERROR_NEWER);

  return avow_vault_fail (error, AVOW_VAULT_ERROR_DAMAGED);
}

/* Header and slots, found past SQLite. Each slot says which vault it is of, so the header can be done
 * without. */
static gboolean
carve_parts (AvowVault  *vault,
             GError    **error)
{
  g_autoptr (GBytes) manifest = NULL;
  GError *cause = NULL;

  vault->damaged = TRUE;
  g_clear_pointer (&vault->slots, avow_slot_list_free);
  vault->slots = avow_slot_list_new ();
  if (!avow_carver_find_parts (vault->connection, &vault->header, vault->slots, &manifest, &cause))
    return avow_vault_fail_from_store (error, cause);

  if (vault->header.format == 0 &&
      avow_slot_list_find (vault->slots, NULL, AVOW_SLOT_PASSPHRASE, NULL, &vault->header) == NULL &&
      avow_slot_list_find (vault->slots, NULL, AVOW_SLOT_RECOVERY, NULL, &vault->header) == NULL)
    return fail_without_parts (vault, error);

  return TRUE;
}

static void
take_from_others (const char *path)
{
  GStatBuf status;

  /* A link is left to whoever made it. */
  if (g_lstat (path, &status) != 0 || S_ISLNK (status.st_mode) || (status.st_mode & 077) == 0)
    return;

  if (g_chmod (path, (int) (status.st_mode & 0700)) != 0)
    g_debug ("The mode cannot be changed: %s", g_strerror (errno));
}

/* A file that was copied or restored is as wide open as the program that did it left it. SQLite makes the
 * journal beside it with the same mode. Of folders, only Avow's own is its business. */
static void
keep_to_owner (AvowVault *vault)
{
  const char *path = avow_connection_get_path (vault->connection);
  g_autofree char *usual = avow_vault_get_default_path ();

  take_from_others (path);
  if (strcmp (path, usual) == 0)
    {
      g_autofree char *folder = g_path_get_dirname (path);

      take_from_others (folder);
    }
}

static gboolean
open_vault (AvowVault   *vault,
            const char  *path,
            GError     **error)
{
  GError *cause = NULL;

  vault->connection = avow_connection_open (path, &cause);
  if (vault->connection == NULL)
    return avow_vault_fail_from_store (error, cause);

  if (!read_parts (vault, &cause))
    {
      if (!avow_vault_may_be_damage (cause))
        return avow_vault_fail_from_store (error, cause);

      g_debug ("Reading past SQLite: %s", cause->message);
      g_clear_error (&cause);
      if (!carve_parts (vault, error))
        return FALSE;
    }

  if (avow_vault_header_is_newer (&vault->header))
    return avow_vault_fail (error, AVOW_VAULT_ERROR_NEWER);

  if (vault->damaged || avow_connection_is_read_only (vault->connection))
    return TRUE;

  /* Not before it is known that the file is ours and of no newer version. */
  keep_to_owner (vault);
  if (!avow_connection_execute (vault->connection, "PRAGMA journal_mode=DELETE", &cause) ||
      !avow_vault_schema_migrate (vault->connection, &vault->header, &cause))
    return avow_vault_fail_from_store (error, cause);

  return TRUE;
}

/* Every public function begins with it: SQLite's connection is not made for several threads. */
gboolean
avow_vault_check_thread (AvowVault  *vault,
                         GError    **error)
{
  if (vault->thread == g_thread_self ())
    return TRUE;

  g_critical ("A vault was used on another thread than the one that opened it");

  return avow_vault_fail (error, AVOW_VAULT_ERROR_FAILED);
}

/* Whether an error while reading may be damage to the file, past which something may still be had. */
gboolean
avow_vault_may_be_damage (const GError *error)
{
  return g_error_matches (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_CORRUPT) ||
         g_error_matches (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_NOT_A_DATABASE) ||
         g_error_matches (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_IO) ||
         g_error_matches (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_FAILED);
}

/* A slot of that type that is whole, of the spare copy if need be; NULL if there is none left. */
GBytes *
avow_vault_find_slot (AvowVault    *vault,
                      AvowSlotType  type,
                      gint64       *number)
{
  g_autoptr (AvowSlotList) carved = NULL;
  g_autoptr (GBytes) manifest = NULL;
  AvowVaultHeader header;
  GBytes *slot;

  slot = avow_slot_list_find (vault->slots, vault->header.vault_id, type, number, &header);
  if (slot == NULL)
    {
      carved = avow_slot_list_new ();
      if (avow_carver_find_parts (vault->connection, &header, carved, &manifest, NULL))
        slot = avow_slot_list_find (carved, vault->header.vault_id, type, number, &header);
    }

  return slot != NULL ? g_bytes_ref (slot) : NULL;
}

/* Takes over the vault key, which was found to be the right one. */
void
avow_vault_take_key (AvowVault  *vault,
                     AvowSecret *key)
{
  g_clear_pointer (&vault->key, avow_secret_unref);
  g_clear_pointer (&vault->record_key, avow_secret_unref);
  g_clear_pointer (&vault->manifest_key, avow_secret_unref);

  vault->key = key;
  vault->record_key = avow_kdf_subkey (key, AVOW_SUBKEY_RECORDS);
  vault->manifest_key = avow_kdf_subkey (key, AVOW_SUBKEY_MANIFEST);
}

static gboolean
carve_manifest (AvowVault  *vault,
                GBytes    **manifest,
                GError    **error)
{
  g_autoptr (AvowSlotList) slots = avow_slot_list_new ();
  AvowVaultHeader header;

  return avow_carver_find_parts (vault->connection, &header, slots, manifest, error);
}

/* What is stored of the manifest; NULL if there is nothing. Returns FALSE with AVOW_STORE_ERROR if it
 * cannot be read. */
gboolean
avow_vault_read_manifest (AvowVault  *vault,
                          GBytes    **manifest,
                          GError    **error)
{
  g_autoptr (AvowStatement) statement = NULL;
  const guint8 *bytes;
  gsize length;

  *manifest = NULL;
  if (vault->damaged)
    return carve_manifest (vault, manifest, error);

  statement = avow_connection_prepare (vault->connection, "SELECT body FROM manifest WHERE one = 1", error);
  if (statement == NULL)
    return FALSE;

  switch (avow_statement_step (statement, error))
    {
    case AVOW_STATEMENT_ROW:
      bytes = avow_statement_get_blob (statement, 0, &length);
      *manifest = g_bytes_new (bytes, length);
      return TRUE;

    case AVOW_STATEMENT_DONE:
      return TRUE;

    case AVOW_STATEMENT_ERROR:
    default:
      return FALSE;
    }
}

/* The slot that was opened vouches for its epoch. The header's is in clear: with another one, no record
 * would open, and what is written would be lost to whoever put it right. */
static void
believe_slot (AvowVault *vault,
              GBytes    *slot)
{
  AvowVaultHeader found = vault->header;
  gsize length;
  const guint8 *bytes = g_bytes_get_data (slot, &length);

  if (avow_slot_identify (bytes, length, &found) == AVOW_SLOT_DAMAGED || found.epoch == vault->header.epoch)
    return;

  vault->header.epoch = found.epoch;
  vault->damaged = TRUE;
}

/**
 * avow_vault_open:
 * @path: the file's name
 * @error: return location for an error
 *
 * Opens a vault, locked. Takes SQLite's exclusive lock and keeps it until avow_vault_close(). Writes
 * nothing, except to take back what a process that was killed left half done.
 *
 * A file that SQLite cannot read is searched for a vault's parts; if there are any, the vault opens
 * for reading only, and avow_vault_load() gives what is left.
 *
 * Returns: (transfer full): the vault, or %NULL with %AVOW_VAULT_ERROR_MISSING,
 *   %AVOW_VAULT_ERROR_NOT_A_VAULT, %AVOW_VAULT_ERROR_NEWER, %AVOW_VAULT_ERROR_IN_USE,
 *   %AVOW_VAULT_ERROR_DAMAGED, %AVOW_VAULT_ERROR_READ_ONLY or %AVOW_VAULT_ERROR_FAILED
 */
AvowVault *
avow_vault_open (const char  *path,
                 GError     **error)
{
  g_autoptr (AvowVault) vault = NULL;

  if (!avow_crypto_init (NULL))
    {
      avow_vault_fail (error, AVOW_VAULT_ERROR_FAILED);
      return NULL;
    }

  vault = g_new0 (AvowVault, 1);
  vault->thread = g_thread_self ();
  vault->slots = avow_slot_list_new ();
  vault->deleted = g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, g_free);
  if (!open_vault (vault, path, error))
    return NULL;

  return g_steal_pointer (&vault);
}

/**
 * avow_vault_close:
 * @vault: (transfer full): a vault
 *
 * Locks it and lets go of the file.
 */
void
avow_vault_close (AvowVault *vault)
{
  avow_vault_check_thread (vault, NULL);
  avow_vault_lock (vault);

  g_clear_pointer (&vault->put_record, avow_statement_free);
  g_clear_pointer (&vault->remove_record, avow_statement_free);
  g_clear_pointer (&vault->put_manifest, avow_statement_free);
  g_clear_pointer (&vault->connection, avow_connection_close);
  g_clear_pointer (&vault->slots, avow_slot_list_free);
  g_clear_pointer (&vault->deleted, g_hash_table_unref);
  g_free (vault);
}

/**
 * avow_vault_is_locked:
 * @vault: a vault
 *
 * Returns: whether its key is not in memory
 */
gboolean
avow_vault_is_locked (AvowVault *vault)
{
  avow_vault_check_thread (vault, NULL);

  return vault->key == NULL;
}

/**
 * avow_vault_is_read_only:
 * @vault: a vault
 *
 * May become so when it is loaded, if it turns out to be damaged.
 *
 * Returns: whether nothing can be saved: the file or its folder cannot be written, or is damaged
 */
gboolean
avow_vault_is_read_only (AvowVault *vault)
{
  avow_vault_check_thread (vault, NULL);

  return vault->damaged || avow_connection_is_read_only (vault->connection);
}

/**
 * avow_vault_unlock:
 * @vault: a vault
 * @passphrase: what a person typed: UTF-8, with or without a NUL at its end
 * @error: return location for an error
 *
 * Derives the key, which takes about a second, and takes the vault key into memory. On a vault that is
 * unlocked already, it checks the passphrase. On failure the vault is as it was.
 *
 * Returns: %FALSE with %AVOW_VAULT_ERROR_WRONG_PASSPHRASE, %AVOW_VAULT_ERROR_DAMAGED,
 *   %AVOW_VAULT_ERROR_OUT_OF_MEMORY or %AVOW_VAULT_ERROR_HOSTILE
 */
gboolean
avow_vault_unlock (AvowVault         *vault,
                   const AvowSecret  *passphrase,
                   GError           **error)
{
  g_autoptr (GBytes) slot = NULL;
  AvowSecret *key;

  if (!avow_vault_check_thread (vault, error))
    return FALSE;

  slot = avow_vault_find_slot (vault, AVOW_SLOT_PASSPHRASE, NULL);
  if (slot == NULL)
    return avow_slot_fail_damaged (error);

  key = avow_slot_open_passphrase (slot, passphrase, error);
  if (key == NULL)
    return FALSE;

  believe_slot (vault, slot);
  avow_vault_take_key (vault, key);

  return TRUE;
}

/**
 * avow_vault_unlock_with_recovery:
 * @vault: a vault
 * @text: a recovery key as a person typed or pasted it, see avow_recovery_key_parse()
 * @error: return location for an error
 *
 * Returns: %FALSE with %AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY, %AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY
 *   or %AVOW_VAULT_ERROR_DAMAGED
 */
gboolean
avow_vault_unlock_with_recovery (AvowVault   *vault,
                                 const char  *text,
                                 GError     **error)
{
  g_autoptr (AvowRecoveryKey) recovery_key = NULL;
  g_autoptr (GBytes) slot = NULL;
  AvowSecret *key;

  if (!avow_vault_check_thread (vault, error))
    return FALSE;

  recovery_key = avow_recovery_key_parse (text, NULL);
  if (recovery_key == NULL)
    return avow_vault_fail (error, AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY);

  slot = avow_vault_find_slot (vault, AVOW_SLOT_RECOVERY, NULL);
  if (slot == NULL)
    return avow_slot_fail_damaged (error);

  key = avow_slot_open_recovery (slot, recovery_key, error);
  if (key == NULL)
    return FALSE;

  believe_slot (vault, slot);
  avow_vault_take_key (vault, key);

  return TRUE;
}

/**
 * avow_vault_lock:
 * @vault: a vault
 *
 * Forgets the keys. The file stays open, and so nobody else can open it.
 */
void
avow_vault_lock (AvowVault *vault)
{
  avow_vault_check_thread (vault, NULL);

  g_hash_table_remove_all (vault->deleted);
  g_clear_pointer (&vault->manifest, avow_manifest_free);
  g_clear_pointer (&vault->key, avow_secret_unref);
  g_clear_pointer (&vault->record_key, avow_secret_unref);
  g_clear_pointer (&vault->manifest_key, avow_secret_unref);
}

/**
 * avow_vault_report_free:
 * @report: (transfer full): a report
 */
void
avow_vault_report_free (AvowVaultReport *report)
{
  g_clear_pointer (&report->quarantined, g_array_unref);
  g_free (report);
}

/**
 * avow_vault_get_default_path:
 *
 * Returns: (transfer full): where a person's journal is, in the user data folder
 */
char *
avow_vault_get_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "avow", "journal.avow", NULL);
}
