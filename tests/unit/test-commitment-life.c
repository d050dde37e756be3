/* test-commitment-life.c: promises are made, changed, reviewed, released and renewed */

#include "config.h"

#include "core/insight/avow-commitment-life.h"
#include "promise-fixture.h"

static AvowCommitment *
make_rich (void)
{
  AvowCommitment *commitment = make_commitment ("2026-11-01", "2026-12-31", AVOW_MEASURE_MONEY, 30000,
                                                AVOW_PER_MONTH);
  AvowId place = { { 0xab, 1 } };
  AvowMeasure *measure = &commitment->measure;

  commitment->why = g_strdup ("They asked for it");
  commitment->accountable_to = g_strdup ("M.");
  commitment->ring = AVOW_RING_COMMUNITY;
  commitment->step = AVOW_STEP_ACTION;
  commitment->communities = g_strsplit ("Oromo neighbours", "/", -1);
  commitment->remind_days_before = 3;
  measure->types = g_strsplit ("donation/volunteering", "/", -1);
  measure->communities = g_strsplit ("Oromo neighbours/Deaf colleagues", "/", -1);
  measure->places = g_array_new (FALSE, FALSE, sizeof (AvowId));
  g_array_append_val (measure->places, place);

  return commitment;
}

/* The only event there is, or the last of @n_events. */
static const AvowCommitmentEvent *
get_last_event (AvowCommitment *commitment,
                guint           n_events,
                AvowEvent       what,
                const char     *on)
{
  const AvowCommitmentEvent *event;

  g_assert_cmpuint (avow_commitment_get_n_events (commitment), ==, n_events);
  event = avow_commitment_get_event (commitment, n_events - 1);
  g_assert_cmpint (event->what, ==, (int) what);
  g_assert_cmpuint (event->on, ==, date (on));

  return event;
}

static void
test_make (void)
{
  g_autoptr (AvowCommitment) commitment = make_rich ();
  const AvowCommitmentEvent *event;

  commitment->state = AVOW_COMMITMENT_STATE_NONE;
  avow_commitment_make (commitment, date ("2026-10-20"));

  event = get_last_event (commitment, 1, AVOW_EVENT_MADE, "2026-10-20");
  g_assert_cmpint (commitment->state, ==, AVOW_COMMITMENT_ACTIVE);
  g_assert_null (event->field);
  g_assert_null (event->reason);
}

/* Changes */

static void
assert_change (AvowCommitment *before,
               AvowCommitment *after,
               const char     *field,
               const char     *from,
               const char     *to)
{
  const AvowCommitmentEvent *event;

  g_assert_true (avow_commitment_promise_differs (before, after));
  g_assert_true (avow_commitment_promise_differs (after, before));

  avow_commitment_note_changes (after, before, "It was too much", date ("2026-11-22"));
  event = get_last_event (after, 1, AVOW_EVENT_CHANGED, "2026-11-22");
  g_assert_cmpstr (event->field, ==, field);
  g_assert_cmpstr (event->from, ==, from);
  g_assert_cmpstr (event->to, ==, to);
  g_assert_cmpstr (event->reason, ==, "It was too much");
}

static void
test_change_dates (void)
{
  g_autoptr (AvowCommitment) before = make_rich ();
  g_autoptr (AvowCommitment) start = copy_commitment (before);
  g_autoptr (AvowCommitment) due = copy_commitment (before);

  start->start = date ("2026-11-15");
  assert_change (before, start, "start", "2026-11-01", "2026-11-15");
  due->due = date ("2027-02-28");
  assert_change (before, due, "due", "2026-12-31", "2027-02-28");
}

static void
test_change_target (void)
{
  g_autoptr (AvowCommitment) before = make_rich ();
  g_autoptr (AvowCommitment) less = copy_commitment (before);
  g_autoptr (AvowCommitment) other = copy_commitment (before);
  g_autoptr (AvowCommitment) yen = copy_commitment (before);
  g_autoptr (AvowCommitment) unsaid = copy_commitment (before);
  g_autoptr (AvowCommitment) total = copy_commitment (before);

  less->measure.target = 5;
  assert_change (before, less, "target", "300.00 USD", "0.05 USD");
  g_set_str (&other->measure.currency, "EUR");
  assert_change (before, other, "target", "300.00 USD", "300.00 EUR");
  g_set_str (&yen->measure.currency, "JPY");
  assert_change (before, yen, "target", "300.00 USD", "30000 JPY");
  unsaid->measure.target = -1;
  assert_change (before, unsaid, "target", "300.00 USD", NULL);
  total->measure.per = AVOW_PER_PERIOD;
  assert_change (before, total, "per", "month", "period");
}

