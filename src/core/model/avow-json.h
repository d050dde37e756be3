/* avow-json.h: JSON text through yyjson, in memory that is zeroed after use */

#pragma once

#include <glib.h>
#include <yyjson.h>

G_BEGIN_DECLS

/* Numbers are kept as they are written: what this version does not know may hold some that no type
 * of C does, and they are to come back digit by digit. */
#define AVOW_JSON_READ_FLAGS YYJSON_READ_NUMBER_AS_RAW

extern const yyjson_alc AVOW_JSON_ALLOCATOR;

yyjson_doc *avow_json_read  (const char *json,
                             gsize       length);
gboolean    avow_json_equal (const char *a,
                             const char *b);

G_END_DECLS
