/* avow-commitment-dialog.h: making a commitment, or changing it */

#pragma once

#include "ui/widgets/avow-edit-dialog.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_DIALOG (avow_commitment_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentDialog, avow_commitment_dialog,
                      AVOW, COMMITMENT_DIALOG, AvowEditDialog)

/**
 * avow_commitment_dialog_new:
 * @journal: an unlocked journal
 * @commitment: (transfer none): what to start from: with an id it is changed; without one it is new
 * @draft: (nullable): the draft that is taken up again, @commitment being what it holds
 */
AdwDialog *avow_commitment_dialog_new       (AvowJournal          *journal,
                                             AvowCommitment       *commitment,
                                             AvowDraft            *draft);
/* That the new one takes the place of @ended: it says so when both are saved. @how: %AVOW_EVENT_RENEWED
 * or %AVOW_EVENT_REPLACED. A draft remembers it by itself. */
void       avow_commitment_dialog_set_ended (AvowCommitmentDialog *self,
                                             AvowCommitment       *ended,
                                             AvowEvent             how);

G_END_DECLS
