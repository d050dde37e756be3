/* avow-undo-stack.h: what was saved since unlocking, so that it can be taken back */

#pragma once

#include "core/model/avow-record.h"

G_BEGIN_DECLS

/**
 * AvowRecordChange:
 * @id: the record
 * @before: (nullable): as it was; %NULL if it was not there
 * @after: (nullable): as it is now; %NULL if it was removed
 */
typedef struct {
  AvowId      id;
  AvowRecord *before;
  AvowRecord *after;
} AvowRecordChange;

/* A list of changes is a GArray of AvowRecordChange that owns its records, not changed once it was
 * handed over. */
GArray          *avow_record_changes_new        (void);
void             avow_record_changes_add        (GArray         *changes,
                                                 const AvowId   *id,
                                                 AvowRecord     *before,
                                                 AvowRecord     *after);

/**
 * AvowUndoStack:
 *
 * The worker's: it follows the transactions one by one, so that it is right however many of them
 * were asked for before the first one came back.
 */
typedef struct _AvowUndoStack AvowUndoStack;

AvowUndoStack   *avow_undo_stack_new            (void);
void             avow_undo_stack_free           (AvowUndoStack  *stack);
void             avow_undo_stack_forget         (AvowUndoStack  *stack);
void             avow_undo_stack_resolve        (AvowUndoStack  *stack,
                                                 GArray         *changes);
void             avow_undo_stack_push           (AvowUndoStack  *stack,
                                                 GArray         *changes);
gboolean         avow_undo_stack_is_empty       (AvowUndoStack  *stack);
GArray          *avow_undo_stack_get_inverse    (AvowUndoStack  *stack);
void             avow_undo_stack_pop            (AvowUndoStack  *stack,
                                                 GArray         *inverse);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowUndoStack, avow_undo_stack_free)

G_END_DECLS
