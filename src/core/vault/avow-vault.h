/* avow-vault.h: the encrypted file; see FORMAT.md beside this file */

#pragma once

#include <gio/gio.h>

#include "core/crypto/avow-kdf.h"
#include "core/crypto/avow-recovery-key.h"
#include "core/crypto/avow-secret.h"
#include "core/model/avow-id.h"

G_BEGIN_DECLS

#define AVOW_VAULT_ERROR (avow_vault_error_quark ())

/**
 * AvowVaultError:
 * @AVOW_VAULT_ERROR_FAILED: anything else
 * @AVOW_VAULT_ERROR_WRONG_PASSPHRASE: the slot is whole, the passphrase is another
 * @AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY: a well-formed recovery key, but of another journal
 * @AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY: not a recovery key: a slip in copying, which the checksum shows
 * @AVOW_VAULT_ERROR_DAMAGED: the header or the slot was changed; the other way in may still work
 * @AVOW_VAULT_ERROR_OUT_OF_MEMORY: not enough memory to derive the key now
 * @AVOW_VAULT_ERROR_HOSTILE: the slot demands more work than any honest journal does
 * @AVOW_VAULT_ERROR_NEWER: written by a newer version of Avow; nothing was touched
 * @AVOW_VAULT_ERROR_NOT_A_VAULT: not a journal of Avow's
 * @AVOW_VAULT_ERROR_IN_USE: another Avow has it open
 * @AVOW_VAULT_ERROR_MISSING: there is no such file
 * @AVOW_VAULT_ERROR_EXISTS: there is a file of that name already
 * @AVOW_VAULT_ERROR_NO_SPACE: the disk is full; nothing was changed
 * @AVOW_VAULT_ERROR_READ_ONLY: the file or its folder cannot be written, or the vault is damaged and
 *   was opened for reading only; nothing was changed
 * @AVOW_VAULT_ERROR_LOCKED: the vault is locked
 *
 * Messages are whole translated sentences that may be shown as they are, and hold nothing private.
 */
typedef enum {
  AVOW_VAULT_ERROR_FAILED,
  AVOW_VAULT_ERROR_WRONG_PASSPHRASE,
  AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY,
  AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY,
  AVOW_VAULT_ERROR_DAMAGED,
  AVOW_VAULT_ERROR_OUT_OF_MEMORY,
  AVOW_VAULT_ERROR_HOSTILE,
  AVOW_VAULT_ERROR_NEWER,
  AVOW_VAULT_ERROR_NOT_A_VAULT,
  AVOW_VAULT_ERROR_IN_USE,
  AVOW_VAULT_ERROR_MISSING,
  AVOW_VAULT_ERROR_EXISTS,
  AVOW_VAULT_ERROR_NO_SPACE,
  AVOW_VAULT_ERROR_READ_ONLY,
  AVOW_VAULT_ERROR_LOCKED,
} AvowVaultError;

GQuark avow_vault_error_quark (void);

/**
 * AvowVault:
 *
 * One open file. Every function must be called on the thread that opened it (checked). Holds SQLite's
 * exclusive lock from opening to closing.
 */
typedef struct _AvowVault AvowVault;

/**
 * AvowVaultChange:
 * @id: the record
 * @body: (nullable): its new contents in clear, or %NULL to delete it
 */
typedef struct {
  AvowId  id;
  GBytes *body;
} AvowVaultChange;

/**
 * AvowVaultReport:
 * @n_records: rows that opened
 * @quarantined: (element-type AvowId): rows that did not; they are kept byte for byte
 * @manifest_mismatch: rows were removed, swapped, added or put back to an older state by someone
 *   without the key since Avow last wrote the file
 * @n_expected: how many rows the manifest knew of; 0 if the manifest itself was changed
 * @older_copy: the whole file is older than the last one this computer has seen
 * @unreadable_pages: SQLite could not read parts of the file; the vault is now read-only, and what
 *   could be found past SQLite was delivered
 * @passphrase_damaged: the passphrase does not open the vault any more, until a new one is set
 * @recovery_key_damaged: the recovery key does not open the vault any more, or somebody put another
 *   in its place
 */
typedef struct {
  guint    n_records;
  GArray  *quarantined;
  gboolean manifest_mismatch;
  guint64  n_expected;
  gboolean older_copy;
  gboolean unreadable_pages;
  gboolean passphrase_damaged;
  gboolean recovery_key_damaged;
} AvowVaultReport;

/* Called with each record's contents in clear; @body is zeroed after the call, and NUL-terminated
 * one byte after @length. Returning %FALSE says that the contents are not a record: quarantine. */
typedef gboolean (*AvowVaultVisitor) (const AvowId *id,
                                      const char   *body,
                                      gsize         length,
                                      gpointer      user_data);

AvowVault       *avow_vault_create                  (const char             *path,
                                                     const AvowSecret       *passphrase,
                                                     AvowRecoveryKey        *recovery_key,
                                                     const AvowKdfParams    *params,
                                                     GError                **error);
AvowVault       *avow_vault_open                    (const char             *path,
                                                     GError                **error);
void             avow_vault_close                   (AvowVault              *vault);
gboolean         avow_vault_is_locked               (AvowVault              *vault);
gboolean         avow_vault_is_read_only            (AvowVault              *vault);
gboolean         avow_vault_unlock                  (AvowVault              *vault,
                                                     const AvowSecret       *passphrase,
                                                     GError                **error);
gboolean         avow_vault_unlock_with_recovery    (AvowVault              *vault,
                                                     const char             *text,
                                                     GError                **error);
void             avow_vault_lock                    (AvowVault              *vault);
gboolean         avow_vault_change_passphrase       (AvowVault              *vault,
                                                     const AvowSecret       *passphrase,
                                                     const AvowKdfParams    *params,
                                                     GError                **error);
AvowVaultReport *avow_vault_load                    (AvowVault              *vault,
                                                     AvowVaultVisitor        visitor,
                                                     gpointer                user_data,
                                                     GCancellable           *cancellable,
                                                     GError                **error);
gboolean         avow_vault_write                   (AvowVault              *vault,
                                                     const AvowVaultChange  *changes,
                                                     gsize                   n_changes,
                                                     GError                **error);

void             avow_vault_report_free             (AvowVaultReport        *report);

char            *avow_vault_get_default_path        (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowVault, avow_vault_close)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowVaultReport, avow_vault_report_free)

G_END_DECLS
