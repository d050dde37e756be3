/* test-schema.c: every member of every kind is copied, compared, cleared, written and read */

#include "config.h"

#include <string.h>

#include <yyjson.h>

#include "core/model/avow-action.h"
#include "core/model/avow-schema-json.h"
#include "core/model/avow-schema-private.h"
#include "random-record.h"

/* A struct with a field of each type, whatever the kinds of this version use */

typedef struct {
  char *name;
  AvowCivilDate on;
} Part;

typedef struct {
  char *text;
  char **texts;
  AvowCivilDate date;
  AvowCivilDate month;
  AvowClock clock;
  int term;
  gint64 number;
  gboolean flag;
  AvowMoney money;
  AvowId id;
  GArray *ids;
  GArray *dates;
  Part object;
  GPtrArray *objects;
  char *json;
  gint64 instant;
} Whole;

static const AvowField part_fields[] = {
  AVOW_FIELD (Part, name, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (Part, on, DATE),
};

static const AvowSchema part_schema = AVOW_SCHEMA_OF (part_fields, sizeof (Part));

static const AvowField whole_fields[] = {
  AVOW_FIELD (Whole, text, TEXT),
  AVOW_FIELD (Whole, texts, TEXTS),
  AVOW_FIELD (Whole, date, DATE),
  AVOW_FIELD (Whole, month, MONTH),
  AVOW_FIELD (Whole, clock, CLOCK),
  AVOW_FIELD (Whole, term, TERM, .terms = &AVOW_RINGS),
  AVOW_FIELD (Whole, number, NUMBER),
  AVOW_FIELD (Whole, flag, FLAG),
  AVOW_FIELD (Whole, money, MONEY),
  AVOW_FIELD (Whole, id, ID),
  AVOW_FIELD (Whole, ids, IDS),
  AVOW_FIELD (Whole, dates, DATES),
  AVOW_FIELD (Whole, object, OBJECT, .schema = &part_schema),
  AVOW_FIELD (Whole, objects, OBJECTS, .schema = &part_schema),
  AVOW_FIELD (Whole, json, JSON),
  AVOW_FIELD (Whole, instant, INSTANT),
};

static const AvowSchema whole_schema = AVOW_SCHEMA_OF (whole_fields, 0);

static gboolean
read_whole (const char  *json,
            Whole       *whole,
            char       **extra,
            GError     **error)
{
  yyjson_doc *doc = avow_json_read (json, strlen (json));
  gboolean success;

  g_assert_nonnull (doc);
  avow_schema_init (&whole_schema, whole);
  success = avow_schema_read (&whole_schema, NULL, yyjson_doc_get_root (doc), whole, extra, error);
  yyjson_doc_free (doc);

  return success;
}

static char *
write_whole (const Whole *whole,
             const char  *extra)
{
  yyjson_doc *extra_doc = extra != NULL ? avow_json_read (extra, strlen (extra)) : NULL;
  yyjson_mut_doc *doc = yyjson_mut_doc_new (NULL);
  yyjson_mut_val *root = yyjson_mut_obj (doc);
  char *json;

  yyjson_mut_doc_set_root (doc, root);
  avow_schema_write (&whole_schema, NULL, whole, yyjson_doc_get_root (extra_doc), FALSE, doc, root);
  json = yyjson_mut_write (doc, 0, NULL);
  g_assert_nonnull (json);
  yyjson_mut_doc_free (doc);
  yyjson_doc_free (extra_doc);

  return json;
}

static void
assert_round_trip (const Whole *whole,
                   const char  *json)
{
  Whole again;
  g_autoptr (GError) error = NULL;
  g_autofree char *extra = NULL;
  g_autofree char *written = NULL;

  g_assert_true (read_whole (json, &again, &extra, &error));
  g_assert_no_error (error);
  g_assert_null (extra);
  g_assert_true (avow_schema_equal (&whole_schema, whole, &again));

  written = write_whole (&again, NULL);
  g_assert_cmpstr (written, ==, json);
  avow_schema_clear (&whole_schema, &again);
}

/* Sets one field alone and sees that everything takes notice of it. */
static void
test_each_type (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  for (gsize i = 0; i < whole_schema.n_fields; i++)
    {
      const AvowField *field = &whole_fields[i];
      Whole empty, whole, copy;
      g_autofree char *json = NULL;
      g_autofree char *member = NULL;

      avow_schema_init (&whole_schema, &empty);
      avow_schema_init (&whole_schema, &whole);
      avow_schema_init (&whole_schema, &copy);
      g_assert_false (avow_schema_field_is_set (field, &whole));
      g_assert_true (avow_schema_equal (&whole_schema, &empty, &whole));

      random_set (rand, field, &whole);
      g_assert_true (avow_schema_field_is_set (field, &whole));
      g_assert_false (avow_schema_equal (&whole_schema, &empty, &whole));
      g_assert_false (avow_schema_equal (&whole_schema, &whole, &empty));

      avow_schema_copy (&whole_schema, &whole, &copy);
      g_assert_true (avow_schema_equal (&whole_schema, &whole, &copy));

      json = write_whole (&whole, NULL);
      member = g_strdup_printf ("{\"%s\":", field->name);
      g_assert_true (g_str_has_prefix (json, member));
      assert_round_trip (&whole, json);

      /* Over a field that is set already */
      avow_schema_copy (&whole_schema, &empty, &copy);
      g_assert_true (avow_schema_equal (&whole_schema, &empty, &copy));
      g_assert_true (avow_schema_field_is_set (field, &whole));

      avow_schema_clear (&whole_schema, &whole);
      g_assert_true (avow_schema_equal (&whole_schema, &empty, &whole));
      avow_schema_clear (&whole_schema, &whole);
    }
}

static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);

  for (int i = 0; i < 2000; i++)
    {
      Whole whole, copy;
      g_autofree char *json = NULL;

      avow_schema_init (&whole_schema, &whole);
      avow_schema_init (&whole_schema, &copy);
      random_fill (rand, &whole_schema, &whole, g_rand_double (rand));
      avow_schema_copy (&whole_schema, &whole, &copy);

      json = write_whole (&whole, NULL);
      assert_round_trip (&copy, json);
      avow_schema_clear (&whole_schema, &whole);
      avow_schema_clear (&whole_schema, &copy);
    }
}

