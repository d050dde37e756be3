/* avow-commitment-text.h: a commitment in full, as plain text for a terminal */

#pragma once

#include "core/insight/avow-progress.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/* Appends the promise, where it stands by @progress, and what became of it; @width: see
 * avow_page_make(). */
void avow_commitment_text_append (GString            *string,
                                  AvowJournal        *journal,
                                  AvowCommitment     *commitment,
                                  const AvowProgress *progress,
                                  guint               width);

G_END_DECLS
