/* avow-schema.c: what can be done with the members of a record, whatever they are */

#include "config.h"

#include <string.h>

#include "avow-json.h"
#include "avow-schema-private.h"
#include "avow-wipe.h"

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
      return !is_empty_text (AVOW_FIELD_AT (char *, field, instance));
    case AVOW_FIELD_TEXTS:
      {
        char **texts = AVOW_FIELD_AT (char **, field, instance);
        return texts != NULL && texts[0] != NULL;
      }
    case AVOW_FIELD_DATE:
      return AVOW_FIELD_AT (AvowCivilDate, field, instance) != AVOW_CIVIL_DATE_NONE;
    case AVOW_FIELD_CLOCK:
      return AVOW_FIELD_AT (AvowClock, field, instance) >= 0;
    case AVOW_FIELD_TERM:
      return avow_term_get_word (field->terms, AVOW_FIELD_AT (int, field, instance)) != NULL;
    case AVOW_FIELD_NUMBER:
      return AVOW_FIELD_AT (gint64, field, instance) >= 0;
    case AVOW_FIELD_FLAG:
      return AVOW_FIELD_AT (gboolean, field, instance);
    case AVOW_FIELD_MONEY:
      return avow_money_is_set (&AVOW_FIELD_AT (AvowMoney, field, instance));
    case AVOW_FIELD_ID:
      return !avow_id_is_none (&AVOW_FIELD_AT (AvowId, field, instance));
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      return get_array_length (AVOW_FIELD_AT (GArray *, field, instance)) > 0;
    case AVOW_FIELD_OBJECT:
      return is_set (field->schema, &AVOW_FIELD_AT (guint8, field, instance));
    case AVOW_FIELD_OBJECTS:
      return get_pointers_length (AVOW_FIELD_AT (GPtrArray *, field, instance)) > 0;
    case AVOW_FIELD_INSTANT:
      return AVOW_FIELD_AT (gint64, field, instance) != 0;
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
      AVOW_FIELD_AT (char *, field, instance) = NULL;
      break;
    case AVOW_FIELD_TEXTS:
      AVOW_FIELD_AT (char **, field, instance) = NULL;
      break;
    case AVOW_FIELD_DATE:
      AVOW_FIELD_AT (AvowCivilDate, field, instance) = AVOW_CIVIL_DATE_NONE;
      break;
    case AVOW_FIELD_CLOCK:
      AVOW_FIELD_AT (AvowClock, field, instance) = AVOW_CLOCK_NONE;
      break;
    case AVOW_FIELD_TERM:
      AVOW_FIELD_AT (int, field, instance) = 0;
      break;
    case AVOW_FIELD_NUMBER:
      AVOW_FIELD_AT (gint64, field, instance) = -1;
      break;
    case AVOW_FIELD_FLAG:
      AVOW_FIELD_AT (gboolean, field, instance) = FALSE;
      break;
    case AVOW_FIELD_MONEY:
      AVOW_FIELD_AT (AvowMoney, field, instance) = (AvowMoney) { 0 };
      break;
    case AVOW_FIELD_ID:
      AVOW_FIELD_AT (AvowId, field, instance) = AVOW_ID_NONE;
      break;
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      AVOW_FIELD_AT (GArray *, field, instance) = NULL;
      break;
    case AVOW_FIELD_OBJECT:
      avow_schema_init (field->schema, &AVOW_FIELD_AT (guint8, field, instance));
      break;
    case AVOW_FIELD_OBJECTS:
      AVOW_FIELD_AT (GPtrArray *, field, instance) = NULL;
      break;
    case AVOW_FIELD_INSTANT:
      AVOW_FIELD_AT (gint64, field, instance) = 0;
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
      avow_wipe_text (AVOW_FIELD_AT (char *, field, instance));
      break;
    case AVOW_FIELD_TEXTS:
      avow_wipe_texts (AVOW_FIELD_AT (char **, field, instance));
      break;
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      g_clear_pointer (&AVOW_FIELD_AT (GArray *, field, instance), g_array_unref);
      break;
    case AVOW_FIELD_OBJECT:
      avow_schema_clear (field->schema, &AVOW_FIELD_AT (guint8, field, instance));
      break;
    case AVOW_FIELD_OBJECTS:
      avow_schema_free_objects (field->schema, AVOW_FIELD_AT (GPtrArray *, field, instance));
      break;
    case AVOW_FIELD_DATE:
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
      AVOW_FIELD_AT (char *, field, to) = g_strdup (AVOW_FIELD_AT (char *, field, from));
      break;
    case AVOW_FIELD_TEXTS:
      AVOW_FIELD_AT (char **, field, to) = g_strdupv (AVOW_FIELD_AT (char **, field, from));
      break;
    case AVOW_FIELD_DATE:
      AVOW_FIELD_AT (AvowCivilDate, field, to) = AVOW_FIELD_AT (AvowCivilDate, field, from);
      break;
    case AVOW_FIELD_CLOCK:
      AVOW_FIELD_AT (AvowClock, field, to) = AVOW_FIELD_AT (AvowClock, field, from);
      break;
    case AVOW_FIELD_TERM:
      AVOW_FIELD_AT (int, field, to) = AVOW_FIELD_AT (int, field, from);
      break;
    case AVOW_FIELD_FLAG:
      AVOW_FIELD_AT (gboolean, field, to) = AVOW_FIELD_AT (gboolean, field, from);
      break;
    case AVOW_FIELD_NUMBER:
    case AVOW_FIELD_INSTANT:
      AVOW_FIELD_AT (gint64, field, to) = AVOW_FIELD_AT (gint64, field, from);
      break;
    case AVOW_FIELD_MONEY:
      AVOW_FIELD_AT (AvowMoney, field, to) = AVOW_FIELD_AT (AvowMoney, field, from);
      break;
    case AVOW_FIELD_ID:
      AVOW_FIELD_AT (AvowId, field, to) = AVOW_FIELD_AT (AvowId, field, from);
      break;
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
      if (AVOW_FIELD_AT (GArray *, field, from) != NULL)
        AVOW_FIELD_AT (GArray *, field, to) = g_array_copy (AVOW_FIELD_AT (GArray *, field, from));
      break;
    case AVOW_FIELD_OBJECT:
      avow_schema_copy (field->schema, &AVOW_FIELD_AT (guint8, field, from), &AVOW_FIELD_AT (guint8, field, to));
      break;
    case AVOW_FIELD_OBJECTS:
      if (AVOW_FIELD_AT (GPtrArray *, field, from) != NULL)
        AVOW_FIELD_AT (GPtrArray *, field, to) = copy_objects (field->schema, AVOW_FIELD_AT (GPtrArray *, field, from));
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
      return strcmp (AVOW_FIELD_AT (char *, field, a), AVOW_FIELD_AT (char *, field, b)) == 0;
    case AVOW_FIELD_JSON:
      return avow_json_equal (AVOW_FIELD_AT (char *, field, a), AVOW_FIELD_AT (char *, field, b));
    case AVOW_FIELD_TEXTS:
      return texts_equal (AVOW_FIELD_AT (char **, field, a), AVOW_FIELD_AT (char **, field, b));
    case AVOW_FIELD_DATE:
      return AVOW_FIELD_AT (AvowCivilDate, field, a) == AVOW_FIELD_AT (AvowCivilDate, field, b);
    case AVOW_FIELD_CLOCK:
      return AVOW_FIELD_AT (AvowClock, field, a) == AVOW_FIELD_AT (AvowClock, field, b);
    case AVOW_FIELD_TERM:
      return AVOW_FIELD_AT (int, field, a) == AVOW_FIELD_AT (int, field, b);
    case AVOW_FIELD_NUMBER:
    case AVOW_FIELD_INSTANT:
      return AVOW_FIELD_AT (gint64, field, a) == AVOW_FIELD_AT (gint64, field, b);
    case AVOW_FIELD_FLAG:
      return TRUE;
    case AVOW_FIELD_MONEY:
      return AVOW_FIELD_AT (AvowMoney, field, a).minor == AVOW_FIELD_AT (AvowMoney, field, b).minor &&
             strcmp (AVOW_FIELD_AT (AvowMoney, field, a).currency, AVOW_FIELD_AT (AvowMoney, field, b).currency) == 0;
    case AVOW_FIELD_ID:
      return avow_id_equal (&AVOW_FIELD_AT (AvowId, field, a), &AVOW_FIELD_AT (AvowId, field, b));
    case AVOW_FIELD_IDS:
      return arrays_equal (AVOW_FIELD_AT (GArray *, field, a), AVOW_FIELD_AT (GArray *, field, b), sizeof (AvowId));
    case AVOW_FIELD_DATES:
      return arrays_equal (AVOW_FIELD_AT (GArray *, field, a), AVOW_FIELD_AT (GArray *, field, b), sizeof (AvowCivilDate));
    case AVOW_FIELD_OBJECT:
      return avow_schema_equal (field->schema, &AVOW_FIELD_AT (guint8, field, a), &AVOW_FIELD_AT (guint8, field, b));
    case AVOW_FIELD_OBJECTS:
      return objects_equal (field->schema, AVOW_FIELD_AT (GPtrArray *, field, a), AVOW_FIELD_AT (GPtrArray *, field, b));
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
 * Returns: whether all members say the same. An empty text or list says what a missing one does; JSON
 *   says the same whatever its white space.
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
