/* avow-periods.h: the weeks or months of a commitment, and what each promises */

#pragma once

#include "core/model/avow-commitment.h"

G_BEGIN_DECLS

/**
 * AvowPeriodState:
 * @AVOW_PERIOD_COMING: it has not begun
 * @AVOW_PERIOD_RUNNING: today is in it, and less was done than promised; it is not called "not kept"
 *   before it has ended
 * @AVOW_PERIOD_KEPT: as much was done in it as was promised, whether it has ended or not
 * @AVOW_PERIOD_NOT_KEPT: it has ended, and less was done
 * @AVOW_PERIOD_FREE: it has ended, and is so short that nothing was promised for it
 */
typedef enum {
  AVOW_PERIOD_COMING,
  AVOW_PERIOD_RUNNING,
  AVOW_PERIOD_KEPT,
  AVOW_PERIOD_NOT_KEPT,
  AVOW_PERIOD_FREE,
} AvowPeriodState;

/**
 * AvowPeriod:
 * @first: its first day
 * @last: its last day
 * @promised: its share of the target
 * @before: what all the periods before it promise
 * @done: what was done in it by today
 */
typedef struct {
  AvowCivilDate    first;
  AvowCivilDate    last;
  gint64           promised;
  gint64           before;
  gint64           done;
  AvowPeriodState  state;
} AvowPeriod;

GArray *avow_periods_new           (AvowCivilDate  first,
                                    AvowCivilDate  last,
                                    AvowPer        per,
                                    gint64         target);
/* By the end of @date, which is in @period or not. */
gint64  avow_period_promised_on    (const AvowPeriod *period,
                                    AvowCivilDate     date);
/* By the end of @date, of all of @periods; without overflow. */
gint64  avow_periods_promised_on   (const GArray     *periods,
                                    AvowCivilDate     date);
/* A part of a whole, without overflow. */
gint64  avow_share                 (gint64         whole,
                                    guint          part,
                                    guint          of,
                                    gboolean       rounded);

G_END_DECLS
