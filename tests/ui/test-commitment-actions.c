/* test-commitment-actions.c: what is opened for a commitment, and with which words */

#include "test-commitments.h"
#include "test-form.h"

#include "core/insight/avow-commitment-life.h"
#include "ui/commitments/avow-commitment-actions.h"
#include "ui/commitments/avow-commitment-dialog.h"
#include "ui/commitments/avow-commitment-review-page.h"
#include "ui/commitments/avow-commitment-start-dialog.h"
#include "ui/commitments/avow-release-dialog.h"
#include "ui/widgets/avow-note-row.h"
#include "ui/widgets/avow-text-area.h"

/* In the place of the group that only takes down what it was asked for. */
static AvowCommitmentActions *
add_actions (Fixture *fixture)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  AvowCommitmentActions *actions = avow_commitment_actions_new (G_ACTION_MAP (group), fixture->view,
                                                                fixture->journal, fixture->standings);

  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "journal", G_ACTION_GROUP (group));

  return actions;
}

static void
remove_actions (Fixture               *fixture,
                AvowCommitmentActions *actions)
{
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "journal", NULL);
  avow_commitment_actions_free (actions);
}

static void
activate (Fixture    *fixture,
          const char *name)
{
  char id[AVOW_ID_HEX_SIZE];

  avow_id_to_hex (&fixture->commitment->parent_instance.id, id);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->view), name, "s", id));
  settle (fixture);
}

static AdwDialog *
get_dialog (Fixture *fixture)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window));
}

static void
keep_meals (Fixture *fixture)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-08", "2026-12-21", AVOW_MEASURE_COUNT, 3,
                                                           AVOW_PER_PERIOD);

  avow_commitment_make (commitment, commitment->start);
  keep_commitment (fixture, commitment);
}

static void
save_draft (Fixture        *fixture,
            AvowCommitment *written)
{
  g_autoptr (AvowDraft) draft = avow_draft_new_for ((AvowRecord *) written,
                                                    &fixture->commitment->parent_instance.id);

  test_ui_save (fixture->journal, (AvowRecord *) draft);
}

/* One whose title was changed, and one in which it was reviewed. */
static void
save_drafts (Fixture *fixture)
{
  g_autoptr (AvowCommitment) changed = copy_commitment (fixture->commitment);
  g_autoptr (AvowCommitment) reviewed = copy_commitment (fixture->commitment);

  g_set_str (&changed->title, "Meals, and dishes");
  g_set_str (&reviewed->review.hindered, "I was late with it");
  save_draft (fixture, changed);
  save_draft (fixture, reviewed);
}

static guint
count_drafts (Fixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_drafts (fixture->journal));
}

static guint
count_commitments (Fixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_commitments (fixture->journal));
}

static gboolean
has_commitment_dialog (gpointer user_data)
{
  return AVOW_IS_COMMITMENT_DIALOG (get_dialog (user_data));
}

static gboolean
has_two_commitments (gpointer user_data)
{
  return count_commitments (user_data) == 2;
}

static gboolean
has_one_commitment (gpointer user_data)
{
  return count_commitments (user_data) == 1;
}

static gboolean
is_active (gpointer user_data)
{
  return avow_commitment_is_active (get_commitment (user_data));
}

static gboolean
has_one_draft (gpointer user_data)
{
  return count_drafts (user_data) == 1;
}

static gboolean
has_no_draft (gpointer user_data)
{
  return count_drafts (user_data) == 0;
}

/* What was begun is gone on with: its words would be left behind, and a second draft begin. */
static void
test_review_goes_on (Fixture       *fixture,
                     gconstpointer  user_data)
{
  AvowCommitmentActions *actions = add_actions (fixture);
  g_autofree char *hindered = NULL;
  GtkWidget *page;

  keep_meals (fixture);
  save_drafts (fixture);
  activate (fixture, "journal.review-commitment");
  page = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
  g_assert_true (AVOW_IS_COMMITMENT_REVIEW_PAGE (page));
  hindered = avow_note_row_get_text (AVOW_NOTE_ROW (get_row (fixture, "What h_indered")));
  g_assert_cmpstr (hindered, ==, "I was late with it");
  assert_says (fixture, "Eat where the neighbours cook");

  /* And it is over with. */
  g_assert_true (gtk_widget_activate (get_row (fixture, "Partly")));
  g_assert_true (gtk_widget_activate_action (page, "commitment-review.save", NULL));
  test_ui_wait_until (has_one_draft, fixture);
  g_assert_cmpint (get_commitment (fixture)->outcome, ==, AVOW_OUTCOME_PARTLY);
  g_assert_cmpstr (get_commitment (fixture)->title, ==, "Eat where the neighbours cook");
  settle (fixture);
  remove_actions (fixture, actions);
}

