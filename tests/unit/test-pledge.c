/* test-pledge.c: the words, signing, affirming, and which one holds */

#include "config.h"

#include "core/insight/avow-pledges.h"
#include "core/model/avow-pledge.h"
#include "promise-fixture.h"

static void
test_parts (void)
{
  static const char * const names[] = {
    "Awareness", "Action", "Accountability", "Own life", "Workplace", "Community",
  };
  g_autoptr (AvowPledge) pledge = avow_pledge_new ();
  g_autoptr (AvowPledge) suggested = avow_pledge_new_suggested ();

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    {
      g_autofree char *words = g_strdup_printf ("words %u", i);

      g_assert_null (avow_pledge_get_part (pledge, i));
      g_assert_cmpstr (avow_pledge_get_part_name (i), ==, names[i]);
      g_assert_true (g_str_has_suffix (avow_pledge_get_part (suggested, i), "."));
      avow_pledge_set_part (pledge, i, words);
    }

  g_assert_cmpstr (pledge->sections.awareness, ==, "words 0");
  g_assert_cmpstr (pledge->sections.action, ==, "words 1");
  g_assert_cmpstr (pledge->sections.accountability, ==, "words 2");
  g_assert_cmpstr (pledge->rings.own_life, ==, "words 3");
  g_assert_cmpstr (pledge->rings.workplace, ==, "words 4");
  g_assert_cmpstr (pledge->rings.community, ==, "words 5");

  /* To its own words, and to none. */
  avow_pledge_set_part (pledge, 1, avow_pledge_get_part (pledge, 1));
  g_assert_cmpstr (avow_pledge_get_part (pledge, 1), ==, "words 1");
  avow_pledge_set_part (pledge, 1, NULL);
  g_assert_null (avow_pledge_get_part (pledge, 1));
  g_assert_cmpuint (suggested->signed_on, ==, AVOW_CIVIL_DATE_NONE);
}

static void
test_says_the_same (void)
{
  g_autoptr (AvowPledge) a = avow_pledge_new_suggested ();
  g_autoptr (AvowPledge) b = avow_pledge_new_suggested ();

  b->signed_on = date ("2026-11-22");
  b->signed_name = g_strdup ("A. B.");
  avow_pledge_affirm (b, date ("2026-12-22"));
  g_assert_true (avow_pledge_says_the_same (a, b));

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    {
      g_autoptr (AvowPledge) c = avow_pledge_new_suggested ();

      avow_pledge_set_part (c, i, "Other words.");
      g_assert_false (avow_pledge_says_the_same (a, c));
      avow_pledge_set_part (c, i, NULL);
      g_assert_false (avow_pledge_says_the_same (c, a));
    }
}

static void
test_affirm (void)
{
  g_autoptr (AvowPledge) pledge = avow_pledge_new_suggested ();

  g_assert_cmpuint (avow_pledge_get_last_affirmed (pledge), ==, AVOW_CIVIL_DATE_NONE);
  pledge->signed_on = date ("2026-11-22");
  g_assert_cmpuint (avow_pledge_get_last_affirmed (pledge), ==, date ("2026-11-22"));

  avow_pledge_affirm (pledge, date ("2027-01-02"));
  avow_pledge_affirm (pledge, date ("2027-01-02"));
  g_assert_cmpuint (pledge->affirmed->len, ==, 1);
  g_assert_cmpuint (avow_pledge_get_last_affirmed (pledge), ==, date ("2027-01-02"));

  avow_pledge_affirm (pledge, date ("2027-02-02"));
  /* A clock that was wrong, and is no more: they stay in the order of the days. */
  avow_pledge_affirm (pledge, date ("2026-12-24"));
  avow_pledge_affirm (pledge, date ("2027-01-02"));
  g_assert_cmpuint (pledge->affirmed->len, ==, 3);
  g_assert_cmpuint (g_array_index (pledge->affirmed, AvowCivilDate, 0), ==, date ("2026-12-24"));
  g_assert_cmpuint (g_array_index (pledge->affirmed, AvowCivilDate, 1), ==, date ("2027-01-02"));
  g_assert_cmpuint (g_array_index (pledge->affirmed, AvowCivilDate, 2), ==, date ("2027-02-02"));
  g_assert_cmpuint (avow_pledge_get_last_affirmed (pledge), ==, date ("2027-02-02"));
}

/* As the journal does: an id and a time for what has none, and into the list. */
static void
put_all (AvowRecordList *list,
         GPtrArray      *records,
         gint64          now)
{
  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (records, i);

      if (avow_id_is_none (&record->id))
        {
          record->id = avow_id_new_random ();
          record->created = now;
        }
      avow_record_list_put (list, record);
    }
}

