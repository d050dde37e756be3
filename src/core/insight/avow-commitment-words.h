/* avow-commitment-words.h: a commitment and where it stands, in sentences for people */

#pragma once

#include "avow-progress.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/* All are in the person's language, transfer full; those that may have nothing to say return NULL. */

/* An amount of what is counted: "3 times", "1 h 30 min", "$300.00". */
char *avow_commitment_format_value    (AvowCommitment       *commitment,
                                       gint64                value);
/* "20 h in all", "2 times each month", "Once" */
char *avow_commitment_format_target   (AvowCommitment       *commitment);
/* The whole promise: "2 times each month, from 1 December 2026 to 31 May 2027." */
char *avow_commitment_format_promise  (AvowCommitment       *commitment);
/* What counts: "Counted: dining, at the corner café." */
char *avow_commitment_format_counting (AvowCommitment       *commitment,
                                       AvowJournal          *journal);
/* When it ends, seen from @today: "Ends in 3 days", "Ended yesterday", "Starts tomorrow",
 * "Released on 3 May 2027", "Reviewed on 3 May 2027" if that was early. */
char *avow_commitment_format_when     (AvowCommitment       *commitment,
                                       AvowCivilDate         today);
/* "7 h 30 min of 20 h"; "done" or "not done yet" for what is done once. */
char *avow_progress_format_done       (const AvowProgress   *progress,
                                       AvowCommitment       *commitment);
/* "Promised by today: 9 h" */
char *avow_progress_format_promised   (const AvowProgress   *progress,
                                       AvowCommitment       *commitment);
/* "12 h 30 min to go, 2 h 5 min a week"; NULL where nothing remains or it is over. */
char *avow_progress_format_needed     (const AvowProgress   *progress,
                                       AvowCommitment       *commitment);
/* "4 of 5 months kept"; NULL where there are no weeks or months, or none has ended. */
char *avow_progress_format_kept       (const AvowProgress   *progress,
                                       AvowCommitment       *commitment);
/* "This month: 1 of 2"; NULL where there are no weeks or months, or none is running. */
char *avow_progress_format_current    (const AvowProgress   *progress,
                                       AvowCommitment       *commitment);
/* "2 entries are in another currency and do not count."; NULL for none. */
char *avow_progress_format_others     (const AvowProgress   *progress,
                                       AvowCommitment       *commitment);
/* How it went up to now: "By 12 March 2026: 9 h done, 10 h promised." */
char *avow_progress_format_pace       (const AvowProgress   *progress,
                                       AvowCommitment       *commitment);
/* All that a list row says below the title, in one line. */
char *avow_progress_format_summary    (const AvowProgress   *progress,
                                       AvowCommitment       *commitment);
/* "October 2026: 2 of 2, kept" */
char *avow_period_format              (const AvowPeriod     *period,
                                       AvowCommitment       *commitment);
/* What the figures say now that they did not when it was reviewed: "3 h more than when you reviewed
 * it: entries were changed since."; NULL where they are the same. */
char *avow_progress_format_since_review (const AvowProgress *progress,
                                         AvowCommitment     *commitment);
/* An event of the history: "Target: 20 h, before: 30 h". The day and the reason are not in it. */
char *avow_commitment_format_event    (AvowCommitment       *commitment,
                                       const AvowCommitmentEvent *event,
                                       AvowJournal          *journal);

G_END_DECLS
