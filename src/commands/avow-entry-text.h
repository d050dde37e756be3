/* avow-entry-text.h: an entry in full, as plain text for a terminal */

#pragma once

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/* Appends everything that @record says, an action's or a reflection's; @width is the terminal's in
 * columns, or 0 to break no lines. */
void avow_entry_text_append (GString     *string,
                             AvowJournal *journal,
                             AvowRecord  *record,
                             guint        width);

G_END_DECLS
