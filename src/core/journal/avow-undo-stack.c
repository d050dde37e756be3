/* avow-undo-stack.c: what was saved since unlocking, so that it can be taken back */

#include "config.h"

#include "avow-undo-stack.h"

/* Deep enough for any change of mind; shallow enough not to keep a session's every version. */
#define MAX_DEPTH 100

/**
 * AvowUndoStack:
 * @entries: (element-type GArray): lists of changes, the oldest first
 * @latest: by id, the record as the last transaction that touched it left it; no value if removed
 */
struct _AvowUndoStack {
  GQueue      entries;
  GHashTable *latest;
};

static void
clear_change (gpointer data)
{
  AvowRecordChange *change = data;

  g_clear_object (&change->before);
  g_clear_object (&change->after);
}

static void
unref_record (gpointer record)
{
  if (record)
    g_object_unref (record);
}

static AvowKind
get_kind (const AvowRecordChange *change)
{
  return avow_record_get_kind (change->after ? change->after : change->before);
}

static gboolean
is_only_drafts (GArray *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      if (get_kind (&g_array_index (changes, AvowRecordChange, i)) != AVOW_KIND_DRAFT)
        return FALSE;
    }

  return TRUE;
}

static void
remember (AvowUndoStack *stack,
          GArray        *changes)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const AvowRecordChange *change = &g_array_index (changes, AvowRecordChange, i);

      g_hash_table_replace (stack->latest,
                            g_memdup2 (&change->id, sizeof change->id),
                            change->after ? g_object_ref (change->after) : NULL);
    }
}

/**
 * avow_record_changes_new:
 *
 * Returns: (transfer full) (element-type AvowRecordChange): an empty list of changes
 */
GArray *
avow_record_changes_new (void)
{
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (AvowRecordChange));

  g_array_set_clear_func (changes, clear_change);

  return changes;
}

/**
 * avow_record_changes_add:
 * @changes: a list of changes
 * @id: the record
 * @before: (nullable) (transfer none): as it was
 * @after: (nullable) (transfer none): as it shall be
 *
 * Adds a change.
 */
void
avow_record_changes_add (GArray       *changes,
                         const AvowId *id,
                         AvowRecord   *before,
                         AvowRecord   *after)
{
  AvowRecordChange change = { .id = *id };

  change.before = before ? g_object_ref (before) : NULL;
  change.after = after ? g_object_ref (after) : NULL;
  g_array_append_val (changes, change);
}

/**
 * avow_undo_stack_new:
 *
 * Returns: (transfer full): an empty stack
 */
AvowUndoStack *
avow_undo_stack_new (void)
{
  AvowUndoStack *stack = g_new0 (AvowUndoStack, 1);

  g_queue_init (&stack->entries);
  stack->latest = g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, unref_record);

  return stack;
}

/**
 * avow_undo_stack_free:
 * @stack: (transfer full): a stack
 */
void
avow_undo_stack_free (AvowUndoStack *stack)
{
  avow_undo_stack_forget (stack);
  g_hash_table_unref (stack->latest);
  g_free (stack);
}

/**
 * avow_undo_stack_forget:
 * @stack: a stack
 *
 * Empties @stack, and drops its references to records.
 */
void
avow_undo_stack_forget (AvowUndoStack *stack)
{
  g_queue_clear_full (&stack->entries, (GDestroyNotify) g_array_unref);
  g_hash_table_remove_all (stack->latest);
}

/**
 * avow_undo_stack_resolve:
 * @stack: a stack
 * @changes: (element-type AvowRecordChange): what is about to be written
 *
 * Sets each "before" to what the transactions so far left, where they touched the record; and drops
 * the changes that change nothing, such as the removal of a record that is not there. Of two that
 * concern one record, the last holds.
 */
void
avow_undo_stack_resolve (AvowUndoStack *stack,
                         GArray        *changes)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, NULL);

  for (guint i = changes->len; i-- > 0;)
    {
      AvowRecordChange *change = &g_array_index (changes, AvowRecordChange, i);
      gpointer latest;

      if (g_hash_table_lookup_extended (stack->latest, &change->id, NULL, &latest))
        g_set_object (&change->before, latest);

      if (!g_hash_table_add (seen, g_memdup2 (&change->id, sizeof change->id)) ||
          (change->before == NULL && change->after == NULL))
        g_array_remove_index (changes, i);
    }
}

/**
 * avow_undo_stack_push:
 * @stack: a stack
 * @changes: (transfer none) (element-type AvowRecordChange): what was written, resolved
 *
 * Remembers a transaction. One that concerns drafts alone is nothing that a person would take back.
 */
void
avow_undo_stack_push (AvowUndoStack *stack,
                      GArray        *changes)
{
  remember (stack, changes);

  if (is_only_drafts (changes))
    return;

  g_queue_push_tail (&stack->entries, g_array_ref (changes));
  if (g_queue_get_length (&stack->entries) > MAX_DEPTH)
    g_array_unref (g_queue_pop_head (&stack->entries));
}

/**
 * avow_undo_stack_is_empty:
 * @stack: a stack
 *
 * Returns: whether there is nothing to take back
 */
gboolean
avow_undo_stack_is_empty (AvowUndoStack *stack)
{
  return g_queue_is_empty (&stack->entries);
}

/**
 * avow_undo_stack_get_inverse:
 * @stack: a stack
 *
 * What takes back the last transaction. A draft that was removed with it comes back, unless it was
 * written again since.
 *
 * Returns: (transfer full) (nullable) (element-type AvowRecordChange): the changes to write, then
 *   to give to avow_undo_stack_pop(); %NULL if @stack is empty
 */
GArray *
avow_undo_stack_get_inverse (AvowUndoStack *stack)
{
  GArray *changes = g_queue_peek_tail (&stack->entries);
  GArray *inverse;

  if (changes == NULL)
    return NULL;

  inverse = avow_record_changes_new ();
  for (guint i = changes->len; i-- > 0;)
    {
      const AvowRecordChange *change = &g_array_index (changes, AvowRecordChange, i);

      if (g_hash_table_lookup (stack->latest, &change->id) == change->after)
        avow_record_changes_add (inverse, &change->id, change->after, change->before);
    }

  return inverse;
}

/**
 * avow_undo_stack_pop:
 * @stack: a stack
 * @inverse: (element-type AvowRecordChange): what was written to take back the last transaction
 *
 * Forgets the last transaction.
 */
void
avow_undo_stack_pop (AvowUndoStack *stack,
                     GArray        *inverse)
{
  remember (stack, inverse);
  g_array_unref (g_queue_pop_tail (&stack->entries));
}
