/* avow-store-private.h: what the files of this folder share, and nobody else sees */

#pragma once

#include "avow-connection.h"

#include <sqlite3.h>

G_BEGIN_DECLS

void           avow_store_set_error   (GError   **error,
                                       sqlite3   *database,
                                       int        code);
AvowStatement *avow_statement_new     (sqlite3   *database,
                                       const char *sql,
                                       GError   **error);

G_END_DECLS
