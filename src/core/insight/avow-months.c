/* avow-months.c: which months there are to look back at */

#include "config.h"

#include "avow-months.h"

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