/* The ways of saying nothing say the same, and are not written. */
static void
test_empty (void)
{
  static char *no_texts[] = { NULL };
  Whole empty, whole;
  g_autofree char *json = NULL;

  avow_schema_init (&whole_schema, &empty);
  avow_schema_init (&whole_schema, &whole);

  whole.text = g_strdup ("");
  whole.texts = g_strdupv (no_texts);
  whole.term = 99;
  whole.number = -5;
  whole.clock = -3;
  whole.ids = g_array_new (FALSE, FALSE, sizeof (AvowId));
  whole.dates = g_array_new (FALSE, FALSE, sizeof (AvowCivilDate));
  whole.objects = g_ptr_array_new ();
  whole.object.name = g_strdup ("");
  whole.json = g_strdup ("");
  g_assert_true (avow_schema_equal (&whole_schema, &empty, &whole));
  g_assert_true (avow_schema_equal (&whole_schema, &whole, &empty));

  json = write_whole (&whole, NULL);
  g_assert_cmpstr (json, ==, "{}");
  avow_schema_clear (&whole_schema, &whole);
}

/* Values that a field does not take, each kept as it stands */
static void
test_other_types (void)
{
  static const struct {
    const char *name;
    const char *values;
  } cases[] = {
    { "text", "null|5|true|[\"a\"]|{}|\"a\\u0000b\"|\"\\u0000\"" },
    { "texts", "null|\"a\"|[\"a\",5]|[\"a\",null]|[[\"a\"]]|[\"a\\u0000b\"]|{}" },
    { "date", "null|\"2026-02-30\"|\"2026-11-22T10:00:00Z\"|20261122|\"\"|[\"2026-11-22\"]|\"2026-11-22\\u0000\"" },
    { "month", "null|\"2026-13\"|\"2026-00\"|\"2026-11-22\"|\"2026-1\"|\"0000-01\"|202611|\"\"|[\"2026-11\"]|\"2026-11\\u0000\"" },
    { "clock", "null|\"24:00\"|\"9:00\"|540|\"09:00:30\"" },
    { "term", "null|\"galaxy\"|\"Own life\"|2|\"\"|\"workplace\\u0000\"" },
    { "number", "null|-1|-0|1.0|1e3|9223372036854775808|123456789012345678901234567890|\"5\"|[5]|0.5" },
    { "flag", "null|1|\"true\"|[true]" },
    { "money", "null|25|{}|{\"minor\":5}|{\"currency\":\"USD\"}|{\"minor\":5,\"currency\":\"usd\"}|"
               "{\"minor\":5.0,\"currency\":\"USD\"}|{\"minor\":9223372036854775808,\"currency\":\"USD\"}|"
               "{\"minor\":-9223372036854775809,\"currency\":\"USD\"}|{\"minor\":5,\"currency\":\"USDX\",\"tax\":null}|"
               "{\"minor\":\"5\",\"currency\":\"USD\"}|{\"minor\":5,\"currency\":null}|\"25 USD\"" },
    { "id", "null|\"\"|\"000102030405060708090A0B0C0D0E0F\"|\"0001\"|5" },
    { "ids", "null|\"000102030405060708090a0b0c0d0e0f\"|[\"x\"]|[\"000102030405060708090a0b0c0d0e0f\",null]" },
    { "dates", "null|\"2026-11-22\"|[\"2026-11-22\",\"2026-02-30\"]|[5]" },
    { "object", "null|5|[]|\"name\"|{\"name\":5}|{\"on\":null,\"deep\":{\"er\":[null]}}" },
    { "objects", "null|{}|[5]|[{\"name\":\"a\"},{\"name\":\"b\",\"new\":null}]|[{\"on\":\"later\"}]|[null]" },
    { "instant", "null|\"2026-11-22\"|1795366680|\"2026-11-22T16:58:00\"|\"9999-12-31T23:59:59-01:00\"" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (GStrv) values = g_strsplit (cases[i].values, "|", -1);

      for (char **value = values; *value != NULL; value++)
        {
          g_autofree char *json = g_strdup_printf ("{\"%s\":%s}", cases[i].name, *value);
          g_autofree char *extra = NULL;
          g_autofree char *written = NULL;
          g_autoptr (GError) error = NULL;
          Whole whole, empty;

          avow_schema_init (&whole_schema, &empty);
          g_assert_true (read_whole (json, &whole, &extra, &error));
          g_assert_cmpstr (extra, ==, json);
          g_assert_true (avow_schema_equal (&whole_schema, &whole, &empty));

          written = write_whole (&whole, extra);
          g_assert_cmpstr (written, ==, json);
          avow_schema_clear (&whole_schema, &whole);
        }
    }
}

/* Setting the field replaces what was kept of it. */
static void
test_replace (void)
{
  static const char *json =
    "{\"new\":1,\"instant\":5,\"json\":{\"a\":null},\"objects\":{},\"object\":{\"on\":5,\"deep\":null},\"dates\":5,"
    "\"ids\":5,\"id\":5,\"money\":{\"minor\":1.5,\"currency\":\"USD\",\"tax\":3},\"flag\":5,\"number\":null,"
    "\"term\":\"galaxy\",\"clock\":5,\"month\":5,\"date\":5,\"texts\":5,\"text\":null}";
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  g_autofree char *extra = NULL;
  g_autofree char *written = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *again = NULL;
  g_autoptr (GError) error = NULL;
  Whole whole, filled;

  g_assert_true (read_whole (json, &whole, &extra, &error));
  /* Only the JSON field takes anything. */
  g_assert_cmpstr (whole.json, ==, "{\"a\":null}");
  avow_schema_clear (&whole_schema, &whole);

  random_fill (rand, &whole_schema, &whole, 1);
  written = write_whole (&whole, extra);
  g_assert_true (read_whole (written, &filled, &kept, &error));
  g_assert_true (avow_schema_equal (&whole_schema, &whole, &filled));
  g_assert_cmpstr (kept, ==, "{\"money\":{\"tax\":3},\"object\":{\"deep\":null},\"new\":1}");

  again = write_whole (&filled, kept);
  g_assert_cmpstr (again, ==, written);
  avow_schema_clear (&whole_schema, &whole);
  avow_schema_clear (&whole_schema, &filled);
}

static void
test_duplicates (void)
{
  static const char * const wrong[] = {
    "{\"text\":\"a\",\"text\":\"b\"}",
    "{\"text\":\"a\",\"text\":\"a\"}",
    "{\"text\":5,\"new\":1,\"text\":\"b\"}",
    "{\"new\":1,\"text\":\"a\",\"new\":1}",
    "{\"n\\u0000\":1,\"n\\u0000\":1}",
    "{\"t\\u0065xt\":\"a\",\"text\":\"a\"}",
    "{\"money\":{\"minor\":5,\"currency\":\"USD\",\"minor\":6}}",
    "{\"money\":{\"minor\":5,\"currency\":\"USD\",\"tax\":6,\"tax\":6}}",
    "{\"object\":{\"name\":\"a\",\"name\":\"b\"}}",
    "{\"object\":{\"new\":\"a\",\"new\":\"b\"}}",
    "{\"objects\":[{\"name\":\"a\",\"name\":\"b\"}]}",
  };
  static const char *right = "{\"n\":1,\"n\\u0000\":1,\"n\\u0000x\":{\"a\":1,\"a\":2},\"text\\u0000\":2}";
  g_autofree char *extra = NULL;
  g_autofree char *written = NULL;
  Whole whole;

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      char *none = NULL;

      g_assert_false (read_whole (wrong[i], &whole, &none, &error));
      g_assert_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID);
      g_assert_null (none);
      avow_schema_clear (&whole_schema, &whole);
    }

  /* What is not known is not judged, only kept. */
  g_assert_true (read_whole (right, &whole, &extra, NULL));
  written = write_whole (&whole, extra);
  g_assert_cmpstr (written, ==, right);
  avow_schema_clear (&whole_schema, &whole);
}

