/* test-welcome.c: from nothing to a journal, page by page; nothing on the disk before the end */

#include "test-ui.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <string.h>

#include "core/model/avow-definition.h"
#include "ui/welcome/avow-clipboard-guard.h"
#include "ui/welcome/avow-recovery-key-document.h"
#include "ui/welcome/avow-recovery-key-page.h"
#include "ui/welcome/avow-recovery-key-view.h"
#include "ui/welcome/avow-welcome.h"
#include "ui/widgets/avow-field-message.h"
#include "ui/widgets/avow-field-row.h"
#include "ui/widgets/avow-text-area.h"

#define PASSPHRASE "lantern orbit mango cello"

typedef struct
{
  char        *path;
  AvowJournal *journal;
  GtkWindow   *window;
  GtkWidget   *welcome;
  guint        n_done;
} Fixture;

/* {{{ Helpers */

static void
on_done (Fixture *fixture)
{
  fixture->n_done++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *path = test_ui_new_path ();
  g_autofree char *folder = g_path_get_dirname (path);

  /* The folder is not there yet either, as on a new computer. */
  fixture->path = g_build_filename (folder, "avow", "journal.avow", NULL);
  fixture->journal = avow_journal_new ();
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->welcome = avow_welcome_new (fixture->journal, fixture->path);
  g_signal_connect_swapped (fixture->welcome, "done", G_CALLBACK (on_done), fixture);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->welcome);
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
  g_free (fixture->path);
}

static GtkWidget *
get_page (Fixture *fixture)
{
  GtkWidget *navigation = test_ui_find_type (fixture->welcome, ADW_TYPE_NAVIGATION_VIEW);

  return GTK_WIDGET (adw_navigation_view_get_visible_page (ADW_NAVIGATION_VIEW (navigation)));
}

static gboolean
is_on (Fixture    *fixture,
       const char *title)
{
  return g_str_equal (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (get_page (fixture))), title);
}

static gboolean
is_still (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *page = get_page (fixture);
  graphene_rect_t bounds;

  /* Sliding in, a page is not yet where it will be. */
  return gtk_widget_compute_bounds (page, fixture->welcome, &bounds) &&
         G_APPROX_VALUE (bounds.origin.x, 0, 0.5);
}

static void
settle (Fixture *fixture)
{
  test_ui_settle (GTK_WIDGET (fixture->window));
  test_ui_wait_until (is_still, fixture);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
press (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = test_ui_find_button (get_page (fixture), label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle (fixture);
}

static gboolean
has_title (GtkWidget *widget,
           gpointer   user_data)
{
  return ADW_IS_ENTRY_ROW (widget) &&
         g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), user_data);
}

static GtkWidget *
find_row (Fixture    *fixture,
          const char *title)
{
  GtkWidget *row = test_ui_find (get_page (fixture), has_title, (gpointer) title);

  g_assert_nonnull (row);
  return row;
}

static void
type (Fixture    *fixture,
      const char *title,
      const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find_row (fixture, title)), text);
}

static gboolean
is_shown_message (GtkWidget *widget,
                  gpointer   user_data)
{
  return AVOW_IS_FIELD_MESSAGE (widget) &&
         g_strcmp0 (avow_field_message_get_text (AVOW_FIELD_MESSAGE (widget)), user_data) == 0;
}

static void
assert_says (Fixture    *fixture,
             const char *title,
             const char *text)
{
  GtkWidget *row = find_row (fixture, title);
  g_autofree char *said = test_ui_take_announcement ();

  g_assert_nonnull (test_ui_find (get_page (fixture), is_shown_message, (gpointer) text));
  g_assert_true (gtk_widget_has_css_class (row, "error"));
  g_assert_cmpstr (said, ==, text);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), row));
}

static void
assert_nothing_on_disk (Fixture *fixture)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);

  /* A creation that was called off may leave its folder, but nothing in it. */
  g_assert_true (dir == NULL || g_dir_read_name (dir) == NULL);
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_CLOSED);
}