static void
test_change_number (void)
{
  g_autoptr (AvowCommitment) before = make_commitment ("2026-11-01", "2026-12-31", AVOW_MEASURE_MINUTES,
                                                       1200, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) after = copy_commitment (before);
  g_autoptr (AvowCommitment) huge = copy_commitment (before);

  after->measure.target = 0;
  assert_change (before, after, "target", "1200", "0");
  huge->measure.target = G_MAXINT64;
  assert_change (before, huge, "target", "1200", "9223372036854775807");
}

static void
test_change_filters (void)
{
  g_autoptr (AvowCommitment) before = make_rich ();
  g_autoptr (AvowCommitment) types = copy_commitment (before);
  g_autoptr (AvowCommitment) any = copy_commitment (before);
  g_autoptr (AvowCommitment) communities = copy_commitment (before);
  g_autoptr (AvowCommitment) places = copy_commitment (before);
  g_autoptr (AvowCommitment) anywhere = copy_commitment (before);
  AvowId place = { { 0, 0xcd } };

  g_clear_pointer (&types->measure.types[1], g_free);
  assert_change (before, types, "types", "donation, volunteering", "donation");
  g_clear_pointer (&any->measure.types, g_strfreev);
  assert_change (before, any, "types", "donation, volunteering", NULL);
  g_set_str (&communities->measure.communities[1], "Deaf neighbours");
  assert_change (before, communities, "communities", "Oromo neighbours, Deaf colleagues",
                 "Oromo neighbours, Deaf neighbours");
  g_array_append_val (places->measure.places, place);
  assert_change (before, places, "places", "ab010000000000000000000000000000",
                 "ab010000000000000000000000000000, 00cd0000000000000000000000000000");
  g_clear_pointer (&anywhere->measure.places, g_array_unref);
  assert_change (before, anywhere, "places", "ab010000000000000000000000000000", NULL);
}

static void
test_change_several (void)
{
  g_autoptr (AvowCommitment) before = make_rich ();
  g_autoptr (AvowCommitment) after = copy_commitment (before);
  static const char * const fields[] = { "what", "target", "per", "due" };

  after->measure.what = AVOW_MEASURE_MINUTES;
  after->measure.target = 600;
  after->measure.per = AVOW_PER_WEEK;
  after->due = date ("2026-11-30");
  avow_commitment_note_changes (after, before, "", date ("2026-11-22"));

  g_assert_cmpuint (avow_commitment_get_n_events (after), ==, G_N_ELEMENTS (fields));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_assert_cmpstr (avow_commitment_get_event (after, i)->field, ==, fields[i]);
      /* What is empty is not said. */
      g_assert_null (avow_commitment_get_event (after, i)->reason);
    }
  g_assert_cmpstr (avow_commitment_get_event (after, 0)->from, ==, "money");
  g_assert_cmpstr (avow_commitment_get_event (after, 0)->to, ==, "minutes");
  g_assert_cmpstr (avow_commitment_get_event (after, 1)->from, ==, "300.00 USD");
  g_assert_cmpstr (avow_commitment_get_event (after, 1)->to, ==, "600");
}

/* The title and what else is said of it is no part of the promise. */
static void
test_no_change (void)
{
  g_autoptr (AvowCommitment) before = make_rich ();
  g_autoptr (AvowCommitment) after = copy_commitment (before);
  AvowId action = avow_id_new_random ();

  g_set_str (&after->title, "Other words");
  g_set_str (&after->why, NULL);
  g_set_str (&after->accountable_to, "S.");
  after->ring = AVOW_RING_WORKPLACE;
  after->step = AVOW_STEP_AWARENESS;
  after->remind_days_before = -1;
  g_clear_pointer (&after->communities, g_strfreev);
  avow_commitment_set_excluded (after, &action, TRUE);

  g_assert_false (avow_commitment_promise_differs (before, after));
  avow_commitment_note_changes (after, before, "None", date ("2026-11-22"));
  g_assert_cmpuint (avow_commitment_get_n_events (after), ==, 0);

  /* Of what is done once the target says nothing, nor how often. */
  before->measure.what = after->measure.what = AVOW_MEASURE_ONCE;
  after->measure.target = 1;
  after->measure.per = AVOW_PER_WEEK;
  g_assert_false (avow_commitment_promise_differs (before, after));
  /* An empty list counts any, as none does. */
  g_clear_pointer (&before->measure.types, g_strfreev);
  g_clear_pointer (&after->measure.types, g_strfreev);
  after->measure.types = g_new0 (char *, 1);
  g_assert_false (avow_commitment_promise_differs (before, after));
}

