/* avow-summary.c: all that there is to tell of a month */

#include "config.h"

#include "avow-summary.h"

/**
 * avow_summary_new:
 * @lists: what the journal holds
 * @month: a day of the month
 * @today: the day that it shall hold for; what is dated later does not count
 *
 * Pure; costs what the month and the twelve before it hold.
 *
 * Returns: (transfer full): the summary
 */
AvowSummary *
avow_summary_new (const AvowMonthLists *lists,
                  AvowCivilDate         month,
                  AvowCivilDate         today)
{
  AvowSummary *summary;

  g_return_val_if_fail (month != AVOW_CIVIL_DATE_NONE, NULL);

  summary = g_new0 (AvowSummary, 1);
  summary->month = avow_month_new (lists, month, today);
  summary->trend = avow_trend_new (lists->entries, month, AVOW_TREND_N_MONTHS, today);
  summary->repairs = avow_repairs_new (lists->entries, month, today);

  return summary;
}

void
avow_summary_free (AvowSummary *summary)
{
  avow_month_free (summary->month);
  avow_trend_free (summary->trend);
  avow_repairs_free (summary->repairs);
  g_free (summary);
}
