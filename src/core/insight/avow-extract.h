/* avow-extract.h: what is given out of the journal of some months or a year, and no more */

#pragma once

#include "avow-disclosure.h"
#include "avow-summary.h"

G_BEGIN_DECLS

/**
 * AvowExtractPromise: what became of a commitment
 * @commitment: what may be seen of it
 * @fate: what became of it
 * @progress: (nullable): how far it is, as a sentence has it; %NULL where that may not be seen
 * @done: the same in the unit of the measure, or -1
 * @target: what was promised, likewise
 */
typedef struct {
  AvowCommitment *commitment;
  AvowFate        fate;
  char           *progress;
  gint64          done;
  gint64          target;
} AvowExtractPromise;

/**
 * AvowExtractPart: one month, or the year
 * @summary: what may be seen of it
 * @actions: (element-type AvowAction): oldest first; empty unless they may be seen one by one
 * @reflections: (element-type AvowReflection): likewise, unless what they say may be seen
 * @ended: (element-type AvowExtractPromise): of the commitments that ended in it
 * @coming: (element-type AvowExtractPromise): of those due in the month after it
 */
typedef struct {
  AvowSummary *summary;
  GPtrArray   *actions;
  GPtrArray   *reflections;
  GPtrArray   *ended;
  GPtrArray   *coming;
} AvowExtractPart;

/**
 * AvowExtract:
 * @disclosure: what may be seen
 * @parts: (element-type AvowExtractPart): in order
 *
 * Whatever is written, drawn or shown of the journal for somebody else is made from this alone: what is
 * not in it cannot be in a file.
 */
typedef struct {
  AvowDisclosure  disclosure;
  GPtrArray      *parts;
  /*< private >*/
  GHashTable     *place_names;
} AvowExtract;

AvowExtract *avow_extract_new            (AvowJournal       *journal,
                                          AvowSpanLength     length,
                                          AvowCivilDate      first,
                                          AvowCivilDate      last,
                                          AvowDisclosure     disclosure,
                                          AvowCivilDate      today);
void         avow_extract_free           (AvowExtract       *extract);
/* Transfer none; NULL for none, or if it may not be seen. */
const char  *avow_extract_get_place_name (const AvowExtract *extract,
                                          AvowAction        *action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowExtract, avow_extract_free)

G_END_DECLS
