/* avow-commitment-row.h: a commitment in a list */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_ROW (avow_commitment_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentRow, avow_commitment_row, AVOW, COMMITMENT_ROW, AdwBin)

/* Property: "description" (string): what a screen reader says for the whole row. It and what is shown
 * follow the figures. */

GtkWidget      *avow_commitment_row_new             (AvowStandings     *standings);
/* @commitment: (nullable): shown from now on. */
void            avow_commitment_row_set_commitment  (AvowCommitmentRow *self,
                                                     AvowCommitment    *commitment);
const char     *avow_commitment_row_get_description (AvowCommitmentRow *self);

/* Shows the commitments of @model in @list, each opened by its row. */
void            avow_commitment_row_bind_list       (GtkListBox        *list,
                                                     GListModel        *model,
                                                     AvowStandings     *standings);

G_END_DECLS
