/* avow-release-dialog.h: ending a commitment before its time, with a reason */

#pragma once

#include "core/insight/avow-standings.h"
#include "ui/widgets/avow-reason-dialog.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RELEASE_DIALOG (avow_release_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowReleaseDialog, avow_release_dialog, AVOW, RELEASE_DIALOG,
                      AvowReasonDialog)

/* @commitment: it, or what is written in @draft. @draft: (nullable): the one that is taken up again. */
AdwDialog *avow_release_dialog_new   (AvowJournal    *journal,
                                      AvowStandings  *standings,
                                      AvowCommitment *commitment,
                                      AvowDraft      *draft);
/* Whether the draft that @commitment is in was written in such a dialog. */
gboolean   avow_release_dialog_wrote (AvowCommitment *commitment);

G_END_DECLS
