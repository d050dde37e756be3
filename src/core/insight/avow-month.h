/* avow-month.h: a month as it was */

#pragma once

#include "avow-figures.h"
#include "avow-month-commitments.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/**
 * AvowMonthLists: what a month is summed up from
 * @entries: the journal's actions and reflections, newest first
 * @commitments: its commitments, the one that is due last first
 * @resources: its resources, newest first
 * @reviews: its reviews, that of the latest month first
 */
typedef struct {
  AvowRecordList *entries;
  AvowRecordList *commitments;
  AvowRecordList *resources;
  AvowRecordList *reviews;
} AvowMonthLists;

/**
 * AvowMonth:
 * @first: its first day
 * @last: its last day
 * @today: the day that it holds for
 * @begin: the day of the journal's first entry, or none
 * @figures: what its entries add up to
 * @ended: (element-type AvowCommitment): those due in it, and those that ended in it before that
 * @fates: how many of @ended, by #AvowFate
 * @coming: (element-type AvowCommitment): those due in the next month
 * @finished: (element-type AvowResource): those finished in it, the last one first
 * @review: (nullable): its review
 * @review_before: (nullable): that of the month before, which holds the intention for this one
 */
typedef struct {
  AvowCivilDate  first;
  AvowCivilDate  last;
  AvowCivilDate  today;
  AvowCivilDate  begin;
  AvowFigures   *figures;
  GPtrArray     *ended;
  guint          fates[AVOW_N_FATES];
  GPtrArray     *coming;
  GPtrArray     *finished;
  AvowReview    *review;
  AvowReview    *review_before;
} AvowMonth;

AvowMonthLists avow_month_lists_of      (AvowJournal          *journal);
AvowMonth     *avow_month_new           (const AvowMonthLists *lists,
                                         AvowCivilDate         month,
                                         AvowCivilDate         today);
void           avow_month_free          (AvowMonth            *month);
/* Whether today is in it, so that it is not over. */
gboolean       avow_month_is_current    (const AvowMonth      *month);
/* Whether the journal begins in it. */
gboolean       avow_month_is_first      (const AvowMonth      *month);
/* Whether there is nothing to tell of it. */
gboolean       avow_month_is_empty      (const AvowMonth      *month);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowMonth, avow_month_free)

G_END_DECLS
