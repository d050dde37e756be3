/* test-take-along.c: what leaves the journal is what the page shows, and nothing else */

#include "test-ui.h"

#include <signal.h>
#include <sys/resource.h>

#include "secret-journal.h"
#include "ui/take-along/avow-report-printing.h"
#include "ui/take-along/avow-report-view.h"
#include "ui/take-along/avow-take-along-actions.h"
#include "ui/take-along/avow-take-along-page.h"

#define WIDE 1000
#define NARROW 360

typedef struct {
  JournalFixture        journal;
  AvowStandings        *standings;
  GSimpleActionGroup   *group;
  AvowActionContext     context;
  GtkWindow            *window;
  AdwNavigationView    *view;
  GtkWidget            *page;
} Fixture;

/* {{{ Helpers */

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  AdwNavigationPage *home = adw_navigation_page_new (gtk_button_new_with_label ("Below"), "Home");

  avow_civil_date_set_today (date ("2026-11-22"));
  fixture->journal.context = g_main_context_default ();
  fixture->journal.path = test_ui_new_path ();
  fixture->journal.folder = g_path_get_dirname (fixture->journal.path);
  fixture->journal.journal = test_ui_create_journal (fixture->journal.path);
  fixture->standings = avow_standings_new (fixture->journal.journal);
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_animate_transitions (fixture->view, FALSE);
  adw_navigation_view_push (fixture->view, home);
  fixture->group = g_simple_action_group_new ();
  fixture->context =
    (AvowActionContext) { fixture->view, fixture->journal.journal, fixture->standings };
  avow_take_along_actions_add (G_ACTION_MAP (fixture->group), &fixture->context);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (fixture->window, GPOINTER_TO_INT (user_data), 700);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->group);
  g_assert_finalize_object (fixture->standings);
  avow_journal_close (fixture->journal.journal);
  g_object_unref (fixture->journal.journal);
  fixture_remove_folder (fixture->journal.folder);
  g_free (fixture->journal.folder);
  g_free (fixture->journal.path);
  g_free (test_ui_take_announcement ());
  avow_civil_date_set_today (AVOW_CIVIL_DATE_NONE);
}

static void
settle (Fixture *fixture)
{
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *what)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->group), action, g_variant_new_string (what));
  settle (fixture);
  fixture->page = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
}

static void
open_secrets (Fixture *fixture)
{
  secret_save_all (&fixture->journal);
  activate (fixture, "take-along", "2026-10");
}

static gboolean
has_title (GtkWidget *widget,
           gpointer   title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

/* NULL if it is not offered. */
static GtkWidget *
find_switch (Fixture         *fixture,
             AvowDisclosable  what)
{
  return test_ui_find (fixture->page, has_title, (gpointer) avow_term_get_name (&AVOW_DISCLOSABLES, (int) what));
}

static void
set_switch (Fixture         *fixture,
            AvowDisclosable  what,
            gboolean         active)
{
  GtkWidget *row = find_switch (fixture, what);

  g_assert_nonnull (row);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), active);
}

static AdwComboRow *
get_format_row (Fixture *fixture)
{
  return ADW_COMBO_ROW (test_ui_find_type (fixture->page, ADW_TYPE_COMBO_ROW));
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *label)
{
  return gtk_widget_is_sensitive (test_ui_find_button (fixture->page, label));
}

static void
add_texts (GtkWidget *widget,
           GString   *texts)
{
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s\n", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_texts (child, texts);
}

static char *
get_preview (Fixture *fixture)
{
  GString *texts = g_string_new (NULL);

  add_texts (test_ui_find_type (fixture->page, AVOW_TYPE_REPORT_VIEW), texts);

  return g_string_free_and_steal (texts);
}

static GFile *
make_file (Fixture    *fixture,
           const char *name)
{
  g_autofree char *path = g_build_filename (fixture->journal.folder, name, NULL);

  return g_file_new_for_path (path);
}

static gboolean
has_announced (gpointer user_data)
{
  char **said = user_data;

  if (*said == NULL)
    *said = test_ui_take_announcement ();

  return *said != NULL;
}

