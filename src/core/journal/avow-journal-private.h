/* avow-journal-private.h: what the files of the open journal share */

#pragma once

#include "avow-journal.h"
#include "avow-journal-lists.h"
#include "avow-journal-load.h"
#include "avow-record-list-private.h"
#include "avow-vault-worker.h"

G_BEGIN_DECLS

/**
 * AvowJournal:
 * @worker: (nullable): the thread that owns the vault, while a file is open or being opened
 * @path: (nullable): the file that was created or opened last
 * @state: as the models are: the vault may be a request ahead
 * @others: by id, the records that are in none of the lists: what later versions know, and the profile
 * @blank: the profile that stands in for one that was never saved
 * @communities: (nullable): what avow_journal_list_communities() found, until an entry changes
 * @last_time: when the last record was given its time
 */
struct _AvowJournal {
  GObject           parent_instance;

  AvowVaultWorker  *worker;
  char             *path;
  AvowJournalState  state;
  gboolean          read_only;
  gboolean          can_undo;
  AvowVaultReport  *report;

  AvowRecordList   *lists[AVOW_N_LISTS];
  GHashTable       *others;
  AvowProfile      *blank;
  char            **communities;

  gint64            last_time;
};

AvowVaultWorker *avow_journal_ensure_worker (AvowJournal       *journal);
void             avow_journal_set_state     (AvowJournal       *journal,
                                             AvowJournalState   state);
void             avow_journal_set_read_only (AvowJournal       *journal,
                                             gboolean           read_only);
void             avow_journal_set_can_undo  (AvowJournal       *journal,
                                             gboolean           can_undo);
void             avow_journal_fill          (AvowJournal       *journal,
                                             AvowJournalLoad   *load);
void             avow_journal_empty         (AvowJournal       *journal);
void             avow_journal_apply         (AvowJournal       *journal,
                                             GArray            *changes);

G_END_DECLS
