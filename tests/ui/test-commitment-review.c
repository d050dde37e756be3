/* test-commitment-review.c: saying what became of a commitment */

#include "test-commitments.h"

#include "ui/commitments/avow-commitment-review-page.h"
#include "ui/widgets/avow-note-row.h"

#define NOTHING_CHOSEN "Choose what became of it. Each of the four is an answer."

static AdwNavigationPage *
open_review (Fixture        *fixture,
             AvowCommitment *commitment,
             AvowDraft      *draft)
{
  AdwNavigationPage *page = avow_commitment_review_page_new (fixture->journal, fixture->standings,
                                                             commitment, draft);

  adw_navigation_view_push (fixture->view, page);
  settle (fixture);

  return page;
}

/* Two weeks, of which something was done; it ended yesterday. */
static void
keep_waiting (Fixture *fixture)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-08", "2026-11-21", AVOW_MEASURE_COUNT,
                                                           3, AVOW_PER_PERIOD);

  g_set_str (&commitment->accountable_to, "R., a friend");
  save_action (fixture, "2026-11-09", AVOW_ACTION_DINING);
  save_action (fixture, "2026-11-12", AVOW_ACTION_VOTING);
  keep_commitment (fixture, commitment);
}

static GtkCheckButton *
get_choice (Fixture    *fixture,
            const char *title)
{
  return GTK_CHECK_BUTTON (test_ui_find_type (get_row (fixture, title), GTK_TYPE_CHECK_BUTTON));
}

static void
choose (Fixture    *fixture,
        const char *title)
{
  g_assert_true (gtk_widget_activate (get_row (fixture, title)));
  g_assert_true (gtk_check_button_get_active (get_choice (fixture, title)));
}

static void
save (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (
    GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view)), "commitment-review.save", NULL));
}

static gboolean
has_left (gpointer user_data)
{
  Fixture *fixture = user_data;

  return !AVOW_IS_COMMITMENT_REVIEW_PAGE (adw_navigation_view_get_visible_page (fixture->view));
}

static void
write_note (Fixture    *fixture,
            const char *title,
            const char *text)
{
  GtkWidget *view = test_ui_find_type (get_row (fixture, title), GTK_TYPE_TEXT_VIEW);

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static void
test_outcome (Fixture       *fixture,
              gconstpointer  user_data)
{
  AvowOutcome outcome = (AvowOutcome) GPOINTER_TO_INT (user_data);
  AvowCommitment *saved;

  keep_waiting (fixture);
  open_review (fixture, fixture->commitment, NULL);
  assert_says (fixture, "2 of 3");
  for (int other = 1; other < AVOW_N_OUTCOMES; other++)
    g_assert_false (gtk_check_button_get_active (
      get_choice (fixture, avow_term_get_name (&AVOW_OUTCOMES, other))));

  choose (fixture, avow_term_get_name (&AVOW_OUTCOMES, (int) outcome));
  write_note (fixture, "What _helped", "A list on the door");
  write_note (fixture, "What h_indered", "A cold");
  g_signal_emit_by_name (gtk_widget_get_ancestor (test_ui_find_label (GTK_WIDGET (fixture->view), "R., a friend"),
                                                  GTK_TYPE_BUTTON),
                         "clicked");
  save (fixture);
  test_ui_wait_until (has_left, fixture);

  saved = get_commitment (fixture);
  g_assert_cmpint (saved->state, ==, AVOW_COMMITMENT_REVIEWED);
  g_assert_cmpint (saved->outcome, ==, outcome);
  g_assert_cmpuint (saved->review.on, ==, date ("2026-11-22"));
  g_assert_cmpstr (saved->review.helped, ==, "A list on the door");
  g_assert_cmpstr (saved->review.hindered, ==, "A cold");
  g_assert_cmpstr (saved->review.tell, ==, "R., a friend");
  g_assert_cmpint (saved->review.done, ==, 2);
  g_assert_cmpint (saved->review.target, ==, 3);
  g_assert_cmpint (saved->review.entries, ==, 2);
  g_assert_cmpint (avow_commitment_get_event (saved, 0)->what, ==, AVOW_EVENT_REVIEWED);
  /* Nothing follows unless it was asked for, and no draft is left. */
  g_assert_null (fixture->asked);
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)), ==, 0);
}

static void
test_sequel (Fixture       *fixture,
             gconstpointer  user_data)
{
  const struct {
    const char *title;
    const char *how;
  } sequels[] = {
    { "The same again", "same" },
    { "Again, and more", "more" },
    { "Again, and less", "less" },
    { "Something else instead", "other" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sequels); i++)
    {
      g_autofree char *expected = NULL;
      char id[AVOW_ID_HEX_SIZE];

      g_clear_pointer (&fixture->asked, g_free);
      keep_waiting (fixture);
      open_review (fixture, fixture->commitment, NULL);
      choose (fixture, "Not kept");
      choose (fixture, sequels[i].title);
      save (fixture);
      test_ui_wait_until (has_left, fixture);

      avow_id_to_hex (&fixture->commitment->parent_instance.id, id);
      expected = g_strdup_printf ("renew-commitment ('%s', '%s')", id, sequels[i].how);
      g_assert_cmpstr (fixture->asked, ==, expected);
    }
}

