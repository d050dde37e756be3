/* avow-place.h: an organisation, a shop, a restaurant: where something was done or given */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PLACE (avow_place_get_type ())
#define AVOW_PLACE(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_PLACE, AvowPlace))
#define AVOW_IS_PLACE(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_PLACE))

typedef struct {
  AvowRecord      parent_instance;

  char           *name;
  int             sort;
  char           *url;
  char          **ownership;
  char           *how_known;
  AvowCivilDate   checked_on;
  char           *note;
} AvowPlace;

GType avow_place_get_type (void);
AvowPlace *avow_place_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowPlace, g_object_unref)

G_END_DECLS
