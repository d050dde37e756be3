/* avow-commitment-life.h: what happens to a commitment: made, changed, reviewed, released, renewed */

#pragma once

#include "avow-progress.h"

G_BEGIN_DECLS

/* Each changes a commitment that no journal holds yet: a new one, or a copy that is saved afterwards. */

void            avow_commitment_make             (AvowCommitment     *commitment,
                                                  AvowCivilDate       today);
/* Whether the promise itself is another, so that a reason is asked for. */
gboolean        avow_commitment_promise_differs  (AvowCommitment     *a,
                                                  AvowCommitment     *b);
void            avow_commitment_note_changes     (AvowCommitment     *commitment,
                                                  AvowCommitment     *before,
                                                  const char         *reason,
                                                  AvowCivilDate       today);
void            avow_commitment_review           (AvowCommitment     *commitment,
                                                  AvowOutcome         outcome,
                                                  const char         *helped,
                                                  const char         *hindered,
                                                  const char         *tell,
                                                  const AvowProgress *progress,
                                                  AvowCivilDate       today);
void            avow_commitment_release          (AvowCommitment     *commitment,
                                                  const char         *reason,
                                                  const AvowProgress *progress,
                                                  AvowCivilDate       today);
/* The next one of its kind, not saved and without a history. Transfer full. */
AvowCommitment *avow_commitment_renew            (AvowCommitment     *commitment,
                                                  AvowCivilDate       today);
/* That @next, which has an id, takes its place. */
void            avow_commitment_continue_as      (AvowCommitment     *commitment,
                                                  AvowCommitment     *next,
                                                  AvowEvent           how,
                                                  AvowCivilDate       today);

G_END_DECLS
