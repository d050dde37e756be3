/* test-counting.c: what counts toward a promise, one thing at a time */

#include "config.h"

#include "core/insight/avow-counting.h"
#include "promise-fixture.h"

static void
assert_counts (AvowCommitment *commitment,
               AvowAction     *action,
               AvowCounts      counts,
               gint64          value)
{
  g_autoptr (AvowCounting) counting = avow_counting_new (commitment);
  gint64 told = 77;

  g_assert_cmpint (avow_counting_ask (counting, action, &told), ==, counts);
  g_assert_cmpint (told, ==, value);
}

static void
test_dates (void)
{
  static const struct {
    const char *when;
    AvowCounts  counts;
  } cases[] = {
    { "2028-02-28", AVOW_COUNTS_NOT }, { "2028-02-29", AVOW_COUNTS }, { "2028-03-15", AVOW_COUNTS },
    { "2028-03-31", AVOW_COUNTS }, { "2028-04-01", AVOW_COUNTS_NOT },
  };
  g_autoptr (AvowCommitment) commitment = make_commitment ("2028-02-29", "2028-03-31",
                                                           AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) undated = make_action ("2028-03-01", AVOW_ACTION_DINING);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowAction) action = make_action (cases[i].when, AVOW_ACTION_DINING);

      assert_counts (commitment, action, cases[i].counts, cases[i].counts == AVOW_COUNTS ? 1 : 0);
      /* Putting it in by hand does not put it in time. */
      link_action (action, commitment);
      assert_counts (commitment, action, cases[i].counts, cases[i].counts == AVOW_COUNTS ? 1 : 0);
    }

  undated->date = AVOW_CIVIL_DATE_NONE;
  assert_counts (commitment, undated, AVOW_COUNTS_NOT, 0);
  commitment->start = AVOW_CIVIL_DATE_NONE;
  assert_counts (commitment, undated, AVOW_COUNTS_NOT, 0);
}

static void
test_types (void)
{
  char *words[] = { (char *) "dining", (char *) "purchase", NULL };
  char *later[] = { (char *) "dancing", NULL };
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) of_later = copy_commitment (commitment);

  commitment->measure.types = g_strdupv (words);
  of_later->measure.types = g_strdupv (later);
  for (int type = 0; type < AVOW_N_ACTION_TYPES; type++)
    {
      g_autoptr (AvowAction) action = make_action ("2026-11-15", (AvowActionType) type);
      gboolean counts = type == AVOW_ACTION_DINING || type == AVOW_ACTION_PURCHASE;

      assert_counts (commitment, action, counts ? AVOW_COUNTS : AVOW_COUNTS_NOT, counts ? 1 : 0);
      /* A type that only a newer version knows is not "any". */
      assert_counts (of_later, action, AVOW_COUNTS_NOT, 0);
    }
}

static void
test_places (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_DINING);
  AvowId places[] = { avow_id_new_random (), avow_id_new_random () };

  commitment->measure.places = g_array_new (FALSE, FALSE, sizeof (AvowId));
  assert_counts (commitment, action, AVOW_COUNTS, 1);
  g_array_append_vals (commitment->measure.places, places, 2);
  assert_counts (commitment, action, AVOW_COUNTS_NOT, 0);
  action->place = avow_id_new_random ();
  assert_counts (commitment, action, AVOW_COUNTS_NOT, 0);
  action->place = places[1];
  assert_counts (commitment, action, AVOW_COUNTS, 1);
}

static void
test_communities (void)
{
  static const struct {
    const char *promised;
    const char *noted;
    gboolean    same;
  } cases[] = {
    { "Oromo neighbours", "oromo NEIGHBOURS", TRUE },
    { "Oromo neighbours", "Ōromo neighbours", TRUE },
    { "Ōromo neighbours", "Oromo neighbours", TRUE },
    { "café", "CAFE", TRUE },
    { "café", "cafe\314\201", TRUE },
    { "cafe\314\201", "Café", TRUE },
    { "Straße", "STRASSE", TRUE },
    { "strasse", "Straße", TRUE },
    { "STRASSE", "straße", TRUE },
    { "Бабушки", "БАБУШКИ", TRUE },
    { "Бабушки", "Бабушка", FALSE },
    { "café", "caf", FALSE },
    { "caf", "café", FALSE },
    { "café", "cafés", FALSE },
    { "cafés", "café", FALSE },
    { "Deaf", "Deaf colleagues", FALSE },
    { "Deaf colleagues", "Deaf", FALSE },
    { "Deaf", "", FALSE },
    { "Deaf", "é", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *promised[] = { "nobody else", cases[i].promised, NULL };
      const char *noted[] = { "others", cases[i].noted, NULL };
      g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                               AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);
      g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_DINING);

      commitment->measure.communities = g_strdupv ((char **) promised);
      assert_counts (commitment, action, AVOW_COUNTS_NOT, 0);
      action->communities = g_strdupv ((char **) noted);
      assert_counts (commitment, action, cases[i].same ? AVOW_COUNTS : AVOW_COUNTS_NOT, cases[i].same ? 1 : 0);
    }
}