/* The end */

static void
test_review (void)
{
  g_autoptr (AvowCommitment) commitment = make_rich ();
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (AvowPeriod));
  const AvowProgress progress = { .done = 45000, .target = 60000, .n_entries = 4, .periods = periods };

  g_set_str (&commitment->review.tell, "somebody else");
  avow_commitment_review (commitment, AVOW_OUTCOME_PARTLY, "A standing order", "", NULL, &progress,
                          date ("2027-01-02"));

  get_last_event (commitment, 1, AVOW_EVENT_REVIEWED, "2027-01-02");
  g_assert_false (avow_commitment_is_active (commitment));
  g_assert_cmpint (commitment->state, ==, AVOW_COMMITMENT_REVIEWED);
  g_assert_cmpint (commitment->outcome, ==, AVOW_OUTCOME_PARTLY);
  g_assert_cmpstr (commitment->review.helped, ==, "A standing order");
  g_assert_null (commitment->review.hindered);
  g_assert_null (commitment->review.tell);
  g_assert_cmpuint (commitment->review.on, ==, date ("2027-01-02"));
  g_assert_cmpint (commitment->review.done, ==, 45000);
  g_assert_cmpint (commitment->review.target, ==, 60000);
  g_assert_cmpint (commitment->review.entries, ==, 4);
}

static void
test_release (void)
{
  g_autoptr (AvowCommitment) commitment = make_rich ();
  const AvowProgress progress = { .done = 10000, .target = 60000, .n_entries = 1 };
  const AvowCommitmentEvent *event;

  avow_commitment_release (commitment, "The fund closed", &progress, date ("2026-11-22"));

  event = get_last_event (commitment, 1, AVOW_EVENT_RELEASED, "2026-11-22");
  g_assert_cmpstr (event->reason, ==, "The fund closed");
  g_assert_false (avow_commitment_is_active (commitment));
  g_assert_cmpint (commitment->state, ==, AVOW_COMMITMENT_RELEASED);
  g_assert_cmpint (commitment->outcome, ==, AVOW_OUTCOME_NONE);
  g_assert_cmpuint (commitment->review.on, ==, date ("2026-11-22"));
  g_assert_cmpint (commitment->review.done, ==, 10000);
  g_assert_cmpint (commitment->review.entries, ==, 1);
}

static void
assert_renewed (const char *start,
                const char *due,
                const char *today,
                const char *next_start,
                const char *next_due)
{
  g_autoptr (AvowCommitment) commitment = make_commitment (start, due, AVOW_MEASURE_COUNT, 2, AVOW_PER_MONTH);
  g_autoptr (AvowCommitment) next = avow_commitment_renew (commitment, date (today));

  g_assert_cmpuint (next->start, ==, date (next_start));
  g_assert_cmpuint (next->due, ==, date (next_due));
}

static void
test_renew_dates (void)
{
  /* Whole months are followed by as many, whatever their days. */
  assert_renewed ("2026-11-01", "2026-11-30", "2026-12-02", "2026-12-01", "2026-12-31");
  assert_renewed ("2026-12-01", "2027-05-31", "2027-06-03", "2027-06-01", "2027-11-30");
  assert_renewed ("2027-12-01", "2028-01-31", "2028-02-01", "2028-02-01", "2028-03-31");
  assert_renewed ("2027-01-01", "2027-01-31", "2027-02-01", "2027-02-01", "2027-02-28");
  assert_renewed ("2028-01-01", "2028-01-31", "2028-02-01", "2028-02-01", "2028-02-29");
  assert_renewed ("2027-01-01", "2027-12-31", "2028-01-01", "2028-01-01", "2028-12-31");
  /* As many days, otherwise. */
  assert_renewed ("2026-11-05", "2026-12-04", "2026-12-06", "2026-12-05", "2027-01-03");
  assert_renewed ("2026-11-05", "2026-11-05", "2026-11-05", "2026-11-06", "2026-11-06");
  assert_renewed ("2026-11-01", "2026-11-29", "2026-12-06", "2026-11-30", "2026-12-28");
  /* Just in time: it ends today. */
  assert_renewed ("2026-11-01", "2026-11-10", "2026-11-20", "2026-11-11", "2026-11-20");
  /* Over long ago: it starts today. */
  assert_renewed ("2026-11-01", "2026-11-10", "2026-11-21", "2026-11-21", "2026-11-30");
  assert_renewed ("2025-11-01", "2025-11-30", "2026-11-21", "2026-11-21", "2026-12-20");
  /* There are no days after the last. */
  assert_renewed ("9999-12-01", "9999-12-31", "9999-12-10", "9999-12-10", "9999-12-31");
  assert_renewed ("9999-12-05", "9999-12-24", "9999-12-10", "9999-12-10", "9999-12-29");
  assert_renewed ("2026-11-02", "9999-12-31", "2026-11-10", "2026-11-10", "9999-12-31");
  /* An end before the start has no length. */
  assert_renewed ("2026-11-30", "2026-11-01", "2026-11-02", "2026-11-02", "2026-11-02");
}

