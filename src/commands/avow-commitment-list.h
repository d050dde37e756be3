/* avow-commitment-list.h: the commitments of the last year in the order they are looked at */

#pragma once

#include "core/insight/avow-progress.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/**
 * AvowListedCommitment:
 * @progress: its figures today
 * @end: the last day that counted or will: when it is due, or the day that it was released
 */
typedef struct {
  AvowCommitment *commitment;
  AvowProgress   *progress;
  AvowCivilDate   end;
} AvowListedCommitment;

/* Those that wait for a review, those under way (both the one that is due first before the others),
 * those to come by their start, then those of the last twelve months, the latest end first.
 * @n_older: how many more are past. (element-type AvowListedCommitment), transfer full. */
GPtrArray *avow_commitment_list_select      (AvowJournal   *journal,
                                             AvowCivilDate  today,
                                             guint         *n_older);
/* Each group under its heading, what is past under its month. */
char      *avow_commitment_list_format_text (AvowJournal   *journal,
                                             GPtrArray     *list,
                                             guint          width);
/* An array of the records as they are kept, each with its "id" and its "progress". */
char      *avow_commitment_list_format_json (GPtrArray     *list);

G_END_DECLS
