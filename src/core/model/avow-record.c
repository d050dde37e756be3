/* avow-record.c: one item of the journal */

#include "config.h"

#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "avow-action.h"
#include "avow-commitment.h"
#include "avow-draft.h"
#include "avow-fold.h"
#include "avow-place.h"
#include "avow-pledge.h"
#include "avow-profile.h"
#include "avow-reflection.h"
#include "avow-resource.h"
#include "avow-review.h"
#include "avow-schema-json.h"
#include "avow-schema-private.h"
#include "avow-wipe.h"

#define IS_RECORD(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_RECORD))

/* The longest record that is read in a thread's own memory: more than nearly all of them have */
#define SCRATCH_LENGTH (16 * 1024)

/* Where a thread reads records, so that reading a hundred thousand of them does not ask the system
 * for memory each time. The text is zeroed after each; the values only point into it. */
typedef struct {
  char text[SCRATCH_LENGTH + YYJSON_PADDING_SIZE];
  char values[12 * SCRATCH_LENGTH + 256];
} Scratch;

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

G_DEFINE_TYPE (AvowRecord, avow_record, G_TYPE_OBJECT)

static GType
get_type_of_kind (AvowKind kind)
{
  switch (kind)
    {
    case AVOW_KIND_ACTION:
      return AVOW_TYPE_ACTION;
    case AVOW_KIND_REFLECTION:
      return AVOW_TYPE_REFLECTION;
    case AVOW_KIND_PLACE:
      return AVOW_TYPE_PLACE;
    case AVOW_KIND_PROFILE:
      return AVOW_TYPE_PROFILE;
    case AVOW_KIND_DRAFT:
      return AVOW_TYPE_DRAFT;
    case AVOW_KIND_PLEDGE:
      return AVOW_TYPE_PLEDGE;
    case AVOW_KIND_COMMITMENT:
      return AVOW_TYPE_COMMITMENT;
    case AVOW_KIND_RESOURCE:
      return AVOW_TYPE_RESOURCE;
    case AVOW_KIND_REVIEW:
      return AVOW_TYPE_REVIEW;
    case AVOW_KIND_UNKNOWN:
    case AVOW_N_KINDS:
    default:
      return AVOW_TYPE_RECORD;
    }
}

static inline AvowRecordClass *
get_class (AvowRecord *record)
{
  return (AvowRecordClass *) (gpointer) G_OBJECT_GET_CLASS (record);
}

static AvowCivilDate
get_day_of_creation (AvowRecord *record)
{
  return record->created != 0 ? avow_civil_date_from_instant (record->created)
                              : AVOW_CIVIL_DATE_NONE;
}

/* --- Reading --------------------------------------------------------------- */

static GPrivate scratch_of_thread = G_PRIVATE_INIT (g_free);

static Scratch *
get_scratch (void)
{
  Scratch *scratch = g_private_get (&scratch_of_thread);

  if (scratch == NULL)
    {
      scratch = g_new (Scratch, 1);
      g_private_set (&scratch_of_thread, scratch);
    }

  return scratch;
}

/* The document is in @scratch until the next one is read. */
static yyjson_doc *
read_in_scratch (Scratch    *scratch,
                 const char *json,
                 gsize       length)
{
  yyjson_alc allocator;

  if (length > 0)
    memcpy (scratch->text, json, length);
  memset (scratch->text + length, 0, YYJSON_PADDING_SIZE);

  if (!yyjson_alc_pool_init (&allocator, scratch->values, sizeof scratch->values))
    return NULL;

  return yyjson_read_opts (scratch->text, length,
                           AVOW_JSON_READ_FLAGS | YYJSON_READ_INSITU,
                           &allocator, NULL);
}

static AvowRecord *
read_record (yyjson_val  *root,
             GError     **error)
{
  g_autoptr (AvowRecord) record = NULL;
  AvowRecordClass *klass;
  yyjson_val *kind;
  int value = AVOW_KIND_UNKNOWN;

  if (!yyjson_is_obj (root))
    {
      g_set_error_literal (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                           _("This record is damaged: it is not a JSON object."));
      return NULL;
    }

  kind = yyjson_obj_getn (root, "kind", strlen ("kind"));
  if (yyjson_is_str (kind))
    value = avow_term_from_word (&AVOW_KINDS, yyjson_get_str (kind),
                                 (gssize) yyjson_get_len (kind));

  record = g_object_new (get_type_of_kind ((AvowKind) value), NULL);
  klass = get_class (record);

  /* A kind without a struct is a member as any other that is not known. */
  if (!avow_schema_read (klass->schema,
                         klass->kind != AVOW_KIND_UNKNOWN ? "kind" : NULL,
                         root,
                         record,
                         &record->extra,
                         error))
    return NULL;

  return g_steal_pointer (&record);
}

