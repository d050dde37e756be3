/* avow-draft-keeper.c: saves what is being written, sealed, a few seconds after typing stops */

#include "config.h"

#include "avow-draft-keeper.h"

/* Long enough not to rewrite the vault at every word, short enough that a crash loses only a few. */
#define SECONDS_AFTER_TYPING 2

/* For somebody who types on and on, without such a pause. */
#define SECONDS_WHILE_TYPING 8

/* Long enough not to wear out a disk that is full. */
#define SECONDS_AFTER_FAILURE 15

struct _AvowDraftKeeper
{
  GObject          parent_instance;

  AvowJournal     *journal;
  AvowId           id;
  AvowId           target;
  AvowDraftSource  source;
  gpointer         user_data;
  guint            timeout;
  gint64           unsaved_since;
  gboolean         stopped;
};

enum {
  KEPT,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (AvowDraftKeeper, avow_draft_keeper, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static gboolean on_pause (gpointer user_data);

/* The person has not asked for this save, so a failure is not put in their way: the words are on the
 * screen and still to be saved, at the next try or by the flush that comes with locking, and saving
 * for good will say what is wrong. */
static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AvowDraftKeeper) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean kept = avow_journal_save_finish (AVOW_JOURNAL (object), result, &error);

  if (self->stopped)
    return;

  if (!kept && self->timeout == 0)
    {
      self->unsaved_since = g_get_monotonic_time ();
      self->timeout = g_timeout_add_seconds (SECONDS_AFTER_FAILURE, on_pause, self);
    }
  g_signal_emit (self, signals[KEPT], 0, kept);
}

/* What nobody waits for. */
static void
on_removed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!avow_journal_save_finish (AVOW_JOURNAL (object), result, &error))
    g_debug ("A draft could not be removed");
}

static void
save_draft (AvowDraftKeeper *self)
{
  g_autoptr (AvowRecord) record = NULL;
  g_autoptr (AvowDraft) draft = NULL;
  AvowRecord *records[1];

  if (self->stopped || avow_journal_get_state (self->journal) != AVOW_JOURNAL_UNLOCKED)
    return;

  record = self->source (self->user_data);
  if (record == NULL)
    {
      avow_journal_save_async (self->journal, NULL, 0, &self->id, 1, on_removed, NULL);
      return;
    }

  draft = avow_draft_new_for (record, &self->target);
  draft->parent_instance.id = self->id;
  records[0] = (AvowRecord *) draft;
  avow_journal_save_async (self->journal, records, 1, NULL, 0, on_saved, g_object_ref (self));
}

static gboolean
on_pause (gpointer user_data)
{
  AvowDraftKeeper *self = user_data;

  self->timeout = 0;
  save_draft (self);

  return G_SOURCE_REMOVE;
}

static void
on_locking (AvowDraftKeeper *self)
{
  avow_draft_keeper_flush (self);
  avow_draft_keeper_stop (self);
}

static void
avow_draft_keeper_dispose (GObject *object)
{
  AvowDraftKeeper *self = AVOW_DRAFT_KEEPER (object);

  avow_draft_keeper_stop (self);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_draft_keeper_parent_class)->dispose (object);
}

static void
avow_draft_keeper_class_init (AvowDraftKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_draft_keeper_dispose;

  signals[KEPT] =
    g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
avow_draft_keeper_init (AvowDraftKeeper *self)
{
}

AvowDraftKeeper *
avow_draft_keeper_new (AvowJournal     *journal,
                       AvowDraft       *draft,
                       const AvowId    *target,
                       AvowDraftSource  source,
                       gpointer         user_data)
{
  AvowDraftKeeper *self = g_object_new (AVOW_TYPE_DRAFT_KEEPER, NULL);

  self->journal = g_object_ref (journal);
  self->source = source;
  self->user_data = user_data;
  if (draft != NULL)
    {
      self->id = draft->parent_instance.id;
      self->target = draft->target;
    }
  else
    {
      self->id = avow_id_new_random ();
      if (target != NULL)
        self->target = *target;
    }
  g_signal_connect_object (journal, "locking", G_CALLBACK (on_locking), self, G_CONNECT_SWAPPED);

  return self;
}

void
avow_draft_keeper_touch (AvowDraftKeeper *self)
{
  if (self->stopped)
    return;

  if (self->timeout == 0)
    self->unsaved_since = g_get_monotonic_time ();
  else if (g_get_monotonic_time () - self->unsaved_since > SECONDS_WHILE_TYPING * G_USEC_PER_SEC)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add_seconds (SECONDS_AFTER_TYPING, on_pause, self);
}

void
avow_draft_keeper_flush (AvowDraftKeeper *self)
{
  if (self->timeout == 0)
    return;

  g_clear_handle_id (&self->timeout, g_source_remove);
  save_draft (self);
}

const AvowId *
avow_draft_keeper_get_id (AvowDraftKeeper *self)
{
  return &self->id;
}

void
avow_draft_keeper_discard (AvowDraftKeeper *self)
{
  avow_draft_keeper_stop (self);
  if (avow_journal_get_state (self->journal) == AVOW_JOURNAL_UNLOCKED)
    avow_journal_save_async (self->journal, NULL, 0, &self->id, 1, on_removed, NULL);
}

void
avow_draft_keeper_stop (AvowDraftKeeper *self)
{
  g_clear_handle_id (&self->timeout, g_source_remove);
  self->stopped = TRUE;
}
