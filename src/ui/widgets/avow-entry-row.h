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

/* For lists that are not divided into days; to be said before a record is shown. */
void        avow_entry_row_set_dated    (AvowEntryRow     *row,
                                         gboolean          dated);
/* One more thing that the menu offers, an action whose target is the id of the entry. */
void        avow_entry_row_set_item     (AvowEntryRow     *row,
                                         const char       *label,
                                         const char       *action);
void        avow_entry_row_set_has_menu (AvowEntryRow     *row,
                                         gboolean          has_menu);
/* The row as one of a list box, with a name. */
GtkWidget  *avow_entry_row_wrap         (AvowEntryRow     *row);

G_END_DECLS
