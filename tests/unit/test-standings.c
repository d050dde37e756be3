/* test-standings.c: figures that are computed again where they have to be, and nowhere else */

#include "config.h"

#include "core/insight/avow-standings.h"
#include "journal-fixture.h"
#include "promise-fixture.h"

#define TODAY "2026-11-22"

/* What standings told, newest last; a NULL is "any may be another". */
typedef struct {
  AvowStandings *standings;
  GPtrArray     *told;
  guint          n_computed;
} Watch;

static void
on_changed (AvowStandings  *standings,
            AvowCommitment *commitment,
            Watch          *watch)
{
  g_ptr_array_add (watch->told, commitment != NULL ? g_object_ref (commitment) : NULL);
}

static void
clear_told (gpointer commitment)
{
  if (commitment != NULL)
    g_object_unref (commitment);
}

static void
watch_init (Watch          *watch,
            JournalFixture *fixture)
{
  watch->told = g_ptr_array_new_with_free_func (clear_told);
  watch->standings = avow_standings_new (fixture->journal);
  watch->n_computed = 0;
  avow_standings_set_today (watch->standings, date (TODAY));
  g_signal_connect (watch->standings, "changed", G_CALLBACK (on_changed), watch);
}

static void
watch_clear (Watch *watch)
{
  g_signal_handlers_disconnect_by_data (watch->standings, watch);
  g_object_unref (watch->standings);
  g_ptr_array_unref (watch->told);
}

/* Whether exactly that was told since the last time; in any order, ended by NULL. */
static void
watch_expect (Watch *watch,
              ...)
{
  const AvowCommitment *commitment;
  guint n_expected = 0;
  va_list list;

  va_start (list, watch);
  while ((commitment = va_arg (list, const AvowCommitment *)) != NULL)
    {
      guint n_found = 0;

      n_expected++;
      for (guint i = 0; i < watch->told->len; i++)
        n_found += avow_id_equal (&((AvowRecord *) g_ptr_array_index (watch->told, i))->id,
                                  &commitment->parent_instance.id);
      g_assert_cmpuint (n_found, ==, 1);
    }
  va_end (list);

  g_assert_cmpuint (watch->told->len, ==, n_expected);
  g_ptr_array_set_size (watch->told, 0);
}

/* Asks for all, and tells how many had to be computed. */
static guint
compute_all (Watch          *watch,
             JournalFixture *fixture)
{
  AvowRecordList *commitments = avow_journal_get_commitments (fixture->journal);
  guint before = avow_standings_get_n_computed (watch->standings);

  for (guint i = 0; i < avow_record_list_get_length (commitments); i++)
    avow_standings_get (watch->standings, AVOW_COMMITMENT (avow_record_list_peek (commitments, i)));

  return avow_standings_get_n_computed (watch->standings) - before;
}

static AvowCommitment *
save_commitment (JournalFixture *fixture,
                 const char     *start,
                 const char     *due,
                 const char     *type)
{
  AvowCommitment *commitment = make_commitment (start, due, AVOW_MEASURE_COUNT, 5, AVOW_PER_PERIOD);

  commitment->measure.types = g_strsplit (type, "/", -1);
  fixture_save (fixture, commitment);

  return commitment;
}

static gint64
get_done (Watch          *watch,
          AvowCommitment *commitment)
{
  return avow_standings_get (watch->standings, commitment)->done;
}