static void
collect_labels (GtkWidget *widget,
                GString   *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "monospace"))
    g_string_append_printf (text, "%s ", gtk_label_get_text (GTK_LABEL (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, text);
}

/* What a person reads off the page. */
static char *
read_key (GtkWidget *page)
{
  GString *text = g_string_new (NULL);

  collect_labels (page, text);

  return g_string_free (text, FALSE);
}

static void
choose_passphrase (Fixture *fixture)
{
  press (fixture, "_Start a Journal");
  type (fixture, "_Passphrase", PASSPHRASE);
  type (fixture, "_Type It Again", PASSPHRASE);
  press (fixture, "_Continue");
}

static gboolean
is_group (GtkWidget *widget,
          gpointer   user_data)
{
  const char *title;

  if (!ADW_IS_ENTRY_ROW (widget))
    return FALSE;

  title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget));
  return g_str_has_prefix (title, "Group ") && *gtk_editable_get_text (GTK_EDITABLE (widget)) == '\0';
}

/* Types the two groups that are asked for, or what is wrong. */
static void
answer (Fixture    *fixture,
        const char *key,
        const char *wrong)
{
  g_auto (GStrv) groups = g_strsplit (key, " ", -1);
  GtkWidget *row;

  while ((row = test_ui_find (get_page (fixture), is_group, NULL)) != NULL)
    {
      const char *title = adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row));
      guint group = (guint) atoi (title + strlen ("Group "));

      g_assert_cmpuint (group, >=, 4);
      g_assert_cmpuint (group, <=, 12);
      gtk_editable_set_text (GTK_EDITABLE (row), wrong != NULL ? wrong : groups[group - 1]);
    }
}

static gboolean
is_created (gpointer user_data)
{
  return is_on (user_data, "Your Pledge");
}

static gboolean
is_done (gpointer user_data)
{
  return is_on (user_data, "Done");
}

static gboolean
is_unlocked (gpointer user_data)
{
  return avow_journal_get_state (user_data) == AVOW_JOURNAL_UNLOCKED;
}

static gboolean
has_failed (gpointer user_data)
{
  Fixture *fixture = user_data;
  GtkWidget *button = test_ui_find_button (fixture->welcome, "_Try Again");

  return button != NULL && gtk_widget_get_mapped (button);
}

static gboolean
is_asked_again (gpointer user_data)
{
  return is_on (user_data, "Check the Key");
}

/* }}} */
/* {{{ The pages */

static void
test_passphrase (Fixture       *fixture,
                 gconstpointer  user_data)
{
  test_ui_assert_all_named (fixture->welcome);
  press (fixture, "_Start a Journal");
  g_assert_true (is_on (fixture, "Passphrase"));
  test_ui_assert_all_named (fixture->welcome);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         find_row (fixture, "_Passphrase")));

  press (fixture, "_Continue");
  assert_says (fixture, "_Passphrase", "Choose a passphrase first.");

  /* Enter in the first field goes on to the second, and finds no fault yet. */
  type (fixture, "_Passphrase", "a");
  g_assert_nonnull (test_ui_find_label (get_page (fixture),
                                        "Would be guessed in seconds by someone who has the file"));
  press (fixture, "_Continue");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         find_row (fixture, "_Type It Again")));
  g_assert_false (gtk_widget_has_css_class (find_row (fixture, "_Type It Again"), "error"));

  type (fixture, "_Type It Again", "b");
  press (fixture, "_Continue");
  assert_says (fixture, "_Type It Again", "This is not the passphrase above.");

  /* Weak, but allowed: it is theirs to choose. */
  type (fixture, "_Type It Again", "a");
  g_assert_false (gtk_widget_has_css_class (find_row (fixture, "_Type It Again"), "error"));
  press (fixture, "_Continue");
  g_assert_true (is_on (fixture, "Recovery Key"));
  assert_nothing_on_disk (fixture);
}

