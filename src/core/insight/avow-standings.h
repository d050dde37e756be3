/* avow-standings.h: where each commitment of the open journal stands, kept current */

#pragma once

#include "avow-progress.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_STANDINGS (avow_standings_get_type ())

G_DECLARE_FINAL_TYPE (AvowStandings, avow_standings, AVOW, STANDINGS, GObject)

/*
 * The figures of every commitment, computed when they are asked for and kept until an action that they
 * depend on changes, or the day does.
 *
 * Signal: "changed" (AvowCommitment *commitment): its figures, or the commitment itself, are others
 * now, or it is gone; with NULL: any may be, since the day is another. Emitted after the journal's
 * models have the change.
 */

AvowStandings      *avow_standings_new        (AvowJournal    *journal);
AvowCivilDate       avow_standings_get_today  (AvowStandings  *standings);
void                avow_standings_set_today  (AvowStandings  *standings,
                                               AvowCivilDate   today);
/* Of a commitment that is in the journal. Valid until the next change. */
const AvowProgress *avow_standings_get        (AvowStandings  *standings,
                                               AvowCommitment *commitment);
/* The active commitments that @action, which need not be saved yet, counts toward; soonest due first.
 * (element-type AvowCommitment), transfer full. */
GPtrArray          *avow_standings_list_for   (AvowStandings  *standings,
                                               AvowAction     *action);
/* How often figures were computed so far, for tests and benchmarks. */
guint               avow_standings_get_n_computed (AvowStandings *standings);

G_END_DECLS
