/* avow-commitment-words.c: a commitment and where it stands, in sentences for people */

#include "config.h"

#include "avow-commitment-words.h"

#include <string.h>

#include <glib/gi18n-lib.h>

/* Helpers */

static char *
format_minutes (gint64 minutes)
{
  return avow_minutes_format ((guint) CLAMP (minutes, 0, G_MAXUINT));
}

static char *
format_money (const char *currency,
              gint64      minor)
{
  AvowMoney money = { minor, "" };

  if (currency == NULL || avow_currency_get_digits (currency) < 0)
    return g_strdup_printf ("%" G_GINT64_FORMAT, minor);

  g_strlcpy (money.currency, currency, sizeof money.currency);

  return avow_money_format (&money);
}

/* A number without what it counts, where that is said beside it already: "1 of 2". */
static char *
format_bare (AvowCommitment *commitment,
             gint64          value)
{
  switch (commitment->measure.what)
    {
    case AVOW_MEASURE_MINUTES:
      return format_minutes (value);
    case AVOW_MEASURE_MONEY:
      return format_money (commitment->measure.currency, value);
    default:
      return g_strdup_printf ("%'" G_GINT64_FORMAT, value);
    }
}

static gboolean
has_periods (AvowCommitment *commitment)
{
  return commitment->measure.what != AVOW_MEASURE_ONCE &&
         (commitment->measure.per == AVOW_PER_WEEK || commitment->measure.per == AVOW_PER_MONTH);
}

static char *
format_of (AvowCommitment *commitment,
           gint64          done,
           gint64          target)
{
  g_autofree char *done_text = format_bare (commitment, done);
  g_autofree char *target_text = format_bare (commitment, target);

  /* Translators: how much was done of what was promised: "3 of 10", "7 h 30 min of 20 h" */
  return g_strdup_printf (C_("progress", "%1$s of %2$s"), done_text, target_text);
}

static char *
join_places (AvowJournal  *journal,
             const AvowId *ids,
             guint         n_ids)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < n_ids; i++)
    {
      AvowRecord *place = avow_journal_lookup (journal, &ids[i]);

      if (place != NULL && AVOW_IS_PLACE (place) && AVOW_PLACE (place)->name != NULL)
        g_strv_builder_add (builder, AVOW_PLACE (place)->name);
      else
        g_strv_builder_add (builder, _("a place that was deleted"));
    }
  names = g_strv_builder_end (builder);

  return g_strjoinv (C_("list", ", "), names);
}

static char *
join_types (char **words)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *name = avow_term_get_name (&AVOW_ACTION_TYPES,
                                             avow_term_from_word (&AVOW_ACTION_TYPES, words[i], -1));

      g_strv_builder_add (builder, name != NULL ? name : words[i]);
    }
  names = g_strv_builder_end (builder);

  return g_strjoinv (C_("list", ", "), names);
}

/* Values */

char *
avow_commitment_format_value (AvowCommitment *commitment,
                              gint64          value)
{
  g_autofree char *bare = format_bare (commitment, value);

  if (commitment->measure.what == AVOW_MEASURE_MINUTES ||
      commitment->measure.what == AVOW_MEASURE_MONEY)
    return g_steal_pointer (&bare);

  /* Translators: how often something was done or is to be done; %s is the number */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s time", "%s times",
                                       (gulong) CLAMP (value, 0, G_MAXINT)),
                          bare);
}

char *
avow_commitment_format_target (AvowCommitment *commitment)
{
  g_autofree char *value = NULL;

  if (commitment->measure.what == AVOW_MEASURE_ONCE)
    return g_strdup (C_("promise", "Once"));

  if (commitment->measure.what == AVOW_MEASURE_COUNT && commitment->measure.target == 1)
    value = g_strdup (C_("promise", "Once"));
  else
    value = avow_commitment_format_value (commitment, MAX (commitment->measure.target, 0));
  switch (commitment->measure.per)
    {
    case AVOW_PER_WEEK:
      /* Translators: %s is how much: "2 times each week", "1 h 30 min each week" */
      return g_strdup_printf (C_("promise", "%s each week"), value);
    case AVOW_PER_MONTH:
      return g_strdup_printf (C_("promise", "%s each month"), value);
    default:
      return g_strdup_printf (C_("promise", "%s in all"), value);
    }
}

