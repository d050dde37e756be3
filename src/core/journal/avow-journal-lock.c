/* avow-journal-lock.c: opening, unlocking and locking the journal's file */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "avow-journal-private.h"

#include <errno.h>
#include <glib/gstdio.h>

typedef struct {
  AvowVaultRequest  base;
  char             *path;
  AvowSecret       *passphrase;
  AvowRecoveryKey  *recovery_key;
  AvowKdfParams     params;
  AvowJournalLoad  *load;
  gboolean          read_only;
} OpenRequest;

typedef struct {
  AvowVaultRequest  base;
  AvowSecret       *passphrase;
  AvowSecret       *recovery_text;
  AvowJournalLoad  *load;
  gboolean          read_only;
} UnlockRequest;

typedef struct {
  AvowVaultRequest  base;
  AvowSecret       *passphrase;
  AvowKdfParams     params;
} PassphraseRequest;

static void
set_cancelled (AvowVaultRequest *request)
{
  g_clear_error (&request->error);
  g_set_error_literal (&request->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, g_strerror (ECANCELED));
}

static gboolean
is_cancelled (AvowVaultRequest *request)
{
  return g_cancellable_is_cancelled (g_task_get_cancellable (request->task)) ||
         avow_vault_request_was_let_go (request);
}

/* A vault that is open must be closed first. */
static gboolean
check_closed (AvowVaultRequest *request)
{
  if (request->worker->vault == NULL)
    return TRUE;

  g_set_error_literal (&request->error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED,
                       _("A journal is open already."));
  return FALSE;
}

static gboolean
check_open (AvowVaultRequest *request)
{
  if (request->worker->vault)
    return TRUE;

  g_set_error_literal (&request->error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED,
                       _("No journal is open."));
  return FALSE;
}

/* Reads all that the vault holds, and decides whether the request stands. */
static AvowJournalLoad *
load_and_settle (AvowVaultRequest *request)
{
  AvowVaultWorker *worker = request->worker;
  g_autoptr (AvowJournalLoad) load = NULL;

  load = avow_journal_load_new (worker->vault, g_task_get_cancellable (request->task),
                                &request->error);
  if (load == NULL)
    return NULL;

  if (!avow_vault_request_settle (request))
    {
      set_cancelled (request);
      return NULL;
    }

  avow_vault_worker_fold (worker, g_steal_pointer (&load->to_fold));

  return g_steal_pointer (&load);
}

/* Creating and opening */

static void
clear_open (AvowVaultRequest *request)
{
  OpenRequest *self = (OpenRequest *) request;

  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->passphrase, avow_secret_unref);
  g_clear_pointer (&self->recovery_key, avow_recovery_key_unref);
  g_clear_pointer (&self->load, avow_journal_load_free);
}

static void
run_create (AvowVaultRequest *request)
{
  OpenRequest *self = (OpenRequest *) request;
  AvowVaultWorker *worker = request->worker;

  if (!check_closed (request))
    return;
  if (is_cancelled (request))
    {
      set_cancelled (request);
      return;
    }

  worker->vault = avow_vault_create (self->path, self->passphrase, self->recovery_key,
                                     &self->params, &request->error);
  g_clear_pointer (&self->passphrase, avow_secret_unref);
  if (worker->vault == NULL)
    return;

  self->load = load_and_settle (request);
  if (self->load == NULL)
    {
      /* Nobody has written in it yet, and nobody was told that it is there. */
      g_clear_pointer (&worker->vault, avow_vault_close);
      g_unlink (self->path);
    }
}

static void
done_create (AvowVaultRequest *request)
{
  OpenRequest *self = (OpenRequest *) request;
  AvowJournal *journal = g_task_get_source_object (request->task);

  if (self->load)
    {
      avow_journal_set_read_only (journal, FALSE);
      avow_journal_fill (journal, self->load);
      avow_journal_set_state (journal, AVOW_JOURNAL_UNLOCKED);
    }

  avow_vault_request_return (request);
}