/* What is in the file. */
static GBytes *
save (Fixture    *fixture,
      const char *name)
{
  g_autoptr (GFile) file = make_file (fixture, name);
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  g_autofree char *expected = g_strdup_printf ("Saved as “%s”", name);
  GBytes *bytes;

  g_free (test_ui_take_announcement ());
  avow_take_along_page_save_to (AVOW_TAKE_ALONG_PAGE (fixture->page), file);
  test_ui_wait_until (has_announced, &said);
  g_assert_true (g_str_has_suffix (said, expected));
  bytes = g_file_load_bytes (file, NULL, NULL, &error);
  g_assert_no_error (error);

  return bytes;
}

static gboolean
contains (GBytes     *bytes,
          const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return memmem (data, size, text, strlen (text)) != NULL;
}

/* }}} */
/* {{{ What is shown and saved */

static void
test_usual (Fixture       *fixture,
            gconstpointer  user_data)
{
  open_secrets (fixture);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (fixture->page)), ==, "Take Along");
  for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
    {
      AdwSwitchRow *row = ADW_SWITCH_ROW (find_switch (fixture, (AvowDisclosable) what));

      g_assert_cmpint (adw_switch_row_get_active (row), ==,
                       avow_disclosure_has (AVOW_DISCLOSURE_USUAL, (AvowDisclosable) what));
      g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), !=, "");
    }
  g_assert_nonnull (test_ui_find_label (fixture->page, "For you, or for somebody you trust with it"));
  test_ui_assert_all_named (fixture->page);
}

/* Whether a reader finds it: as it was written, or as people read it. */
static gboolean
is_found (const Secret *secret,
          GBytes       *bytes)
{
  return contains (bytes, secret->text) ||
         (secret->written != NULL && *secret->written != '\0' && contains (bytes, secret->written));
}

