/* avow-month.c: a month as it was */

#include "config.h"

#include "avow-month.h"

#include "avow-reviews.h"

static GPtrArray *
list_finished (AvowRecordList *resources,
               AvowCivilDate   first,
               AvowCivilDate   until)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_records;
  AvowRecord * const *records = avow_record_list_peek_days (resources, first, until, &n_records);

  /* What is not finished stands on the day it was created. */
  for (guint i = 0; i < n_records; i++)
    if (AVOW_RESOURCE (records[i])->finished_on != AVOW_CIVIL_DATE_NONE)
      g_ptr_array_add (list, g_object_ref (records[i]));

  return list;
}

static AvowReview *
ref_review (AvowRecordList *reviews,
            AvowCivilDate   month)
{
  AvowReview *review = avow_reviews_get (reviews, month);

  return review != NULL ? g_object_ref (review) : NULL;
}

AvowMonthLists
avow_month_lists_of (AvowJournal *journal)
{
  return (AvowMonthLists) {
    .entries = avow_journal_get_entries (journal),
    .commitments = avow_journal_get_commitments (journal),
    .resources = avow_journal_get_resources (journal),
    .reviews = avow_journal_get_reviews (journal),
  };
}

/**
 * avow_month_new:
 * @lists: what the journal holds
 * @month: a day of the month
 * @today: the day that it shall hold for; what is dated later does not count
 *
 * Pure: it depends on nothing else but the day that weeks begin with in the locale. Costs what the
 * month holds, and a look at the commitments that are due later, not what the journal holds.
 *
 * Returns: (transfer full): the month
 */
AvowMonth *
avow_month_new (const AvowMonthLists *lists,
                AvowCivilDate         month,
                AvowCivilDate         today)
{
  AvowMonth *self;

  g_return_val_if_fail (month != AVOW_CIVIL_DATE_NONE, NULL);

  self = g_new0 (AvowMonth, 1);
  self->first = avow_civil_date_month_start (month);
  self->last = avow_civil_date_month_end (month);
  self->today = today;
  self->begin = avow_record_list_get_first_date (lists->entries);
  self->figures = avow_figures_new (lists->entries, self->first, self->last, today);
  self->ended = avow_month_list_commitments (lists->commitments, month, &self->coming);
  for (guint i = 0; i < self->ended->len; i++)
    self->fates[avow_commitment_get_fate (g_ptr_array_index (self->ended, i), today)]++;
  self->finished = list_finished (lists->resources, self->first, self->figures->until);
  self->review = ref_review (lists->reviews, month);
  self->review_before = ref_review (lists->reviews, self->first - 1);

  return self;
}

void
avow_month_free (AvowMonth *month)
{
  avow_figures_free (month->figures);
  g_ptr_array_unref (month->ended);
  g_ptr_array_unref (month->coming);
  g_ptr_array_unref (month->finished);
  g_clear_object (&month->review);
  g_clear_object (&month->review_before);
  g_free (month);
}

gboolean
avow_month_is_current (const AvowMonth *month)
{
  return month->today >= month->first && month->today <= month->last;
}

gboolean
avow_month_is_first (const AvowMonth *month)
{
  return month->begin >= month->first && month->begin <= month->figures->until;
}

gboolean
avow_month_is_empty (const AvowMonth *month)
{
  return month->figures->all.n_entries == 0 && month->figures->n_reflections == 0 &&
         month->ended->len == 0 && month->finished->len == 0;
}
