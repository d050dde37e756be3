/* avow-recovery-key-page.h: shows the new recovery key, to be written down, copied, saved or printed */

#pragma once

#include <adwaita.h>

#include "core/crypto/avow-recovery-key.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RECOVERY_KEY_PAGE (avow_recovery_key_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowRecoveryKeyPage, avow_recovery_key_page, AVOW, RECOVERY_KEY_PAGE, AdwNavigationPage)

AvowRecoveryKey *avow_recovery_key_page_get_key (AvowRecoveryKeyPage *self);

/* What Save… does once a file is chosen. */
void             avow_recovery_key_page_save_async  (AvowRecoveryKeyPage  *self,
                                                     GFile                *file,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean         avow_recovery_key_page_save_finish (AvowRecoveryKeyPage  *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);

G_END_DECLS
