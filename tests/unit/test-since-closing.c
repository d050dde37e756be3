/* test-since-closing.c: what is told of a month that was changed after it was closed */

#include "config.h"

#include <string.h>

#include "core/insight/avow-closing.h"
#include "core/insight/avow-since-closing.h"
#include "random-journal.h"
#include "span-fixture.h"
#include "with-locale.h"

#define ROUNDS 150
#define MONTH "2026-10-01"
#define TODAY "2026-11-02"

static AvowSummary *
sum_up (SpanFixture *fixture)
{
  return avow_summary_new (&fixture->lists, AVOW_SPAN_MONTH, date (MONTH), date (TODAY));
}

/* October as it stands, closed and in the journal. */
static AvowReview *
close_month (SpanFixture *fixture)
{
  AvowReview *review = avow_review_new (date (MONTH));
  g_autoptr (AvowSummary) summary = sum_up (fixture);

  avow_review_close (review, summary, date (TODAY));

  return put (fixture->lists.reviews, review);
}

static char *
list_sentences (SpanFixture *fixture)
{
  g_autoptr (AvowSummary) summary = sum_up (fixture);
  g_autoptr (GPtrArray) list = avow_since_closing_list (summary);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const AvowDifference *difference = g_ptr_array_index (list, i);

      g_assert_cmpstr (difference->name, !=, "");
      g_assert_cmpstr (difference->then_text, !=, difference->now_text);
      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", difference->sentence);
    }

  return g_string_free_and_steal (text);
}

static void
assert_differences (SpanFixture *fixture,
                    const char  *expected)
{
  g_autofree char *sentences = list_sentences (fixture);

  g_assert_cmpstr (sentences, ==, expected);
}

static void
take_out (AvowRecordList *list,
          AvowRecord     *record)
{
  AvowId id = record->id;

  g_assert_true (avow_record_list_take_out (list, &id));
}

static AvowResource *
add_resource (SpanFixture *fixture,
              const char  *title)
{
  AvowResource *resource = avow_resource_new ();

  resource->title = g_strdup (title);
  resource->finished_on = date ("2026-10-20");

  return put (fixture->lists.resources, resource);
}

