/* avow-action-walk.h: from one question that is not answered to the next */

#pragma once

#include "avow-action-layout.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AvowActionWalk:
 * @rows: the rows of the questions, by kind, or %NULL
 * @kinds: what is asked up front, in order
 * @skipped: which of them Enter passed over
 */
typedef struct {
  GtkWidget        **rows;
  AvowQuestionKind   kinds[AVOW_MAX_QUESTIONS];
  guint              n_kinds;
  gboolean           skipped[AVOW_N_QUESTIONS];
} AvowActionWalk;

void       avow_action_walk_add       (AvowActionWalk   *walk,
                                       AvowQuestionKind  kind);
gboolean   avow_action_walk_contains  (AvowActionWalk   *walk,
                                       AvowQuestionKind  kind);
/* The first row that is not answered, or else the first. */
GtkWidget *avow_action_walk_get_start (AvowActionWalk   *walk);
/* The next row after @from that is not answered and was not passed over; %NULL for none. */
GtkWidget *avow_action_walk_go_on     (AvowActionWalk   *walk,
                                       GtkWidget        *from);

G_END_DECLS
