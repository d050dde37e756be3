/* avow-donations.h: what was given in a year, such as a tax return asks for */

#pragma once

#include "avow-amounts.h"
#include "core/journal/avow-record-list.h"

G_BEGIN_DECLS

/**
 * AvowDonation:
 * @date: the day
 * @organisation: (nullable): to whom: the name of the place, or else what the person called it
 * @amount: how much
 */
typedef struct {
  AvowCivilDate  date;
  char          *organisation;
  AvowMoney      amount;
} AvowDonation;

/**
 * AvowDonationSum:
 * @organisation: (nullable): to whom
 * @n_donations: how many
 * @money: how much, by currency
 */
typedef struct {
  char        *organisation;
  guint        n_donations;
  AvowAmounts  money;
} AvowDonationSum;

/**
 * AvowDonations:
 * @first: the first day of the year
 * @until: the last day that is looked at: the last of the year, or today where that is earlier
 * @donations: (element-type AvowDonation): oldest first
 * @organisations: (element-type AvowDonationSum): the one that was given to first comes first
 * @money: all, by currency
 * @n_without_amount: how many donations of the year say no amount, and are not in the list
 */
typedef struct {
  AvowCivilDate  first;
  AvowCivilDate  until;
  GPtrArray     *donations;
  GPtrArray     *organisations;
  AvowAmounts    money;
  guint          n_without_amount;
} AvowDonations;

AvowDonations *avow_donations_new  (AvowRecordList *entries,
                                    AvowRecordList *places,
                                    AvowCivilDate   year,
                                    AvowCivilDate   today);
void           avow_donations_free (AvowDonations  *donations);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowDonations, avow_donations_free)

G_END_DECLS
