/* avow-commitment-check.h: what is wrong with a commitment as it is written, in words */

#pragma once

#include "core/model/avow-commitment.h"

G_BEGIN_DECLS

/* What the person is asked for, each a field that a sentence can stand beside. */
typedef enum {
  AVOW_COMMITMENT_PART_TITLE,
  AVOW_COMMITMENT_PART_TARGET,
  AVOW_COMMITMENT_PART_CURRENCY,
  AVOW_COMMITMENT_PART_START,
  AVOW_COMMITMENT_PART_DUE,
  AVOW_COMMITMENT_PART_REMINDER,
  AVOW_COMMITMENT_N_PARTS
} AvowCommitmentPart;

/* A whole sentence, transfer full; NULL where nothing is wrong. */
char     *avow_commitment_find_problem (AvowCommitment     *commitment,
                                        AvowCommitmentPart  part);
gboolean  avow_commitment_is_sound     (AvowCommitment     *commitment);

G_END_DECLS
