/* avow-progress.c: where a commitment stands, from the journal alone */

#include "config.h"

#include "avow-progress.h"

#include "avow-sum.h"

static gint64
get_target (AvowCommitment *commitment)
{
  return commitment->measure.what == AVOW_MEASURE_ONCE ? 1 : MAX (commitment->measure.target, 0);
}

/* Time stops for what was reviewed or released, on that day: where it had ended by then, it has still
 * ended. */
static AvowCivilDate
get_today (AvowCommitment *commitment,
           AvowCivilDate   today)
{
  gboolean stopped = !avow_commitment_is_active (commitment) &&
                     commitment->review.on != AVOW_CIVIL_DATE_NONE;

  return stopped ? MIN (today, commitment->review.on) : today;
}

static AvowPer
get_per (AvowCommitment *commitment)
{
  return commitment->measure.what == AVOW_MEASURE_ONCE ? AVOW_PER_PERIOD
                                                       : (AvowPer) commitment->measure.per;
}

/* Entries come newest first, so the periods are walked from the last. */
typedef struct {
  AvowProgress *progress;
  AvowPeriod   *period;
} Adding;

static void
add_entry (AvowAction *action,
           AvowCounts  counts,
           gint64      value,
           gpointer    data)
{
  Adding *adding = data;

  if (counts == AVOW_COUNTS_IN_OTHER_CURRENCY)
    {
      adding->progress->n_other_currency++;
      return;
    }

  while (action->date < adding->period->first)
    adding->period--;
  adding->period->done = avow_sum (adding->period->done, value);
  adding->progress->n_entries++;
}

static void
add_entries (AvowProgress       *progress,
             const AvowCounting *counting,
             AvowRecordList     *entries)
{
  Adding adding = { progress, NULL };

  if (progress->periods->len == 0)
    return;

  adding.period = &g_array_index (progress->periods, AvowPeriod, progress->periods->len - 1);
  avow_counting_each (counting, entries, progress->today, add_entry, &adding);
}

static void
judge_period (AvowProgress *progress,
              AvowPeriod   *period)
{
  gboolean ended = period->last < progress->today;
  gboolean kept = period->done >= period->promised;

  if (period->first > progress->today)
    period->state = AVOW_PERIOD_COMING;
  else if (ended && period->promised == 0)
    period->state = AVOW_PERIOD_FREE;
  else if (kept && period->promised > 0)
    period->state = AVOW_PERIOD_KEPT;
  else
    period->state = ended ? AVOW_PERIOD_NOT_KEPT : AVOW_PERIOD_RUNNING;

  if (ended && period->promised > 0)
    {
      progress->n_ended++;
      progress->n_kept += kept;
    }
}

static void
sum_up (AvowProgress   *progress,
        AvowCommitment *commitment)
{
  for (guint i = 0; i < progress->periods->len; i++)
    {
      AvowPeriod *period = &g_array_index (progress->periods, AvowPeriod, i);

      judge_period (progress, period);
      progress->target = avow_sum (progress->target, period->promised);
      progress->done = avow_sum (progress->done, period->done);
      if (period->first <= progress->today && period->last >= progress->today)
        progress->current = (int) i;
    }

  /* An end before the start leaves the promise, and no day for it. */
  if (progress->periods->len == 0)
    progress->target = get_target (commitment);

  progress->promised = avow_progress_promised_on (progress, commitment, progress->today);
  progress->remaining = progress->target > progress->done ? progress->target - progress->done : 0;
}

static void
count_days (AvowProgress   *progress,
            AvowCommitment *commitment)
{
  AvowCivilDate first = commitment->start;
  AvowCivilDate last = commitment->due;
  AvowCivilDate from = MAX (first, progress->today);

  if (first == AVOW_CIVIL_DATE_NONE || last < first)
    return;

  progress->n_days = last - first + 1;
  if (from > last || !avow_commitment_is_active (commitment))
    return;

  progress->n_days_left = last - from + 1;
  progress->weekly = progress->remaining;
  if (progress->n_days_left > 7 && progress->remaining > 0)
    /* Rounded up: one less than the rest of what remains. */
    progress->weekly = progress->remaining -
                       avow_share (progress->remaining, progress->n_days_left - 7,
                                   progress->n_days_left, FALSE);
}

/**
 * avow_commitment_get_standing:
 * @commitment: a commitment
 * @today: a day
 *
 * Returns: where it stands on that day
 */
AvowStanding
avow_commitment_get_standing (AvowCommitment *commitment,
                              AvowCivilDate   today)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), AVOW_STANDING_RUNNING);

  if (commitment->state == AVOW_COMMITMENT_REVIEWED)
    return AVOW_STANDING_REVIEWED;
  if (commitment->state == AVOW_COMMITMENT_RELEASED)
    return AVOW_STANDING_RELEASED;
  if (today > commitment->due)
    return AVOW_STANDING_WAITING;

  return today < commitment->start ? AVOW_STANDING_COMING : AVOW_STANDING_RUNNING;
}

