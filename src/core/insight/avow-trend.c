/* avow-trend.c: months beside each other, and what a month is beside them */

#include "config.h"

#include "avow-trend.h"

#include "avow-slice.h"

#define MONTHS_BEFORE (AVOW_TREND_N_MONTHS - 1)

static void
clear_month (gpointer data)
{
  AvowTrendMonth *month = data;

  avow_tally_clear (&month->all);
  for (guint i = 0; i < AVOW_N_ACTION_TYPES; i++)
    avow_tally_clear (&month->by_type[i]);
}

static GArray *
make_months (AvowCivilDate last_month,
             guint         n_months,
             AvowCivilDate begin,
             AvowCivilDate today)
{
  GArray *months = g_array_sized_new (FALSE, TRUE, sizeof (AvowTrendMonth), n_months);

  g_array_set_clear_func (months, clear_month);
  for (guint i = n_months; i > 0; i--)
    {
      AvowCivilDate first = avow_civil_date_add_months (last_month, 1 - (int) i);
      AvowTrendMonth *month;

      /* The calendar begins somewhere. */
      if (first == AVOW_CIVIL_DATE_NONE)
        continue;

      g_array_set_size (months, months->len + 1);
      month = &g_array_index (months, AvowTrendMonth, months->len - 1);
      month->first = first;
      month->last = avow_civil_date_month_end (first);
      month->counted = begin != AVOW_CIVIL_DATE_NONE && begin <= MIN (month->last, today) &&
                       first <= today;
    }

  return months;
}

static void
add_actions (GArray         *months,
             AvowRecordList *entries,
             AvowCivilDate   today)
{
  gconstpointer action_class = g_type_class_peek (AVOW_TYPE_ACTION);
  AvowTrendMonth *month = &g_array_index (months, AvowTrendMonth, months->len - 1);
  guint n_records;
  AvowRecord * const *records =
    avow_record_list_peek_days (entries, g_array_index (months, AvowTrendMonth, 0).first,
                                MIN (month->last, today), &n_records);

  for (guint i = 0; i < n_records; i++)
    {
      AvowAction *action = (AvowAction *) records[i];

      /* No type is derived from it, so this is enough to know, and there are many. */
      if (((GTypeInstance *) action)->g_class != action_class)
        continue;

      while (action->date < month->first)
        month--;
      avow_tally_add (&month->by_type[action->type], action);
    }
}

static gint64
get_value (const AvowTrendMonth *month,
           int                   type,
           AvowQuantity          quantity,
           const char           *currency)
{
  const AvowTally *tally = type == AVOW_ANY ? &month->all : &month->by_type[type];

  return avow_tally_get (tally, quantity, currency);
}

static int
compare_values (gconstpointer a,
                gconstpointer b)
{
  gint64 value_a = *(const gint64 *) a;
  gint64 value_b = *(const gint64 *) b;

  return (value_a > value_b) - (value_a < value_b);
}

static gint64
get_median (gint64 *values,
            guint   n_values)
{
  gint64 low, high;

  if (n_values == 0)
    return 0;

  qsort (values, n_values, sizeof *values, compare_values);
  low = values[(n_values - 1) / 2];
  high = values[n_values / 2];

  /* Not their sum, which may be more than an integer holds. */
  return low + (high - low) / 2 + (high - low) % 2;
}

/**
 * avow_trend_new:
 * @entries: the journal's actions and reflections, newest first
 * @month: a day of the last month
 * @n_months: how many months up to that one, more than 0; %AVOW_TREND_N_MONTHS to look at one beside
 *   those before
 * @today: what is dated later does not count
 *
 * Pure; costs what the months hold, not what the journal holds.
 *
 * Returns: (transfer full): what was done in each of the months
 */
AvowTrend *
avow_trend_new (AvowRecordList *entries,
                AvowCivilDate   month,
                guint           n_months,
                AvowCivilDate   today)
{
  AvowTrend *trend;

  g_return_val_if_fail (month != AVOW_CIVIL_DATE_NONE, NULL);
  g_return_val_if_fail (n_months > 0, NULL);

  trend = g_new0 (AvowTrend, 1);
  trend->months = make_months (avow_civil_date_month_start (month), n_months,
                               avow_record_list_get_first_date (entries), today);
  add_actions (trend->months, entries, today);
  for (guint i = 0; i < trend->months->len; i++)
    {
      AvowTrendMonth *each = &g_array_index (trend->months, AvowTrendMonth, i);

      for (guint type = 0; type < AVOW_N_ACTION_TYPES; type++)
        avow_tally_add_all (&each->all, &each->by_type[type]);
    }

  return trend;
}

void
avow_trend_free (AvowTrend *trend)
{
  g_array_unref (trend->months);
  g_free (trend);
}

const AvowTrendMonth *
avow_trend_get (const AvowTrend *trend,
                guint            index)
{
  g_return_val_if_fail (index < trend->months->len, NULL);

  return &g_array_index (trend->months, AvowTrendMonth, index);
}

/**
 * avow_trend_get_beside:
 * @trend: a trend of %AVOW_TREND_N_MONTHS months
 * @type: a type of action, or %AVOW_ANY
 * @quantity: what is looked at
 * @currency: (nullable): for money
 *
 * Returns: the last month beside the one before and the median of the twelve before
 */
AvowBeside
avow_trend_get_beside (const AvowTrend *trend,
                       int              type,
                       AvowQuantity     quantity,
                       const char      *currency)
{
  guint n_before = trend->months->len - 1;
  AvowBeside beside = { 0 };
  gint64 values[MONTHS_BEFORE];

  beside.value = get_value (avow_trend_get (trend, n_before), type, quantity, currency);
  for (guint i = n_before > MONTHS_BEFORE ? n_before - MONTHS_BEFORE : 0; i < n_before; i++)
    {
      const AvowTrendMonth *month = avow_trend_get (trend, i);

      if (!month->counted)
        continue;

      values[beside.n_months++] = get_value (month, type, quantity, currency);
      beside.has_before = i == n_before - 1;
    }
  if (beside.has_before)
    beside.before = values[beside.n_months - 1];
  beside.median = get_median (values, beside.n_months);

  return beside;
}

/**
 * avow_trend_get_years_beside:
 * @trend: a trend of %AVOW_TREND_TWO_YEARS months
 * @type: a type of action, or %AVOW_ANY
 * @quantity: what is looked at
 * @currency: (nullable): for money
 *
 * Returns: the last twelve months beside the twelve before, without a median
 */
AvowBeside
avow_trend_get_years_beside (const AvowTrend *trend,
                             int              type,
                             AvowQuantity     quantity,
                             const char      *currency)
{
  AvowBeside beside = { 0 };

  for (guint i = 0; i < trend->months->len; i++)
    {
      const AvowTrendMonth *month = avow_trend_get (trend, i);
      gint64 value = get_value (month, type, quantity, currency);

      if (trend->months->len - i <= MONTHS_BEFORE)
        {
          beside.value = avow_sum (beside.value, value);
          continue;
        }
      beside.has_before = beside.has_before || month->counted;
      beside.before = avow_sum (beside.before, value);
    }

  return beside;
}
