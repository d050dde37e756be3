/* avow-command-journal.c: the journal as a command uses it: one thing after the other */

#include "config.h"

#include "avow-command-journal.h"

#include <glib/gi18n.h>

#include "avow-passphrase-input.h"
#include "avow-terminal.h"

struct _AvowCommandJournal
{
  GMainContext *context;
  AvowJournal  *journal;
  GAsyncResult *result;
};

static void
on_ready (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  AvowCommandJournal *self = user_data;

  self->result = g_object_ref (result);
}

/* Transfer full: the result of the request that was just made. */
static GAsyncResult *
wait_for_result (AvowCommandJournal *self)
{
  while (!self->result)
    g_main_context_iteration (self->context, TRUE);

  return g_steal_pointer (&self->result);
}

AvowCommandJournal *
avow_command_journal_new (void)
{
  AvowCommandJournal *self = g_new0 (AvowCommandJournal, 1);

  self->context = g_main_context_new ();
  g_main_context_push_thread_default (self->context);
  self->journal = avow_journal_new ();

  return self;
}

void
avow_command_journal_free (AvowCommandJournal *self)
{
  avow_journal_close (self->journal);
  g_object_unref (self->journal);

  /* What the worker still has to say is heard before its listener goes. */
  while (g_main_context_iteration (self->context, FALSE))
    continue;
  g_main_context_pop_thread_default (self->context);
  g_main_context_unref (self->context);
  g_free (self);
}

AvowJournal *
avow_command_journal_get (AvowCommandJournal *self)
{
  return self->journal;
}

gboolean
avow_command_journal_create (AvowCommandJournal   *self,
                             const char           *path,
                             AvowSecret           *passphrase,
                             AvowRecoveryKey      *recovery_key,
                             const AvowKdfParams  *params,
                             GError              **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_create_async (self->journal, path, passphrase, recovery_key, params,
                             NULL, on_ready, self);
  result = wait_for_result (self);

  return avow_journal_create_finish (self->journal, result, error);
}

gboolean
avow_command_journal_open (AvowCommandJournal  *self,
                           const char          *path,
                           GError             **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_open_async (self->journal, path, on_ready, self);
  result = wait_for_result (self);

  return avow_journal_open_finish (self->journal, result, error);
}

gboolean
avow_command_journal_unlock (AvowCommandJournal  *self,
                             AvowSecret          *passphrase,
                             GError             **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_unlock_async (self->journal, passphrase, NULL, on_ready, self);
  result = wait_for_result (self);

  return avow_journal_unlock_finish (self->journal, result, error);
}

gboolean
avow_command_journal_save (AvowCommandJournal  *self,
                           GPtrArray           *records,
                           GError             **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  avow_journal_save_async (self->journal, (AvowRecord **) records->pdata, records->len,
                           NULL, 0, on_ready, self);
  result = wait_for_result (self);

  return avow_journal_save_finish (self->journal, result, error);
}

AvowCommandJournal *
avow_command_journal_new_unlocked (AvowOptions  *options,
                                   GError      **error)
{
  g_autoptr (AvowCommandJournal) self = avow_command_journal_new ();
  g_autoptr (AvowSecret) passphrase = NULL;

  if (!avow_command_journal_open (self, options->path, error))
    {
      g_prefix_error (error, "%s: ", options->path);
      return NULL;
    }

  passphrase = avow_passphrase_input_acquire (options, FALSE, error);
  if (!passphrase || !avow_command_journal_unlock (self, passphrase, error))
    return NULL;

  return g_steal_pointer (&self);
}

void
avow_command_journal_warn_of_gaps (AvowCommandJournal *self)
{
  const AvowVaultReport *report = avow_journal_get_report (self->journal);

  if ((report->quarantined && report->quarantined->len > 0) || report->manifest_mismatch ||
      report->unreadable_pages)
    avow_terminal_print_error (_("Some entries may be missing from this list; --check says more."));
}
