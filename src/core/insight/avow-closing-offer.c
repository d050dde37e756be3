/* avow-closing-offer.c: which month to offer to look back at, once and gently */

#include "config.h"

#include "avow-closing-offer.h"

#include "avow-reviews.h"

/* From the first of a month on. */
#define DAYS_TO_OFFER 7

static gboolean
is_settled (AvowReview *review)
{
  return review != NULL && (avow_review_is_closed (review) || review->declined_on != AVOW_CIVIL_DATE_NONE);
}

/**
 * avow_closing_offer_get:
 * @lists: what the journal holds
 * @today: the day
 *
 * Returns: the first day of the month before, in the first days of this one, if there is something in it,
 *   and the person neither closed it nor declined to; or else none
 */
AvowCivilDate
avow_closing_offer_get (const AvowSpanLists *lists,
                        AvowCivilDate        today)
{
  AvowCivilDate this_month = avow_civil_date_month_start (today);
  AvowCivilDate month;
  g_autoptr (AvowSpan) span = NULL;

  if (this_month <= 1 || today - this_month >= DAYS_TO_OFFER)
    return AVOW_CIVIL_DATE_NONE;

  month = avow_civil_date_month_start (this_month - 1);
  if (is_settled (avow_reviews_get (lists->reviews, month)))
    return AVOW_CIVIL_DATE_NONE;

  span = avow_span_new (lists, AVOW_SPAN_MONTH, month, today);

  return avow_span_is_empty (span) ? AVOW_CIVIL_DATE_NONE : month;
}

/**
 * avow_closing_offer_decline:
 * @reviews: the journal's reviews
 * @month: a day of the month that was offered
 * @today: the day
 *
 * Returns: (transfer full): a copy of its review, or a new one, which says that it was declined
 */
AvowReview *
avow_closing_offer_decline (AvowRecordList *reviews,
                            AvowCivilDate   month,
                            AvowCivilDate   today)
{
  AvowReview *review = avow_reviews_get (reviews, month);

  review = review != NULL ? AVOW_REVIEW (avow_record_copy ((AvowRecord *) review)) : avow_review_new (month);
  review->declined_on = today;

  return review;
}