static void
test_actions (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (AvowCommitment) dining = NULL;
  g_autoptr (AvowCommitment) voting = NULL;
  g_autoptr (AvowCommitment) both = NULL;
  g_autoptr (AvowCommitment) earlier = NULL;
  g_autoptr (AvowAction) action = make_action ("2026-11-10", AVOW_ACTION_DINING);
  g_autoptr (AvowAction) titled = NULL;
  g_autoptr (AvowAction) voted = NULL;
  g_autoptr (AvowAction) moved = NULL;
  g_autoptr (AvowAction) linked = NULL;
  g_autoptr (AvowAction) none = make_action ("2026-11-10", AVOW_ACTION_LEARNING);
  g_autoptr (AvowReflection) reflection = avow_reflection_new ();
  Watch watch;

  fixture_create (fixture);
  dining = save_commitment (fixture, "2026-11-01", "2026-11-30", "dining");
  voting = save_commitment (fixture, "2026-11-01", "2026-11-30", "voting");
  both = save_commitment (fixture, "2026-11-01", "2026-11-30", "dining/voting");
  earlier = save_commitment (fixture, "2026-10-01", "2026-10-31", "dining");
  watch_init (&watch, fixture);

  g_assert_cmpuint (compute_all (&watch, fixture), ==, 4);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 0);

  /* Added: of its type, in its time. */
  fixture_save (fixture, action);
  watch_expect (&watch, dining, both, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 2);
  g_assert_cmpint (get_done (&watch, dining), ==, 1);
  g_assert_cmpint (get_done (&watch, voting), ==, 0);
  g_assert_cmpint (get_done (&watch, both), ==, 1);

  /* Of another type: the ones that lose it, and the ones that gain it. */
  voted = copy_action (action);
  voted->type = AVOW_ACTION_VOTING;
  fixture_save (fixture, voted);
  watch_expect (&watch, dining, voting, both, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 3);
  g_assert_cmpint (get_done (&watch, dining), ==, 0);
  g_assert_cmpint (get_done (&watch, voting), ==, 1);

  /* Back, and a month earlier */
  moved = copy_action (action);
  moved->date = date ("2026-10-10");
  fixture_save (fixture, moved);
  watch_expect (&watch, voting, both, earlier, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 3);
  g_assert_cmpint (get_done (&watch, earlier), ==, 1);
  g_assert_cmpint (get_done (&watch, both), ==, 0);

  /* Put in by hand, and taken back */
  linked = copy_action (voted);
  link_action (linked, dining);
  fixture_save (fixture, linked);
  watch_expect (&watch, dining, voting, both, earlier, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 4);
  g_assert_cmpint (get_done (&watch, dining), ==, 1);
  fixture_undo (fixture);
  watch_expect (&watch, dining, voting, both, earlier, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 4);
  g_assert_cmpint (get_done (&watch, dining), ==, 0);

  /* Removed */
  fixture_remove (fixture, &action->parent_instance.id);
  watch_expect (&watch, earlier, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 1);
  g_assert_cmpint (get_done (&watch, earlier), ==, 0);

  /* What has to do with none */
  reflection->date = date ("2026-11-10");
  fixture_save (fixture, none);
  fixture_save (fixture, reflection);
  watch_expect (&watch, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 0);

  watch_clear (&watch);
}

/* One in another currency is counted as that, so it matters, too. */
static void
test_other_currency (JournalFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30", AVOW_MEASURE_MONEY,
                                                           500, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) action = make_action ("2026-11-10", AVOW_ACTION_DONATION);
  Watch watch;

  fixture_create (fixture);
  fixture_save (fixture, commitment);
  watch_init (&watch, fixture);
  compute_all (&watch, fixture);

  action->amount = (AvowMoney) { 500, "EUR" };
  fixture_save (fixture, action);
  watch_expect (&watch, commitment, NULL);
  g_assert_cmpuint (avow_standings_get (watch.standings, commitment)->n_other_currency, ==, 1);

  watch_clear (&watch);
}

static void
test_commitments (JournalFixture *fixture,
                  gconstpointer   data)
{
  g_autoptr (AvowCommitment) first = NULL;
  g_autoptr (AvowCommitment) second = NULL;
  g_autoptr (AvowCommitment) changed = NULL;
  g_autoptr (AvowAction) action = make_action ("2026-11-10", AVOW_ACTION_DINING);
  g_autoptr (AvowAction) again = NULL;
  Watch watch;

  fixture_create (fixture);
  fixture_save (fixture, action);
  watch_init (&watch, fixture);

  first = save_commitment (fixture, "2026-11-01", "2026-11-30", "dining");
  watch_expect (&watch, first, NULL);
  second = save_commitment (fixture, "2026-11-01", "2026-11-30", "dining");
  watch_expect (&watch, second, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 2);
  g_assert_cmpint (get_done (&watch, first), ==, 1);

  /* Only the one that was changed. */
  changed = copy_commitment (first);
  changed->measure.target = 9;
  avow_commitment_set_excluded (changed, &action->parent_instance.id, TRUE);
  fixture_save (fixture, changed);
  watch_expect (&watch, changed, NULL);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 1);
  g_assert_cmpint (get_done (&watch, changed), ==, 0);
  g_assert_cmpint (avow_standings_get (watch.standings, changed)->target, ==, 9);

  /* What was changed is asked as it is now. */
  again = copy_action (action);
  again->count = 3;
  fixture_save (fixture, again);
  watch_expect (&watch, second, NULL);

  fixture_remove (fixture, &second->parent_instance.id);
  watch_expect (&watch, second, NULL);
  fixture_remove (fixture, &action->parent_instance.id);
  watch_expect (&watch, NULL);

  watch_clear (&watch);
}

static void
test_saved_together (JournalFixture *fixture,
                     gconstpointer   data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-01", "2026-11-30", AVOW_MEASURE_COUNT,
                                                           5, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) one = make_action ("2026-11-10", AVOW_ACTION_DINING);
  g_autoptr (AvowAction) two = make_action ("2026-11-11", AVOW_ACTION_DINING);
  AvowRecord *records[] = { (AvowRecord *) one, (AvowRecord *) commitment, (AvowRecord *) two };
  g_autoptr (GError) error = NULL;
  Watch watch;

  fixture_create (fixture);
  watch_init (&watch, fixture);
  fixture_save_all (fixture, records, 3, NULL, 0, &error);
  g_assert_no_error (error);

  g_assert_cmpuint (watch.told->len, >=, 1);
  g_assert_cmpint (get_done (&watch, commitment), ==, 2);

  watch_clear (&watch);
}

