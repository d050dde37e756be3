/* avow-vault-schema.h: the tables of a vault, and how an older one becomes a newer one */

#pragma once

#include "core/store/avow-connection.h"

#include "avow-vault-header.h"

G_BEGIN_DECLS

gboolean avow_vault_schema_create  (AvowConnection         *connection,
                                    GError                **error);
gboolean avow_vault_schema_check   (AvowConnection         *connection,
                                    guint32                 schema,
                                    GError                **error);
gboolean avow_vault_schema_migrate (AvowConnection         *connection,
                                    AvowVaultHeader        *header,
                                    GError                **error);
gboolean avow_vault_schema_put     (AvowConnection         *connection,
                                    const AvowVaultHeader  *header,
                                    GError                **error);

G_END_DECLS
