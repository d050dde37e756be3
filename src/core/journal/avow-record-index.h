/* avow-record-index.h: records in order, and by id; what a list stands on */

#pragma once

#include <gio/gio.h>

#include "core/model/avow-record.h"

G_BEGIN_DECLS

/**
 * AvowRecordIndex:
 * @compare: the order
 * @sorted: (element-type AvowRecord): the records, in that order
 * @by_id: (element-type AvowRecord): the same records, in the order of their ids
 *
 * A plain structure, so that the worker can make it and hand it over. Used by one thread at a time.
 *
 * Two sorted arrays and no hash table: the vault gives records in the order of their ids, so the
 * second one costs nothing to make.
 */
typedef struct {
  GCompareFunc  compare;
  GPtrArray    *sorted;
  GPtrArray    *by_id;
} AvowRecordIndex;

AvowRecordIndex *avow_record_index_new      (GCompareFunc            compare);
void             avow_record_index_free     (AvowRecordIndex        *index);
void             avow_record_index_append   (AvowRecordIndex        *index,
                                             AvowRecord             *record);
void             avow_record_index_sort     (AvowRecordIndex        *index);
AvowRecord      *avow_record_index_lookup   (const AvowRecordIndex  *index,
                                             const AvowId           *id);
guint            avow_record_index_position (const AvowRecordIndex  *index,
                                             AvowRecord             *record);
void             avow_record_index_insert   (AvowRecordIndex        *index,
                                             guint                   position,
                                             AvowRecord             *record);
void             avow_record_index_remove   (AvowRecordIndex        *index,
                                             guint                   position);
void             avow_record_index_replace  (AvowRecordIndex        *index,
                                             guint                   position,
                                             AvowRecord             *record);
void             avow_record_index_update   (AvowRecordIndex        *index,
                                             GPtrArray              *put,
                                             GPtrArray              *gone,
                                             guint                  *position,
                                             guint                  *n_removed,
                                             guint                  *n_added);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowRecordIndex, avow_record_index_free)

G_END_DECLS
