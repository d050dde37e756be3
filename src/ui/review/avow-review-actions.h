/* avow-review-actions.h: what can be done with the review of a month, wherever one is */

#pragma once

#include "ui/avow-action-context.h"

G_BEGIN_DECLS

/* Adds "close-month" and "reopen-month", each with a month such as "2026-10", to @map. */
void     avow_review_actions_add  (GActionMap        *map,
                                   AvowActionContext *context);
/* Shows a review, or goes on with its draft. */
void     avow_review_actions_open (AvowActionContext *context,
                                   AvowReview        *review,
                                   AvowDraft         *draft);
/* Whether there is a draft in which @month is being closed. */
gboolean avow_review_has_draft    (AvowJournal       *journal,
                                   AvowCivilDate      month);

G_END_DECLS
