/* avow-schema-private.h: what the tables of the kinds and their walkers share */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

/* One row of a table: the member of the struct has the name that JSON has. */
#define AVOW_FIELD(Struct, member, TYPE, ...) \
  { \
    .name = #member, \
    .type = AVOW_FIELD_##TYPE, \
    .offset = G_STRUCT_OFFSET (Struct, member), \
    __VA_ARGS__ \
  }

/* What each kind has, at the head of its table. */
#define AVOW_RECORD_FIELDS \
  AVOW_FIELD (AvowRecord, created, INSTANT), \
  AVOW_FIELD (AvowRecord, modified, INSTANT)

#define AVOW_SCHEMA_OF(fields, struct_size) { (fields), G_N_ELEMENTS (fields), (struct_size) }

/* A kind is its struct, its table and nothing else. */
#define AVOW_DEFINE_RECORD(TypeName, type_name, KIND, record_schema) \
  typedef AvowRecordClass TypeName##Class; \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, AVOW_TYPE_RECORD) \
  static void \
  type_name##_class_init (TypeName##Class *klass) \
  { \
    klass->kind = KIND; \
    klass->schema = &(record_schema); \
  } \
  static void \
  type_name##_init (TypeName *self) \
  { \
    avow_schema_init (&(record_schema), self); \
  }

/* The place of a field's value within its struct */
#define AVOW_FIELD_AT(Type, field, instance) (G_STRUCT_MEMBER (Type, (instance), (field)->offset))

gboolean avow_schema_field_is_set (const AvowField *field,
                                   gconstpointer    instance);

G_END_DECLS
