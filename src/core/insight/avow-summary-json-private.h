/* avow-summary-json-private.h: the summary of a month or a year as a value of JSON */

#pragma once

#include <yyjson.h>

#include "avow-summary.h"

G_BEGIN_DECLS

/* An object that belongs to @doc. Its "commitments", "coming", "resources" and "reviews" stand in the
 * order of the span's lists. */
yyjson_mut_val *avow_summary_json_make (yyjson_mut_doc    *doc,
                                        const AvowSummary *summary);

G_END_DECLS
