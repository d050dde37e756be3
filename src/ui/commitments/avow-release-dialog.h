/* avow-release-dialog.h: ending a commitment before its time, with a reason */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RELEASE_DIALOG (avow_release_dialog_get_type ())

G_DECLARE_FINAL_TYPE (AvowReleaseDialog, avow_release_dialog, AVOW, RELEASE_DIALOG, AdwDialog)

AdwDialog *avow_release_dialog_new (AvowJournal    *journal,
                                    AvowStandings  *standings,
                                    AvowCommitment *commitment);

G_END_DECLS