static void
run_open (AvowVaultRequest *request)
{
  OpenRequest *self = (OpenRequest *) request;
  AvowVaultWorker *worker = request->worker;

  if (!check_closed (request))
    return;

  worker->vault = avow_vault_open (self->path, &request->error);
  if (worker->vault)
    self->read_only = avow_vault_is_read_only (worker->vault);
}

static void
done_open (AvowVaultRequest *request)
{
  OpenRequest *self = (OpenRequest *) request;
  AvowJournal *journal = g_task_get_source_object (request->task);

  if (request->error == NULL)
    {
      avow_journal_set_read_only (journal, self->read_only);
      avow_journal_set_state (journal, AVOW_JOURNAL_LOCKED);
    }

  avow_vault_request_return (request);
}

/**
 * avow_journal_create_async:
 * @journal: a journal
 * @path: where the file shall be
 * @passphrase: what will unlock it
 * @recovery_key: what else will
 * @params: the cost of deriving the key, from avow_kdf_calibrate()
 * @cancellable: (nullable): to give up; then no file is left behind
 * @callback: called when it is created and open, or was not
 * @user_data: for @callback
 *
 * Creates a file and opens it, unlocked and empty. Takes about a second, on another thread.
 */
void
avow_journal_create_async (AvowJournal         *journal,
                           const char          *path,
                           AvowSecret          *passphrase,
                           AvowRecoveryKey     *recovery_key,
                           const AvowKdfParams *params,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  OpenRequest *request;
  GTask *task;

  g_return_if_fail (AVOW_IS_JOURNAL (journal));
  g_return_if_fail (path != NULL && passphrase != NULL && recovery_key != NULL && params != NULL);

  task = g_task_new (journal, cancellable, callback, user_data);
  g_task_set_source_tag (task, avow_journal_create_async);
  g_task_set_check_cancellable (task, FALSE);

  request = avow_vault_request_new (OpenRequest, task, run_create, done_create, clear_open);
  request->path = g_strdup (path);
  g_set_str (&journal->path, path);
  request->passphrase = avow_secret_ref (passphrase);
  request->recovery_key = avow_recovery_key_ref (recovery_key);
  request->params = *params;
  avow_vault_worker_push (avow_journal_ensure_worker (journal), request);
}

/**
 * avow_journal_create_finish:
 * @journal: a journal
 * @result: what the callback got
 * @error: return location for an #AvowVaultError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the journal is there and unlocked
 */
