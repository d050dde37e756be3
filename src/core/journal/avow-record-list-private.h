/* avow-record-list-private.h: what only the journal does with its lists */

#pragma once

#include "avow-record-index.h"
#include "avow-record-list.h"

G_BEGIN_DECLS

void avow_record_list_take_index (AvowRecordList   *list,
                                  AvowRecordIndex  *index);
void avow_record_list_update     (AvowRecordList   *list,
                                  GPtrArray        *put,
                                  GPtrArray        *gone);

G_END_DECLS
