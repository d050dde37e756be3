/* avow-closing.h: looking back at a month: what is asked, what stands beside it, and closing it */

#pragma once

#include "avow-summary.h"

G_BEGIN_DECLS

/**
 * AvowQuestion: what is asked when a month is closed, in this order
 * @AVOW_QUESTION_HELPED: what helped, and who says so
 * @AVOW_QUESTION_DID_NOT_WORK: what did not work, or did harm
 * @AVOW_QUESTION_NOTHING: where nothing was done
 * @AVOW_QUESTION_LEARNED: what was learned
 * @AVOW_QUESTION_CHANGE: what to stop, start, and keep
 * @AVOW_QUESTION_INTENTION: for the next month; it is kept by itself, not among the answers
 */
typedef enum {
  AVOW_QUESTION_HELPED,
  AVOW_QUESTION_DID_NOT_WORK,
  AVOW_QUESTION_NOTHING,
  AVOW_QUESTION_LEARNED,
  AVOW_QUESTION_CHANGE,
  AVOW_QUESTION_INTENTION,
  AVOW_N_QUESTIONS
} AvowQuestion;

/* In the person's language, transfer none. */
const char *avow_closing_get_text      (AvowQuestion       question);
/* The question that was shown as @prompt; AVOW_N_QUESTIONS for another, or in another language. */
AvowQuestion avow_closing_find         (const char        *prompt);
/* What is known of the month that stands beside a question, in lines; (element-type utf8), transfer full. */
GPtrArray  *avow_closing_list_facts    (const AvowSummary *summary,
                                        AvowRecordList    *entries,
                                        AvowQuestion       question);
/* Whether it is over or nearly so, and not closed. */
gboolean    avow_closing_can_close     (const AvowSpan    *span);
/* Whether anything was written in it, or it was closed. */
gboolean    avow_review_says_something (AvowReview        *review);

/* Each changes a review that no journal holds yet: a new one, or a copy that is saved afterwards. */
void        avow_review_close          (AvowReview        *review,
                                        const AvowSummary *summary,
                                        AvowCivilDate      today);
void        avow_review_reopen         (AvowReview        *review,
                                        const char        *reason,
                                        AvowCivilDate      today);

G_END_DECLS
