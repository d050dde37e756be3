/* avow-flow-bars.h: bars beside each other, in a flow of pages */

#pragma once

#include "avow-page-flow.h"
#include "avow-report.h"

G_BEGIN_DECLS

/**
 * AvowBarsFit:
 * @AVOW_BARS_FIT_NOT: their words have no room beside each other: nothing was added
 * @AVOW_BARS_FIT_SHORT: they were added, and the table says more
 * @AVOW_BARS_FIT_WHOLE: they were added, and say all that the table does
 */
typedef enum {
  AVOW_BARS_FIT_NOT,
  AVOW_BARS_FIT_SHORT,
  AVOW_BARS_FIT_WHOLE,
} AvowBarsFit;

/* Its value is above each bar, and its name below. @table: lives longer than @flow. */
AvowBarsFit avow_flow_bars_add (AvowPageFlow          *flow,
                                const AvowReportTable *table,
                                double                 space_before);

G_END_DECLS
