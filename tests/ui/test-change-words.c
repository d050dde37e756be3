/* test-change-words.c: what is told of a change */

#include "test-ui.h"

#include "ui/avow-change-words.h"

/* NULL for what is not told. */
static void
assert_words (gpointer    before,
              gpointer    after,
              const char *expected)
{
  g_autofree char *words = avow_change_get_words (before, after);

  g_assert_cmpstr (words, ==, expected);
}

static void
test_entries (void)
{
  g_autoptr (AvowAction) action = avow_action_new ();
  g_autoptr (AvowReflection) reflection = avow_reflection_new ();
  AvowRecord *record = (AvowRecord *) action;

  assert_words (NULL, record, "Action logged");
  assert_words (NULL, (AvowRecord *) reflection, "Reflection saved");
  assert_words (record, record, "Entry changed");
  assert_words (record, NULL, "Entry deleted");
}

static void
test_untold (void)
{
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowDraft) draft = avow_draft_new ();

  assert_words (NULL, (AvowRecord *) place, NULL);
  assert_words ((AvowRecord *) draft, NULL, NULL);
}

static void
test_pledge (void)
{
  g_autoptr (AvowPledge) pledge = avow_pledge_new_suggested ();
  g_autoptr (AvowPledge) affirmed = AVOW_PLEDGE (avow_record_copy ((AvowRecord *) pledge));
  g_autoptr (AvowPledge) superseded = AVOW_PLEDGE (avow_record_copy ((AvowRecord *) pledge));
  AvowRecord *before = (AvowRecord *) pledge;

  avow_pledge_affirm (affirmed, 1);
  superseded->superseded_on = 1;

  assert_words (NULL, before, "Pledge signed");
  assert_words (before, (AvowRecord *) affirmed, "Pledge affirmed");
  assert_words (before, (AvowRecord *) superseded, NULL);
}

static void
test_commitment (void)
{
  g_autoptr (AvowCommitment) commitment = avow_commitment_new ();
  AvowRecord *before = (AvowRecord *) commitment;
  g_autoptr (AvowCommitment) reviewed = AVOW_COMMITMENT (avow_record_copy (before));
  g_autoptr (AvowCommitment) released = AVOW_COMMITMENT (avow_record_copy (before));
  g_autoptr (AvowCommitment) renewed = NULL;

  reviewed->state = AVOW_COMMITMENT_REVIEWED;
  released->state = AVOW_COMMITMENT_RELEASED;
  renewed = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) reviewed));
  renewed->renewed_as = avow_id_new_random ();

  assert_words (NULL, before, "Commitment made");
  assert_words (before, before, "Commitment changed");
  assert_words (before, (AvowRecord *) reviewed, "Review saved");
  assert_words (before, (AvowRecord *) released, "Commitment released");
  assert_words (before, NULL, "Commitment deleted");
  assert_words ((AvowRecord *) reviewed, (AvowRecord *) renewed, NULL);
}

static void
test_review (void)
{
  g_autoptr (AvowReview) review = avow_review_new (avow_civil_date_new (2026, 10, 1));
  g_autoptr (AvowReview) declined = AVOW_REVIEW (avow_record_copy ((AvowRecord *) review));
  g_autoptr (AvowReview) closed = NULL;

  declined->declined_on = avow_civil_date_new (2026, 11, 2);
  closed = AVOW_REVIEW (avow_record_copy ((AvowRecord *) declined));
  closed->closed_on = avow_civil_date_new (2026, 11, 3);

  assert_words (NULL, declined, NULL);
  assert_words (review, declined, NULL);
  assert_words (declined, closed, "October 2026 closed");
  assert_words (NULL, closed, "October 2026 closed");
  assert_words (closed, closed, NULL);
  assert_words (closed, declined, "October 2026 open again");
  assert_words (closed, NULL, NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change-words/entries", test_entries);
  g_test_add_func ("/change-words/untold", test_untold);
  g_test_add_func ("/change-words/pledge", test_pledge);
  g_test_add_func ("/change-words/commitment", test_commitment);
  g_test_add_func ("/change-words/review", test_review);

  return g_test_run ();
}
