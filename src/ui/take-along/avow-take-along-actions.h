/* avow-take-along-actions.h: taking a month, a year or its donations along, wherever one is */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

/**
 * AvowTakeAlongActions: the actions of the open journal that let something leave it. They open pages in a
 * navigation view.
 */
typedef struct _AvowTakeAlongActions AvowTakeAlongActions;

/* Adds the actions to @map. @navigation outlives what is returned. */
AvowTakeAlongActions *avow_take_along_actions_new  (GActionMap           *map,
                                                    AdwNavigationView    *navigation,
                                                    AvowJournal          *journal,
                                                    AvowStandings        *standings);
void                  avow_take_along_actions_free (AvowTakeAlongActions *self);

G_END_DECLS
