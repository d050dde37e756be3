/* avow-preferences-dialog.c: what a person may set */

#include "config.h"

#include "avow-preferences-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/widgets/avow-currency-names.h"
#include "ui/widgets/avow-passphrase-dialog.h"

/**
 * AvowPreferencesDialog:
 *
 * What tells something of the person is in the journal's profile; only the minutes to the lock are
 * in the settings. Colours follow the system.
 */
struct _AvowPreferencesDialog
{
  AdwPreferencesDialog  parent_instance;

  AvowJournal          *journal;
  GSettings            *settings;
  GArray               *minutes;
  gboolean              filling;

  AdwEntryRow          *name_row;
  AdwComboRow          *currency_row;
  AdwComboRow          *auto_lock_row;
  AdwActionRow         *path_row;
};

G_DEFINE_FINAL_TYPE (AvowPreferencesDialog, avow_preferences_dialog, ADW_TYPE_PREFERENCES_DIALOG)

/* 0 is never. */
static const guint usual_minutes[] = { 1, 2, 5, 10, 15, 30, 60, 0 };

static void
show_toast (AvowPreferencesDialog *self,
            const char            *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_preferences_dialog_add_toast (ADW_PREFERENCES_DIALOG (self), toast);
}

static guint
find_currency (const char *code)
{
  const char * const *codes = avow_currency_list ();

  for (guint i = 0; code != NULL && codes[i] != NULL; i++)
    {
      /* The first of the list is the system's. */
      if (strcmp (codes[i], code) == 0)
        return i + 1;
    }

  return 0;
}

static char *
describe_currency (const char *code)
{
  const char *name = avow_currency_get_name (code);

  if (name == NULL)
    return g_strdup (code);

  /* Translators: a currency in a list: its code (EUR) and its name (Euro). */
  return g_strdup_printf (C_("currency", "%s · %s"), code, name);
}

static char *
describe_minutes (guint minutes)
{
  if (minutes == 0)
    /* Translators: when the journal locks itself. */
    return g_strdup (C_("lock", "Never"));
  if (minutes == 60)
    return g_strdup (C_("lock", "After 1 hour"));

  /* Translators: when the journal locks itself. */
  return g_strdup_printf (ngettext ("After %u minute", "After %u minutes", minutes), minutes);
}

static void
fill_currencies (AvowPreferencesDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  const char * const *codes = avow_currency_list ();
  g_autofree char *system = NULL;

  /* Translators: the currency that the system's regional format has; %s is its code, as EUR. */
  system = g_strdup_printf (_("As the system: %s"), avow_currency_from_locale ());
  gtk_string_list_append (list, system);
  for (guint i = 0; codes[i] != NULL; i++)
    gtk_string_list_take (list, describe_currency (codes[i]));

  adw_combo_row_set_model (self->currency_row, G_LIST_MODEL (list));
}

static void
fill_minutes (AvowPreferencesDialog *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint now = g_settings_get_uint (self->settings, "auto-lock-minutes");
  guint selected = GTK_INVALID_LIST_POSITION;

  g_array_set_size (self->minutes, 0);
  g_array_append_vals (self->minutes, usual_minutes, G_N_ELEMENTS (usual_minutes));
  for (guint i = 0; i < self->minutes->len; i++)
    {
      if (g_array_index (self->minutes, guint, i) == now)
        selected = i;
    }

  /* Set by other means to a number that is not offered. */
  if (selected == GTK_INVALID_LIST_POSITION)
    {
      for (selected = 0; selected < self->minutes->len - 1; selected++)
        {
          if (g_array_index (self->minutes, guint, selected) > now)
            break;
        }
      g_array_insert_val (self->minutes, selected, now);
    }

  for (guint i = 0; i < self->minutes->len; i++)
    gtk_string_list_take (list, describe_minutes (g_array_index (self->minutes, guint, i)));

  adw_combo_row_set_model (self->auto_lock_row, G_LIST_MODEL (list));
  adw_combo_row_set_selected (self->auto_lock_row, selected);
}

static void
show_profile (AvowPreferencesDialog *self)
{
  AvowProfile *profile = avow_journal_get_profile (self->journal);

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), profile->name != NULL ? profile->name : "");
  adw_combo_row_set_selected (self->currency_row, find_currency (profile->currency));
  self->filling = FALSE;
}

