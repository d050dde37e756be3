/* avow-change-words.h: what a change of the journal is called when it is told */

#pragma once

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/* @before: (nullable): as it was; @after: (nullable): as it is. Transfer full; NULL for what is not told:
 * a draft, a place, or what changes along with something else. */
char *avow_change_get_words (AvowRecord *before,
                             AvowRecord *after);

G_END_DECLS
