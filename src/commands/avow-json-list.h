/* avow-json-list.h: records as a JSON array */

#pragma once

#include "core/model/avow-record.h"

G_BEGIN_DECLS

/* Appends a value as JSON text for the record at @index; its lines after the first are indented by as
 * much as a member of a record is. */
typedef void (*AvowJsonAppend) (GString  *string,
                                guint     index,
                                gpointer  user_data);

/* An array of the records as they are kept, each with its "id" and, if @name is not NULL, one more
 * member of that name at its end. */
char *avow_json_list_format (GPtrArray      *records,
                             const char     *name,
                             AvowJsonAppend  append,
                             gpointer        user_data);

G_END_DECLS
