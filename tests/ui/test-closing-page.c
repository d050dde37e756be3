/* test-closing-page.c: closing a month, what becomes of the words, and opening it again */

#include "test-reviews.h"
#include "test-form.h"

#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-pledges.h"
#include "ui/commitments/avow-commitment-actions.h"
#include "ui/commitments/avow-commitment-dialog.h"
#include "ui/commitments/avow-commitment-start-dialog.h"
#include "ui/review/avow-closing-page.h"
#include "ui/review/avow-closing-question.h"
#include "ui/review/avow-reopen-dialog.h"
#include "ui/today/avow-closing-offer-card.h"

#define WITHOUT_WORDS "A month can be closed without words, too."

typedef struct
{
  Fixture                base;
  AvowActionContext      context;
  AvowCommitmentActions *commitments;
} Closing;

static void
closing_set_up (Closing       *closing,
                gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  set_up (fixture, user_data);
  closing->context = (AvowActionContext) { fixture->view, fixture->journal, fixture->standings };
  avow_review_actions_add (G_ACTION_MAP (group), &closing->context);
  closing->commitments = avow_commitment_actions_new (G_ACTION_MAP (group), fixture->view, fixture->journal,
                                                      fixture->standings);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "journal", G_ACTION_GROUP (group));
}

static void
closing_tear_down (Closing       *closing,
                   gconstpointer  user_data)
{
  gtk_widget_insert_action_group (GTK_WIDGET (closing->base.window), "journal", NULL);
  avow_commitment_actions_free (closing->commitments);
  tear_down (&closing->base, user_data);
}

static GtkWidget *
get_page (Closing *closing)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (closing->base.view));
}

static gboolean
is_on_page (Closing *closing)
{
  return AVOW_IS_CLOSING_PAGE (get_page (closing));
}

static gboolean
has_left (gpointer user_data)
{
  return !is_on_page (user_data);
}

static void
activate (Closing    *closing,
          const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (closing->base.view), name, "s", "2026-10"));
  settle (&closing->base);
}

static void
open_page (Closing *closing)
{
  activate (closing, "journal.close-month");
  g_assert_true (is_on_page (closing));
}

static gboolean
asks (GtkWidget *widget,
      gpointer   prompt)
{
  return AVOW_IS_CLOSING_QUESTION (widget) &&
         g_str_equal (avow_closing_question_get_prompt (AVOW_CLOSING_QUESTION (widget)), prompt);
}

static AvowClosingQuestion *
get_question (Closing    *closing,
              const char *prompt)
{
  GtkWidget *question = test_ui_find (get_page (closing), asks, (gpointer) prompt);

  g_assert_nonnull (question);

  return AVOW_CLOSING_QUESTION (question);
}

/* As the person would. */
static void
answer (Closing      *closing,
        AvowQuestion  question,
        const char   *text)
{
  GtkWidget *area = test_ui_find_type (GTK_WIDGET (get_question (closing, avow_closing_get_text (question))),
                                       AVOW_TYPE_TEXT_AREA);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (area)), text, -1);
}

static void
assert_answer (Closing    *closing,
               const char *prompt,
               const char *expected)
{
  g_autofree char *text = avow_closing_question_get_answer (get_question (closing, prompt));

  g_assert_cmpstr (text, ==, expected);
}

static void
close_month (Closing *closing)
{
  g_assert_true (gtk_widget_activate_action (get_page (closing), "closing.close", NULL));
}

static void
continue_draft (Closing *closing)
{
  AvowDraft *draft = get_draft (&closing->base);
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowRecord) written = avow_draft_get_record (draft, &error);

  g_assert_no_error (error);
  avow_review_actions_open (&closing->context, AVOW_REVIEW (written), draft);
  settle (&closing->base);
}

