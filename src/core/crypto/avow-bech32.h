/* avow-bech32.h: Bech32 text with its checksum (BIP 173), without BIP 173's length limit, as age uses it */

#pragma once

#include "avow-crypto-error.h"
#include "avow-secret.h"

G_BEGIN_DECLS

char       *avow_bech32_encode (const char    *prefix,
                                const guint8  *data,
                                gsize          length);
AvowSecret *avow_bech32_decode (const char    *text,
                                const char    *prefix,
                                GError       **error);

G_END_DECLS
