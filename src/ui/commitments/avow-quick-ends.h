/* avow-quick-ends.h: the days that a promise often ends on, one press each */

#pragma once

#include <adwaita.h>

#include "core/model/avow-civil-date.h"

G_BEGIN_DECLS

#define AVOW_TYPE_QUICK_ENDS (avow_quick_ends_get_type ())

G_DECLARE_FINAL_TYPE (AvowQuickEnds, avow_quick_ends, AVOW, QUICK_ENDS, AdwPreferencesRow)

/* Signal: "chosen" (uint, an AvowCivilDate). */
GtkWidget *avow_quick_ends_new       (void);
/* The day they are counted from; none is today. */
void       avow_quick_ends_set_start (AvowQuickEnds *self,
                                      AvowCivilDate  start);

G_END_DECLS
