/* avow-announce.c: telling assistive technology what just happened */

#include "config.h"

#include "avow-announce.h"

/**
 * avow_announce:
 * @widget: (type Gtk.Widget): what it is about
 * @message: a translated sentence or word
 * @priority: whether it may interrupt what is being said
 *
 * As gtk_accessible_announce(), which in GTK up to 4.20 at least calls a function that is not there
 * when GTK_A11Y=test has replaced the way to assistive technology.
 */
void
avow_announce (gpointer                          widget,
               const char                       *message,
               GtkAccessibleAnnouncementPriority priority)
{
  g_return_if_fail (GTK_IS_ACCESSIBLE (widget));

  if (g_strcmp0 (g_getenv ("GTK_A11Y"), "test") != 0)
    gtk_accessible_announce (GTK_ACCESSIBLE (widget), message, priority);
}
