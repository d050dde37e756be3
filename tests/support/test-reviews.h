/* test-reviews.h: what tests of closing a month share */

#pragma once

#include "test-commitments.h"

#include "core/insight/avow-closing.h"
#include "core/insight/avow-reviews.h"
#include "ui/review/avow-review-actions.h"
#include "ui/widgets/avow-text-area.h"

G_BEGIN_DECLS

#define MONTH "2026-10-01"

/* The review of the month as the journal has it, or NULL. */
static inline AvowReview *
get_review (Fixture *fixture)
{
  return avow_reviews_get (avow_journal_get_reviews (fixture->journal), date (MONTH));
}

static inline AvowSummary *
sum_up (Fixture *fixture)
{
  AvowSpanLists lists = avow_span_lists_of (fixture->journal);

  return avow_summary_new (&lists, AVOW_SPAN_MONTH, date (MONTH), avow_standings_get_today (fixture->standings));
}

/* The month is closed as it is, with an answer and an intention. */
static inline AvowReview *
save_closed (Fixture *fixture)
{
  g_autoptr (AvowReview) review = avow_review_new (date (MONTH));
  g_autoptr (AvowSummary) summary = sum_up (fixture);

  avow_review_add_answer (review, avow_closing_get_text (AVOW_QUESTION_HELPED), "I cooked");
  review->intention = g_strdup ("Ask first");
  avow_review_close (review, summary, date ("2026-11-02"));
  test_ui_save (fixture->journal, (AvowRecord *) review);

  return get_review (fixture);
}

static inline guint
count_drafts (Fixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_drafts (fixture->journal));
}

static inline gboolean
has_one_draft (gpointer user_data)
{
  return count_drafts (user_data) == 1;
}

static inline gboolean
has_no_draft (gpointer user_data)
{
  return count_drafts (user_data) == 0;
}

static inline AvowDraft *
get_draft (Fixture *fixture)
{
  return AVOW_DRAFT (avow_record_list_peek (avow_journal_get_drafts (fixture->journal), 0));
}

static inline gboolean
is_closed (gpointer user_data)
{
  AvowReview *review = get_review (user_data);

  return avow_review_is_closed (review);
}

G_END_DECLS
