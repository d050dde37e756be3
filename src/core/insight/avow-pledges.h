/* avow-pledges.h: which pledge holds, and what signing a new one does */

#pragma once

#include "core/journal/avow-record-list.h"
#include "core/model/avow-pledge.h"

G_BEGIN_DECLS

/* The one that holds: transfer none, NULL before any was signed. */
AvowPledge *avow_pledges_get_current (AvowRecordList *pledges);
/* The one that held at the end of @day; likewise. */
AvowPledge *avow_pledges_get_on      (AvowRecordList *pledges,
                                      AvowCivilDate   day);
/* The one that took the place of @pledge; transfer none, NULL for the newest. */
AvowPledge *avow_pledges_get_after   (AvowRecordList *pledges,
                                      AvowPledge     *pledge);
/* What is to be saved for @pledge to hold from @today on: itself, and the older ones that are superseded
 * by it; (element-type AvowRecord), transfer full. */
GPtrArray  *avow_pledges_sign        (AvowRecordList *pledges,
                                      AvowPledge     *pledge,
                                      const char     *name,
                                      AvowCivilDate   today);
/* Whether it was neither signed nor affirmed on @today yet: once a day is enough. */
gboolean    avow_pledges_can_affirm  (AvowPledge     *pledge,
                                      AvowCivilDate   today);
/* What is to be saved when it is affirmed; transfer full. */
AvowPledge *avow_pledges_affirm      (AvowPledge     *pledge,
                                      AvowCivilDate   today);

G_END_DECLS
