/* avow-schema.c: what can be done with the members of a record, whatever they are */

#include "config.h"

#include <string.h>

#include "avow-json.h"
#include "avow-schema-private.h"
#include "avow-wipe.h"

/* Where the field that is spoken of is */
#define AT(Type, instance) AVOW_FIELD_AT (Type, field, instance)

static gboolean
is_empty_text (const char *text)
{
  return text == NULL || *text == '\0';
}

static guint
get_array_length (const GArray *array)
{
  return array != NULL ? array->len : 0;
}

static guint
get_pointers_length (const GPtrArray *array)
{
  return array != NULL ? array->len : 0;
}

static gboolean
is_set (const AvowSchema *schema,
        gconstpointer     instance)
{
  for (gsize i = 0; i < schema->n_fields; i++)
    if (avow_schema_field_is_set (&schema->fields[i], instance))
      return TRUE;

  return FALSE;
}

/**
 * avow_schema_field_is_set:
 * @field: a field
 * @instance: a struct of its schema
 *
 * Returns: whether the field says something, and so is written. An empty text or list does not.
 */
gboolean
avow_schema_field_is_set (const AvowField *field,
                          gconstpointer    instance)
{
  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
    case AVOW_FIELD_JSON:
      return !is_empty_text (AT (char *, instance));
    case AVOW_FIELD_TEXTS:
      {
        char **texts = AT (char **, instance);
        return texts != NULL && texts[0] != NULL;
      }
    case AVOW_FIELD_DATE:
    case AVOW_FIELD_MONTH:
      return AT (AvowCivilDate, instance) != AVOW_CIVIL_DATE_NONE;
    case AVOW_FIELD_CLOCK:
      return AT (AvowClock, instance) >= 0;
    case AVOW_FIELD_TERM:
      return avow_term_get_word (field->terms, AT (int, instance)) != NULL;
    case AVOW_FIELD_NUMBER:
      return AT (gint64, instance) >= 0;
    case AVOW_FIELD_FLAG:
      return AT (gboolean, instance);
    case AVOW_FIELD_MONEY:
      return avow_money_is_set (&AT (AvowMoney, instance));
    case AVOW_FIELD_ID:
      return !avow_id_is_none (&AT (AvowId, instance));
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      return get_array_length (AT (GArray *, instance)) > 0;
    case AVOW_FIELD_OBJECT:
      return is_set (field->schema, &AT (guint8, instance));
    case AVOW_FIELD_OBJECTS:
      return get_pointers_length (AT (GPtrArray *, instance)) > 0;
    case AVOW_FIELD_INSTANT:
      return AT (gint64, instance) != 0;
    default:
      g_return_val_if_reached (FALSE);
    }
}

static void
init_field (const AvowField *field,
            gpointer         instance)
{
  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
    case AVOW_FIELD_JSON:
      AT (char *, instance) = NULL;
      break;
    case AVOW_FIELD_TEXTS:
      AT (char **, instance) = NULL;
      break;
    case AVOW_FIELD_DATE:
    case AVOW_FIELD_MONTH:
      AT (AvowCivilDate, instance) = AVOW_CIVIL_DATE_NONE;
      break;
    case AVOW_FIELD_CLOCK:
      AT (AvowClock, instance) = AVOW_CLOCK_NONE;
      break;
    case AVOW_FIELD_TERM:
      AT (int, instance) = 0;
      break;
    case AVOW_FIELD_NUMBER:
      AT (gint64, instance) = -1;
      break;
    case AVOW_FIELD_FLAG:
      AT (gboolean, instance) = FALSE;
      break;
    case AVOW_FIELD_MONEY:
      AT (AvowMoney, instance) = (AvowMoney) { 0 };
      break;
    case AVOW_FIELD_ID:
      AT (AvowId, instance) = AVOW_ID_NONE;
      break;
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      AT (GArray *, instance) = NULL;
      break;
    case AVOW_FIELD_OBJECT:
      avow_schema_init (field->schema, &AT (guint8, instance));
      break;
    case AVOW_FIELD_OBJECTS:
      AT (GPtrArray *, instance) = NULL;
      break;
    case AVOW_FIELD_INSTANT:
      AT (gint64, instance) = 0;
      break;
    default:
      g_return_if_reached ();
    }
}

