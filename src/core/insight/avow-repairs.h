/* avow-repairs.h: which repairs are open at the end of a month, and which were done in it */

#pragma once

#include "core/journal/avow-record-list.h"

G_BEGIN_DECLS

/**
 * AvowRepairs:
 * @open: (element-type AvowReflection): written by the end of the month, and not done by then;
 *   newest first
 * @done: (element-type AvowReflection): done in the month, whenever they were written; newest first
 */
typedef struct {
  GPtrArray *open;
  GPtrArray *done;
} AvowRepairs;

AvowRepairs *avow_repairs_new  (AvowRecordList *entries,
                                AvowCivilDate   month,
                                AvowCivilDate   today);
void         avow_repairs_free (AvowRepairs    *repairs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowRepairs, avow_repairs_free)

G_END_DECLS
