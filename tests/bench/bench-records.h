/* bench-records.h: as many records as wanted, the same each time */

#pragma once

#include "core/model/avow-action.h"
#include "core/model/avow-reflection.h"

G_BEGIN_DECLS

static const char * const BENCH_WORDS[] = {
  "listened", "neighbour", "meeting", "school", "quiet", "because", "the", "and", "with", "to", "of", "that",
  "not", "asked", "before", "after", "noticed", "joke", "decision", "hiring", "café", "façade", "mother",
  "organisation", "street", "council", "letter", "again", "question", "uncomfortable", "learned", "was", "it",
};

static inline char *
bench_make_text (GRand *rand,
                 gsize  length)
{
  GString *text = g_string_sized_new (length + 32);

  while (text->len < length)
    {
      g_string_append (text, BENCH_WORDS[g_rand_int_range (rand, 0, G_N_ELEMENTS (BENCH_WORDS))]);
      g_string_append_c (text, g_rand_int_range (rand, 0, 12) == 0 ? '\n' : ' ');
    }

  return g_string_free_and_steal (text);
}

static inline AvowCivilDate
bench_make_date (GRand *rand,
                 guint  n_records)
{
  /* About three a day. */
  int n_days = (int) MAX (n_records / 3, 1);

  return avow_civil_date_new (2026, 11, 22) - (AvowCivilDate) g_rand_int_range (rand, 0, n_days);
}

static inline AvowRecord *
bench_make_reflection (GRand *rand,
                       gsize  length,
                       guint  n_records)
{
  AvowReflection *reflection = avow_reflection_new ();

  reflection->date = bench_make_date (rand, n_records);
  reflection->form = AVOW_FORM_FREE;
  reflection->title = bench_make_text (rand, 24);
  reflection->text = bench_make_text (rand, length);
  reflection->feelings = g_strsplit ("humbled hopeful", " ", -1);

  return (AvowRecord *) reflection;
}

static inline AvowRecord *
bench_make_action (GRand *rand,
                   gsize  length,
                   guint  n_records)
{
  AvowAction *action = avow_action_new ();

  action->date = bench_make_date (rand, n_records);
  action->type = g_rand_int_range (rand, AVOW_ACTION_DONATION, AVOW_N_ACTION_TYPES);
  action->title = bench_make_text (rand, 30);
  action->amount = (AvowMoney) { g_rand_int_range (rand, 100, 10000), "USD" };
  action->ring = AVOW_RING_COMMUNITY;
  action->step = AVOW_STEP_ACTION;
  action->known_by = AVOW_KNOWN_BY_ASKED;
  action->communities = g_strsplit (g_rand_boolean (rand) ? "Oromo neighbours" : "Deaf/colleagues", "/", -1);
  action->note = bench_make_text (rand, length);

  return (AvowRecord *) action;
}

/* What a journal is made of: two actions with a short note for each reflection of a page. */
static inline GPtrArray *
bench_make_records (guint n_records)
{
  GPtrArray *records = g_ptr_array_new_full (n_records, g_object_unref);
  GRand *rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (records, i % 3 == 0 ? bench_make_reflection (rand, 900, n_records)
                                         : bench_make_action (rand, 120, n_records));
  g_rand_free (rand);

  return records;
}

G_END_DECLS
