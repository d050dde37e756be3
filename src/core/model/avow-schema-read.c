/* avow-schema-read.c: a struct and its schema, from JSON */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "avow-instant.h"
#include "avow-schema-json.h"
#include "avow-schema-private.h"

/* Where the field that is spoken of is */
#define AT(Type, instance) AVOW_FIELD_AT (Type, field, instance)

#define MOST_FIELDS 64

/* What a struct has no place for, as an object of its own; made when first needed. The keys are
 * those of the document that is being read. */
typedef struct {
  yyjson_mut_doc *doc;
  GError        **error;
} Reader;

static gboolean read_object (Reader           *reader,
                             const AvowSchema *schema,
                             const char       *except,
                             yyjson_val       *object,
                             gpointer          instance,
                             yyjson_mut_val  **kept);

static yyjson_mut_doc *
get_doc (Reader *reader)
{
  if (reader->doc == NULL)
    reader->doc = yyjson_mut_doc_new (&AVOW_JSON_ALLOCATOR);

  return reader->doc;
}

static yyjson_mut_val *
copy_value (Reader     *reader,
            yyjson_val *value)
{
  return yyjson_val_mut_copy (get_doc (reader), value);
}

static void
keep (Reader          *reader,
      yyjson_val      *key,
      yyjson_val      *value,
      yyjson_mut_val **kept)
{
  yyjson_mut_doc *doc = get_doc (reader);

  if (*kept == NULL)
    *kept = yyjson_mut_obj (doc);

  yyjson_mut_obj_add (*kept,
                      yyjson_mut_strn (doc, yyjson_get_str (key), yyjson_get_len (key)),
                      copy_value (reader, value));
}

/* Only what text in C can hold: a NUL ends it. */
static gboolean
is_plain_text (yyjson_val *value)
{
  return yyjson_is_str (value) &&
         memchr (yyjson_get_str (value), '\0', yyjson_get_len (value)) == NULL;
}

static gboolean
read_integer (yyjson_val *value,
              gint64     *integer)
{
  const char *text, *end;
  gboolean negative;
  guint64 limit, magnitude = 0;

  if (!yyjson_is_raw (value))
    return FALSE;

  text = yyjson_get_raw (value);
  end = text + yyjson_get_len (value);
  negative = *text == '-';
  if (negative)
    text++;

  limit = negative ? (guint64) G_MAXINT64 + 1 : (guint64) G_MAXINT64;
  for (; text < end; text++)
    {
      /* A fraction or an exponent */
      if (!g_ascii_isdigit (*text))
        return FALSE;
      if (magnitude > (limit - (guint64) (*text - '0')) / 10)
        return FALSE;
      magnitude = magnitude * 10 + (guint64) (*text - '0');
    }

  /* "-0" would come back as "0". */
  if (negative && magnitude == 0)
    return FALSE;

  *integer = negative ? (gint64) (0 - magnitude) : (gint64) magnitude;

  return TRUE;
}

static gboolean
read_text (yyjson_val *value,
           char      **text)
{
  if (!is_plain_text (value))
    return FALSE;

  if (yyjson_get_len (value) > 0)
    *text = g_memdup2 (yyjson_get_str (value), yyjson_get_len (value) + 1);

  return TRUE;
}

static gboolean
read_texts (yyjson_val *array,
            char     ***texts)
{
  yyjson_arr_iter iter;
  yyjson_val *value;
  char **read;
  gsize n = 0;

  if (!yyjson_is_arr (array))
    return FALSE;

  yyjson_arr_iter_init (array, &iter);
  while ((value = yyjson_arr_iter_next (&iter)) != NULL)
    if (!is_plain_text (value))
      return FALSE;

  if (yyjson_arr_size (array) == 0)
    return TRUE;

  read = g_new (char *, yyjson_arr_size (array) + 1);
  yyjson_arr_iter_init (array, &iter);
  while ((value = yyjson_arr_iter_next (&iter)) != NULL)
    read[n++] = g_memdup2 (yyjson_get_str (value), yyjson_get_len (value) + 1);
  read[n] = NULL;
  *texts = read;

  return TRUE;
}

static gboolean
read_date (yyjson_val    *value,
           AvowCivilDate *date)
{
  return yyjson_is_str (value) &&
         avow_civil_date_parse (yyjson_get_str (value), (gssize) yyjson_get_len (value), date);
}

