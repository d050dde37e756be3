/* avow-record-list.h: the journal's records of some kinds, kept in order */

#pragma once

#include <gio/gio.h>

#include "core/model/avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RECORD_LIST (avow_record_list_get_type ())

G_DECLARE_FINAL_TYPE (AvowRecordList, avow_record_list, AVOW, RECORD_LIST, GObject)

/* Newest date first; within a day the one created last first; then by id, so that order is total. */
int             avow_record_compare_newest (gconstpointer   a,
                                            gconstpointer   b);
/* Places and whatever has a name, by the locale's collation. */
int             avow_record_compare_name   (gconstpointer   a,
                                            gconstpointer   b);

AvowRecordList *avow_record_list_new       (GCompareFunc    compare);
/* Replaces, adds and removes by id; emits one items-changed. @records: (element-type AvowRecord). */
void            avow_record_list_fill      (AvowRecordList *list,
                                            GPtrArray      *records);
void            avow_record_list_put       (AvowRecordList *list,
                                            AvowRecord     *record);
gboolean        avow_record_list_take_out  (AvowRecordList *list,
                                            const AvowId   *id);
void            avow_record_list_clear     (AvowRecordList *list);
AvowRecord     *avow_record_list_lookup    (AvowRecordList *list,
                                            const AvowId   *id);
guint           avow_record_list_get_length (AvowRecordList *list);
AvowRecord     *avow_record_list_peek      (AvowRecordList *list,
                                            guint           position);
/* The first position whose date is not after @date (in a newest-first list). */
guint           avow_record_list_find_date (AvowRecordList *list,
                                            AvowCivilDate   date);
/* The earliest date in a newest-first list, or none. */
AvowCivilDate   avow_record_list_get_first_date (AvowRecordList *list);
/* The records from @first to @last, which stand together in a newest-first list: transfer none, valid
 * until the list changes. For what looks at many. */
AvowRecord * const *
                avow_record_list_peek_days (AvowRecordList *list,
                                            AvowCivilDate   first,
                                            AvowCivilDate   last,
                                            guint          *n_records);

G_END_DECLS
