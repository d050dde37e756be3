/* avow-counting.c: which actions count toward a commitment, and how much */

#include "config.h"

#include "avow-counting.h"

#include <string.h>

#include "core/model/avow-fold.h"

G_STATIC_ASSERT (AVOW_N_ACTION_TYPES <= 32);

struct _AvowCounting {
  AvowId         id;
  AvowCivilDate  first;
  AvowCivilDate  last;
  int            what;
  char           currency[4];
  guint32        types;
  guint          n_places;
  AvowId        *places;
  guint          n_communities;
  char         **communities;
  guint          n_excluded;
  AvowId        *excluded;
};

/* A bit for each type. Words that only a newer version knows are no type of any action here. */
static guint32
get_types (char **words)
{
  guint32 types = 0;

  if (words == NULL || words[0] == NULL)
    return G_MAXUINT32;

  for (guint i = 0; words[i] != NULL; i++)
    {
      int type = avow_term_from_word (&AVOW_ACTION_TYPES, words[i], -1);

      if (type != AVOW_ACTION_UNKNOWN)
        types |= 1u << type;
    }

  return types;
}

static AvowId *
copy_ids (const GArray *ids,
          guint        *n_ids)
{
  *n_ids = ids != NULL ? ids->len : 0;

  return *n_ids > 0 ? g_memdup2 (ids->data, *n_ids * sizeof (AvowId)) : NULL;
}

