/* avow-summary-text.h: the summary of a month as plain text for a terminal */

#pragma once

#include "core/insight/avow-summary.h"

G_BEGIN_DECLS

/* @entries: the journal's, for where its commitments stand; @width: columns of the terminal, or 0 for
 * lines as long as they come. */
void avow_summary_text_append (GString           *string,
                               const AvowSummary *summary,
                               AvowRecordList    *entries,
                               guint              width);

G_END_DECLS
