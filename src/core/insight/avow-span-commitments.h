/* avow-span-commitments.h: which commitments ended in a month or a year, and what became of them */

#pragma once

#include "avow-progress.h"

G_BEGIN_DECLS

/**
 * AvowFate:
 * @AVOW_FATE_KEPT: as all up to %AVOW_FATE_NOT_KEPT, it was reviewed, with this outcome
 * @AVOW_FATE_REVIEWED: it was reviewed, with an outcome that this version does not know
 * @AVOW_FATE_RELEASED: it was ended early
 * @AVOW_FATE_WAITING: its last day has passed, and nothing was said of it
 * @AVOW_FATE_OPEN: its last day has not passed
 */
typedef enum {
  AVOW_FATE_KEPT,
  AVOW_FATE_PARTLY,
  AVOW_FATE_CHANGED,
  AVOW_FATE_NOT_KEPT,
  AVOW_FATE_REVIEWED,
  AVOW_FATE_RELEASED,
  AVOW_FATE_WAITING,
  AVOW_FATE_OPEN,
  AVOW_N_FATES
} AvowFate;

AvowFate    avow_commitment_get_fate    (AvowCommitment  *commitment,
                                         AvowCivilDate    today);
/* As files have it, never translated. */
const char *avow_fate_get_word          (AvowFate         fate);
/* Those whose last day is within the days: due in them, or looked back at or released in them before that;
 * and those due in the next. What ends first comes first. (element-type AvowCommitment), transfer full. */
GPtrArray  *avow_span_list_commitments (AvowRecordList  *commitments,
                                         AvowCivilDate    first,
                                         AvowCivilDate    last,
                                         GPtrArray      **coming);

G_END_DECLS
