/* avow-passphrase-dialog.h: sets another passphrase for the open journal */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PASSPHRASE_DIALOG (avow_passphrase_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowPassphraseDialog, avow_passphrase_dialog, AVOW, PASSPHRASE_DIALOG, AdwDialog)

/* Signal "changed": the journal opens with the new passphrase from now on. */
AdwDialog *avow_passphrase_dialog_new                 (AvowJournal          *journal);
void       avow_passphrase_dialog_set_after_recovery  (AvowPassphraseDialog *self,
                                                       gboolean              after_recovery);
void       avow_passphrase_dialog_set_params          (AvowPassphraseDialog *self,
                                                       const AvowKdfParams  *params);

G_END_DECLS
