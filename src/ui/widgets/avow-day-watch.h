/* avow-day-watch.h: word that another day has begun under an open window */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef void (*AvowDayFunc) (gpointer user_data);

/* Calls @function within a minute of each new day. To be ended with g_source_remove(). */
guint avow_day_watch_add (AvowDayFunc function,
                          gpointer    user_data);

G_END_DECLS