static void
test_answers (Closing       *closing,
              gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  AvowReview *review;
  const AvowAnswer *first;

  save_action (fixture, "2026-10-09", AVOW_ACTION_DINING);
  open_page (closing);
  assert_says (fixture, "October 2026");
  assert_says (fixture, "Dining: 1 action");
  assert_says (fixture, WITHOUT_WORDS);

  answer (closing, AVOW_QUESTION_LEARNED, "To wait");
  assert_says_not (fixture, WITHOUT_WORDS);
  answer (closing, AVOW_QUESTION_HELPED, "I cooked\nand washed up");
  answer (closing, AVOW_QUESTION_INTENTION, "Ask first");
  close_month (closing);
  test_ui_wait_until (has_left, closing);

  /* In the order in which they are asked; what was left empty is not there. */
  review = get_review (fixture);
  g_assert_cmpuint (review->closed_on, ==, date ("2026-11-22"));
  g_assert_cmpuint (avow_review_get_n_answers (review), ==, 2);
  first = avow_review_get_answer (review, 0);
  g_assert_cmpstr (first->prompt, ==, avow_closing_get_text (AVOW_QUESTION_HELPED));
  g_assert_cmpstr (first->text, ==, "I cooked\nand washed up");
  g_assert_cmpstr (avow_review_get_answer (review, 1)->text, ==, "To wait");
  g_assert_cmpstr (review->intention, ==, "Ask first");
  g_assert_nonnull (strstr (review->figures, "\"type\":\"dining\""));
  g_assert_cmpuint (avow_review_get_n_events (review), ==, 1);
  g_assert_true (has_no_draft (fixture));

  /* It is closed: there is nothing to do with it here. */
  activate (closing, "journal.close-month");
  g_assert_false (is_on_page (closing));
}

static void
test_empty (Closing       *closing,
            gconstpointer  user_data)
{
  open_page (closing);
  close_month (closing);
  test_ui_wait_until (has_left, closing);
  g_assert_true (is_closed (&closing->base));
  g_assert_cmpuint (avow_review_get_n_answers (get_review (&closing->base)), ==, 0);
}

/* What is not over is closed only in its last days. */
static void
test_too_early (Closing       *closing,
                gconstpointer  user_data)
{
  avow_standings_set_today (closing->base.standings, date ("2026-10-24"));
  activate (closing, "journal.close-month");
  g_assert_false (is_on_page (closing));
  avow_standings_set_today (closing->base.standings, date ("2026-10-25"));
  activate (closing, "journal.close-month");
  g_assert_true (is_on_page (closing));
  assert_says (&closing->base, "Nothing is written down yet. It is not over yet.");
}

/* Left, and locked, and gone on with: nothing is lost, and it is begun only once. */
static void
test_draft (Closing       *closing,
            gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;

  open_page (closing);
  answer (closing, AVOW_QUESTION_NOTHING, "At work");
  answer (closing, AVOW_QUESTION_INTENTION, "Ask first");
  adw_navigation_view_pop (fixture->view);
  test_ui_wait_until (has_one_draft, fixture);
  g_assert_null (get_review (fixture));
  g_assert_true (avow_review_has_draft (fixture->journal, date (MONTH)));
  g_assert_false (avow_review_has_draft (fixture->journal, date ("2026-09-01")));
  settle (fixture);

  test_ui_lock (fixture->journal);
  test_ui_unlock (fixture->journal);
  continue_draft (closing);
  assert_answer (closing, avow_closing_get_text (AVOW_QUESTION_NOTHING), "At work");
  assert_answer (closing, avow_closing_get_text (AVOW_QUESTION_INTENTION), "Ask first");
  assert_answer (closing, avow_closing_get_text (AVOW_QUESTION_HELPED), NULL);
  adw_navigation_view_pop (fixture->view);
  settle (fixture);

  /* By the page of the month as well as from Today. */
  open_page (closing);
  assert_answer (closing, avow_closing_get_text (AVOW_QUESTION_NOTHING), "At work");
  open_page (closing);
  answer (closing, AVOW_QUESTION_NOTHING, ", again");
  close_month (closing);
  test_ui_wait_until (has_left, closing);
  g_assert_true (has_no_draft (fixture));
  g_assert_cmpstr (avow_review_get_answer (get_review (fixture), 0)->text, ==, "At work, again");
}

/* Locking takes the page away while there is something in it that is not kept yet. */
static void
test_locked (Closing       *closing,
             gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;

  open_page (closing);
  answer (closing, AVOW_QUESTION_CHANGE, "Stop waiting");
  test_ui_lock (fixture->journal);
  adw_navigation_view_pop (fixture->view);
  settle (fixture);
  test_ui_unlock (fixture->journal);
  g_assert_true (has_one_draft (fixture));
  continue_draft (closing);
  assert_answer (closing, avow_closing_get_text (AVOW_QUESTION_CHANGE), "Stop waiting");
}