static void
test_edit_goes_on (Fixture       *fixture,
                   gconstpointer  user_data)
{
  AvowCommitmentActions *actions = add_actions (fixture);
  AdwDialog *dialog;

  keep_meals (fixture);
  save_drafts (fixture);
  activate (fixture, "journal.edit-commitment");
  dialog = get_dialog (fixture);
  g_assert_true (AVOW_IS_COMMITMENT_DIALOG (dialog));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_form_find_row (GTK_WIDGET (dialog),
                                                                            "What I promise"))),
                   ==, "Meals, and dishes");

  gtk_widget_activate_action (GTK_WIDGET (dialog), "entry.save", NULL);
  test_ui_wait_until (has_one_draft, fixture);
  g_assert_cmpstr (get_commitment (fixture)->title, ==, "Meals, and dishes");
  settle (fixture);
  remove_actions (fixture, actions);
}

static GtkTextBuffer *
get_reason (AdwDialog *dialog)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find_type (GTK_WIDGET (dialog),
                                                                     AVOW_TYPE_TEXT_AREA)));
}

static AvowCommitment *
get_written (AvowDraft *draft)
{
  AvowRecord *record = avow_draft_get_record (draft, NULL);

  g_assert_true (AVOW_IS_COMMITMENT (record));

  return AVOW_COMMITMENT (record);
}

/* Why it is let go is asked for once: it is kept whatever closes the dialog. */
static void
test_release_goes_on (Fixture       *fixture,
                      gconstpointer  user_data)
{
  AvowCommitmentActions *actions = add_actions (fixture);
  g_autoptr (AvowCommitment) written = NULL;
  const AvowCommitmentEvent *event;
  GtkTextBuffer *reason;
  AdwDialog *dialog;
  AvowDraft *draft;

  keep_meals (fixture);
  activate (fixture, "journal.release-commitment");
  dialog = get_dialog (fixture);
  g_assert_true (AVOW_IS_RELEASE_DIALOG (dialog));
  g_assert_true (adw_dialog_get_can_close (dialog));
  gtk_text_buffer_insert_at_cursor (get_reason (dialog), "They stopped cooking", -1);
  g_assert_false (adw_dialog_get_can_close (dialog));
  adw_dialog_force_close (dialog);
  settle (fixture);
  test_ui_wait_until (has_one_draft, fixture);
  g_assert_true (is_active (fixture));

  /* It is neither a change of the promise nor a review of it. */
  draft = AVOW_DRAFT (avow_record_list_peek (avow_journal_get_drafts (fixture->journal), 0));
  written = get_written (draft);
  g_assert_true (avow_release_dialog_wrote (written));
  g_assert_false (avow_release_dialog_wrote (fixture->commitment));
  g_assert_false (avow_commitment_review_page_wrote (written));
  activate (fixture, "journal.edit-commitment");
  g_assert_true (has_commitment_dialog (fixture));
  g_assert_true (adw_dialog_close (get_dialog (fixture)));
  settle (fixture);

  avow_commitment_actions_open (actions, (AvowRecord *) written, draft);
  settle (fixture);
  dialog = get_dialog (fixture);
  g_assert_true (AVOW_IS_RELEASE_DIALOG (dialog));
  reason = get_reason (dialog);
  g_assert_cmpint (gtk_text_buffer_get_char_count (reason), ==, strlen ("They stopped cooking"));
  g_assert_true (adw_dialog_close (dialog));
  settle (fixture);

  activate (fixture, "journal.release-commitment");
  dialog = get_dialog (fixture);
  gtk_text_buffer_insert_at_cursor (get_reason (dialog), " in May", -1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "reason.save", NULL));
  test_ui_wait_until (has_no_draft, fixture);
  g_assert_cmpint (get_commitment (fixture)->state, ==, AVOW_COMMITMENT_RELEASED);
  g_assert_null (get_commitment (fixture)->review.hindered);
  g_assert_cmpuint (avow_commitment_get_n_events (get_commitment (fixture)), ==, 2);
  event = avow_commitment_get_event (get_commitment (fixture), 1);
  g_assert_cmpstr (event->reason, ==, "They stopped cooking in May");
  settle (fixture);
  remove_actions (fixture, actions);
}

static void
test_release_of_what_is_over (Fixture       *fixture,
                              gconstpointer  user_data)
{
  AvowCommitmentActions *actions = add_actions (fixture);
  g_autoptr (AvowCommitment) written = NULL;
  g_autoptr (AvowCommitment) reviewed = NULL;
  AvowDraft *draft;

  keep_meals (fixture);
  written = copy_commitment (fixture->commitment);
  written->state = AVOW_COMMITMENT_RELEASED;
  g_set_str (&written->review.hindered, "They stopped cooking");
  save_draft (fixture, written);
  draft = AVOW_DRAFT (avow_record_list_peek (avow_journal_get_drafts (fixture->journal), 0));

  reviewed = copy_commitment (fixture->commitment);
  avow_commitment_review (reviewed, AVOW_OUTCOME_KEPT, NULL, NULL, NULL,
                          avow_standings_get (fixture->standings, fixture->commitment), reviewed->due);
  keep_commitment (fixture, reviewed);
  avow_commitment_actions_open (actions, (AvowRecord *) written, draft);
  settle (fixture);
  g_assert_null (get_dialog (fixture));
  assert_says (fixture, "What Became of It");
  remove_actions (fixture, actions);
}

