/* test-preferences.c: what a person may set, and where it goes */

#include "test-ui.h"

#include "ui/preferences/avow-preferences-dialog.h"
#include "ui/widgets/avow-currency-names.h"
#include "ui/widgets/avow-passphrase-dialog.h"

typedef struct
{
  char        *path;
  AvowJournal *journal;
  GSettings   *settings;
  GtkWindow   *window;
  AdwDialog   *dialog;
} Fixture;

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = avow_preferences_dialog_new (fixture->journal);
  adw_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->path = test_ui_new_path ();
  fixture->journal = test_ui_create_journal (fixture->path);
  fixture->settings = g_settings_new ("io.github.avow_journal.Avow");
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), adw_bin_new ());
  gtk_window_set_default_size (fixture->window, 800, 700);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (fixture->window);
  avow_journal_close (fixture->journal);
  g_object_unref (fixture->journal);
  g_settings_reset (fixture->settings, "auto-lock-minutes");
  g_object_unref (fixture->settings);
  g_free (fixture->path);
}

static gboolean
has_title (GtkWidget *widget,
           gpointer   user_data)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), user_data);
}

static gpointer
find_row (AdwDialog  *dialog,
          const char *title)
{
  GtkWidget *row = test_ui_find (GTK_WIDGET (dialog), has_title, (gpointer) title);

  g_assert_nonnull (row);
  return row;
}

static guint
find_item (AdwComboRow *row,
           const char  *text)
{
  GListModel *model = adw_combo_row_get_model (row);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkStringObject) item = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_string_object_get_string (item), text))
        return i;
    }

  g_assert_not_reached ();
}

static const char *
get_selected (AdwComboRow *row)
{
  return gtk_string_object_get_string (adw_combo_row_get_selected_item (row));
}

static gboolean
has_name (gpointer user_data)
{
  return g_strcmp0 (avow_journal_get_profile (user_data)->name, "Alex") == 0;
}

static gboolean
has_euro (gpointer user_data)
{
  return g_strcmp0 (avow_journal_get_profile (user_data)->currency, "EUR") == 0;
}

static gboolean
has_no_currency (gpointer user_data)
{
  return avow_journal_get_profile (user_data)->currency == NULL;
}

static void
test_profile (Fixture       *fixture,
              gconstpointer  user_data)
{
  AdwEntryRow *name;
  AdwComboRow *currency;

  open_dialog (fixture);
  test_ui_assert_all_named (GTK_WIDGET (fixture->dialog));
  name = find_row (fixture->dialog, "_Name");
  currency = find_row (fixture->dialog, "_Currency");
  g_assert_cmpuint (adw_combo_row_get_selected (currency), ==, 0);

  gtk_editable_set_text (GTK_EDITABLE (name), "Alex");
  g_signal_emit_by_name (name, "apply");
  test_ui_wait_until (has_name, fixture->journal);

  adw_combo_row_set_selected (currency, find_item (currency, "EUR · Euro"));
  test_ui_wait_until (has_euro, fixture->journal);
  g_assert_true (has_name (fixture->journal));

  /* They are the journal's, and are there the next time. */
  adw_dialog_force_close (fixture->dialog);
  test_ui_lock (fixture->journal);
  test_ui_unlock (fixture->journal);
  open_dialog (fixture);
  currency = find_row (fixture->dialog, "_Currency");
  g_assert_cmpstr (gtk_editable_get_text (find_row (fixture->dialog, "_Name")), ==, "Alex");
  g_assert_cmpstr (get_selected (currency), ==, "EUR · Euro");

  adw_combo_row_set_selected (currency, 0);
  test_ui_wait_until (has_no_currency, fixture->journal);
}

static void
test_every_currency_has_a_name (void)
{
  for (const char * const *code = avow_currency_list (); *code != NULL; code++)
    {
      const char *name = avow_currency_get_name (*code);

      if (name == NULL)
        g_error ("%s has no name", *code);
    }

  g_assert_cmpstr (avow_currency_get_name ("AED"), ==, "UAE Dirham");
  g_assert_null (avow_currency_get_name ("???"));
}

