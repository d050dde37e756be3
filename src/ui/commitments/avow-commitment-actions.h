/* avow-commitment-actions.h: what can be done with the pledge and with commitments, wherever one is */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

/**
 * AvowCommitmentActions: the actions of the open journal that concern them. They open pages in a
 * navigation view, and dialogs above it.
 */
typedef struct _AvowCommitmentActions AvowCommitmentActions;

/* Adds the actions to @map. @navigation outlives what is returned. */
AvowCommitmentActions *avow_commitment_actions_new  (GActionMap            *map,
                                                     AdwNavigationView     *navigation,
                                                     AvowJournal           *journal,
                                                     AvowStandings         *standings);
void                   avow_commitment_actions_free (AvowCommitmentActions *self);
/* Shows a pledge or a commitment, or goes on with its draft. */
void                   avow_commitment_actions_open (AvowCommitmentActions *self,
                                                     AvowRecord            *record,
                                                     AvowDraft             *draft);

G_END_DECLS
