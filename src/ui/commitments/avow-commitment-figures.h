/* avow-commitment-figures.h: where a commitment stands: in figures, as a picture, as a table */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_FIGURES (avow_commitment_figures_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentFigures, avow_commitment_figures, AVOW, COMMITMENT_FIGURES, AdwBin)

void avow_commitment_figures_show (AvowCommitmentFigures *figures,
                                   AvowCommitment        *commitment,
                                   const AvowProgress    *progress,
                                   AvowRecordList        *entries);

G_END_DECLS
