/* avow-welcome.h: from nothing to a new journal, in a few pages */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_WELCOME (avow_welcome_get_type ())

G_DECLARE_FINAL_TYPE (AvowWelcome, avow_welcome, AVOW, WELCOME, AdwBin)

/* Signal "done": the last button was pressed; the journal is unlocked. */
GtkWidget *avow_welcome_new (AvowJournal *journal,
                             const char  *path);

G_END_DECLS
