/* avow-profile.c: what the person says of themselves and prefers; one, with a fixed id */

#include "config.h"

#include "avow-profile.h"
#include "avow-schema-private.h"

/* Not random, so that there is one: two computers, or a restore, meet in the same record. */
const AvowId AVOW_PROFILE_ID = { { [AVOW_ID_BYTES - 1] = 1 } };

static const AvowField partner_fields[] = {
  AVOW_FIELD (AvowPartner, name, TEXT),
};

static const AvowSchema partner_schema = AVOW_SCHEMA_OF (partner_fields, sizeof (AvowPartner));

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowProfile, name, TEXT),
  AVOW_FIELD (AvowProfile, partner, OBJECT, .schema = &partner_schema),
  AVOW_FIELD (AvowProfile, communities, TEXTS),
  AVOW_FIELD (AvowProfile, currency, TEXT),
  AVOW_FIELD (AvowProfile, reminders, JSON),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowProfile, avow_profile, AVOW_KIND_PROFILE, schema)

/**
 * avow_profile_new:
 *
 * Returns: (transfer full): a profile that says nothing yet, with %AVOW_PROFILE_ID
 */
AvowProfile *
avow_profile_new (void)
{
  AvowProfile *self = g_object_new (AVOW_TYPE_PROFILE, NULL);

  self->parent_instance.id = AVOW_PROFILE_ID;

  return self;
}
