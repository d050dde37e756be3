/* avow-passphrase.h: a passphrase as the key derivation gets it */

#pragma once

#include "core/crypto/avow-secret.h"

G_BEGIN_DECLS

AvowSecret *avow_passphrase_normalize (const AvowSecret *passphrase);

G_END_DECLS
