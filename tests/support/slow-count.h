/* slow-count.h: where a promise stands, counted day by day
 *
 * What the core computes, written down once more as plainly as can be, so that it shares nothing with
 * what it is compared with: every action is looked at for every day, the calendar is GLib's, and sums
 * are too wide to overflow. */

#pragma once

#include <string.h>

#include "core/insight/avow-progress.h"

G_BEGIN_DECLS

__extension__ typedef __int128 SlowSum;

/* The words that random actions have for communities; those of a line are one community. */
static const char * const SLOW_COMMUNITIES[][4] = {
  { "Oromo neighbours", "OROMO NEIGHBOURS", "Ōromo neighbours", "oromo Neighbours" },
  { "Café cooks", "cafe cooks", "CAFÉ COOKS", "cafe\314\201 Cooks" },
  { "Straße", "strasse", "STRASSE", "STRAßE" },
  { "Бабушки", "бабушки", "БАБУШКИ", "бабУшки" },
};

typedef struct {
  AvowCivilDate    first;
  AvowCivilDate    last;
  int              whole_days;
  SlowSum          promised;
  SlowSum          done;
  AvowPeriodState  state;
} SlowPeriod;

typedef struct {
  AvowCivilDate  stop;
  GArray        *periods;
  SlowSum        target;
  SlowSum        done;
  SlowSum        promised;
  SlowSum        remaining;
  SlowSum        weekly;
  guint          n_days;
  guint          n_days_left;
  guint          n_entries;
  guint          n_other_currency;
  guint          n_ended;
  guint          n_kept;
  int            current;
  GPtrArray     *actions;
  GArray        *trace;
} SlowCount;

static inline gint64
slow_clamp (SlowSum sum)
{
  return sum > G_MAXINT64 ? G_MAXINT64 : (gint64) sum;
}

static inline int
slow_find_community (const char *word)
{
  for (int i = 0; i < (int) G_N_ELEMENTS (SLOW_COMMUNITIES); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (SLOW_COMMUNITIES[i]); j++)
      if (strcmp (SLOW_COMMUNITIES[i][j], word) == 0)
        return i;

  g_assert_not_reached ();
}

static inline gboolean
slow_has_id (const GArray *ids,
             AvowId        id)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (memcmp (g_array_index (ids, AvowId, i).bytes, id.bytes, sizeof id.bytes) == 0)
      return TRUE;

  return FALSE;
}

static inline gboolean
slow_fits (AvowCommitment *commitment,
           AvowAction     *action)
{
  const AvowMeasure *measure = &commitment->measure;
  gboolean fits = FALSE;

  if (measure->types != NULL && measure->types[0] != NULL)
    {
      const char *type = AVOW_ACTION_TYPES.terms[action->type].word;

      if (type == NULL || !g_strv_contains ((const char * const *) measure->types, type))
        return FALSE;
    }
  if (measure->places != NULL && measure->places->len > 0 &&
      !slow_has_id (measure->places, action->place))
    return FALSE;
  if (measure->communities == NULL || measure->communities[0] == NULL)
    return TRUE;

  for (int i = 0; action->communities != NULL && action->communities[i] != NULL; i++)
    for (int j = 0; measure->communities[j] != NULL; j++)
      fits = fits || slow_find_community (action->communities[i]) ==
                       slow_find_community (measure->communities[j]);

  return fits;
}

/* How much @action brings, whatever its date; -1 for nothing, -2 for money of another currency. */
static inline gint64
slow_value (AvowCommitment *commitment,
            AvowAction     *action)
{
  gboolean linked = slow_has_id (action->commitments, commitment->parent_instance.id);
  gint64 value = 1;

  if (slow_has_id (commitment->excluded, action->parent_instance.id))
    return -1;
  if (!linked && !slow_fits (commitment, action))
    return -1;

  if (commitment->measure.what == AVOW_MEASURE_MINUTES)
    value = action->minutes;
  else if (commitment->measure.what == AVOW_MEASURE_MONEY)
    {
      value = action->amount.minor;
      if (action->amount.currency[0] == '\0')
        value = 0;
      else if (strcmp (action->amount.currency, commitment->measure.currency) != 0)
        return -2;
    }
  else if (action->count > 1)
    value = action->count;

  if (value > 0)
    return value;

  return linked ? 0 : -1;
}

