/* avow-repairs.h: which repairs are open at the end of some days, and which were done in them */

#pragma once

#include "core/journal/avow-record-list.h"

G_BEGIN_DECLS

/**
 * AvowRepairs:
 * @open: (element-type AvowReflection): written by the end, and not done by then;
 *   newest first
 * @done: (element-type AvowReflection): done in these days, whenever they were written; newest first
 */
typedef struct {
  GPtrArray *open;
  GPtrArray *done;
} AvowRepairs;

AvowRepairs *avow_repairs_new  (AvowRecordList *entries,
                                AvowCivilDate   first,
                                AvowCivilDate   last,
                                AvowCivilDate   today);
void         avow_repairs_free (AvowRepairs    *repairs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowRepairs, avow_repairs_free)

G_END_DECLS