static gsize
get_field_size (const AvowField *field)
{
  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
    case AVOW_FIELD_TEXTS:
    case AVOW_FIELD_IDS:
    case AVOW_FIELD_DATES:
    case AVOW_FIELD_OBJECTS:
    case AVOW_FIELD_JSON:
      return sizeof (gpointer);
    case AVOW_FIELD_DATE:
    case AVOW_FIELD_MONTH:
      return sizeof (AvowCivilDate);
    case AVOW_FIELD_CLOCK:
      return sizeof (AvowClock);
    case AVOW_FIELD_TERM:
      return sizeof (int);
    case AVOW_FIELD_NUMBER:
    case AVOW_FIELD_INSTANT:
      return sizeof (gint64);
    case AVOW_FIELD_FLAG:
      return sizeof (gboolean);
    case AVOW_FIELD_MONEY:
      return sizeof (AvowMoney);
    case AVOW_FIELD_ID:
      return sizeof (AvowId);
    case AVOW_FIELD_OBJECT:
      return field->schema->size;
    default:
      g_assert_not_reached ();
    }
}

/* No member of a struct was left out of its table: the fields fill it, but for what alignment
 * leaves. */
static void
assert_struct_is_full (const AvowSchema *schema,
                       gsize             start,
                       gsize             size)
{
  g_autofree gboolean *filled = g_new0 (gboolean, size);
  gsize gap = 0;

  for (gsize i = 0; i < schema->n_fields; i++)
    {
      const AvowField *field = &schema->fields[i];

      g_assert_cmpuint (field->offset + get_field_size (field), <=, size);
      for (gsize at = field->offset; at < field->offset + get_field_size (field); at++)
        {
          g_assert_false (filled[at]);
          filled[at] = TRUE;
        }

      if (field->type == AVOW_FIELD_OBJECT)
        assert_struct_is_full (field->schema, 0, field->schema->size);
    }

  for (gsize at = start; at < size; at++)
    {
      gap = filled[at] ? 0 : gap + 1;
      g_assert_cmpuint (gap, <, sizeof (gint64));
    }
}