static void
clear_field (const AvowField *field,
             gpointer         instance)
{
  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
    case AVOW_FIELD_JSON:
      avow_wipe_text (AT (char *, instance));
      break;
    case AVOW_FIELD_TEXTS:
      avow_wipe_texts (AT (char **, instance));
      break;
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      g_clear_pointer (&AT (GArray *, instance), g_array_unref);
      break;
    case AVOW_FIELD_OBJECT:
      avow_schema_clear (field->schema, &AT (guint8, instance));
      break;
    case AVOW_FIELD_OBJECTS:
      avow_schema_free_objects (field->schema, AT (GPtrArray *, instance));
      break;
    case AVOW_FIELD_DATE:
    case AVOW_FIELD_MONTH:
    case AVOW_FIELD_CLOCK:
    case AVOW_FIELD_TERM:
    case AVOW_FIELD_NUMBER:
    case AVOW_FIELD_FLAG:
    case AVOW_FIELD_MONEY:
    case AVOW_FIELD_ID:
    case AVOW_FIELD_INSTANT:
    default:
      break;
    }

  init_field (field, instance);
}

static GPtrArray *
copy_objects (const AvowSchema *schema,
              const GPtrArray  *from)
{
  GPtrArray *to = g_ptr_array_sized_new (from->len);

  for (guint i = 0; i < from->len; i++)
    {
      gpointer object = avow_schema_new_object (schema);

      avow_schema_copy (schema, g_ptr_array_index (from, i), object);
      g_ptr_array_add (to, object);
    }

  return to;
}

static void
copy_field (const AvowField *field,
            gconstpointer    from,
            gpointer         to)
{
  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
    case AVOW_FIELD_JSON:
      AT (char *, to) = g_strdup (AT (char *, from));
      break;
    case AVOW_FIELD_TEXTS:
      AT (char **, to) = g_strdupv (AT (char **, from));
      break;
    case AVOW_FIELD_DATE:
    case AVOW_FIELD_MONTH:
      AT (AvowCivilDate, to) = AT (AvowCivilDate, from);
      break;
    case AVOW_FIELD_CLOCK:
      AT (AvowClock, to) = AT (AvowClock, from);
      break;
    case AVOW_FIELD_TERM:
      AT (int, to) = AT (int, from);
      break;
    case AVOW_FIELD_FLAG:
      AT (gboolean, to) = AT (gboolean, from);
      break;
    case AVOW_FIELD_NUMBER:
    case AVOW_FIELD_INSTANT:
      AT (gint64, to) = AT (gint64, from);
      break;
    case AVOW_FIELD_MONEY:
      AT (AvowMoney, to) = AT (AvowMoney, from);
      break;
    case AVOW_FIELD_ID:
      AT (AvowId, to) = AT (AvowId, from);
      break;
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      if (AT (GArray *, from) != NULL)
        AT (GArray *, to) = g_array_copy (AT (GArray *, from));
      break;
    case AVOW_FIELD_OBJECT:
      avow_schema_copy (field->schema, &AT (guint8, from), &AT (guint8, to));
      break;
    case AVOW_FIELD_OBJECTS:
      if (AT (GPtrArray *, from) != NULL)
        AT (GPtrArray *, to) = copy_objects (field->schema, AT (GPtrArray *, from));
      break;
    default:
      g_return_if_reached ();
    }
}

static gboolean
texts_equal (char **a,
             char **b)
{
  static char *none[] = { NULL };

  return g_strv_equal ((const char * const *) (a != NULL ? a : none),
                       (const char * const *) (b != NULL ? b : none));
}

static gboolean
arrays_equal (const GArray *a,
              const GArray *b,
              gsize         element_size)
{
  return get_array_length (a) == get_array_length (b) &&
         (get_array_length (a) == 0 || memcmp (a->data, b->data, a->len * element_size) == 0);
}

static gboolean
objects_equal (const AvowSchema *schema,
               const GPtrArray  *a,
               const GPtrArray  *b)
{
  if (get_pointers_length (a) != get_pointers_length (b))
    return FALSE;

  for (guint i = 0; i < get_pointers_length (a); i++)
    if (!avow_schema_equal (schema, g_ptr_array_index (a, i), g_ptr_array_index (b, i)))
      return FALSE;

  return TRUE;
}

