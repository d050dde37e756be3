/* avow-commitment-life.c: what happens to a commitment: made, changed, reviewed, released, renewed */

#include "config.h"

#include "avow-commitment-life.h"

#include <string.h>

/* What a promise is made of, as a word of the file each: dates, numbers, "300.00 USD", ids or words
 * between commas. NULL where it says nothing. */
typedef struct {
  const char *field;
  char      *(*get_word) (AvowCommitment *commitment);
} PromiseField;

static char *
get_date_word (AvowCivilDate date)
{
  char text[AVOW_CIVIL_DATE_TEXT_SIZE];

  if (date == AVOW_CIVIL_DATE_NONE)
    return NULL;

  avow_civil_date_to_text (date, text);

  return g_strdup (text);
}

static char *
get_start (AvowCommitment *commitment)
{
  return get_date_word (commitment->start);
}

static char *
get_due (AvowCommitment *commitment)
{
  return get_date_word (commitment->due);
}

static char *
get_what (AvowCommitment *commitment)
{
  return g_strdup (avow_term_get_word (&AVOW_MEASURES, commitment->measure.what));
}

static char *
get_target (AvowCommitment *commitment)
{
  const AvowMeasure *measure = &commitment->measure;
  AvowMoney money = { measure->target, "" };

  if (measure->what == AVOW_MEASURE_ONCE || measure->target < 0)
    return NULL;
  if (measure->what != AVOW_MEASURE_MONEY || measure->currency == NULL)
    return g_strdup_printf ("%" G_GINT64_FORMAT, measure->target);

  g_strlcpy (money.currency, measure->currency, sizeof money.currency);

  return avow_money_format_plain (&money);
}

static char *
get_per (AvowCommitment *commitment)
{
  return commitment->measure.what == AVOW_MEASURE_ONCE
           ? NULL
           : g_strdup (avow_term_get_word (&AVOW_PERS, commitment->measure.per));
}

static char *
join (char **words)
{
  return words != NULL && words[0] != NULL ? g_strjoinv (", ", words) : NULL;
}

static char *
get_types (AvowCommitment *commitment)
{
  return join (commitment->measure.types);
}

static char *
get_communities (AvowCommitment *commitment)
{
  return join (commitment->measure.communities);
}

static char *
get_places (AvowCommitment *commitment)
{
  const GArray *places = commitment->measure.places;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; places != NULL && i < places->len; i++)
    {
      char hex[AVOW_ID_HEX_SIZE];

      avow_id_to_hex (&g_array_index (places, AvowId, i), hex);
      g_strv_builder_add (builder, hex);
    }
  words = g_strv_builder_end (builder);

  return join (words);
}

static const PromiseField promise_fields[] = {
  { "what", get_what },
  { "target", get_target },
  { "per", get_per },
  { "start", get_start },
  { "due", get_due },
  { "types", get_types },
  { "places", get_places },
  { "communities", get_communities },
};

static void
set_text (char       **member,
          const char  *text)
{
  g_free (*member);
  *member = text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/* The figures as they stood: what is edited afterwards shows beside them. */
static void
note_figures (AvowCommitment     *commitment,
              const AvowProgress *progress,
              AvowCivilDate       today)
{
  commitment->review.on = today;
  commitment->review.done = progress->done;
  commitment->review.target = progress->target;
  commitment->review.entries = progress->n_entries;
}

/* Whole months are followed by as many whole months, whatever their days. */
static gboolean
is_whole_months (AvowCivilDate first,
                 AvowCivilDate last)
{
  return avow_civil_date_month_start (first) == first && avow_civil_date_month_end (last) == last;
}

static int
count_months (AvowCivilDate first,
              AvowCivilDate last)
{
  int first_year, first_month, last_year, last_month, day;

  avow_civil_date_get_ymd (first, &first_year, &first_month, &day);
  avow_civil_date_get_ymd (last, &last_year, &last_month, &day);

  return (last_year - first_year) * 12 + last_month - first_month + 1;
}

/**
 * avow_commitment_make:
 * @commitment: one that is new
 * @today: the day
 *
 * Makes it active, and begins its history.
 */
void
avow_commitment_make (AvowCommitment *commitment,
                      AvowCivilDate   today)
{
  g_return_if_fail (AVOW_IS_COMMITMENT (commitment));

  commitment->state = AVOW_COMMITMENT_ACTIVE;
  avow_commitment_add_event (commitment, today, AVOW_EVENT_MADE);
}

/**
 * avow_commitment_promise_differs:
 * @a: a commitment
 * @b: another state of it
 *
 * Returns: whether they promise something else: another target, other dates, or other actions count.
 *   The title and whatever else is said of it is no part of that.
 */
gboolean
avow_commitment_promise_differs (AvowCommitment *a,
                                 AvowCommitment *b)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT (a), FALSE);
  g_return_val_if_fail (AVOW_IS_COMMITMENT (b), FALSE);

  for (gsize i = 0; i < G_N_ELEMENTS (promise_fields); i++)
    {
      g_autofree char *word_a = promise_fields[i].get_word (a);
      g_autofree char *word_b = promise_fields[i].get_word (b);

      if (g_strcmp0 (word_a, word_b) != 0)
        return TRUE;
    }

  return FALSE;
}

/**
 * avow_commitment_note_changes:
 * @commitment: as it is now
 * @before: as it was
 * @reason: (nullable): why, in the person's words
 * @today: the day
 *
 * Adds an event to the history of @commitment for each part of the promise that is another; each has
 * the reason.
 */
