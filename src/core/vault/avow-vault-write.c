/* avow-vault-write.c: changes to a vault, each in one transaction with the manifest */

#include "config.h"

#include "avow-vault-private.h"

#include "avow-mirror.h"
#include "avow-record-seal.h"
#include "avow-vault-error.h"

#include <glib/gi18n-lib.h>

/* Whether the file holds the manifest that a failed commit would have left: then it did not fail. */
static gboolean
see_commit (AvowVault     *vault,
            const guint8  *attempted,
            gboolean      *committed,
            GError       **error)
{
  g_autoptr (GBytes) stored = NULL;

  if (!avow_vault_read_manifest (vault, &stored, error))
    return FALSE;

  *committed = stored != NULL &&
               g_bytes_get_size (stored) == AVOW_MANIFEST_BYTES &&
               memcmp (g_bytes_get_data (stored, NULL), attempted, AVOW_MANIFEST_BYTES) == 0;

  return TRUE;
}

/* SQLite takes a failed commit back when the file is next read, if it could not do so at once. */
static gboolean
resolve_uncertainty (AvowVault  *vault,
                     GError    **error)
{
  gboolean committed;
  GError *cause = NULL;

  if (!vault->uncertain)
    return TRUE;

  if (!see_commit (vault, vault->attempted, &committed, &cause))
    return avow_vault_fail_from_store (error, cause);

  if (committed)
    return avow_vault_fail_with (error, AVOW_VAULT_ERROR_FAILED,
                                 _("The last change was saved after all. Lock the journal and unlock it "
                                   "again to see it."));

  vault->uncertain = FALSE;

  return TRUE;
}

static gboolean
check_writable (AvowVault  *vault,
                GError    **error)
{
  if (!avow_vault_check_thread (vault, error))
    return FALSE;

  if (vault->key == NULL)
    return avow_vault_fail (error, AVOW_VAULT_ERROR_LOCKED);

  if (vault->damaged)
    return avow_vault_fail_with (error, AVOW_VAULT_ERROR_READ_ONLY,
                                 _("The journal’s file is damaged and was opened for reading only. "
                                   "Nothing was saved."));

  if (avow_connection_is_read_only (vault->connection))
    return avow_vault_fail (error, AVOW_VAULT_ERROR_READ_ONLY);

  if (vault->manifest == NULL)
    {
      g_critical ("A vault was written before it was loaded");
      return avow_vault_fail (error, AVOW_VAULT_ERROR_FAILED);
    }

  return resolve_uncertainty (vault, error);
}

static AvowStatement *
prepare_once (AvowVault      *vault,
              AvowStatement **statement,
              const char     *sql,
              GError        **error)
{
  if (*statement == NULL)
    *statement = avow_connection_prepare (vault->connection, sql, error);

  return *statement;
}

static gboolean
put_record (AvowVault              *vault,
            const AvowManifestRow  *row,
            const guint8           *body,
            gsize                   body_length,
            GError                **error)
{
  AvowStatement *statement;

  statement = prepare_once (vault, &vault->put_record,
                            "INSERT INTO record (id, rev, epoch, body) VALUES (?1, ?2, ?3, ?4)"
                            " ON CONFLICT (id) DO UPDATE SET rev = ?2, epoch = ?3, body = ?4",
                            error);

  return statement != NULL &&
         avow_statement_bind_blob (statement, 1, row->id.bytes, AVOW_ID_BYTES, error) &&
         avow_statement_bind_int64 (statement, 2, (gint64) row->rev, error) &&
         avow_statement_bind_int64 (statement, 3, row->epoch, error) &&
         avow_statement_bind_blob (statement, 4, body, body_length, error) &&
         avow_statement_run (statement, error);
}

static gboolean
remove_record (AvowVault     *vault,
               const AvowId  *id,
               GError       **error)
{
  AvowStatement *statement;

  statement = prepare_once (vault, &vault->remove_record, "DELETE FROM record WHERE id = ?1", error);

  return statement != NULL &&
         avow_statement_bind_blob (statement, 1, id->bytes, AVOW_ID_BYTES, error) &&
         avow_statement_run (statement, error);
}

static gboolean
put_manifest (AvowVault     *vault,
              const guint8  *bytes,
              GError       **error)
{
  AvowStatement *statement;

  statement = prepare_once (vault, &vault->put_manifest,
                            "INSERT INTO manifest (one, body) VALUES (1, ?1)"
                            " ON CONFLICT (one) DO UPDATE SET body = ?1",
                            error);

  return statement != NULL &&
         avow_statement_bind_blob (statement, 1, bytes, AVOW_MANIFEST_BYTES, error) &&
         avow_statement_run (statement, error);
}

