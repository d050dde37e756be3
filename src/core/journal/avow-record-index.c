/* avow-record-index.c: records in order, and by id; what a list stands on */

#include "config.h"

#include "avow-record-index.h"

#include "avow-record-list.h"
#include "core/model/avow-place.h"
#include "core/model/avow-profile.h"

#include <string.h>

/* What sorting looks at, side by side in memory: a comparison then touches no record. */
typedef struct {
  AvowCivilDate  date;
  gint64         created;
  AvowRecord    *record;
} DatedKey;

typedef struct {
  char       *collated;
  AvowRecord *record;
} NamedKey;

static const char *
get_name (AvowRecord *record)
{
  const char *name = NULL;

  switch (avow_record_get_kind (record))
    {
    case AVOW_KIND_PLACE:
      name = ((AvowPlace *) record)->name;
      break;
    case AVOW_KIND_PROFILE:
      name = ((AvowProfile *) record)->name;
      break;
    default:
      break;
    }

  return name ? name : "";
}

static int
compare_dated_keys (gconstpointer a,
                    gconstpointer b)
{
  const DatedKey *key_a = a;
  const DatedKey *key_b = b;

  if (key_a->date != key_b->date)
    return key_a->date > key_b->date ? -1 : 1;
  if (key_a->created != key_b->created)
    return key_a->created > key_b->created ? -1 : 1;
  return avow_id_compare (&key_a->record->id, &key_b->record->id);
}

static int
compare_named_keys (gconstpointer a,
                    gconstpointer b)
{
  const NamedKey *key_a = a;
  const NamedKey *key_b = b;
  int order;

  order = strcmp (key_a->collated, key_b->collated);
  if (order != 0)
    return order;
  return avow_id_compare (&key_a->record->id, &key_b->record->id);
}

static void
sort_by_date (GPtrArray *records)
{
  g_autofree DatedKey *keys = g_new (DatedKey, records->len);

  for (guint i = 0; i < records->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (records, i);

      keys[i].date = avow_record_get_date (record);
      keys[i].created = record->created;
      keys[i].record = record;
    }

  qsort (keys, records->len, sizeof *keys, compare_dated_keys);

  for (guint i = 0; i < records->len; i++)
    g_ptr_array_index (records, i) = keys[i].record;
}

static void
sort_by_name (GPtrArray *records)
{
  g_autofree NamedKey *keys = g_new (NamedKey, records->len);

  for (guint i = 0; i < records->len; i++)
    {
      keys[i].record = g_ptr_array_index (records, i);
      keys[i].collated = g_utf8_collate_key (get_name (keys[i].record), -1);
    }

  qsort (keys, records->len, sizeof *keys, compare_named_keys);

  for (guint i = 0; i < records->len; i++)
    {
      g_ptr_array_index (records, i) = keys[i].record;
      g_free (keys[i].collated);
    }
}

static inline AvowRecord *
record_of_id (gpointer id)
{
  return (AvowRecord *) (gpointer) ((guint8 *) id - G_STRUCT_OFFSET (AvowRecord, id));
}

/**
 * avow_record_compare_newest:
 * @a: an #AvowRecord
 * @b: another
 *
 * Newest date first; within a day the one created last first; then by id, so that order is total.
 * Records without a date come last.
 *
 * Returns: less than, equal to or greater than 0
 */
int
avow_record_compare_newest (gconstpointer a,
                            gconstpointer b)
{
  DatedKey key_a = { .record = (AvowRecord *) a };
  DatedKey key_b = { .record = (AvowRecord *) b };

  key_a.date = avow_record_get_date (key_a.record);
  key_a.created = key_a.record->created;
  key_b.date = avow_record_get_date (key_b.record);
  key_b.created = key_b.record->created;

  return compare_dated_keys (&key_a, &key_b);
}

/**
 * avow_record_compare_name:
 * @a: an #AvowRecord
 * @b: another
 *
 * By name, in the locale's collation; then by id, so that order is total.
 *
 * Returns: less than, equal to or greater than 0
 */
int
avow_record_compare_name (gconstpointer a,
                          gconstpointer b)
{
  AvowRecord *record_a = (AvowRecord *) a;
  AvowRecord *record_b = (AvowRecord *) b;
  int order;

  order = g_utf8_collate (get_name (record_a), get_name (record_b));
  if (order != 0)
    return order;
  return avow_id_compare (&record_a->id, &record_b->id);
}