static void
test_nothing_chosen (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autofree char *announced = NULL;

  keep_waiting (fixture);
  open_review (fixture, fixture->commitment, NULL);
  write_note (fixture, "What _helped", "A list on the door");
  save (fixture);
  settle (fixture);
  assert_says (fixture, NOTHING_CHOSEN);
  announced = test_ui_take_announcement ();
  g_assert_cmpstr (announced, ==, NOTHING_CHOSEN);
  g_assert_true (gtk_widget_is_ancestor (GTK_WIDGET (get_choice (fixture, "Kept")),
                                         gtk_window_get_focus (fixture->window)));
  g_assert_true (avow_commitment_is_active (get_commitment (fixture)));

  /* What was written is still there. */
  choose (fixture, "Changed");
  save (fixture);
  test_ui_wait_until (has_left, fixture);
  g_assert_cmpstr (get_commitment (fixture)->review.helped, ==, "A list on the door");
}

static gboolean
has_draft (gpointer user_data)
{
  Fixture *fixture = user_data;

  return avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)) == 1;
}

/* Leaving keeps what was written, and it goes on over the promise as it is by then. */
static void
test_draft (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) changed = NULL;
  g_autoptr (AvowRecord) record = NULL;
  g_autoptr (GError) error = NULL;
  AvowRecord *draft;

  keep_waiting (fixture);
  open_review (fixture, fixture->commitment, NULL);
  choose (fixture, "Partly");
  write_note (fixture, "What h_indered", "A cold");
  adw_navigation_view_pop (fixture->view);
  test_ui_wait_until (has_draft, fixture);
  g_assert_true (avow_commitment_is_active (get_commitment (fixture)));

  changed = copy_commitment (fixture->commitment);
  changed->measure.target = 2;
  keep_commitment (fixture, changed);

  draft = avow_record_list_peek (avow_journal_get_drafts (fixture->journal), 0);
  record = avow_draft_get_record (AVOW_DRAFT (draft), &error);
  g_assert_no_error (error);
  g_assert_true (avow_commitment_review_page_wrote (AVOW_COMMITMENT (record)));
  g_assert_false (avow_commitment_review_page_wrote (fixture->commitment));

  open_review (fixture, AVOW_COMMITMENT (record), AVOW_DRAFT (draft));
  assert_says (fixture, "2 of 2");
  g_assert_true (gtk_check_button_get_active (get_choice (fixture, "Partly")));
  save (fixture);
  test_ui_wait_until (has_left, fixture);
  g_assert_cmpint (get_commitment (fixture)->measure.target, ==, 2);
  g_assert_cmpint (get_commitment (fixture)->outcome, ==, AVOW_OUTCOME_PARTLY);
  g_assert_cmpstr (get_commitment (fixture)->review.hindered, ==, "A cold");
  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_drafts (fixture->journal)), ==, 0);
}

/* An entry logged meanwhile is in the figures that are kept. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  user_data)
{
  keep_waiting (fixture);
  open_review (fixture, fixture->commitment, NULL);
  save_action (fixture, "2026-11-20", AVOW_ACTION_DINING);
  settle (fixture);
  assert_says (fixture, "3 of 3");
  choose (fixture, "Kept");
  save (fixture);
  test_ui_wait_until (has_left, fixture);
  g_assert_cmpint (get_commitment (fixture)->review.done, ==, 3);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  user_data)
{
  AdwNavigationPage *page;

  gtk_window_set_default_size (fixture->window, 360, 640);
  keep_waiting (fixture);
  page = open_review (fixture, fixture->commitment, NULL);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), <=, 360);
  test_ui_assert_all_named (GTK_WIDGET (page));
  g_assert_cmpstr (adw_navigation_page_get_title (page), ==, "Review");
}

/* Before its time, it says what that does; and whoever has a long name has room on a phone. */
static void
test_early (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-08", "2026-12-21", AVOW_MEASURE_COUNT,
                                                           3, AVOW_PER_PERIOD);
  AdwNavigationPage *page;

  gtk_window_set_default_size (fixture->window, 360, 640);
  g_set_str (&commitment->accountable_to, "Whoever keeps the door of the hall in Garfield Street on Mondays");
  keep_commitment (fixture, commitment);
  page = open_review (fixture, fixture->commitment, NULL);
  assert_says (fixture, "It is still under way. A review ends it today.");
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), <=, 360);

  keep_waiting (fixture);
  open_review (fixture, fixture->commitment, NULL);
  assert_says_not (fixture, "It is still under way. A review ends it today.");
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  for (int outcome = 1; outcome < AVOW_N_OUTCOMES; outcome++)
    {
      g_autofree char *path = g_strconcat ("/commitment-review/outcome/",
                                           avow_term_get_word (&AVOW_OUTCOMES, outcome), NULL);

      g_test_add (path, Fixture, GINT_TO_POINTER (outcome), set_up, test_outcome, tear_down);
    }
#define ADD(name, function) \
  g_test_add ("/commitment-review/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("sequel", test_sequel);
  ADD ("nothing-chosen", test_nothing_chosen);
  ADD ("draft", test_draft);
  ADD ("follows", test_follows);
  ADD ("names", test_names);
  ADD ("early", test_early);
#undef ADD

  return g_test_run ();
}