gboolean
avow_journal_create_finish (AvowJournal   *journal,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * avow_journal_open_async:
 * @journal: a journal
 * @path: its file
 * @callback: called when it is open, or could not be opened
 * @user_data: for @callback
 *
 * Opens a file, which stays locked, and to which no other Avow gets until avow_journal_close().
 */
void
avow_journal_open_async (AvowJournal         *journal,
                         const char          *path,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  OpenRequest *request;
  GTask *task;

  g_return_if_fail (AVOW_IS_JOURNAL (journal));
  g_return_if_fail (path != NULL);

  task = g_task_new (journal, NULL, callback, user_data);
  g_task_set_source_tag (task, avow_journal_open_async);

  request = avow_vault_request_new (OpenRequest, task, run_open, done_open, clear_open);
  request->path = g_strdup (path);
  g_set_str (&journal->path, path);
  avow_vault_worker_push (avow_journal_ensure_worker (journal), request);
}

/**
 * avow_journal_open_finish:
 * @journal: a journal
 * @result: what the callback got
 * @error: return location for an #AvowVaultError
 *
 * Returns: whether the journal is open, and locked
 */
gboolean
avow_journal_open_finish (AvowJournal   *journal,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Unlocking */

static void
clear_unlock (AvowVaultRequest *request)
{
  UnlockRequest *self = (UnlockRequest *) request;

  g_clear_pointer (&self->passphrase, avow_secret_unref);
  g_clear_pointer (&self->recovery_text, avow_secret_unref);
  g_clear_pointer (&self->load, avow_journal_load_free);
}

static void
run_unlock (AvowVaultRequest *request)
{
  UnlockRequest *self = (UnlockRequest *) request;
  AvowVaultWorker *worker = request->worker;
  gboolean was_locked, unlocked;

  if (!check_open (request))
    return;
  if (is_cancelled (request))
    {
      set_cancelled (request);
      return;
    }

  was_locked = avow_vault_is_locked (worker->vault);
  if (self->passphrase)
    unlocked = avow_vault_unlock (worker->vault, self->passphrase, &request->error);
  else
    unlocked = avow_vault_unlock_with_recovery (worker->vault,
                                                (const char *) avow_secret_peek (self->recovery_text),
                                                &request->error);
  g_clear_pointer (&self->passphrase, avow_secret_unref);
  g_clear_pointer (&self->recovery_text, avow_secret_unref);

  if (was_locked)
    {
      if (unlocked && is_cancelled (request))
        set_cancelled (request);
      else if (unlocked)
        self->load = load_and_settle (request);

      if (self->load == NULL)
        avow_vault_worker_lock (worker);
    }

  self->read_only = avow_vault_is_read_only (worker->vault);
}

static void
done_unlock (AvowVaultRequest *request)
{
  UnlockRequest *self = (UnlockRequest *) request;
  AvowJournal *journal = g_task_get_source_object (request->task);

  if (self->load)
    {
      avow_journal_set_read_only (journal, self->read_only);
      avow_journal_set_can_undo (journal, FALSE);
      avow_journal_fill (journal, self->load);
      avow_journal_set_state (journal, AVOW_JOURNAL_UNLOCKED);
    }

  avow_vault_request_return (request);
}

static void
unlock (AvowJournal         *journal,
        AvowSecret          *passphrase,
        AvowSecret          *recovery_text,
        gpointer             source_tag,
        GCancellable        *cancellable,
        GAsyncReadyCallback  callback,
        gpointer             user_data)
{
  UnlockRequest *request;
  GTask *task;

  task = g_task_new (journal, cancellable, callback, user_data);
  g_task_set_source_tag (task, source_tag);
  g_task_set_check_cancellable (task, FALSE);

  request = avow_vault_request_new (UnlockRequest, task, run_unlock, done_unlock, clear_unlock);
  request->passphrase = passphrase;
  request->recovery_text = recovery_text;
  avow_vault_worker_push (avow_journal_ensure_worker (journal), request);
}

/**
 * avow_journal_unlock_async:
 * @journal: an open journal
 * @passphrase: what was typed
 * @cancellable: (nullable): to give up
 * @callback: called when the journal is unlocked, or is not
 * @user_data: for @callback
 *
 * Derives the key, reads every record and fills the models, each with one items-changed.
 *
 * Deriving the key cannot be interrupted. Cancelled, @callback is called at once all the same, and
 * the journal stays locked; the next request runs when the derivation has come to its end.
 *
 * On a journal that is unlocked already, this checks the passphrase and changes nothing.
 */
void
avow_journal_unlock_async (AvowJournal         *journal,
                           AvowSecret          *passphrase,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_return_if_fail (AVOW_IS_JOURNAL (journal));
  g_return_if_fail (passphrase != NULL);

  unlock (journal, avow_secret_ref (passphrase), NULL, avow_journal_unlock_async,
          cancellable, callback, user_data);
}

/**
 * avow_journal_unlock_with_recovery_async:
 * @journal: an open journal
 * @text: a recovery key, as it was typed; copied into an #AvowSecret
 * @cancellable: (nullable): to give up
 * @callback: called when the journal is unlocked, or is not
 * @user_data: for @callback
 *
 * As avow_journal_unlock_async(), the other way in.
 */
void
avow_journal_unlock_with_recovery_async (AvowJournal         *journal,
                                         const char          *text,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  g_return_if_fail (AVOW_IS_JOURNAL (journal));
  g_return_if_fail (text != NULL);

  unlock (journal, NULL, avow_secret_new_from_text (text),
          avow_journal_unlock_with_recovery_async, cancellable, callback, user_data);
}

/**
 * avow_journal_unlock_finish:
 * @journal: a journal
 * @result: what the callback of either way of unlocking got
 * @error: return location for an #AvowVaultError, or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether the journal is unlocked
 */
gboolean
avow_journal_unlock_finish (AvowJournal   *journal,
                            GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Locking */

static void
run_lock (AvowVaultRequest *request)
{
  if (check_open (request))
    avow_vault_worker_lock (request->worker);
}

static void
done_lock (AvowVaultRequest *request)
{
  AvowJournal *journal = g_task_get_source_object (request->task);

  if (request->error == NULL)
    {
      avow_journal_empty (journal);
      avow_journal_set_state (journal, AVOW_JOURNAL_LOCKED);
    }

  avow_vault_request_return (request);
}

/**
 * avow_journal_lock_async:
 * @journal: an open journal
 * @callback: called when it is locked
 * @user_data: for @callback
 *
 * Locks the journal after every save requested so far: empties the models, forgets what could be
 * undone, and drops the keys. Locking a locked journal is not an error.
 */
void
avow_journal_lock_async (AvowJournal         *journal,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (AVOW_IS_JOURNAL (journal));

  task = g_task_new (journal, NULL, callback, user_data);
  g_task_set_source_tag (task, avow_journal_lock_async);

  if (avow_journal_get_state (journal) == AVOW_JOURNAL_UNLOCKED)
    g_signal_emit_by_name (journal, "locking");

  avow_vault_worker_push (avow_journal_ensure_worker (journal),
                          avow_vault_request_new (AvowVaultRequest, task, run_lock, done_lock, NULL));
}

/**
 * avow_journal_lock_finish:
 * @journal: a journal
 * @result: what the callback got
 * @error: return location for an #AvowVaultError: there was no open journal
 *
 * Returns: whether the journal is locked
 */
gboolean
avow_journal_lock_finish (AvowJournal   *journal,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The passphrase */

static void
clear_passphrase (AvowVaultRequest *request)
{
  PassphraseRequest *self = (PassphraseRequest *) request;

  g_clear_pointer (&self->passphrase, avow_secret_unref);
}

static void
run_change_passphrase (AvowVaultRequest *request)
{
  PassphraseRequest *self = (PassphraseRequest *) request;

  if (check_open (request))
    avow_vault_change_passphrase (request->worker->vault, self->passphrase, &self->params,
                                  &request->error);
}

/**
 * avow_journal_change_passphrase_async:
 * @journal: an unlocked journal
 * @passphrase: the new one
 * @params: the cost of deriving the key
 * @callback: called when the new passphrase holds, or the old one still does
 * @user_data: for @callback
 *
 * Puts another passphrase in the place of the one that unlocked the journal so far.
 */
void
avow_journal_change_passphrase_async (AvowJournal         *journal,
                                      AvowSecret          *passphrase,
                                      const AvowKdfParams *params,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  PassphraseRequest *request;
  GTask *task;

  g_return_if_fail (AVOW_IS_JOURNAL (journal));
  g_return_if_fail (passphrase != NULL && params != NULL);

  task = g_task_new (journal, NULL, callback, user_data);
  g_task_set_source_tag (task, avow_journal_change_passphrase_async);

  request = avow_vault_request_new (PassphraseRequest, task, run_change_passphrase,
                                    avow_vault_request_return, clear_passphrase);
  request->passphrase = avow_secret_ref (passphrase);
  request->params = *params;
  avow_vault_worker_push (avow_journal_ensure_worker (journal), request);
}

/**
 * avow_journal_change_passphrase_finish:
 * @journal: a journal
 * @result: what the callback got
 * @error: return location for an #AvowVaultError
 *
 * Returns: whether the new passphrase holds
 */
gboolean
avow_journal_change_passphrase_finish (AvowJournal   *journal,
                                       GAsyncResult  *result,
                                       GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