void
avow_commitment_note_changes (AvowCommitment *commitment,
                              AvowCommitment *before,
                              const char     *reason,
                              AvowCivilDate   today)
{
  g_return_if_fail (AVOW_IS_COMMITMENT (commitment));
  g_return_if_fail (AVOW_IS_COMMITMENT (before));

  for (gsize i = 0; i < G_N_ELEMENTS (promise_fields); i++)
    {
      g_autofree char *from = promise_fields[i].get_word (before);
      g_autofree char *to = promise_fields[i].get_word (commitment);
      AvowCommitmentEvent *event;

      if (g_strcmp0 (from, to) == 0)
        continue;

      event = avow_commitment_add_event (commitment, today, AVOW_EVENT_CHANGED);
      event->field = g_strdup (promise_fields[i].field);
      event->from = g_steal_pointer (&from);
      event->to = g_steal_pointer (&to);
      set_text (&event->reason, reason);
    }
}

/**
 * avow_commitment_review:
 * @commitment: an active one
 * @outcome: what became of it
 * @helped: (nullable): what helped
 * @hindered: (nullable): what hindered
 * @tell: (nullable): whom the person will tell
 * @progress: its figures on @today
 * @today: the day
 *
 * Ends it with an outcome, and keeps the figures as they stand. What is edited in the journal
 * afterwards leaves the outcome alone. Before its last day this ends it early: nothing counts any more.
 */
void
avow_commitment_review (AvowCommitment     *commitment,
                        AvowOutcome         outcome,
                        const char         *helped,
                        const char         *hindered,
                        const char         *tell,
                        const AvowProgress *progress,
                        AvowCivilDate       today)
{
  g_return_if_fail (AVOW_IS_COMMITMENT (commitment));

  commitment->state = AVOW_COMMITMENT_REVIEWED;
  commitment->outcome = (int) outcome;
  set_text (&commitment->review.helped, helped);
  set_text (&commitment->review.hindered, hindered);
  set_text (&commitment->review.tell, tell);
  note_figures (commitment, progress, today);
  avow_commitment_add_event (commitment, today, AVOW_EVENT_REVIEWED);
}

/**
 * avow_commitment_release:
 * @commitment: an active one
 * @reason: why, in the person's words
 * @progress: its figures on @today
 * @today: the day
 *
 * Ends it before its time. From then on nothing counts toward it any more.
 */
void
avow_commitment_release (AvowCommitment     *commitment,
                         const char         *reason,
                         const AvowProgress *progress,
                         AvowCivilDate       today)
{
  AvowCommitmentEvent *event;

  g_return_if_fail (AVOW_IS_COMMITMENT (commitment));

  commitment->state = AVOW_COMMITMENT_RELEASED;
  note_figures (commitment, progress, today);
  event = avow_commitment_add_event (commitment, today, AVOW_EVENT_RELEASED);
  set_text (&event->reason, reason);
}

/**
 * avow_commitment_renew:
 * @commitment: one that has ended
 * @today: the day
 *
 * The same promise for the time after it, as long as it was: whole months for whole months, or else as
 * many days. If that would be over already, or beyond the calendar, it starts today.
 *
 * Returns: (transfer full): a new commitment, without an id, to be changed and made
 */
AvowCommitment *
avow_commitment_renew (AvowCommitment *commitment,
                       AvowCivilDate   today)
{
  AvowCommitment *next;
  guint n_days;

  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), NULL);

  next = avow_commitment_new ();
  n_days = commitment->due >= commitment->start ? commitment->due - commitment->start : 0;

  set_text (&next->title, commitment->title);
  set_text (&next->why, commitment->why);
  set_text (&next->accountable_to, commitment->accountable_to);
  next->ring = commitment->ring;
  next->step = commitment->step;
  next->communities = g_strdupv (commitment->communities);
  next->remind_days_before = commitment->remind_days_before;
  next->measure.what = commitment->measure.what;
  next->measure.target = commitment->measure.target;
  next->measure.per = commitment->measure.per;
  next->measure.currency = g_strdup (commitment->measure.currency);
  next->measure.types = g_strdupv (commitment->measure.types);
  next->measure.communities = g_strdupv (commitment->measure.communities);
  if (commitment->measure.places != NULL)
    next->measure.places = g_array_copy (commitment->measure.places);

  next->start = commitment->due + 1;
  next->due = next->start + n_days;
  if (commitment->due >= commitment->start && is_whole_months (commitment->start, commitment->due))
    next->due = avow_civil_date_month_end (
      avow_civil_date_add_months (next->start, count_months (commitment->start, commitment->due) - 1));
  if (next->due < today || next->due > AVOW_CIVIL_DATE_LAST)
    {
      next->start = today;
      next->due = MIN (today + n_days, AVOW_CIVIL_DATE_LAST);
    }

  return next;
}

/**
 * avow_commitment_continue_as:
 * @commitment: one that has ended
 * @next: what takes its place; it has an id
 * @how: %AVOW_EVENT_RENEWED or %AVOW_EVENT_REPLACED
 * @today: the day
 */
void
avow_commitment_continue_as (AvowCommitment *commitment,
                             AvowCommitment *next,
                             AvowEvent       how,
                             AvowCivilDate   today)
{
  g_return_if_fail (AVOW_IS_COMMITMENT (commitment));
  g_return_if_fail (!avow_id_is_none (&next->parent_instance.id));

  commitment->renewed_as = next->parent_instance.id;
  avow_commitment_add_event (commitment, today, how);
}
