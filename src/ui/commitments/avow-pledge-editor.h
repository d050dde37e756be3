/* avow-pledge-editor.h: a page to make the pledge one's own, and to sign it */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PLEDGE_EDITOR (avow_pledge_editor_get_type ())

G_DECLARE_FINAL_TYPE (AvowPledgeEditor, avow_pledge_editor, AVOW, PLEDGE_EDITOR, AdwNavigationPage)

/* @journal: unlocked. @from: (nullable): what to start with, rather than the suggested words: the pledge
 * that is to be changed, or what @draft holds. @draft: (nullable): the draft that is taken up again.
 * Actions: "pledge.sign". It pops itself when it is signed. */
AdwNavigationPage *avow_pledge_editor_new             (AvowJournal      *journal,
                                                       AvowPledge       *from,
                                                       AvowDraft        *draft);
/* For where signing is a step on the way to something else: @action takes the place of popping, and
 * signing can be left for later. What was changed by then waits as a draft. */
void               avow_pledge_editor_set_next_action (AvowPledgeEditor *editor,
                                                       const char       *action);

G_END_DECLS
