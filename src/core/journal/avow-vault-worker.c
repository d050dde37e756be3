/* avow-vault-worker.c: the thread that owns the vault, and what it is asked to do */

#include "config.h"

#include "avow-vault-worker.h"

#include "core/model/avow-record.h"

/* How many records are folded before the queue is looked at again: about a millisecond's worth. */
#define FOLD_AT_ONCE 32

/* How long nothing must have been asked for before folding begins, in microseconds: right after
 * unlocking, the window is being filled, and is to have the computer to itself. */
#define PAUSE_BEFORE_FOLDING (300 * G_TIME_SPAN_MILLISECOND)

enum {
  OUTCOME_OPEN,
  OUTCOME_SETTLED,
  OUTCOME_LET_GO,
};

/* What the header shows, and what only this file knows of. */
typedef struct {
  AvowVaultWorker  shown;

  GThread         *thread;
  GMainContext    *context;
  GAsyncQueue     *requests;
  GAsyncQueue     *finished;
  AvowVaultRequest stop;
  gatomicrefcount  ref_count;

  /* the thread's own */
  GPtrArray       *to_fold;
  guint            n_folded;
} Worker;

/* Requests */

static void
avow_vault_request_free (AvowVaultRequest *request)
{
  if (request->clear)
    request->clear (request);
  if (request->cancelled)
    {
      g_source_destroy (request->cancelled);
      g_source_unref (request->cancelled);
    }
  g_clear_error (&request->error);
  g_clear_object (&request->task);
  g_free (request);
}

static gboolean
on_cancelled (GCancellable *cancellable,
              gpointer      user_data)
{
  avow_vault_request_let_go (user_data);

  return G_SOURCE_REMOVE;
}

static void
watch_cancellable (AvowVaultRequest *request,
                   GMainContext     *context)
{
  GCancellable *cancellable = g_task_get_cancellable (request->task);

  if (cancellable == NULL)
    return;

  request->cancelled = g_cancellable_source_new (cancellable);
  g_source_set_static_name (request->cancelled, "[avow] request cancelled");
  g_source_set_callback (request->cancelled, G_SOURCE_FUNC (on_cancelled), request, NULL);
  g_source_attach (request->cancelled, context);
}

/**
 * avow_vault_request_alloc:
 * @size: of the struct that embeds the request
 * @task: (transfer full): what the caller waits for
 * @run: called on the worker's thread
 * @done: called in the caller's context, after @run
 * @clear: (nullable): drops what the struct holds besides
 *
 * Returns: (transfer full): a request, for avow_vault_worker_push()
 */
gpointer
avow_vault_request_alloc (gsize                 size,
                          GTask                *task,
                          AvowVaultRequestFunc  run,
                          AvowVaultRequestFunc  done,
                          AvowVaultRequestFunc  clear)
{
  AvowVaultRequest *request = g_malloc0 (size);

  request->task = task;
  request->run = run;
  request->done = done;
  request->clear = clear;

  return request;
}

/**
 * avow_vault_request_let_go:
 * @request: a request that was pushed
 *
 * Returns from the task with %G_IO_ERROR_CANCELLED now, though the work cannot be interrupted,
 * unless the request was settled. To be called in the caller's context.
 */
void
avow_vault_request_let_go (AvowVaultRequest *request)
{
  if (g_atomic_int_compare_and_exchange (&request->outcome, OUTCOME_OPEN, OUTCOME_LET_GO))
    g_task_return_new_error_literal (request->task, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                                     g_strerror (ECANCELED));
}

/**
 * avow_vault_request_was_let_go:
 * @request: a request
 *
 * On any thread.
 *
 * Returns: whether nobody waits for @request any more
 */
gboolean
avow_vault_request_was_let_go (AvowVaultRequest *request)
{
  return g_atomic_int_get (&request->outcome) == OUTCOME_LET_GO;
}

/**
 * avow_vault_request_settle:
 * @request: a request that is running
 *
 * Decides that what the request did shall stand: from here on it is too late to cancel it. A request
 * that could not be settled has to undo what it did.
 *
 * Returns: whether it stands
 */
gboolean
avow_vault_request_settle (AvowVaultRequest *request)
{
  return g_atomic_int_compare_and_exchange (&request->outcome, OUTCOME_OPEN, OUTCOME_SETTLED);
}

/**
 * avow_vault_request_return:
 * @request: a request that is done
 *
 * Returns from its task with its error, or %TRUE if there was none; or does nothing if it was let
 * go, which has returned from it already.
 */
void
avow_vault_request_return (AvowVaultRequest *request)
{
  if (avow_vault_request_was_let_go (request))
    return;

  if (request->error)
    g_task_return_error (request->task, g_steal_pointer (&request->error));
  else
    g_task_return_boolean (request->task, TRUE);
}

/* The thread that asks */

static Worker *
worker_ref (Worker *worker)
{
  g_atomic_ref_count_inc (&worker->ref_count);

  return worker;
}