static void
fill (SpanFixture *fixture)
{
  add_action (fixture, "2026-10-03", AVOW_ACTION_DONATION, -1, "USD 20");
  add_action (fixture, "2026-10-04", AVOW_ACTION_LEARNING, 60, NULL);
  add_action (fixture, "2026-10-05", AVOW_ACTION_UNKNOWN, -1, "EUR 7");
  add_repair (fixture, "2026-10-06", NULL);
  add_commitment (fixture, "2026-10-31", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  add_resource (fixture, "A book");
}

static void
test_same (SpanFixture  *fixture,
           gconstpointer data)
{
  assert_differences (fixture, "");
  fill (fixture);
  assert_differences (fixture, "");
  close_month (fixture);
  assert_differences (fixture, "");

  /* What is in another month, or has not come, is in no figure of this one. */
  add_action (fixture, "2026-09-30", AVOW_ACTION_DONATION, 5, "USD 20");
  add_action (fixture, "2026-11-01", AVOW_ACTION_DONATION, 5, "USD 20");
  add_commitment (fixture, "2026-11-30", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  assert_differences (fixture, "");
}

/* Each in its own line, and those of the type it belongs to. */
static void
test_actions (SpanFixture  *fixture,
              gconstpointer data)
{
  AvowAction *action, *copy;

  fill (fixture);
  action = add_action (fixture, "2026-10-07", AVOW_ACTION_VOTING, -1, NULL);
  close_month (fixture);

  copy = put (fixture->lists.entries, copy_action (action));
  copy->minutes = 30;
  assert_differences (fixture, "30 min more than when you closed it.|"
                               "Voting: 1 action · 30 min. When you closed it: 1 action.");
  copy->minutes = -1;
  copy->count = 4;
  assert_differences (fixture, "3 times more than when you closed it.|"
                               "Voting: 1 action · 4 times. When you closed it: 1 action.");
  copy->count = -1;
  copy->amount = (AvowMoney) { 500, "JPY" };
  assert_differences (fixture, "500\302\240JPY more than when you closed it.|"
                               "Voting: 1 action · 500\302\240JPY. When you closed it: 1 action.");
  copy->amount = (AvowMoney) { 0 };
  copy->type = AVOW_ACTION_DINING;
  assert_differences (fixture, "Voting: 0 actions. When you closed it: 1 action.|"
                               "Dining: 1 action. When you closed it: 0 actions.");
  /* What does not say comes last. */
  copy->type = AVOW_ACTION_UNKNOWN;
  assert_differences (fixture, "Voting: 0 actions. When you closed it: 1 action.|"
                               "Not said: 2 actions · 7.00\302\240EUR. When you closed it: 1 action · 7.00\302\240EUR.");
  copy->type = AVOW_ACTION_VOTING;
  assert_differences (fixture, "");

  take_out (fixture->lists.entries, (AvowRecord *) copy);
  assert_differences (fixture, "1 action less than when you closed it.|"
                               "Voting: 0 actions. When you closed it: 1 action.");
  add_action (fixture, "2026-10-08", AVOW_ACTION_VOTING, -1, NULL);
  add_action (fixture, "2026-10-08", AVOW_ACTION_VOTING, -1, NULL);
  add_action (fixture, "2026-10-08", AVOW_ACTION_VOTING, -1, NULL);
  assert_differences (fixture, "2 actions more than when you closed it.|"
                               "Voting: 3 actions. When you closed it: 1 action.");
}

/* As deep and as long as a file can be made. */
static void
test_huge (SpanFixture  *fixture,
           gconstpointer data)
{
  enum { DEPTH = 500000, LENGTH = 100000 };
  AvowReview *review = NULL;
  g_autoptr (GString) deep = g_string_new ("{\"actions\":");
  g_autoptr (GString) wide = g_string_new ("{\"commitments\":[");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (AvowSummary) summary = NULL;

  fill (fixture);
  review = close_month (fixture);
  for (guint i = 0; i < DEPTH; i++)
    g_string_append_c (deep, '[');
  for (guint i = 0; i < DEPTH; i++)
    g_string_append_c (deep, ']');
  g_string_append_c (deep, '}');
  g_set_str (&review->figures, deep->str);
  assert_differences (fixture, "");

  /* Each is one that is there no more; and the one that is there was not. */
  for (guint i = 0; i < LENGTH; i++)
    g_string_append_printf (wide, "%s{\"id\":\"%032x\",\"fate\":\"kept\"}", i > 0 ? "," : "", i);
  g_string_append (wide, "]}");
  g_set_str (&review->figures, wide->str);
  summary = sum_up (fixture);
  list = avow_since_closing_list (summary);
  g_assert_cmpuint (list->len, ==, LENGTH + 1);
}

static void
test_reflections (SpanFixture  *fixture,
                  gconstpointer data)
{
  fill (fixture);
  close_month (fixture);
  add_repair (fixture, "2026-10-06", NULL);
  assert_differences (fixture, "1 reflection more than when you closed it.");
}

static void
test_commitments (SpanFixture  *fixture,
                  gconstpointer data)
{
  AvowCommitment *commitment;

  fill (fixture);
  commitment = add_commitment (fixture, "2026-10-20", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  g_set_str (&commitment->title, "Read");
  close_month (fixture);

  commitment->state = AVOW_COMMITMENT_REVIEWED;
  commitment->outcome = AVOW_OUTCOME_KEPT;
  assert_differences (fixture, "Read: Kept. When you closed it: Waiting for an honest review.");
  take_out (fixture->lists.commitments, (AvowRecord *) commitment);
  assert_differences (fixture, "Read: Waiting for an honest review when you closed it. It is not there any more.");
  commitment = add_commitment (fixture, "2026-10-21", AVOW_COMMITMENT_RELEASED, 0, "2026-10-05");
  g_set_str (&commitment->title, "Write");
  assert_differences (fixture, "Write: Released. It was not there when you closed it.|"
                               "Read: Waiting for an honest review when you closed it. It is not there any more.");
}

static void
test_resources (SpanFixture  *fixture,
                gconstpointer data)
{
  AvowResource *film;

  fill (fixture);
  film = add_resource (fixture, "A film");
  close_month (fixture);
  take_out (fixture->lists.resources, (AvowRecord *) film);
  assert_differences (fixture, "A film: Finished when you closed it. It is not there any more.");
  add_resource (fixture, "A talk");
  assert_differences (fixture, "A talk: Finished. It was not there when you closed it.|"
                               "A film: Finished when you closed it. It is not there any more.");
}

/* Closed again, the month is compared with what it was then. */
static void
test_again (SpanFixture  *fixture,
            gconstpointer data)
{
  AvowReview *review;
  g_autoptr (AvowSummary) summary = NULL;

  fill (fixture);
  review = close_month (fixture);
  add_repair (fixture, "2026-10-06", NULL);
  avow_review_reopen (review, "Something was missing", date (TODAY));
  assert_differences (fixture, "");
  g_assert_nonnull (review->figures);

  summary = sum_up (fixture);
  avow_review_close (review, summary, date (TODAY));
  assert_differences (fixture, "");
  add_repair (fixture, "2026-10-06", NULL);
  assert_differences (fixture, "1 reflection more than when you closed it.");
}

/* Whatever stands there: what can be read is compared, and nothing else happens. */
static void
test_damaged (SpanFixture  *fixture,
              gconstpointer data)
{
  static const struct {
    const char *figures;
    const char *expected;
  } cases[] = {
    { "", "" },
    { "{", "" },
    { "null", "" },
    { "[]", "" },
    { "\"text\"", "" },
    { "{}", "" },
    { "{\"actions\":5,\"types\":{},\"reflections\":[],\"commitments\":7,\"resources\":null}", "" },
    { "{\"actions\":{\"count\":-1,\"times\":0,\"minutes\":0,\"money\":[]}}", "" },
    { "{\"actions\":{\"count\":1.5,\"times\":0,\"minutes\":0,\"money\":[]}}", "" },
    { "{\"actions\":{\"count\":\"3\",\"times\":0,\"minutes\":0,\"money\":[]}}", "" },
    { "{\"actions\":{\"count\":99999999999,\"times\":0,\"minutes\":0,\"money\":[]}}", "" },
    { "{\"actions\":{\"count\":3,\"times\":3,\"minutes\":18446744073709551615,\"money\":[]}}", "" },
    { "{\"actions\":{\"count\":3,\"times\":3,\"minutes\":60}}", "" },
    { "{\"actions\":{\"count\":3,\"times\":3,\"minutes\":60,\"money\":[{\"minor\":1,\"currency\":\"DOLLARS\"}]}}", "" },
    { "{\"actions\":{\"count\":3,\"times\":3,\"minutes\":60,\"money\":[{\"minor\":-5,\"currency\":\"USD\"}]}}", "" },
    { "{\"actions\":{\"count\":3,\"times\":3,\"minutes\":60,\"money\":[4]}}", "" },
    { "{\"types\":[{\"type\":\"voting\"}]}", "" },
    { "{\"types\":[5]}", "" },
    { "{\"commitments\":[5,{},{\"id\":5},{\"id\":\"zz\",\"fate\":\"kept\"},{\"id\":\"00\"}]}",
      "Eat where the neighbours cook: Waiting for an honest review. It was not there when you closed it." },
    { "{\"resources\":[{\"title\":\"A\"}],\"new\":{}}", "A book: Finished. It was not there when you closed it." },
    { "{\"reflections\":{\"count\":9223372036854775807}}",
      "9223372036854775806 reflections less than when you closed it." },
    { "{\"actions\":{\"new\":[1],\"count\":3,\"times\":3,\"minutes\":0,\"money\":"
      "[{\"minor\":9223372036854775807,\"currency\":\"USD\"},{\"minor\":9223372036854775807,\"currency\":\"USD\"},"
      "{\"minor\":700,\"currency\":\"EUR\"}]}}",
      "1 h more than when you closed it.|92233720368547738.07\302\240USD less than when you closed it." },
  };
  AvowReview *review;

  fill (fixture);
  review = close_month (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_set_str (&review->figures, cases[i].figures);
      assert_differences (fixture, cases[i].expected);
    }
  g_clear_pointer (&review->figures, g_free);
  assert_differences (fixture, "");
}

/* All that may come of a file in which bytes were changed or lost: no crash. */
static void
test_mutated (SpanFixture  *fixture,
              gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree char *whole = NULL;
  AvowReview *review;

  fill (fixture);
  review = close_month (fixture);
  whole = g_strdup (review->figures);
  for (guint i = 0; i < 3000; i++)
    {
      int length = (int) strlen (whole);
      g_autofree char *sentences = NULL;

      g_set_str (&review->figures, whole);
      for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
        review->figures[g_rand_int_range (rand, 0, length)] = "0159{}[]\",:-n\\e."[g_rand_int_range (rand, 0, 16)];
      if (i % 7 == 0)
        review->figures[g_rand_int_range (rand, 0, length)] = '\0';
      sentences = list_sentences (fixture);
      g_assert_nonnull (sentences);
    }
}

/* At random */

static void
change_one (World *world)
{
  guint index = (guint) g_rand_int_range (world->rand, 0, (int) world->records->len);
  AvowRecord *record = g_ptr_array_index (world->records, index);
  g_autoptr (AvowRecord) changed = NULL;

  switch (g_rand_int_range (world->rand, 0, 3))
    {
    case 0:
      take_out (world->list, record);
      g_ptr_array_remove_index (world->records, index);
      return;
    case 1:
      changed = make_random_action (world);
      changed->id = record->id;
      take_out (world->list, record);
      world->records->pdata[index] = g_object_ref (changed);
      g_object_unref (record);
      break;
    default:
      changed = make_random_action (world);
      changed->id = avow_id_new_random ();
      g_ptr_array_add (world->records, g_object_ref (changed));
      break;
    }
  avow_record_list_put (world->list, changed);
}

static guint
count_named (GPtrArray  *list,
             const char *name)
{
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += strcmp (((AvowDifference *) g_ptr_array_index (list, i))->name, name) == 0;

  return n;
}

static gboolean
differs (const SlowTally *a,
         const SlowTally *b)
{
  gboolean differ = a->n_entries != b->n_entries || slow_clamp (a->times) != slow_clamp (b->times) ||
                    slow_clamp (a->minutes) != slow_clamp (b->minutes);

  for (guint i = 0; i < SLOW_N_CURRENCIES; i++)
    differ = differ || slow_clamp (a->money[i]) != slow_clamp (b->money[i]);

  return differ;
}

static void
assert_told (GPtrArray       *list,
             const SlowTally *then,
             const SlowTally *now)
{
  guint n_money = 0;

  for (guint i = 0; i < SLOW_N_CURRENCIES; i++)
    n_money += slow_clamp (then[0].money[i]) != slow_clamp (now[0].money[i]);
  g_assert_cmpuint (count_named (list, "Actions"), ==, then[0].n_entries != now[0].n_entries);
  g_assert_cmpuint (count_named (list, "Time"), ==, slow_clamp (then[0].minutes) != slow_clamp (now[0].minutes));
  g_assert_cmpuint (count_named (list, "Money"), ==, n_money);
  for (int type = 0; type < AVOW_N_ACTION_TYPES; type++)
    {
      const char *name = avow_term_get_name (&AVOW_ACTION_TYPES, type);

      g_assert_cmpuint (count_named (list, name != NULL ? name : "Not said"), ==,
                        differs (&then[type + 1], &now[type + 1]));
    }
}

/* All, and each type. */
static void
count_slowly (World         *world,
              AvowCivilDate  month,
              SlowTally      tallies[AVOW_N_ACTION_TYPES + 1])
{
  for (int type = AVOW_ANY; type < AVOW_N_ACTION_TYPES; type++)
    {
      SlowWish wish = slow_wish (slow_number_month (month), world->today);

      wish.type = type;
      tallies[type + 1] = slow_tally (world->records, &wish);
    }
}

static void
test_random (SpanFixture  *fixture,
             gconstpointer data)
{
  for (guint32 round = 0; round < ROUNDS; round++)
    {
      World world;
      AvowSpanLists lists = fixture->lists;
      AvowCivilDate month;
      g_autoptr (AvowRecordList) reviews = avow_record_list_new (avow_record_compare_newest);
      g_autoptr (AvowSummary) closed = NULL;
      g_autoptr (AvowSummary) before = NULL;
      g_autoptr (AvowSummary) after = NULL;
      g_autoptr (GPtrArray) none = NULL;
      g_autoptr (GPtrArray) some = NULL;
      SlowTally then[AVOW_N_ACTION_TYPES + 1], now[AVOW_N_ACTION_TYPES + 1];
      AvowReview *review;

      world_init (&world, 9000 + round);
      world.n_days = MIN (world.n_days, 50);
      lists.entries = world.list;
      lists.reviews = reviews;
      month = random_day (&world);
      count_slowly (&world, month, then);
      closed = avow_summary_new (&lists, AVOW_SPAN_MONTH, month, world.today);
      review = avow_review_new (month);
      avow_review_close (review, closed, world.today);
      put (reviews, review);
      before = avow_summary_new (&lists, AVOW_SPAN_MONTH, month, world.today);
      none = avow_since_closing_list (before);
      g_assert_cmpuint (none->len, ==, 0);

      for (int n = g_rand_int_range (world.rand, 0, 4); n > 0 && world.records->len > 0; n--)
        change_one (&world);
      count_slowly (&world, month, now);
      after = avow_summary_new (&lists, AVOW_SPAN_MONTH, month, world.today);
      some = avow_since_closing_list (after);
      assert_told (some, then, now);
      world_clear (&world);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  leave_locale ();

#define ADD(name, function) \
  g_test_add ("/since-closing/" name, SpanFixture, NULL, span_set_up, function, span_tear_down)
  ADD ("same", test_same);
  ADD ("actions", test_actions);
  ADD ("reflections", test_reflections);
  ADD ("commitments", test_commitments);
  ADD ("resources", test_resources);
  ADD ("again", test_again);
  ADD ("damaged", test_damaged);
  ADD ("huge", test_huge);
  ADD ("mutated", test_mutated);
  ADD ("random", test_random);
#undef ADD

  return g_test_run ();
}