static void
test_auto_lock (Fixture       *fixture,
                gconstpointer  user_data)
{
  AdwComboRow *row;

  open_dialog (fixture);
  row = find_row (fixture->dialog, "_Automatic Lock");
  g_assert_cmpstr (get_selected (row), ==, "After 5 minutes");

  adw_combo_row_set_selected (row, find_item (row, "After 1 hour"));
  g_assert_cmpuint (g_settings_get_uint (fixture->settings, "auto-lock-minutes"), ==, 60);
  adw_combo_row_set_selected (row, find_item (row, "Never"));
  g_assert_cmpuint (g_settings_get_uint (fixture->settings, "auto-lock-minutes"), ==, 0);
  adw_dialog_force_close (fixture->dialog);

  /* A number that is not offered stays what it is. */
  g_settings_set_uint (fixture->settings, "auto-lock-minutes", 7);
  open_dialog (fixture);
  row = find_row (fixture->dialog, "_Automatic Lock");
  g_assert_cmpstr (get_selected (row), ==, "After 7 minutes");
  g_assert_cmpuint (find_item (row, "After 7 minutes"), ==, 3);
  g_assert_cmpuint (g_settings_get_uint (fixture->settings, "auto-lock-minutes"), ==, 7);
}

static void
test_path (Fixture       *fixture,
           gconstpointer  user_data)
{
  AdwActionRow *row;

  open_dialog (fixture);
  row = find_row (fixture->dialog, "Kept In");
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, avow_journal_get_path (fixture->journal));
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (row), avow_journal_get_path (fixture->journal)));
}

static gboolean
is_said (gpointer user_data)
{
  return test_ui_find_label (user_data, "Passphrase changed") != NULL;
}

static void
test_passphrase (Fixture       *fixture,
                 gconstpointer  user_data)
{
  const AvowKdfParams cheap = { 1, 8192 * 1024 };
  AdwDialog *dialog;
  g_autofree char *said = NULL;

  open_dialog (fixture);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "preferences.change-passphrase", NULL));
  test_ui_settle (GTK_WIDGET (fixture->window));
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (AVOW_IS_PASSPHRASE_DIALOG (dialog));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), find_row (dialog, "_Passphrase")));
  test_ui_assert_all_named (GTK_WIDGET (dialog));
  avow_passphrase_dialog_set_params (AVOW_PASSPHRASE_DIALOG (dialog), &cheap);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "passphrase.change", NULL);
  said = test_ui_take_announcement ();
  g_assert_cmpstr (said, ==, "Choose a passphrase first.");

  gtk_editable_set_text (find_row (dialog, "_Passphrase"), TEST_PASSPHRASE);
  gtk_editable_set_text (find_row (dialog, "_Type It Again"), TEST_PASSPHRASE);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "passphrase.change", NULL);
  test_ui_wait_until (is_said, fixture->window);

  test_ui_lock (fixture->journal);
  test_ui_unlock (fixture->journal);
}

static void
test_closes_with_the_lock (Fixture       *fixture,
                           gconstpointer  user_data)
{
  gpointer dialogs[2];

  open_dialog (fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "preferences.change-passphrase", NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));
  dialogs[0] = fixture->dialog;
  dialogs[1] = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    g_object_add_weak_pointer (dialogs[i], &dialogs[i]);

  test_ui_lock (fixture->journal);
  while (dialogs[0] != NULL || dialogs[1] != NULL)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/preferences/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("profile", test_profile);
  ADD ("auto-lock", test_auto_lock);
  ADD ("path", test_path);
  ADD ("passphrase", test_passphrase);
  ADD ("closes-with-the-lock", test_closes_with_the_lock);
#undef ADD
  g_test_add_func ("/preferences/every-currency-has-a-name", test_every_currency_has_a_name);

  return g_test_run ();
}