static char *
read_pdf (Fixture *fixture)
{
  g_autoptr (GFile) file = make_file (fixture, "avow.pdf");
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  const char *command[] = { program, path, "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (program == NULL)
    return NULL;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* What programs read is shown as it is written, to the last character. */
static void
assert_shown_as_written (Fixture    *fixture,
                         GBytes     *bytes,
                         const char *ending)
{
  g_autofree char *preview = get_preview (fixture);
  g_autoptr (GString) expected = g_string_new (NULL);
  g_autoptr (GString) shown = g_string_new (preview);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  g_string_printf (expected, "avow-2026-10.%s\n%.*s", ending, (int) size, data);
  g_string_replace (expected, "\r\n", "\n", 0);
  g_string_replace (shown, "\r\n", "\n", 0);
  g_assert_true (avow_report_view_is_complete (
    AVOW_REPORT_VIEW (test_ui_find_type (fixture->page, AVOW_TYPE_REPORT_VIEW))));
  g_assert_cmpstr (shown->str, ==, expected->str);
}

static void
assert_exact (Fixture        *fixture,
              AvowDisclosure  disclosure)
{
  static const char * const names[] = { "avow.pdf", "avow.md", "avow.csv", "avow.json" };
  g_autofree char *preview = NULL;
  g_autofree char *pdf_text = NULL;
  GBytes *found[G_N_ELEMENTS (names) + 2] = { NULL };
  guint n_found = 0;

  for (guint format = 0; format < G_N_ELEMENTS (names); format++)
    {
      adw_combo_row_set_selected (get_format_row (fixture), format);
      found[n_found] = save (fixture, names[format]);
      if (format == AVOW_FILE_CSV || format == AVOW_FILE_JSON)
        assert_shown_as_written (fixture, found[n_found], avow_file_format_get_ending ((AvowFileFormat) format));
      n_found++;
    }
  adw_combo_row_set_selected (get_format_row (fixture), AVOW_FILE_PDF);
  preview = get_preview (fixture);
  pdf_text = read_pdf (fixture);
  if (pdf_text != NULL)
    found[n_found++] = g_bytes_new_static (pdf_text, strlen (pdf_text));
  found[n_found++] = g_bytes_new_static (preview, strlen (preview));

  for (guint i = 0; i < n_found; i++)
    {
      for (gsize s = 0; s < G_N_ELEMENTS (SECRETS); s++)
        if (!secret_is_seen (&SECRETS[s], disclosure) && is_found (&SECRETS[s], found[i]))
          g_error ("“%s” is in %u with %x", SECRETS[s].text, i, disclosure);
      g_bytes_unref (found[i]);
    }
  for (gsize s = 0; s < G_N_ELEMENTS (SECRETS); s++)
    if (secret_is_seen (&SECRETS[s], disclosure) && g_strcmp0 (SECRETS[s].written, UNTOLD) != 0)
      g_assert_nonnull (strstr (preview, SECRETS[s].written != NULL ? SECRETS[s].written : SECRETS[s].text));
}

/* Each by itself, and all others without it. */
static void
test_switches (Fixture       *fixture,
               gconstpointer  user_data)
{
  open_secrets (fixture);
  for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
    for (int on = 0; on < 2; on++)
      {
        AvowDisclosure disclosure = on ? 1u << what : AVOW_DISCLOSURE_ALL & ~(1u << what);

        for (int each = 1; each < AVOW_N_DISCLOSABLES; each++)
          set_switch (fixture, (AvowDisclosable) each, avow_disclosure_has (disclosure, (AvowDisclosable) each));
        assert_exact (fixture, disclosure);
      }
}

/* What there is nothing of needs no switch. */
static void
test_offers_what_there_is (Fixture       *fixture,
                           gconstpointer  user_data)
{
  g_autoptr (AvowAction) action = make_action ("2026-10-05", AVOW_ACTION_LEARNING);

  test_ui_save (fixture->journal.journal, (AvowRecord *) action);
  activate (fixture, "take-along", "2026-10");
  g_assert_nonnull (find_switch (fixture, AVOW_DISCLOSE_ENTRIES));
  for (int what = AVOW_DISCLOSE_ENTRIES + 1; what < AVOW_N_DISCLOSABLES; what++)
    g_assert_null (find_switch (fixture, (AvowDisclosable) what));

  /* Nothing at all. */
  activate (fixture, "take-along", "2025-01");
  g_assert_null (test_ui_find_label (fixture->page, "What to Take Along"));
}

static void
test_names_of_places_come_with_the_actions (Fixture       *fixture,
                                            gconstpointer  user_data)
{
  open_secrets (fixture);
  g_assert_true (gtk_widget_get_sensitive (find_switch (fixture, AVOW_DISCLOSE_PLACES)));
  set_switch (fixture, AVOW_DISCLOSE_ENTRIES, FALSE);
  g_assert_false (gtk_widget_get_sensitive (find_switch (fixture, AVOW_DISCLOSE_PLACES)));
}

static void
test_names_the_partner (Fixture       *fixture,
                        gconstpointer  user_data)
{
  g_autoptr (AvowProfile) profile =
    AVOW_PROFILE (avow_record_copy ((AvowRecord *) avow_journal_get_profile (fixture->journal.journal)));

  g_set_str (&profile->partner.name, "D. <b>");
  test_ui_save (fixture->journal.journal, (AvowRecord *) profile);
  open_secrets (fixture);
  g_assert_nonnull (test_ui_find_label (fixture->page, "For you, or for D. <b>"));
  g_assert_null (test_ui_find_label (test_ui_find_type (fixture->page, AVOW_TYPE_REPORT_VIEW),
                                     "For you, or for D. <b>"));
}

static GtkAdjustment *
get_scroll (Fixture *fixture)
{
  GtkWidget *preview = test_ui_find_type (fixture->page, AVOW_TYPE_REPORT_VIEW);

  return gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (preview, GTK_TYPE_SCROLLED_WINDOW)));
}

static void
test_stays_where_it_is_read (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autofree char *preview = NULL;
  g_autoptr (AvowAction) action = make_action ("2026-10-07", AVOW_ACTION_LEARNING);

  open_secrets (fixture);
  gtk_adjustment_set_value (get_scroll (fixture), 150);
  settle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (fixture)), ==, 150);

  set_switch (fixture, AVOW_DISCLOSE_AMOUNTS, FALSE);
  settle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (fixture)), ==, 150);

  /* And when what the journal holds changes, which is shown at once. */
  g_set_str (&action->title, "s-new");
  test_ui_save (fixture->journal.journal, (AvowRecord *) action);
  settle (fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (get_scroll (fixture)), ==, 150);
  preview = get_preview (fixture);
  g_assert_nonnull (strstr (preview, "s-new"));
}

