/* avow-summary.h: all that there is to tell of a month or a year */

#pragma once

#include "avow-repairs.h"
#include "avow-span.h"
#include "avow-trend.h"

G_BEGIN_DECLS

/**
 * AvowSummary:
 * @span: what it holds
 * @trend: a month and the twelve before it, or the months of a year and those of the year before
 * @repairs: those open at its end, and done in it
 */
typedef struct {
  AvowSpan    *span;
  AvowTrend   *trend;
  AvowRepairs *repairs;
} AvowSummary;

AvowSummary *avow_summary_new        (const AvowSpanLists *lists,
                                      AvowSpanLength       length,
                                      AvowCivilDate        day,
                                      AvowCivilDate        today);
void         avow_summary_free       (AvowSummary         *summary);
/* It beside what was before; @type: of actions, or AVOW_ANY; @currency: for money. */
AvowBeside   avow_summary_get_beside (const AvowSummary   *summary,
                                      int                  type,
                                      AvowQuantity         quantity,
                                      const char          *currency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowSummary, avow_summary_free)

G_END_DECLS
