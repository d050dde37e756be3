/* avow-json-parts.h: what the JSON of this folder is put together from; only for this folder */

#pragma once

#include <yyjson.h>

#include "core/model/avow-civil-date.h"
#include "core/model/avow-record.h"

G_BEGIN_DECLS

void  avow_json_add_date  (yyjson_mut_doc    *doc,
                           yyjson_mut_val    *object,
                           const char        *name,
                           AvowCivilDate      date);
/* As the member "month". */
void  avow_json_add_month (yyjson_mut_doc    *doc,
                           yyjson_mut_val    *object,
                           AvowCivilDate      date);
/* As the member "id". */
void  avow_json_add_id    (yyjson_mut_doc    *doc,
                           yyjson_mut_val    *object,
                           AvowRecord        *record);
/* A text that does not say anything is left out. */
void  avow_json_add_text  (yyjson_mut_doc    *doc,
                           yyjson_mut_val    *object,
                           const char        *name,
                           const char        *text);
/* Takes @doc, which was made with AVOW_JSON_ALLOCATOR. Transfer full. */
char *avow_json_write     (yyjson_mut_doc    *doc,
                           yyjson_write_flag  flags);

G_END_DECLS