/* Days of one week, or of one month, have one number; and how many days the whole of it has. */
static inline int
slow_number_period (AvowCommitment *commitment,
                    AvowCivilDate   day,
                    int             first_weekday,
                    int            *whole_days)
{
  GDate calendar;

  *whole_days = 0;
  g_date_clear (&calendar, 1);
  g_date_set_julian (&calendar, day);
  if (commitment->measure.what == AVOW_MEASURE_ONCE)
    return 0;
  if (commitment->measure.per == AVOW_PER_MONTH)
    {
      *whole_days = g_date_get_days_in_month (g_date_get_month (&calendar),
                                              g_date_get_year (&calendar));
      return g_date_get_year (&calendar) * 12 + (int) g_date_get_month (&calendar);
    }
  if (commitment->measure.per != AVOW_PER_WEEK)
    return 0;

  *whole_days = 7;
  while ((int) g_date_get_weekday (&calendar) != first_weekday)
    g_date_subtract_days (&calendar, 1);

  return (int) g_date_get_julian (&calendar);
}

static inline void
slow_divide (SlowCount      *slow,
             AvowCommitment *commitment,
             int             first_weekday)
{
  SlowSum target = commitment->measure.what == AVOW_MEASURE_ONCE ? 1 : commitment->measure.target;
  int last_number = -1;

  slow->periods = g_array_new (FALSE, TRUE, sizeof (SlowPeriod));
  for (AvowCivilDate day = commitment->start; day <= commitment->due; day++)
    {
      SlowPeriod period = { .first = day };
      int number = slow_number_period (commitment, day, first_weekday, &period.whole_days);

      if (number != last_number)
        g_array_append_val (slow->periods, period);
      g_array_index (slow->periods, SlowPeriod, slow->periods->len - 1).last = day;
      last_number = number;
      slow->n_days++;
      slow->n_days_left += day >= slow->stop;
    }

  target = MAX (target, 0);
  for (guint i = 0; i < slow->periods->len; i++)
    {
      SlowPeriod *period = &g_array_index (slow->periods, SlowPeriod, i);
      int days = (int) (period->last - period->first) + 1;

      period->promised = target;
      if (period->whole_days > 0)
        period->promised = (2 * target * days + period->whole_days) / (2 * period->whole_days);
      slow->target += period->promised;
    }
  if (slow->periods->len == 0)
    slow->target = target;
}

static inline SlowSum
slow_promised_on (const SlowCount *slow,
                  AvowCommitment  *commitment,
                  AvowCivilDate    day)
{
  SlowSum promised = 0;

  if (commitment->measure.what == AVOW_MEASURE_ONCE)
    return day < commitment->due ? 0 : 1;
  if (slow->periods->len == 0)
    return slow->target;

  for (guint i = 0; i < slow->periods->len; i++)
    {
      const SlowPeriod *period = &g_array_index (slow->periods, SlowPeriod, i);
      int n_days = 0, n_passed = 0;

      for (AvowCivilDate each = period->first; each <= period->last; each++)
        {
          n_days++;
          n_passed += each <= day;
        }
      promised += period->promised * n_passed / n_days;
    }

  return promised;
}

static inline void
slow_add_day (SlowCount      *slow,
              AvowCommitment *commitment,
              GPtrArray      *records,
              SlowPeriod     *period,
              AvowCivilDate   day)
{
  AvowProgressPoint point = { day, 0 };
  guint n_before = slow->n_entries;

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (records, i);
      gint64 value;

      if (!AVOW_IS_ACTION (record) || AVOW_ACTION (record)->date != day)
        continue;

      value = slow_value (commitment, AVOW_ACTION (record));
      slow->n_other_currency += value == -2;
      if (value < 0)
        continue;
      slow->n_entries++;
      slow->done += value;
      period->done += value;
      g_ptr_array_add (slow->actions, record);
    }

  point.done = slow_clamp (slow->done);
  if (slow->n_entries > n_before)
    g_array_append_val (slow->trace, point);
}

