/* avow-journal-watch.c: word that what the months tell of has changed */

#include "config.h"

#include "avow-journal-watch.h"

struct _AvowJournalWatch {
  AvowJournal          *journal;
  AvowStandings        *standings;
  AvowJournalWatchFunc  function;
  gpointer              user_data;
  guint                 idle;
};

static gboolean
on_idle (gpointer data)
{
  AvowJournalWatch *self = data;

  self->idle = 0;
  self->function (self->user_data);

  return G_SOURCE_REMOVE;
}

static void
queue (AvowJournalWatch *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_idle, self, NULL);
}

/* Drafts come and go while something is written, and count nowhere. */
static void
on_journal_changed (AvowJournalWatch *self,
                    AvowRecord       *before,
                    AvowRecord       *after)
{
  if (!AVOW_IS_DRAFT (after != NULL ? after : before))
    queue (self);
}

/* What changes one commitment reaches this by the journal. */
static void
on_standings_changed (AvowJournalWatch *self,
                      AvowCommitment   *changed)
{
  if (changed == NULL)
    queue (self);
}

AvowJournalWatch *
avow_journal_watch_new (AvowJournal          *journal,
                        AvowStandings        *standings,
                        AvowJournalWatchFunc  function,
                        gpointer              user_data)
{
  AvowJournalWatch *self = g_new0 (AvowJournalWatch, 1);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  self->function = function;
  self->user_data = user_data;
  g_signal_connect_swapped (journal, "changed", G_CALLBACK (on_journal_changed), self);
  g_signal_connect_swapped (standings, "changed", G_CALLBACK (on_standings_changed), self);

  return self;
}

void
avow_journal_watch_free (AvowJournalWatch *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  g_signal_handlers_disconnect_by_data (self->journal, self);
  g_signal_handlers_disconnect_by_data (self->standings, self);
  g_object_unref (self->journal);
  g_object_unref (self->standings);
  g_free (self);
}
