/* avow-action-context.h: what the actions of the open journal work with */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

/**
 * AvowActionContext:
 * @navigation: where pages open, and above which dialogs do
 * @journal: the open journal
 * @standings: where its commitments stand
 *
 * Belongs to whoever has the actions, and lives as long as they do.
 */
typedef struct {
  AdwNavigationView *navigation;
  AvowJournal       *journal;
  AvowStandings     *standings;
} AvowActionContext;

G_END_DECLS