static gboolean
contains_id (const AvowId *ids,
             guint         n_ids,
             const AvowId *id)
{
  for (guint i = 0; i < n_ids; i++)
    if (memcmp (&ids[i], id, sizeof *id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_for_community (const AvowCounting *counting,
                  char              **words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    /* Case and accents make no other community of one. */
    for (guint j = 0; j < counting->n_communities; j++)
      if (avow_fold_equal (counting->communities[j], words[i]))
        return TRUE;

  return FALSE;
}

static gboolean
is_linked (const AvowCounting *counting,
           AvowAction         *action)
{
  return action->commitments != NULL &&
         contains_id ((const AvowId *) (gpointer) action->commitments->data,
                      action->commitments->len, &counting->id);
}

static inline gboolean
has_type (const AvowCounting *counting,
          AvowAction         *action)
{
  return (counting->types & (1u << (guint) action->type)) != 0;
}

static gboolean
matches (const AvowCounting *counting,
         AvowAction         *action)
{
  if (!has_type (counting, action))
    return FALSE;
  if (counting->n_places > 0 &&
      !contains_id (counting->places, counting->n_places, &action->place))
    return FALSE;

  return counting->n_communities == 0 || is_for_community (counting, action->communities);
}

/* Whether @action has what is counted. */
static inline AvowCounts
get_value (const AvowCounting *counting,
           AvowAction         *action,
           gint64             *value)
{
  switch (counting->what)
    {
    case AVOW_MEASURE_MINUTES:
      *value = MAX (action->minutes, 0);
      break;
    case AVOW_MEASURE_MONEY:
      *value = 0;
      if (action->amount.currency[0] == '\0')
        break;
      if (memcmp (action->amount.currency, counting->currency, sizeof counting->currency) != 0)
        return AVOW_COUNTS_IN_OTHER_CURRENCY;
      *value = MAX (action->amount.minor, 0);
      break;
    case AVOW_MEASURE_ONCE:
    case AVOW_MEASURE_COUNT:
    default:
      /* Ten letters sent are ten times. */
      *value = MAX (action->count, 1);
      break;
    }

  return *value > 0 ? AVOW_COUNTS : AVOW_COUNTS_NOT;
}

/* Of an action that is in time. What costs least is asked first: nearly all drop out at their type. */
static inline AvowCounts
ask_in_time (const AvowCounting *counting,
             AvowAction         *action,
             gint64             *value)
{
  AvowCounts counts;

  *value = 0;
  if (action->commitments == NULL && !has_type (counting, action))
    return AVOW_COUNTS_NOT;

  counts = get_value (counting, action, value);
  if (is_linked (counting, action))
    counts = counts == AVOW_COUNTS_NOT ? AVOW_COUNTS : counts;
  else if (counts == AVOW_COUNTS_NOT || !matches (counting, action))
    counts = AVOW_COUNTS_NOT;

  if (counts != AVOW_COUNTS_NOT && counting->n_excluded > 0 &&
      contains_id (counting->excluded, counting->n_excluded, &action->parent_instance.id))
    counts = AVOW_COUNTS_NOT;
  if (counts != AVOW_COUNTS)
    *value = 0;

  return counts;
}

/**
 * avow_counting_new:
 * @commitment: a commitment
 *
 * Returns: (transfer full): what counts toward it
 */
AvowCounting *
avow_counting_new (AvowCommitment *commitment)
{
  const AvowMeasure *measure;
  AvowCounting *counting;

  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), NULL);

  measure = &commitment->measure;
  counting = g_new0 (AvowCounting, 1);
  counting->id = commitment->parent_instance.id;
  /* Without a start there is no day that counts, as without an end. */
  counting->first = commitment->start;
  counting->last = commitment->start != AVOW_CIVIL_DATE_NONE
                     ? avow_commitment_get_last_day (commitment)
                     : AVOW_CIVIL_DATE_NONE;
  counting->what = measure->what;
  /* A part of what was typed is no currency, and an amount in none is in another. */
  if (measure->currency != NULL && strlen (measure->currency) < sizeof counting->currency)
    g_strlcpy (counting->currency, measure->currency, sizeof counting->currency);
  counting->types = get_types (measure->types);
  counting->places = copy_ids (measure->places, &counting->n_places);
  counting->excluded = copy_ids (commitment->excluded, &counting->n_excluded);

  counting->communities = g_strdupv (measure->communities);
  if (measure->communities != NULL)
    counting->n_communities = g_strv_length (measure->communities);

  return counting;
}

void
avow_counting_free (AvowCounting *counting)
{
  g_strfreev (counting->communities);
  g_free (counting->places);
  g_free (counting->excluded);
  g_free (counting);
}

AvowCivilDate
avow_counting_get_first (const AvowCounting *counting)
{
  return counting->first;
}

AvowCivilDate
avow_counting_get_last (const AvowCounting *counting)
{
  return counting->last;
}

/**
 * avow_counting_ask:
 * @counting: what counts
 * @action: an action
 * @value: (out): how much: times, minutes or minor units, by the measure; 0 where it does not count
 *
 * An action counts that was done within the time, is of one of the types, at one of the places and
 * for one of the communities, and has what is counted: an amount in the currency, a time. One that
 * names the commitment counts whatever its type, place and communities, even if it has nothing to
 * add; one that was taken out never does.
 *
 * Returns: whether it counts
 */
AvowCounts
avow_counting_ask (const AvowCounting *counting,
                   AvowAction         *action,
                   gint64             *value)
{
  *value = 0;
  if (action->date < counting->first || action->date > counting->last ||
      action->date == AVOW_CIVIL_DATE_NONE)
    return AVOW_COUNTS_NOT;

  return ask_in_time (counting, action, value);
}

/**
 * avow_counting_each:
 * @counting: what counts
 * @entries: the journal's actions and reflections, newest first
 * @today: what is dated later does not count
 * @function: (scope call): called for each action that counts, or would but is in another currency
 * @data: for @function
 *
 * Costs what the days of @counting hold, not what the journal holds.
 */
void
avow_counting_each (const AvowCounting *counting,
                    AvowRecordList     *entries,
                    AvowCivilDate       today,
                    AvowCountingFunc    function,
                    gpointer            data)
{
  gconstpointer action_class = g_type_class_peek (AVOW_TYPE_ACTION);
  AvowRecord * const *records;
  guint n_records;

  if (counting->first == AVOW_CIVIL_DATE_NONE)
    return;

  records = avow_record_list_peek_days (entries, counting->first, MIN (counting->last, today),
                                        &n_records);
  for (guint i = 0; i < n_records; i++)
    {
      AvowAction *action = (AvowAction *) records[i];
      AvowCounts counts;
      gint64 value;

      /* No type is derived from it, so this is enough to know, and there are many. */
      if (((GTypeInstance *) action)->g_class != action_class)
        continue;

      counts = ask_in_time (counting, action, &value);
      if (counts != AVOW_COUNTS_NOT)
        function (action, counts, value, data);
    }
}

static void
add_to_list (AvowAction *action,
             AvowCounts  counts,
             gint64      value,
             gpointer    data)
{
  if (counts == AVOW_COUNTS)
    g_ptr_array_add (data, g_object_ref (action));
}

GPtrArray *
avow_counting_list (const AvowCounting *counting,
                    AvowRecordList     *entries,
                    AvowCivilDate       today)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);

  avow_counting_each (counting, entries, today, add_to_list, actions);

  return actions;
}
