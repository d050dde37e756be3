/* avow-donations-report.h: the donations of a year, as a statement and as a table */

#pragma once

#include "avow-report.h"
#include "core/insight/avow-donations.h"

G_BEGIN_DECLS

/* Transfer full, both. */
AvowReport *avow_donations_to_report (const AvowDonations *donations);
/* The columns are date, organisation, amount (in the major unit, with a point) and currency. */
char       *avow_donations_to_csv    (const AvowDonations *donations);

G_END_DECLS
