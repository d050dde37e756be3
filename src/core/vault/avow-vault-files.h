/* avow-vault-files.h: which files are a vault */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether @path is the file of the vault at @vault, by whatever links, or one that SQLite puts beside it;
 * neither need be there. */
gboolean avow_vault_owns_file (const char *vault,
                               const char *path);

G_END_DECLS
