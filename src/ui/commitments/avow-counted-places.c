/* avow-counted-places.c: the places where a promise counts, as chips by their names */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-counted-places.h"
#include "ui/widgets/avow-completion.h"

#define MAX_OFFERS 6
/* How far back what was used last is looked for. */
#define MAX_ENTRIES 500

/* --- Helpers --- */

/* One that was deleted has a chip, too, so that it can be taken out. */
static const char *
get_name (AvowJournal  *journal,
          const AvowId *id)
{
  AvowRecord *place = avow_journal_lookup (journal, id);

  return place != NULL && AVOW_IS_PLACE (place) && AVOW_PLACE (place)->name != NULL
           ? AVOW_PLACE (place)->name
           : _("a place that was deleted");
}

static gboolean
contains (char      **words,
          const char *word)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    if (avow_completion_same (words[i], word))
      return TRUE;

  return FALSE;
}

static gboolean
contains_name (GPtrArray  *names,
               const char *name)
{
  for (guint i = 0; i < names->len; i++)
    if (avow_completion_same (g_ptr_array_index (names, i), name))
      return TRUE;

  return FALSE;
}

/* --- Public --- */

void
avow_counted_places_offer (AvowChipEntry *entry,
                           AvowJournal   *journal)
{
  AvowRecordList *places = avow_journal_get_places (journal);
  AvowRecordList *entries = avow_journal_get_entries (journal);
  guint n_entries = MIN (avow_record_list_get_length (entries), MAX_ENTRIES);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) last = g_ptr_array_new ();

  for (guint i = 0; i < avow_record_list_get_length (places); i++)
    {
      AvowPlace *place = AVOW_PLACE (avow_record_list_peek (places, i));

      if (place->name != NULL)
        g_ptr_array_add (all, place->name);
    }

  for (guint i = 0; i < n_entries && last->len < MAX_OFFERS; i++)
    {
      AvowRecord *record = avow_record_list_peek (entries, i);
      const AvowId *id = AVOW_IS_ACTION (record) ? &AVOW_ACTION (record)->place : NULL;

      if (id != NULL && avow_journal_lookup (journal, id) != NULL
          && !contains_name (last, get_name (journal, id)))
        g_ptr_array_add (last, (char *) get_name (journal, id));
    }

  g_ptr_array_add (all, NULL);
  g_ptr_array_add (last, NULL);
  avow_chip_entry_set_closed (entry, TRUE);
  avow_chip_entry_set_suggestions (entry, (const char * const *) all->pdata);
  avow_chip_entry_set_offers (entry, (const char * const *) last->pdata);
}

void
avow_counted_places_load (AvowChipEntry *entry,
                          const GArray  *places,
                          AvowJournal   *journal)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; places != NULL && i < places->len; i++)
    g_ptr_array_add (names, (char *) get_name (journal, &g_array_index (places, AvowId, i)));
  g_ptr_array_add (names, NULL);
  avow_chip_entry_set_words (entry, (const char * const *) names->pdata);
}

void
avow_counted_places_store (AvowChipEntry  *entry,
                           GArray        **places,
                           AvowJournal    *journal)
{
  AvowRecordList *known = avow_journal_get_places (journal);
  g_auto (GStrv) chosen = avow_chip_entry_get_words (entry);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  g_autoptr (GArray) before = g_steal_pointer (places);
  GArray *after = g_array_new (FALSE, FALSE, sizeof (AvowId));

  for (guint i = 0; before != NULL && i < before->len; i++)
    {
      const AvowId *id = &g_array_index (before, AvowId, i);
      const char *name = get_name (journal, id);

      if (!contains (chosen, name))
        continue;
      g_array_append_vals (after, id, 1);
      g_ptr_array_add (kept, (char *) name);
    }

  /* Places of one name are one to the person: all of them count. */
  for (guint i = 0; chosen != NULL && chosen[i] != NULL; i++)
    for (guint j = 0; j < avow_record_list_get_length (known); j++)
      {
        AvowRecord *place = avow_record_list_peek (known, j);
        const char *name = AVOW_PLACE (place)->name;

        if (name != NULL && avow_completion_same (name, chosen[i]) && !contains_name (kept, name))
          g_array_append_vals (after, &place->id, 1);
      }

  if (after->len > 0)
    *places = after;
  else
    g_array_unref (after);
}
