/* avow-figures.c: what the entries of some days add up to */

#include "config.h"

#include "avow-figures.h"

#include "core/model/avow-reflection.h"

/* How many entries are fetched from memory at once: a part of what the nearest cache holds. */
#define AT_ONCE 32

/* What is needed only while the entries are gone through. */
typedef struct {
  gconstpointer    action_class;
  AvowFigures     *figures;
  AvowWeek        *week;
  AvowWordCounter  communities;
  AvowWordCounter  feelings;
} Pass;

static void
clear_week (gpointer data)
{
  AvowWeek *week = data;

  avow_tally_clear (&week->tally);
}

static GArray *
make_weeks (AvowCivilDate first,
            AvowCivilDate last)
{
  GArray *weeks = g_array_sized_new (FALSE, TRUE, sizeof (AvowWeek), (last - first) / 7 + 2);
  AvowWeek week = { .last = avow_civil_date_week_start (first) + 6 };

  g_array_set_clear_func (weeks, clear_week);
  for (AvowCivilDate day = first; day <= last; day = week.last + 1, week.last += 7)
    {
      AvowWeek clipped = { .first = day, .last = MIN (week.last, last) };

      g_array_append_val (weeks, clipped);
    }

  return weeks;
}

static inline void
add_action (Pass       *pass,
            AvowAction *action)
{
  AvowFigures *figures = pass->figures;

  while (action->date > pass->week->last)
    pass->week++;

  avow_tally_add (&figures->by_type[action->type], action);
  avow_tally_add (&pass->week->tally, action);
  figures->cells[action->ring][action->step]++;
  figures->known_by[action->known_by]++;
  avow_word_counter_add (&pass->communities, action->communities);
}

static inline void
add_reflection (Pass           *pass,
                AvowReflection *reflection)
{
  pass->figures->n_reflections++;
  pass->figures->forms[reflection->form]++;
  avow_word_counter_add (&pass->feelings, reflection->feelings);
}

/* No type is derived from an action, and entries are of no third kind. */
static inline gboolean
is_action (const Pass *pass,
           AvowRecord *record)
{
  return ((GTypeInstance *) record)->g_class == pass->action_class;
}

static inline char **
get_words (const Pass *pass,
           AvowRecord *record)
{
  return is_action (pass, record) ? ((AvowAction *) record)->communities
                                  : ((AvowReflection *) record)->feelings;
}

/* Records are wherever there was room when they were read, and so are their words: going from one to
 * the next is waiting for memory. All that is needed of these is asked for before any is. */
static void
fetch (const Pass         *pass,
       AvowRecord * const *records,
       guint               n_records)
{
  for (guint i = 0; i < n_records; i++)
    {
      const char *start = (const char *) records[i];

      __builtin_prefetch (start);
      __builtin_prefetch (start + G_STRUCT_OFFSET (AvowAction, minutes));
      __builtin_prefetch (start + G_STRUCT_OFFSET (AvowAction, known_by));
    }

  for (guint i = 0; i < n_records; i++)
    __builtin_prefetch (get_words (pass, records[i]));

  for (guint i = 0; i < n_records; i++)
    for (char **words = get_words (pass, records[i]); words != NULL && *words != NULL; words++)
      __builtin_prefetch (*words);
}

static void
go_through (Pass           *pass,
            AvowRecordList *entries)
{
  guint n_records;
  AvowRecord * const *records =
    avow_record_list_peek_days (entries, pass->figures->first, pass->figures->until, &n_records);

  /* Oldest first: the first spelling of a word is the one that is shown. */
  while (n_records > 0)
    {
      guint n_fetched = MIN (n_records, AT_ONCE);

      n_records -= n_fetched;
      fetch (pass, records + n_records, n_fetched);
      for (guint i = n_fetched; i > 0; i--)
        {
          AvowRecord *record = records[n_records + i - 1];

          if (is_action (pass, record))
            add_action (pass, (AvowAction *) record);
          else
            add_reflection (pass, (AvowReflection *) record);
        }
    }
}

static void
sum_up (AvowFigures *figures)
{
  for (guint i = 0; i < AVOW_N_ACTION_TYPES; i++)
    avow_tally_add_all (&figures->all, &figures->by_type[i]);

  for (guint ring = 0; ring < AVOW_N_RINGS; ring++)
    for (guint step = 0; step < AVOW_N_STEPS; step++)
      {
        figures->by_ring[ring] += figures->cells[ring][step];
        figures->by_step[step] += figures->cells[ring][step];
      }
}

/**
 * avow_figures_new:
 * @entries: the journal's actions and reflections, newest first
 * @first: the first day
 * @last: the last day, not before it
 * @today: what is dated later does not count
 *
 * Pure: it depends on nothing else but the day that weeks begin with in the locale. Costs what the
 * days hold, not what the journal holds.
 *
 * Returns: (transfer full): what they add up to
 */
AvowFigures *
avow_figures_new (AvowRecordList *entries,
                  AvowCivilDate   first,
                  AvowCivilDate   last,
                  AvowCivilDate   today)
{
  AvowFigures *figures;
  Pass pass = { 0 };

  g_return_val_if_fail (first != AVOW_CIVIL_DATE_NONE && first <= last, NULL);

  figures = g_new0 (AvowFigures, 1);
  figures->first = first;
  figures->last = last;
  figures->until = MIN (last, today);
  figures->weeks = make_weeks (first, last);

  pass.action_class = g_type_class_peek (AVOW_TYPE_ACTION);
  pass.figures = figures;
  pass.week = &g_array_index (figures->weeks, AvowWeek, 0);
  avow_word_counter_init (&pass.communities);
  avow_word_counter_init (&pass.feelings);
  go_through (&pass, entries);
  figures->communities = avow_word_counter_end (&pass.communities);
  figures->feelings = avow_word_counter_end (&pass.feelings);
  sum_up (figures);

  return figures;
}

void
avow_figures_free (AvowFigures *figures)
{
  avow_tally_clear (&figures->all);
  for (guint i = 0; i < AVOW_N_ACTION_TYPES; i++)
    avow_tally_clear (&figures->by_type[i]);
  g_array_unref (figures->weeks);
  g_array_unref (figures->communities);
  g_array_unref (figures->feelings);
  g_free (figures);
}
