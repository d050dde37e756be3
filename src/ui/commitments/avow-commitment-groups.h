/* avow-commitment-groups.h: the commitments by where they stand, as models */

#pragma once

#include <gtk/gtk.h>

#include "core/insight/avow-standings.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/**
 * AvowCommitmentGroup:
 * @AVOW_COMMITMENTS_WAITING: their last day has passed and nothing was said of them; the one that waits
 *   longest first
 * @AVOW_COMMITMENTS_ACTIVE: under way or to come, soonest due first
 * @AVOW_COMMITMENTS_ENDING: those of them of which to be reminded now
 * @AVOW_COMMITMENTS_PAST_YEAR: over in the last twelve months, the last first; in sections by month
 * @AVOW_COMMITMENTS_PAST: over, likewise
 */
typedef enum {
  AVOW_COMMITMENTS_WAITING,
  AVOW_COMMITMENTS_ACTIVE,
  AVOW_COMMITMENTS_ENDING,
  AVOW_COMMITMENTS_PAST_YEAR,
  AVOW_COMMITMENTS_PAST,
} AvowCommitmentGroup;

/* A model of AvowCommitment that follows the journal and the day. Transfer full. */
GListModel *avow_commitment_group_new (AvowJournal         *journal,
                                       AvowStandings       *standings,
                                       AvowCommitmentGroup  group);

G_END_DECLS