static void
test_tables (void)
{
  for (int kind = 1; kind < AVOW_N_KINDS; kind++)
    {
      g_autoptr (AvowRecord) record = avow_record_new ((AvowKind) kind);
      const AvowSchema *schema = record_get_schema (record);
      GTypeQuery query;

      for (gsize i = 0; i < schema->n_fields; i++)
        {
          const AvowField *field = &schema->fields[i];

          g_assert_cmpstr (field->name, !=, "kind");
          g_assert_true ((field->type == AVOW_FIELD_TERM) == (field->terms != NULL));
          g_assert_true ((field->type == AVOW_FIELD_OBJECT || field->type == AVOW_FIELD_OBJECTS) == (field->schema != NULL));
          for (gsize j = 0; j < i; j++)
            g_assert_cmpstr (field->name, !=, schema->fields[j].name);
        }

      if (avow_record_get_kind (record) == AVOW_KIND_UNKNOWN)
        continue;

      g_type_query (G_OBJECT_TYPE (record), &query);
      assert_struct_is_full (schema, sizeof (AvowRecord), query.instance_size);
    }
}

static void
assert_field_of_record (AvowKind         kind,
                        const AvowField *field,
                        gsize            offset,
                        GRand           *rand)
{
  g_autoptr (AvowRecord) empty = avow_record_new (kind);
  g_autoptr (AvowRecord) record = avow_record_new (kind);
  g_autoptr (AvowRecord) copy = NULL;
  g_autoptr (AvowRecord) parsed = NULL;
  g_autoptr (AvowRecord) duplicate = NULL;
  g_autofree char *json = NULL;
  g_autofree char *member = g_strdup_printf ("\"%s\":", field->name);

  random_set (rand, field, (guint8 *) record + offset);
  g_assert_false (avow_record_equal (record, empty));

  copy = avow_record_copy (record);
  g_assert_true (avow_record_equal (record, copy));
  g_assert_false (avow_record_equal (copy, empty));

  json = avow_record_to_json (record, NULL);
  g_assert_nonnull (strstr (json, member));
  parsed = avow_record_parse (&record->id, json, strlen (json), NULL);
  g_assert_nonnull (parsed);
  g_assert_true (avow_record_equal (record, parsed));

  duplicate = avow_record_duplicate (record);
  g_assert_cmpint (duplicate->created, ==, 0);
  g_assert_cmpint (duplicate->modified, ==, 0);

  if ((field->flags & AVOW_FIELD_SEARCHABLE) != 0)
    g_assert_cmpstr (avow_record_get_folded (copy), !=, "");
  else if (field->type != AVOW_FIELD_OBJECT && field->type != AVOW_FIELD_OBJECTS)
    g_assert_cmpstr (avow_record_get_folded (copy), ==, "");
}

