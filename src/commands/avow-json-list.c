/* avow-json-list.c: records as a JSON array */

#include "config.h"

#include "avow-json-list.h"

#include <string.h>

/* JSON escapes the line ends within its strings, so that a line of it is a line of layout. */
static void
append_indented (GString    *string,
                 const char *json)
{
  for (const char *p = json; *p; p++)
    {
      g_string_append_c (string, *p);
      if (*p == '\n')
        g_string_append (string, "  ");
    }
}

/* All but the closing brace. */
static void
append_members (GString    *string,
                AvowRecord *record)
{
  g_autofree char *json = avow_record_to_json_pretty (record);
  char *end = strrchr (json, '}');
  char hex[AVOW_ID_HEX_SIZE];

  *end = '\0';
  g_strchomp (json);

  avow_id_to_hex (&record->id, hex);
  g_string_append_printf (string, "  {\n    \"id\": \"%s\"", hex);
  if (json[1] != '\0')
    {
      g_string_append_c (string, ',');
      append_indented (string, json + 1);
    }
}

char *
avow_json_list_format (GPtrArray      *records,
                       const char     *name,
                       AvowJsonAppend  append,
                       gpointer        user_data)
{
  g_autoptr (GString) text = g_string_new ("[");

  for (guint i = 0; i < records->len; i++)
    {
      g_string_append (text, i > 0 ? ",\n" : "\n");
      append_members (text, records->pdata[i]);
      if (name != NULL)
        {
          g_string_append_printf (text, ",\n    \"%s\": ", name);
          append (text, i, user_data);
        }
      g_string_append (text, "\n  }");
    }
  g_string_append (text, records->len > 0 ? "\n]\n" : "]\n");

  return g_string_free_and_steal (g_steal_pointer (&text));
}