static void
test_renew_words (void)
{
  g_autoptr (AvowCommitment) commitment = make_rich ();
  g_autoptr (AvowCommitment) next = NULL;
  g_autoptr (AvowCommitment) later = NULL;
  AvowId action = avow_id_new_random ();
  const AvowProgress progress = { .done = 45000, .target = 60000, .n_entries = 4 };

  avow_commitment_make (commitment, date ("2026-11-01"));
  avow_commitment_set_excluded (commitment, &action, TRUE);
  avow_commitment_review (commitment, AVOW_OUTCOME_KEPT, "a", "b", "c", &progress, date ("2027-01-01"));
  next = avow_commitment_renew (commitment, date ("2027-01-01"));

  /* The same promise, word for word, for another time */
  later = copy_commitment (commitment);
  later->start = next->start;
  later->due = next->due;
  g_assert_false (avow_commitment_promise_differs (later, next));
  g_assert_cmpstr (next->title, ==, commitment->title);
  g_assert_cmpstr (next->why, ==, commitment->why);
  g_assert_cmpstr (next->accountable_to, ==, "M.");
  g_assert_cmpint (next->ring, ==, AVOW_RING_COMMUNITY);
  g_assert_cmpint (next->step, ==, AVOW_STEP_ACTION);
  g_assert_cmpstr (next->communities[0], ==, "Oromo neighbours");
  g_assert_cmpint (next->remind_days_before, ==, 3);

  /* … and nothing of what became of it. */
  g_assert_true (avow_id_is_none (&next->parent_instance.id));
  g_assert_true (avow_commitment_is_active (next));
  g_assert_cmpint (next->outcome, ==, AVOW_OUTCOME_NONE);
  g_assert_cmpuint (avow_commitment_get_n_events (next), ==, 0);
  g_assert_cmpuint (next->review.on, ==, AVOW_CIVIL_DATE_NONE);
  g_assert_cmpint (next->review.done, ==, -1);
  g_assert_null (next->review.helped);
  g_assert_false (avow_commitment_excludes (next, &action));
}

static void
test_continue (void)
{
  const AvowEvent events[] = { AVOW_EVENT_RENEWED, AVOW_EVENT_REPLACED };

  for (gsize i = 0; i < G_N_ELEMENTS (events); i++)
    {
      g_autoptr (AvowCommitment) commitment = make_rich ();
      g_autoptr (AvowCommitment) next = avow_commitment_renew (commitment, date ("2027-01-01"));

      next->parent_instance.id = avow_id_new_random ();
      avow_commitment_continue_as (commitment, next, events[i], date ("2027-01-01"));
      get_last_event (commitment, 1, events[i], "2027-01-01");
      g_assert_true (avow_id_equal (&commitment->renewed_as, &next->parent_instance.id));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/commitment-life/make", test_make);
  g_test_add_func ("/commitment-life/change-dates", test_change_dates);
  g_test_add_func ("/commitment-life/change-target", test_change_target);
  g_test_add_func ("/commitment-life/change-number", test_change_number);
  g_test_add_func ("/commitment-life/change-filters", test_change_filters);
  g_test_add_func ("/commitment-life/change-several", test_change_several);
  g_test_add_func ("/commitment-life/no-change", test_no_change);
  g_test_add_func ("/commitment-life/review", test_review);
  g_test_add_func ("/commitment-life/release", test_release);
  g_test_add_func ("/commitment-life/renew-dates", test_renew_dates);
  g_test_add_func ("/commitment-life/renew-words", test_renew_words);
  g_test_add_func ("/commitment-life/continue", test_continue);

  return g_test_run ();
}
