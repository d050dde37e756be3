/* avow-journal.h: the open journal: what it holds, and how that changes */

#pragma once

#include <gio/gio.h>

#include "avow-record-list.h"
#include "core/crypto/avow-kdf.h"
#include "core/crypto/avow-recovery-key.h"
#include "core/model/avow-action.h"
#include "core/model/avow-commitment.h"
#include "core/model/avow-draft.h"
#include "core/model/avow-place.h"
#include "core/model/avow-pledge.h"
#include "core/model/avow-profile.h"
#include "core/model/avow-reflection.h"
#include "core/model/avow-resource.h"
#include "core/model/avow-review.h"
#include "core/vault/avow-vault.h"

G_BEGIN_DECLS

/**
 * AvowJournalState:
 * @AVOW_JOURNAL_CLOSED: no file is open (none exists yet, or opening failed)
 * @AVOW_JOURNAL_LOCKED: the file is open and locked
 * @AVOW_JOURNAL_UNLOCKED: the records are in memory
 */
typedef enum {
  AVOW_JOURNAL_CLOSED,
  AVOW_JOURNAL_LOCKED,
  AVOW_JOURNAL_UNLOCKED,
} AvowJournalState;

#define AVOW_TYPE_JOURNAL (avow_journal_get_type ())

G_DECLARE_FINAL_TYPE (AvowJournal, avow_journal, AVOW, JOURNAL, GObject)

/*
 * An AvowJournal belongs to the thread that made it (the main thread), whose main context runs the
 * callbacks. A worker thread of its own owns the vault; requests run there in the order they were
 * made, and the models change when the result is back: what the models show is on disk.
 *
 * Properties: "state" (AvowJournalState as int), "read-only" and "can-undo" (boolean).
 * Signals: "changed" (AvowRecord *before, AvowRecord *after): after each record that was added
 * (before is NULL), changed or removed (after is NULL), once the models have it. Not emitted for
 * what unlocking loads or locking drops. "locking": at the start of avow_journal_lock_async(), before
 * the request is queued: a handler that holds unsaved words saves them as a draft there, and that save
 * still runs before the lock.
 */

AvowJournal     *avow_journal_new                (void);

/* The file. Errors are AVOW_VAULT_ERROR. */
void             avow_journal_create_async       (AvowJournal          *journal,
                                                  const char           *path,
                                                  AvowSecret           *passphrase,
                                                  AvowRecoveryKey      *recovery_key,
                                                  const AvowKdfParams  *params,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean         avow_journal_create_finish      (AvowJournal          *journal,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void             avow_journal_open_async         (AvowJournal          *journal,
                                                  const char           *path,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean         avow_journal_open_finish        (AvowJournal          *journal,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void             avow_journal_close              (AvowJournal          *journal);

/* The lock. After a cancelled unlock the journal is locked. */
void             avow_journal_unlock_async       (AvowJournal          *journal,
                                                  AvowSecret           *passphrase,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
void             avow_journal_unlock_with_recovery_async
                                                 (AvowJournal          *journal,
                                                  const char           *text,
                                                  GCancellable         *cancellable,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean         avow_journal_unlock_finish      (AvowJournal          *journal,
                                                  GAsyncResult         *result,
                                                  GError              **error);
/* Runs after every save requested before it; empties every model, and drops the keys. */
void             avow_journal_lock_async         (AvowJournal          *journal,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean         avow_journal_lock_finish        (AvowJournal          *journal,
                                                  GAsyncResult         *result,
                                                  GError              **error);
void             avow_journal_change_passphrase_async
                                                 (AvowJournal          *journal,
                                                  AvowSecret           *passphrase,
                                                  const AvowKdfParams  *params,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean         avow_journal_change_passphrase_finish
                                                 (AvowJournal          *journal,
                                                  GAsyncResult         *result,
                                                  GError              **error);

AvowJournalState avow_journal_get_state          (AvowJournal          *journal);
/* NULL before a file was created or opened. */
const char      *avow_journal_get_path           (AvowJournal          *journal);
gboolean         avow_journal_get_read_only      (AvowJournal          *journal);
/* What unlocking found; NULL while locked. Transfer none. */
const AvowVaultReport *
                 avow_journal_get_report         (AvowJournal          *journal);

/* What it holds. Transfer none; the same lists for the journal's whole life, empty while locked. */
AvowRecordList  *avow_journal_get_entries        (AvowJournal          *journal);
AvowRecordList  *avow_journal_get_places         (AvowJournal          *journal);
AvowRecordList  *avow_journal_get_pledges        (AvowJournal          *journal);
AvowRecordList  *avow_journal_get_commitments    (AvowJournal          *journal);
AvowRecordList  *avow_journal_get_resources      (AvowJournal          *journal);
AvowRecordList  *avow_journal_get_reviews        (AvowJournal          *journal);
AvowRecordList  *avow_journal_get_drafts         (AvowJournal          *journal);
AvowRecord      *avow_journal_lookup             (AvowJournal          *journal,
                                                  const AvowId         *id);
/* Never NULL while unlocked: an unsaved empty profile if the journal has none yet. */
AvowProfile     *avow_journal_get_profile        (AvowJournal          *journal);
/* The words already used for communities, most used first. Transfer full. */
char           **avow_journal_list_communities   (AvowJournal          *journal);

/* Changing it. Records are saved together, in one transaction, or not at all; those without an id
 * get one, "created" and "modified" are set. The records belong to the journal from here on. A
 * failed save changes nothing. Removing a draft or a record that is not there is not an error. */
void             avow_journal_save_async         (AvowJournal          *journal,
                                                  AvowRecord          **records,
                                                  gsize                 n_records,
                                                  const AvowId         *removed,
                                                  gsize                 n_removed,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean         avow_journal_save_finish        (AvowJournal          *journal,
                                                  GAsyncResult         *result,
                                                  GError              **error);
/* Takes back the last save (of anything but a draft), with everything that was in it. May be called
 * again for the ones before. "can-undo" tells whether there is one; locking forgets them. */
gboolean         avow_journal_can_undo           (AvowJournal          *journal);
void             avow_journal_undo_async         (AvowJournal          *journal,
                                                  GAsyncReadyCallback   callback,
                                                  gpointer              user_data);
gboolean         avow_journal_undo_finish        (AvowJournal          *journal,
                                                  GAsyncResult         *result,
                                                  GError              **error);

G_END_DECLS
