/* test-closed-card.c: what is shown of a month that was closed */

#include "test-reviews.h"

#include "core/insight/avow-closing-offer.h"
#include "ui/review/avow-closed-card.h"

static AvowClosedCard *
add_card (Fixture *fixture)
{
  GtkWidget *card = avow_closed_card_new (fixture->journal);

  adw_navigation_view_push (fixture->view, adw_navigation_page_new (card, "Month"));
  settle (fixture);

  return AVOW_CLOSED_CARD (card);
}

static void
show (Fixture        *fixture,
      AvowClosedCard *card)
{
  g_autoptr (AvowSummary) summary = sum_up (fixture);

  avow_closed_card_show (card, summary);
  settle (fixture);
}

/* Nothing was made of it. */
static void
test_hidden (Fixture       *fixture,
             gconstpointer  user_data)
{
  AvowClosedCard *card = add_card (fixture);
  g_autoptr (AvowReview) declined = NULL;

  show (fixture, card);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (card)));
  declined = avow_closing_offer_decline (avow_journal_get_reviews (fixture->journal), date (MONTH),
                                         date ("2026-11-02"));
  test_ui_save (fixture->journal, (AvowRecord *) declined);
  show (fixture, card);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (card)));
}

static void
test_closed (Fixture       *fixture,
             gconstpointer  user_data)
{
  AvowClosedCard *card = add_card (fixture);
  AvowAction *action = save_action (fixture, "2026-10-09", AVOW_ACTION_DINING);
  g_autoptr (AvowRecord) changed = NULL;
  g_autoptr (AvowRecord) back = NULL;

  save_closed (fixture);
  show (fixture, card);
  assert_says (fixture, "Closed on November 2, 2026");
  assert_says (fixture, avow_closing_get_text (AVOW_QUESTION_HELPED));
  assert_says (fixture, "I cooked");
  assert_says (fixture, "Ask first");
  g_assert_nonnull (test_ui_find_button (GTK_WIDGET (card), "_Reopen…"));
  assert_says_not (fixture, "Since You Closed It");
  assert_says_not (fixture, "Next Commitments");
  assert_says_not (fixture, "History");
  test_ui_assert_all_named (GTK_WIDGET (card));

  changed = avow_record_copy ((AvowRecord *) action);
  AVOW_ACTION (changed)->minutes = 30;
  test_ui_save (fixture->journal, changed);
  show (fixture, card);
  assert_says (fixture, "Since You Closed It");
  assert_says (fixture, "30 min more than when you closed it.");
  assert_says (fixture, "Dining: 1 action · 30 min. When you closed it: 1 action.");

  /* And back. */
  back = avow_record_copy (changed);
  AVOW_ACTION (back)->minutes = -1;
  test_ui_save (fixture->journal, back);
  show (fixture, card);
  assert_says_not (fixture, "Since You Closed It");
}

static void
test_next (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-02", "2026-12-21", AVOW_MEASURE_COUNT, 3,
                                                           AVOW_PER_PERIOD);
  AvowClosedCard *card = add_card (fixture);
  g_autoptr (AvowReview) review = NULL;
  g_autofree char *expected = NULL;
  const AvowId gone = avow_id_new_random ();
  char id[AVOW_ID_HEX_SIZE];

  keep_commitment (fixture, commitment);
  review = AVOW_REVIEW (avow_record_copy ((AvowRecord *) save_closed (fixture)));
  review->next = g_array_new (FALSE, FALSE, sizeof (AvowId));
  g_array_append_val (review->next, gone);
  g_array_append_val (review->next, commitment->parent_instance.id);
  test_ui_save (fixture->journal, (AvowRecord *) review);
  show (fixture, card);
  assert_says (fixture, "Next Commitments");
  g_assert_true (gtk_widget_activate (get_row (fixture, commitment->title)));

  avow_id_to_hex (&commitment->parent_instance.id, id);
  expected = g_strdup_printf ("open '%s'", id);
  g_assert_cmpstr (fixture->asked, ==, expected);
}

static void
test_reopened (Fixture       *fixture,
               gconstpointer  user_data)
{
  AvowClosedCard *card = add_card (fixture);
  g_autoptr (AvowReview) review = AVOW_REVIEW (avow_record_copy ((AvowRecord *) save_closed (fixture)));

  avow_review_reopen (review, "A day was missing", date ("2026-11-05"));
  test_ui_save (fixture->journal, (AvowRecord *) review);
  save_action (fixture, "2026-10-09", AVOW_ACTION_DINING);
  show (fixture, card);
  assert_says (fixture, "Open again, until you close it");
  assert_says (fixture, "Reopened, November 5, 2026");
  assert_says (fixture, "A day was missing");
  assert_says (fixture, "Closed, November 2, 2026");
  assert_says_not (fixture, "Since You Closed It");
  g_assert_null (test_ui_find_button (GTK_WIDGET (card), "_Reopen…"));
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  user_data)
{
  AvowClosedCard *card;

  gtk_window_set_default_size (fixture->window, 360, 640);
  card = add_card (fixture);
  save_closed (fixture);
  show (fixture, card);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (card)), <=, 360);
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/closed-card/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("hidden", test_hidden);
  ADD ("closed", test_closed);
  ADD ("next", test_next);
  ADD ("reopened", test_reopened);
  ADD ("narrow", test_narrow);
#undef ADD

  return g_test_run ();
}
