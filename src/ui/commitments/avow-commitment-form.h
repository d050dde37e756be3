/* avow-commitment-form.h: what a commitment says, as it is written */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_FORM (avow_commitment_form_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentForm, avow_commitment_form, AVOW, COMMITMENT_FORM, AdwBin)

/*
 * Signals: "changed": the person changed something; "submit": Enter was pressed in the last field.
 */

/* Shows @commitment. One that has an id is asked for a reason when the promise in it becomes another
 * than the journal has. */
GtkWidget      *avow_commitment_form_new            (AvowJournal        *journal,
                                                     AvowCommitment     *commitment);
/* As it is written now, as far as it can be understood. Transfer full. */
AvowCommitment *avow_commitment_form_get_commitment (AvowCommitmentForm *self);
/* Likewise, for a draft: with what cannot be understood yet among its unknown members. A commitment with
 * those is shown as it was left. */
AvowCommitment *avow_commitment_form_get_draft      (AvowCommitmentForm *self);
/* Writes what is asked here to @commitment, and leaves all else of it. */
void            avow_commitment_form_store          (AvowCommitmentForm *self,
                                                     AvowCommitment     *commitment);
/* Why the promise is another now; transfer full, %NULL where that is not asked or not said. */
char           *avow_commitment_form_get_reason     (AvowCommitmentForm *self);
/* Whether nothing is wrong. If not, it is said beside each field; the first one has the focus. */
gboolean        avow_commitment_form_check          (AvowCommitmentForm *self);
/* Whether it is not as it was shown first. */
gboolean        avow_commitment_form_is_changed     (AvowCommitmentForm *self);
/* The first field that has to be answered and is not. */
GtkWidget      *avow_commitment_form_get_start      (AvowCommitmentForm *self);

/* What it takes the place of, and how (%AVOW_EVENT_NONE: of nothing): said here, for the draft. */
void            avow_commitment_form_set_ended      (AvowCommitmentForm *self,
                                                     const AvowId       *ended,
                                                     AvowEvent           how);
AvowEvent       avow_commitment_form_get_ended      (AvowCommitmentForm *self,
                                                     AvowId             *ended);

G_END_DECLS
