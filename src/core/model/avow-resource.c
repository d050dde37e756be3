/* avow-resource.c: something to learn from: a book, a film, a talk */

#include "config.h"

#include "avow-resource.h"
#include "avow-schema-private.h"

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowResource, catalogue, TEXT),
  AVOW_FIELD (AvowResource, title, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowResource, by, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowResource, medium, TEXT),
  AVOW_FIELD (AvowResource, theme, TEXT),
  AVOW_FIELD (AvowResource, url, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowResource, state, TERM, .terms = &AVOW_RESOURCE_STATES),
  AVOW_FIELD (AvowResource, started_on, DATE),
  AVOW_FIELD (AvowResource, finished_on, DATE),
  AVOW_FIELD (AvowResource, takeaways, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowResource, changes, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowResource, avow_resource, AVOW_KIND_RESOURCE, schema)

/**
 * avow_resource_new:
 *
 * Returns: (transfer full): a resource that says nothing yet
 */
AvowResource *
avow_resource_new (void)
{
  return g_object_new (AVOW_TYPE_RESOURCE, NULL);
}