static inline void
slow_judge (SlowCount  *slow,
            SlowPeriod *period,
            int         index)
{
  gboolean ended = period->last < slow->stop;
  gboolean enough = period->done >= period->promised;

  if (slow->stop < period->first)
    period->state = AVOW_PERIOD_COMING;
  else if (period->promised == 0)
    period->state = ended ? AVOW_PERIOD_FREE : AVOW_PERIOD_RUNNING;
  else if (enough)
    period->state = AVOW_PERIOD_KEPT;
  else
    period->state = ended ? AVOW_PERIOD_NOT_KEPT : AVOW_PERIOD_RUNNING;

  if (ended && period->promised > 0)
    {
      slow->n_ended++;
      slow->n_kept += enough;
    }
  if (slow->stop >= period->first && slow->stop <= period->last)
    slow->current = index;
}

static inline void
slow_count_init (SlowCount      *slow,
                 AvowCommitment *commitment,
                 GPtrArray      *records,
                 AvowCivilDate   today,
                 int             first_weekday)
{
  *slow = (SlowCount) { .stop = today, .current = -1 };
  slow->actions = g_ptr_array_new ();
  slow->trace = g_array_new (FALSE, FALSE, sizeof (AvowProgressPoint));
  if ((commitment->state == AVOW_COMMITMENT_RELEASED || commitment->state == AVOW_COMMITMENT_REVIEWED) &&
      commitment->review.on != AVOW_CIVIL_DATE_NONE && commitment->review.on < today)
    slow->stop = commitment->review.on;

  slow_divide (slow, commitment, first_weekday);
  for (guint i = 0; i < slow->periods->len; i++)
    {
      SlowPeriod *period = &g_array_index (slow->periods, SlowPeriod, i);

      for (AvowCivilDate day = period->first; day <= period->last && day <= slow->stop; day++)
        slow_add_day (slow, commitment, records, period, day);
      slow_judge (slow, period, (int) i);
    }

  slow->promised = slow_promised_on (slow, commitment, slow->stop);
  /* Of what an integer holds. */
  slow->remaining = MAX ((SlowSum) slow_clamp (slow->target) - slow_clamp (slow->done), 0);
  if (commitment->state == AVOW_COMMITMENT_RELEASED || commitment->state == AVOW_COMMITMENT_REVIEWED)
    slow->n_days_left = 0;
  if (slow->n_days_left > 7)
    slow->weekly = (slow->remaining * 7 + slow->n_days_left - 1) / slow->n_days_left;
  else if (slow->n_days_left > 0)
    slow->weekly = slow->remaining;
}

static inline void
slow_count_clear (SlowCount *slow)
{
  g_array_unref (slow->periods);
  g_array_unref (slow->trace);
  g_ptr_array_unref (slow->actions);
}

static inline void
slow_count_assert_progress (const SlowCount    *slow,
                            const AvowProgress *progress)
{
  g_assert_cmpuint (progress->today, ==, slow->stop);
  g_assert_cmpint (progress->target, ==, slow_clamp (slow->target));
  g_assert_cmpint (progress->done, ==, slow_clamp (slow->done));
  g_assert_cmpint (progress->promised, ==, slow_clamp (slow->promised));
  g_assert_cmpint (progress->remaining, ==, slow_clamp (slow->remaining));
  g_assert_cmpint (progress->weekly, ==, slow_clamp (slow->weekly));
  g_assert_cmpuint (progress->n_days, ==, slow->n_days);
  g_assert_cmpuint (progress->n_days_left, ==, slow->n_days_left);
  g_assert_cmpuint (progress->n_entries, ==, slow->n_entries);
  g_assert_cmpuint (progress->n_other_currency, ==, slow->n_other_currency);
  g_assert_cmpuint (progress->n_ended, ==, slow->n_ended);
  g_assert_cmpuint (progress->n_kept, ==, slow->n_kept);
  g_assert_cmpint (progress->current, ==, slow->current);

  g_assert_cmpuint (progress->periods->len, ==, slow->periods->len);
  for (guint i = 0; i < slow->periods->len; i++)
    {
      const SlowPeriod *expected = &g_array_index (slow->periods, SlowPeriod, i);
      const AvowPeriod *period = &g_array_index (progress->periods, AvowPeriod, i);

      g_assert_cmpuint (period->first, ==, expected->first);
      g_assert_cmpuint (period->last, ==, expected->last);
      g_assert_cmpint (period->promised, ==, slow_clamp (expected->promised));
      g_assert_cmpint (period->done, ==, slow_clamp (expected->done));
      g_assert_cmpint (period->state, ==, expected->state);
    }
}

G_END_DECLS
