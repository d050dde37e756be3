/* test-progress.c: where promises stand, against a slow count that cannot be wrong */

#include "config.h"

#include <time.h>

#include "core/model/avow-reflection.h"
#include "promise-fixture.h"
#include "slow-count.h"
#include "with-locale.h"

#define N_PLACES 4
#define N_COMMITMENTS 6
#define ROUNDS 60
#define EDITS 8

/* A journal's entries, and the same records without any order. */
typedef struct {
  GRand          *rand;
  AvowRecordList *list;
  GPtrArray      *records;
  GPtrArray      *commitments;
  AvowId          places[N_PLACES];
  AvowCivilDate   from;
  int             n_days;
} World;

static AvowRecordList *
make_list (GPtrArray *records)
{
  AvowRecordList *list = avow_record_list_new (avow_record_compare_newest);

  avow_record_list_fill (list, records);

  return list;
}

static gint64
random_amount (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return -1;
    case 1:
      return 0;
    case 2:
      return g_rand_int_range (rand, 0, 50) == 0 ? G_MAXINT64 - g_rand_int_range (rand, 0, 3) : 1;
    default:
      return g_rand_int_range (rand, 1, 400);
    }
}

static AvowCivilDate
random_day (World *world)
{
  /* More than the promises span, so that some are outside of all. */
  return world->from + (AvowCivilDate) g_rand_int_range (world->rand, 0, world->n_days);
}

static char **
random_communities (GRand *rand,
                    int    most)
{
  int n = g_rand_int_range (rand, 0, most + 1);
  char **words = g_new0 (char *, (gsize) n + 1);

  for (int i = 0; i < n; i++)
    words[i] = g_strdup (SLOW_COMMUNITIES[g_rand_int_range (rand, 0, G_N_ELEMENTS (SLOW_COMMUNITIES))]
                                         [g_rand_int_range (rand, 0, G_N_ELEMENTS (SLOW_COMMUNITIES[0]))]);

  return words;
}

static void
fill_action (World      *world,
             AvowAction *action)
{
  static const char * const currencies[] = { "USD", "USD", "EUR", "JPY" };
  GRand *rand = world->rand;

  action->date = random_day (world);
  action->type = g_rand_int_range (rand, 0, AVOW_N_ACTION_TYPES);
  action->place = g_rand_boolean (rand) ? world->places[g_rand_int_range (rand, 0, N_PLACES)]
                                        : AVOW_ID_NONE;
  action->minutes = random_amount (rand);
  action->count = random_amount (rand);
  action->amount = (AvowMoney) { 0, "" };
  if (g_rand_boolean (rand))
    {
      action->amount.minor = random_amount (rand);
      g_strlcpy (action->amount.currency, currencies[g_rand_int_range (rand, 0, 4)], 4);
    }
  g_clear_pointer (&action->communities, g_strfreev);
  action->communities = random_communities (rand, 3);

  g_clear_pointer (&action->commitments, g_array_unref);
  for (guint i = 0; i < world->commitments->len; i++)
    if (g_rand_int_range (rand, 0, 12) == 0)
      link_action (action, g_ptr_array_index (world->commitments, i));
}

static AvowRecord *
make_record (World *world)
{
  AvowRecord *record;

  if (g_rand_int_range (world->rand, 0, 4) == 0)
    {
      AvowReflection *reflection = avow_reflection_new ();

      reflection->date = random_day (world);
      record = (AvowRecord *) reflection;
    }
  else
    {
      AvowAction *action = avow_action_new ();

      fill_action (world, action);
      record = (AvowRecord *) action;
    }

  record->id = avow_id_new_random ();
  record->created = g_rand_int_range (world->rand, 1, 1000);

  return record;
}

