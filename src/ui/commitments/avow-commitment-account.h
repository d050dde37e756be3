/* avow-commitment-account.h: what became of a commitment, and what happened to it, as rows */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-progress.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/* Both fill an empty list. What is over: the outcome, what was said of it, the figures as they stood
 * then, and what entries have changed of them since. */
void avow_commitment_account_fill_outcome (GtkListBox         *list,
                                           AvowCommitment     *commitment,
                                           const AvowProgress *progress);
/* Each event with its day and its reason, newest first. */
void avow_commitment_account_fill_history (GtkListBox         *list,
                                           AvowCommitment     *commitment,
                                           AvowJournal        *journal);

G_END_DECLS