/* Each member of each kind, so that a new one is not forgotten anywhere */
static void
test_every_field (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  for (int kind = 1; kind < AVOW_N_KINDS; kind++)
    {
      g_autoptr (AvowRecord) record = avow_record_new ((AvowKind) kind);
      const AvowSchema *schema = record_get_schema (record);

      for (gsize i = 0; i < schema->n_fields; i++)
        {
          const AvowField *field = &schema->fields[i];

          assert_field_of_record ((AvowKind) kind, field, 0, rand);
          for (gsize j = 0; field->type == AVOW_FIELD_OBJECT && j < field->schema->n_fields; j++)
            assert_field_of_record ((AvowKind) kind, &field->schema->fields[j], field->offset, rand);
        }
    }
}

/* Each member and each word has to be in the section of its kind, in code quotes. */
static void
assert_documented (const char       *section,
                   const AvowSchema *schema)
{
  for (gsize i = 0; i < schema->n_fields; i++)
    {
      const AvowField *field = &schema->fields[i];
      g_autofree char *quoted = g_strdup_printf ("`%s`", field->name);
      gboolean common = g_str_equal (field->name, "created") || g_str_equal (field->name, "modified");

      if (!common && strstr (section, quoted) == NULL)
        g_error ("RECORDS.md does not tell of %s", quoted);
      if (field->schema != NULL)
        assert_documented (section, field->schema);
      for (int value = 1; field->terms != NULL && field->terms != &AVOW_KINDS &&
                          value < field->terms->n_terms; value++)
        {
          g_autofree char *word = g_strdup_printf ("`%s`", avow_term_get_word (field->terms, value));

          if (strstr (section, word) == NULL)
            g_error ("RECORDS.md does not tell of the word %s of %s", word, quoted);
        }
    }
}

static void
test_documented (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "..", "src", "core", "model",
                                                 "RECORDS.md", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  for (int kind = 1; kind < AVOW_N_KINDS; kind++)
    {
      g_autoptr (AvowRecord) record = avow_record_new ((AvowKind) kind);
      g_autofree char *heading = g_strdup_printf ("\n## %s\n", avow_term_get_word (&AVOW_KINDS, kind));
      g_autofree char *section = NULL;
      const char *start, *end;

      if (avow_record_get_kind (record) == AVOW_KIND_UNKNOWN)
        continue;

      start = strstr (text, heading);
      g_assert_nonnull (start);
      end = strstr (start + 1, "\n## ");
      section = end != NULL ? g_strndup (start, (gsize) (end - start)) : g_strdup (start);
      /* The words of both are told once. */
      if (kind == AVOW_KIND_COMMITMENT || kind == AVOW_KIND_REFLECTION)
        {
          g_autofree char *alone = g_steal_pointer (&section);

          section = g_strconcat (alone, " `own-life` `workplace` `community` `awareness` `action` "
                                        "`accountability`", NULL);
        }
      assert_documented (section, record_get_schema (record));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schema/each-type", test_each_type);
  g_test_add_func ("/schema/random", test_random);
  g_test_add_func ("/schema/empty", test_empty);
  g_test_add_func ("/schema/other-types", test_other_types);
  g_test_add_func ("/schema/replace", test_replace);
  g_test_add_func ("/schema/duplicates", test_duplicates);
  g_test_add_func ("/schema/tables", test_tables);
  g_test_add_func ("/schema/every-field", test_every_field);
  g_test_add_func ("/schema/documented", test_documented);

  return g_test_run ();
}
