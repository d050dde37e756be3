/* avow-periods.c: the weeks or months of a commitment, and what each promises */

#include "config.h"

#include "avow-periods.h"

#include "avow-sum.h"

static AvowCivilDate
get_whole_first (AvowCivilDate date,
                 AvowPer       per)
{
  return per == AVOW_PER_WEEK ? avow_civil_date_week_start (date) : avow_civil_date_month_start (date);
}

static AvowCivilDate
get_whole_last (AvowCivilDate whole_first,
                AvowPer       per)
{
  return per == AVOW_PER_WEEK ? whole_first + 6 : avow_civil_date_month_end (whole_first);
}

/**
 * avow_share:
 * @whole: an amount, not negative
 * @part: how many days, at most @of
 * @of: of how many days, more than 0
 * @rounded: whether to round to the nearest, halves up, or else down
 *
 * Returns: @whole × @part ÷ @of, exactly rounded, and without overflow
 */
gint64
avow_share (gint64   whole,
            guint    part,
            guint    of,
            gboolean rounded)
{
  gint64 each, rest;

  g_return_val_if_fail (part <= of, whole);

  /* As for nearly all weeks and months. */
  if (part == of)
    return whole;

  each = whole / of;
  rest = whole % of;

  return each * part + (rest * part + (rounded ? of / 2 : 0)) / of;
}

/**
 * avow_periods_new:
 * @first: the first day
 * @last: the last day
 * @per: what the target is for: all of it, each week, or each month
 * @target: what is promised for a whole one, or for all of it
 *
 * Divides the days from @first to @last, each in one period, into the weeks of the locale or the
 * months of the calendar. A part of a week or month, at the beginning or the end, promises its share
 * by days, rounded to the nearest whole: of "twice a month", the last ten days promise one.
 *
 * Returns: (transfer full) (element-type AvowPeriod): the periods in order, with nothing done; none if
 *   @last is before @first
 */
GArray *
avow_periods_new (AvowCivilDate first,
                  AvowCivilDate last,
                  AvowPer       per,
                  gint64        target)
{
  GArray *periods = g_array_new (FALSE, TRUE, sizeof (AvowPeriod));
  AvowCivilDate date = first;
  gint64 before = 0;

  if (first == AVOW_CIVIL_DATE_NONE)
    return periods;

  target = MAX (target, 0);
  while (date <= last)
    {
      AvowPeriod period = { .first = date, .last = last, .promised = target, .before = before };

      if (per == AVOW_PER_WEEK || per == AVOW_PER_MONTH)
        {
          /* All but the first begin with a whole one. */
          AvowCivilDate whole_first = date == first ? get_whole_first (date, per) : date;
          AvowCivilDate whole_last = get_whole_last (whole_first, per);

          period.last = MIN (whole_last, last);
          period.promised = avow_share (target, period.last - date + 1,
                                        whole_last - whole_first + 1, TRUE);
        }

      g_array_append_val (periods, period);
      before = avow_sum (before, period.promised);
      date = period.last + 1;
    }

  return periods;
}

/**
 * avow_period_promised_on:
 * @period: a period
 * @date: a day
 *
 * Returns: what is promised of it by the end of @date, if it were done evenly; whole, rounded down
 */
gint64
avow_period_promised_on (const AvowPeriod *period,
                         AvowCivilDate     date)
{
  if (date < period->first)
    return 0;
  if (date >= period->last)
    return period->promised;

  return avow_share (period->promised, date - period->first + 1, period->last - period->first + 1,
                     FALSE);
}

/**
 * avow_periods_promised_on:
 * @periods: (element-type AvowPeriod): all the periods of a commitment, in order
 * @date: a day
 *
 * Costs little however many there are: a chart asks for each of its days.
 *
 * Returns: what is promised by the end of @date: all of the periods before it, and an even part of the
 *   one that it is in
 */
gint64
avow_periods_promised_on (const GArray  *periods,
                          AvowCivilDate  date)
{
  const AvowPeriod *period;
  guint low = 0;
  guint high = periods->len;

  /* The first that begins after @date. */
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (periods, AvowPeriod, middle).first > date)
        high = middle;
      else
        low = middle + 1;
    }
  if (low == 0)
    return 0;

  period = &g_array_index (periods, AvowPeriod, low - 1);

  return avow_sum (period->before, avow_period_promised_on (period, date));
}
