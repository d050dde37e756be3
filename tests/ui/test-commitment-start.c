/* test-commitment-start.c: what a commitment is made from */

#include "test-form.h"
#include "test-keys.h"
#include "test-ui.h"

#include "core/insight/avow-pledges.h"
#include "core/insight/avow-suggestions.h"
#include "ui/commitments/avow-commitment-start-dialog.h"

#define TODAY avow_civil_date_new (2026, 11, 22)

typedef struct
{
  char           *path;
  AvowJournal    *journal;
  GtkWindow      *window;
  AdwDialog      *dialog;
  AvowCommitment *chosen;
} Fixture;

/* {{{ Helpers */

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  avow_civil_date_set_today (TODAY);
  fixture->path = test_ui_new_path ();
  fixture->journal = test_ui_create_journal (fixture->path);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), gtk_button_new_with_label ("Below"));
  gtk_window_set_default_size (fixture->window, 1000, 900);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
on_chosen (Fixture        *fixture,
           AvowCommitment *commitment)
{
  g_set_object (&fixture->chosen, commitment);
}

static void
open_dialog (Fixture *fixture)
{
  fixture->dialog = avow_commitment_start_dialog_new (fixture->journal);
  g_signal_connect_swapped (fixture->dialog, "chosen", G_CALLBACK (on_chosen), fixture);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  adw_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  if (fixture->dialog != NULL)
    adw_dialog_force_close (fixture->dialog);
  test_ui_wait_until (test_form_is_gone, &fixture->dialog);
  gtk_window_destroy (fixture->window);
  avow_journal_close (fixture->journal);
  g_clear_object (&fixture->journal);
  g_clear_object (&fixture->chosen);
  g_free (fixture->path);
}

static void
activate (Fixture    *fixture,
          const char *title)
{
  GtkWidget *row = test_form_find_row (GTK_WIDGET (fixture->dialog), title);

  g_assert_nonnull (row);
  adw_action_row_activate (ADW_ACTION_ROW (row));
  g_assert_nonnull (fixture->chosen);
  g_assert_true (avow_id_is_none (&fixture->chosen->parent_instance.id));
  test_ui_wait_until (test_form_is_gone, &fixture->dialog);
}

static gboolean
is_shown (Fixture    *fixture,
          const char *title)
{
  GtkWidget *row = test_form_find_row (GTK_WIDGET (fixture->dialog), title);

  return row != NULL && gtk_widget_get_mapped (row);
}

/* }}} */

static void
test_blank (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) expected = avow_suggestion_make_blank (TODAY, "USD");

  open_dialog (fixture);
  activate (fixture, "Blank");
  g_assert_true (avow_record_equal ((AvowRecord *) fixture->chosen, (AvowRecord *) expected));
}

static void
test_suggestion (Fixture       *fixture,
                 gconstpointer  user_data)
{
  for (guint i = 0; i < avow_suggestions_get_n (); i++)
    {
      const AvowSuggestion *suggestion = avow_suggestions_get (i);
      g_autoptr (AvowCommitment) expected = avow_suggestion_make (suggestion, TODAY, "USD");

      open_dialog (fixture);
      activate (fixture, avow_suggestion_get_title (suggestion));
      g_assert_true (avow_record_equal ((AvowRecord *) fixture->chosen, (AvowRecord *) expected));
    }
}

/* A line is why; how it shall be kept is for the person to say. */
static void
test_pledge (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowPledge) pledge = avow_pledge_new ();
  g_autoptr (GPtrArray) records = NULL;

  g_set_str (&pledge->sections.awareness, "I learn & <unlearn>");
  g_set_str (&pledge->rings.workplace, "I speak up");
  records = avow_pledges_sign (avow_journal_get_pledges (fixture->journal), pledge, "R.", TODAY);
  test_ui_save (fixture->journal, g_ptr_array_index (records, 0));

  open_dialog (fixture);
  g_assert_true (is_shown (fixture, "I speak up"));
  activate (fixture, "I speak up");
  g_assert_cmpstr (fixture->chosen->why, ==, "I speak up");
  g_assert_null (fixture->chosen->title);
  g_assert_cmpint (fixture->chosen->ring, ==, AVOW_RING_WORKPLACE);
  g_assert_cmpint (fixture->chosen->step, ==, AVOW_STEP_NONE);

  open_dialog (fixture);
  activate (fixture, "I learn & <unlearn>");
  g_assert_cmpstr (fixture->chosen->why, ==, "I learn & <unlearn>");
  g_assert_cmpint (fixture->chosen->ring, ==, AVOW_RING_NONE);
  g_assert_cmpint (fixture->chosen->step, ==, AVOW_STEP_AWARENESS);
}

static void
test_search (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);
  const char *meal = "Eat at a Black-owned restaurant twice a month";

  open_dialog (fixture);
  test_keys_type (root, "RESTAURÁNT");
  test_ui_settle (root);
  g_assert_true (is_shown (fixture, meal));
  g_assert_false (is_shown (fixture, "Go to a local meeting, and listen"));
  test_keys_enter (root);
  test_ui_wait_until (test_form_is_gone, &fixture->dialog);
  g_assert_cmpstr (fixture->chosen->title, ==, meal);
}

/* What is not among them is a promise of one's own, and need not be typed again. */
static void
test_own_words (Fixture       *fixture,
                gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  open_dialog (fixture);
  test_keys_type (root, " Plant trees ");
  test_ui_settle (root);
  g_assert_true (is_shown (fixture, "Blank"));
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (fixture->dialog), "“Plant trees”"));
  test_keys_enter (root);
  test_ui_wait_until (test_form_is_gone, &fixture->dialog);
  g_assert_cmpstr (fixture->chosen->title, ==, "Plant trees");
  g_assert_null (fixture->chosen->why);
}

/* The arrow keys go from one list to the next, and Enter takes what they stand on. */
static void
test_arrows (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);
  GtkWidget *row;

  open_dialog (fixture);
  gtk_widget_grab_focus (test_form_find_row (GTK_WIDGET (fixture->dialog), "Blank"));
  row = gtk_window_get_focus (fixture->window);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "move-cursor", GTK_MOVEMENT_DISPLAY_LINES, 1,
                         FALSE, FALSE);
  row = gtk_window_get_focus (fixture->window);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   avow_suggestion_get_title (avow_suggestions_get (0)));
  g_signal_emit_by_name (row, "activate");
  test_ui_wait_until (test_form_is_gone, &fixture->dialog);
  g_assert_cmpstr (fixture->chosen->title, ==, avow_suggestion_get_title (avow_suggestions_get (0)));
  test_ui_settle (root);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  user_data)
{
  gtk_window_set_default_size (fixture->window, 360, 640);
  open_dialog (fixture);
  test_ui_assert_all_named (GTK_WIDGET (fixture->dialog));
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
}

#define ADD(path, test) g_test_add ("/commitment-start/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  ADD ("blank", test_blank);
  ADD ("suggestion", test_suggestion);
  ADD ("pledge", test_pledge);
  ADD ("search", test_search);
  ADD ("own-words", test_own_words);
  ADD ("arrows", test_arrows);
  ADD ("names", test_names);

  return g_test_run ();
}