/* What was asked in other words keeps them, and its answer. */
static void
test_other_questions (Closing       *closing,
                      gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  g_autoptr (AvowReview) review = avow_review_new (date (MONTH));

  avow_review_add_answer (review, "Was hat geholfen?", "Kochen");
  avow_review_add_answer (review, avow_closing_get_text (AVOW_QUESTION_LEARNED), "To wait");
  avow_review_add_answer (review, avow_closing_get_text (AVOW_QUESTION_LEARNED), "To ask");
  test_ui_save (fixture->journal, (AvowRecord *) review);

  open_page (closing);
  assert_answer (closing, "Was hat geholfen?", "Kochen");
  assert_answer (closing, avow_closing_get_text (AVOW_QUESTION_LEARNED), "To wait\n\nTo ask");
  close_month (closing);
  test_ui_wait_until (has_left, closing);
  g_assert_cmpuint (avow_review_get_n_answers (get_review (fixture)), ==, 2);
  g_assert_cmpstr (avow_review_get_answer (get_review (fixture), 1)->prompt, ==, "Was hat geholfen?");
  g_assert_cmpstr (avow_review_get_answer (get_review (fixture), 1)->text, ==, "Kochen");
  g_assert_true (avow_id_equal (&get_review (fixture)->parent_instance.id, &review->parent_instance.id));
}

static gboolean
has_banner (gpointer user_data)
{
  GtkWidget *banner = test_ui_find_type (get_page (user_data), ADW_TYPE_BANNER);

  return banner != NULL && adw_banner_get_revealed (ADW_BANNER (banner));
}

static void
test_full_disk (Closing       *closing,
                gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  const char *text;

  open_page (closing);
  answer (closing, AVOW_QUESTION_HELPED, "I cooked");
  test_ui_limit_files (TRUE);
  close_month (closing);
  test_ui_wait_until (has_banner, closing);
  test_ui_limit_files (FALSE);

  text = adw_banner_get_title (ADW_BANNER (test_ui_find_type (get_page (closing), ADW_TYPE_BANNER)));
  g_assert_nonnull (strstr (text, "Your words are kept here."));
  g_assert_null (get_review (fixture));
  assert_answer (closing, avow_closing_get_text (AVOW_QUESTION_HELPED), "I cooked");

  settle (fixture);
  close_month (closing);
  test_ui_wait_until (has_left, closing);
  g_assert_cmpstr (avow_review_get_answer (get_review (fixture), 0)->text, ==, "I cooked");
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_reviews (fixture->journal)), ==, 1);
}

static AdwDialog *
get_dialog (Closing *closing)
{
  return adw_window_get_visible_dialog (ADW_WINDOW (closing->base.window));
}

static gboolean
has_no_dialog (gpointer user_data)
{
  return get_dialog (user_data) == NULL;
}

static gboolean
has_form (gpointer user_data)
{
  return AVOW_IS_COMMITMENT_DIALOG (get_dialog (user_data));
}

static GtkWidget *
get_make_button (Closing *closing)
{
  return test_ui_find_button (get_page (closing), "_Make a Commitment");
}

/* By the button, and the dialogs that it opens. */
static void
make_commitment_here (Closing    *closing,
                      const char *title)
{
  g_autoptr (AvowCommitment) chosen = make_commitment ("2026-11-22", "2026-12-21", AVOW_MEASURE_COUNT, 3,
                                                       AVOW_PER_PERIOD);
  AdwDialog *start;

  chosen->parent_instance.id = AVOW_ID_NONE;
  g_set_str (&chosen->title, title);
  g_signal_emit_by_name (get_make_button (closing), "clicked");
  settle (&closing->base);
  start = get_dialog (closing);
  g_assert_true (AVOW_IS_COMMITMENT_START_DIALOG (start));
  g_signal_emit_by_name (start, "chosen", chosen);
  adw_dialog_force_close (start);
  test_ui_wait_until (has_form, closing);
  settle (&closing->base);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (get_dialog (closing)), "entry.save", NULL));
  test_ui_wait_until (has_no_dialog, closing);
  settle (&closing->base);
  assert_says (&closing->base, title);
}

