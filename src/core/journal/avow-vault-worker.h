/* avow-vault-worker.h: the thread that owns the vault, and what it is asked to do */

#pragma once

#include <gio/gio.h>

#include "avow-undo-stack.h"
#include "core/vault/avow-vault.h"

G_BEGIN_DECLS

typedef struct _AvowVaultWorker  AvowVaultWorker;
typedef struct _AvowVaultRequest AvowVaultRequest;

typedef void (*AvowVaultRequestFunc) (AvowVaultRequest *request);

/**
 * AvowVaultWorker:
 * @vault: (nullable): the open file
 * @undo: what can be taken back
 *
 * A thread with a queue. Requests run on it one by one in the order they were made, and each comes
 * back, in the same order, to the main context of the thread that made the worker.
 *
 * The members here are the thread's own: only a request that is running may touch them.
 */
struct _AvowVaultWorker {
  AvowVault     *vault;
  AvowUndoStack *undo;
};

/**
 * AvowVaultRequest:
 * @task: what the caller waits for
 * @run: called on the worker's thread
 * @done: called in the caller's context, after @run; returns from @task
 * @clear: drops what the struct that embeds this one holds besides
 * @worker: while @run is called, the worker
 * @error: what went wrong in @run
 *
 * The base of each kind of request, which embeds it first and adds what it takes and what it found.
 */
struct _AvowVaultRequest {
  GTask                *task;
  AvowVaultRequestFunc  run;
  AvowVaultRequestFunc  done;
  AvowVaultRequestFunc  clear;
  AvowVaultWorker      *worker;
  GError               *error;

  /*< private >*/
  GSource              *cancelled;
  int                   outcome;
};

/* A request is one of several structs, and is freed by its own size. */
gpointer          avow_vault_request_alloc         (gsize                 size,
                                                    GTask                *task,
                                                    AvowVaultRequestFunc  run,
                                                    AvowVaultRequestFunc  done,
                                                    AvowVaultRequestFunc  clear);
#define avow_vault_request_new(Type, task, run, done, clear) \
  ((Type *) avow_vault_request_alloc (sizeof (Type), task, run, done, clear))
void              avow_vault_request_let_go        (AvowVaultRequest     *request);
gboolean          avow_vault_request_was_let_go    (AvowVaultRequest     *request);
gboolean          avow_vault_request_settle        (AvowVaultRequest     *request);
void              avow_vault_request_return        (AvowVaultRequest     *request);

AvowVaultWorker  *avow_vault_worker_new            (void);
void              avow_vault_worker_push           (AvowVaultWorker      *worker,
                                                    gpointer              request);
void              avow_vault_worker_stop           (AvowVaultWorker      *worker);

/* For requests that are running. */
void              avow_vault_worker_fold           (AvowVaultWorker      *worker,
                                                    GPtrArray            *records);
void              avow_vault_worker_lock           (AvowVaultWorker      *worker);

G_END_DECLS
