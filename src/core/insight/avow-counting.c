/* avow-counting.c: which actions count toward a commitment, and how much */

#include "config.h"

#include "avow-counting.h"

#include <string.h>

#include "core/model/avow-fold.h"

G_STATIC_ASSERT (AVOW_N_ACTION_TYPES <= 32);

/* A word for a community, ready to be compared: case and accents make no other community of it. */
typedef struct {
  char     *folded;
  gboolean  is_ascii;
} Community;

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
  Community     *communities;
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
is_same_community (const Community *community,
                   const char      *word)
{
  g_autofree char *folded = NULL;

  /* Nearly all are, and folding those is what this does. */
  if (g_str_is_ascii (word))
    return community->is_ascii && g_ascii_strcasecmp (community->folded, word) == 0;

  folded = avow_fold (word);

  return strcmp (community->folded, folded) == 0;
}

static gboolean
is_for_community (const AvowCounting *counting,
                  char              **words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    for (guint j = 0; j < counting->n_communities; j++)
      if (is_same_community (&counting->communities[j], words[i]))
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

static gboolean
matches (const AvowCounting *counting,
         AvowAction         *action)
{
  if ((counting->types & (1u << (guint) action->type)) == 0)
    return FALSE;
  if (counting->n_places > 0 &&
      !contains_id (counting->places, counting->n_places, &action->place))
    return FALSE;

  return counting->n_communities == 0 || is_for_community (counting, action->communities);
}

/* Whether @action has what is counted. */
static AvowCounts
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
      if (!avow_money_is_set (&action->amount))
        break;
      if (strcmp (action->amount.currency, counting->currency) != 0)
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
  counting->first = commitment->start;
  counting->last = avow_commitment_get_last_day (commitment);
  counting->what = measure->what;
  if (measure->currency != NULL)
    g_strlcpy (counting->currency, measure->currency, sizeof counting->currency);
  counting->types = get_types (measure->types);
  counting->places = copy_ids (measure->places, &counting->n_places);
  counting->excluded = copy_ids (commitment->excluded, &counting->n_excluded);

  if (measure->communities != NULL)
    {
      counting->n_communities = g_strv_length (measure->communities);
      counting->communities = g_new (Community, counting->n_communities);
    }
  for (guint i = 0; i < counting->n_communities; i++)
    {
      counting->communities[i].folded = avow_fold (measure->communities[i]);
      counting->communities[i].is_ascii = g_str_is_ascii (counting->communities[i].folded);
    }

  return counting;
}

void
avow_counting_free (AvowCounting *counting)
{
  for (guint i = 0; i < counting->n_communities; i++)
    g_free (counting->communities[i].folded);
  g_free (counting->communities);
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
  AvowCounts counts;
  gboolean linked;

  *value = 0;
  if (action->date < counting->first || action->date > counting->last)
    return AVOW_COUNTS_NOT;

  linked = is_linked (counting, action);
  if (!linked && !matches (counting, action))
    return AVOW_COUNTS_NOT;
  if (counting->n_excluded > 0 &&
      contains_id (counting->excluded, counting->n_excluded, &action->parent_instance.id))
    return AVOW_COUNTS_NOT;

  counts = get_value (counting, action, value);

  return counts == AVOW_COUNTS_NOT && linked ? AVOW_COUNTS : counts;
}

GPtrArray *
avow_counting_list (const AvowCounting *counting,
                    AvowRecordList     *entries,
                    AvowCivilDate       today)
{
  GPtrArray *actions = g_ptr_array_new_with_free_func (g_object_unref);
  guint length = avow_record_list_get_length (entries);

  for (guint i = avow_record_list_find_date (entries, MIN (counting->last, today)); i < length; i++)
    {
      AvowRecord *record = avow_record_list_peek (entries, i);
      gint64 value;

      if (avow_record_get_date (record) < counting->first)
        break;
      if (AVOW_IS_ACTION (record) &&
          avow_counting_ask (counting, AVOW_ACTION (record), &value) == AVOW_COUNTS)
        g_ptr_array_add (actions, g_object_ref (record));
    }

  return actions;
}