static AvowPledge *
sign (AvowRecordList *list,
      const char     *awareness,
      const char     *today,
      gint64          now)
{
  AvowPledge *pledge = avow_pledge_new_suggested ();
  g_autoptr (GPtrArray) records = NULL;

  avow_pledge_set_part (pledge, 0, awareness);
  records = avow_pledges_sign (list, pledge, "A. B.", date (today));
  g_assert_true (g_ptr_array_index (records, 0) == pledge);
  put_all (list, records, now);

  return pledge;
}

static AvowPledge *
look_up (AvowRecordList *list,
         AvowPledge     *pledge)
{
  return AVOW_PLEDGE (avow_record_list_lookup (list, &pledge->parent_instance.id));
}

static void
test_sign (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (AvowPledge) first = NULL;
  g_autoptr (AvowPledge) second = NULL;
  g_autoptr (AvowPledge) third = NULL;

  g_assert_null (avow_pledges_get_current (list));

  first = sign (list, "One.", "2026-11-22", 1);
  g_assert_true (avow_pledges_get_current (list) == first);
  g_assert_cmpuint (first->signed_on, ==, date ("2026-11-22"));
  g_assert_cmpstr (first->signed_name, ==, "A. B.");

  second = sign (list, "Two.", "2027-01-05", 2);
  g_assert_true (avow_pledges_get_current (list) == second);
  /* What was in the journal is not changed; a copy takes its place, with its words. */
  g_assert_cmpuint (first->superseded_on, ==, AVOW_CIVIL_DATE_NONE);
  g_assert_cmpuint (look_up (list, first)->superseded_on, ==, date ("2027-01-05"));
  g_assert_cmpstr (avow_pledge_get_part (look_up (list, first), 0), ==, "One.");

  /* Again on the same day. */
  third = sign (list, "Three.", "2027-01-05", 3);
  g_assert_true (avow_pledges_get_current (list) == third);
  g_assert_cmpuint (avow_record_list_get_length (list), ==, 3);
  g_assert_cmpuint (look_up (list, first)->superseded_on, ==, date ("2027-01-05"));

  g_assert_null (avow_pledges_get_after (list, third));
  g_assert_true (avow_pledges_get_after (list, look_up (list, second)) == third);
  g_assert_true (avow_pledges_get_after (list, look_up (list, first)) == look_up (list, second));
}

static void
test_affirm_once_a_day (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (AvowPledge) first = sign (list, "One.", "2026-11-22", 1);
  g_autoptr (AvowPledge) affirmed = NULL;
  g_autoptr (AvowPledge) second = NULL;

  g_assert_false (avow_pledges_can_affirm (first, date ("2026-11-22")));
  g_assert_true (avow_pledges_can_affirm (first, date ("2026-11-23")));

  affirmed = avow_pledges_affirm (first, date ("2026-11-23"));
  g_assert_null (first->affirmed);
  g_assert_true (avow_id_equal (&affirmed->parent_instance.id, &first->parent_instance.id));
  g_assert_cmpuint (avow_pledge_get_last_affirmed (affirmed), ==, date ("2026-11-23"));
  g_assert_false (avow_pledges_can_affirm (affirmed, date ("2026-11-23")));
  g_assert_true (avow_pledges_can_affirm (affirmed, date ("2026-11-24")));

  /* One that another took the place of is not affirmed any more. */
  second = sign (list, "Two.", "2026-11-25", 2);
  g_assert_false (avow_pledges_can_affirm (look_up (list, first), date ("2026-12-01")));
}

/* Two that hold, as after a copy of the journal was merged by hand: signing leaves one. */
static void
test_sign_over_two (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (AvowPledge) next = avow_pledge_new_suggested ();
  g_autoptr (GPtrArray) records = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AvowPledge) pledge = avow_pledge_new_suggested ();

      pledge->parent_instance.id = avow_id_new_random ();
      pledge->signed_on = date (i == 0 ? "2026-01-01" : "2026-02-01");
      avow_record_list_put (list, (AvowRecord *) pledge);
    }

  next->superseded_on = date ("2026-02-02");
  records = avow_pledges_sign (list, next, "A. B.", date ("2026-03-01"));
  g_assert_cmpuint (records->len, ==, 3);
  put_all (list, records, 9);

  for (guint i = 0; i < avow_record_list_get_length (list); i++)
    {
      AvowPledge *pledge = AVOW_PLEDGE (avow_record_list_peek (list, i));

      g_assert_cmpuint (pledge->superseded_on, ==, pledge == next ? AVOW_CIVIL_DATE_NONE : date ("2026-03-01"));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pledge/parts", test_parts);
  g_test_add_func ("/pledge/says-the-same", test_says_the_same);
  g_test_add_func ("/pledge/affirm", test_affirm);
  g_test_add_func ("/pledge/sign", test_sign);
  g_test_add_func ("/pledge/sign-over-two", test_sign_over_two);
  g_test_add_func ("/pledge/affirm-once-a-day", test_affirm_once_a_day);

  return g_test_run ();
}
