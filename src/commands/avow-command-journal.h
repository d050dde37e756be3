/* avow-command-journal.h: the journal as a command uses it: one thing after the other */

#pragma once

#include "avow-options.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/**
 * AvowCommandJournal:
 *
 * An #AvowJournal with a main context of its own, which runs only while a request is waited for.
 * Freeing it closes the file. To be used on the thread that made it.
 */
typedef struct _AvowCommandJournal AvowCommandJournal;

AvowCommandJournal *avow_command_journal_new    (void);
void                avow_command_journal_free   (AvowCommandJournal   *self);
/* Transfer none. */
AvowJournal        *avow_command_journal_get    (AvowCommandJournal   *self);
gboolean            avow_command_journal_create (AvowCommandJournal   *self,
                                                 const char           *path,
                                                 AvowSecret           *passphrase,
                                                 AvowRecoveryKey      *recovery_key,
                                                 const AvowKdfParams  *params,
                                                 GError              **error);
gboolean            avow_command_journal_open   (AvowCommandJournal   *self,
                                                 const char           *path,
                                                 GError              **error);
gboolean            avow_command_journal_unlock (AvowCommandJournal   *self,
                                                 AvowSecret           *passphrase,
                                                 GError              **error);
/* @records: (element-type AvowRecord): saved together or not at all. */
gboolean            avow_command_journal_save   (AvowCommandJournal   *self,
                                                 GPtrArray            *records,
                                                 GError              **error);

/* Opens the journal that @options name and unlocks it, asking for the passphrase if it was not given;
 * a file that is missing or in use is told before anything is asked. */
AvowCommandJournal *avow_command_journal_new_unlocked (AvowOptions  *options,
                                                       GError      **error);

/* What is printed of a journal with gaps must not look whole. */
void                avow_command_journal_warn_of_gaps (AvowCommandJournal *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowCommandJournal, avow_command_journal_free)

G_END_DECLS
