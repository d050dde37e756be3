/* avow-action-dialog.h: logging something that was done, or correcting it */

#pragma once

#include "ui/widgets/avow-edit-dialog.h"

G_BEGIN_DECLS

#define AVOW_TYPE_ACTION_DIALOG (avow_action_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowActionDialog, avow_action_dialog, AVOW, ACTION_DIALOG, AvowEditDialog)

/**
 * avow_action_dialog_new:
 * @journal: an unlocked journal
 * @action: (transfer none): what to start from: with an id it is edited; without one it is new, of
 *   its type, and whatever else it has is there already; without a date it is of today
 * @draft: (nullable): the draft that is taken up again, @action being what it holds
 */
AdwDialog *avow_action_dialog_new (AvowJournal *journal,
                                   AvowAction  *action,
                                   AvowDraft   *draft);

G_END_DECLS
