/* test-commitment-change.c: a promise that is changed, left as a draft, or takes the place of another */

#include "test-commitment.h"

/* {{{ Changing one */

static void
test_change (Fixture       *fixture,
             gconstpointer  user_data)
{
  AvowCommitment *commitment = save_commitment (fixture);
  const AvowCommitmentEvent *event;

  open_dialog (fixture, commitment, NULL);
  g_assert_false (gtk_widget_get_mapped (get_row (fixture, "Why the change?")));
  answer (fixture, "How many times", "1");
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (get_row (fixture, "Why the change?")));
  answer (fixture, "Ends", "November 23, 2026");
  press_save (fixture);
  g_assert_true (has_focus (fixture, "Why the change?"));
  g_assert_cmpstr (get_error (fixture, "Why the change?"), ==, "Say in a few words why it changes.");

  answer (fixture, "Why the change?", "I was ill");
  save (fixture);
  commitment = reload (fixture);
  g_assert_cmpint (commitment->measure.target, ==, 1);
  g_assert_cmpuint (avow_commitment_get_n_events (commitment), ==, 3);
  event = avow_commitment_get_event (commitment, 1);
  g_assert_cmpstr (event->field, ==, "target");
  g_assert_cmpstr (event->from, ==, "2");
  g_assert_cmpstr (event->to, ==, "1");
  g_assert_cmpstr (event->reason, ==, "I was ill");
  g_assert_cmpuint (event->on, ==, TODAY);
  event = avow_commitment_get_event (commitment, 2);
  g_assert_cmpstr (event->field, ==, "due");
  g_assert_cmpstr (event->to, ==, "2026-11-23");
}

/* The words are the person's; a promise that is the same again needs no reason. */
static void
test_change_nothing (Fixture       *fixture,
                     gconstpointer  user_data)
{
  AvowCommitment *commitment = save_commitment (fixture);

  open_dialog (fixture, commitment, NULL);
  answer (fixture, "How many times", "1");
  answer (fixture, "How many times", "2");
  answer (fixture, "Kinds of action", "Purchase|Dining");
  answer (fixture, "What I promise", "Meals together");
  g_assert_false (gtk_widget_get_visible (get_row (fixture, "Why the change?")));
  save (fixture);
  g_assert_cmpstr (reload (fixture)->title, ==, "Meals together");
  g_assert_cmpuint (avow_commitment_get_n_events (reload (fixture)), ==, 1);
}

/* What happens to it while the dialog is open stays. */
static void
test_change_meanwhile (Fixture       *fixture,
                       gconstpointer  user_data)
{
  AvowCommitment *commitment = save_commitment (fixture);
  g_autoptr (AvowRecord) copy = avow_record_copy ((AvowRecord *) commitment);
  AvowId action = avow_id_new_random ();

  open_dialog (fixture, commitment, NULL);
  answer (fixture, "What I promise", "Meals together");
  avow_commitment_set_excluded (AVOW_COMMITMENT (copy), &action, TRUE);
  test_ui_save (fixture->journal, copy);
  save (fixture);
  g_assert_cmpstr (reload (fixture)->title, ==, "Meals together");
  g_assert_true (avow_commitment_excludes (reload (fixture), &action));
}

/* A type of a newer version and a place that is gone are kept, and can be taken out. */
static void
test_unknown_parts (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = avow_suggestion_make_blank (TODAY, "USD");
  AvowId gone = avow_id_new_random ();

  save_place (fixture, "Corner Café");
  commitment->title = g_strdup ("Meals");
  commitment->measure.target = 2;
  commitment->measure.types = g_strsplit ("dining|gardening", "|", -1);
  commitment->measure.places = g_array_new (FALSE, FALSE, sizeof (AvowId));
  g_array_append_val (commitment->measure.places, gone);
  test_ui_save (fixture->journal, (AvowRecord *) commitment);

  open_dialog (fixture, reload (fixture), NULL);
  answer (fixture, "What I promise", "Meals together");
  save (fixture);
  g_assert_cmpstr (reload (fixture)->measure.types[1], ==, "gardening");
  g_assert_true (avow_id_equal (&g_array_index (reload (fixture)->measure.places, AvowId, 0), &gone));

  open_dialog (fixture, reload (fixture), NULL);
  answer (fixture, "Kinds of action", "Dining");
  answer (fixture, "Places", "");
  answer (fixture, "Why the change?", "It is closed");
  save (fixture);
  g_assert_cmpuint (g_strv_length (reload (fixture)->measure.types), ==, 1);
  g_assert_null (reload (fixture)->measure.places);
}

/* }}} */
/* {{{ Drafts, and what takes the place of another */

static void
test_untouched (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment =
    avow_suggestion_make (avow_suggestions_get (0), TODAY, "USD");

  /* Nothing was written, so nothing is asked. */
  open_dialog (fixture, commitment, NULL);
  g_assert_true (adw_dialog_close (fixture->dialog));
  wait_closed (fixture);
  open_dialog (fixture, save_commitment (fixture), NULL);
  g_assert_true (adw_dialog_close (fixture->dialog));
  wait_closed (fixture);
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)), ==, 0);
}