char *
avow_commitment_format_promise (AvowCommitment *commitment)
{
  g_autofree char *target = avow_commitment_format_target (commitment);
  g_autofree char *start = avow_civil_date_format (commitment->start);
  g_autofree char *due = avow_civil_date_format (commitment->due);

  if (commitment->measure.what == AVOW_MEASURE_ONCE)
    /* Translators: a promise that is kept by doing something once; the two dates are the first and the
     * last day for it */
    return g_strdup_printf (_("Once, between %1$s and %2$s."), start, due);

  /* Translators: a promise: how much ("2 times each month", "20 h in all"), and two dates */
  return g_strdup_printf (_("%1$s, from %2$s to %3$s."), target, start, due);
}

char *
avow_commitment_format_counting (AvowCommitment *commitment,
                                 AvowJournal    *journal)
{
  const AvowMeasure *measure = &commitment->measure;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *types = NULL;

  if (measure->types != NULL && measure->types[0] != NULL)
    types = join_types (measure->types);
  else
    types = g_strdup (_("any action"));
  /* Translators: which kinds of action count toward a promise; more may follow */
  g_string_append_printf (text, _("Counted: %s"), types);

  if (measure->places != NULL && measure->places->len > 0)
    {
      g_autofree char *places = join_places (journal, (const AvowId *) (gpointer) measure->places->data,
                                             measure->places->len);

      /* Translators: follows "Counted: dining": names of places */
      g_string_append_printf (text, C_("counted", ", at %s"), places);
    }
  if (measure->communities != NULL && measure->communities[0] != NULL)
    {
      g_autofree char *communities = g_strjoinv (C_("list", ", "), measure->communities);

      /* Translators: follows "Counted: dining": names of communities */
      g_string_append_printf (text, C_("counted", ", for %s"), communities);
    }
  /* Translators: the end of the sentence "Counted: dining" */
  g_string_append (text, C_("counted", "."));

  return g_string_free_and_steal (g_steal_pointer (&text));
}

char *
avow_commitment_format_when (AvowCommitment *commitment,
                             AvowCivilDate   today)
{
  g_autofree char *text = NULL;
  guint days;

  if (commitment->state == AVOW_COMMITMENT_RELEASED && commitment->review.on != AVOW_CIVIL_DATE_NONE)
    {
      text = avow_civil_date_format (commitment->review.on);
      /* Translators: a commitment that was ended before its date; %s is the date */
      return g_strdup_printf (_("Released on %s"), text);
    }

  /* It has no end to come that anybody waits for. */
  if (commitment->state == AVOW_COMMITMENT_REVIEWED && commitment->review.on != AVOW_CIVIL_DATE_NONE &&
      commitment->review.on <= commitment->due)
    {
      text = avow_civil_date_format (commitment->review.on);
      /* Translators: a commitment that was looked back at before its last day was over; %s is the date */
      return g_strdup_printf (_("Reviewed on %s"), text);
    }

  if (today < commitment->start && commitment->start <= commitment->due)
    {
      days = commitment->start - today;
      if (days == 1)
        return g_strdup (_("Starts tomorrow"));
      text = avow_civil_date_format (commitment->start);
      /* Translators: %s is a date */
      return g_strdup_printf (_("Starts on %s"), text);
    }

  if (today == commitment->due)
    return g_strdup (_("Ends today"));
  if (today < commitment->due)
    {
      days = commitment->due - today;
      if (days == 1)
        return g_strdup (_("Ends tomorrow"));
      if (days <= 30)
        return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Ends in %u day", "Ends in %u days", days),
                                days);
      text = avow_civil_date_format (commitment->due);
      /* Translators: %s is a date */
      return g_strdup_printf (_("Ends on %s"), text);
    }

  if (today - commitment->due == 1)
    return g_strdup (_("Ended yesterday"));
  text = avow_civil_date_format (commitment->due);
  /* Translators: %s is a date */
  return g_strdup_printf (_("Ended on %s"), text);
}

/* Progress */

char *
avow_progress_format_done (const AvowProgress *progress,
                           AvowCommitment     *commitment)
{
  if (commitment->measure.what == AVOW_MEASURE_ONCE)
    return g_strdup (progress->done > 0 ? C_("progress", "Done") : C_("progress", "Not done yet"));

  return format_of (commitment, progress->done, progress->target);
}