static void
test_recovery_key (Fixture       *fixture,
                   gconstpointer  user_data)
{
  GtkWidget *page;
  g_autofree char *key = NULL;
  g_autofree char *again = NULL;
  g_autofree char *hidden = NULL;
  g_autoptr (AvowRecoveryKey) parsed = NULL;
  g_autoptr (GError) error = NULL;

  choose_passphrase (fixture);
  page = get_page (fixture);
  test_ui_assert_all_named (fixture->welcome);

  key = read_key (page);
  parsed = avow_recovery_key_parse (key, &error);
  g_assert_no_error (error);
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (test_ui_find_type (page, AVOW_TYPE_RECOVERY_KEY_VIEW)),
                                                   GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));

  /* Off the screen, it is nowhere in the labels. */
  press (fixture, "I _Have It Safe");
  g_assert_true (is_on (fixture, "Check the Key"));
  test_ui_assert_all_named (fixture->welcome);
  hidden = read_key (page);
  g_assert_cmpstr (hidden, ==, "");

  answer (fixture, key, "AAAAAA");
  press (fixture, "_Create My Journal");
  g_assert_true (is_on (fixture, "Check the Key"));
  g_assert_nonnull (test_ui_take_announcement ());

  /* It is the same key when they go back to it. */
  press (fixture, "_Show the Key Again");
  g_assert_true (is_on (fixture, "Recovery Key"));
  again = read_key (get_page (fixture));
  g_assert_cmpstr (again, ==, key);

  /* And the passphrase is still there, further back. */
  gtk_widget_activate_action (get_page (fixture), "navigation.pop", NULL);
  settle (fixture);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_row (fixture, "_Passphrase"))), ==, PASSPHRASE);
  assert_nothing_on_disk (fixture);
}

static void
test_can_be_left (Fixture       *fixture,
                  gconstpointer  user_data)
{
  gpointer welcome = fixture->welcome;
  gpointer page;

  choose_passphrase (fixture);
  page = get_page (fixture);
  gtk_widget_activate_action (page, "recovery-key.copy", NULL);
  g_object_add_weak_pointer (welcome, &welcome);
  g_object_add_weak_pointer (page, &page);

  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_null (welcome);
  g_assert_null (page);
  assert_nothing_on_disk (fixture);
  g_assert_null (gdk_clipboard_get_content (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window))));
}

static void
test_creates (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autofree char *folder = g_path_get_dirname (fixture->path);
  g_autofree char *key = NULL;
  g_autoptr (AvowSecret) secret = NULL;
  GtkWidget *passphrase_row;
  GStatBuf info;

  choose_passphrase (fixture);
  gtk_widget_activate_action (get_page (fixture), "navigation.pop", NULL);
  settle (fixture);
  passphrase_row = find_row (fixture, "_Passphrase");
  press (fixture, "_Continue");
  key = read_key (get_page (fixture));
  press (fixture, "I _Have It Safe");

  /* Cancelled, it is as it was. */
  answer (fixture, key, NULL);
  press (fixture, "_Create My Journal");
  g_assert_true (is_on (fixture, "Creating the Journal"));
  test_ui_assert_all_named (fixture->welcome);
  g_assert_false (adw_navigation_page_get_can_pop (ADW_NAVIGATION_PAGE (get_page (fixture))));
  press (fixture, "_Cancel");
  test_ui_wait_until (is_asked_again, fixture);
  settle (fixture);
  assert_nothing_on_disk (fixture);

  /* Failed, nothing is lost: there is a file where the folder should be. */
  g_rmdir (folder);
  g_assert_true (g_file_set_contents (folder, "", 0, NULL));
  answer (fixture, key, NULL);
  press (fixture, "_Create My Journal");
  test_ui_wait_until (has_failed, fixture);
  settle (fixture);
  test_ui_assert_all_named (fixture->welcome);
  g_assert_true (adw_navigation_page_get_can_pop (ADW_NAVIGATION_PAGE (get_page (fixture))));
  g_assert_cmpuint (strlen (adw_status_page_get_description (ADW_STATUS_PAGE (test_ui_find_type (get_page (fixture), ADW_TYPE_STATUS_PAGE)))), >, 0);
  g_assert_cmpint (g_unlink (folder), ==, 0);
  assert_nothing_on_disk (fixture);

  press (fixture, "_Try Again");
  test_ui_wait_until (is_created, fixture);
  settle (fixture);
  test_ui_assert_all_named (fixture->welcome);
  g_assert_cmpuint (fixture->n_done, ==, 0);
  g_assert_cmpint (avow_journal_get_state (fixture->journal), ==, AVOW_JOURNAL_UNLOCKED);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (passphrase_row)), ==, "");
  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);
  g_assert_cmpint (g_stat (folder, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0700);

  /* It is an ordinary thing to read the pledge another day: nothing is left of it. */
  press (fixture, "_Not Now");
  g_assert_true (is_done (fixture));
  test_ui_assert_all_named (fixture->welcome);
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 test_ui_find_button (get_page (fixture), "_Open My Journal"));
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_pledges (fixture->journal)), ==, 0);
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)), ==, 0);

  press (fixture, "_Open My Journal");
  g_assert_cmpuint (fixture->n_done, ==, 1);

  /* What was chosen, and what was written down, open it. */
  test_ui_lock (fixture->journal);
  secret = avow_secret_new_from_text (PASSPHRASE);
  avow_journal_unlock_async (fixture->journal, secret, NULL, NULL, NULL);
  test_ui_wait_until (is_unlocked, fixture->journal);
  test_ui_lock (fixture->journal);
  avow_journal_unlock_with_recovery_async (fixture->journal, key, NULL, NULL, NULL);
  test_ui_wait_until (is_unlocked, fixture->journal);
}

