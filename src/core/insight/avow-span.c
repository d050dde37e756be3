/* avow-span.c: a month or a year as it was */

#include "config.h"

#include "avow-span.h"

#include "avow-pledges.h"
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

static GPtrArray *
list_reviews (AvowRecordList *reviews,
              AvowCivilDate   first,
              AvowCivilDate   last)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  /* After the last month of the calendar there is none. */
  for (AvowCivilDate month = first; month != AVOW_CIVIL_DATE_NONE && month <= last;
       month = avow_civil_date_add_months (month, 1))
    {
      AvowReview *review = ref_review (reviews, month);

      if (review != NULL)
        g_ptr_array_add (list, review);
    }

  return list;
}

static void
find_pledge (AvowSpan       *self,
             AvowRecordList *pledges)
{
  AvowPledge *pledge = avow_pledges_get_on (pledges, self->figures->until);

  if (pledge == NULL)
    return;

  self->pledge = g_object_ref (pledge);
  self->affirmed_on = avow_pledge_get_affirmed_by (pledge, self->figures->until);
}

AvowSpanLists
avow_span_lists_of (AvowJournal *journal)
{
  return (AvowSpanLists) {
    .entries = avow_journal_get_entries (journal),
    .commitments = avow_journal_get_commitments (journal),
    .resources = avow_journal_get_resources (journal),
    .reviews = avow_journal_get_reviews (journal),
    .pledges = avow_journal_get_pledges (journal),
  };
}

/**
 * avow_span_new:
 * @lists: what the journal holds
 * @length: whether to look at a month or a year
 * @day: a day of it
 * @today: the day that it shall hold for; what is dated later does not count
 *
 * Pure: it depends on nothing else but the day that weeks begin with in the locale. Costs what the
 * span holds, and a look at the commitments that are due later, not what the journal holds.
 *
 * Returns: (transfer full): the month or the year
 */
AvowSpan *
avow_span_new (const AvowSpanLists *lists,
               AvowSpanLength       length,
               AvowCivilDate        day,
               AvowCivilDate        today)
{
  AvowSpan *self;

  g_return_val_if_fail (day != AVOW_CIVIL_DATE_NONE, NULL);

  self = g_new0 (AvowSpan, 1);
  self->length = length;
  self->first = avow_span_find_first (length, day);
  self->last = avow_span_find_last (length, day);
  self->today = today;
  self->begin = avow_record_list_get_first_date (lists->entries);
  self->figures = avow_figures_new (lists->entries, self->first, self->last, today);
  self->ended = avow_span_list_commitments (lists->commitments, self->first, self->last, &self->coming);
  for (guint i = 0; i < self->ended->len; i++)
    self->fates[avow_commitment_get_fate (g_ptr_array_index (self->ended, i), today)]++;
  self->finished = list_finished (lists->resources, self->first, self->figures->until);
  find_pledge (self, lists->pledges);
  self->reviews = list_reviews (lists->reviews, self->first, self->last);
  if (length == AVOW_SPAN_MONTH)
    {
      self->review = ref_review (lists->reviews, self->first);
      self->review_before = ref_review (lists->reviews, self->first - 1);
    }

  return self;
}

void
avow_span_free (AvowSpan *span)
{
  avow_figures_free (span->figures);
  g_ptr_array_unref (span->ended);
  g_ptr_array_unref (span->coming);
  g_ptr_array_unref (span->finished);
  g_clear_object (&span->pledge);
  g_clear_object (&span->review);
  g_clear_object (&span->review_before);
  g_ptr_array_unref (span->reviews);
  g_free (span);
}

AvowCivilDate
avow_span_find_first (AvowSpanLength length,
                      AvowCivilDate  day)
{
  return length == AVOW_SPAN_YEAR ? avow_civil_date_year_start (day) : avow_civil_date_month_start (day);
}

AvowCivilDate
avow_span_find_last (AvowSpanLength length,
                     AvowCivilDate  day)
{
  return length == AVOW_SPAN_YEAR ? avow_civil_date_year_end (day) : avow_civil_date_month_end (day);
}

gboolean
avow_span_is_current (const AvowSpan *span)
{
  return span->today >= span->first && span->today <= span->last;
}

gboolean
avow_span_is_first (const AvowSpan *span)
{
  return span->begin >= span->first && span->begin <= span->figures->until;
}

gboolean
avow_span_is_empty (const AvowSpan *span)
{
  return span->figures->all.n_entries == 0 && span->figures->n_reflections == 0 &&
         span->ended->len == 0 && span->finished->len == 0;
}
