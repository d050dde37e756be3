/* avow-review-actions.h: what can be done with the review of a month, wherever one is */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

/**
 * AvowReviewActions: the actions of the open journal that concern closing a month. They open pages in a
 * navigation view, and dialogs above it.
 */
typedef struct _AvowReviewActions AvowReviewActions;

/* Adds "close-month" and "reopen-month", each with a month such as "2026-10", to @map. @navigation
 * outlives what is returned. */
AvowReviewActions *avow_review_actions_new  (GActionMap        *map,
                                             AdwNavigationView *navigation,
                                             AvowJournal       *journal,
                                             AvowStandings     *standings);
void               avow_review_actions_free (AvowReviewActions *self);
/* Shows a review, or goes on with its draft. */
void               avow_review_actions_open (AvowReviewActions *self,
                                             AvowReview        *review,
                                             AvowDraft         *draft);

/* Whether there is a draft in which @month is being closed. */
gboolean           avow_review_has_draft    (AvowJournal       *journal,
                                             AvowCivilDate      month);

G_END_DECLS
