/* avow-demo-builder.h: the invented records while they are made */

#pragma once

#include "avow-demo-private.h"
#include "core/journal/avow-journal-lists.h"
#include "core/journal/avow-record-list.h"

G_BEGIN_DECLS

/**
 * AvowDemoBuilder:
 * @records: (element-type AvowRecord): what was made so far
 * @n_made: how many that is
 */
typedef struct {
  AvowCivilDate  today;
  GRand         *random;
  GPtrArray     *records;
  guint          n_made;
} AvowDemoBuilder;

/* The same name makes the same id, in whatever order records are made. */
AvowId         avow_demo_make_id    (const char             *what,
                                     const char             *name);
/* Of those that are not NULL; NULL for none. (element-type AvowId). */
GArray        *avow_demo_make_ids   (const char             *what,
                                     const char *const      *names,
                                     gsize                   n_names);
char         **avow_demo_copy_texts (const char *const      *texts,
                                     gsize                   n_texts);
/* @days_ago: or one of the constants. */
AvowCivilDate  avow_demo_get_date   (const AvowDemoBuilder  *builder,
                                     int                     days_ago);
/* Takes @record, which was written down on @date at @time, or else in the evening; entries of a day
 * stand in that order. */
void           avow_demo_add_record (AvowDemoBuilder        *builder,
                                     AvowRecord             *record,
                                     AvowCivilDate           date,
                                     AvowClock               time);
/* Those of a list of the journal that were written down by the end of @day; transfer full. */
AvowRecordList *
               avow_demo_list_records (const AvowDemoBuilder *builder,
                                       AvowListName           name,
                                       AvowCivilDate          day);

G_END_DECLS