static void
test_without_draft (Fixture       *fixture,
                    gconstpointer  user_data)
{
  AvowCommitmentActions *actions = add_actions (fixture);
  g_autoptr (AvowCommitment) other = make_commitment ("2026-11-08", "2026-12-21", AVOW_MEASURE_COUNT, 3,
                                                      AVOW_PER_PERIOD);
  g_autofree char *hindered = NULL;

  /* Drafts of another commitment are none of this one's. */
  keep_commitment (fixture, other);
  save_drafts (fixture);
  keep_meals (fixture);
  activate (fixture, "journal.review-commitment");
  hindered = avow_note_row_get_text (AVOW_NOTE_ROW (get_row (fixture, "What h_indered")));
  g_assert_null (hindered);
  remove_actions (fixture, actions);
}

/* Each step is taken back whole: the renewal from both, then the review, of which the draft is back. */
static void
test_undo (Fixture       *fixture,
           gconstpointer  user_data)
{
  AvowCommitmentActions *actions = add_actions (fixture);
  AvowCommitment *commitment;

  keep_meals (fixture);
  save_drafts (fixture);
  activate (fixture, "journal.review-commitment");
  g_assert_true (gtk_widget_activate (get_row (fixture, "Kept")));
  g_assert_true (gtk_widget_activate (get_row (fixture, "The same again")));
  g_assert_true (gtk_widget_activate_action (
    GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view)), "commitment-review.save", NULL));
  test_ui_wait_until (has_commitment_dialog, fixture);
  g_assert_true (has_one_draft (fixture));
  gtk_widget_activate_action (GTK_WIDGET (get_dialog (fixture)), "entry.save", NULL);
  test_ui_wait_until (has_two_commitments, fixture);
  settle (fixture);
  commitment = get_commitment (fixture);
  g_assert_false (avow_id_is_none (&commitment->renewed_as));
  g_assert_cmpuint (avow_commitment_get_n_events (commitment), ==, 3);

  avow_journal_undo_async (fixture->journal, NULL, NULL);
  test_ui_wait_until (has_one_commitment, fixture);
  commitment = get_commitment (fixture);
  g_assert_true (avow_id_is_none (&commitment->renewed_as));
  g_assert_cmpint (commitment->outcome, ==, AVOW_OUTCOME_KEPT);
  g_assert_cmpuint (avow_commitment_get_n_events (commitment), ==, 2);

  avow_journal_undo_async (fixture->journal, NULL, NULL);
  test_ui_wait_until (is_active, fixture);
  commitment = get_commitment (fixture);
  g_assert_cmpint (commitment->outcome, ==, AVOW_OUTCOME_NONE);
  g_assert_null (commitment->review.hindered);
  g_assert_cmpuint (avow_commitment_get_n_events (commitment), ==, 1);
  g_assert_cmpuint (count_drafts (fixture), ==, 2);
  remove_actions (fixture, actions);
}

/* As when the journal locks over it: a dialog is still there while it slides away. */
static void
test_start_outlives (Fixture       *fixture,
                     gconstpointer  user_data)
{
  AvowCommitmentActions *actions = add_actions (fixture);
  g_autoptr (AvowCommitment) chosen = avow_commitment_new ();
  AdwDialog *dialog;

  keep_meals (fixture);
  activate (fixture, "journal.new-commitment");
  dialog = get_dialog (fixture);
  g_assert_true (AVOW_IS_COMMITMENT_START_DIALOG (dialog));
  g_assert_cmpuint (g_signal_handler_find (dialog, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, actions), !=, 0);

  remove_actions (fixture, actions);
  g_assert_cmpuint (g_signal_handler_find (dialog, G_SIGNAL_MATCH_DATA, 0, 0, NULL, NULL, actions), ==, 0);
  g_signal_emit_by_name (dialog, "chosen", chosen);
  g_assert_true (get_dialog (fixture) == dialog);
  adw_dialog_force_close (dialog);
  settle (fixture);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/commitment-actions/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("review-goes-on", test_review_goes_on);
  ADD ("edit-goes-on", test_edit_goes_on);
  ADD ("release-goes-on", test_release_goes_on);
  ADD ("release-of-what-is-over", test_release_of_what_is_over);
  ADD ("without-draft", test_without_draft);
  ADD ("undo", test_undo);
  ADD ("start-outlives", test_start_outlives);
#undef ADD

  return g_test_run ();
}
