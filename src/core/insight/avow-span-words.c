/* avow-span-words.c: the figures of a month or a year in sentences for people */

#include "config.h"

#include "avow-span-words.h"

#include <glib/gi18n-lib.h>

#include "core/model/avow-number.h"

/* How many of a figure decide the form of the word after it. */
static gulong
get_plural (gint64 value)
{
  return (gulong) CLAMP (value, 0, G_MAXINT);
}

/* Takes @fact, which may be NULL. */
static void
take_fact (GPtrArray *facts,
           char      *fact)
{
  if (fact != NULL)
    g_ptr_array_add (facts, fact);
}

/* NULL for none. */
static char *
join (GPtrArray  *facts,
      const char *separator)
{
  if (facts->len == 0)
    return NULL;

  g_ptr_array_add (facts, NULL);

  return g_strjoinv (separator, (char **) facts->pdata);
}

/* Figures */

/**
 * avow_quantity_format:
 * @quantity: what is counted
 * @value: how many, minutes, or minor units of the currency
 * @currency: (nullable): for money
 *
 * Returns: (transfer full): the figure with what it counts
 */
char *
avow_quantity_format (AvowQuantity  quantity,
                      gint64        value,
                      const char   *currency)
{
  g_autofree char *number = NULL;
  AvowMoney money = { value, "" };

  switch (quantity)
    {
    case AVOW_QUANTITY_MINUTES:
      return avow_minutes_format ((guint) CLAMP (value, 0, G_MAXUINT));
    case AVOW_QUANTITY_MONEY:
      g_strlcpy (money.currency, currency, sizeof money.currency);
      return avow_money_format (&money);
    case AVOW_QUANTITY_TIMES:
      number = avow_number_format (value);
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s time", "%s times", get_plural (value)),
                              number);
    case AVOW_QUANTITY_ENTRIES:
    default:
      number = avow_number_format (value);
      /* Translators: %s is how many actions the person logged */
      return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s action", "%s actions",
                                           get_plural (value)),
                              number);
    }
}

/**
 * avow_tally_format:
 * @tally: a tally
 *
 * How often is left out where it is what the number of actions says already.
 *
 * Returns: (transfer full): its figures in one line
 */
char *
avow_tally_format (const AvowTally *tally)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  take_fact (facts, avow_quantity_format (AVOW_QUANTITY_ENTRIES, tally->n_entries, NULL));
  if (tally->times != tally->n_entries)
    take_fact (facts, avow_quantity_format (AVOW_QUANTITY_TIMES, tally->times, NULL));
  if (tally->minutes > 0)
    take_fact (facts, avow_quantity_format (AVOW_QUANTITY_MINUTES, tally->minutes, NULL));
  for (guint i = 0; i < avow_amounts_get_length (&tally->money); i++)
    take_fact (facts, avow_money_format (avow_amounts_get (&tally->money, i)));

  return join (facts, " · ");
}

/**
 * avow_entries_format:
 * @tally: of actions
 * @n_reflections: how many reflections there are beside them
 *
 * Returns: (transfer full) (nullable): both in one line, or %NULL for neither
 */
char *
avow_entries_format (const AvowTally *tally,
                     guint            n_reflections)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  if (tally->n_entries > 0)
    take_fact (facts, avow_tally_format (tally));
  if (n_reflections > 0)
    {
      g_autofree char *number = avow_number_format (n_reflections);

      /* Translators: %s is how many reflections the person wrote */
      take_fact (facts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s reflection", "%s reflections",
                                                      n_reflections),
                                         number));
    }

  return join (facts, " · ");
}

char *
avow_figure_format (const AvowFigure *figure)
{
  g_autofree char *value = figure->tally != NULL ? avow_tally_format (figure->tally)
                                                 : avow_number_format (figure->n);

  /* Translators: the name of a figure and what it is */
  return g_strdup_printf (C_("figure", "%1$s: %2$s"), figure->name, value);
}

/* What it is */

/* Of a month or a year. */
static const char *
get_begins (const AvowSpan *span)
{
  return span->length == AVOW_SPAN_YEAR ? _("Your journal begins in this year.")
                                        : _("Your journal begins in this month.");
}

char *
avow_span_format_state (const AvowSpan *span)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  if (span->first > span->today)
    return g_strdup (span->length == AVOW_SPAN_YEAR ? _("This year has not come.")
                                                    : _("This month has not come."));

  if (avow_span_is_first (span))
    take_fact (facts, g_strdup (get_begins (span)));
  else if (avow_span_is_empty (span))
    /* Translators: of a month or a year without any entry */
    take_fact (facts, g_strdup (avow_span_is_current (span) ? _("Nothing is written down yet.")
                                                            : _("Nothing is written down.")));
  if (avow_span_is_current (span))
    take_fact (facts, g_strdup (_("It is not over yet.")));

  return join (facts, " ");
}