static gboolean
field_equal (const AvowField *field,
             gconstpointer    a,
             gconstpointer    b)
{
  gboolean set = avow_schema_field_is_set (field, a);

  /* Whatever way a field says nothing, it says the same. */
  if (set != avow_schema_field_is_set (field, b))
    return FALSE;
  if (!set)
    return TRUE;

  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
      return strcmp (AT (char *, a), AT (char *, b)) == 0;
    case AVOW_FIELD_JSON:
      return avow_json_equal (AT (char *, a), AT (char *, b));
    case AVOW_FIELD_TEXTS:
      return texts_equal (AT (char **, a), AT (char **, b));
    case AVOW_FIELD_DATE:
    case AVOW_FIELD_MONTH:
      return AT (AvowCivilDate, a) == AT (AvowCivilDate, b);
    case AVOW_FIELD_CLOCK:
      return AT (AvowClock, a) == AT (AvowClock, b);
    case AVOW_FIELD_TERM:
      return AT (int, a) == AT (int, b);
    case AVOW_FIELD_NUMBER:
    case AVOW_FIELD_INSTANT:
      return AT (gint64, a) == AT (gint64, b);
    case AVOW_FIELD_FLAG:
      return TRUE;
    case AVOW_FIELD_MONEY:
      return AT (AvowMoney, a).minor == AT (AvowMoney, b).minor &&
             strcmp (AT (AvowMoney, a).currency, AT (AvowMoney, b).currency) == 0;
    case AVOW_FIELD_ID:
      return avow_id_equal (&AT (AvowId, a), &AT (AvowId, b));
    case AVOW_FIELD_IDS:
      return arrays_equal (AT (GArray *, a), AT (GArray *, b), sizeof (AvowId));
    case AVOW_FIELD_DATES:
      return arrays_equal (AT (GArray *, a), AT (GArray *, b), sizeof (AvowCivilDate));
    case AVOW_FIELD_OBJECT:
      return avow_schema_equal (field->schema, &AT (guint8, a), &AT (guint8, b));
    case AVOW_FIELD_OBJECTS:
      return objects_equal (field->schema, AT (GPtrArray *, a), AT (GPtrArray *, b));
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * avow_schema_init:
 * @schema: a schema
 * @instance: (out caller-allocates): a struct of it whose members are not set yet
 *
 * Makes each member say nothing: %NULL, 0, -1. What was there is overwritten, not freed.
 */
void
avow_schema_init (const AvowSchema *schema,
                  gpointer          instance)
{
  for (gsize i = 0; i < schema->n_fields; i++)
    init_field (&schema->fields[i], instance);
}

/**
 * avow_schema_clear:
 * @schema: a schema
 * @instance: a struct of it that was initialised
 *
 * Frees what the members own, texts zeroed first, and makes each say nothing again.
 */
void
avow_schema_clear (const AvowSchema *schema,
                   gpointer          instance)
{
  for (gsize i = 0; i < schema->n_fields; i++)
    clear_field (&schema->fields[i], instance);
}

/**
 * avow_schema_copy:
 * @schema: a schema
 * @from: a struct of it
 * @to: another that was initialised; what its members owned is freed
 *
 * Makes @to equal to @from, sharing nothing with it.
 */
void
avow_schema_copy (const AvowSchema *schema,
                  gconstpointer     from,
                  gpointer          to)
{
  g_return_if_fail (from != to);

  for (gsize i = 0; i < schema->n_fields; i++)
    {
      clear_field (&schema->fields[i], to);
      copy_field (&schema->fields[i], from, to);
    }
}

/**
 * avow_schema_equal:
 * @schema: a schema
 * @a: a struct of it
 * @b: another
 *
 * Returns: whether all members say the same. An empty text or list says what a missing one does;
 *   JSON says the same whatever its white space.
 */
gboolean
avow_schema_equal (const AvowSchema *schema,
                   gconstpointer     a,
                   gconstpointer     b)
{
  for (gsize i = 0; i < schema->n_fields; i++)
    if (!field_equal (&schema->fields[i], a, b))
      return FALSE;

  return TRUE;
}

/**
 * avow_schema_new_object:
 * @schema: the schema of an %AVOW_FIELD_OBJECTS field
 *
 * Returns: (transfer full): a struct for the field's array, which says nothing yet
 */
gpointer
avow_schema_new_object (const AvowSchema *schema)
{
  gpointer object;

  g_return_val_if_fail (schema->size > 0, NULL);

  object = g_malloc0 (schema->size);
  avow_schema_init (schema, object);

  return object;
}

/**
 * avow_schema_free_objects:
 * @schema: the schema of an %AVOW_FIELD_OBJECTS field
 * @objects: (nullable) (transfer full): the field's array, which has no free function of its own
 */
void
avow_schema_free_objects (const AvowSchema *schema,
                          GPtrArray        *objects)
{
  if (objects == NULL)
    return;

  for (guint i = 0; i < objects->len; i++)
    {
      avow_schema_clear (schema, g_ptr_array_index (objects, i));
      g_free (g_ptr_array_index (objects, i));
    }
  g_ptr_array_unref (objects);
}
