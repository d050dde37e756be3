/* avow-commitment-start-dialog.h: what to make a commitment from */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_START_DIALOG (avow_commitment_start_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentStartDialog, avow_commitment_start_dialog,
                      AVOW, COMMITMENT_START_DIALOG, AdwDialog)

/* Signal: "chosen" (AvowCommitment *, a new one without an id), after which the dialog is closed. */
AdwDialog *avow_commitment_start_dialog_new (AvowJournal *journal);

G_END_DECLS