/**
 * avow_span_format_name:
 * @span: a month or a year
 *
 * Returns: (transfer full): "November 2026", "2026"
 */
char *
avow_span_format_name (const AvowSpan *span)
{
  return span->length == AVOW_SPAN_YEAR ? avow_civil_date_format_year (span->first)
                                        : avow_civil_date_format_month (span->first);
}

char *
avow_span_format_name_before (const AvowSpan *span)
{
  return span->length == AVOW_SPAN_YEAR ? avow_civil_date_format_year (span->first - 1)
                                        : avow_civil_date_format_month (span->first - 1);
}

/* As they stand within a sentence. */
static const char *
get_step_name (int step)
{
  switch (step)
    {
    case AVOW_STEP_AWARENESS:
      return C_("step in a sentence", "awareness");
    case AVOW_STEP_ACTION:
      return C_("step in a sentence", "action");
    case AVOW_STEP_ACCOUNTABILITY:
    default:
      return C_("step in a sentence", "accountability");
    }
}

static char *
list_empty_steps (const AvowSpan *span,
                  AvowRing        ring)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (int step = 1; step < AVOW_N_STEPS; step++)
    if (span->figures->cells[ring][step] == 0)
      take_fact (names, g_strdup (get_step_name (step)));

  return join (names, C_("list", ", "));
}

