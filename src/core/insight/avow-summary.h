/* avow-summary.h: all that there is to tell of a month */

#pragma once

#include "avow-month.h"
#include "avow-repairs.h"
#include "avow-trend.h"

G_BEGIN_DECLS

/**
 * AvowSummary:
 * @month: what it holds
 * @trend: it and the twelve before it
 * @repairs: those open at its end, and done in it
 */
typedef struct {
  AvowMonth   *month;
  AvowTrend   *trend;
  AvowRepairs *repairs;
} AvowSummary;

AvowSummary *avow_summary_new  (const AvowMonthLists *lists,
                                AvowCivilDate         month,
                                AvowCivilDate         today);
void         avow_summary_free (AvowSummary          *summary);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowSummary, avow_summary_free)

G_END_DECLS