/* }}} */
/* {{{ Donations */

static void
test_donations (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowAction) action = make_action ("2026-03-05", AVOW_ACTION_DONATION);
  g_autofree char *preview = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GBytes) csv = NULL;

  place->parent_instance.id = avow_id_new_random ();
  place->name = g_strdup ("Food bank");
  action->place = place->parent_instance.id;
  action->amount = (AvowMoney) { 2500, "USD" };
  action->note = g_strdup ("s-note");
  test_ui_save (fixture->journal.journal, (AvowRecord *) place);
  test_ui_save (fixture->journal.journal, (AvowRecord *) action);
  activate (fixture, "donations-statement", "2026");

  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (fixture->page)), ==,
                   "Donations Statement");
  g_assert_null (test_ui_find_type (fixture->page, ADW_TYPE_SWITCH_ROW));
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (get_format_row (fixture))), ==, 2);
  preview = get_preview (fixture);
  g_assert_nonnull (strstr (preview, "Food bank"));
  g_assert_null (strstr (preview, "s-note"));
  test_ui_assert_all_named (fixture->page);

  pdf = save (fixture, "avow.pdf");
  g_assert_true (contains (pdf, "%PDF"));
  adw_combo_row_set_selected (get_format_row (fixture), 1);
  csv = save (fixture, "avow.csv");
  g_assert_true (contains (csv, "2026-03-05,Food bank,25.00,USD"));
  g_assert_false (contains (csv, "s-note"));
}

static void
test_no_donations (Fixture       *fixture,
                   gconstpointer  user_data)
{
  activate (fixture, "donations-statement", "2026");
  g_assert_nonnull (test_ui_find_label (fixture->page, "No Donations in This Year"));
  g_assert_null (test_ui_find_type (fixture->page, AVOW_TYPE_REPORT_VIEW));
  g_assert_false (is_enabled (fixture, "_Save As…"));
  g_assert_false (is_enabled (fixture, "_Print…"));
}

static void
test_actions (Fixture       *fixture,
              gconstpointer  user_data)
{
  activate (fixture, "take-along", "2026");
  g_assert_nonnull (test_ui_find_label (fixture->page, "2026"));
  activate (fixture, "take-along", "2026-10");
  g_assert_nonnull (test_ui_find_label (fixture->page, "October 2026"));

  /* Neither a month nor a year, and no year. */
  activate (fixture, "take-along", "2026-13");
  g_assert_nonnull (test_ui_find_label (fixture->page, "October 2026"));
  activate (fixture, "donations-statement", "2026-10");
  g_assert_nonnull (test_ui_find_label (fixture->page, "October 2026"));
}

/* }}} */
/* {{{ Leaving */

static void
test_file_names (void)
{
  g_autoptr (AvowJournal) journal = avow_journal_new ();
  AvowOutgoing *month = avow_outgoing_new (&AVOW_OUTGOING_SUMMARY, journal, AVOW_SPAN_MONTH, date ("2026-10-01"));
  AvowOutgoing *year = avow_outgoing_new (&AVOW_OUTGOING_SUMMARY, journal, AVOW_SPAN_YEAR, date ("2026-01-01"));
  AvowOutgoing *donations =
    avow_outgoing_new (&AVOW_OUTGOING_DONATIONS, journal, AVOW_SPAN_YEAR, date ("2026-01-01"));
  g_autofree char *pdf = avow_outgoing_make_file_name (month, AVOW_FILE_PDF);
  g_autofree char *markdown = avow_outgoing_make_file_name (year, AVOW_FILE_MARKDOWN);
  g_autofree char *csv = avow_outgoing_make_file_name (donations, AVOW_FILE_CSV);

  g_assert_cmpstr (pdf, ==, "avow-2026-10.pdf");
  g_assert_cmpstr (markdown, ==, "avow-2026.md");
  g_assert_cmpstr (csv, ==, "avow-donations-2026.csv");
  avow_outgoing_free (month);
  avow_outgoing_free (year);
  avow_outgoing_free (donations);
}

