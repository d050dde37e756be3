/* avow-trend.h: months beside each other, and what a month is beside them */

#pragma once

#include "avow-tally.h"
#include "core/journal/avow-record-list.h"

G_BEGIN_DECLS

/* A month, and the twelve before it. */
#define AVOW_TREND_N_MONTHS 13
/* Those of a year, and of the year before it. */
#define AVOW_TREND_TWO_YEARS 24

/**
 * AvowTrendMonth:
 * @first: the first day
 * @last: the last day
 * @counted: whether the journal had begun by its end, and it has by today; nothing is known of any
 *   other, which is not the same as nothing done
 * @all: all actions
 * @by_type: by %AVOW_ACTION_TYPES
 */
typedef struct {
  AvowCivilDate  first;
  AvowCivilDate  last;
  gboolean       counted;
  AvowTally      all;
  AvowTally      by_type[AVOW_N_ACTION_TYPES];
} AvowTrendMonth;

/**
 * AvowTrend:
 * @months: (element-type AvowTrendMonth): in order, the month that is looked at last
 */
typedef struct {
  GArray *months;
} AvowTrend;

/**
 * AvowBeside:
 * @value: of the month or the year itself
 * @has_before: whether the one before it is counted, of a year any month of it
 * @before: of that one
 * @n_months: of a month, how many of the twelve before it are counted
 * @median: of those; where there are two in the middle, their mean, rounded to the nearest, halves up
 */
typedef struct {
  gint64    value;
  gboolean  has_before;
  gint64    before;
  guint     n_months;
  gint64    median;
} AvowBeside;

AvowTrend            *avow_trend_new        (AvowRecordList  *entries,
                                             AvowCivilDate    month,
                                             guint            n_months,
                                             AvowCivilDate    today);
void                  avow_trend_free       (AvowTrend       *trend);
const AvowTrendMonth *avow_trend_get        (const AvowTrend *trend,
                                             guint            index);
/* @type: of actions, or AVOW_ANY; @currency: for money. */
AvowBeside            avow_trend_get_beside (const AvowTrend *trend,
                                             int              type,
                                             AvowQuantity     quantity,
                                             const char      *currency);
/* The same for a year, the months of which are the last twelve of @trend. */
AvowBeside            avow_trend_get_years_beside (const AvowTrend *trend,
                                                   int              type,
                                                   AvowQuantity     quantity,
                                                   const char      *currency);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowTrend, avow_trend_free)

G_END_DECLS
