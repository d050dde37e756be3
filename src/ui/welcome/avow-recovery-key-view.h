/* avow-recovery-key-view.h: shows a recovery key in numbered groups */

#pragma once

#include <adwaita.h>

#include "core/crypto/avow-recovery-key.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RECOVERY_KEY_VIEW (avow_recovery_key_view_get_type ())

G_DECLARE_FINAL_TYPE (AvowRecoveryKeyView, avow_recovery_key_view, AVOW, RECOVERY_KEY_VIEW, AdwBin)

void avow_recovery_key_view_set_key (AvowRecoveryKeyView   *self,
                                     const AvowRecoveryKey *key);

G_END_DECLS
