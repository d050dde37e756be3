/* avow-commitment-sentence.h: a promise in words while it is written, and what would have counted */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_SENTENCE (avow_commitment_sentence_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentSentence, avow_commitment_sentence,
                      AVOW, COMMITMENT_SENTENCE, AdwBin)

GtkWidget *avow_commitment_sentence_new  (AvowJournal            *journal);
/* @commitment: as far as it is written. A screen reader hears of it when the writing pauses. */
void       avow_commitment_sentence_tell (AvowCommitmentSentence *self,
                                          AvowCommitment         *commitment);

G_END_DECLS