static void
test_can_be_left_while_creating (Fixture       *fixture,
                                 gconstpointer  user_data)
{
  gpointer page;
  g_autofree char *key = NULL;

  choose_passphrase (fixture);
  key = read_key (get_page (fixture));
  press (fixture, "I _Have It Safe");
  answer (fixture, key, NULL);
  press (fixture, "_Create My Journal");
  page = get_page (fixture);
  g_object_add_weak_pointer (page, &page);

  /* Once what is under way has come to its end, nothing is left of it. */
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  while (page != NULL)
    g_main_context_iteration (NULL, TRUE);
  assert_nothing_on_disk (fixture);
}

/* }}} */
/* {{{ The pledge */

/* From the first page to the pledge, with nothing wrong on the way. */
static void
go_to_pledge (Fixture *fixture)
{
  g_autofree char *key = NULL;

  choose_passphrase (fixture);
  key = read_key (get_page (fixture));
  press (fixture, "I _Have It Safe");
  answer (fixture, key, NULL);
  press (fixture, "_Create My Journal");
  test_ui_wait_until (is_created, fixture);
  settle (fixture);
}

static void
write_awareness (Fixture    *fixture,
                 const char *text)
{
  GtkWidget *area = test_ui_find_type (get_page (fixture), AVOW_TYPE_TEXT_AREA);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (area)), text, -1);
}

static gboolean
has_draft (gpointer user_data)
{
  return avow_record_list_get_length (avow_journal_get_drafts (user_data)) > 0;
}