char *
avow_progress_format_promised (const AvowProgress *progress,
                               AvowCommitment     *commitment)
{
  g_autofree char *value = format_bare (commitment, progress->promised);

  /* Translators: how much should be done by now, if it were done evenly */
  return g_strdup_printf (_("Promised by today: %s"), value);
}

char *
avow_progress_format_needed (const AvowProgress *progress,
                             AvowCommitment     *commitment)
{
  g_autofree char *remaining = NULL;
  g_autofree char *weekly = NULL;

  if (progress->remaining == 0 || progress->n_days_left == 0 ||
      commitment->measure.what == AVOW_MEASURE_ONCE)
    return NULL;

  remaining = format_bare (commitment, progress->remaining);
  if (progress->n_days_left <= 7)
    /* Translators: how much remains of a promise: "3 to go", "2 h to go" */
    return g_strdup_printf (_("%s to go"), remaining);

  weekly = format_bare (commitment, progress->weekly);
  /* Translators: how much remains of a promise, and how much of it each week has to bring */
  return g_strdup_printf (_("%1$s to go, %2$s a week"), remaining, weekly);
}

char *
avow_progress_format_kept (const AvowProgress *progress,
                           AvowCommitment     *commitment)
{
  if (!has_periods (commitment) || progress->n_ended == 0)
    return NULL;

  if (commitment->measure.per == AVOW_PER_WEEK)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u week kept",
                                         "%1$u of %2$u weeks kept", progress->n_ended),
                            progress->n_kept, progress->n_ended);

  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u month kept",
                                       "%1$u of %2$u months kept", progress->n_ended),
                          progress->n_kept, progress->n_ended);
}

char *
avow_progress_format_current (const AvowProgress *progress,
                              AvowCommitment     *commitment)
{
  const AvowPeriod *period;
  g_autofree char *text = NULL;

  if (!has_periods (commitment) || progress->current < 0 ||
      progress->standing != AVOW_STANDING_RUNNING)
    return NULL;

  period = &g_array_index (progress->periods, AvowPeriod, progress->current);
  /* A few days that nothing is promised for: the whole is what there is to tell. */
  if (period->promised == 0)
    return NULL;

  text = format_of (commitment, period->done, period->promised);

  /* Translators: %s is how much was done of what was promised: "1 of 2" */
  return g_strdup_printf (commitment->measure.per == AVOW_PER_WEEK ? _("This week: %s")
                                                                   : _("This month: %s"),
                          text);
}

char *
avow_progress_format_others (const AvowProgress *progress,
                             AvowCommitment     *commitment)
{
  if (progress->n_other_currency == 0)
    return NULL;

  return g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%u entry is in another currency, and does not count.",
                 "%u entries are in another currency, and do not count.",
                 progress->n_other_currency),
    progress->n_other_currency);
}

char *
avow_progress_format_pace (const AvowProgress *progress,
                           AvowCommitment     *commitment)
{
  g_autofree char *date = avow_civil_date_format (MIN (progress->today, commitment->due));
  g_autofree char *due = avow_civil_date_format (commitment->due);
  g_autofree char *done = avow_commitment_format_value (commitment, progress->done);
  g_autofree char *promised = avow_commitment_format_value (commitment, progress->promised);
  g_autofree char *target = avow_commitment_format_value (commitment, progress->target);

  if (progress->standing == AVOW_STANDING_COMING)
    /* Translators: a date, and how much is promised by then: "By 31 July 2026: 20 h promised." */
    return g_strdup_printf (_("By %1$s: %2$s promised."), due, target);
  if (progress->today >= commitment->due)
    /* Translators: a date, and how much was done and was promised by then */
    return g_strdup_printf (_("By %1$s: %2$s done, %3$s promised."), date, done, promised);

  /* Translators: today, how much was done and was promised by then; the last day, and how much is
   * promised by then */
  return g_strdup_printf (_("By %1$s: %2$s done, %3$s promised. By %4$s: %5$s promised."), date, done,
                          promised, due, target);
}

