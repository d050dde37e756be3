/* avow-line.c: a label that is not there while it has nothing to say */

#include "config.h"

#include "avow-line.h"

void
avow_line_set (GtkLabel   *label,
               const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

void
avow_line_take (GtkLabel *label,
                char     *text)
{
  avow_line_set (label, text);
  g_free (text);
}