/* Nobody else may read it, whatever was there before. */
static void
test_file_is_private (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (GFile) file = make_file (fixture, "avow.pdf");
  const char *path = g_file_peek_path (file);
  g_autoptr (GBytes) bytes = NULL;
  GStatBuf status;

  g_assert_true (g_file_set_contents (path, "before", -1, NULL));
  g_assert_cmpint (g_chmod (path, 0644), ==, 0);
  open_secrets (fixture);
  bytes = save (fixture, "avow.pdf");
  g_assert_false (contains (bytes, "before"));
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static gboolean
has_dialog (gpointer user_data)
{
  Fixture *fixture = user_data;

  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) != NULL;
}

static void
test_says_why_not (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (GFile) file = make_file (fixture, "missing/avow.pdf");
  AdwDialog *dialog;

  open_secrets (fixture);
  set_switch (fixture, AVOW_DISCLOSE_NOTES, FALSE);
  avow_take_along_page_save_to (AVOW_TAKE_ALONG_PAGE (fixture->page), file);
  test_ui_wait_until (has_dialog, fixture);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_cmpstr (adw_alert_dialog_get_heading (ADW_ALERT_DIALOG (dialog)), ==, "The File Was Not Saved");
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "No such file"));
  adw_dialog_force_close (dialog);
  settle (fixture);

  /* All is as it was. */
  g_assert_false (adw_switch_row_get_active (ADW_SWITCH_ROW (find_switch (fixture, AVOW_DISCLOSE_NOTES))));
  g_assert_true (is_enabled (fixture, "_Save As…"));
}

/* Not even by another name, and whoever asked whether to replace it. */
static void
test_not_the_journal (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (GFile) link = make_file (fixture, "avow.pdf");
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_size, after_size;
  AdwDialog *dialog;

  open_secrets (fixture);
  g_assert_true (g_file_make_symbolic_link (link, fixture->journal.path, NULL, NULL));
  g_assert_true (g_file_get_contents (fixture->journal.path, &before, &before_size, NULL));
  avow_take_along_page_save_to (AVOW_TAKE_ALONG_PAGE (fixture->page), link);
  test_ui_wait_until (has_dialog, fixture);
  dialog = adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (dialog)), "the journal itself"));
  g_assert_true (g_file_test (g_file_peek_path (link), G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_get_contents (fixture->journal.path, &after, &after_size, NULL));
  g_assert_cmpmem (after, after_size, before, before_size);
}

/* What was there before is not lost for half of a new one. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (GFile) file = make_file (fixture, "avow.pdf");
  g_autofree char *contents = NULL;
  g_autoptr (GDir) folder = NULL;
  struct rlimit usual, small;
  const char *name;

  g_assert_true (g_file_set_contents (g_file_peek_path (file), "before", -1, NULL));
  open_secrets (fixture);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  small = usual;
  small.rlim_cur = 100;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  avow_take_along_page_save_to (AVOW_TAKE_ALONG_PAGE (fixture->page), file);
  test_ui_wait_until (has_dialog, fixture);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);

  g_assert_true (g_file_load_contents (file, NULL, &contents, NULL, NULL, NULL));
  g_assert_cmpstr (contents, ==, "before");
  folder = g_dir_open (fixture->journal.folder, 0, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_assert_true (g_str_has_prefix (name, "journal.avow") || g_str_equal (name, "avow.pdf"));
}

/* A file on a disk that takes its time: it is never opened, until that is cancelled. */

#define TYPE_SLOW_FILE (slow_file_get_type ())

G_DECLARE_FINAL_TYPE (SlowFile, slow_file, SLOW, FILE, GObject)

struct _SlowFile
{
  GObject  parent_instance;
  int      n_begun;
  int      n_cancelled;
};

static GFileOutputStream *
slow_file_replace (GFile             *file,
                   const char        *etag,
                   gboolean           make_backup,
                   GFileCreateFlags   flags,
                   GCancellable      *cancellable,
                   GError           **error)
{
  GPollFD cancelled;

  g_atomic_int_inc (&SLOW_FILE (file)->n_begun);
  g_assert_true (g_cancellable_make_pollfd (cancellable, &cancelled));
  g_assert_cmpint (g_poll (&cancelled, 1, -1), ==, 1);
  g_cancellable_release_fd (cancellable);
  g_cancellable_set_error_if_cancelled (cancellable, error);
  g_atomic_int_inc (&SLOW_FILE (file)->n_cancelled);

  return NULL;
}

