/* avow-put-in-dialog.h: choosing an action that is to count */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PUT_IN_DIALOG (avow_put_in_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowPutInDialog, avow_put_in_dialog, AVOW, PUT_IN_DIALOG, AdwDialog)

/* Emits "chosen" (AvowAction *action), and closes. @candidates: (element-type AvowAction). */
AdwDialog *avow_put_in_dialog_new (AvowJournal *journal,
                                   GPtrArray   *candidates);

G_END_DECLS
