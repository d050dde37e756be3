/* avow-progress.h: where a commitment stands, from the journal alone */

#pragma once

#include "avow-counting.h"
#include "avow-periods.h"

G_BEGIN_DECLS

/**
 * AvowStanding:
 * @AVOW_STANDING_COMING: its first day has not come
 * @AVOW_STANDING_RUNNING: it is under way
 * @AVOW_STANDING_WAITING: its last day has passed, and nothing was said of it
 * @AVOW_STANDING_REVIEWED: its outcome was told
 * @AVOW_STANDING_RELEASED: it was ended early
 */
typedef enum {
  AVOW_STANDING_COMING,
  AVOW_STANDING_RUNNING,
  AVOW_STANDING_WAITING,
  AVOW_STANDING_REVIEWED,
  AVOW_STANDING_RELEASED,
} AvowStanding;

/**
 * AvowProgress:
 * @today: the day it holds for; for what was reviewed or released, no later than that day
 * @target: what is promised in all: the sum of the periods
 * @done: what was done by @today
 * @promised: what is promised by the end of @today, if it were done evenly. What is done once is
 *   promised on the last day.
 * @remaining: @target less @done, not less than 0
 * @weekly: how much of @remaining each week from @today to the end has to bring, rounded up; all of it
 *   where that is a week or less; 0 once it is over
 * @n_days: how many days it has
 * @n_days_left: how many of them are left, with @today; 0 once it is over
 * @n_entries: how many actions count
 * @n_other_currency: how many would, but are in another currency
 * @periods: (element-type AvowPeriod): the weeks or months, or all of it as one, in order
 * @n_ended: how many periods that promise something have ended
 * @n_kept: how many of those were kept
 * @current: which period is running, or -1
 *
 * All amounts are in the unit of the measure: times, minutes, minor units of the currency.
 */
typedef struct {
  AvowCivilDate  today;
  AvowStanding   standing;
  gint64         target;
  gint64         done;
  gint64         promised;
  gint64         remaining;
  gint64         weekly;
  guint          n_days;
  guint          n_days_left;
  guint          n_entries;
  guint          n_other_currency;
  GArray        *periods;
  guint          n_ended;
  guint          n_kept;
  int            current;
} AvowProgress;

/**
 * AvowProgressPoint:
 * @date: a day
 * @done: what was done by the end of it
 */
typedef struct {
  AvowCivilDate date;
  gint64        done;
} AvowProgressPoint;

AvowStanding  avow_commitment_get_standing (AvowCommitment     *commitment,
                                            AvowCivilDate       today);
gboolean      avow_commitment_is_recent    (AvowCommitment     *commitment,
                                            AvowCivilDate       today);
AvowProgress *avow_progress_new            (AvowCommitment     *commitment,
                                            AvowRecordList     *entries,
                                            AvowCivilDate       today);
/* The same promise over as many days that have just passed: whether it is a realistic one. */
AvowProgress *avow_progress_look_back      (AvowCommitment     *commitment,
                                            AvowRecordList     *entries,
                                            AvowCivilDate       today);
void          avow_progress_free           (AvowProgress       *progress);
/* What is promised by the end of @date. */
gint64        avow_progress_promised_on    (const AvowProgress *progress,
                                            AvowCommitment     *commitment,
                                            AvowCivilDate       date);
/* A point for each day that something was done on, in order; (element-type AvowProgressPoint). */
GArray       *avow_progress_trace          (AvowCommitment     *commitment,
                                            AvowRecordList     *entries,
                                            AvowCivilDate       today);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowProgress, avow_progress_free)

G_END_DECLS