static gboolean
read_id (yyjson_val *value,
         AvowId     *id)
{
  return yyjson_is_str (value) &&
         avow_id_from_hex (yyjson_get_str (value), (gssize) yyjson_get_len (value), id);
}

static gboolean
read_array (yyjson_val    *array,
            AvowFieldType  type,
            GArray       **read)
{
  gboolean ids = type == AVOW_FIELD_IDS;
  g_autoptr (GArray) elements = NULL;
  yyjson_arr_iter iter;
  yyjson_val *value;

  if (!yyjson_is_arr (array))
    return FALSE;

  elements = g_array_new (FALSE, FALSE, ids ? sizeof (AvowId) : sizeof (AvowCivilDate));
  yyjson_arr_iter_init (array, &iter);
  while ((value = yyjson_arr_iter_next (&iter)) != NULL)
    {
      AvowId id;
      AvowCivilDate date;

      if (ids && read_id (value, &id))
        g_array_append_val (elements, id);
      else if (!ids && read_date (value, &date))
        g_array_append_val (elements, date);
      else
        return FALSE;
    }

  if (elements->len > 0)
    *read = g_steal_pointer (&elements);

  return TRUE;
}

static gboolean
read_instant (yyjson_val *value,
              gint64     *instant)
{
  return yyjson_is_str (value) &&
         avow_instant_parse (yyjson_get_str (value), yyjson_get_len (value), instant);
}

static gboolean
read_currency (yyjson_val *value,
               char        currency[4])
{
  const char *code = yyjson_get_str (value);

  if (code == NULL || yyjson_get_len (value) != 3 ||
      !g_ascii_isupper (code[0]) || !g_ascii_isupper (code[1]) || !g_ascii_isupper (code[2]))
    return FALSE;

  memcpy (currency, code, 4);

  return TRUE;
}

static gboolean
fail_duplicate (Reader *reader)
{
  /* Which of the two was meant cannot be known, so neither is thrown away. */
  g_set_error_literal (reader->error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                       _("This record is damaged: it says one thing twice."));

  return FALSE;
}

/* Members of an object that its schema does not know, to notice one that stands there twice. A
 * table, so that a hostile record with a million of them is read in no time, too. */

static guint
hash_key (gconstpointer key)
{
  const char *text = yyjson_get_str ((yyjson_val *) key);
  gsize length = yyjson_get_len ((yyjson_val *) key);
  guint hash = 5381;

  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guchar) text[i];

  return hash;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const char *text = yyjson_get_str ((yyjson_val *) b);

  return text != NULL && yyjson_equals_strn ((yyjson_val *) a, text, yyjson_get_len ((yyjson_val *) b));
}

static gboolean
add_unknown (Reader      *reader,
             GHashTable **unknown,
             yyjson_val  *key)
{
  if (*unknown == NULL)
    *unknown = g_hash_table_new (hash_key, key_equal);

  return g_hash_table_add (*unknown, key) || fail_duplicate (reader);
}

/* @taken tells whether both parts were there; @kept gets the rest. */
static gboolean
read_money (Reader          *reader,
            yyjson_val      *object,
            AvowMoney       *money,
            gboolean        *taken,
            yyjson_mut_val **kept)
{
  g_autoptr (GHashTable) unknown = NULL;
  yyjson_val *minor = NULL, *currency = NULL, *key;
  yyjson_obj_iter iter;
  AvowMoney read;

  yyjson_obj_iter_init (object, &iter);
  while ((key = yyjson_obj_iter_next (&iter)) != NULL)
    {
      if (!add_unknown (reader, &unknown, key))
        return FALSE;
      if (yyjson_equals_str (key, "minor"))
        minor = yyjson_obj_iter_get_val (key);
      else if (yyjson_equals_str (key, "currency"))
        currency = yyjson_obj_iter_get_val (key);
    }

  *taken = read_integer (minor, &read.minor) && read_currency (currency, read.currency);
  if (!*taken)
    return TRUE;

  *money = read;

  yyjson_obj_iter_init (object, &iter);
  while ((key = yyjson_obj_iter_next (&iter)) != NULL)
    if (yyjson_obj_iter_get_val (key) != minor && yyjson_obj_iter_get_val (key) != currency)
      keep (reader, key, yyjson_obj_iter_get_val (key), kept);

  return TRUE;
}

