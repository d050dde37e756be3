/* avow-review.h: what the person made of a month */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REVIEW (avow_review_get_type ())
#define AVOW_REVIEW(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_REVIEW, AvowReview))
#define AVOW_IS_REVIEW(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_REVIEW))

/**
 * AvowAnswer:
 * @prompt: (nullable): the question as it was shown
 * @text: (nullable): the answer
 */
typedef struct {
  char *prompt;
  char *text;
} AvowAnswer;

/**
 * AvowReviewEvent:
 * @on: the day it happened
 * @what: one of %AVOW_CLOSINGS
 * @reason: (nullable): in the person's words
 */
typedef struct {
  AvowCivilDate  on;
  int            what;
  char          *reason;
} AvowReviewEvent;

/**
 * AvowReview:
 * @month: the first day of the month
 * @answers: (nullable) (element-type AvowAnswer): in the order they were asked
 * @intention: (nullable): for the next month
 * @figures: (nullable): the month as it stood when it was closed, as JSON
 * @closed_on: the day it was closed, or none while it is open
 * @declined_on: the day that the person did not want to be asked to close it, or none
 * @next: (nullable) (element-type AvowId): the commitments that were made on the spot
 * @history: (nullable) (element-type AvowReviewEvent): oldest first
 */
typedef struct {
  AvowRecord     parent_instance;

  AvowCivilDate  month;
  GPtrArray     *answers;
  char          *intention;
  char          *figures;
  AvowCivilDate  closed_on;
  AvowCivilDate  declined_on;
  GArray        *next;
  GPtrArray     *history;
} AvowReview;

GType            avow_review_get_type      (void);
AvowReview      *avow_review_new           (AvowCivilDate  month);
/* Appends an answer; transfer none. */
gboolean         avow_review_is_closed     (AvowReview    *review);
AvowAnswer      *avow_review_add_answer    (AvowReview    *review,
                                            const char    *prompt,
                                            const char    *text);
void             avow_review_clear_answers (AvowReview    *review);
guint            avow_review_get_n_answers (AvowReview    *review);
const AvowAnswer *
                 avow_review_get_answer    (AvowReview    *review,
                                            guint          index);
/* Appends an event, which has no reason yet; transfer none. */
AvowReviewEvent *avow_review_add_event     (AvowReview    *review,
                                            AvowCivilDate  on,
                                            AvowClosing    what);
guint            avow_review_get_n_events  (AvowReview    *review);
const AvowReviewEvent *
                 avow_review_get_event     (AvowReview    *review,
                                            guint          index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowReview, g_object_unref)

G_END_DECLS