/* --- Writing --------------------------------------------------------------- */

static char *
write_record (AvowRecord        *record,
              yyjson_write_flag  flags,
              gboolean           make_valid,
              gsize             *length)
{
  AvowRecordClass *klass = get_class (record);
  yyjson_doc *extra_doc = NULL;
  yyjson_val *extra = NULL;
  yyjson_mut_doc *doc;
  yyjson_mut_val *object;
  char *json;

  if (record->extra != NULL)
    {
      extra_doc = avow_json_read (record->extra, strlen (record->extra));
      extra = yyjson_doc_get_root (extra_doc);
      if (!yyjson_is_obj (extra))
        {
          g_critical ("The unknown members of a record are not a JSON object");
          extra = NULL;
        }
    }

  doc = yyjson_mut_doc_new (&AVOW_JSON_ALLOCATOR);
  object = yyjson_mut_obj (doc);
  yyjson_mut_doc_set_root (doc, object);

  if (klass->kind != AVOW_KIND_UNKNOWN)
    yyjson_mut_obj_add_str (doc, object, "kind",
                            avow_term_get_word (&AVOW_KINDS, (int) klass->kind));
  else if (yyjson_obj_get (extra, "kind") != NULL)
    yyjson_mut_obj_add_val (doc, object, "kind",
                            yyjson_val_mut_copy (doc, yyjson_obj_get (extra, "kind")));

  avow_schema_write (klass->schema, "kind", record, extra, make_valid, doc, object);

  json = yyjson_mut_write_opts (doc, flags, &AVOW_JSON_ALLOCATOR, length, NULL);

  yyjson_mut_doc_free (doc);
  yyjson_doc_free (extra_doc);

  return json;
}

static char *
to_json (AvowRecord        *record,
         yyjson_write_flag  flags,
         gsize             *length)
{
  char *json = write_record (record, flags, FALSE, length);

  /* The one thing that can go wrong is text that is not UTF-8. Losing a byte of it is better than
   * losing all of it. */
  if (json == NULL)
    json = write_record (record, flags, TRUE, length);
  if (json == NULL)
    g_error ("A record cannot be written as JSON");

  return json;
}

/* --- Searching ------------------------------------------------------------- */

/* A record's texts are far apart in memory and short; the visitor sees each once. */
static void
foreach_searchable (const AvowSchema *a_schema,
                    gconstpointer     instance,
                    GFunc             visit,
                    gpointer          user_data)
{
  for (gsize i = 0; i < a_schema->n_fields; i++)
    {
      const AvowField *field = &a_schema->fields[i];

      if (field->type == AVOW_FIELD_OBJECT)
        {
          foreach_searchable (field->schema, &AVOW_FIELD_AT (guint8, field, instance),
                              visit, user_data);
        }
      else if (field->type == AVOW_FIELD_OBJECTS)
        {
          GPtrArray *objects = AVOW_FIELD_AT (GPtrArray *, field, instance);

          for (guint j = 0; objects != NULL && j < objects->len; j++)
            foreach_searchable (field->schema, g_ptr_array_index (objects, j), visit, user_data);
        }
      else if ((field->flags & AVOW_FIELD_SEARCHABLE) != 0 &&
               avow_schema_field_is_set (field, instance))
        {
          if (field->type == AVOW_FIELD_TEXT)
            visit (AVOW_FIELD_AT (char *, field, instance), user_data);
          else if (field->type == AVOW_FIELD_TEXTS)
            for (char **text = AVOW_FIELD_AT (char **, field, instance); *text != NULL; text++)
              visit (*text, user_data);
        }
    }
}

static void
add_size (gpointer text,
          gpointer size)
{
  *(gsize *) size += strlen (text) + 1;
}

static void
add_folded (gpointer text,
            gpointer folded)
{
  /* A line each, so that nothing is found across two of them. */
  if (((GString *) folded)->len > 0)
    g_string_append_c (folded, '\n');
  avow_fold_append (folded, text);
}

