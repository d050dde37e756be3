/* avow-line.h: a label that is not there while it has nothing to say */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* @text: (nullable): what it says; the label is hidden for nothing. */
void avow_line_set  (GtkLabel   *label,
                     const char *text);
/* The same, and takes @text. */
void avow_line_take (GtkLabel   *label,
                     char       *text);

G_END_DECLS
