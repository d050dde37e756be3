/* avow-json-parts.c: what the JSON of this folder is put together from */

#include "config.h"

#include "avow-json-parts.h"

#include "core/model/avow-json.h"
#include "core/model/avow-wipe.h"

void
avow_json_add_date (yyjson_mut_doc *doc,
                    yyjson_mut_val *object,
                    const char     *name,
                    AvowCivilDate   date)
{
  char text[AVOW_CIVIL_DATE_TEXT_SIZE];

  avow_civil_date_to_text (date, text);
  yyjson_mut_obj_add_strcpy (doc, object, name, text);
}

void
avow_json_add_month (yyjson_mut_doc *doc,
                     yyjson_mut_val *object,
                     AvowCivilDate   date)
{
  char text[AVOW_MONTH_TEXT_SIZE];

  avow_civil_date_to_month_text (date, text);
  yyjson_mut_obj_add_strcpy (doc, object, "month", text);
}

void
avow_json_add_id (yyjson_mut_doc *doc,
                  yyjson_mut_val *object,
                  AvowRecord     *record)
{
  char hex[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&record->id, hex);
  yyjson_mut_obj_add_strcpy (doc, object, "id", hex);
}

void
avow_json_add_text (yyjson_mut_doc *doc,
                    yyjson_mut_val *object,
                    const char     *name,
                    const char     *text)
{
  char *valid;

  if (text == NULL || *text == '\0')
    return;

  valid = g_utf8_make_valid (text, -1);
  yyjson_mut_obj_add_strcpy (doc, object, name, valid);
  avow_wipe_text (valid);
}

char *
avow_json_write (yyjson_mut_doc    *doc,
                 yyjson_write_flag  flags)
{
  char *text = yyjson_mut_write_opts (doc, flags, &AVOW_JSON_ALLOCATOR, NULL, NULL);

  yyjson_mut_doc_free (doc);
  if (text == NULL)
    g_error ("What there is to tell cannot be written as JSON");

  return text;
}
