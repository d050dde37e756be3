/* avow-recovery-key-document.h: the recovery key as a text file and as a printed page */

#pragma once

#include <pango/pangocairo.h>

#include "core/crypto/avow-recovery-key.h"
#include "core/model/avow-civil-date.h"

G_BEGIN_DECLS

char       **avow_recovery_key_split_groups      (const AvowRecoveryKey *key);
void         avow_recovery_key_free_groups       (char                 **groups);

AvowSecret  *avow_recovery_key_document_to_text  (const AvowRecoveryKey *key,
                                                  AvowCivilDate          date);
void         avow_recovery_key_document_draw     (const AvowRecoveryKey *key,
                                                  AvowCivilDate          date,
                                                  cairo_t               *cr,
                                                  PangoContext          *context,
                                                  double                 width,
                                                  double                 height);

G_END_DECLS
