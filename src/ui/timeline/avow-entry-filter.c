/* avow-entry-filter.c: which entries the journal shows */

#include "config.h"

#include "avow-entry-filter.h"

#include "core/model/avow-action.h"
#include "core/model/avow-reflection.h"

struct _AvowEntryFilter
{
  GtkFilter     parent_instance;

  AvowSearch   *search;
  AvowCriteria  criteria;
};

G_DEFINE_FINAL_TYPE (AvowEntryFilter, avow_entry_filter, GTK_TYPE_FILTER)

void
avow_criteria_clear (AvowCriteria *criteria)
{
  g_free (criteria->community);
  *criteria = (AvowCriteria) { 0 };
}

void
avow_criteria_copy (const AvowCriteria *from,
                    AvowCriteria       *to)
{
  char *community = g_strdup (from->community);

  avow_criteria_clear (to);
  *to = *from;
  to->community = community;
}

gboolean
avow_criteria_is_empty (const AvowCriteria *criteria)
{
  return criteria->kind == AVOW_KIND_UNKNOWN && criteria->type == AVOW_ACTION_UNKNOWN &&
         criteria->ring == AVOW_RING_NONE && criteria->community == NULL &&
         avow_id_is_none (&criteria->place) && criteria->from == AVOW_CIVIL_DATE_NONE &&
         criteria->to == AVOW_CIVIL_DATE_NONE;
}

static gboolean
has_word (char       **words,
          const char  *word)
{
  return words != NULL && g_strv_contains ((const char * const *) words, word);
}

static gboolean
action_meets (AvowAction         *action,
              const AvowCriteria *criteria)
{
  return (criteria->type == AVOW_ACTION_UNKNOWN || action->type == (int) criteria->type) &&
         (criteria->ring == AVOW_RING_NONE || action->ring == (int) criteria->ring) &&
         (criteria->community == NULL || has_word (action->communities, criteria->community)) &&
         (avow_id_is_none (&criteria->place) || avow_id_equal (&action->place, &criteria->place));
}

/* A reflection has no type of action and no place: it is not among those of a type or a place. */
static gboolean
reflection_meets (AvowReflection     *reflection,
                  const AvowCriteria *criteria)
{
  return criteria->type == AVOW_ACTION_UNKNOWN && avow_id_is_none (&criteria->place) &&
         (criteria->ring == AVOW_RING_NONE || reflection->ring == (int) criteria->ring) &&
         (criteria->community == NULL || has_word (reflection->communities, criteria->community));
}

static gboolean
record_meets (AvowRecord         *record,
              const AvowCriteria *criteria)
{
  AvowCivilDate date = avow_record_get_date (record);

  if (criteria->from != AVOW_CIVIL_DATE_NONE && date < criteria->from)
    return FALSE;
  if (criteria->to != AVOW_CIVIL_DATE_NONE && date > criteria->to)
    return FALSE;
  if (criteria->kind != AVOW_KIND_UNKNOWN && avow_record_get_kind (record) != criteria->kind)
    return FALSE;

  return AVOW_IS_ACTION (record) ? action_meets (AVOW_ACTION (record), criteria)
                                 : reflection_meets (AVOW_REFLECTION (record), criteria);
}

static gboolean
avow_entry_filter_match (GtkFilter *filter,
                         gpointer   item)
{
  AvowEntryFilter *self = AVOW_ENTRY_FILTER (filter);

  return record_meets (item, &self->criteria) && avow_search_matches (self->search, item);
}

static GtkFilterMatch
avow_entry_filter_get_strictness (GtkFilter *filter)
{
  AvowEntryFilter *self = AVOW_ENTRY_FILTER (filter);

  return avow_search_is_empty (self->search) && avow_criteria_is_empty (&self->criteria)
           ? GTK_FILTER_MATCH_ALL
           : GTK_FILTER_MATCH_SOME;
}

static void
avow_entry_filter_finalize (GObject *object)
{
  AvowEntryFilter *self = AVOW_ENTRY_FILTER (object);

  g_clear_pointer (&self->search, avow_search_unref);
  avow_criteria_clear (&self->criteria);

  G_OBJECT_CLASS (avow_entry_filter_parent_class)->finalize (object);
}

static void
avow_entry_filter_class_init (AvowEntryFilterClass *klass)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = avow_entry_filter_finalize;
  filter_class->match = avow_entry_filter_match;
  filter_class->get_strictness = avow_entry_filter_get_strictness;
}

static void
avow_entry_filter_init (AvowEntryFilter *self)
{
  self->search = avow_search_new ("");
}

AvowEntryFilter *
avow_entry_filter_new (void)
{
  return g_object_new (AVOW_TYPE_ENTRY_FILTER, NULL);
}

/**
 * avow_entry_filter_set_search:
 *
 * Another letter typed means that only what is still shown has to be looked at; one taken away, that
 * only what is hidden has to.
 */
void
avow_entry_filter_set_search (AvowEntryFilter *self,
                              AvowSearch      *search)
{
  g_autoptr (AvowSearch) before = self->search;
  GtkFilterChange change = GTK_FILTER_CHANGE_DIFFERENT;

  self->search = avow_search_ref (search);
  if (avow_search_narrows (search, before))
    change = GTK_FILTER_CHANGE_MORE_STRICT;
  else if (avow_search_narrows (before, search))
    change = GTK_FILTER_CHANGE_LESS_STRICT;
  gtk_filter_changed (GTK_FILTER (self), change);
}

AvowSearch *
avow_entry_filter_get_search (AvowEntryFilter *self)
{
  return self->search;
}

void
avow_entry_filter_set_criteria (AvowEntryFilter    *self,
                                const AvowCriteria *criteria)
{
  avow_criteria_copy (criteria, &self->criteria);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

const AvowCriteria *
avow_entry_filter_get_criteria (AvowEntryFilter *self)
{
  return &self->criteria;
}
