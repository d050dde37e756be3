/* avow-window.h: the window: welcome, lock, or the open journal */

#pragma once

#include "avow-application.h"

G_BEGIN_DECLS

#define AVOW_TYPE_WINDOW (avow_window_get_type ())

G_DECLARE_FINAL_TYPE (AvowWindow, avow_window, AVOW, WINDOW, AdwApplicationWindow)

GtkWidget *avow_window_new  (AvowApplication *application,
                             AvowJournal     *journal,
                             AvowOptions     *options);
void       avow_window_lock (AvowWindow      *window);

G_END_DECLS
