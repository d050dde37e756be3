/* avow-journal-save.c: changing the journal, and taking changes back */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "avow-journal-private.h"

/* Saves @changes; or, where there are none, takes back the last ones, and has them here then. */
typedef struct {
  AvowVaultRequest  base;
  GArray           *changes;
  gboolean          can_undo;
  gboolean          read_only;
} SaveRequest;

/* Helpers */

static void
free_body (gpointer data)
{
  AvowVaultChange *change = data;
  gsize length;
  gpointer json;

  if (change->body == NULL)
    return;

  json = (gpointer) g_bytes_get_data (change->body, &length);
  g_clear_pointer (&change->body, g_bytes_unref);
  avow_secret_zero (json, length);
  g_free (json);
}

/* One transaction. Every body is in memory no longer than it takes. */
static gboolean
write_changes (AvowVault  *vault,
               GArray     *changes,
               GError    **error)
{
  g_autoptr (GArray) written = g_array_new (FALSE, TRUE, sizeof (AvowVaultChange));

  g_array_set_clear_func (written, free_body);
  g_array_set_size (written, changes->len);

  for (guint i = 0; i < changes->len; i++)
    {
      const AvowRecordChange *change = &g_array_index (changes, AvowRecordChange, i);
      AvowVaultChange *write = &g_array_index (written, AvowVaultChange, i);

      write->id = change->id;
      if (change->after)
        {
          gsize length;
          char *json = avow_record_to_json (change->after, &length);

          write->body = g_bytes_new_static (json, length);
        }
    }

  return avow_vault_write (vault, (const AvowVaultChange *) written->data, written->len, error);
}

static gint64
get_next_time (AvowJournal *journal)
{
  journal->last_time = MAX (g_get_real_time (), journal->last_time + 1);

  return journal->last_time;
}

/* A record that was to be saved before, and could not be, keeps its id and when it was made. */
static void
stamp (AvowJournal *journal,
       AvowRecord  *record,
       AvowRecord  *before)
{
  gint64 now = get_next_time (journal);

  if (avow_id_is_none (&record->id))
    record->id = avow_id_new_random ();

  if (before)
    record->created = before->created;
  else if (record->created == 0)
    record->created = now;

  /* A clock that was set back does not make a record older. */
  record->modified = MAX (now, record->modified + 1);
  if (before)
    record->modified = MAX (record->modified, before->modified + 1);
}

/* Callbacks */

static void
clear_save (AvowVaultRequest *request)
{
  g_clear_pointer (&((SaveRequest *) request)->changes, g_array_unref);
}

static void
run_save (AvowVaultRequest *request)
{
  SaveRequest *self = (SaveRequest *) request;
  AvowVaultWorker *worker = request->worker;

  avow_undo_stack_resolve (worker->undo, self->changes);
  if (self->changes->len > 0)
    {
      if (write_changes (worker->vault, self->changes, &request->error))
        avow_undo_stack_push (worker->undo, self->changes);
    }

  self->can_undo = !avow_undo_stack_is_empty (worker->undo);
  self->read_only = avow_vault_is_read_only (worker->vault);
}

static void
run_undo (AvowVaultRequest *request)
{
  SaveRequest *self = (SaveRequest *) request;
  AvowVaultWorker *worker = request->worker;

  self->changes = avow_undo_stack_get_inverse (worker->undo);
  if (self->changes == NULL)
    g_set_error_literal (&request->error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_FAILED,
                         _("There is nothing to undo."));
  else if (write_changes (worker->vault, self->changes, &request->error))
    avow_undo_stack_pop (worker->undo, self->changes);

  self->can_undo = !avow_undo_stack_is_empty (worker->undo);
  self->read_only = avow_vault_is_read_only (worker->vault);
}

