/* avow-entry-row.h: an action or a reflection in a list */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"
#include "core/journal/avow-search.h"

G_BEGIN_DECLS

#define AVOW_TYPE_ENTRY_ROW (avow_entry_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowEntryRow, avow_entry_row, AVOW, ENTRY_ROW, AdwBin)

GtkWidget  *avow_entry_row_new          (AvowJournal      *journal);
/* @record: (nullable): shown from now on. @search: (nullable): what to show the matches of. */
void        avow_entry_row_set_record   (AvowEntryRow     *row,
                                         AvowRecord       *record,
                                         const AvowSearch *search);
AvowRecord *avow_entry_row_get_record   (AvowEntryRow     *row);
/* What a screen reader says for the whole row. Transfer full. */
char       *avow_entry_row_describe     (AvowEntryRow     *row);

G_END_DECLS