static char *
fold_record (AvowRecord *record)
{
  const AvowSchema *record_schema = get_class (record)->schema;
  GString *folded;
  gsize size = 0, length, allocated;
  char *text;

  foreach_searchable (record_schema, record, add_size, &size);
  folded = g_string_sized_new (size);
  foreach_searchable (record_schema, record, add_folded, folded);

  length = folded->len;
  allocated = folded->allocated_len;
  text = g_string_free_and_steal (folded);

  /* It stays for as long as the record does. */
  return allocated - length > length / 4 + 32 ? g_realloc (text, length + 1) : text;
}

/* --- Overrides ------------------------------------------------------------- */

static void
avow_record_finalize (GObject *object)
{
  AvowRecord *self = (AvowRecord *) object;

  avow_schema_clear (get_class (self)->schema, self);
  avow_wipe_text (self->extra);
  avow_wipe_text (self->folded);

  G_OBJECT_CLASS (avow_record_parent_class)->finalize (object);
}

static void
avow_record_class_init (AvowRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = avow_record_finalize;

  klass->kind = AVOW_KIND_UNKNOWN;
  klass->schema = &schema;
}

static void
avow_record_init (AvowRecord *self)
{
}

/* --- Public ---------------------------------------------------------------- */

/**
 * avow_record_new:
 * @kind: a kind
 *
 * Returns: (transfer full): a record of @kind that says nothing yet, without an id (but for the
 *   profile, which has its own). For a kind that has no struct in this version it is a plain
 *   #AvowRecord whose @extra names the kind.
 */
AvowRecord *
avow_record_new (AvowKind kind)
{
  AvowRecord *record;
  const char *word;

  if (kind == AVOW_KIND_PROFILE)
    return (AvowRecord *) avow_profile_new ();

  record = g_object_new (get_type_of_kind (kind), NULL);
  word = avow_term_get_word (&AVOW_KINDS, (int) kind);
  if (get_class (record)->kind != kind && word != NULL)
    record->extra = g_strdup_printf ("{\"kind\":\"%s\"}", word);

  return record;
}

/**
 * avow_record_get_kind:
 * @record: a record
 *
 * Returns: its kind; %AVOW_KIND_UNKNOWN for a plain #AvowRecord
 */
AvowKind
avow_record_get_kind (AvowRecord *record)
{
  g_return_val_if_fail (IS_RECORD (record), AVOW_KIND_UNKNOWN);

  return get_class (record)->kind;
}

/**
 * avow_record_copy:
 * @record: a record
 *
 * Returns: (transfer full): an equal record, which may be changed
 */
AvowRecord *
avow_record_copy (AvowRecord *record)
{
  AvowRecord *copy;

  g_return_val_if_fail (IS_RECORD (record), NULL);

  copy = g_object_new (G_OBJECT_TYPE (record), NULL);
  copy->id = record->id;
  copy->extra = g_strdup (record->extra);
  avow_schema_copy (get_class (record)->schema, record, copy);

  return copy;
}

/**
 * avow_record_duplicate:
 * @record: a record
 *
 * Returns: (transfer full): a record that says the same, but is a new one: without an id, not yet
 *   created nor modified
 */
AvowRecord *
avow_record_duplicate (AvowRecord *record)
{
  AvowRecord *copy = avow_record_copy (record);

  g_return_val_if_fail (copy != NULL, NULL);

  copy->id = AVOW_ID_NONE;
  copy->created = 0;
  copy->modified = 0;

  return copy;
}

/**
 * avow_record_equal:
 * @a: a record
 * @b: another
 *
 * Returns: whether both are the same in kind, id, times and every member, unknown ones included
 */
gboolean
avow_record_equal (AvowRecord *a,
                   AvowRecord *b)
{
  g_return_val_if_fail (IS_RECORD (a), FALSE);
  g_return_val_if_fail (IS_RECORD (b), FALSE);

  if (a == b)
    return TRUE;

  if (G_OBJECT_TYPE (a) != G_OBJECT_TYPE (b) || !avow_id_equal (&a->id, &b->id))
    return FALSE;

  if ((a->extra == NULL) != (b->extra == NULL) ||
      (a->extra != NULL && !avow_json_equal (a->extra, b->extra)))
    return FALSE;

  return avow_schema_equal (get_class (a)->schema, a, b);
}

/**
 * avow_record_parse:
 * @id: (nullable): the record's id, or %NULL for none
 * @json: a JSON object (RFC 8259) in UTF-8; not kept
 * @length: its length in bytes
 * @error: where to put %AVOW_MODEL_ERROR_INVALID. The message tells nothing of what the record
 *   says.
 *
 * Reads one record. Whatever this version does not know is kept in it (see #AvowRecord), so that a
 * record may come from a newer version. What makes it fail is text that is not JSON or not UTF-8,
 * JSON that is not an object, and a member that stands there twice.
 *
 * May be called on any thread.
 *
 * Returns: (transfer full) (nullable): the record
 */