static AvowCommitment *
make_random_commitment (World *world)
{
  GRand *rand = world->rand;
  AvowCommitment *commitment = avow_commitment_new ();
  AvowMeasure *measure = &commitment->measure;

  commitment->parent_instance.id = avow_id_new_random ();
  commitment->start = random_day (world);
  commitment->due = random_day (world);
  /* Some end before they start. */
  if (commitment->due < commitment->start && g_rand_int_range (rand, 0, 4) > 0)
    commitment->due = commitment->start + (AvowCivilDate) g_rand_int_range (rand, 0, 60);

  measure->what = g_rand_int_range (rand, AVOW_MEASURE_ONCE, AVOW_N_MEASURES);
  measure->per = g_rand_int_range (rand, AVOW_PER_NONE, AVOW_N_PER);
  measure->target = random_amount (rand);
  measure->currency = g_strdup (g_rand_boolean (rand) ? "USD" : "EUR");
  if (g_rand_boolean (rand))
    {
      g_autoptr (GStrvBuilder) types = g_strv_builder_new ();

      for (int type = 1; type < AVOW_N_ACTION_TYPES; type++)
        if (g_rand_boolean (rand))
          g_strv_builder_add (types, AVOW_ACTION_TYPES.terms[type].word);
      measure->types = g_strv_builder_end (types);
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    {
      measure->places = g_array_new (FALSE, FALSE, sizeof (AvowId));
      g_array_append_vals (measure->places, world->places, (guint) g_rand_int_range (rand, 0, N_PLACES));
    }
  if (g_rand_int_range (rand, 0, 3) == 0)
    measure->communities = random_communities (rand, 2);

  commitment->state = g_rand_int_range (rand, AVOW_COMMITMENT_STATE_NONE, AVOW_N_COMMITMENT_STATES);
  if (commitment->state == AVOW_COMMITMENT_RELEASED || commitment->state == AVOW_COMMITMENT_REVIEWED)
    commitment->review.on = random_day (world);

  return commitment;
}

static void
exclude_some (World *world)
{
  for (guint i = 0; i < world->commitments->len; i++)
    for (guint j = 0; j < world->records->len; j++)
      if (g_rand_int_range (world->rand, 0, 15) == 0)
        avow_commitment_set_excluded (g_ptr_array_index (world->commitments, i),
                                      &((AvowRecord *) g_ptr_array_index (world->records, j))->id, TRUE);
}

static void
world_init (World   *world,
            guint32  seed)
{
  /* With a leap day, and a change of the clocks in spring and in autumn. */
  *world = (World) { .rand = g_rand_new_with_seed (seed), .from = date ("2027-09-15") };
  world->n_days = g_rand_int_range (world->rand, 1, 400);
  world->records = g_ptr_array_new_with_free_func (g_object_unref);
  world->commitments = g_ptr_array_new_with_free_func (g_object_unref);
  for (int i = 0; i < N_PLACES; i++)
    world->places[i] = avow_id_new_random ();

  for (int i = 0; i < N_COMMITMENTS; i++)
    g_ptr_array_add (world->commitments, make_random_commitment (world));
  for (int n = g_rand_int_range (world->rand, 0, 80); n > 0; n--)
    g_ptr_array_add (world->records, make_record (world));
  exclude_some (world);
  world->list = make_list (world->records);
}

static void
world_clear (World *world)
{
  g_object_unref (world->list);
  g_ptr_array_unref (world->records);
  g_ptr_array_unref (world->commitments);
  g_rand_free (world->rand);
}

/* Adds, changes, moves or deletes one, in the list and beside it. */
static void
edit (World *world)
{
  guint n_records = world->records->len;
  guint index = n_records > 0 ? (guint) g_rand_int_range (world->rand, 0, (int) n_records) : 0;
  AvowRecord *record;

  if (n_records == 0 || g_rand_int_range (world->rand, 0, 3) == 0)
    {
      record = make_record (world);
      g_ptr_array_add (world->records, record);
      avow_record_list_put (world->list, record);
      return;
    }

  record = g_ptr_array_index (world->records, index);
  if (g_rand_int_range (world->rand, 0, 3) == 0)
    {
      g_assert_true (avow_record_list_take_out (world->list, &record->id));
      g_ptr_array_remove_index_fast (world->records, index);
      return;
    }

  if (!AVOW_IS_ACTION (record))
    return;
  record = avow_record_copy (record);
  if (g_rand_boolean (world->rand))
    fill_action (world, AVOW_ACTION (record));
  else
    AVOW_ACTION (record)->date = random_day (world);
  avow_record_list_put (world->list, record);
  g_object_unref (g_ptr_array_index (world->records, index));
  g_ptr_array_index (world->records, index) = record;
}

static void
assert_list (const SlowCount *slow,
             AvowCommitment  *commitment,
             AvowRecordList  *list,
             AvowCivilDate    today)
{
  g_autoptr (AvowCounting) counting = avow_counting_new (commitment);
  g_autoptr (GPtrArray) actions = avow_counting_list (counting, list, today);

  g_assert_cmpuint (actions->len, ==, slow->actions->len);
  for (guint i = 0; i < actions->len; i++)
    {
      g_assert_true (g_ptr_array_find (slow->actions, g_ptr_array_index (actions, i), NULL));
      if (i > 0)
        g_assert_cmpint (avow_record_compare_newest (g_ptr_array_index (actions, i - 1),
                                                     g_ptr_array_index (actions, i)), <, 0);
    }
}

static void
assert_trace (const SlowCount *slow,
              AvowCommitment  *commitment,
              AvowRecordList  *list,
              AvowCivilDate    today)
{
  g_autoptr (GArray) trace = avow_progress_trace (commitment, list, today);

  g_assert_cmpuint (trace->len, ==, slow->trace->len);
  for (guint i = 0; i < trace->len; i++)
    {
      g_assert_cmpuint (g_array_index (trace, AvowProgressPoint, i).date, ==,
                        g_array_index (slow->trace, AvowProgressPoint, i).date);
      g_assert_cmpint (g_array_index (trace, AvowProgressPoint, i).done, ==,
                       g_array_index (slow->trace, AvowProgressPoint, i).done);
    }
}

static void
assert_pace (const SlowCount    *slow,
             const AvowProgress *progress,
             AvowCommitment     *commitment)
{
  gint64 before = 0;

  for (AvowCivilDate day = commitment->start - 1; day <= commitment->due + 1; day++)
    {
      gint64 promised = avow_progress_promised_on (progress, commitment, day);

      g_assert_cmpint (promised, ==, slow_clamp (slow_promised_on (slow, commitment, day)));
      g_assert_cmpint (promised, >=, before);
      before = promised;
    }
  g_assert_cmpint (avow_progress_promised_on (progress, commitment,
                                              MAX (commitment->due, commitment->start)),
                   ==, progress->target);
}

static void
assert_look_back (World          *world,
                  AvowCommitment *commitment,
                  AvowCivilDate   today,
                  int             first_weekday)
{
  g_autoptr (AvowProgress) progress = avow_progress_look_back (commitment, world->list, today);
  g_autoptr (AvowCommitment) before = copy_commitment (commitment);
  AvowCivilDate end = commitment->start < today ? commitment->start : today;
  SlowCount slow;

  for (AvowCivilDate day = commitment->start; day <= commitment->due; day++)
    end--;
  before->start = end;
  before->due = (commitment->start < today ? commitment->start : today) - 1;

  slow_count_init (&slow, before, world->records, today, first_weekday);
  slow_count_assert_progress (&slow, progress);
  slow_count_clear (&slow);
}

static void
assert_all (World *world,
            int    first_weekday)
{
  for (guint i = 0; i < world->commitments->len; i++)
    {
      AvowCommitment *commitment = g_ptr_array_index (world->commitments, i);
      AvowCivilDate today = random_day (world) + 3;
      g_autoptr (AvowProgress) progress = avow_progress_new (commitment, world->list, today);
      SlowCount slow;

      slow_count_init (&slow, commitment, world->records, today, first_weekday);
      slow_count_assert_progress (&slow, progress);
      assert_list (&slow, commitment, world->list, today);
      assert_trace (&slow, commitment, world->list, today);
      assert_pace (&slow, progress, commitment);
      slow_count_clear (&slow);
      assert_look_back (world, commitment, today, first_weekday);
    }
}

static void
run_rounds (guint32 seed,
            int     n_rounds,
            int     first_weekday)
{
  for (int round = 0; round < n_rounds; round++)
    {
      World world;

      world_init (&world, seed + (guint32) round);
      assert_all (&world, first_weekday);
      for (int i = 0; i < EDITS; i++)
        {
          for (int n = g_rand_int_range (world.rand, 1, 6); n > 0; n--)
            edit (&world);
          assert_all (&world, first_weekday);
        }
      world_clear (&world);
    }
}

static void
test_random (void)
{
  run_rounds (1000, ROUNDS, 7);
}

static void
test_random_by_locale (void)
{
  static const struct {
    const char *name;
    int         first_weekday;
  } locales[] = { { "en_US", 7 }, { "de_DE", 1 }, { "fa_IR", 6 }, { "ar_EG", 6 } };

  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      if (!use_locale (locales[i].name))
        return;
      run_rounds (2000 + 100 * (guint32) i, 8, locales[i].first_weekday);
      leave_locale ();
    }
}