static guint64
get_next_rev (AvowVault             *vault,
              const AvowId          *id,
              const AvowManifestRow *known)
{
  const guint64 *deleted = g_hash_table_lookup (vault->deleted, id);

  if (known != NULL)
    return known->rev + 1;

  return deleted != NULL ? *deleted + 1 : 1;
}

/* Also if the transaction fails in the end: then a revision is left out, which does no harm. */
static void
remember_deleted (AvowVault             *vault,
                  const AvowManifestRow *row)
{
  g_hash_table_replace (vault->deleted,
                        g_memdup2 (&row->id, sizeof row->id),
                        g_memdup2 (&row->rev, sizeof row->rev));
}

/* Makes one change within the transaction, and in @edit. */
static gboolean
make_change (AvowVault              *vault,
             AvowManifestEdit       *edit,
             const AvowVaultChange  *change,
             GError                **error)
{
  const AvowManifestRow *known = avow_manifest_edit_lookup (edit, &change->id);
  AvowManifestRow row = { 0 };
  g_autofree guint8 *body = NULL;
  gsize body_length;
  GError *cause = NULL;

  if (known != NULL && known->quarantined)
    return avow_vault_fail_with (error, AVOW_VAULT_ERROR_DAMAGED,
                                 _("This entry is damaged. It is kept as it is, and cannot be changed."));

  if (change->body == NULL)
    {
      if (known == NULL)
        return TRUE;

      if (!remove_record (vault, &change->id, &cause))
        return avow_vault_fail_from_store (error, cause);

      remember_deleted (vault, known);
      avow_manifest_edit_remove (edit, &change->id);
      return TRUE;
    }

  row.id = change->id;
  row.rev = get_next_rev (vault, &row.id, known);
  row.epoch = vault->header.epoch;
  body = avow_record_seal (&vault->header, vault->record_key, &row.id, row.rev, row.epoch,
                           g_bytes_get_data (change->body, NULL), g_bytes_get_size (change->body),
                           &body_length);
  if (body == NULL)
    return avow_vault_fail_with (error, AVOW_VAULT_ERROR_FAILED,
                                 _("This entry is too long to be saved."));

  if (!put_record (vault, &row, body, body_length, &cause))
    return avow_vault_fail_from_store (error, cause);

  memcpy (row.tag, body + body_length - AVOW_SEAL_TAG_BYTES, AVOW_SEAL_TAG_BYTES);
  avow_manifest_edit_set (edit, &row);

  return TRUE;
}

static gboolean
make_changes (AvowVault              *vault,
              AvowManifestEdit       *edit,
              const AvowVaultChange  *changes,
              gsize                   n_changes,
              GError                **error)
{
  for (gsize i = 0; i < n_changes; i++)
    if (!make_change (vault, edit, &changes[i], error))
      return FALSE;

  return TRUE;
}

/* Ends the transaction with the manifest as @edit makes it. Nothing in memory changes before it has
 * succeeded. */
static gboolean
finish (AvowVault         *vault,
        AvowManifestEdit  *edit,
        AvowSlotList      *slots,
        GError           **error)
{
  g_autoptr (GBytes) serialized = avow_slot_list_serialize (slots);
  guint8 bytes[AVOW_MANIFEST_BYTES];
  guint64 counter = vault->counter + 1;
  GError *cause = NULL;

  avow_manifest_edit_stamp (edit, counter, serialized, bytes);
  if ((vault->spare_stale && !avow_slot_list_write (slots, vault->connection, &cause)) ||
      !put_manifest (vault, bytes, &cause))
    return avow_vault_fail_from_store (error, cause);

  if (!avow_connection_commit (vault->connection, &cause))
    {
      gboolean committed = FALSE;

      avow_connection_rollback (vault->connection);
      if (!see_commit (vault, bytes, &committed, NULL))
        {
          vault->uncertain = TRUE;
          memcpy (vault->attempted, bytes, sizeof bytes);
        }

      if (!committed)
        return avow_vault_fail_from_store (error, cause);
      g_clear_error (&cause);
    }

  avow_mirror_write (&vault->header, vault->manifest_key, counter);
  vault->counter = counter;
  vault->spare_stale = FALSE;

  return TRUE;
}

/* The slots with another passphrase slot, in the row of the one before. If the recovery slot is damaged
 * and its spare copy is not, that takes its place. */
