/* avow-list.h: the entries of a period, as text */

#pragma once

#include "avow-options.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/* The oldest first, as in a paper diary. (element-type AvowRecord), transfer container. */
GPtrArray *avow_list_select      (AvowRecordList        *entries,
                                  const AvowListOptions *options);
/* Each day under its date. @width: see avow_entry_text_append(). */
char      *avow_list_format_text (AvowJournal           *journal,
                                  GPtrArray             *records,
                                  guint                  width);

G_END_DECLS