char *
avow_progress_format_summary (const AvowProgress *progress,
                              AvowCommitment     *commitment)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char *current = avow_progress_format_current (progress, commitment);
  char *kept = avow_progress_format_kept (progress, commitment);

  if (current == NULL)
    current = progress->standing != AVOW_STANDING_COMING
                ? avow_progress_format_done (progress, commitment)
                : avow_commitment_format_target (commitment);
  g_ptr_array_add (parts, current);
  if (kept != NULL)
    g_ptr_array_add (parts, kept);
  /* Of a week or a month, what is promised of it says as much. */
  if (progress->standing == AVOW_STANDING_RUNNING && !has_periods (commitment) &&
      commitment->measure.what != AVOW_MEASURE_ONCE && progress->promised > 0)
    g_ptr_array_add (parts, avow_progress_format_promised (progress, commitment));

  g_ptr_array_add (parts, avow_commitment_format_when (commitment, progress->today));
  g_ptr_array_add (parts, NULL);

  return g_strjoinv (" · ", (char **) parts->pdata);
}

char *
avow_period_format (const AvowPeriod *period,
                    AvowCommitment   *commitment)
{
  g_autofree char *name = NULL;
  g_autofree char *figures = period->promised > 0
                               ? format_of (commitment, period->done, period->promised)
                               : format_bare (commitment, period->done);
  const char *state;

  if (commitment->measure.per == AVOW_PER_MONTH)
    {
      name = avow_civil_date_format_month (period->first);
    }
  else
    {
      g_autofree char *first = avow_civil_date_format (period->first);

      /* Translators: %s is a date */
      name = g_strdup_printf (_("Week of %s"), first);
    }

  switch (period->state)
    {
    case AVOW_PERIOD_KEPT:
      state = C_("period", "kept");
      break;
    case AVOW_PERIOD_NOT_KEPT:
      state = C_("period", "not kept");
      break;
    case AVOW_PERIOD_RUNNING:
      state = C_("period", "under way");
      break;
    case AVOW_PERIOD_COMING:
      state = C_("period", "to come");
      break;
    case AVOW_PERIOD_FREE:
    default:
      state = C_("period", "nothing promised");
      break;
    }

  /* Translators: a week or a month, how much was done in it of what was promised, and whether that is
   * kept: "October 2026: 2 of 2, kept" */
  return g_strdup_printf (_("%1$s: %2$s, %3$s"), name, figures, state);
}

char *
avow_progress_format_since_review (const AvowProgress *progress,
                                   AvowCommitment     *commitment)
{
  gint64 before = commitment->review.done;
  g_autofree char *value = NULL;

  if (avow_commitment_is_active (commitment) || before < 0 || before == progress->done)
    return NULL;

  value = avow_commitment_format_value (commitment, ABS (progress->done - before));

  /* Translators: %s is an amount, such as "2 times" or "3 h". The outcome that was told stands. */
  return g_strdup_printf (progress->done > before
                            ? _("Entries changed since: %s more than there was then.")
                            : _("Entries changed since: %s less than there was then."),
                          value);
}

/* History */

static const char *
get_field_name (const char *field)
{
  static const struct {
    const char *field;
    const char *name;
  } names[] = {
    { "what", NC_ ("promise", "What is counted") },
    { "target", NC_ ("promise", "Target") },
    { "per", NC_ ("promise", "How often") },
    { "start", NC_ ("promise", "Start") },
    { "due", NC_ ("promise", "End") },
    { "types", NC_ ("promise", "Actions that count") },
    { "places", NC_ ("promise", "Places that count") },
    { "communities", NC_ ("promise", "Communities that count") },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i].field, field) == 0)
      return g_dpgettext2 (GETTEXT_PACKAGE, "promise", names[i].name);

  return field;
}

/* "300.00 USD", as avow_money_format_plain() writes it */
static gboolean
read_plain_money (const char *word,
                  AvowMoney  *money)
{
  const char *space = strchr (word, ' ');
  g_autoptr (GString) digits = g_string_new (NULL);

  if (space == NULL || avow_currency_get_digits (space + 1) < 0)
    return FALSE;

  for (const char *p = word; p < space; p++)
    if (*p != '.')
      g_string_append_c (digits, *p);
  g_strlcpy (money->currency, space + 1, sizeof money->currency);

  return g_ascii_string_to_signed (digits->str, 10, G_MININT64, G_MAXINT64, &money->minor, NULL);
}

static gboolean
changes_what (const AvowCommitmentEvent *event)
{
  return event->what == AVOW_EVENT_CHANGED && g_strcmp0 (event->field, "what") == 0;
}

