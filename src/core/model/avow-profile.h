/* avow-profile.h: what the person says of themselves and prefers; one, with a fixed id */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PROFILE (avow_profile_get_type ())
#define AVOW_PROFILE(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_PROFILE, AvowProfile))
#define AVOW_IS_PROFILE(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_PROFILE))

extern const AvowId AVOW_PROFILE_ID;

typedef struct {
  char *name;
} AvowPartner;

/**
 * AvowProfile:
 * @currency: (nullable): the ISO 4217 code that new amounts start with; %NULL follows the locale
 * @reminders: (nullable): JSON, for a later version
 */
typedef struct {
  AvowRecord      parent_instance;

  char           *name;
  AvowPartner     partner;
  char          **communities;
  char           *currency;
  char           *reminders;
} AvowProfile;

GType avow_profile_get_type (void);
AvowProfile *avow_profile_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowProfile, g_object_unref)

G_END_DECLS
