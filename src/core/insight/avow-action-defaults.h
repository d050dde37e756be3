/* avow-action-defaults.h: what an action is likely to be, from the ones before */

#pragma once

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/**
 * AvowActionUsual:
 * @sort: what the place of an action usually is
 * @ring: where it usually belongs; %AVOW_RING_NONE where that cannot be said
 * @step: likewise
 */
typedef struct {
  AvowSort sort;
  AvowRing ring;
  AvowStep step;
} AvowActionUsual;

/* By type; one that this version does not know is like %AVOW_ACTION_OTHER. */
const AvowActionUsual *
            avow_action_get_usual          (int           type);
/* The newest action of @type (%AVOW_ACTION_UNKNOWN: of any) with @place (%NULL: with any or none).
 * Transfer none; %NULL if there is none. */
AvowAction *avow_action_find_last          (AvowJournal  *journal,
                                            int           type,
                                            const AvowId *place);
/* Fills in what a new action does not say: today, the ring and the step of the last of its type. */
void        avow_action_fill_in            (AvowAction   *action,
                                            AvowJournal  *journal);
/* The profile's currency, or else the locale's; then those of the last actions. Transfer full. */
char      **avow_action_list_currencies    (AvowJournal  *journal);
/* The words for ownership on the places there are. Transfer full. */
char      **avow_action_list_ownership     (AvowJournal  *journal);

G_END_DECLS
