/* avow-action-recall.h: what was so the last time with the same place */

#pragma once

#include "avow-action-layout.h"

#include <gtk/gtk.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/* Gently: nothing that the person said is touched, and an amount is shown but not filled in.
 * @rows and @touched are by kind of question; @place is nullable. */
void avow_action_recall (AvowJournal    *journal,
                         int             type,
                         AvowPlace      *place,
                         GtkWidget     **rows,
                         const gboolean *touched);

G_END_DECLS
