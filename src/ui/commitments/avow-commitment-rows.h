/* avow-commitment-rows.h: the rows that a commitment is written in: made, filled and read */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-commitment-check.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/**
 * AvowCommitmentRow:
 *
 * What is asked, in the order in which it stands. What is counted has a row for its target each; one of
 * the three is on show.
 */
typedef enum {
  AVOW_COMMITMENT_ROW_TITLE,
  AVOW_COMMITMENT_ROW_MEASURE,
  AVOW_COMMITMENT_ROW_TIMES,
  AVOW_COMMITMENT_ROW_MINUTES,
  AVOW_COMMITMENT_ROW_MONEY,
  AVOW_COMMITMENT_ROW_PER,
  AVOW_COMMITMENT_ROW_START,
  AVOW_COMMITMENT_ROW_DUE,
  AVOW_COMMITMENT_ROW_QUICK_ENDS,
  AVOW_COMMITMENT_ROW_TYPES,
  AVOW_COMMITMENT_ROW_PLACES,
  AVOW_COMMITMENT_ROW_COMMUNITIES,
  AVOW_COMMITMENT_ROW_RING,
  AVOW_COMMITMENT_ROW_STEP,
  AVOW_COMMITMENT_ROW_WHY,
  AVOW_COMMITMENT_ROW_ACCOUNTABLE,
  AVOW_COMMITMENT_ROW_REMINDER,
  AVOW_COMMITMENT_ROW_REASON,
  AVOW_COMMITMENT_N_ROWS
} AvowCommitmentRow;

/* All of them; @rows has room for %AVOW_COMMITMENT_N_ROWS. */
void        avow_commitment_rows_make       (GtkWidget         **rows,
                                             AvowJournal        *journal);
/* The name of the signal that tells that the person changed it. */
const char *avow_commitment_row_get_signal  (AvowCommitmentRow   row);
void        avow_commitment_rows_load       (GtkWidget         **rows,
                                             AvowCommitment     *commitment,
                                             AvowJournal        *journal);
/* Writes what the rows say to @commitment, as far as it is understood. A reminder after the end is less
 * than -1, as avow_commitment_find_problem() takes it. */
void        avow_commitment_rows_store      (GtkWidget         **rows,
                                             AvowCommitment     *commitment,
                                             AvowJournal        *journal);

/* What is typed and is no value, by the names that drafts have for the rows; and back. */
void        avow_commitment_rows_list_texts (GtkWidget         **rows,
                                             GHashTable         *texts);
void        avow_commitment_rows_show_texts (GtkWidget         **rows,
                                             GHashTable         *texts);

G_END_DECLS
