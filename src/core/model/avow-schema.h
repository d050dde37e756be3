/* avow-schema.h: how a kind of record is laid out in memory and in JSON, as data */

#pragma once

#include <glib.h>

#include "avow-terms.h"

G_BEGIN_DECLS

typedef struct _AvowField  AvowField;
typedef struct _AvowSchema AvowSchema;

/**
 * AvowFieldType:
 *
 * What a member of a record is: the type in C that stands at the field's offset, and its JSON.
 * A member whose JSON is of another type or value than its field takes (a newer version's) is kept
 * with the unknown members, and comes back unchanged unless the field is set.
 */
typedef enum {
  AVOW_FIELD_TEXT,      /* char *, NULL for none           "…"            */
  AVOW_FIELD_TEXTS,     /* char **, NULL for none          ["…", …]       */
  AVOW_FIELD_DATE,      /* AvowCivilDate                   "2026-11-22"   */
  AVOW_FIELD_MONTH,     /* AvowCivilDate, its first day    "2026-11"      */
  AVOW_FIELD_CLOCK,     /* AvowClock                       "18:30"        */
  AVOW_FIELD_TERM,      /* int, one of field->terms        "donation"     */
  AVOW_FIELD_NUMBER,    /* gint64, -1 for none             90             */
  AVOW_FIELD_FLAG,      /* gboolean                        true, or absent */
  AVOW_FIELD_MONEY,     /* AvowMoney                       {"minor":2500,"currency":"USD"} */
  AVOW_FIELD_ID,        /* AvowId                          "00…ff"        */
  AVOW_FIELD_IDS,       /* GArray * of AvowId, NULL for none              */
  AVOW_FIELD_DATES,     /* GArray * of AvowCivilDate, NULL for none       */
  AVOW_FIELD_OBJECT,    /* a struct within the record, by field->schema; written if not empty */
  AVOW_FIELD_OBJECTS,   /* GPtrArray * of structs by field->schema, NULL for none */
  AVOW_FIELD_JSON,      /* char *, any JSON as text, NULL for none        */
  AVOW_FIELD_INSTANT,   /* gint64, microseconds since 1970 UTC, 0 for none */
} AvowFieldType;

typedef enum {
  AVOW_FIELD_PLAIN      = 0,
  AVOW_FIELD_SEARCHABLE = 1 << 0,
} AvowFieldFlags;

struct _AvowField {
  const char       *name;
  AvowFieldType     type;
  gsize             offset;
  AvowFieldFlags    flags;
  const AvowTerms  *terms;
  const AvowSchema *schema;
};

/**
 * AvowSchema:
 * @fields: ordered as written
 * @n_fields: how many
 * @size: bytes of the struct that an %AVOW_FIELD_OBJECTS element is allocated with, 0 where not
 *   used
 */
struct _AvowSchema {
  const AvowField *fields;
  gsize            n_fields;
  gsize            size;
};

void     avow_schema_init  (const AvowSchema *schema,
                            gpointer          instance);
void     avow_schema_clear (const AvowSchema *schema,
                            gpointer          instance);
void     avow_schema_copy  (const AvowSchema *schema,
                            gconstpointer     from,
                            gpointer          to);
gboolean avow_schema_equal (const AvowSchema *schema,
                            gconstpointer     a,
                            gconstpointer     b);

/* The elements of an AVOW_FIELD_OBJECTS array */
gpointer avow_schema_new_object   (const AvowSchema *schema);
void     avow_schema_free_objects (const AvowSchema *schema,
                                   GPtrArray        *objects);

G_END_DECLS
