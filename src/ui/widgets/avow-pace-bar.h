/* avow-pace-bar.h: how much is done of what was promised, and how much was by today */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_PACE_BAR (avow_pace_bar_get_type ())

G_DECLARE_FINAL_TYPE (AvowPaceBar, avow_pace_bar, AVOW, PACE_BAR, GtkWidget)

/* A picture of what stands beside it in words, so a screen reader passes over it. */
GtkWidget *avow_pace_bar_new      (void);
/* For a list of parts, in which nothing is promised. */
void       avow_pace_bar_set_thin (AvowPaceBar *self,
                                   gboolean     thin);
/* Parts of the whole, from 0 to 1; @promised 0 for none. */
void       avow_pace_bar_set_pace (AvowPaceBar *self,
                                   double       done,
                                   double       promised);

G_END_DECLS