static void
done_save (AvowVaultRequest *request)
{
  SaveRequest *self = (SaveRequest *) request;
  AvowJournal *journal = g_task_get_source_object (request->task);

  avow_journal_set_read_only (journal, self->read_only);
  if (request->error == NULL)
    avow_journal_apply (journal, self->changes);
  avow_journal_set_can_undo (journal, self->can_undo);

  avow_vault_request_return (request);
}

static gboolean
check_unlocked (AvowJournal *journal,
                GTask       *task)
{
  if (journal->worker && journal->state == AVOW_JOURNAL_UNLOCKED)
    return TRUE;

  g_task_return_new_error_literal (task, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_LOCKED,
                                   _("The journal is locked."));
  return FALSE;
}

/* Public */

/**
 * avow_journal_save_async:
 * @journal: an unlocked journal
 * @records: (array length=n_records) (nullable): records to add, or to put in the place of those of
 *   the same ids
 * @n_records: how many
 * @removed: (array length=n_removed) (nullable): the ids of records to remove
 * @n_removed: how many
 * @callback: called when all of it is on disk and in the models, or none
 * @user_data: for @callback
 *
 * Changes the journal in one transaction. A record without an id gets one here, before this
 * function returns; and its times. From here on the records must not be changed; but one that could
 * not be saved may be saved again.
 *
 * To save what was written as a draft, name the draft in @removed.
 */
void
avow_journal_save_async (AvowJournal          *journal,
                         AvowRecord          **records,
                         gsize                 n_records,
                         const AvowId         *removed,
                         gsize                 n_removed,
                         GAsyncReadyCallback   callback,
                         gpointer              user_data)
{
  SaveRequest *request;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (AVOW_IS_JOURNAL (journal));
  g_return_if_fail (records != NULL || n_records == 0);
  g_return_if_fail (removed != NULL || n_removed == 0);

  task = g_task_new (journal, NULL, callback, user_data);
  g_task_set_source_tag (task, avow_journal_save_async);
  if (!check_unlocked (journal, task))
    return;

  request = avow_vault_request_new (SaveRequest, g_steal_pointer (&task),
                                    run_save, done_save, clear_save);
  request->changes = avow_record_changes_new ();
  for (gsize i = 0; i < n_records; i++)
    {
      AvowRecord *before = avow_journal_lookup (journal, &records[i]->id);

      stamp (journal, records[i], before);
      avow_record_changes_add (request->changes, &records[i]->id, before, records[i]);
    }
  for (gsize i = 0; i < n_removed; i++)
    avow_record_changes_add (request->changes, &removed[i],
                             avow_journal_lookup (journal, &removed[i]), NULL);

  avow_vault_worker_push (journal->worker, request);
}

/**
 * avow_journal_save_finish:
 * @journal: a journal
 * @result: what the callback got
 * @error: return location for an #AvowVaultError; %AVOW_VAULT_ERROR_LOCKED if it was locked before
 *
 * Returns: whether it is saved; if not, neither the file nor the models have changed
 */
gboolean
avow_journal_save_finish (AvowJournal   *journal,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * avow_journal_undo_async:
 * @journal: an unlocked journal
 * @callback: called when the last save is taken back, or is not
 * @user_data: for @callback
 *
 * Takes back, in one transaction, all of the last save that was requested before this and that was
 * not of drafts alone. A draft that was removed with it comes back too.
 */
void
avow_journal_undo_async (AvowJournal         *journal,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (AVOW_IS_JOURNAL (journal));

  task = g_task_new (journal, NULL, callback, user_data);
  g_task_set_source_tag (task, avow_journal_undo_async);
  if (!check_unlocked (journal, task))
    return;

  avow_vault_worker_push (journal->worker,
                          avow_vault_request_new (SaveRequest, g_steal_pointer (&task),
                                                  run_undo, done_save, clear_save));
}

/**
 * avow_journal_undo_finish:
 * @journal: a journal
 * @result: what the callback got
 * @error: return location for an #AvowVaultError
 *
 * Returns: whether the save was taken back
 */
gboolean
avow_journal_undo_finish (AvowJournal   *journal,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, journal), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
