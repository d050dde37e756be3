/* test-lock.c: the two ways into a locked journal, and what keeps others out */

#include "test-ui.h"

#include <string.h>

#include "ui/lock/avow-lock-page.h"
#include "ui/widgets/avow-field-message.h"
#include "ui/widgets/avow-passphrase-dialog.h"

#define NEW_PASSPHRASE "another passphrase"

static const AvowKdfParams cheap = { 1, 8192 * 1024 };

typedef struct
{
  AvowJournal     *journal;
  AvowRecoveryKey *key;
  GtkWindow       *window;
  GtkWidget       *page;
} Fixture;

/* {{{ Helpers */

static void
on_result (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
is_set (gpointer user_data)
{
  return *(gpointer *) user_data != NULL;
}

static AvowJournal *
create_journal (AvowRecoveryKey *key)
{
  g_autofree char *path = test_ui_new_path ();
  g_autoptr (AvowSecret) passphrase = avow_secret_new_from_text (TEST_PASSPHRASE);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  AvowJournal *journal = avow_journal_new ();

  avow_journal_create_async (journal, path, passphrase, key, &cheap, NULL, on_result, &result);
  test_ui_wait_until (is_set, &result);
  avow_journal_create_finish (journal, result, &error);
  g_assert_no_error (error);

  return journal;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  fixture->key = avow_recovery_key_generate ();
  fixture->journal = create_journal (fixture->key);
  test_ui_lock (fixture->journal);

  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->page = avow_lock_page_new (fixture->journal);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_set_default_size (fixture->window, 370, 650);
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
  avow_recovery_key_unref (fixture->key);
}

static GtkWidget *
get_visible_page (Fixture *fixture)
{
  GtkWidget *navigation = test_ui_find_type (fixture->page, ADW_TYPE_NAVIGATION_VIEW);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

static GtkWidget *
get_row (Fixture *fixture)
{
  return test_ui_find_type (get_visible_page (fixture), ADW_TYPE_PASSWORD_ENTRY_ROW);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find_type (get_visible_page (fixture),
                                                                     GTK_TYPE_TEXT_VIEW)));
}

static const char *
get_message (Fixture *fixture)
{
  return avow_field_message_get_text (AVOW_FIELD_MESSAGE (test_ui_find_type (get_visible_page (fixture),
                                                                             AVOW_TYPE_FIELD_MESSAGE)));
}

static gboolean
has_message (gpointer user_data)
{
  return get_message (user_data) != NULL;
}

static gboolean
is_unlocked (gpointer user_data)
{
  return avow_journal_get_state (user_data) == AVOW_JOURNAL_UNLOCKED;
}

static gboolean
is_ready (gpointer user_data)
{
  return gtk_widget_get_sensitive (get_row (user_data));
}

static gboolean
is_busy (gpointer user_data)
{
  return !is_ready (user_data);
}

static void
unlock (Fixture *fixture,
        const char *passphrase)
{
  GtkWidget *row = get_row (fixture);

  gtk_editable_set_text (GTK_EDITABLE (row), passphrase);
  /* Enter. */
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (row)), "activate");
}

static gboolean
has_focus_in_text_view (gpointer user_data)
{
  return GTK_IS_TEXT_VIEW (gtk_window_get_focus (user_data));
}

static void
turn_to_recovery_key (Fixture *fixture)
{
  GtkWidget *button = test_ui_find_button (fixture->page, "Use the _Recovery Key");

  g_assert_true (gtk_widget_activate (button));
  test_ui_wait_until (has_focus_in_text_view, fixture->window);
}

static void
unlock_with_recovery (Fixture    *fixture,
                      const char *text)
{
  gtk_text_buffer_set_text (get_buffer (fixture), text, -1);
  g_assert_true (gtk_widget_activate (test_ui_find_button (get_visible_page (fixture), "_Unlock")));
}

