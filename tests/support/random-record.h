/* random-record.h: records that say anything their schema can, the same ones for the same seed */

#pragma once

#include <string.h>

#include "core/model/avow-record.h"

/* The test's own memory of what is where; see the schemas' offsets. */
#define RANDOM_AT(Type, field, instance) (G_STRUCT_MEMBER (Type, (instance), (field)->offset))

static inline char *
random_text (GRand *rand,
             int    most_pieces)
{
  static const char * const pieces[] = {
    "a", "Z", " ", "word ", "\"", "\\", "/", "\n", "\t", "\r", "\b", "\x01", "\x1f", "\x7f",
    "é", "e\314\201", "ß", "İ", "Привет ", "한국어", "कि", "日本", "مرحبا", "👩🏽‍🦱", "\342\200\250", "\357\277\277",
    "{\"kind\":null}", "</script>", "%s%n", "\\u0000",
  };
  int n_pieces = g_rand_int_range (rand, 1, most_pieces + 1);
  GString *text = g_string_new (NULL);

  for (int i = 0; i < n_pieces; i++)
    g_string_append (text, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);

  return g_string_free_and_steal (text);
}

static inline AvowId
random_id (GRand *rand)
{
  AvowId id;

  for (int i = 0; i < AVOW_ID_BYTES; i++)
    id.bytes[i] = (guint8) g_rand_int (rand);
  id.bytes[0] |= 1;

  return id;
}

static inline AvowCivilDate
random_date (GRand *rand)
{
  return (AvowCivilDate) g_rand_int_range (rand, 1, 3652060);
}

static inline gint64
random_integer (GRand *rand)
{
  guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);

  return (gint64) (bits >> g_rand_int_range (rand, 1, 64));
}

static inline char *
random_json (GRand *rand)
{
  static const char * const values[] = {
    "null", "true", "0", "-0", "1e400", "123456789012345678901234567890", "0.1000000000000000055511151231257827",
    "\"x\"", "[]", "{}", "[1,[2,{\"a\":null}]]", "{\"b\":{\"c\":[null,false]},\"a\":1.0}",
  };

  return g_strdup (values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]);
}

static inline void random_fill (GRand            *rand,
                                const AvowSchema *schema,
                                gpointer          instance,
                                double            probability);

/* Sets one field of an instance in which it is not set. */
static inline void
random_set (GRand           *rand,
            const AvowField *field,
            gpointer         instance)
{
  int n = g_rand_int_range (rand, 1, 5);

  switch (field->type)
    {
    case AVOW_FIELD_TEXT:
      RANDOM_AT (char *, field, instance) = random_text (rand, 20);
      break;
    case AVOW_FIELD_TEXTS:
      RANDOM_AT (char **, field, instance) = g_new0 (char *, (gsize) n + 1);
      for (int i = 0; i < n; i++)
        RANDOM_AT (char **, field, instance)[i] = random_text (rand, 5);
      break;
    case AVOW_FIELD_DATE:
      RANDOM_AT (AvowCivilDate, field, instance) = random_date (rand);
      break;
    case AVOW_FIELD_MONTH:
      RANDOM_AT (AvowCivilDate, field, instance) = avow_civil_date_month_start (random_date (rand));
      break;
    case AVOW_FIELD_CLOCK:
      RANDOM_AT (AvowClock, field, instance) = (AvowClock) g_rand_int_range (rand, 0, 1440);
      break;
    case AVOW_FIELD_TERM:
      RANDOM_AT (int, field, instance) = g_rand_int_range (rand, 1, field->terms->n_terms);
      break;
    case AVOW_FIELD_NUMBER:
      RANDOM_AT (gint64, field, instance) = random_integer (rand);
      break;
    case AVOW_FIELD_FLAG:
      RANDOM_AT (gboolean, field, instance) = TRUE;
      break;
    case AVOW_FIELD_MONEY:
      {
        const char * const *currencies = avow_currency_list ();
        AvowMoney *money = &RANDOM_AT (AvowMoney, field, instance);

        money->minor = g_rand_boolean (rand) ? random_integer (rand) : -random_integer (rand) - 1;
        g_strlcpy (money->currency, currencies[g_rand_int_range (rand, 0, 100)], sizeof money->currency);
        break;
      }
    case AVOW_FIELD_ID:
      RANDOM_AT (AvowId, field, instance) = random_id (rand);
      break;
    case AVOW_FIELD_IDS:
      RANDOM_AT (GArray *, field, instance) = g_array_new (FALSE, FALSE, sizeof (AvowId));
      for (int i = 0; i < n; i++)
        {
          AvowId id = random_id (rand);
          g_array_append_val (RANDOM_AT (GArray *, field, instance), id);
        }
      break;
    case AVOW_FIELD_DATES:
      RANDOM_AT (GArray *, field, instance) = g_array_new (FALSE, FALSE, sizeof (AvowCivilDate));
      for (int i = 0; i < n; i++)
        {
          AvowCivilDate date = random_date (rand);
          g_array_append_val (RANDOM_AT (GArray *, field, instance), date);
        }
      break;
    case AVOW_FIELD_OBJECT:
      random_fill (rand, field->schema, &RANDOM_AT (guint8, field, instance), 1);
      break;
    case AVOW_FIELD_OBJECTS:
      RANDOM_AT (GPtrArray *, field, instance) = g_ptr_array_new ();
      for (int i = 0; i < n; i++)
        {
          gpointer object = avow_schema_new_object (field->schema);
          random_fill (rand, field->schema, object, 0.7);
          g_ptr_array_add (RANDOM_AT (GPtrArray *, field, instance), object);
        }
      break;
    case AVOW_FIELD_JSON:
      RANDOM_AT (char *, field, instance) = random_json (rand);
      break;
    case AVOW_FIELD_INSTANT:
      /* From 0001-01-01 to 9999-12-31, half of them at a whole second, and never 1970, which is
       * none */
      RANDOM_AT (gint64, field, instance) = ((gint64) random_date (rand) - 719163) * G_GINT64_CONSTANT (86400000000) +
                                            (g_rand_boolean (rand) ? G_USEC_PER_SEC : 1) * (gint64) g_rand_int_range (rand, 1, 86400);
      break;
    default:
      g_assert_not_reached ();
    }
}

static inline void
random_fill (GRand            *rand,
             const AvowSchema *schema,
             gpointer          instance,
             double            probability)
{
  for (gsize i = 0; i < schema->n_fields; i++)
    if (g_rand_double (rand) < probability)
      random_set (rand, &schema->fields[i], instance);
}

static inline const AvowSchema *
record_get_schema (AvowRecord *record)
{
  return ((AvowRecordClass *) (gpointer) G_OBJECT_GET_CLASS (record))->schema;
}

static inline AvowRecord *
random_record (GRand *rand)
{
  AvowRecord *record = avow_record_new ((AvowKind) g_rand_int_range (rand, 0, AVOW_N_KINDS));
  gboolean plain = avow_record_get_kind (record) == AVOW_KIND_UNKNOWN;

  record->id = random_id (rand);
  random_fill (rand, record_get_schema (record), record, g_rand_double (rand));
  if (g_rand_boolean (rand))
    {
      g_autofree char *one = random_json (rand);
      g_autofree char *two = random_json (rand);

      g_free (record->extra);
      record->extra = g_strdup_printf ("{%s\"later\":%s,\"x\\u0000y\":%s,\"\":null}",
                                       plain ? "\"kind\":\"dance\"," : "", one, two);
    }

  return record;
}
