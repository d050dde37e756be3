/* avow-action-rows.h: the row that asks a question: how it is made, filled and read */

#pragma once

#include <adwaita.h>

#include "avow-action-layout.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

GtkWidget  *avow_action_row_new        (const AvowQuestion     *question,
                                        const AvowActionLayout *layout,
                                        AvowJournal            *journal);
/* Fills the row from @action, and writes what it says to @action. */
void        avow_action_row_load       (AvowQuestionKind        kind,
                                        GtkWidget              *row,
                                        AvowAction             *action,
                                        AvowJournal            *journal);
void        avow_action_row_store      (AvowQuestionKind        kind,
                                        GtkWidget              *row,
                                        AvowAction             *action);
/* Whether nothing is said there. A switch and a choice always say something. */
gboolean    avow_action_row_is_empty   (AvowQuestionKind        kind,
                                        GtkWidget              *row);
/* The signal that tells that the person changed it. */
const char *avow_action_row_get_signal (AvowQuestionKind        kind);

G_END_DECLS
