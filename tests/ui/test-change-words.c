/* test-change-words.c: what is told of a change */

#include "test-ui.h"

#include "ui/avow-change-words.h"

static void
test_entries (void)
{
  g_autoptr (AvowAction) action = avow_action_new ();
  g_autoptr (AvowReflection) reflection = avow_reflection_new ();
  AvowRecord *record = (AvowRecord *) action;

  g_assert_cmpstr (avow_change_get_words (NULL, record), ==, "Action logged");
  g_assert_cmpstr (avow_change_get_words (NULL, (AvowRecord *) reflection), ==, "Reflection saved");
  g_assert_cmpstr (avow_change_get_words (record, record), ==, "Entry changed");
  g_assert_cmpstr (avow_change_get_words (record, NULL), ==, "Entry deleted");
}

static void
test_untold (void)
{
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowDraft) draft = avow_draft_new ();

  g_assert_null (avow_change_get_words (NULL, (AvowRecord *) place));
  g_assert_null (avow_change_get_words ((AvowRecord *) draft, NULL));
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

  g_assert_cmpstr (avow_change_get_words (NULL, before), ==, "Pledge signed");
  g_assert_cmpstr (avow_change_get_words (before, (AvowRecord *) affirmed), ==, "Pledge affirmed");
  g_assert_null (avow_change_get_words (before, (AvowRecord *) superseded));
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

  g_assert_cmpstr (avow_change_get_words (NULL, before), ==, "Commitment made");
  g_assert_cmpstr (avow_change_get_words (before, before), ==, "Commitment changed");
  g_assert_cmpstr (avow_change_get_words (before, (AvowRecord *) reviewed), ==, "Review saved");
  g_assert_cmpstr (avow_change_get_words (before, (AvowRecord *) released), ==, "Commitment released");
  g_assert_cmpstr (avow_change_get_words (before, NULL), ==, "Commitment deleted");
  g_assert_null (avow_change_get_words ((AvowRecord *) reviewed, (AvowRecord *) renewed));
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

  return g_test_run ();
}