AvowRecord *
avow_record_parse (const AvowId  *id,
                   const char    *json,
                   gsize          length,
                   GError       **error)
{
  AvowRecord *record = NULL;
  Scratch *scratch = NULL;
  yyjson_doc *doc;

  g_return_val_if_fail (json != NULL || length == 0, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (length <= SCRATCH_LENGTH)
    {
      scratch = get_scratch ();
      doc = read_in_scratch (scratch, json, length);
    }
  else
    {
      doc = avow_json_read (json, length);
    }

  if (doc == NULL)
    g_set_error_literal (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                         _("This record is damaged: it is not JSON."));
  else
    record = read_record (yyjson_doc_get_root (doc), error);

  if (record != NULL)
    record->id = id != NULL ? *id : AVOW_ID_NONE;

  if (scratch != NULL)
    explicit_bzero (scratch->text, length);
  else
    yyjson_doc_free (doc);

  return record;
}

/**
 * avow_record_to_json:
 * @record: a record
 * @length: (out) (optional): the length of the text in bytes
 *
 * Writes a record, without its id: `kind`, `created`, `modified`, its own members in the order of
 * RECORDS.md, then the ones that this version does not know; compact, and the same each time.
 *
 * Returns: (transfer full): the JSON, NUL-terminated; free with g_free(), zeroed before where it
 *   matters
 */
char *
avow_record_to_json (AvowRecord *record,
                     gsize      *length)
{
  g_return_val_if_fail (IS_RECORD (record), NULL);

  return to_json (record, YYJSON_WRITE_NOFLAG, length);
}

/**
 * avow_record_to_json_pretty:
 * @record: a record
 *
 * Returns: (transfer full): what avow_record_to_json() returns, with line breaks and an indentation
 *   of two spaces
 */
char *
avow_record_to_json_pretty (AvowRecord *record)
{
  g_return_val_if_fail (IS_RECORD (record), NULL);

  return to_json (record, YYJSON_WRITE_PRETTY_TWO_SPACES, NULL);
}

/**
 * avow_record_get_date:
 * @record: a record
 *
 * The day that a record belongs to. An action and a reflection say theirs, a pledge belongs to the day
 * it was signed, a commitment to the day it is due, a review to the first day of its month and a
 * resource to the day it was finished; any other record, and a resource that is not finished, belongs
 * to the day it was created, here.
 *
 * Returns: the date, or %AVOW_CIVIL_DATE_NONE if it says none
 */
AvowCivilDate
avow_record_get_date (AvowRecord *record)
{
  /* Called for each comparison when sorting, so without the checks of a cast. */
  switch (get_class (record)->kind)
    {
    case AVOW_KIND_ACTION:
      return ((AvowAction *) record)->date;
    case AVOW_KIND_REFLECTION:
      return ((AvowReflection *) record)->date;
    case AVOW_KIND_PLEDGE:
      return ((AvowPledge *) record)->signed_on;
    case AVOW_KIND_COMMITMENT:
      return ((AvowCommitment *) record)->due;
    case AVOW_KIND_REVIEW:
      return ((AvowReview *) record)->month;
    case AVOW_KIND_RESOURCE:
      if (((AvowResource *) record)->finished_on != AVOW_CIVIL_DATE_NONE)
        return ((AvowResource *) record)->finished_on;
      return get_day_of_creation (record);
    default:
      return get_day_of_creation (record);
    }
}

/**
 * avow_record_get_folded:
 * @record: a record
 *
 * The text that search looks through: everything that the person wrote in @record, by avow_fold(),
 * in lines. Made at the first call and kept; the record must not change any more. May be called on
 * any thread.
 *
 * Returns: (transfer none): the text, which may be empty
 */
const char *
avow_record_get_folded (AvowRecord *record)
{
  char *folded;

  g_return_val_if_fail (IS_RECORD (record), NULL);

  folded = g_atomic_pointer_get (&record->folded);
  if (folded != NULL)
    return folded;

  folded = fold_record (record);
  if (g_atomic_pointer_compare_and_exchange (&record->folded, NULL, folded))
    return folded;

  /* Another thread was faster. */
  avow_wipe_text (folded);

  return g_atomic_pointer_get (&record->folded);
}
