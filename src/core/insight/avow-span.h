/* avow-span.h: a month or a year as it was */

#pragma once

#include "avow-figures.h"
#include "avow-span-commitments.h"
#include "core/journal/avow-journal.h"
#include "core/model/avow-pledge.h"
#include "core/model/avow-resource.h"
#include "core/model/avow-review.h"

G_BEGIN_DECLS

typedef enum {
  AVOW_SPAN_MONTH,
  AVOW_SPAN_YEAR,
} AvowSpanLength;

/**
 * AvowSpanLists: what a month or a year is summed up from
 * @entries: the journal's actions and reflections, newest first
 * @commitments: its commitments, the one that is due last first
 * @resources: its resources, newest first
 * @reviews: its reviews, that of the latest month first
 * @pledges: its pledges, the one that was signed last first
 */
typedef struct {
  AvowRecordList *entries;
  AvowRecordList *commitments;
  AvowRecordList *resources;
  AvowRecordList *reviews;
  AvowRecordList *pledges;
} AvowSpanLists;

/**
 * AvowSpan:
 * @length: a month or a year of the calendar
 * @first: its first day
 * @last: its last day
 * @today: the day that it holds for
 * @begin: the day of the journal's first entry, or none
 * @figures: what its entries add up to
 * @ended: (element-type AvowCommitment): those due in it, and those that ended in it before that
 * @fates: how many of @ended, by #AvowFate
 * @coming: (element-type AvowCommitment): those due in the month after it
 * @finished: (element-type AvowResource): those finished in it, the last one first
 * @pledge: (nullable): the one that held at its end, or today if that is earlier
 * @affirmed_on: when that was last affirmed by then, or none
 * @review: (nullable): of a month, its review
 * @review_before: (nullable): of a month, that of the month before, which holds the intention for it
 * @reviews: (element-type AvowReview): those of its months, in order
 */
typedef struct {
  AvowSpanLength  length;
  AvowCivilDate   first;
  AvowCivilDate   last;
  AvowCivilDate   today;
  AvowCivilDate   begin;
  AvowFigures    *figures;
  GPtrArray      *ended;
  guint           fates[AVOW_N_FATES];
  GPtrArray      *coming;
  GPtrArray      *finished;
  AvowPledge     *pledge;
  AvowCivilDate   affirmed_on;
  AvowReview     *review;
  AvowReview     *review_before;
  GPtrArray      *reviews;
} AvowSpan;

AvowSpanLists avow_span_lists_of   (AvowJournal         *journal);
AvowSpan     *avow_span_new        (const AvowSpanLists *lists,
                                    AvowSpanLength       length,
                                    AvowCivilDate        day,
                                    AvowCivilDate        today);
void          avow_span_free       (AvowSpan            *span);
/* The first and the last day of the month or the year that @day is in. */
AvowCivilDate avow_span_find_first (AvowSpanLength       length,
                                    AvowCivilDate        day);
AvowCivilDate avow_span_find_last  (AvowSpanLength       length,
                                    AvowCivilDate        day);
/* Whether today is in it, so that it is not over. */
gboolean      avow_span_is_current (const AvowSpan      *span);
/* Whether the journal begins in it. */
gboolean      avow_span_is_first   (const AvowSpan      *span);
/* Whether there is nothing to tell of it. */
gboolean      avow_span_is_empty   (const AvowSpan      *span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowSpan, avow_span_free)

G_END_DECLS