static void
test_draft (Fixture       *fixture,
            gconstpointer  user_data)
{
  AvowDraft *draft;

  open_dialog (fixture, save_commitment (fixture), NULL);
  answer (fixture, "How many times", "3x");
  answer (fixture, "Ends", "some day");
  answer (fixture, "Remind me, days before the end", "-1");
  answer (fixture, "Why the change?", "I was");
  draft = keep_draft (fixture);

  open_draft (fixture, draft);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==, "Change Commitment");
  g_assert_cmpstr (get_text (fixture, "How many times"), ==, "3x");
  g_assert_cmpstr (get_text (fixture, "Ends"), ==, "some day");
  g_assert_cmpstr (get_text (fixture, "Remind me, days before the end"), ==, "-1");
  g_assert_cmpstr (get_text (fixture, "Why the change?"), ==, "I was");
  g_assert_true (adw_expander_row_get_expanded (get_row (fixture, "More")));
  g_assert_true (adw_dialog_close (fixture->dialog));
  wait_closed (fixture);

  open_draft (fixture, draft);
  answer (fixture, "How many times", "3");
  answer (fixture, "Ends", "December 31, 2026");
  answer (fixture, "Remind me, days before the end", "");
  answer (fixture, "Why the change?", "I was ill");
  save (fixture);
  g_assert_cmpint (reload (fixture)->measure.target, ==, 3);
  g_assert_cmpint (reload (fixture)->remind_days_before, ==, -1);
  g_assert_null (((AvowRecord *) reload (fixture))->extra);
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)), ==, 0);
}

static void
open_renewed (Fixture        *fixture,
              AvowCommitment *ended,
              AvowEvent       how)
{
  g_autoptr (AvowCommitment) next = avow_commitment_renew (ended, TODAY);

  fixture->dialog = avow_commitment_dialog_new (fixture->journal, next, NULL);
  avow_commitment_dialog_set_ended (AVOW_COMMITMENT_DIALOG (fixture->dialog), ended, how);
  present (fixture);
}

/* Both are saved, and name each other: @how in the older one's history. */
static void
assert_renewed (Fixture      *fixture,
                const AvowId *id,
                AvowEvent     how)
{
  AvowCommitment *ended, *next;

  test_ui_lock (fixture->journal);
  test_ui_unlock (fixture->journal);
  g_assert_cmpuint (count_saved (fixture), ==, 2);
  ended = AVOW_COMMITMENT (avow_journal_lookup (fixture->journal, id));
  next = AVOW_COMMITMENT (avow_journal_lookup (fixture->journal, &ended->renewed_as));
  g_assert_nonnull (next);
  g_assert_cmpint (avow_commitment_get_event (ended, avow_commitment_get_n_events (ended) - 1)->what,
                   ==, how);
  g_assert_cmpuint (next->start, ==, avow_civil_date_new (2027, 1, 1));
  g_assert_cmpuint (next->due, ==, avow_civil_date_new (2027, 3, 31));
  g_assert_cmpuint (avow_commitment_get_n_events (next), ==, 1);
  g_assert_null (((AvowRecord *) next)->extra);
}

static void
test_renew (Fixture       *fixture,
            gconstpointer  user_data)
{
  AvowEvent how = (AvowEvent) GPOINTER_TO_INT (user_data);
  AvowCommitment *ended = save_commitment (fixture);
  AvowId id = ended->parent_instance.id;

  open_renewed (fixture, ended, how);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==,
                   how == AVOW_EVENT_RENEWED ? "Renew Commitment" : "Replace Commitment");
  save (fixture);
  assert_renewed (fixture, &id, how);
}

static void
test_renew_draft (Fixture       *fixture,
                  gconstpointer  user_data)
{
  AvowCommitment *ended = save_commitment (fixture);
  AvowId id = ended->parent_instance.id;
  AvowDraft *draft;

  open_renewed (fixture, ended, AVOW_EVENT_REPLACED);
  answer (fixture, "What I promise", "Meals, more of them");
  draft = keep_draft (fixture);
  open_draft (fixture, draft);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==, "Replace Commitment");
  save (fixture);
  assert_renewed (fixture, &id, AVOW_EVENT_REPLACED);
}

/* }}} */

#define ADD(path, data, test) \
  g_test_add ("/commitment-change/" path, Fixture, data, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  ADD ("promise/reason", NULL, test_change);
  ADD ("promise/nothing", NULL, test_change_nothing);
  ADD ("promise/meanwhile", NULL, test_change_meanwhile);
  ADD ("promise/unknown-parts", NULL, test_unknown_parts);
  ADD ("draft/untouched", NULL, test_untouched);
  ADD ("draft/half-typed", NULL, test_draft);
  ADD ("renew/renewed", GINT_TO_POINTER (AVOW_EVENT_RENEWED), test_renew);
  ADD ("renew/replaced", GINT_TO_POINTER (AVOW_EVENT_REPLACED), test_renew);
  ADD ("renew/draft", NULL, test_renew_draft);

  return g_test_run ();
}