static void
assert_draft_says (Fixture    *fixture,
                   const char *text)
{
  AvowRecordList *drafts = avow_journal_get_drafts (fixture->journal);
  g_autoptr (AvowRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (avow_record_list_get_length (drafts), ==, 1);
  record = avow_draft_get_record (AVOW_DRAFT (avow_record_list_peek (drafts, 0)), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (AVOW_PLEDGE (record)->sections.awareness, ==, text);
}

static void
test_pledge_signed (Fixture       *fixture,
                    gconstpointer  user_data)
{
  AvowRecordList *pledges = avow_journal_get_pledges (fixture->journal);
  GtkWidget *page;
  AvowPledge *pledge;

  go_to_pledge (fixture);
  page = get_page (fixture);
  test_ui_assert_all_named (page);
  g_assert_nonnull (test_ui_find_label (page, avow_definition_get_text ()));
  g_assert_nonnull (test_ui_find_label (page, "Michelle MiJung Kim"));
  g_assert_true (gtk_window_get_focus (fixture->window) == test_ui_find_type (page, AVOW_TYPE_TEXT_AREA));

  /* Without a name, it says so and stays. */
  write_awareness (fixture, "I will listen first.");
  press (fixture, "_Sign");
  g_assert_true (is_created (fixture));
  g_assert_cmpstr (avow_field_row_get_error (AVOW_FIELD_ROW (find_row (fixture, "Your _Name"))), ==,
                   "Sign with your name, or with what you go by.");

  type (fixture, "Your _Name", "M. K.");
  press (fixture, "_Sign");
  test_ui_wait_until (is_done, fixture);
  settle (fixture);
  g_assert_cmpuint (avow_record_list_get_length (pledges), ==, 1);
  pledge = AVOW_PLEDGE (avow_record_list_peek (pledges, 0));
  g_assert_cmpstr (pledge->sections.awareness, ==, "I will listen first.");
  g_assert_cmpstr (pledge->signed_name, ==, "M. K.");
  g_assert_cmpuint (pledge->signed_on, ==, avow_civil_date_today ());
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)), ==, 0);

  press (fixture, "_Open My Journal");
  g_assert_cmpuint (fixture->n_done, ==, 1);
}

static void
test_pledge_left_for_later (Fixture       *fixture,
                            gconstpointer  user_data)
{
  go_to_pledge (fixture);
  write_awareness (fixture, "I will listen first.");
  press (fixture, "_Not Now");
  g_assert_true (is_done (fixture));
  test_ui_wait_until (has_draft, fixture->journal);
  assert_draft_says (fixture, "I will listen first.");
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_pledges (fixture->journal)), ==, 0);
}

/* As when somebody walks in: the welcome is gone at once, and the words are not. */
static void
test_pledge_locked_away (Fixture       *fixture,
                         gconstpointer  user_data)
{
  g_autoptr (AvowSecret) secret = avow_secret_new_from_text (PASSPHRASE);

  go_to_pledge (fixture);
  write_awareness (fixture, "I will listen f");
  test_ui_lock (fixture->journal);
  adw_window_set_content (ADW_WINDOW (fixture->window), NULL);
  avow_journal_unlock_async (fixture->journal, secret, NULL, NULL, NULL);
  test_ui_wait_until (is_unlocked, fixture->journal);
  assert_draft_says (fixture, "I will listen f");
}

/* }}} */
/* {{{ Copy, Save and Print */

static void
test_clipboard (void)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  AvowClipboardGuard *guard = avow_clipboard_guard_new (clipboard);
  g_autoptr (AvowSecret) secret = avow_secret_new_from_text ("AGE-SECRET-KEY-1");
  GdkContentProvider *content;
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GError) error = NULL;

  avow_clipboard_guard_copy (guard, secret);
  content = gdk_clipboard_get_content (clipboard);
  g_value_init (&value, G_TYPE_STRING);
  gdk_content_provider_get_value (content, &value, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_value_get_string (&value), ==, "AGE-SECRET-KEY-1");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard),
                                                        "x-kde-passwordManagerHint"));

  avow_clipboard_guard_clear (guard);
  g_assert_null (gdk_clipboard_get_content (clipboard));

  /* What was copied since is not ours to take. */
  avow_clipboard_guard_copy (guard, secret);
  gdk_clipboard_set_text (clipboard, "a recipe");
  content = gdk_clipboard_get_content (clipboard);
  g_assert_finalize_object (guard);
  g_assert_true (gdk_clipboard_get_content (clipboard) == content);
  gdk_clipboard_set_content (clipboard, NULL);
}