static gboolean
is_private_word (GtkWidget *widget,
                 gpointer   user_data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) &&
         strpbrk (gtk_label_get_text (GTK_LABEL (widget)), "0123456789") != NULL;
}

/* }}} */

static void
test_shows_nothing (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_assert_nonnull (test_ui_find_label (fixture->page, "Avow Is Locked"));
  g_assert_null (test_ui_find (fixture->page, is_private_word, NULL));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), get_row (fixture)));
  test_ui_assert_all_named (fixture->page);

  turn_to_recovery_key (fixture);
  test_ui_assert_all_named (fixture->page);
}

static void
test_passphrase (Fixture       *fixture,
                 gconstpointer  user_data)
{
  GtkWidget *row = get_row (fixture);
  g_autofree char *said = NULL;
  int start, end;

  unlock (fixture, "");
  test_ui_wait_until (has_message, fixture);
  g_assert_cmpstr (get_message (fixture), ==, "Type your passphrase.");

  unlock (fixture, "not this one");
  g_assert_null (get_message (fixture));
  test_ui_wait_until (is_busy, fixture);
  g_assert_nonnull (test_ui_find_label (get_visible_page (fixture), "Unlocking…"));
  test_ui_assert_all_named (fixture->page);

  test_ui_wait_until (has_message, fixture);
  g_assert_cmpstr (get_message (fixture), ==, "This passphrase does not open the journal.");
  said = test_ui_take_announcement ();
  g_assert_cmpstr (said, ==, get_message (fixture));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_true (gtk_widget_get_sensitive (row));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
  /* To be typed over. */
  g_assert_true (gtk_editable_get_selection_bounds (GTK_EDITABLE (row), &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, strlen ("not this one"));

  gtk_editable_set_text (GTK_EDITABLE (row), "corr");
  g_assert_null (get_message (fixture));
  g_assert_false (gtk_widget_has_css_class (row, "error"));

  unlock (fixture, TEST_PASSPHRASE);
  test_ui_wait_until (is_unlocked, fixture->journal);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "");
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *row = get_row (fixture);

  unlock (fixture, TEST_PASSPHRASE);
  test_ui_wait_until (is_busy, fixture);
  g_assert_true (gtk_widget_activate_action (fixture->page, "lock.cancel", NULL));
  test_ui_wait_until (is_ready, fixture);
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_LOCKED);
  g_assert_null (get_message (fixture));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));

  unlock (fixture, TEST_PASSPHRASE);
  test_ui_wait_until (is_unlocked, fixture->journal);
}

static void
test_recovery_key (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (AvowRecoveryKey) other = avow_recovery_key_generate ();
  const char *right = (const char *) avow_secret_peek (avow_recovery_key_get_groups (fixture->key));
  g_autofree char *slip = g_strdup (right);
  g_autofree char *lower = g_ascii_strdown (right, -1);
  g_autofree char *forgiving = g_strdelimit (g_strdup_printf ("  \n%s\n\n", lower), " ", '\t');

  turn_to_recovery_key (fixture);

  unlock_with_recovery (fixture, "");
  test_ui_wait_until (has_message, fixture);
  g_assert_cmpstr (get_message (fixture), ==, "Type your recovery key.");

  slip[30] = slip[30] == 'Q' ? 'P' : 'Q';
  unlock_with_recovery (fixture, slip);
  test_ui_wait_until (has_message, fixture);
  g_assert_true (g_str_has_prefix (get_message (fixture), "This is not a recovery key yet:"));
  g_assert_true (has_focus_in_text_view (fixture->window));

  unlock_with_recovery (fixture, (const char *) avow_secret_peek (avow_recovery_key_get_text (other)));
  test_ui_wait_until (has_message, fixture);
  g_assert_cmpstr (get_message (fixture), ==, "This is the recovery key of another journal.");

  unlock_with_recovery (fixture, forgiving);
  test_ui_wait_until (is_unlocked, fixture->journal);
}