static void
test_next (Closing       *closing,
           gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  g_autoptr (AvowCommitment) other = make_commitment ("2026-11-22", "2026-12-21", AVOW_MEASURE_COUNT, 3,
                                                      AVOW_PER_PERIOD);
  g_autoptr (AvowRecord) written = NULL;
  AvowReview *review;
  AvowId twice;

  open_page (closing);
  /* One that is made in another way is none of these. */
  g_set_str (&other->title, "Made elsewhere");
  keep_commitment (fixture, other);
  settle (fixture);
  assert_says_not (fixture, "Made elsewhere");

  make_commitment_here (closing, "Cook");
  make_commitment_here (closing, "Read");
  adw_navigation_view_pop (fixture->view);
  test_ui_wait_until (has_one_draft, fixture);
  settle (fixture);

  /* They are made, whatever becomes of the closing, which knows them still. */
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_commitments (fixture->journal)), ==, 3);
  written = avow_draft_get_record (get_draft (fixture), NULL);
  g_assert_cmpuint (AVOW_REVIEW (written)->next->len, ==, 2);

  /* One that a file names twice is one. */
  twice = g_array_index (AVOW_REVIEW (written)->next, AvowId, 0);
  g_array_append_val (AVOW_REVIEW (written)->next, twice);
  avow_review_actions_open (&closing->context, AVOW_REVIEW (written), get_draft (fixture));
  settle (fixture);
  assert_says (fixture, "Cook");
  assert_says (fixture, "Read");
  make_commitment_here (closing, "Write");
  g_assert_null (get_make_button (closing));

  close_month (closing);
  test_ui_wait_until (has_left, closing);
  review = get_review (fixture);
  g_assert_cmpuint (review->next->len, ==, 3);
  for (guint i = 0; i < review->next->len; i++)
    {
      static const char * const titles[] = { "Cook", "Read", "Write" };
      AvowRecord *next = avow_journal_lookup (fixture->journal, &g_array_index (review->next, AvowId, i));

      g_assert_cmpstr (AVOW_COMMITMENT (next)->title, ==, titles[i]);
    }
}

static AdwSwitchRow *
get_affirm_row (Closing *closing)
{
  return ADW_SWITCH_ROW (test_ui_find_type (get_page (closing), ADW_TYPE_SWITCH_ROW));
}

static AvowPledge *
get_pledge (Closing *closing)
{
  return avow_pledges_get_current (avow_journal_get_pledges (closing->base.journal));
}

static void
test_affirm (Closing       *closing,
             gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  g_autoptr (AvowPledge) pledge = avow_pledge_new_suggested ();

  open_page (closing);
  g_assert_null (get_affirm_row (closing));
  pledge->signed_on = date ("2026-03-03");
  test_ui_save (fixture->journal, (AvowRecord *) pledge);
  settle (fixture);
  assert_says (fixture, "Signed on March 3, 2026");

  /* Kept along with the words, and done with them. */
  adw_switch_row_set_active (get_affirm_row (closing), TRUE);
  adw_navigation_view_pop (fixture->view);
  test_ui_wait_until (has_one_draft, fixture);
  settle (fixture);
  g_assert_cmpuint (avow_pledge_get_last_affirmed (get_pledge (closing)), ==, date ("2026-03-03"));
  continue_draft (closing);
  g_assert_true (adw_switch_row_get_active (get_affirm_row (closing)));
  close_month (closing);
  test_ui_wait_until (has_left, closing);
  g_assert_cmpuint (avow_pledge_get_last_affirmed (get_pledge (closing)), ==, date ("2026-11-22"));
  g_assert_null (get_review (fixture)->parent_instance.extra);
  g_assert_cmpstr (get_review (fixture)->intention, ==, NULL);
}

static GtkTextBuffer *
get_reason (AdwDialog *dialog)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find_type (GTK_WIDGET (dialog), AVOW_TYPE_TEXT_AREA)));
}

