/* avow-place.c: an organisation, a shop, a restaurant: where something was done or given */

#include "config.h"

#include "avow-place.h"
#include "avow-schema-private.h"

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowPlace, name, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowPlace, sort, TERM, .terms = &AVOW_SORTS),
  AVOW_FIELD (AvowPlace, url, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowPlace, ownership, TEXTS, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowPlace, how_known, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowPlace, checked_on, DATE),
  AVOW_FIELD (AvowPlace, note, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowPlace, avow_place, AVOW_KIND_PLACE, schema)

/**
 * avow_place_new:
 *
 * Returns: (transfer full): a place that says nothing yet
 */
AvowPlace *
avow_place_new (void)
{
  return g_object_new (AVOW_TYPE_PLACE, NULL);
}
