/* avow-journal-watch.h: word that what the months tell of has changed */

#pragma once

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

typedef struct _AvowJournalWatch AvowJournalWatch;

typedef void (*AvowJournalWatchFunc) (gpointer user_data);

/* Calls @function after entries, commitments, pledges, resources, reviews or places changed, or the day
 * did: once in a turn of the main loop, before the next frame, however many changed in it. */
AvowJournalWatch *avow_journal_watch_new  (AvowJournal          *journal,
                                           AvowStandings        *standings,
                                           AvowJournalWatchFunc  function,
                                           gpointer              user_data);
void              avow_journal_watch_free (AvowJournalWatch     *watch);

G_END_DECLS