static void
test_reopen (Closing       *closing,
             gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  g_autofree char *figures = NULL;
  AvowReview *review;
  AdwDialog *dialog;

  activate (closing, "journal.reopen-month");
  g_assert_null (get_dialog (closing));
  figures = g_strdup (save_closed (fixture)->figures);

  activate (closing, "journal.reopen-month");
  dialog = get_dialog (closing);
  g_assert_cmpstr (adw_dialog_get_title (dialog), ==, "Reopen Month");
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (dialog),
                                        "What you wrote of October 2026 stays, and you can go on with it. The "
                                        "figures stay as they were, too, until you close it again."));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "reason.save", NULL));
  settle (fixture);
  g_assert_nonnull (test_ui_find_label (GTK_WIDGET (dialog), "Say why, in a few words. It stays in the history."));
  g_assert_true (is_closed (fixture));

  /* What is written is kept, and is no closing that was begun. */
  gtk_text_buffer_insert_at_cursor (get_reason (dialog), "A day", -1);
  adw_dialog_force_close (dialog);
  test_ui_wait_until (has_one_draft, fixture);
  settle (fixture);
  g_assert_true (is_closed (fixture));
  g_assert_false (avow_review_has_draft (fixture->journal, date (MONTH)));
  continue_draft (closing);
  dialog = get_dialog (closing);
  g_assert_true (AVOW_IS_REOPEN_DIALOG (dialog));
  gtk_text_buffer_insert_at_cursor (get_reason (dialog), " was missing", -1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "reason.save", NULL));
  test_ui_wait_until (has_no_draft, fixture);
  settle (fixture);

  review = get_review (fixture);
  g_assert_cmpuint (review->closed_on, ==, AVOW_CIVIL_DATE_NONE);
  g_assert_cmpstr (review->figures, ==, figures);
  g_assert_cmpuint (avow_review_get_n_events (review), ==, 2);
  g_assert_cmpstr (avow_review_get_event (review, 1)->reason, ==, "A day was missing");

  /* And gone on with. */
  open_page (closing);
  assert_answer (closing, avow_closing_get_text (AVOW_QUESTION_HELPED), "I cooked");
  close_month (closing);
  test_ui_wait_until (has_left, closing);
  g_assert_cmpuint (avow_review_get_n_events (get_review (fixture)), ==, 3);
}

/* As a damaged file has it, or another version: there is nothing to show, and nothing breaks. */
static void
test_no_month (Closing       *closing,
               gconstpointer  user_data)
{
  g_autoptr (AvowReview) review = avow_review_new (AVOW_CIVIL_DATE_NONE);
  g_autoptr (AvowDraft) draft = avow_draft_new ();
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (closing->base.view);

  avow_review_add_answer (review, "p", "t");
  avow_review_actions_open (&closing->context, review, draft);
  avow_review_actions_open (&closing->context, review, NULL);
  review->closed_on = date ("2026-11-02");
  avow_review_add_event (review, date ("2026-11-03"), AVOW_CLOSING_REOPENED);
  avow_review_actions_open (&closing->context, review, draft);
  settle (&closing->base);
  g_assert_true (adw_navigation_view_get_visible_page (closing->base.view) == page);
  g_assert_null (get_dialog (closing));
}

static void
test_narrow (Closing       *closing,
             gconstpointer  user_data)
{
  gtk_window_set_default_size (closing->base.window, 360, 640);
  save_action (&closing->base, "2026-10-09", AVOW_ACTION_DINING);
  open_page (closing);
  g_assert_cmpint (gtk_widget_get_width (get_page (closing)), <=, 360);
  test_ui_assert_all_named (get_page (closing));
}

static graphene_rect_t
get_bounds (Closing      *closing,
            AvowQuestion  question,
            GType         type)
{
  GtkWidget *root = GTK_WIDGET (get_question (closing, avow_closing_get_text (question)));
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (test_ui_find_type (root, type), root, &bounds));

  return bounds;
}

