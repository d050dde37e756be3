/* avow-mirror.h: the vault's counter, kept outside the file, to notice a whole older file */

#pragma once

#include "core/crypto/avow-secret.h"

#include "avow-vault-header.h"

G_BEGIN_DECLS

gboolean  avow_mirror_read     (const AvowVaultHeader *header,
                                const AvowSecret      *key,
                                guint64               *counter);
void      avow_mirror_write    (const AvowVaultHeader *header,
                                const AvowSecret      *key,
                                guint64                counter);
char     *avow_mirror_get_path (const AvowVaultHeader *header);

G_END_DECLS
