/* avow-schema-json.h: a struct and its schema, from JSON and to JSON; only for this folder */

#pragma once

#include <yyjson.h>

#include "avow-schema.h"

G_BEGIN_DECLS

/* Numbers are kept as they are written: what this version does not know may hold some that no type
 * of C does, and they are to come back digit by digit. */
#define AVOW_JSON_READ_FLAGS YYJSON_READ_NUMBER_AS_RAW

extern const yyjson_alc AVOW_JSON_ALLOCATOR;

gboolean        avow_schema_read  (const AvowSchema *schema,
                                   const char       *except,
                                   yyjson_val       *object,
                                   gpointer          instance,
                                   char            **extra,
                                   GError          **error);
void            avow_schema_write (const AvowSchema *schema,
                                   const char       *except,
                                   gconstpointer     instance,
                                   yyjson_val       *extra,
                                   gboolean          make_valid,
                                   yyjson_mut_doc   *doc,
                                   yyjson_mut_val   *object);

yyjson_doc     *avow_json_read    (const char       *json,
                                   gsize             length);
gboolean        avow_json_equal   (const char       *a,
                                   const char       *b);

G_END_DECLS
