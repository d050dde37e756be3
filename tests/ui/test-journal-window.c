/* test-journal-window.c: the window from the lock to the open journal and back */

#include "test-ui.h"

#include "core/journal/avow-describe.h"
#include "ui/avow-main-view.h"
#include "ui/avow-window.h"
#include "ui/lock/avow-lock-page.h"
#include "ui/reflection/avow-reflection-page.h"
#include "ui/timeline/avow-timeline-page.h"
#include "ui/today/avow-today-page.h"
#include "ui/widgets/avow-entry-row.h"
#include "ui/widgets/avow-text-area.h"

#define MARKER "a private marker"

typedef struct _Fixture Fixture;

typedef void (*Body) (Fixture *fixture);

struct _Fixture
{
  char            *path;
  AvowOptions     *options;
  AvowApplication *application;
  GtkWindow       *window;
  Body             body;
};

static AvowAction *
create_donation (void)
{
  AvowAction *action = avow_action_new ();

  action->type = AVOW_ACTION_DONATION;
  action->date = avow_civil_date_today ();
  action->title = g_strdup (MARKER);
  action->amount = (AvowMoney) { 2500, "USD" };

  return action;
}

static AvowReflection *
create_reflection (void)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->form = AVOW_FORM_FREE;
  reflection->date = avow_civil_date_today () - 1;
  reflection->text = g_strdup ("Words of " MARKER ".");

  return reflection;
}

static gboolean
is_locked_out (gpointer user_data)
{
  return test_ui_find_type (user_data, AVOW_TYPE_LOCK_PAGE) != NULL;
}

static gboolean
is_open (gpointer user_data)
{
  return test_ui_find_type (user_data, AVOW_TYPE_MAIN_VIEW) != NULL;
}

static gboolean
has_label (gpointer user_data)
{
  Fixture *fixture = user_data;

  return test_ui_find_label (GTK_WIDGET (fixture->window), "Entry deleted") != NULL;
}

static gboolean
is_taken_back (gpointer user_data)
{
  Fixture *fixture = user_data;

  return test_ui_find_label (GTK_WIDGET (fixture->window), "Taken back") != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  const char *words[] = { "avow", "--vault", NULL };
  char **argv;
  int argc = 3;
  int exit_status = 0;
  g_autoptr (AvowJournal) journal = NULL;
  g_autoptr (AvowAction) donation = create_donation ();
  g_autoptr (AvowReflection) reflection = create_reflection ();

  fixture->path = test_ui_new_path ();
  journal = test_ui_create_journal (fixture->path);
  test_ui_save (journal, (AvowRecord *) donation);
  test_ui_save (journal, (AvowRecord *) reflection);
  avow_journal_close (journal);

  argv = g_new0 (char *, 4);
  argv[0] = g_strdup (words[0]);
  argv[1] = g_strdup (words[1]);
  argv[2] = g_strdup (fixture->path);
  fixture->options = avow_options_parse (&argc, &argv, &exit_status);
  g_assert_nonnull (fixture->options);

  fixture->application = avow_application_new (fixture->options);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_assert_finalize_object (fixture->application);
  g_clear_pointer (&fixture->options, avow_options_free);
  g_clear_pointer (&fixture->path, g_free);
}

static gboolean
on_running (gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->window = gtk_application_get_active_window (GTK_APPLICATION (fixture->application));
  g_assert_nonnull (fixture->window);
  test_ui_wait_until (is_locked_out, fixture->window);
  fixture->body (fixture);
  g_application_quit (G_APPLICATION (fixture->application));

  return G_SOURCE_REMOVE;
}

/* The body of each test runs inside the application's own loop, as what a person does would. */
static void
run (Fixture       *fixture,
     gconstpointer  user_data)
{
  const Body *body = user_data;

  fixture->body = *body;
  g_idle_add (on_running, fixture);
  g_assert_cmpint (g_application_run (G_APPLICATION (fixture->application), 0, NULL), ==, 0);
}

static void
unlock (Fixture *fixture)
{
  GtkWidget *page = test_ui_find_type (GTK_WIDGET (fixture->window), AVOW_TYPE_LOCK_PAGE);
  GtkWidget *row = test_ui_find_type (page, ADW_TYPE_PASSWORD_ENTRY_ROW);

  gtk_editable_set_text (GTK_EDITABLE (row), TEST_PASSPHRASE);
  gtk_widget_activate_default (row);
  test_ui_wait_until (is_open, fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
lock (Fixture *fixture)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->application), "lock", NULL);
  test_ui_wait_until (is_locked_out, fixture->window);
}

static gboolean
shows_marker (GtkWidget *widget,
              gpointer   user_data)
{
  return GTK_IS_LABEL (widget) &&
         strstr (gtk_label_get_text (GTK_LABEL (widget)), MARKER) != NULL;
}