static void
worker_unref (gpointer data)
{
  Worker *worker = data;

  if (!g_atomic_ref_count_dec (&worker->ref_count))
    return;

  g_async_queue_unref (worker->requests);
  g_async_queue_unref (worker->finished);
  g_main_context_unref (worker->context);
  g_free (worker);
}

/* Finishes the first request of those that have run. Returns whether there was one. */
static gboolean
finish_one (Worker *worker)
{
  AvowVaultRequest *request = g_async_queue_try_pop (worker->finished);

  if (request == NULL)
    return FALSE;

  /* Too late to be told. */
  if (request->cancelled)
    g_source_destroy (request->cancelled);
  request->done (request);
  avow_vault_request_free (request);

  return TRUE;
}

static gboolean
on_finished (gpointer user_data)
{
  finish_one (user_data);

  return G_SOURCE_REMOVE;
}

/* The worker's thread */

static void
stop_folding (Worker *worker)
{
  g_clear_pointer (&worker->to_fold, g_ptr_array_unref);
  worker->n_folded = 0;
}

static void
fold_some (Worker *worker)
{
  guint end = MIN (worker->n_folded + FOLD_AT_ONCE, worker->to_fold->len);

  while (worker->n_folded < end)
    avow_record_get_folded (g_ptr_array_index (worker->to_fold, worker->n_folded++));

  if (end == worker->to_fold->len)
    stop_folding (worker);
}

static void
hand_back (Worker           *worker,
           AvowVaultRequest *request)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_async_queue_push (worker->finished, request);

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_static_name (source, "[avow] request finished");
  g_source_set_callback (source, on_finished, worker_ref (worker), worker_unref);
  g_source_attach (source, worker->context);
}

/* Returns NULL when it is time to fold. */
static AvowVaultRequest *
next_request (Worker *worker)
{
  if (worker->to_fold == NULL)
    return g_async_queue_pop (worker->requests);
  if (worker->n_folded == 0)
    return g_async_queue_timeout_pop (worker->requests, PAUSE_BEFORE_FOLDING);

  return g_async_queue_try_pop (worker->requests);
}

static gpointer
worker_main (gpointer data)
{
  Worker *worker = data;

  for (;;)
    {
      AvowVaultRequest *request = next_request (worker);

      if (request == NULL)
        {
          fold_some (worker);
          continue;
        }

      if (request == &worker->stop)
        break;

      request->worker = &worker->shown;
      request->run (request);
      request->worker = NULL;
      hand_back (worker, request);
    }

  stop_folding (worker);
  avow_undo_stack_free (worker->shown.undo);
  g_clear_pointer (&worker->shown.vault, avow_vault_close);

  return NULL;
}

/* Public */

/**
 * avow_vault_worker_new:
 *
 * Starts a thread. Requests come back to the thread-default main context of the caller.
 *
 * Returns: (transfer full): a worker, to be stopped by avow_vault_worker_stop()
 */
AvowVaultWorker *
avow_vault_worker_new (void)
{
  Worker *worker = g_new0 (Worker, 1);

  g_atomic_ref_count_init (&worker->ref_count);
  worker->context = g_main_context_ref_thread_default ();
  worker->requests = g_async_queue_new ();
  worker->finished = g_async_queue_new ();
  worker->shown.undo = avow_undo_stack_new ();
  worker->thread = g_thread_new ("avow-vault", worker_main, worker);

  return &worker->shown;
}

/**
 * avow_vault_worker_push:
 * @worker: a worker
 * @request: (transfer full): an #AvowVaultRequest
 *
 * Has @request run after those before it.
 */
void
avow_vault_worker_push (AvowVaultWorker *worker,
                        gpointer         request)
{
  Worker *self = (Worker *) worker;

  watch_cancellable (request, self->context);
  g_async_queue_push (self->requests, request);
}

/**
 * avow_vault_worker_stop:
 * @worker: (transfer full): a worker
 *
 * Waits until every request so far has run, closes the vault, and finishes the requests. Blocks for
 * as long as they take.
 */
void
avow_vault_worker_stop (AvowVaultWorker *worker)
{
  Worker *self = (Worker *) worker;

  g_async_queue_push (self->requests, &self->stop);
  g_thread_join (self->thread);

  while (finish_one (self))
    ;

  worker_unref (self);
}

/**
 * avow_vault_worker_fold:
 * @worker: a worker
 * @records: (transfer full) (element-type AvowRecord): records
 *
 * Has the text that searching looks at made ready while there is nothing else to do, so that the
 * first search is as quick as the next.
 */
void
avow_vault_worker_fold (AvowVaultWorker *worker,
                        GPtrArray       *records)
{
  Worker *self = (Worker *) worker;

  stop_folding (self);
  self->to_fold = records;
}

/**
 * avow_vault_worker_lock:
 * @worker: a worker
 *
 * Locks the vault, and drops every record that the worker holds.
 */
void
avow_vault_worker_lock (AvowVaultWorker *worker)
{
  Worker *self = (Worker *) worker;

  stop_folding (self);
  avow_undo_stack_forget (worker->undo);
  if (worker->vault && !avow_vault_is_locked (worker->vault))
    avow_vault_lock (worker->vault);
}
