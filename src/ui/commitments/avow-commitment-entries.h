/* avow-commitment-entries.h: the actions that count toward a commitment, and those taken out of it */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_ENTRIES (avow_commitment_entries_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentEntries, avow_commitment_entries, AVOW, COMMITMENT_ENTRIES, AdwBin)

/* Once, before anything is shown. */
void avow_commitment_entries_set_journal (AvowCommitmentEntries *entries,
                                          AvowJournal           *journal);
/* What counts by @today; rows that stay are the same widgets. */
void avow_commitment_entries_show        (AvowCommitmentEntries *entries,
                                          AvowCommitment        *commitment,
                                          AvowCivilDate          today);

G_END_DECLS
