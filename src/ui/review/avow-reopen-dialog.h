/* avow-reopen-dialog.h: opening a closed month again, with a reason */

#pragma once

#include "core/insight/avow-standings.h"
#include "ui/widgets/avow-reason-dialog.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REOPEN_DIALOG (avow_reopen_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowReopenDialog, avow_reopen_dialog, AVOW, REOPEN_DIALOG, AvowReasonDialog)

/* @review: a closed one, or what is written in @draft. @draft: (nullable): the one that is taken up
 * again. */
AdwDialog *avow_reopen_dialog_new   (AvowJournal   *journal,
                                     AvowStandings *standings,
                                     AvowReview    *review,
                                     AvowDraft     *draft);
/* Whether the draft that @review is in was written in such a dialog. */
gboolean   avow_reopen_dialog_wrote (AvowReview    *review);

G_END_DECLS
