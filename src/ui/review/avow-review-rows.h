/* avow-review-rows.h: a list of figures or records, in which rows stay while what they say changes */

#pragma once

#include "avow-review-row.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REVIEW_ROWS (avow_review_rows_get_type ())

G_DECLARE_FINAL_TYPE (AvowReviewRows, avow_review_rows, AVOW, REVIEW_ROWS, AdwBin)

/* @label: what a screen reader calls the list. */
GtkWidget     *avow_review_rows_new        (const char           *label);
/* Between these two, each line in order. The row at a place stays the same widget, so that the keyboard
 * stays where it is. */
void           avow_review_rows_begin      (AvowReviewRows       *rows);
void           avow_review_rows_add        (AvowReviewRows       *rows,
                                            const AvowReviewLine *line);
/* Returns how many there are; without one, the list is hidden. Of many, only the first are seen until the
 * person asks for all. */
guint          avow_review_rows_end        (AvowReviewRows       *rows);
/* NULL after the last. */
AvowReviewRow *avow_review_rows_get        (AvowReviewRows       *rows,
                                            guint                 index);
/* However many there are, without being asked. */
void           avow_review_rows_show_all   (AvowReviewRows       *rows);

G_END_DECLS
