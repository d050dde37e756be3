/* slow-month.h: what a month or a year holds, counted as plainly as can be
 *
 * Shares nothing with what it is compared with: all records are looked at for each figure, the calendar
 * is GLib's, and sums are too wide to overflow. */

#pragma once

#include "core/insight/avow-slice.h"
#include "core/insight/avow-tally.h"
#include "core/model/avow-reflection.h"
#include "slow-count.h"

G_BEGIN_DECLS

static const char * const SLOW_CURRENCIES[] = { "EUR", "JPY", "KES", "USD" };

#define SLOW_N_CURRENCIES G_N_ELEMENTS (SLOW_CURRENCIES)

typedef struct {
  guint   n_entries;
  SlowSum times;
  SlowSum minutes;
  SlowSum money[SLOW_N_CURRENCIES];
} SlowTally;

/* Which month of all months a day is in. */
static inline int
slow_number_month (AvowCivilDate day)
{
  GDate calendar;

  g_date_clear (&calendar, 1);
  g_date_set_julian (&calendar, day);

  return g_date_get_year (&calendar) * 12 + (int) g_date_get_month (&calendar) - 1;
}

/* Of the actions of so many months from one on, or between two days of them; @type, @ring, @step and @known_by may be
 * AVOW_ANY. */
typedef struct {
  int            month;
  int            n_months;
  AvowCivilDate  first;
  AvowCivilDate  last;
  AvowCivilDate  today;
  int            type;
  int            ring;
  int            step;
  int            known_by;
} SlowWish;

static inline SlowWish
slow_wish (int           month,
           AvowCivilDate today)
{
  return (SlowWish) { month, 1, 1, G_MAXUINT32, today, AVOW_ANY, AVOW_ANY, AVOW_ANY, AVOW_ANY };
}

static inline gboolean
slow_is_in_months (const SlowWish *wish,
                   AvowCivilDate   day)
{
  int month = slow_number_month (day);

  return month >= wish->month && month < wish->month + wish->n_months && day <= wish->today;
}

static inline gboolean
slow_is_wished (const SlowWish *wish,
                AvowRecord     *record)
{
  AvowAction *action = (AvowAction *) record;

  return AVOW_IS_ACTION (record) && slow_is_in_months (wish, action->date) &&
         action->date >= wish->first && action->date <= wish->last &&
         (wish->type == AVOW_ANY || wish->type == action->type) &&
         (wish->ring == AVOW_ANY || wish->ring == action->ring) &&
         (wish->step == AVOW_ANY || wish->step == action->step) &&
         (wish->known_by == AVOW_ANY || wish->known_by == action->known_by);
}

static inline SlowTally
slow_tally (GPtrArray      *records,
            const SlowWish *wish)
{
  SlowTally tally = { 0 };

  for (guint i = 0; i < records->len; i++)
    {
      AvowAction *action = g_ptr_array_index (records, i);

      if (!slow_is_wished (wish, g_ptr_array_index (records, i)))
        continue;

      tally.n_entries++;
      tally.times += action->count > 1 ? action->count : 1;
      tally.minutes += action->minutes > 0 ? action->minutes : 0;
      for (guint j = 0; j < SLOW_N_CURRENCIES; j++)
        if (action->amount.minor > 0 && strcmp (action->amount.currency, SLOW_CURRENCIES[j]) == 0)
          tally.money[j] += action->amount.minor;
    }

  return tally;
}

static inline void
slow_assert_tally (const SlowTally *slow,
                   const AvowTally *tally)
{
  guint n_currencies = 0;

  g_assert_cmpuint (tally->n_entries, ==, slow->n_entries);
  g_assert_cmpint (tally->times, ==, slow_clamp (slow->times));
  g_assert_cmpint (tally->minutes, ==, slow_clamp (slow->minutes));
  /* In the order of their codes, as above. */
  for (guint i = 0; i < SLOW_N_CURRENCIES; i++)
    {
      g_assert_cmpint (avow_amounts_look_up (&tally->money, SLOW_CURRENCIES[i]), ==,
                       slow_clamp (slow->money[i]));
      if (slow->money[i] == 0)
        continue;
      g_assert_cmpstr (avow_amounts_get (&tally->money, n_currencies)->currency, ==, SLOW_CURRENCIES[i]);
      n_currencies++;
    }
  g_assert_cmpuint (avow_amounts_get_length (&tally->money), ==, n_currencies);
}

static inline SlowSum
slow_get (const SlowTally *tally,
          AvowQuantity     quantity,
          guint            currency)
{
  switch (quantity)
    {
    case AVOW_QUANTITY_ENTRIES:
      return tally->n_entries;
    case AVOW_QUANTITY_TIMES:
      return slow_clamp (tally->times);
    case AVOW_QUANTITY_MINUTES:
      return slow_clamp (tally->minutes);
    case AVOW_QUANTITY_MONEY:
    default:
      return slow_clamp (tally->money[currency]);
    }
}

/* How many of the actions of these months say a community of SLOW_COMMUNITIES, or of its reflections a feeling,
 * and how the first of them spells it. */
static inline guint
slow_count_word (GPtrArray      *sorted,
                 const SlowWish *wish,
                 gboolean        of_reflections,
                 int             which,
                 const char    **spelling)
{
  guint n = 0;

  *spelling = NULL;
  for (guint i = 0; i < sorted->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (sorted, i);
      char **words;
      gboolean said = FALSE;

      if (AVOW_IS_REFLECTION (record) != of_reflections ||
          !slow_is_in_months (wish, avow_record_get_date (record)))
        continue;

      words = of_reflections ? ((AvowReflection *) record)->feelings
                             : ((AvowAction *) record)->communities;
      for (guint j = 0; words != NULL && words[j] != NULL; j++)
        if (slow_find_community (words[j]) == which)
          {
            said = TRUE;
            if (*spelling == NULL)
              *spelling = words[j];
          }
      n += said;
    }

  return n;
}

G_END_DECLS