/* The answers are below one another, beside the facts. */
static void
test_wide (Closing       *closing,
           gconstpointer  user_data)
{
  float x;

  gtk_window_set_default_size (closing->base.window, 1100, 900);
  save_action (&closing->base, "2026-10-09", AVOW_ACTION_DINING);
  open_page (closing);
  x = get_bounds (closing, AVOW_QUESTION_HELPED, AVOW_TYPE_TEXT_AREA).origin.x;
  g_assert_cmpfloat (x, >, 200);
  for (guint question = 1; question < AVOW_N_QUESTIONS; question++)
    g_assert_cmpfloat (get_bounds (closing, (AvowQuestion) question, AVOW_TYPE_TEXT_AREA).origin.x, ==, x);
}

/* Today's offer */

static AvowClosingOfferCard *
show_offer (Closing *closing)
{
  GtkWidget *card = g_object_new (AVOW_TYPE_CLOSING_OFFER_CARD, NULL);

  avow_closing_offer_card_start (AVOW_CLOSING_OFFER_CARD (card), closing->base.journal, closing->base.standings);
  adw_navigation_view_push (closing->base.view, adw_navigation_page_new (card, "Today"));
  settle (&closing->base);

  return AVOW_CLOSING_OFFER_CARD (card);
}

static void
test_offer (Closing       *closing,
            gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  GtkWidget *card;

  avow_standings_set_today (fixture->standings, date ("2026-11-03"));
  card = GTK_WIDGET (show_offer (closing));
  g_assert_false (gtk_widget_get_visible (card));
  save_action (fixture, "2026-10-09", AVOW_ACTION_DINING);
  g_assert_true (gtk_widget_get_visible (card));
  assert_says (fixture, "October is over. Look back at it?");

  g_signal_emit_by_name (test_ui_find_button (card, "_Look Back"), "clicked");
  settle (fixture);
  g_assert_true (is_on_page (closing));
  answer (closing, AVOW_QUESTION_HELPED, "I cooked");
  adw_navigation_view_pop (fixture->view);
  test_ui_wait_until (has_one_draft, fixture);
  /* What is begun is among what is not finished. */
  g_assert_false (gtk_widget_get_visible (card));

  avow_standings_set_today (fixture->standings, date ("2026-11-08"));
  g_assert_false (gtk_widget_get_visible (card));
}

static gboolean
has_declined (gpointer user_data)
{
  AvowReview *review = get_review (user_data);

  return review != NULL && review->declined_on != AVOW_CIVIL_DATE_NONE;
}

static void
test_decline (Closing       *closing,
              gconstpointer  user_data)
{
  Fixture *fixture = &closing->base;
  GtkWidget *card;

  avow_standings_set_today (fixture->standings, date ("2026-11-03"));
  save_action (fixture, "2026-10-09", AVOW_ACTION_DINING);
  card = GTK_WIDGET (show_offer (closing));
  test_ui_assert_all_named (card);
  g_signal_emit_by_name (test_ui_find_button (card, "Not No_w"), "clicked");
  g_assert_false (gtk_widget_get_visible (card));
  test_ui_wait_until (has_declined, fixture);
  g_assert_cmpuint (get_review (fixture)->declined_on, ==, date ("2026-11-03"));
  g_assert_false (is_closed (fixture));

  /* Nor the day after, nor by a new window. */
  avow_standings_set_today (fixture->standings, date ("2026-11-04"));
  g_assert_false (gtk_widget_get_visible (card));
  adw_navigation_view_pop (fixture->view);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (show_offer (closing))));

  /* It can be closed all the same, and keeps what it knew. */
  open_page (closing);
  close_month (closing);
  test_ui_wait_until (has_left, closing);
  g_assert_true (is_closed (fixture));
  g_assert_true (has_declined (fixture));
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_reviews (fixture->journal)), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/closing-page/" name, Closing, NULL, closing_set_up, function, closing_tear_down)
  ADD ("answers", test_answers);
  ADD ("empty", test_empty);
  ADD ("too-early", test_too_early);
  ADD ("draft", test_draft);
  ADD ("locked", test_locked);
  ADD ("other-questions", test_other_questions);
  ADD ("full-disk", test_full_disk);
  ADD ("next", test_next);
  ADD ("affirm", test_affirm);
  ADD ("reopen", test_reopen);
  ADD ("no-month", test_no_month);
  ADD ("narrow", test_narrow);
  ADD ("wide", test_wide);
  ADD ("offer", test_offer);
  ADD ("decline", test_decline);
#undef ADD

  return g_test_run ();
}
