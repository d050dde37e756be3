/* avow-announce.h: telling assistive technology what just happened */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void avow_announce (gpointer                          widget,
                    const char                       *message,
                    GtkAccessibleAnnouncementPriority priority);

G_END_DECLS