/* Arrays are not merged: one with an element that is not wholly understood is kept as it is. */
static gboolean
read_objects (Reader           *reader,
              const AvowSchema *schema,
              yyjson_val       *array,
              GPtrArray       **objects,
              gboolean         *taken)
{
  GPtrArray *read = g_ptr_array_new ();
  yyjson_arr_iter iter;
  yyjson_val *value;

  *taken = TRUE;
  yyjson_arr_iter_init (array, &iter);
  while (*taken && (value = yyjson_arr_iter_next (&iter)) != NULL)
    {
      yyjson_mut_val *kept = NULL;
      gpointer object;

      *taken = yyjson_is_obj (value);
      if (!*taken)
        break;

      object = avow_schema_new_object (schema);
      g_ptr_array_add (read, object);
      if (!read_object (reader, schema, NULL, value, object, &kept))
        {
          avow_schema_free_objects (schema, read);
          return FALSE;
        }
      *taken = kept == NULL;
    }

  if (*taken && read->len > 0)
    *objects = g_steal_pointer (&read);
  avow_schema_free_objects (schema, read);

  return TRUE;
}

static gboolean
read_field (Reader          *reader,
            const AvowField *field,
            yyjson_val      *value,
            gpointer         instance,
            gboolean        *taken,
            yyjson_mut_val **kept)
{
  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
      *taken = read_text (value, &AT (char *, instance));
      return TRUE;

    case AVOW_FIELD_TEXTS:
      *taken = read_texts (value, &AT (char **, instance));
      return TRUE;

    case AVOW_FIELD_DATE:
      *taken = read_date (value, &AT (AvowCivilDate, instance));
      return TRUE;

    case AVOW_FIELD_MONTH:
      *taken = yyjson_is_str (value) &&
               avow_civil_date_parse_month (yyjson_get_str (value),
                                            (gssize) yyjson_get_len (value),
                                            &AT (AvowCivilDate, instance));
      return TRUE;

    case AVOW_FIELD_CLOCK:
      *taken = yyjson_is_str (value) &&
               avow_clock_parse (yyjson_get_str (value),
                                 (gssize) yyjson_get_len (value),
                                 &AT (AvowClock, instance));
      return TRUE;

    case AVOW_FIELD_TERM:
      {
        int term = 0;

        if (yyjson_is_str (value))
          term = avow_term_from_word (field->terms, yyjson_get_str (value),
                                      (gssize) yyjson_get_len (value));
        AT (int, instance) = term;
        *taken = term != 0;
        return TRUE;
      }

    case AVOW_FIELD_NUMBER:
      {
        gint64 number;

        *taken = read_integer (value, &number) && number >= 0;
        if (*taken)
          AT (gint64, instance) = number;
        return TRUE;
      }

    case AVOW_FIELD_FLAG:
      *taken = yyjson_is_bool (value);
      AT (gboolean, instance) = yyjson_is_true (value);
      return TRUE;

    case AVOW_FIELD_MONEY:
      *taken = yyjson_is_obj (value);
      return !*taken ||
             read_money (reader, value, &AT (AvowMoney, instance), taken, kept);

    case AVOW_FIELD_ID:
      *taken = read_id (value, &AT (AvowId, instance));
      return TRUE;

    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      *taken = read_array (value, field->type, &AT (GArray *, instance));
      return TRUE;

    case AVOW_FIELD_OBJECT:
      *taken = yyjson_is_obj (value);
      return !*taken ||
             read_object (reader, field->schema, NULL, value, &AT (guint8, instance), kept);

    case AVOW_FIELD_OBJECTS:
      *taken = yyjson_is_arr (value);
      return !*taken ||
             read_objects (reader, field->schema, value, &AT (GPtrArray *, instance), taken);

    case AVOW_FIELD_JSON:
      AT (char *, instance) =
        yyjson_val_write_opts (value, YYJSON_WRITE_NOFLAG, &AVOW_JSON_ALLOCATOR, NULL, NULL);
      *taken = TRUE;
      return TRUE;

    case AVOW_FIELD_INSTANT:
      *taken = read_instant (value, &AT (gint64, instance));
      return TRUE;

    default:
      g_return_val_if_reached (FALSE);
    }
}