/* Elsewhere than on this computer. */
static char *
slow_file_get_path (GFile *file)
{
  return NULL;
}

static void
slow_file_init_interface (GFileIface *interface)
{
  interface->get_path = slow_file_get_path;
  interface->replace = slow_file_replace;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (SlowFile, slow_file, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_FILE, slow_file_init_interface))

static void
slow_file_class_init (SlowFileClass *klass)
{
}

static void
slow_file_init (SlowFile *self)
{
}

static gboolean
is_begun (gpointer user_data)
{
  return g_atomic_int_get (&SLOW_FILE (user_data)->n_begun) == 1;
}

static gboolean
is_cancelled (gpointer user_data)
{
  return g_atomic_int_get (&SLOW_FILE (user_data)->n_cancelled) == 1;
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

/* As the view does when the journal locks: whatever the page has begun comes to its end. */
static void
leave (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  adw_navigation_view_pop (fixture->view);
  test_ui_wait_until (is_gone, &fixture->page);
}

static gboolean
can_cancel (gpointer user_data)
{
  Fixture *fixture = user_data;

  return test_ui_find_button (fixture->page, "_Cancel") != NULL;
}

static void
test_cancel (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (SlowFile) file = g_object_new (TYPE_SLOW_FILE, NULL);
  GtkWidget *save_button, *cancel_button;

  open_secrets (fixture);
  save_button = test_ui_find_button (fixture->page, "_Save As…");
  gtk_widget_grab_focus (save_button);
  avow_take_along_page_save_to (AVOW_TAKE_ALONG_PAGE (fixture->page), G_FILE (file));
  /* What takes a moment needs no word. */
  g_assert_false (can_cancel (fixture));
  test_ui_wait_until (is_begun, file);
  test_ui_wait_until (can_cancel, fixture);
  settle (fixture);
  g_assert_false (is_enabled (fixture, "_Print…"));
  cancel_button = test_ui_find_button (fixture->page, "_Cancel");
  g_assert_true (gtk_widget_has_focus (cancel_button));
  test_ui_assert_all_named (fixture->page);

  g_signal_emit_by_name (cancel_button, "clicked");
  test_ui_wait_until (is_cancelled, file);
  settle (fixture);
  g_assert_true (is_enabled (fixture, "_Print…"));
  g_assert_true (gtk_widget_has_focus (save_button));
  g_assert_false (has_dialog (fixture));
  leave (fixture);
}

/* The page goes with all that it holds, and nothing of it is written any more. */
static void
test_lock_while_saving (Fixture       *fixture,
                        gconstpointer  user_data)
{
  g_autoptr (SlowFile) file = g_object_new (TYPE_SLOW_FILE, NULL);

  open_secrets (fixture);
  avow_take_along_page_save_to (AVOW_TAKE_ALONG_PAGE (fixture->page), G_FILE (file));
  test_ui_wait_until (is_begun, file);
  test_ui_lock (fixture->journal.journal);
  leave (fixture);
  g_assert_true (is_cancelled (file));
}

/* }}} */
/* {{{ Printing */

static GtkPrintOperation *
make_operation (Fixture     *fixture,
                const char  *path,
                AvowReport **report)
{
  GtkPrintOperation *operation;

  *report = avow_report_new ("s-title");
  for (guint i = 0; i < 200; i++)
    avow_report_add (*report, AVOW_BLOCK_TEXT, "s-text");
  operation = avow_report_printing_new (*report, "avow-2026-10");
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_export_filename (operation, path);

  return operation;
}

static void
test_print (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GFile) file = make_file (fixture, "printed.pdf");
  const char *path = g_file_peek_path (file);
  AvowReport *report;
  g_autoptr (GtkPrintOperation) operation = make_operation (fixture, path, &report);
  g_autoptr (GtkPrintOperation) dropped = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, fixture->window, &error),
                   ==, GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), >, 1);
  g_assert_cmpint (g_unlink (path), ==, 0);

  /* With the journal locked meanwhile, there is nothing to print. */
  dropped = make_operation (fixture, path, &report);
  avow_report_printing_drop (dropped);
  g_assert_cmpint (gtk_print_operation_run (dropped, GTK_PRINT_OPERATION_ACTION_EXPORT, fixture->window, NULL),
                   !=, GTK_PRINT_OPERATION_RESULT_APPLY);
}

