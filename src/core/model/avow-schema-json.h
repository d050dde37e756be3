/* avow-schema-json.h: a struct and its schema, from JSON and to JSON; only for this folder */

#pragma once

#include "avow-json.h"
#include "avow-schema.h"

G_BEGIN_DECLS

gboolean avow_schema_read  (const AvowSchema *schema,
                            const char       *except,
                            yyjson_val       *object,
                            gpointer          instance,
                            char            **extra,
                            GError          **error);
void     avow_schema_write (const AvowSchema *schema,
                            const char       *except,
                            gconstpointer     instance,
                            yyjson_val       *extra,
                            gboolean          make_valid,
                            yyjson_mut_doc   *doc,
                            yyjson_mut_val   *object);

G_END_DECLS