static void
on_saved (GObject      *object,
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

static gboolean
save (AvowRecoveryKeyPage  *page,
      const char           *path,
      GError              **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;

  avow_recovery_key_page_save_async (page, file, on_saved, &result);
  test_ui_wait_until (is_set, &result);

  return avow_recovery_key_page_save_finish (page, result, error);
}

static void
assert_identity (const char      *path,
                 AvowRecoveryKey *key)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (AvowRecoveryKey) parsed = NULL;
  g_autoptr (GError) error = NULL;
  GStatBuf info;
  guint n_keys = 0;

  g_assert_cmpint (g_stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_mode & 0777, ==, 0600);

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_assert_cmpint (g_utf8_strlen (lines[i], -1), <=, 78);
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      g_assert_cmpstr (lines[i], ==, (const char *) avow_secret_peek (avow_recovery_key_get_text (key)));
      n_keys++;
    }
  g_assert_cmpuint (n_keys, ==, 1);

  /* The whole file can be pasted into the lock screen. */
  parsed = avow_recovery_key_parse (text, &error);
  g_assert_no_error (error);
}

static void
assert_age_reads (const char      *path,
                  AvowRecoveryKey *key)
{
  g_autofree char *age_keygen = g_find_program_in_path ("age-keygen");
  const char *argv[] = { "age-keygen", "-y", path, NULL };
  g_autofree char *output = NULL;
  g_autofree char *recipient = avow_recovery_key_get_recipient (key);
  g_autoptr (GError) error = NULL;

  if (age_keygen == NULL)
    {
      g_test_skip ("no age-keygen");
      return;
    }

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (g_strchomp (output), ==, recipient);
}

static void
test_save (void)
{
  g_autoptr (AvowRecoveryKeyPage) page = g_object_ref_sink (g_object_new (AVOW_TYPE_RECOVERY_KEY_PAGE, NULL));
  AvowRecoveryKey *key = avow_recovery_key_page_get_key (page);
  g_autofree char *folder = g_dir_make_tmp ("avow-save-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "key.txt", NULL);
  g_autofree char *nowhere = g_build_filename (folder, "nowhere", "key.txt", NULL);
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;

  /* Over a file that everyone may read. */
  g_assert_true (g_file_set_contents (path, "older", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  save (page, path, &error);
  g_assert_no_error (error);
  assert_identity (path, key);
  assert_age_reads (path, key);

  /* Nothing else is left there. */
  dir = g_dir_open (folder, 0, NULL);
  g_assert_cmpstr (g_dir_read_name (dir), ==, "key.txt");
  g_assert_null (g_dir_read_name (dir));

  g_assert_false (save (page, nowhere, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_print (void)
{
  g_autoptr (AvowRecoveryKey) key = avow_recovery_key_generate ();
  g_autofree char *folder = g_dir_make_tmp ("avow-print-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "key.pdf", NULL);
  g_autofree char *pdftotext = g_find_program_in_path ("pdftotext");
  const char *argv[] = { "pdftotext", path, "-", NULL };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  char **groups;

  /* A4 between margins of half an inch. */
  cairo_surface_t *surface = cairo_pdf_surface_create (path, 523, 770);
  cairo_t *cr = cairo_create (surface);
  PangoContext *context = pango_cairo_create_context (cr);

  avow_recovery_key_document_draw (key, avow_civil_date_new (2026, 11, 22), cr, context, 523, 770);
  cairo_show_page (cr);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  g_object_unref (context);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  if (pdftotext == NULL)
    {
      g_test_skip ("no pdftotext");
      return;
    }

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (output, "2026"));
  groups = avow_recovery_key_split_groups (key);
  for (guint i = 0; groups[i] != NULL; i++)
    g_assert_nonnull (strstr (output, groups[i]));
  avow_recovery_key_free_groups (groups);
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/welcome/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("passphrase", test_passphrase);
  ADD ("recovery-key", test_recovery_key);
  ADD ("can-be-left", test_can_be_left);
  ADD ("creates", test_creates);
  ADD ("can-be-left-while-creating", test_can_be_left_while_creating);
  ADD ("pledge-signed", test_pledge_signed);
  ADD ("pledge-left-for-later", test_pledge_left_for_later);
  ADD ("pledge-locked-away", test_pledge_locked_away);
#undef ADD
  g_test_add_func ("/welcome/clipboard", test_clipboard);
  g_test_add_func ("/welcome/save", test_save);
  g_test_add_func ("/welcome/print", test_print);

  return g_test_run ();
}