/**
 * avow_commitment_is_recent:
 * @commitment: a commitment
 * @today: a day
 *
 * What lists show before all is asked for.
 *
 * Returns: whether it is not over, or ended in this month or in one of the twelve before
 */
gboolean
avow_commitment_is_recent (AvowCommitment *commitment,
                           AvowCivilDate   today)
{
  AvowCivilDate month = avow_civil_date_month_start (today);

  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), FALSE);

  return avow_commitment_is_active (commitment) ||
         avow_commitment_get_last_day (commitment) >= avow_civil_date_add_months (month, -12);
}

/**
 * avow_progress_new:
 * @commitment: a commitment
 * @entries: the journal's actions and reflections, newest first
 * @today: the day it shall hold for; what is dated later does not count
 *
 * Computes where @commitment stands. Pure: it depends on nothing else but the day that weeks begin
 * with in the locale. Costs what its days hold, not what the journal holds.
 *
 * Returns: (transfer full): the figures
 */
AvowProgress *
avow_progress_new (AvowCommitment *commitment,
                   AvowRecordList *entries,
                   AvowCivilDate   today)
{
  g_autoptr (AvowCounting) counting = NULL;
  AvowProgress *progress;

  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), NULL);

  counting = avow_counting_new (commitment);
  progress = g_new0 (AvowProgress, 1);
  progress->today = get_today (commitment, today);
  progress->standing = avow_commitment_get_standing (commitment, today);
  progress->current = -1;
  progress->periods = avow_periods_new (commitment->start, commitment->due, get_per (commitment),
                                        get_target (commitment));
  add_entries (progress, counting, entries);
  sum_up (progress, commitment);
  count_days (progress, commitment);

  return progress;
}

/**
 * avow_progress_look_back:
 * @commitment: a commitment, saved or not
 * @entries: the journal's actions and reflections, newest first
 * @today: a day
 *
 * Returns: (transfer full): the figures of the same promise if it had been made for as many days as it
 *   has, up to the day before it starts or before @today, whichever is first
 */
AvowProgress *
avow_progress_look_back (AvowCommitment *commitment,
                         AvowRecordList *entries,
                         AvowCivilDate   today)
{
  g_autoptr (AvowCommitment) before = NULL;
  AvowCivilDate end = MIN (commitment->start, today);
  guint n_days = commitment->due >= commitment->start ? commitment->due - commitment->start + 1 : 0;

  before = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) commitment));
  before->due = end > 0 ? end - 1 : 0;
  before->start = before->due >= n_days ? before->due - n_days + 1 : 1;

  return avow_progress_new (before, entries, today);
}

void
avow_progress_free (AvowProgress *progress)
{
  g_array_unref (progress->periods);
  g_free (progress);
}

/**
 * avow_progress_promised_on:
 * @progress: the figures of @commitment
 * @commitment: the commitment
 * @date: a day
 *
 * Returns: what is promised by the end of @date: all that the periods before it promise, and an even
 *   part of the one that it is in
 */
gint64
avow_progress_promised_on (const AvowProgress *progress,
                           AvowCommitment     *commitment,
                           AvowCivilDate       date)
{
  /* Half of what is done once cannot be done. */
  if (commitment->measure.what == AVOW_MEASURE_ONCE)
    return date >= commitment->due ? 1 : 0;

  return progress->periods->len > 0 ? avow_periods_promised_on (progress->periods, date)
                                    : progress->target;
}

/**
 * avow_progress_trace:
 * @commitment: a commitment
 * @entries: the journal's actions and reflections, newest first
 * @today: what is dated later does not count
 *
 * Returns: (transfer full) (element-type AvowProgressPoint): how what was done grew, in the order of
 *   the days
 */
GArray *
avow_progress_trace (AvowCommitment *commitment,
                     AvowRecordList *entries,
                     AvowCivilDate   today)
{
  g_autoptr (AvowCounting) counting = avow_counting_new (commitment);
  g_autoptr (GPtrArray) actions = avow_counting_list (counting, entries, today);
  GArray *trace = g_array_new (FALSE, FALSE, sizeof (AvowProgressPoint));
  gint64 done = 0;

  for (guint i = actions->len; i > 0; i--)
    {
      AvowAction *action = g_ptr_array_index (actions, i - 1);
      AvowProgressPoint *last = trace->len > 0
                                  ? &g_array_index (trace, AvowProgressPoint, trace->len - 1)
                                  : NULL;
      AvowProgressPoint point = { action->date, 0 };
      gint64 value;

      avow_counting_ask (counting, action, &value);
      done = avow_sum (done, value);
      point.done = done;
      if (last != NULL && last->date == action->date)
        last->done = done;
      else
        g_array_append_val (trace, point);
    }

  return trace;
}