static void
test_lock_drops_everything (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  gpointer pages[3];

  unlock (fixture);
  g_assert_nonnull (test_ui_find (window, shows_marker, NULL));
  pages[0] = test_ui_find_type (window, AVOW_TYPE_MAIN_VIEW);
  pages[1] = test_ui_find_type (window, AVOW_TYPE_TODAY_PAGE);
  pages[2] = NULL;
  gtk_widget_activate_action (window, "journal.new-reflection", "s", "");
  test_ui_settle (window);
  pages[2] = test_ui_find_type (window, AVOW_TYPE_REFLECTION_PAGE);
  g_assert_nonnull (pages[2]);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    g_object_add_weak_pointer (pages[i], &pages[i]);

  lock (fixture);
  test_ui_settle (window);
  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    g_assert_null (pages[i]);
  g_assert_null (test_ui_find (window, shows_marker, NULL));
  g_assert_cmpstr (gtk_window_get_title (fixture->window), ==, "Avow");
}

static void
test_unsaved_words_wait_as_a_draft (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *area;

  unlock (fixture);
  gtk_widget_activate_action (window, "journal.new-reflection", "s", "");
  test_ui_settle (window);
  area = test_ui_find_type (window, AVOW_TYPE_TEXT_AREA);
  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (area)),
                                    "half a thought", -1);
  lock (fixture);

  unlock (fixture);
  g_assert_nonnull (test_ui_find_label (window, "half a thought"));
  g_assert_nonnull (test_ui_find_label (window, "Not saved yet"));
}

static void
test_delete_and_take_back (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *row;
  char id[AVOW_ID_HEX_SIZE];

  unlock (fixture);
  row = test_ui_find_type (window, AVOW_TYPE_ENTRY_ROW);
  g_assert_nonnull (row);
  avow_id_to_hex (&avow_entry_row_get_record (AVOW_ENTRY_ROW (row))->id, id);

  gtk_widget_activate_action (window, "journal.delete", "s", id);
  test_ui_wait_until (has_label, fixture);
  g_assert_nonnull (test_ui_find_label (window, "Undo"));
  g_assert_null (test_ui_find_type (window, AVOW_TYPE_ENTRY_ROW));

  gtk_widget_activate_action (window, "journal.undo", NULL);
  while (test_ui_find_type (window, AVOW_TYPE_ENTRY_ROW) == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (test_ui_find (window, shows_marker, NULL));

  /* It was not logged anew, and there is nothing of this to take back. */
  test_ui_wait_until (is_taken_back, fixture);
  g_assert_null (test_ui_find_label (window, "Action logged"));
  g_assert_null (test_ui_find_label (window, "Undo"));
}

static void
test_search_finds_and_says_so (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *page;
  GtkWidget *entry;

  unlock (fixture);
  gtk_widget_activate_action (window, "journal.search", NULL);
  test_ui_settle (window);
  page = test_ui_find_type (window, AVOW_TYPE_TIMELINE_PAGE);
  entry = test_ui_find_type (page, GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);

  gtk_editable_set_text (GTK_EDITABLE (entry), "WORDS");
  test_ui_settle (window);
  g_assert_nonnull (test_ui_find_label (page, "1 entry"));

  gtk_editable_set_text (GTK_EDITABLE (entry), "nowhere to be found");
  test_ui_settle (window);
  g_assert_nonnull (test_ui_find_label (page, "Nothing Found"));
}

static void
test_every_place_is_named (Fixture *fixture)
{
  GtkWidget *window = GTK_WIDGET (fixture->window);
  const char *forms[] = { "free", "bias", "repair", "letter" };

  test_ui_assert_all_named (window);
  unlock (fixture);
  test_ui_assert_all_named (window);

  gtk_widget_activate_action (window, "journal.show", "s", "timeline");
  test_ui_settle (window);
  test_ui_assert_all_named (window);
  gtk_widget_activate_action (window, "journal.search", NULL);
  test_ui_settle (window);
  test_ui_assert_all_named (window);

  for (gsize i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      gtk_widget_activate_action (window, "journal.new-reflection", "s", forms[i]);
      test_ui_settle (window);
      test_ui_assert_all_named (window);
      gtk_widget_activate_action (test_ui_find_type (window, AVOW_TYPE_REFLECTION_PAGE),
                                  "navigation.pop", NULL);
      test_ui_settle (window);
    }

  gtk_widget_activate_action (window, "journal.new-action", "s", "");
  test_ui_settle (window);
  test_ui_assert_all_named (window);
}

static const struct {
  const char *path;
  Body        body;
} tests[] = {
  { "/journal-window/lock-drops-everything", test_lock_drops_everything },
  { "/journal-window/unsaved-words-wait-as-a-draft", test_unsaved_words_wait_as_a_draft },
  { "/journal-window/delete-and-take-back", test_delete_and_take_back },
  { "/journal-window/search-finds-and-says-so", test_search_finds_and_says_so },
  { "/journal-window/every-place-is-named", test_every_place_is_named },
};

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, &tests[i].body, set_up, run, tear_down);

  return g_test_run ();
}