/* Members mostly stand in the order of the schema, since that is how they are written. */
static const AvowField *
find_field (const AvowSchema *schema,
            yyjson_val       *key,
            gsize            *next)
{
  const char *name = yyjson_get_str (key);

  for (gsize i = 0; i < schema->n_fields; i++)
    {
      gsize at = *next + i < schema->n_fields ? *next + i : *next + i - schema->n_fields;
      const AvowField *field = &schema->fields[at];

      /* The length too, since a key may hold a NUL. */
      if (strcmp (field->name, name) == 0 && strlen (field->name) == yyjson_get_len (key))
        {
          *next = at + 1 < schema->n_fields ? at + 1 : 0;
          return field;
        }
    }

  return NULL;
}

static gboolean
read_object (Reader           *reader,
             const AvowSchema *schema,
             const char       *except,
             yyjson_val       *object,
             gpointer          instance,
             yyjson_mut_val  **kept)
{
  g_autoptr (GHashTable) unknown = NULL;
  yyjson_mut_val *of_fields[MOST_FIELDS];
  gboolean seen_except = FALSE;
  yyjson_obj_iter iter;
  yyjson_val *key;
  guint64 seen = 0, kept_fields = 0;
  gsize next = 0;

  g_assert (schema->n_fields <= MOST_FIELDS);

  yyjson_obj_iter_init (object, &iter);
  while ((key = yyjson_obj_iter_next (&iter)) != NULL)
    {
      yyjson_val *value = yyjson_obj_iter_get_val (key);
      const AvowField *field = find_field (schema, key, &next);
      yyjson_mut_val *kept_within = NULL;
      gboolean taken;
      guint64 bit;

      if (field == NULL)
        {
          if (except != NULL && yyjson_equals_str (key, except))
            {
              if (seen_except)
                return fail_duplicate (reader);
              seen_except = TRUE;
              continue;
            }

          if (!add_unknown (reader, &unknown, key))
            return FALSE;
          keep (reader, key, value, kept);
          continue;
        }

      bit = G_GUINT64_CONSTANT (1) << (field - schema->fields);
      if ((seen & bit) != 0)
        return fail_duplicate (reader);
      seen |= bit;

      if (!read_field (reader, field, value, instance, &taken, &kept_within))
        return FALSE;

      if (!taken)
        kept_within = copy_value (reader, value);
      if (kept_within != NULL)
        {
          of_fields[field - schema->fields] = kept_within;
          kept_fields |= bit;
        }
    }

  /* In the order in which they are written, so that a record that was written and read again is
   * equal to what it was. */
  for (gsize i = schema->n_fields; kept_fields != 0 && i-- > 0;)
    if ((kept_fields & G_GUINT64_CONSTANT (1) << i) != 0)
      {
        if (*kept == NULL)
          *kept = yyjson_mut_obj (reader->doc);
        yyjson_mut_obj_insert (*kept,
                               yyjson_mut_str (reader->doc, schema->fields[i].name),
                               of_fields[i],
                               0);
      }

  return TRUE;
}

/**
 * avow_schema_read:
 * @schema: a schema
 * @except: (nullable): a member that the caller reads, so that it is neither read nor kept
 * @object: a JSON object that was read with %AVOW_JSON_READ_FLAGS
 * @instance: a struct of @schema that was initialised, in which nothing is set
 * @extra: (out) (nullable) (transfer full): what @instance has no place for, as JSON text of an
 *   object, or %NULL if there is nothing
 * @error: where to put %AVOW_MODEL_ERROR_INVALID
 *
 * Reads in one pass over the members. A member that the schema does not know, or whose value its
 * field does not take, goes to @extra; so does, under the name of its object, one within a known
 * object. A member that stands there twice is an error, in known objects.
 *
 * Returns: whether @object could be read. If not, @instance may be set in part and @extra is
 *   untouched.
 */
gboolean
avow_schema_read (const AvowSchema  *schema,
                  const char        *except,
                  yyjson_val        *object,
                  gpointer           instance,
                  char             **extra,
                  GError           **error)
{
  Reader reader = { NULL, error };
  yyjson_mut_val *kept = NULL;
  gboolean success;

  success = read_object (&reader, schema, except, object, instance, &kept);
  if (success && kept != NULL)
    *extra = yyjson_mut_val_write_opts (kept, YYJSON_WRITE_NOFLAG, &AVOW_JSON_ALLOCATOR, NULL, NULL);
  else if (success)
    *extra = NULL;
  yyjson_mut_doc_free (reader.doc);

  return success;
}