/* What was counted once @event had happened, or before the change that it is part of: a number is one
 * of times or of minutes by that, and may have become another since. */
static int
get_what_at (AvowCommitment            *commitment,
             const AvowCommitmentEvent *event,
             gboolean                   before)
{
  int what = commitment->measure.what;

  for (guint i = avow_commitment_get_n_events (commitment); i > 0; i--)
    {
      const AvowCommitmentEvent *other = avow_commitment_get_event (commitment, i - 1);

      if (other == event)
        {
          const AvowCommitmentEvent *previous = i > 1 ? avow_commitment_get_event (commitment, i - 2)
                                                      : NULL;

          /* What is counted stands before the target where both were changed at once. */
          if (before && previous != NULL && changes_what (previous) && previous->on == event->on &&
              g_strcmp0 (previous->reason, event->reason) == 0)
            return avow_term_from_word (&AVOW_MEASURES, previous->from, -1);

          return what;
        }
      if (changes_what (other))
        what = avow_term_from_word (&AVOW_MEASURES, other->from, -1);
    }

  return what;
}

static char *
format_target_word (int         what,
                    const char *word)
{
  AvowMoney money;
  gint64 number;

  if (read_plain_money (word, &money))
    return avow_money_format (&money);
  if (!g_ascii_string_to_signed (word, 10, 0, G_MAXINT64, &number, NULL))
    return g_strdup (word);
  if (what == AVOW_MEASURE_MINUTES)
    return format_minutes (number);

  return g_strdup_printf ("%'" G_GINT64_FORMAT, number);
}

static char *
format_places_word (AvowJournal *journal,
                    const char  *word)
{
  g_auto (GStrv) hexes = g_strsplit (word, ", ", -1);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (AvowId));

  for (guint i = 0; hexes[i] != NULL; i++)
    {
      AvowId id;

      if (avow_id_from_hex (hexes[i], -1, &id))
        g_array_append_val (ids, id);
    }

  return join_places (journal, (const AvowId *) (gpointer) ids->data, ids->len);
}

/* @what: what was counted when @word was said. */
static char *
format_word (AvowJournal *journal,
             const char  *field,
             const char  *word,
             int          what)
{
  AvowCivilDate date;
  const char *name = NULL;

  if (word == NULL)
    /* Translators: a promise said nothing of this */
    return g_strdup (C_("promise", "not said"));
  if (g_strcmp0 (field, "target") == 0)
    return format_target_word (what, word);
  if (avow_civil_date_parse (word, -1, &date))
    return avow_civil_date_format (date);
  if (g_strcmp0 (field, "what") == 0)
    name = avow_term_get_name (&AVOW_MEASURES, avow_term_from_word (&AVOW_MEASURES, word, -1));
  else if (g_strcmp0 (field, "per") == 0)
    name = avow_term_get_name (&AVOW_PERS, avow_term_from_word (&AVOW_PERS, word, -1));
  else if (g_strcmp0 (field, "places") == 0)
    return format_places_word (journal, word);
  else if (g_strcmp0 (field, "types") == 0)
    {
      g_auto (GStrv) words = g_strsplit (word, ", ", -1);

      return join_types (words);
    }

  return g_strdup (name != NULL ? name : word);
}

char *
avow_commitment_format_event (AvowCommitment            *commitment,
                              const AvowCommitmentEvent *event,
                              AvowJournal               *journal)
{
  const char *name = avow_term_get_name (&AVOW_EVENTS, event->what);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (event->what == AVOW_EVENT_REVIEWED && commitment->outcome != AVOW_OUTCOME_NONE)
    /* Translators: of a commitment: that it was reviewed, and the outcome */
    return g_strdup_printf (C_("event", "%1$s: %2$s"), name,
                            avow_term_get_name (&AVOW_OUTCOMES, commitment->outcome));
  if (event->what != AVOW_EVENT_CHANGED || event->field == NULL)
    return g_strdup (name != NULL ? name : _("Changed by a newer version"));

  from = format_word (journal, event->field, event->from, get_what_at (commitment, event, TRUE));
  to = format_word (journal, event->field, event->to, get_what_at (commitment, event, FALSE));

  /* Translators: a change of a promise: which part, what it is now, and what it was */
  return g_strdup_printf (_("%1$s: %2$s, before: %3$s"), get_field_name (event->field), to, from);
}
