/* avow-reflection.h: something that was written */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REFLECTION (avow_reflection_get_type ())
#define AVOW_REFLECTION(object) \
  (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_REFLECTION, AvowReflection))
#define AVOW_IS_REFLECTION(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_REFLECTION))

/**
 * AvowPrompt:
 * @id: (nullable): its id in the shipped prompts
 * @text: (nullable): its words as they were shown
 */
typedef struct {
  char *id;
  char *text;
} AvowPrompt;

typedef struct {
  AvowRecord      parent_instance;

  AvowCivilDate   date;
  int             form;
  AvowPrompt      prompt;
  char           *title;
  char           *text;
  char          **feelings;
  char          **communities;
  int             ring;
  GArray         *links;
  gboolean        pinned;

  /* a repair's own parts */
  char           *what;
  char           *impact;
  char           *responsibility;
  char           *apology;
  char           *change;
  AvowCivilDate   follow_up_on;
  AvowCivilDate   done_on;
} AvowReflection;

GType avow_reflection_get_type (void);
AvowReflection *avow_reflection_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowReflection, g_object_unref)

G_END_DECLS
