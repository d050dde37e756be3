/* avow-month-words.c: the figures of a month in sentences for people */

#include "config.h"

#include "avow-month-words.h"

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

char *
avow_figure_format (const AvowFigure *figure)
{
  g_autofree char *value = figure->tally != NULL ? avow_tally_format (figure->tally)
                                                 : avow_number_format (figure->n);

  /* Translators: the name of a figure and what it is */
  return g_strdup_printf (C_("figure", "%1$s: %2$s"), figure->name, value);
}

/* The month */

char *
avow_month_format_state (const AvowMonth *month)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  if (month->first > month->today)
    return g_strdup (_("This month has not come."));

  if (avow_month_is_first (month))
    take_fact (facts, g_strdup (_("Your journal begins in this month.")));
  else if (avow_month_is_empty (month))
    /* Translators: of a month without any entry */
    take_fact (facts, g_strdup (avow_month_is_current (month) ? _("Nothing is written down yet.")
                                                              : _("Nothing is written down.")));
  if (avow_month_is_current (month))
    take_fact (facts, g_strdup (_("It is not over yet.")));

  return join (facts, " ");
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
list_empty_steps (const AvowMonth *month,
                  AvowRing         ring)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (int step = 1; step < AVOW_N_STEPS; step++)
    if (month->figures->cells[ring][step] == 0)
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
 * avow_month_format_empty:
 * @month: a month
 * @ring: a ring
 *
 * Returns: (transfer full) (nullable): a sentence that names the steps in which nothing happened, or
 *   %NULL if something did in each
 */
char *
avow_month_format_empty (const AvowMonth *month,
                         AvowRing         ring)
{
  g_autofree char *steps = NULL;

  g_return_val_if_fail (ring > AVOW_RING_NONE && ring < AVOW_N_RINGS, NULL);

  steps = list_empty_steps (month, ring);
  if (steps == NULL)
    return NULL;

  return month->last < month->today ? say_nothing (ring, steps) : say_nothing_yet (ring, steps);
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
 * avow_month_format_fates:
 * @month: a month
 *
 * Returns: (transfer full) (nullable): how many of its commitments came to what, or %NULL for none
 */
char *
avow_month_format_fates (const AvowMonth *month)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (g_free);

  for (guint fate = 0; fate < AVOW_N_FATES; fate++)
    {
      g_autofree char *number = avow_number_format (month->fates[fate]);

      if (month->fates[fate] == 0)
        continue;
      /* Translators: what became of commitments, and of how many: "Kept: 2" */
      take_fact (facts, g_strdup_printf (C_("fate", "%1$s: %2$s"), avow_fate_get_name ((AvowFate) fate), number));
    }

  return join (facts, " · ");
}

/* Beside other months */

/**
 * avow_trend_format_before:
 * @trend: a trend of %AVOW_TREND_N_MONTHS months
 * @type: of actions, or %AVOW_ANY
 * @quantity: what is looked at
 * @currency: (nullable): for money
 *
 * Returns: (transfer full) (nullable): what the last month is beside the one before, or %NULL if that is
 *   not known, or there is nothing in both
 */
char *
avow_trend_format_before (const AvowTrend *trend,
                          int              type,
                          AvowQuantity     quantity,
                          const char      *currency)
{
  AvowBeside beside = avow_trend_get_beside (trend, type, quantity, currency);
  g_autofree char *month = NULL;
  g_autofree char *difference = NULL;

  if (!beside.has_before || (beside.value == 0 && beside.before == 0))
    return NULL;

  month = avow_civil_date_format_month (avow_trend_get (trend, trend->months->len - 2)->first);
  difference = avow_quantity_format (quantity, MAX (beside.value, beside.before) -
                                                 MIN (beside.value, beside.before), currency);
  if (beside.value == beside.before)
    {
      g_autofree char *value = avow_quantity_format (quantity, beside.value, currency);

      /* Translators: a figure that is the same in two months: "3 h, as in September 2026." */
      return g_strdup_printf (_("%1$s, as in %2$s."), value, month);
    }

  if (beside.value > beside.before)
    /* Translators: "3 h more than in September 2026.", "2 actions more than in September 2026." */
    return g_strdup_printf (_("%1$s more than in %2$s."), difference, month);

  /* Translators: "3 h less than in September 2026.", "2 actions less than in September 2026." */
  return g_strdup_printf (_("%1$s less than in %2$s."), difference, month);
}

/**
 * avow_trend_format_median:
 * @trend: a trend of %AVOW_TREND_N_MONTHS months
 * @type: of actions, or %AVOW_ANY
 * @quantity: what is looked at
 * @currency: (nullable): for money
 *
 * Returns: (transfer full) (nullable): the median of the months before, or %NULL if fewer than two are
 *   known: one is told already
 */
char *
avow_trend_format_median (const AvowTrend *trend,
                          int              type,
                          AvowQuantity     quantity,
                          const char      *currency)
{
  AvowBeside beside = avow_trend_get_beside (trend, type, quantity, currency);
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
