/* avow-months.c: which months there are to look back at, and which can be closed */

#include "config.h"

#include "avow-months.h"

/* From this day on a month can be looked back at. */
#define LAST_DAYS_FROM 25

/**
 * avow_months_count:
 * @begin: the day of the journal's first entry, or none
 * @today: today
 *
 * A month nobody wrote in counts as well. What is dated later than today does not.
 *
 * Returns: how many months there are
 */
guint
avow_months_count (AvowCivilDate begin,
                   AvowCivilDate today)
{
  int begin_year, begin_month, year, month;

  if (begin == AVOW_CIVIL_DATE_NONE || begin > today)
    return 0;

  avow_civil_date_get_ymd (begin, &begin_year, &begin_month, NULL);
  avow_civil_date_get_ymd (today, &year, &month, NULL);

  return (guint) ((year - begin_year) * 12 + month - begin_month + 1);
}

gboolean
avow_months_is_closed (AvowReview *review)
{
  return review != NULL && review->closed_on != AVOW_CIVIL_DATE_NONE;
}

/**
 * avow_months_can_close:
 * @month: a day of a month
 * @review: (nullable): its review
 * @today: today
 *
 * Returns: whether it is time to close it
 */
gboolean
avow_months_can_close (AvowCivilDate  month,
                       AvowReview    *review,
                       AvowCivilDate  today)
{
  return today >= avow_civil_date_month_start (month) + LAST_DAYS_FROM - 1 &&
         !avow_months_is_closed (review);
}