/**
 * avow_record_index_new:
 * @compare: a total order of records, taking two `AvowRecord *`
 *
 * Returns: (transfer full): an empty index
 */
AvowRecordIndex *
avow_record_index_new (GCompareFunc compare)
{
  AvowRecordIndex *index = g_new0 (AvowRecordIndex, 1);

  index->compare = compare;
  index->sorted = g_ptr_array_new_with_free_func (g_object_unref);
  index->by_id = g_hash_table_new (avow_id_hash, avow_id_equal);

  return index;
}

/**
 * avow_record_index_free:
 * @index: (transfer full): an index; its references to records are dropped
 */
void
avow_record_index_free (AvowRecordIndex *index)
{
  /* The set points into the records. */
  g_hash_table_unref (index->by_id);
  g_ptr_array_unref (index->sorted);
  g_free (index);
}

/**
 * avow_record_index_append:
 * @index: an index
 * @record: (transfer full): a record
 *
 * Adds @record at the end, whatever the order: call avow_record_index_sort() after the last. A
 * record whose id is in @index already is dropped.
 */
void
avow_record_index_append (AvowRecordIndex *index,
                          AvowRecord      *record)
{
  if (g_hash_table_contains (index->by_id, &record->id))
    {
      g_object_unref (record);
      return;
    }

  g_hash_table_add (index->by_id, &record->id);
  g_ptr_array_add (index->sorted, record);
}

/**
 * avow_record_index_sort:
 * @index: an index
 *
 * Puts the records in order. The keys that are compared are made once for each record.
 */
void
avow_record_index_sort (AvowRecordIndex *index)
{
  if (index->sorted->len < 2)
    return;

  if (index->compare == avow_record_compare_newest)
    sort_by_date (index->sorted);
  else if (index->compare == avow_record_compare_name)
    sort_by_name (index->sorted);
  else
    g_ptr_array_sort_values (index->sorted, index->compare);
}

/**
 * avow_record_index_lookup:
 * @index: an index
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the record of that id
 */
AvowRecord *
avow_record_index_lookup (const AvowRecordIndex *index,
                          const AvowId          *id)
{
  gpointer found;

  if (!g_hash_table_lookup_extended (index->by_id, id, &found, NULL))
    return NULL;

  return record_of_id (found);
}

/**
 * avow_record_index_position:
 * @index: a sorted index
 * @record: a record, in @index or not
 *
 * Returns: the first position whose record does not come before @record: where it stands, or would
 */
guint
avow_record_index_position (const AvowRecordIndex *index,
                            AvowRecord            *record)
{
  guint low = 0;
  guint high = index->sorted->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (index->compare (g_ptr_array_index (index->sorted, middle), record) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * avow_record_index_insert:
 * @index: a sorted index
 * @position: where, from avow_record_index_position()
 * @record: (transfer none): a record whose id is not in @index
 */
void
avow_record_index_insert (AvowRecordIndex *index,
                          guint            position,
                          AvowRecord      *record)
{
  g_ptr_array_insert (index->sorted, (int) position, g_object_ref (record));
  g_hash_table_add (index->by_id, &record->id);
}

/**
 * avow_record_index_remove:
 * @index: an index
 * @position: the record that goes
 */
void
avow_record_index_remove (AvowRecordIndex *index,
                          guint            position)
{
  AvowRecord *record = g_ptr_array_index (index->sorted, position);

  g_hash_table_remove (index->by_id, &record->id);
  g_ptr_array_remove_index (index->sorted, position);
}

/**
 * avow_record_index_replace:
 * @index: an index
 * @position: the record that goes
 * @record: (transfer none): the one that takes its place; of the same id
 */
void
avow_record_index_replace (AvowRecordIndex *index,
                           guint            position,
                           AvowRecord      *record)
{
  AvowRecord *before = g_ptr_array_index (index->sorted, position);

  g_ptr_array_index (index->sorted, position) = g_object_ref (record);
  /* The set must point into the record that stays. */
  g_hash_table_add (index->by_id, &record->id);
  g_object_unref (before);
}
