/* avow-summary.c: all that there is to tell of a month or a year */

#include "config.h"

#include "avow-summary.h"

/**
 * avow_summary_new:
 * @lists: what the journal holds
 * @length: whether to look at a month or a year
 * @day: a day of it
 * @today: the day that it shall hold for; what is dated later does not count
 *
 * Pure; costs what the span and the twelve months before it hold.
 *
 * Returns: (transfer full): the summary
 */
AvowSummary *
avow_summary_new (const AvowSpanLists *lists,
                  AvowSpanLength       length,
                  AvowCivilDate        day,
                  AvowCivilDate        today)
{
  AvowSummary *summary;
  AvowSpan *span;

  g_return_val_if_fail (day != AVOW_CIVIL_DATE_NONE, NULL);

  span = avow_span_new (lists, length, day, today);
  summary = g_new0 (AvowSummary, 1);
  summary->span = span;
  summary->trend = avow_trend_new (lists->entries, span->last,
                                   length == AVOW_SPAN_YEAR ? AVOW_TREND_TWO_YEARS : AVOW_TREND_N_MONTHS,
                                   today);
  summary->repairs = avow_repairs_new (lists->entries, span->first, span->last, today);

  return summary;
}

void
avow_summary_free (AvowSummary *summary)
{
  avow_span_free (summary->span);
  avow_trend_free (summary->trend);
  avow_repairs_free (summary->repairs);
  g_free (summary);
}

/**
 * avow_summary_get_beside:
 * @summary: a summary
 * @type: a type of action, or %AVOW_ANY
 * @quantity: what is looked at
 * @currency: (nullable): for money
 *
 * Returns: a month beside the one before and the median of the twelve before; a year beside the one
 *   before, without a median
 */
AvowBeside
avow_summary_get_beside (const AvowSummary *summary,
                         int                type,
                         AvowQuantity       quantity,
                         const char        *currency)
{
  return summary->span->length == AVOW_SPAN_YEAR
           ? avow_trend_get_years_beside (summary->trend, type, quantity, currency)
           : avow_trend_get_beside (summary->trend, type, quantity, currency);
}
