/* avow-names.c: names for the parts that the toolkit leaves without one */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-names.h"

static void
find_parts (GtkWidget *widget,
            GType      type,
            GPtrArray *parts)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (parts, widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    find_parts (child, type, parts);
}

/* In the order in which they stand; if there are others than expected, none is called wrongly. */
static void
name_buttons (GtkWidget          *widget,
              const char * const *names)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();

  find_parts (widget, GTK_TYPE_BUTTON, buttons);
  if (buttons->len != g_strv_length ((char **) names))
    return;

  for (guint i = 0; i < buttons->len; i++)
    gtk_accessible_update_property (g_ptr_array_index (buttons, i),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, names[i],
                                    -1);
}

/**
 * avow_name_calendar:
 * @calendar: a calendar
 *
 * Names its four arrows (GTK 4.18).
 */
void
avow_name_calendar (GtkCalendar *calendar)
{
  const char * const names[] = {
    _("Previous Month"), _("Next Month"), _("Previous Year"), _("Next Year"), NULL
  };

  g_return_if_fail (GTK_IS_CALENDAR (calendar));

  name_buttons (GTK_WIDGET (calendar), names);
}

/**
 * avow_name_spin_row:
 * @row: a row
 *
 * Names its two buttons (libadwaita 1.7).
 */
void
avow_name_spin_row (AdwSpinRow *row)
{
  const char * const names[] = { _("Less"), _("More"), NULL };

  g_return_if_fail (ADW_IS_SPIN_ROW (row));

  name_buttons (GTK_WIDGET (row), names);
}

/**
 * avow_name_expander:
 * @row: a row that has no rows of its own yet
 *
 * Names the two lists it is made of, its header and what it reveals, by its title (libadwaita 1.7).
 */
void
avow_name_expander (AdwExpanderRow *row)
{
  g_autoptr (GPtrArray) lists = g_ptr_array_new ();
  g_autoptr (GString) title = NULL;

  g_return_if_fail (ADW_IS_EXPANDER_ROW (row));

  title = g_string_new (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
  if (adw_preferences_row_get_use_underline (ADW_PREFERENCES_ROW (row)))
    g_string_replace (title, "_", "", 1);

  find_parts (GTK_WIDGET (row), GTK_TYPE_LIST_BOX, lists);
  for (guint i = 0; i < lists->len; i++)
    gtk_accessible_update_property (g_ptr_array_index (lists, i),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, title->str,
                                    -1);
}
