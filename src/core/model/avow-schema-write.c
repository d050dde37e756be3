/* avow-schema-write.c: a struct and its schema, to JSON */

#include "config.h"

#include <string.h>

#include "avow-instant.h"
#include "avow-schema-json.h"
#include "avow-schema-private.h"
#include "avow-wipe.h"

/* Where the field that is spoken of is */
#define AT(Type, instance) AVOW_FIELD_AT (Type, field, instance)

static yyjson_mut_val *
write_text (yyjson_mut_doc *doc,
            const char     *text,
            gboolean        make_valid)
{
  yyjson_mut_val *value;
  char *valid;

  /* Not copied: the record outlives the document. */
  if (!make_valid)
    return yyjson_mut_str (doc, text);

  valid = g_utf8_make_valid (text, -1);
  value = yyjson_mut_strcpy (doc, valid);
  avow_wipe_text (valid);

  return value;
}

static yyjson_mut_val *
write_date (yyjson_mut_doc *doc,
            AvowCivilDate   date)
{
  char text[AVOW_CIVIL_DATE_TEXT_SIZE];

  avow_civil_date_to_text (date, text);

  return yyjson_mut_strcpy (doc, text);
}

static yyjson_mut_val *
write_id (yyjson_mut_doc *doc,
          const AvowId   *id)
{
  char hex[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (id, hex);

  return yyjson_mut_strcpy (doc, hex);
}

static yyjson_mut_val *
write_json (yyjson_mut_doc *doc,
            const char     *json)
{
  yyjson_doc *read = avow_json_read (json, strlen (json));
  yyjson_mut_val *value = NULL;

  /* Written as it is it would spoil the whole record. */
  if (read == NULL)
    g_critical ("A member of a record that is to be JSON is not");
  else
    value = yyjson_val_mut_copy (doc, yyjson_doc_get_root (read));
  yyjson_doc_free (read);

  return value;
}

static gboolean
is_field (const AvowSchema *schema,
          yyjson_val       *key)
{
  for (gsize i = 0; i < schema->n_fields; i++)
    if (yyjson_equals_str (key, schema->fields[i].name))
      return TRUE;

  return FALSE;
}

static void
add_copy (yyjson_val     *key,
          yyjson_mut_doc *doc,
          yyjson_mut_val *object)
{
  yyjson_mut_obj_add (object,
                      yyjson_val_mut_copy (doc, key),
                      yyjson_val_mut_copy (doc, yyjson_obj_iter_get_val (key)));
}

/* The members of @extra that no field has the name of */
static void
add_rest (const AvowSchema *schema,
          const char       *except,
          yyjson_val       *extra,
          yyjson_mut_doc   *doc,
          yyjson_mut_val   *object)
{
  yyjson_obj_iter iter;
  yyjson_val *key;

  yyjson_obj_iter_init (extra, &iter);
  while ((key = yyjson_obj_iter_next (&iter)) != NULL)
    if (!is_field (schema, key) && (except == NULL || !yyjson_equals_str (key, except)))
      add_copy (key, doc, object);
}

static yyjson_mut_val *
write_money (const AvowMoney *money,
             yyjson_val      *extra,
             yyjson_mut_doc  *doc)
{
  yyjson_mut_val *object = yyjson_mut_obj (doc);
  yyjson_obj_iter iter;
  yyjson_val *key;

  yyjson_mut_obj_add_sint (doc, object, "minor", money->minor);
  yyjson_mut_obj_add_str (doc, object, "currency", money->currency);

  yyjson_obj_iter_init (extra, &iter);
  while ((key = yyjson_obj_iter_next (&iter)) != NULL)
    if (!yyjson_equals_str (key, "minor") && !yyjson_equals_str (key, "currency"))
      add_copy (key, doc, object);

  return object;
}

static yyjson_mut_val *
write_field (const AvowField *field,
             gconstpointer    instance,
             yyjson_val      *extra,
             gboolean         make_valid,
             yyjson_mut_doc  *doc)
{
  yyjson_mut_val *value;

  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
      return write_text (doc, AT (char *, instance), make_valid);

    case AVOW_FIELD_TEXTS:
      value = yyjson_mut_arr (doc);
      for (char **text = AT (char **, instance); *text != NULL; text++)
        yyjson_mut_arr_append (value, write_text (doc, *text, make_valid));
      return value;

    case AVOW_FIELD_DATE:
      return write_date (doc, AT (AvowCivilDate, instance));

    case AVOW_FIELD_MONTH:
      {
        char text[AVOW_MONTH_TEXT_SIZE];

        avow_civil_date_to_month_text (AT (AvowCivilDate, instance), text);
        return yyjson_mut_strcpy (doc, text);
      }

    case AVOW_FIELD_CLOCK:
      {
        char text[6];

        avow_clock_to_text (AT (AvowClock, instance), text);
        return yyjson_mut_strcpy (doc, text);
      }

    case AVOW_FIELD_TERM:
      return yyjson_mut_str (doc, avow_term_get_word (field->terms, AT (int, instance)));

    case AVOW_FIELD_NUMBER:
      return yyjson_mut_sint (doc, AT (gint64, instance));

    case AVOW_FIELD_FLAG:
      return yyjson_mut_true (doc);

    case AVOW_FIELD_MONEY:
      return write_money (&AT (AvowMoney, instance), extra, doc);

    case AVOW_FIELD_ID:
      return write_id (doc, &AT (AvowId, instance));

    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      {
        const GArray *array = AT (GArray *, instance);

        value = yyjson_mut_arr (doc);
        for (guint i = 0; i < array->len; i++)
          yyjson_mut_arr_append (value,
                                 field->type == AVOW_FIELD_IDS ?
                                   write_id (doc, &g_array_index (array, AvowId, i)) :
                                   write_date (doc, g_array_index (array, AvowCivilDate, i)));
        return value;
      }

    case AVOW_FIELD_OBJECT:
      value = yyjson_mut_obj (doc);
      avow_schema_write (field->schema, NULL, &AT (guint8, instance), extra,
                         make_valid, doc, value);
      return value;

    case AVOW_FIELD_OBJECTS:
      {
        const GPtrArray *array = AT (GPtrArray *, instance);

        value = yyjson_mut_arr (doc);
        for (guint i = 0; i < array->len; i++)
          {
            yyjson_mut_val *object = yyjson_mut_arr_add_obj (doc, value);

            avow_schema_write (field->schema, NULL, g_ptr_array_index (array, i), NULL,
                               make_valid, doc, object);
          }
        return value;
      }

    case AVOW_FIELD_JSON:
      return write_json (doc, AT (char *, instance));

    case AVOW_FIELD_INSTANT:
      {
        char text[AVOW_INSTANT_TEXT_SIZE];

        if (!avow_instant_to_text (AT (gint64, instance), text))
          {
            g_critical ("A record's time is beyond the years that can be written");
            return NULL;
          }
        return yyjson_mut_strcpy (doc, text);
      }

    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * avow_schema_write:
 * @schema: a schema
 * @except: (nullable): a member that the caller writes, so that it is not taken from @extra
 * @instance: a struct of @schema, which must outlive @doc
 * @extra: (nullable): an object of members to write with the struct's own
 * @make_valid: whether to replace what is not UTF-8, or to let writing @doc fail for it
 * @doc: a document
 * @object: an object of it, to add the members to
 *
 * Adds the fields that are set, in the schema's order, then what only @extra has. It is merged as a
 * patch of RFC 7396 would be, but for null, which is a value as any other here: an object of both
 * is merged member by member, the struct's own winning; anything else is not taken apart.
 */
void
avow_schema_write (const AvowSchema *schema,
                   const char       *except,
                   gconstpointer     instance,
                   yyjson_val       *extra,
                   gboolean          make_valid,
                   yyjson_mut_doc   *doc,
                   yyjson_mut_val   *object)
{
  for (gsize i = 0; i < schema->n_fields; i++)
    {
      const AvowField *field = &schema->fields[i];
      yyjson_val *unknown = extra != NULL ? yyjson_obj_get (extra, field->name) : NULL;
      yyjson_mut_val *value = NULL;

      if (avow_schema_field_is_set (field, instance))
        value = write_field (field, instance,
                             yyjson_is_obj (unknown) ? unknown : NULL,
                             make_valid, doc);
      else if (unknown != NULL)
        value = yyjson_val_mut_copy (doc, unknown);

      if (value != NULL)
        yyjson_mut_obj_add (object, yyjson_mut_str (doc, field->name), value);
    }

  if (extra != NULL)
    add_rest (schema, except, extra, doc, object);
}
