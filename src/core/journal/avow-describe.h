/* avow-describe.h: an entry in a few words, as the lists and the command line show it */

#pragma once

#include "avow-journal.h"
#include "core/model/avow-action.h"
#include "core/model/avow-reflection.h"

G_BEGIN_DECLS

/* @journal: (nullable): where the place of an action is looked up.
 * "Donation to the bail fund", "Looking inward: Which joke did I let pass?" Never empty. */
char *avow_describe_title   (AvowJournal *journal,
                             AvowRecord  *record);
/* The same where there is no journal; @place: (nullable): its name. */
char *avow_describe_action  (AvowAction  *action,
                             const char  *place);
char *avow_describe_reflection (AvowReflection *reflection);
/* "USD 25.00 · 1 h 30 min · Community · Somali neighbours", what there is of it; NULL for nothing. */
char *avow_describe_details (AvowJournal *journal,
                             AvowRecord  *record);
/* The first words of what was written: the note, the text. NULL for nothing. */
char *avow_describe_excerpt (AvowRecord  *record,
                             guint        n_characters);

G_END_DECLS
