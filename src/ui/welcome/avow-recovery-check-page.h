/* avow-recovery-check-page.h: asks two groups of the recovery key back */

#pragma once

#include <adwaita.h>

#include "core/crypto/avow-recovery-key.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RECOVERY_CHECK_PAGE (avow_recovery_check_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowRecoveryCheckPage, avow_recovery_check_page, AVOW, RECOVERY_CHECK_PAGE, AdwNavigationPage)

gboolean   avow_recovery_check_page_check      (AvowRecoveryCheckPage *self,
                                                const AvowRecoveryKey *key);
/* The page's own button, for Enter. */
GtkWidget *avow_recovery_check_page_get_button (AvowRecoveryCheckPage *self);

G_END_DECLS
