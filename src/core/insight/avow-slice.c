/* avow-slice.c: which entries a figure is made of */

#include "config.h"

#include "avow-slice.h"

#include <string.h>

#include "core/model/avow-action.h"
#include "core/model/avow-fold.h"
#include "core/model/avow-reflection.h"
#include "core/model/avow-wipe.h"

static gboolean
fits (int wanted,
      int value)
{
  return wanted == AVOW_ANY || wanted == value;
}

static gboolean
says (char       **words,
      const char  *wanted)
{
  if (wanted == NULL)
    return TRUE;

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (avow_fold_equal (words[i], wanted))
      return TRUE;

  return FALSE;
}

static gboolean
contains_action (const AvowSlice *slice,
                 AvowAction      *action)
{
  if (slice->currency[0] != '\0' &&
      (action->amount.minor <= 0 || strcmp (action->amount.currency, slice->currency) != 0))
    return FALSE;
  if (slice->timed && action->minutes <= 0)
    return FALSE;

  return fits (slice->type, action->type) && fits (slice->ring, action->ring) &&
         fits (slice->step, action->step) && fits (slice->known_by, action->known_by) &&
         says (action->communities, slice->community);
}

static gboolean
asks_of_actions (const AvowSlice *slice)
{
  return slice->type != AVOW_ANY || slice->ring != AVOW_ANY || slice->step != AVOW_ANY ||
         slice->known_by != AVOW_ANY || slice->community != NULL || slice->currency[0] != '\0' ||
         slice->timed;
}

static gboolean
asks_of_reflections (const AvowSlice *slice)
{
  return slice->form != AVOW_ANY || slice->feeling != NULL;
}

AvowSlice
avow_slice_make (AvowCivilDate first,
                 AvowCivilDate last,
                 AvowKind      kind)
{
  return (AvowSlice) {
    .first = first,
    .last = last,
    .kind = kind,
    .type = AVOW_ANY,
    .ring = AVOW_ANY,
    .step = AVOW_ANY,
    .known_by = AVOW_ANY,
    .form = AVOW_ANY,
  };
}

/**
 * avow_slice_contains:
 * @slice: a slice
 * @record: a record
 *
 * Returns: whether @record is an entry that has all that @slice asks for. What is asked of actions
 *   no reflection has, and the other way round.
 */
gboolean
avow_slice_contains (const AvowSlice *slice,
                     AvowRecord      *record)
{
  AvowKind kind = avow_record_get_kind (record);
  AvowCivilDate date = avow_record_get_date (record);

  if (date < slice->first || date > slice->last ||
      (slice->kind != AVOW_KIND_UNKNOWN && slice->kind != kind))
    return FALSE;

  if (kind == AVOW_KIND_ACTION)
    return !asks_of_reflections (slice) && contains_action (slice, AVOW_ACTION (record));
  if (kind != AVOW_KIND_REFLECTION || asks_of_actions (slice))
    return FALSE;

  return fits (slice->form, AVOW_REFLECTION (record)->form) &&
         says (AVOW_REFLECTION (record)->feelings, slice->feeling);
}

/**
 * avow_slice_list:
 * @slice: a slice
 * @entries: the journal's actions and reflections, newest first
 *
 * Returns: (transfer full) (element-type AvowRecord): those in it, newest first
 */
GPtrArray *
avow_slice_list (const AvowSlice *slice,
                 AvowRecordList  *entries)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_records;
  AvowRecord * const *records =
    avow_record_list_peek_days (entries, slice->first, slice->last, &n_records);

  for (guint i = 0; i < n_records; i++)
    if (avow_slice_contains (slice, records[i]))
      g_ptr_array_add (list, g_object_ref (records[i]));

  return list;
}

AvowSlice *
avow_slice_copy (const AvowSlice *slice)
{
  AvowSlice *copy = g_memdup2 (slice, sizeof *slice);

  copy->community = g_strdup (slice->community);
  copy->feeling = g_strdup (slice->feeling);

  return copy;
}

void
avow_slice_free (AvowSlice *slice)
{
  avow_wipe_text ((char *) slice->community);
  avow_wipe_text ((char *) slice->feeling);
  g_free (slice);
}
