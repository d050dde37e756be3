/* avow-summary-json.h: the summary of a month or a year as JSON */

#pragma once

#include "avow-summary.h"

G_BEGIN_DECLS

/* One object in one line, such as the review of a month keeps. Transfer full. */
char *avow_summary_to_json (const AvowSummary *summary);

G_END_DECLS
