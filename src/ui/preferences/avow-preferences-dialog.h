/* avow-preferences-dialog.h: what a person may set */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PREFERENCES_DIALOG (avow_preferences_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowPreferencesDialog, avow_preferences_dialog, AVOW, PREFERENCES_DIALOG, AdwPreferencesDialog)

AdwDialog *avow_preferences_dialog_new (AvowJournal *journal);

G_END_DECLS
