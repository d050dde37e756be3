/* avow-review-row.h: a figure, or a record, in a list of a month's page */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-figure-list.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REVIEW_ROW (avow_review_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowReviewRow, avow_review_row, AVOW, REVIEW_ROW, GtkListBoxRow)

#define AVOW_REVIEW_N_CELLS 4

/**
 * AvowReviewLine:
 * @icon: (nullable): the name of an icon
 * @title: what it is
 * @details: (nullable): below it
 * @cells: figures beside each other, which stand below those of the row above; %NULL at the end
 * @words: (nullable): below that, what the person wrote
 * @is_quotation: whether @words, or else @title, is what somebody said or wrote
 * @value: (nullable): at the end: a number
 * @outcome: (nullable): below all of this: what became of it
 * @has_share: whether a bar shows @share
 * @share: its part of the whole, from 0 to 1
 * @slice: (nullable): the entries that it is made of, which it opens
 * @record: (nullable): the record that it opens
 * @month: the month that it opens, or none
 *
 * All that a row says. It opens one of the last three, or nothing.
 */
typedef struct {
  const char      *icon;
  const char      *title;
  const char      *details;
  const char      *cells[AVOW_REVIEW_N_CELLS + 1];
  const char      *words;
  gboolean         is_quotation;
  const char      *value;
  const char      *outcome;
  gboolean         has_share;
  double           share;
  const AvowSlice *slice;
  AvowRecord      *record;
  AvowCivilDate    month;
} AvowReviewLine;

GtkWidget       *avow_review_row_new         (void);
void             avow_review_row_show        (AvowReviewRow        *row,
                                              const AvowReviewLine *line);
const char      *avow_review_row_get_title   (AvowReviewRow        *row);
/* What a screen reader says for the whole row. */
const char      *avow_review_row_get_spoken  (AvowReviewRow        *row);
/* NULL where it opens no entries. */
const AvowSlice *avow_review_row_get_slice   (AvowReviewRow        *row);
/* Opens what it stands for, in a section. */
void             avow_review_row_open        (AvowReviewRow        *row);

G_END_DECLS
