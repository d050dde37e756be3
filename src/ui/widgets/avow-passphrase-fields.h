/* avow-passphrase-fields.h: a new passphrase, typed twice, with an honest word on its strength */

#pragma once

#include <adwaita.h>

#include "core/crypto/avow-secret.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PASSPHRASE_FIELDS (avow_passphrase_fields_get_type ())

G_DECLARE_FINAL_TYPE (AvowPassphraseFields, avow_passphrase_fields, AVOW, PASSPHRASE_FIELDS, AdwBin)

GtkWidget  *avow_passphrase_fields_new            (void);
gboolean    avow_passphrase_fields_check          (AvowPassphraseFields *self);
AvowSecret *avow_passphrase_fields_dup_passphrase (AvowPassphraseFields *self);
void        avow_passphrase_fields_clear          (AvowPassphraseFields *self);
/* Where typing starts. */
GtkWidget  *avow_passphrase_fields_get_first      (AvowPassphraseFields *self);

G_END_DECLS
