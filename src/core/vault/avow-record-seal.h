/* avow-record-seal.h: one record's contents, padded, encrypted and bound to where they belong */

#pragma once

#include "core/crypto/avow-secret.h"
#include "core/model/avow-id.h"

#include "avow-vault-header.h"

G_BEGIN_DECLS

/* The longest body that is read or written: what is larger is no record of Avow's. */
#define AVOW_RECORD_LONGEST_BODY (64u << 20)

guint8   *avow_record_seal     (const AvowVaultHeader *header,
                                const AvowSecret      *key,
                                const AvowId          *id,
                                guint64                rev,
                                guint32                epoch,
                                gconstpointer          text,
                                gsize                  length,
                                gsize                 *body_length);
gboolean  avow_record_is_sized (gsize                  body_length);
gboolean  avow_record_unseal   (const AvowVaultHeader *header,
                                const AvowSecret      *key,
                                const AvowId          *id,
                                guint64                rev,
                                guint32                epoch,
                                const guint8          *body,
                                gsize                  body_length,
                                guint8                *text,
                                gsize                 *length);

G_END_DECLS