static void
test_values (void)
{
  static const struct {
    AvowMeasureUnit  what;
    gint64           count;
    gint64           minutes;
    AvowMoney        amount;
    AvowCounts       counts;
    gint64           value;
  } cases[] = {
    { AVOW_MEASURE_ONCE, -1, -1, { 0, "" }, AVOW_COUNTS, 1 },
    { AVOW_MEASURE_COUNT, -1, -1, { 0, "" }, AVOW_COUNTS, 1 },
    { AVOW_MEASURE_COUNT, 0, -1, { 0, "" }, AVOW_COUNTS, 1 },
    { AVOW_MEASURE_COUNT, 10, -1, { 0, "" }, AVOW_COUNTS, 10 },
    { AVOW_MEASURE_MINUTES, 10, -1, { 500, "USD" }, AVOW_COUNTS_NOT, 0 },
    { AVOW_MEASURE_MINUTES, 10, 0, { 500, "USD" }, AVOW_COUNTS_NOT, 0 },
    { AVOW_MEASURE_MINUTES, 10, 90, { 500, "USD" }, AVOW_COUNTS, 90 },
    { AVOW_MEASURE_MONEY, 10, 90, { 0, "" }, AVOW_COUNTS_NOT, 0 },
    { AVOW_MEASURE_MONEY, 10, 90, { 0, "USD" }, AVOW_COUNTS_NOT, 0 },
    { AVOW_MEASURE_MONEY, 10, 90, { -500, "USD" }, AVOW_COUNTS_NOT, 0 },
    { AVOW_MEASURE_MONEY, 10, 90, { 500, "USD" }, AVOW_COUNTS, 500 },
    { AVOW_MEASURE_MONEY, 10, 90, { 500, "EUR" }, AVOW_COUNTS_IN_OTHER_CURRENCY, 0 },
    { AVOW_MEASURE_MONEY, 10, 90, { G_MAXINT64, "USD" }, AVOW_COUNTS, G_MAXINT64 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                               cases[i].what, 5, AVOW_PER_PERIOD);
      g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_DINING);

      action->count = cases[i].count;
      action->minutes = cases[i].minutes;
      action->amount = cases[i].amount;
      assert_counts (commitment, action, cases[i].counts, cases[i].value);

      /* By hand it counts even if it adds nothing. */
      link_action (action, commitment);
      assert_counts (commitment, action,
                     cases[i].counts == AVOW_COUNTS_NOT ? AVOW_COUNTS : cases[i].counts, cases[i].value);
    }
}

/* What is typed for a currency may be none: then every amount is in another. */
static void
test_no_currency (void)
{
  const char *typed[] = { NULL, "", "US", "USDX", "usd" };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                               AVOW_MEASURE_MONEY, 5, AVOW_PER_PERIOD);
      g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_DONATION);

      g_set_str (&commitment->measure.currency, typed[i]);
      assert_counts (commitment, action, AVOW_COUNTS_NOT, 0);
      action->amount = (AvowMoney) { 500, "USD" };
      assert_counts (commitment, action, AVOW_COUNTS_IN_OTHER_CURRENCY, 0);
    }
}

static void
test_by_hand (void)
{
  char *words[] = { (char *) "dining", NULL };
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) other = make_commitment ("2026-11-01", "2026-11-30",
                                                      AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) action = make_action ("2026-11-15", AVOW_ACTION_VOTING);
  g_autoptr (AvowAction) fitting = make_action ("2026-11-15", AVOW_ACTION_DINING);

  commitment->measure.types = g_strdupv (words);
  assert_counts (commitment, action, AVOW_COUNTS_NOT, 0);
  link_action (action, other);
  assert_counts (commitment, action, AVOW_COUNTS_NOT, 0);
  link_action (action, commitment);
  assert_counts (commitment, action, AVOW_COUNTS, 1);

  /* Taken out, whether it fits or was put in. */
  avow_commitment_set_excluded (commitment, &action->parent_instance.id, TRUE);
  assert_counts (commitment, action, AVOW_COUNTS_NOT, 0);
  assert_counts (commitment, fitting, AVOW_COUNTS, 1);
  avow_commitment_set_excluded (commitment, &fitting->parent_instance.id, TRUE);
  assert_counts (commitment, fitting, AVOW_COUNTS_NOT, 0);
  g_assert_true (avow_commitment_excludes (commitment, &fitting->parent_instance.id));

  avow_commitment_set_excluded (commitment, &action->parent_instance.id, FALSE);
  avow_commitment_set_excluded (commitment, &action->parent_instance.id, FALSE);
  assert_counts (commitment, action, AVOW_COUNTS, 1);
  assert_counts (commitment, fitting, AVOW_COUNTS_NOT, 0);
}

/* Whether it was looked back at or let go: from then on nothing counts toward it. */
static void
test_over (void)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30",
                                                           AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) before = make_action ("2026-11-15", AVOW_ACTION_DINING);
  g_autoptr (AvowAction) after = make_action ("2026-11-16", AVOW_ACTION_DINING);

  assert_counts (commitment, after, AVOW_COUNTS, 1);
  commitment->review.on = date ("2026-11-15");
  for (int state = AVOW_COMMITMENT_REVIEWED; state <= AVOW_COMMITMENT_RELEASED; state++)
    {
      commitment->state = state;
      assert_counts (commitment, before, AVOW_COUNTS, 1);
      assert_counts (commitment, after, AVOW_COUNTS_NOT, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/counting/dates", test_dates);
  g_test_add_func ("/counting/types", test_types);
  g_test_add_func ("/counting/places", test_places);
  g_test_add_func ("/counting/communities", test_communities);
  g_test_add_func ("/counting/values", test_values);
  g_test_add_func ("/counting/no-currency", test_no_currency);
  g_test_add_func ("/counting/by-hand", test_by_hand);
  g_test_add_func ("/counting/over", test_over);

  return g_test_run ();
}