static AvowSlotList *
renew_slots (AvowVault *vault,
             GBytes    *passphrase_slot)
{
  const guint8 *vault_id = vault->header.vault_id;
  AvowSlotList *slots = avow_slot_list_copy (vault->slots);
  gint64 passphrase_number = AVOW_SLOT_NUMBER_PASSPHRASE;
  gint64 recovery_number = AVOW_SLOT_NUMBER_RECOVERY;
  g_autoptr (GBytes) recovery_slot = NULL;
  AvowVaultHeader header;

  (void) avow_slot_list_find (slots, vault_id, AVOW_SLOT_PASSPHRASE, &passphrase_number, &header);
  avow_slot_list_put (slots, passphrase_number, AVOW_SLOT_PASSPHRASE, passphrase_slot);

  recovery_slot = avow_vault_find_slot (vault, AVOW_SLOT_RECOVERY, &recovery_number);
  if (recovery_slot != NULL && avow_slot_recovery_fits (recovery_slot, vault->key))
    avow_slot_list_put (slots, recovery_number, AVOW_SLOT_RECOVERY, recovery_slot);

  return slots;
}

/**
 * avow_vault_change_passphrase:
 * @vault: an unlocked, loaded vault
 * @passphrase: the new passphrase, UTF-8, not empty
 * @params: (nullable): what deriving the key from it shall cost, or %NULL to measure this computer
 * @error: return location for an error
 *
 * Wraps the same vault key anew; the records are not touched. Whoever has an older copy of the file can
 * still open that copy with the older passphrase. Blocks while the key is derived.
 *
 * Returns: %FALSE with an %AVOW_VAULT_ERROR, in which case the passphrase is the one before
 */
gboolean
avow_vault_change_passphrase (AvowVault            *vault,
                              const AvowSecret     *passphrase,
                              const AvowKdfParams  *params,
                              GError              **error)
{
  g_autoptr (AvowManifestEdit) edit = NULL;
  g_autoptr (AvowSlotList) slots = NULL;
  g_autoptr (GBytes) slot = NULL;
  AvowKdfParams calibrated;
  GError *cause = NULL;

  if (!check_writable (vault, error))
    return FALSE;

  if (params == NULL)
    {
      avow_kdf_calibrate (&calibrated);
      params = &calibrated;
    }

  slot = avow_slot_new_passphrase (&vault->header, vault->key, passphrase, params, error);
  if (slot == NULL)
    return FALSE;

  slots = renew_slots (vault, slot);
  edit = avow_manifest_edit (vault->manifest);
  if (!avow_connection_begin (vault->connection, &cause) ||
      !avow_slot_list_write (slots, vault->connection, &cause))
    {
      avow_connection_rollback (vault->connection);
      return avow_vault_fail_from_store (error, cause);
    }

  if (!finish (vault, edit, slots, error))
    {
      avow_connection_rollback (vault->connection);
      return FALSE;
    }

  avow_manifest_edit_apply (g_steal_pointer (&edit));
  g_clear_pointer (&vault->slots, avow_slot_list_free);
  vault->slots = g_steal_pointer (&slots);

  return TRUE;
}

/**
 * avow_vault_write:
 * @vault: an unlocked, loaded vault
 * @changes: (array length=n_changes): what to write and what to delete
 * @n_changes: how many
 * @error: return location for an error
 *
 * Makes all of the changes, in their order, in one transaction. When this returns %TRUE, they are on
 * the disk; when it returns %FALSE, none of them is, the vault is as it was, and a later write may
 * succeed. Deleting what is not there does nothing.
 *
 * Returns: %FALSE with %AVOW_VAULT_ERROR_NO_SPACE, %AVOW_VAULT_ERROR_READ_ONLY,
 *   %AVOW_VAULT_ERROR_DAMAGED (a quarantined record, or the file), %AVOW_VAULT_ERROR_LOCKED or
 *   %AVOW_VAULT_ERROR_FAILED
 */
gboolean
avow_vault_write (AvowVault              *vault,
                  const AvowVaultChange  *changes,
                  gsize                   n_changes,
                  GError                **error)
{
  g_autoptr (AvowManifestEdit) edit = NULL;
  GError *cause = NULL;

  if (!check_writable (vault, error))
    return FALSE;

  if (n_changes == 0)
    return TRUE;

  edit = avow_manifest_edit (vault->manifest);
  if (!avow_connection_begin (vault->connection, &cause))
    return avow_vault_fail_from_store (error, cause);

  if (!make_changes (vault, edit, changes, n_changes, error) ||
      !finish (vault, edit, vault->slots, error))
    {
      avow_connection_rollback (vault->connection);
      return FALSE;
    }

  avow_manifest_edit_apply (g_steal_pointer (&edit));

  return TRUE;
}
