/* avow-reviews.c: which review a month has */

#include "config.h"

#include "avow-reviews.h"

/**
 * avow_reviews_get:
 * @reviews: the journal's reviews, newest first
 * @month: a day of the month
 *
 * Returns: (transfer none) (nullable): the review of that month
 */
AvowReview *
avow_reviews_get (AvowRecordList *reviews,
                  AvowCivilDate   month)
{
  AvowCivilDate first = avow_civil_date_month_start (month);
  AvowRecord * const *records;
  guint n_records;

  if (first == AVOW_CIVIL_DATE_NONE)
    return NULL;

  records = avow_record_list_peek_days (reviews, first, first, &n_records);

  return n_records > 0 ? AVOW_REVIEW (records[0]) : NULL;
}
