/* avow-typed.c: what was typed and is no value yet, within a draft */

#include "config.h"

#include "avow-typed.h"
#include "avow-json.h"

#define MEMBER "typed"
#define PLACE "place"
#define PLACE_ID "place-id"

/* --- Helpers --- */

/* The unknown members as a document that can be changed; a new one if there are none. */
static yyjson_mut_doc *
read_extra (AvowRecord *record)
{
  const char *extra = record->extra;
  yyjson_doc *doc = avow_json_read (extra, extra != NULL ? strlen (extra) : 0);
  yyjson_mut_doc *copy;

  if (doc != NULL && yyjson_is_obj (yyjson_doc_get_root (doc)))
    {
      copy = yyjson_doc_mut_copy (doc, &AVOW_JSON_ALLOCATOR);
    }
  else
    {
      copy = yyjson_mut_doc_new (&AVOW_JSON_ALLOCATOR);
      yyjson_mut_doc_set_root (copy, yyjson_mut_obj (copy));
    }
  yyjson_doc_free (doc);

  return copy;
}

static void
write_extra (AvowRecord     *record,
             yyjson_mut_doc *doc)
{
  yyjson_mut_val *root = yyjson_mut_doc_get_root (doc);

  g_free (record->extra);
  record->extra = NULL;
  if (yyjson_mut_obj_size (root) > 0)
    record->extra = yyjson_mut_write_opts (doc, YYJSON_WRITE_NOFLAG, &AVOW_JSON_ALLOCATOR, NULL, NULL);
}

static void
add_place (yyjson_mut_doc *doc,
           yyjson_mut_val *typed,
           AvowPlace      *place)
{
  gsize length;
  g_autofree char *json = avow_record_to_json ((AvowRecord *) place, &length);
  yyjson_doc *parsed = avow_json_read (json, length);
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&place->parent_instance.id, id);
  yyjson_mut_obj_add_strcpy (doc, typed, PLACE_ID, id);
  if (parsed != NULL)
    yyjson_mut_obj_add_val (doc, typed, PLACE,
                            yyjson_val_mut_copy (doc, yyjson_doc_get_root (parsed)));
  yyjson_doc_free (parsed);
}

static AvowPlace *
read_place (yyjson_mut_val *typed)
{
  yyjson_mut_val *value = yyjson_mut_obj_get (typed, PLACE);
  const char *hex = yyjson_mut_get_str (yyjson_mut_obj_get (typed, PLACE_ID));
  g_autofree char *json = NULL;
  g_autoptr (AvowRecord) record = NULL;
  gsize length = 0;
  AvowId id;

  if (value == NULL || hex == NULL || !avow_id_from_hex (hex, -1, &id))
    return NULL;

  json = yyjson_mut_val_write_opts (value, YYJSON_WRITE_NOFLAG, &AVOW_JSON_ALLOCATOR,
                                    &length, NULL);
  if (json == NULL)
    return NULL;
  record = avow_record_parse (&id, json, length, NULL);

  return AVOW_IS_PLACE (record) ? AVOW_PLACE (g_steal_pointer (&record)) : NULL;
}

/* --- Public --- */

void
avow_typed_store (AvowRecord *record,
                  GHashTable *texts,
                  AvowPlace  *place)
{
  yyjson_mut_doc *doc;
  yyjson_mut_val *typed;
  GHashTableIter iter;
  gpointer name, text;

  if (g_hash_table_size (texts) == 0 && place == NULL)
    return;

  doc = read_extra (record);
  typed = yyjson_mut_obj (doc);
  yyjson_mut_obj_add_val (doc, yyjson_mut_doc_get_root (doc), MEMBER, typed);

  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &name, &text))
    yyjson_mut_obj_add (typed, yyjson_mut_strcpy (doc, name), yyjson_mut_strcpy (doc, text));
  if (place != NULL)
    add_place (doc, typed, place);

  write_extra (record, doc);
  yyjson_mut_doc_free (doc);
}

void
avow_typed_load (AvowRecord  *record,
                 GHashTable  *texts,
                 AvowPlace  **place)
{
  yyjson_mut_doc *doc = read_extra (record);
  yyjson_mut_val *typed = yyjson_mut_obj_remove_key (yyjson_mut_doc_get_root (doc), MEMBER);
  yyjson_mut_obj_iter iter;
  yyjson_mut_val *key;

  if (place != NULL)
    *place = NULL;
  if (yyjson_mut_is_obj (typed))
    {
      if (place != NULL)
        *place = read_place (typed);

      yyjson_mut_obj_iter_init (typed, &iter);
      while ((key = yyjson_mut_obj_iter_next (&iter)) != NULL)
        {
          const char *text = yyjson_mut_get_str (yyjson_mut_obj_iter_get_val (key));

          if (text != NULL)
            g_hash_table_insert (texts, g_strdup (yyjson_mut_get_str (key)), g_strdup (text));
        }
    }

  if (typed != NULL)
    write_extra (record, doc);
  yyjson_mut_doc_free (doc);
}
