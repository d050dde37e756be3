/* avow-expander.c: what AdwExpanderRow leaves to do */

#include "config.h"

#include "avow-expander.h"

static char *
strip_underline (const char *title)
{
  g_autoptr (GString) text = g_string_new (title);

  g_string_replace (text, "_", "", 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
name_lists (GtkWidget  *widget,
            const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_lists (child, name);
}

/**
 * avow_expander_name_lists:
 * @row: an expander row that has no rows of its own yet
 *
 * The row is made of two lists, its header and what it reveals, that assistive technology meets and
 * libadwaita 1.7 does not name. They get the row's title.
 */
void
avow_expander_name_lists (AdwExpanderRow *row)
{
  g_autofree char *name = NULL;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  name = strip_underline (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  name_lists (GTK_WIDGET (row), name);
}
