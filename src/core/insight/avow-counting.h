/* avow-counting.h: which actions count toward a commitment, and how much */

#pragma once

#include "core/journal/avow-record-list.h"
#include "core/model/avow-action.h"
#include "core/model/avow-commitment.h"

G_BEGIN_DECLS

/**
 * AvowCounts:
 * @AVOW_COUNTS_NOT: the action has nothing to do with the commitment
 * @AVOW_COUNTS: it counts
 * @AVOW_COUNTS_IN_OTHER_CURRENCY: it would, but currencies are never added together
 */
typedef enum {
  AVOW_COUNTS_NOT,
  AVOW_COUNTS,
  AVOW_COUNTS_IN_OTHER_CURRENCY,
} AvowCounts;

/**
 * AvowCounting: what a commitment counts, made ready to be asked of many actions. Immutable; used on
 * one thread.
 */
typedef struct _AvowCounting AvowCounting;

/* @counts is never %AVOW_COUNTS_NOT. */
typedef void (*AvowCountingFunc) (AvowAction *action,
                                  AvowCounts  counts,
                                  gint64      value,
                                  gpointer    data);

AvowCounting  *avow_counting_new       (AvowCommitment     *commitment);
void           avow_counting_free      (AvowCounting       *counting);
/* The first and the last day that count; the last may be before the first, and then none does. */
AvowCivilDate  avow_counting_get_first (const AvowCounting *counting);
AvowCivilDate  avow_counting_get_last  (const AvowCounting *counting);
AvowCounts     avow_counting_ask       (const AvowCounting *counting,
                                        AvowAction         *action,
                                        gint64             *value);
/* Calls @function for all that count by @today, or would if not for the currency; newest first. */
void           avow_counting_each      (const AvowCounting *counting,
                                        AvowRecordList     *entries,
                                        AvowCivilDate       today,
                                        AvowCountingFunc    function,
                                        gpointer            data);
/* The actions that count by @today, newest first; (element-type AvowAction), transfer full. */
GPtrArray     *avow_counting_list      (const AvowCounting *counting,
                                        AvowRecordList     *entries,
                                        AvowCivilDate       today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowCounting, avow_counting_free)

G_END_DECLS
