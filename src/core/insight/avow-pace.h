/* avow-pace.h: what was done beside what was promised, as the time went on */

#pragma once

#include "avow-progress.h"

G_BEGIN_DECLS

/**
 * AvowPacePoint:
 * @date: a day
 * @done: what was done by the end of it; -1 where it has not come yet
 * @promised: what is promised by the end of it
 */
typedef struct {
  AvowCivilDate date;
  gint64        done;
  gint64        promised;
} AvowPacePoint;

/* The days that tell it all, in order: the first and the last one, today, the end of each week or month,
 * and each that something was done on. @trace: by avow_progress_trace(). (element-type AvowPacePoint),
 * transfer full. */
GArray *avow_pace_list (AvowCommitment     *commitment,
                        const AvowProgress *progress,
                        const GArray       *trace);

G_END_DECLS
