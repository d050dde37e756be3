/* avow-vault-error.h: the vault's errors and the sentences they are told with */

#pragma once

#include "avow-vault.h"

G_BEGIN_DECLS

gboolean avow_vault_fail            (GError         **error,
                                     AvowVaultError   code);
gboolean avow_vault_fail_with       (GError         **error,
                                     AvowVaultError   code,
                                     const char      *message);
gboolean avow_vault_fail_from_store (GError         **error,
                                     GError          *cause);

G_END_DECLS
