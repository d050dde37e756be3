/* avow-resource.h: something to learn from: a book, a film, a talk */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_RESOURCE (avow_resource_get_type ())
#define AVOW_RESOURCE(object) \
  (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_RESOURCE, AvowResource))
#define AVOW_IS_RESOURCE(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_RESOURCE))

/**
 * AvowResource:
 * @catalogue: (nullable): its id in the shipped catalogue; %NULL for one of the person's own
 * @by: (nullable): who made it
 * @medium: (nullable): a word of the catalogue, such as "book"
 * @theme: (nullable): likewise, such as "history"
 * @state: one of %AVOW_RESOURCE_STATES
 * @takeaways: (nullable): what it taught
 * @changes: (nullable): what the person will do because of it
 */
typedef struct {
  AvowRecord     parent_instance;

  char          *catalogue;
  char          *title;
  char          *by;
  char          *medium;
  char          *theme;
  char          *url;
  int            state;
  AvowCivilDate  started_on;
  AvowCivilDate  finished_on;
  char          *takeaways;
  char          *changes;
} AvowResource;

GType         avow_resource_get_type (void);
AvowResource *avow_resource_new      (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowResource, g_object_unref)

G_END_DECLS