static void
test_recovery_key_is_forgotten (Fixture       *fixture,
                                gconstpointer  user_data)
{
  GtkTextBuffer *buffer;

  turn_to_recovery_key (fixture);
  buffer = get_buffer (fixture);
  gtk_text_buffer_set_text (buffer, "AGE-SECRET-KEY-1", -1);
  g_assert_false (gtk_text_buffer_get_enable_undo (buffer));

  gtk_widget_activate_action (get_visible_page (fixture), "navigation.pop", NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));
  while (gtk_text_buffer_get_char_count (buffer) > 0)
    g_main_context_iteration (NULL, TRUE);
  while (!gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), get_row (fixture)))
    g_main_context_iteration (NULL, TRUE);
}

static gboolean
has_dialog (gpointer user_data)
{
  return adw_window_get_visible_dialog (user_data) != NULL;
}

static gboolean
has_no_dialog (gpointer user_data)
{
  return !has_dialog (user_data);
}

static gboolean
is_password_row (GtkWidget *widget,
                 gpointer   user_data)
{
  return ADW_IS_PASSWORD_ENTRY_ROW (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), user_data);
}

static void
type (GtkWidget  *root,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (test_ui_find (root, is_password_row, (gpointer) title)), text);
}

static void
test_new_passphrase_after_recovery (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  AdwDialog *dialog;

  turn_to_recovery_key (fixture);
  unlock_with_recovery (fixture, (const char *) avow_secret_peek (avow_recovery_key_get_text (fixture->key)));
  test_ui_wait_until (has_dialog, fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));

  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_true (AVOW_IS_PASSPHRASE_DIALOG (dialog));
  test_ui_assert_all_named (GTK_WIDGET (dialog));

  avow_passphrase_dialog_set_params (AVOW_PASSPHRASE_DIALOG (dialog), &cheap);
  type (GTK_WIDGET (dialog), "_Passphrase", NEW_PASSPHRASE);
  type (GTK_WIDGET (dialog), "_Type It Again", NEW_PASSPHRASE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "passphrase.change", NULL));
  test_ui_wait_until (has_no_dialog, fixture->window);

  test_ui_lock (fixture->journal);
  gtk_widget_activate_action (get_visible_page (fixture), "navigation.pop", NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));
  unlock (fixture, TEST_PASSPHRASE);
  test_ui_wait_until (has_message, fixture);
  unlock (fixture, NEW_PASSPHRASE);
  test_ui_wait_until (is_unlocked, fixture->journal);
}

static void
test_dialog_closes_with_the_lock (Fixture       *fixture,
                                  gconstpointer  user_data)
{
  gpointer dialog;

  test_ui_unlock (fixture->journal);
  dialog = avow_passphrase_dialog_new (fixture->journal);
  g_object_add_weak_pointer (dialog, &dialog);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  test_ui_settle (GTK_WIDGET (fixture->window));
  type (dialog, "_Passphrase", "half typ");

  test_ui_lock (fixture->journal);
  while (dialog != NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_is_finalised (Fixture       *fixture,
                   gconstpointer  user_data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (page, &page);
  unlock (fixture, TEST_PASSPHRASE);
  test_ui_wait_until (is_busy, fixture);
  /* As the window does, while the unlocking goes on. */
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  while (page != NULL)
    g_main_context_iteration (NULL, TRUE);
  fixture->page = NULL;
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/lock/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("shows-nothing", test_shows_nothing);
  ADD ("passphrase", test_passphrase);
  ADD ("cancel", test_cancel);
  ADD ("recovery-key", test_recovery_key);
  ADD ("recovery-key-is-forgotten", test_recovery_key_is_forgotten);
  ADD ("new-passphrase-after-recovery", test_new_passphrase_after_recovery);
  ADD ("dialog-closes-with-the-lock", test_dialog_closes_with_the_lock);
  ADD ("is-finalised", test_is_finalised);
#undef ADD

  return g_test_run ();
}