static char *
say_nothing_yet (AvowRing    ring,
                 const char *steps)
{
  switch (ring)
    {
    case AVOW_RING_OWN_LIFE:
      /* Translators: the steps are named in which nothing was done so far: "awareness, action" */
      return g_strdup_printf (_("Nothing yet in your own life: %s."), steps);
    case AVOW_RING_WORKPLACE:
      return g_strdup_printf (_("Nothing yet at work: %s."), steps);
    case AVOW_RING_COMMUNITY:
      return g_strdup_printf (_("Nothing yet in the community: %s."), steps);
    case AVOW_RING_NONE:
    case AVOW_N_RINGS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
say_nothing (AvowRing    ring,
             const char *steps)
{
  switch (ring)
    {
    case AVOW_RING_OWN_LIFE:
      /* Translators: as above, of a month that is over */
      return g_strdup_printf (_("Nothing in your own life: %s."), steps);
    case AVOW_RING_WORKPLACE:
      return g_strdup_printf (_("Nothing at work: %s."), steps);
    case AVOW_RING_COMMUNITY:
      return g_strdup_printf (_("Nothing in the community: %s."), steps);
    case AVOW_RING_NONE:
    case AVOW_N_RINGS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * avow_span_format_empty:
 * @span: a month or a year
 * @ring: a ring
 *
 * Returns: (transfer full) (nullable): a sentence that names the steps in which nothing happened, or
 *   %NULL if something did in each
 */
char *
avow_span_format_empty (const AvowSpan *span,
                        AvowRing        ring)
{
  g_autofree char *steps = NULL;

  g_return_val_if_fail (ring > AVOW_RING_NONE && ring < AVOW_N_RINGS, NULL);

  steps = list_empty_steps (span, ring);
  if (steps == NULL)
    return NULL;

  return span->last < span->today ? say_nothing (ring, steps) : say_nothing_yet (ring, steps);
}

/* Commitments */

const char *
avow_fate_get_name (AvowFate fate)
{
  switch (fate)
    {
    case AVOW_FATE_KEPT:
      return avow_term_get_name (&AVOW_OUTCOMES, AVOW_OUTCOME_KEPT);
    case AVOW_FATE_PARTLY:
      return avow_term_get_name (&AVOW_OUTCOMES, AVOW_OUTCOME_PARTLY);
    case AVOW_FATE_CHANGED:
      return avow_term_get_name (&AVOW_OUTCOMES, AVOW_OUTCOME_CHANGED);
    case AVOW_FATE_NOT_KEPT:
      return avow_term_get_name (&AVOW_OUTCOMES, AVOW_OUTCOME_NOT_KEPT);
    case AVOW_FATE_REVIEWED:
      return avow_term_get_name (&AVOW_COMMITMENT_STATES, AVOW_COMMITMENT_REVIEWED);
    case AVOW_FATE_RELEASED:
      return avow_term_get_name (&AVOW_COMMITMENT_STATES, AVOW_COMMITMENT_RELEASED);
    case AVOW_FATE_WAITING:
      return C_("fate", "Waiting for an honest review");
    case AVOW_FATE_OPEN:
      return C_("fate", "Under way");
    case AVOW_N_FATES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * avow_span_format_fates:
 * @span: a month or a year
 *
 * Returns: (transfer full) (nullable): how many of its commitments came to what, or %NULL for none
 */
char *
avow_span_format_fates (const AvowSpan *span)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  for (guint fate = 0; fate < AVOW_N_FATES; fate++)
    {
      g_autofree char *number = avow_number_format (span->fates[fate]);

      if (span->fates[fate] == 0)
        continue;
      /* Translators: what became of commitments, and of how many: "Kept: 2" */
      take_fact (facts, g_strdup_printf (C_("fate", "%1$s: %2$s"), avow_fate_get_name ((AvowFate) fate), number));
    }

  return join (facts, " · ");
}

/* Beside what was before */

/**
 * avow_summary_format_before:
 * @summary: a summary
 * @type: of actions, or %AVOW_ANY
 * @quantity: what is looked at
 * @currency: (nullable): for money
 *
 * Returns: (transfer full) (nullable): what the month or the year is beside the one before, or %NULL if
 *   that is not known, or there is nothing in both
 */
char *
avow_summary_format_before (const AvowSummary *summary,
                            int                type,
                            AvowQuantity       quantity,
                            const char        *currency)
{
  AvowBeside beside = avow_summary_get_beside (summary, type, quantity, currency);
  g_autofree char *name = NULL;
  g_autofree char *difference = NULL;

  if (!beside.has_before || (beside.value == 0 && beside.before == 0))
    return NULL;

  name = avow_span_format_name_before (summary->span);
  difference = avow_quantity_format (quantity, MAX (beside.value, beside.before) -
                                                 MIN (beside.value, beside.before), currency);
  if (beside.value == beside.before)
    {
      g_autofree char *value = avow_quantity_format (quantity, beside.value, currency);

      /* Translators: a figure that is the same in two months or years: "3 h, as in September 2026." */
      return g_strdup_printf (_("%1$s, as in %2$s."), value, name);
    }

  if (beside.value > beside.before)
    /* Translators: "3 h more than in September 2026.", "2 actions more than in 2025." */
    return g_strdup_printf (_("%1$s more than in %2$s."), difference, name);

  /* Translators: "3 h less than in September 2026.", "2 actions less than in 2025." */
  return g_strdup_printf (_("%1$s less than in %2$s."), difference, name);
}

/**
 * avow_summary_format_median:
 * @summary: a summary
 * @type: of actions, or %AVOW_ANY
 * @quantity: what is looked at
 * @currency: (nullable): for money
 *
 * Returns: (transfer full) (nullable): of a month, the median of the months before, or %NULL if fewer
 *   than two are known: one is told already
 */
char *
avow_summary_format_median (const AvowSummary *summary,
                            int                type,
                            AvowQuantity       quantity,
                            const char        *currency)
{
  AvowBeside beside = avow_summary_get_beside (summary, type, quantity, currency);
  g_autofree char *median = NULL;

  if (beside.n_months < 2)
    return NULL;

  median = avow_quantity_format (quantity, beside.median, currency);

  /* Translators: the middle one of the figures of so many months, when they are put in order: "The median
   * of the 7 months before: 2 h." */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The median of the %1$u month before: %2$s.",
                                       "The median of the %1$u months before: %2$s.", beside.n_months),
                          beside.n_months, median);
}

/* The pledge */

/**
 * avow_span_format_pledge:
 * @span: a month or a year
 *
 * Returns: (transfer full) (nullable): when the pledge that held was signed and last affirmed, or %NULL
 *   if none did
 */
char *
avow_span_format_pledge (const AvowSpan *span)
{
  g_autofree char *signed_on = NULL;
  g_autofree char *affirmed_on = NULL;

  if (span->pledge == NULL)
    return NULL;

  signed_on = avow_civil_date_format (span->pledge->signed_on);
  if (span->affirmed_on <= span->pledge->signed_on)
    /* Translators: of the pledge; %s is a date */
    return g_strdup_printf (_("Signed on %s."), signed_on);

  affirmed_on = avow_civil_date_format (span->affirmed_on);

  /* Translators: of the pledge; both are dates */
  return g_strdup_printf (_("Signed on %1$s, last affirmed on %2$s."), signed_on, affirmed_on);
}

/* Repairs */

/**
 * avow_repairs_format:
 * @repairs: repairs
 *
 * Returns: (transfer full) (nullable): how many are open and were done, or %NULL for none
 */
char *
avow_repairs_format (const AvowRepairs *repairs)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  if (repairs->open->len > 0)
    /* Translators: repairs: owning and mending harm that one did */
    take_fact (facts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u repair open", "%u repairs open",
                                                    repairs->open->len),
                                       repairs->open->len));
  if (repairs->done->len > 0)
    take_fact (facts, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u repair done", "%u repairs done",
                                                    repairs->done->len),
                                       repairs->done->len));

  return join (facts, " · ");
}
