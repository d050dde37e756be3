/* avow-since-closing.h: what a month is now that it was not when it was closed */

#pragma once

#include "avow-summary.h"

G_BEGIN_DECLS

/**
 * AvowDifference:
 * @name: what is another: "Time", "Donation", or the title of a commitment
 * @then_text: (nullable): what it was when the month was closed, or %NULL if it was not there
 * @now_text: (nullable): what it is now, or %NULL if it is not there
 * @sentence: all of it: "3 h more than when you closed it."
 *
 * In the person's language.
 */
typedef struct {
  char *name;
  char *then_text;
  char *now_text;
  char *sentence;
} AvowDifference;

/* (element-type AvowDifference), transfer full; none where the month is not closed. */
GPtrArray *avow_since_closing_list (const AvowSummary *summary);

G_END_DECLS