static void
test_day (JournalFixture *fixture,
          gconstpointer   data)
{
  g_autoptr (AvowCommitment) commitment = NULL;
  g_autoptr (AvowAction) action = make_action ("2026-11-23", AVOW_ACTION_DINING);
  Watch watch;

  fixture_create (fixture);
  commitment = save_commitment (fixture, "2026-11-01", "2026-11-30", "dining");
  fixture_save (fixture, action);
  watch_init (&watch, fixture);
  /* Dated tomorrow: it does not count yet. */
  g_assert_cmpint (get_done (&watch, commitment), ==, 0);

  avow_standings_set_today (watch.standings, date (TODAY));
  g_assert_cmpuint (watch.told->len, ==, 0);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 0);

  avow_standings_set_today (watch.standings, date ("2026-11-23"));
  g_assert_cmpuint (avow_standings_get_today (watch.standings), ==, date ("2026-11-23"));
  g_assert_cmpuint (watch.told->len, ==, 1);
  g_assert_null (g_ptr_array_index (watch.told, 0));
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 1);
  g_assert_cmpint (get_done (&watch, commitment), ==, 1);

  watch_clear (&watch);
}

/* Locking leaves nothing of the journal in memory, and unlocking computes anew. */
static void
test_lock (JournalFixture *fixture,
           gconstpointer   data)
{
  AvowCommitment *commitment;
  g_autoptr (AvowAction) action = make_action ("2026-11-10", AVOW_ACTION_DINING);
  g_autoptr (GError) error = NULL;
  gpointer weak;
  AvowId id;
  Watch watch;

  fixture_create (fixture);
  fixture_save (fixture, action);
  commitment = save_commitment (fixture, "2026-11-01", "2026-11-30", "dining");
  id = commitment->parent_instance.id;
  watch_init (&watch, fixture);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 1);

  weak = commitment;
  g_object_add_weak_pointer (G_OBJECT (commitment), &weak);
  g_object_unref (commitment);
  g_assert_nonnull (weak);
  fixture_lock (fixture);
  while (g_main_context_iteration (fixture->context, FALSE))
    ;
  g_assert_null (weak);

  fixture_unlock (fixture, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (compute_all (&watch, fixture), ==, 1);
  g_assert_cmpint (get_done (&watch, AVOW_COMMITMENT (avow_journal_lookup (fixture->journal, &id))), ==, 1);

  watch_clear (&watch);
}

static void
test_list_for (JournalFixture *fixture,
               gconstpointer   data)
{
  g_autoptr (AvowCommitment) late = NULL;
  g_autoptr (AvowCommitment) soon = NULL;
  g_autoptr (AvowCommitment) middle = NULL;
  g_autoptr (AvowCommitment) other = NULL;
  g_autoptr (AvowCommitment) over = NULL;
  g_autoptr (AvowCommitment) open = NULL;
  g_autoptr (AvowCommitment) ended = NULL;
  g_autoptr (AvowAction) action = make_action ("2026-11-10", AVOW_ACTION_DINING);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) linked = NULL;
  Watch watch;

  fixture_create (fixture);
  late = save_commitment (fixture, "2026-11-01", "2027-03-31", "dining");
  soon = save_commitment (fixture, "2026-11-01", "2026-11-30", "dining");
  middle = save_commitment (fixture, "2026-11-10", "2026-12-31", "dining");
  other = save_commitment (fixture, "2026-11-01", "2026-12-15", "voting");
  over = save_commitment (fixture, "2026-11-01", "2026-11-09", "dining");
  open = save_commitment (fixture, "2026-11-01", "2026-12-01", "dining");
  ended = copy_commitment (open);
  ended->state = AVOW_COMMITMENT_REVIEWED;
  fixture_save (fixture, ended);
  watch_init (&watch, fixture);

  found = avow_standings_list_for (watch.standings, action);
  g_assert_cmpuint (found->len, ==, 3);
  g_assert_true (g_ptr_array_index (found, 0) == soon);
  g_assert_true (g_ptr_array_index (found, 1) == middle);
  g_assert_true (g_ptr_array_index (found, 2) == late);

  link_action (action, other);
  linked = avow_standings_list_for (watch.standings, action);
  g_assert_cmpuint (linked->len, ==, 4);
  g_assert_true (g_ptr_array_index (linked, 1) == other);

  /* No figures were needed for that, and nothing is changed by it. */
  g_assert_cmpuint (avow_standings_get_n_computed (watch.standings), ==, 0);
  watch_expect (&watch, NULL);

  watch_clear (&watch);
}

#define add(path, test) \
  g_test_add (path, JournalFixture, NULL, fixture_set_up, test, fixture_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  add ("/standings/actions", test_actions);
  add ("/standings/other-currency", test_other_currency);
  add ("/standings/commitments", test_commitments);
  add ("/standings/saved-together", test_saved_together);
  add ("/standings/day", test_day);
  add ("/standings/lock", test_lock);
  add ("/standings/list-for", test_list_for);

  return g_test_run ();
}