/* What is printed is what is shown. */
static void
test_prints_what_is_shown (Fixture       *fixture,
                           gconstpointer  user_data)
{
  open_secrets (fixture);
  g_assert_true (is_enabled (fixture, "_Print…"));
  adw_combo_row_set_selected (get_format_row (fixture), AVOW_FILE_CSV);
  g_assert_false (is_enabled (fixture, "_Print…"));
  g_assert_true (is_enabled (fixture, "_Save As…"));
  adw_combo_row_set_selected (get_format_row (fixture), AVOW_FILE_MARKDOWN);
  g_assert_true (is_enabled (fixture, "_Print…"));
}

/* }}} */
/* {{{ The keyboard */

static void
test_keyboard (Fixture       *fixture,
               gconstpointer  user_data)
{
  gboolean reached[AVOW_N_DISCLOSABLES] = { FALSE };
  gboolean reached_save = FALSE;
  gboolean reached_format = FALSE;

  open_secrets (fixture);
  test_ui_assert_all_named (fixture->page);
  gtk_window_set_focus (fixture->window, NULL);
  while (gtk_widget_child_focus (fixture->page, GTK_DIR_TAB_FORWARD))
    {
      GtkWidget *focus = gtk_window_get_focus (fixture->window);

      for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
        {
          GtkWidget *row = find_switch (fixture, (AvowDisclosable) what);

          reached[what] |= focus == row || gtk_widget_is_ancestor (focus, row);
        }
      reached_save |= focus == test_ui_find_button (fixture->page, "_Save As…");
      reached_format |= focus == (GtkWidget *) get_format_row (fixture) ||
                        gtk_widget_is_ancestor (focus, GTK_WIDGET (get_format_row (fixture)));
    }
  for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
    g_assert_true (reached[what]);
  g_assert_true (reached_save);
  g_assert_true (reached_format);
}

static void
test_says_what_the_format_is (Fixture       *fixture,
                              gconstpointer  user_data)
{
  open_secrets (fixture);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_format_row (fixture))), ==,
                   "Pages to read and to print");
  adw_combo_row_set_selected (get_format_row (fixture), 2);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_format_row (fixture))), ==,
                   "One table for a spreadsheet");
}

/* }}} */

#define ADD(path, width, function) \
  g_test_add ("/take-along/" path, Fixture, GINT_TO_POINTER (width), set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

  ADD ("usual", WIDE, test_usual);
  ADD ("usual/narrow", NARROW, test_usual);
  ADD ("switches", WIDE, test_switches);
  ADD ("offers-what-there-is", WIDE, test_offers_what_there_is);
  ADD ("names-of-places-come-with-the-actions", WIDE, test_names_of_places_come_with_the_actions);
  ADD ("names-the-partner", WIDE, test_names_the_partner);
  ADD ("stays-where-it-is-read", WIDE, test_stays_where_it_is_read);
  ADD ("stays-where-it-is-read/narrow", NARROW, test_stays_where_it_is_read);
  ADD ("says-what-the-format-is", WIDE, test_says_what_the_format_is);
  ADD ("donations", WIDE, test_donations);
  ADD ("donations/none", WIDE, test_no_donations);
  ADD ("actions", WIDE, test_actions);
  g_test_add_func ("/take-along/file-names", test_file_names);
  ADD ("file-is-private", WIDE, test_file_is_private);
  ADD ("says-why-not", WIDE, test_says_why_not);
  ADD ("not-the-journal", WIDE, test_not_the_journal);
  ADD ("full-disk", WIDE, test_full_disk);
  ADD ("cancel", WIDE, test_cancel);
  ADD ("lock-while-saving", WIDE, test_lock_while_saving);
  ADD ("print", WIDE, test_print);
  ADD ("print/what-is-shown", WIDE, test_prints_what_is_shown);
  ADD ("keyboard", WIDE, test_keyboard);
  ADD ("keyboard/narrow", NARROW, test_keyboard);

  return g_test_run ();
}
