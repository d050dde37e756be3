/* avow-shortcuts-dialog.c: the keyboard shortcuts
 *
 * AdwShortcutsDialog came with libadwaita 1.8, and GtkShortcutsWindow is deprecated since GTK 4.18;
 * between the two floors this small dialog serves.
 */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-shortcuts-dialog.h"

typedef struct
{
  const char *group;
  const char *title;
  const char *accelerator;
} Shortcut;

/* A group's name stands at its first shortcut. */
static const Shortcut shortcuts[] = {
  { N_("Writing"), N_("Log an action"), "<Control>n" },
  { NULL, N_("Write a reflection"), "<Control><Shift>n" },
  { NULL, N_("Make a commitment"), "<Control><Shift>p" },
  { NULL, N_("Save what is being written"), "<Control>Return" },
  { NULL, N_("Date an action yesterday"), "<Alt>y" },
  { NULL, N_("Take back the last change"), "<Control><Shift>z" },
  { N_("Finding"), N_("Today"), "<Alt>1" },
  { NULL, N_("Journal"), "<Alt>2" },
  { NULL, N_("Commitments"), "<Alt>3" },
  { NULL, N_("Review"), "<Alt>4" },
  { NULL, N_("The month or year before"), "<Control>Page_Up" },
  { NULL, N_("The month or year after"), "<Control>Page_Down" },
  { NULL, N_("Search"), "<Control>f" },
  { NULL, N_("Back"), "Escape" },
  { N_("General"), N_("Lock"), "<Control>l" },
  { NULL, N_("Preferences"), "<Control>comma" },
  { NULL, N_("Keyboard shortcuts"), "<Control>question" },
  { NULL, N_("Main menu"), "F10" },
  { NULL, N_("Quit"), "<Control>q" },
};

static GtkWidget *
create_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *keys;
  g_autofree char *label = NULL;
  GdkModifierType modifiers;
  guint keyval;

  gtk_accelerator_parse (shortcut->accelerator, &keyval, &modifiers);
  label = gtk_accelerator_get_label (keyval, modifiers);
  keys = gtk_label_new (label);
  gtk_widget_add_css_class (keys, "keys");
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _(shortcut->title));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);

  return row;
}

AdwDialog *
avow_shortcuts_dialog_new (void)
{
  AdwDialog *dialog = adw_preferences_dialog_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());
  AdwPreferencesGroup *group = NULL;

  adw_dialog_set_title (dialog, _("Keyboard Shortcuts"));
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group != NULL)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _(shortcuts[i].group));
          adw_preferences_page_add (page, group);
        }
      adw_preferences_group_add (group, create_row (&shortcuts[i]));
    }
  adw_preferences_dialog_add (ADW_PREFERENCES_DIALOG (dialog), page);

  return dialog;
}
