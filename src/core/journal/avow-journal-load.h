/* avow-journal-load.h: every record of the vault, read, parsed and in order */

#pragma once

#include "avow-journal-lists.h"
#include "avow-record-index.h"
#include "core/vault/avow-vault.h"

G_BEGIN_DECLS

/**
 * AvowJournalLoad:
 * @report: what the vault found
 * @indexes: what goes into each list of the journal, in its order
 * @others: (element-type AvowId AvowRecord): the rest; each key is within its record
 * @to_fold: (element-type AvowRecord): the entries once more, for avow_vault_worker_fold()
 *
 * Made by the worker, and handed over whole.
 */
typedef struct {
  AvowVaultReport *report;
  AvowRecordIndex *indexes[AVOW_N_LISTS];
  GHashTable      *others;
  GPtrArray       *to_fold;
} AvowJournalLoad;

AvowJournalLoad *avow_journal_load_new  (AvowVault        *vault,
                                         GCancellable     *cancellable,
                                         GError          **error);
void             avow_journal_load_free (AvowJournalLoad  *load);

/* The table of the records that are in no list. */
GHashTable      *avow_journal_load_new_others (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowJournalLoad, avow_journal_load_free)

G_END_DECLS