static void
test_random_by_zone (void)
{
  static const char * const zones[] = {
    "America/New_York", "Europe/Berlin", "Africa/Cairo", "Australia/Lord_Howe", "Pacific/Apia",
  };
  g_autofree char *before = g_strdup (g_getenv ("TZ"));

  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    {
      g_setenv ("TZ", zones[i], TRUE);
      tzset ();
      run_rounds (3000 + 100 * (guint32) i, 4, 7);
    }

  if (before != NULL)
    g_setenv ("TZ", before, TRUE);
  else
    g_unsetenv ("TZ");
  tzset ();
}

/* The same records, put in one by one in another order. */
static void
test_order (void)
{
  for (guint32 seed = 4000; seed < 4020; seed++)
    {
      World world;

      world_init (&world, seed);
      for (int turn = 0; turn < 3; turn++)
        {
          g_autoptr (AvowRecordList) other = avow_record_list_new (avow_record_compare_newest);

          for (guint i = world.records->len; i > 1; i--)
            {
              guint j = (guint) g_rand_int_range (world.rand, 0, (int) i);
              gpointer kept = g_ptr_array_index (world.records, i - 1);

              g_ptr_array_index (world.records, i - 1) = g_ptr_array_index (world.records, j);
              g_ptr_array_index (world.records, j) = kept;
            }
          for (guint i = 0; i < world.records->len; i++)
            avow_record_list_put (other, g_ptr_array_index (world.records, i));
          g_set_object (&world.list, other);
          assert_all (&world, 7);
        }
      world_clear (&world);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  leave_locale ();

  g_test_add_func ("/progress/random", test_random);
  g_test_add_func ("/progress/random-by-locale", test_random_by_locale);
  g_test_add_func ("/progress/random-by-zone", test_random_by_zone);
  g_test_add_func ("/progress/order", test_order);

  return g_test_run ();
}