static void
on_profile_saved_cb (GObject      *object,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (AvowPreferencesDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (avow_journal_save_finish (AVOW_JOURNAL (object), result, &error) || self->name_row == NULL)
    return;

  show_toast (self, error->message);
  if (avow_journal_get_state (self->journal) == AVOW_JOURNAL_UNLOCKED)
    show_profile (self);
}

/* Takes @profile. */
static void
save_profile (AvowPreferencesDialog *self,
              AvowProfile           *profile)
{
  AvowRecord *record = (AvowRecord *) profile;

  avow_journal_save_async (self->journal, &record, 1, NULL, 0, on_profile_saved_cb, g_object_ref (self));
  g_object_unref (profile);
}

static AvowProfile *
copy_profile (AvowPreferencesDialog *self)
{
  return AVOW_PROFILE (avow_record_copy ((AvowRecord *) avow_journal_get_profile (self->journal)));
}

static void
on_name_apply_cb (AvowPreferencesDialog *self)
{
  AvowProfile *profile = copy_profile (self);
  const char *name = gtk_editable_get_text (GTK_EDITABLE (self->name_row));

  g_set_str (&profile->name, *name != '\0' ? name : NULL);
  save_profile (self, profile);
}

static void
on_currency_selected_cb (AvowPreferencesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->currency_row);
  AvowProfile *profile;

  if (self->filling || selected == GTK_INVALID_LIST_POSITION)
    return;

  profile = copy_profile (self);
  g_set_str (&profile->currency, selected == 0 ? NULL : avow_currency_list ()[selected - 1]);
  save_profile (self, profile);
}

static void
on_auto_lock_selected_cb (AvowPreferencesDialog *self)
{
  guint selected = adw_combo_row_get_selected (self->auto_lock_row);

  if (self->filling || selected >= self->minutes->len)
    return;

  g_settings_set_uint (self->settings, "auto-lock-minutes", g_array_index (self->minutes, guint, selected));
}

static void
on_passphrase_changed_cb (AvowPreferencesDialog *self)
{
  show_toast (self, _("Passphrase changed"));
}

static void
change_passphrase_action (GtkWidget  *widget,
                          const char *name,
                          GVariant   *parameter)
{
  AvowPreferencesDialog *self = AVOW_PREFERENCES_DIALOG (widget);
  AdwDialog *dialog = avow_passphrase_dialog_new (self->journal);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (on_passphrase_changed_cb), self, G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
on_state_changed_cb (AvowPreferencesDialog *self)
{
  if (avow_journal_get_state (self->journal) != AVOW_JOURNAL_UNLOCKED)
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
avow_preferences_dialog_dispose (GObject *object)
{
  AvowPreferencesDialog *self = AVOW_PREFERENCES_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_PREFERENCES_DIALOG);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->minutes, g_array_unref);

  G_OBJECT_CLASS (avow_preferences_dialog_parent_class)->dispose (object);
}

static void
avow_preferences_dialog_class_init (AvowPreferencesDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_preferences_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "preferences.change-passphrase", NULL, change_passphrase_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/preferences/avow-preferences-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPreferencesDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, AvowPreferencesDialog, currency_row);
  gtk_widget_class_bind_template_child (widget_class, AvowPreferencesDialog, auto_lock_row);
  gtk_widget_class_bind_template_child (widget_class, AvowPreferencesDialog, path_row);
  gtk_widget_class_bind_template_callback (widget_class, on_name_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_currency_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_auto_lock_selected_cb);
}

static void
avow_preferences_dialog_init (AvowPreferencesDialog *self)
{
  self->filling = TRUE;
  self->minutes = g_array_new (FALSE, FALSE, sizeof (guint));
  self->settings = g_settings_new (AVOW_APPLICATION_ID);

  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * avow_preferences_dialog_new:
 * @journal: unlocked; the dialog closes when it is locked
 */
AdwDialog *
avow_preferences_dialog_new (AvowJournal *journal)
{
  AvowPreferencesDialog *self;
  g_autofree char *path = NULL;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  self = g_object_new (AVOW_TYPE_PREFERENCES_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "notify::state", G_CALLBACK (on_state_changed_cb), self, G_CONNECT_SWAPPED);

  fill_currencies (self);
  fill_minutes (self);
  show_profile (self);

  path = g_filename_display_name (avow_journal_get_path (journal));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->path_row), FALSE);
  adw_action_row_set_subtitle (self->path_row, path);

  return ADW_DIALOG (self);
}
