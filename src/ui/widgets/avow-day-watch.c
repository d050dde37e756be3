/* avow-day-watch.c: word that another day has begun under an open window */

#include "config.h"

#include "avow-day-watch.h"
#include "core/model/avow-civil-date.h"

typedef struct {
  AvowDayFunc   function;
  gpointer      user_data;
  AvowCivilDate today;
} Watch;

/* A timer that ran during suspend is late, so it only looks. */
static gboolean
on_minute (gpointer user_data)
{
  Watch *watch = user_data;
  AvowCivilDate today = avow_civil_date_today ();

  if (watch->today != today)
    {
      watch->today = today;
      watch->function (watch->user_data);
    }

  return G_SOURCE_CONTINUE;
}

guint
avow_day_watch_add (AvowDayFunc function,
                    gpointer    user_data)
{
  Watch *watch = g_new (Watch, 1);

  watch->function = function;
  watch->user_data = user_data;
  watch->today = avow_civil_date_today ();

  return g_timeout_add_seconds_full (G_PRIORITY_DEFAULT, 60, on_minute, watch, g_free);
}
