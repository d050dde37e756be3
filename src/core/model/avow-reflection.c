/* avow-reflection.c: something that was written */

#include "config.h"

#include "avow-reflection.h"
#include "avow-schema-private.h"

static const AvowField prompt_fields[] = {
  AVOW_FIELD (AvowPrompt, id, TEXT),
  AVOW_FIELD (AvowPrompt, text, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
};

static const AvowSchema prompt_schema = AVOW_SCHEMA_OF (prompt_fields, sizeof (AvowPrompt));

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowReflection, date, DATE),
  AVOW_FIELD (AvowReflection, form, TERM, .terms = &AVOW_FORMS),
  AVOW_FIELD (AvowReflection, prompt, OBJECT, .schema = &prompt_schema),
  AVOW_FIELD (AvowReflection, title, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, text, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, feelings, TEXTS, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, communities, TEXTS, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, ring, TERM, .terms = &AVOW_RINGS),
  AVOW_FIELD (AvowReflection, links, IDS),
  AVOW_FIELD (AvowReflection, pinned, FLAG),
  AVOW_FIELD (AvowReflection, what, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, impact, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, responsibility, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, apology, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, change, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowReflection, follow_up_on, DATE),
  AVOW_FIELD (AvowReflection, done_on, DATE),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowReflection, avow_reflection, AVOW_KIND_REFLECTION, schema)

/**
 * avow_reflection_new:
 *
 * Returns: (transfer full): a reflection that says nothing yet
 */
AvowReflection *
avow_reflection_new (void)
{
  return g_object_new (AVOW_TYPE_REFLECTION, NULL);
}
