/* avow-passphrase-cost.c: finds out how costly this computer can make guessing, without blocking */

#include "config.h"

#include "avow-passphrase-cost.h"

static void
measure_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  AvowKdfParams *params = g_new0 (AvowKdfParams, 1);

  avow_kdf_calibrate (params);
  g_task_return_pointer (task, params, g_free);
}

/**
 * avow_passphrase_cost_measure_async:
 *
 * Measures on a thread of its own. The task has no source object on purpose: that thread may be the
 * last to let go of the task, and a widget must not be finalised there.
 */
void
avow_passphrase_cost_measure_async (GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, avow_passphrase_cost_measure_async);
  g_task_run_in_thread (task, measure_thread);
}

/**
 * avow_passphrase_cost_measure_finish:
 * @params: (out caller-allocates): what to make a new passphrase's key with; untouched on failure
 *
 * Returns: whether it was measured: always, unless cancelled
 */
gboolean
avow_passphrase_cost_measure_finish (GAsyncResult   *result,
                                     AvowKdfParams  *params,
                                     GError        **error)
{
  g_autofree AvowKdfParams *measured = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  measured = g_task_propagate_pointer (G_TASK (result), error);
  if (measured == NULL)
    return FALSE;

  *params = *measured;

  return TRUE;
}
