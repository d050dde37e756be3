/* avow-type-dialog.h: what was it that you did? */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TYPE_DIALOG (avow_type_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowTypeDialog, avow_type_dialog, AVOW, TYPE_DIALOG, AdwDialog)

/* Signals: "chosen" (int type), after which the dialog is closed. */
AdwDialog *avow_type_dialog_new (AvowJournal *journal);

G_END_DECLS
