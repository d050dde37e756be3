/* random-journal.h: entries at random, and the same without any order */

#pragma once

#include "core/journal/avow-record-list.h"
#include "promise-fixture.h"
#include "slow-month.h"

G_BEGIN_DECLS

/* A journal's entries, and the same records without any order. */
typedef struct {
  GRand          *rand;
  AvowRecordList *list;
  GPtrArray      *records;
  AvowCivilDate   from;
  int             n_days;
  AvowCivilDate   today;
} World;

static inline gint64
random_amount (GRand *rand)
{
  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return -1;
    case 1:
      return 0;
    case 2:
      return g_rand_int_range (rand, 0, 30) == 0 ? G_MAXINT64 - g_rand_int_range (rand, 0, 3) : 1;
    default:
      return g_rand_int_range (rand, 1, 400);
    }
}

static inline AvowCivilDate
random_day (World *world)
{
  return world->from + (AvowCivilDate) g_rand_int_range (world->rand, 0, world->n_days);
}

static inline char **
random_words (GRand *rand)
{
  int n = g_rand_int_range (rand, 0, 4);
  char **words = g_new0 (char *, (gsize) n + 1);

  for (int i = 0; i < n; i++)
    words[i] = g_strdup (SLOW_COMMUNITIES[g_rand_int_range (rand, 0, G_N_ELEMENTS (SLOW_COMMUNITIES))]
                                         [g_rand_int_range (rand, 0, G_N_ELEMENTS (SLOW_COMMUNITIES[0]))]);

  return words;
}

static inline AvowRecord *
make_random_action (World *world)
{
  GRand *rand = world->rand;
  AvowAction *action = avow_action_new ();

  action->date = random_day (world);
  action->type = g_rand_int_range (rand, 0, AVOW_N_ACTION_TYPES);
  action->ring = g_rand_int_range (rand, 0, AVOW_N_RINGS);
  action->step = g_rand_int_range (rand, 0, AVOW_N_STEPS);
  action->known_by = g_rand_int_range (rand, 0, AVOW_N_KNOWN_BY);
  action->minutes = random_amount (rand);
  action->count = random_amount (rand);
  if (g_rand_boolean (rand))
    {
      action->amount.minor = random_amount (rand);
      g_strlcpy (action->amount.currency,
                 SLOW_CURRENCIES[g_rand_int_range (rand, 0, SLOW_N_CURRENCIES)], 4);
    }
  action->communities = random_words (rand);

  return (AvowRecord *) action;
}

static inline AvowRecord *
make_random_reflection (World *world)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->date = random_day (world);
  reflection->form = g_rand_int_range (world->rand, 0, AVOW_N_FORMS);
  reflection->feelings = random_words (world->rand);

  return (AvowRecord *) reflection;
}

static inline int
compare_oldest (gconstpointer a,
                gconstpointer b)
{
  return avow_record_compare_newest (b, a);
}

static inline void
world_init (World   *world,
            guint32  seed)
{
  /* With a leap day. */
  *world = (World) { .rand = g_rand_new_with_seed (seed), .from = date ("2027-06-15") };
  world->n_days = g_rand_int_range (world->rand, 1, 700);
  world->records = g_ptr_array_new_with_free_func (g_object_unref);
  for (int n = g_rand_int_range (world->rand, 0, 250); n > 0; n--)
    {
      AvowRecord *record = g_rand_int_range (world->rand, 0, 3) == 0 ? make_random_reflection (world)
                                                                     : make_random_action (world);

      record->id = avow_id_new_random ();
      record->created = g_rand_int_range (world->rand, 1, 1000);
      g_ptr_array_add (world->records, record);
    }
  world->list = avow_record_list_new (avow_record_compare_newest);
  avow_record_list_fill (world->list, world->records);
  g_ptr_array_sort_values (world->records, compare_oldest);
  world->today = random_day (world) + 20;
}

static inline void
world_clear (World *world)
{
  g_object_unref (world->list);
  g_ptr_array_unref (world->records);
  g_rand_free (world->rand);
}

G_END_DECLS
