/* demo-fixture.h: the demo's records, by their kind, and days that they lead up to */

#pragma once

#include <string.h>

#include "commands/avow-demo.h"
#include "core/journal/avow-journal-lists.h"
#include "core/journal/avow-record-list.h"

G_BEGIN_DECLS

static inline AvowCivilDate
get_today (void)
{
  return avow_civil_date_new (2026, 11, 22);
}

/* Days on which months are short, years begin or weeks do. */
static inline const AvowCivilDate *
list_days (gsize *n_days)
{
  static AvowCivilDate days[40];
  const AvowCivilDate named[] = {
    avow_civil_date_new (2024, 2, 29),
    avow_civil_date_new (2025, 3, 31),
    avow_civil_date_new (2026, 1, 1),
    avow_civil_date_new (2026, 1, 6),
    avow_civil_date_new (2026, 3, 1),
    avow_civil_date_new (2026, 12, 31),
  };

  memcpy (days, named, sizeof named);
  for (gsize i = G_N_ELEMENTS (named); i < G_N_ELEMENTS (days); i++)
    days[i] = get_today () + 11 * (AvowCivilDate) i;
  *n_days = G_N_ELEMENTS (days);

  return days;
}

static inline GPtrArray *
list_kind (GPtrArray *records,
           AvowKind   kind)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    if (avow_record_get_kind (records->pdata[i]) == kind)
      g_ptr_array_add (found, g_object_ref (records->pdata[i]));

  return found;
}

/* As the journal would have it. */
static inline AvowRecordList *
make_list (GPtrArray    *records,
           AvowListName  name)
{
  AvowRecordList *list = avow_record_list_new (avow_journal_list_get_compare (name));
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    if (avow_journal_list_of_kind (avow_record_get_kind (records->pdata[i])) == name)
      g_ptr_array_add (found, g_object_ref (records->pdata[i]));
  avow_record_list_fill (list, found);

  return list;
}

static inline GHashTable *
index_by_id (GPtrArray *records)
{
  GHashTable *ids = g_hash_table_new (avow_id_hash, avow_id_equal);

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = records->pdata[i];

      g_assert_false (avow_id_is_none (&record->id));
      g_assert_true (g_hash_table_insert (ids, &record->id, record));
    }

  return ids;
}

G_END_DECLS
