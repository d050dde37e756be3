/* avow-by-hand.h: taking an action out of a commitment by hand, and putting one in */

#pragma once

#include "avow-counting.h"

G_BEGIN_DECLS

/* What is to be saved for @action not to count toward @commitment any more, or to count toward it;
 * (element-type AvowRecord), transfer full: none where nothing has to change. */
GPtrArray *avow_by_hand_take_out        (AvowCommitment *commitment,
                                         AvowAction     *action);
GPtrArray *avow_by_hand_put_in          (AvowCommitment *commitment,
                                         AvowAction     *action);
/* The actions within its days, by @today, that do not count toward it and would if they were put in;
 * newest first. (element-type AvowAction), transfer full. */
GPtrArray *avow_by_hand_list_candidates (AvowCommitment *commitment,
                                         AvowRecordList *entries,
                                         AvowCivilDate   today);

G_END_DECLS
