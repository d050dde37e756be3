/* avow-record-index.c: records in order, and by id; what a list stands on */

#include "config.h"

#include "avow-record-index.h"

#include "avow-record-sort.h"

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return avow_id_compare (&((const AvowRecord *) a)->id, &((const AvowRecord *) b)->id);
}

/* The first position in @records whose record does not come before @record. */
static guint
find_position (const GPtrArray *records,
               GCompareFunc     compare,
               gconstpointer    record)
{
  guint low = 0;
  guint high = records->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare (g_ptr_array_index (records, middle), record) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Where in the order of ids @id stands, or would. */
static guint
find_id (const AvowRecordIndex *index,
         const AvowId          *id)
{
  guint low = 0;
  guint high = index->by_id->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      AvowRecord *record = g_ptr_array_index (index->by_id, middle);

      if (avow_id_compare (&record->id, id) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Puts the records that came in any order in that of their ids, and drops the later ones of those
 * with one id. */
static void
order_by_id (AvowRecordIndex *index)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (avow_id_hash, avow_id_equal);
  guint n_kept = 0;

  for (guint i = 0; i < index->sorted->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (index->sorted, i);

      if (g_hash_table_contains (seen, &record->id))
        {
          g_object_unref (record);
          continue;
        }

      g_hash_table_add (seen, &record->id);
      g_ptr_array_index (index->sorted, n_kept) = record;
      g_ptr_array_index (index->by_id, n_kept) = record;
      n_kept++;
    }

  /* What is behind has moved or is gone. */
  g_ptr_array_set_free_func (index->sorted, NULL);
  g_ptr_array_set_size (index->sorted, (int) n_kept);
  g_ptr_array_set_free_func (index->sorted, g_object_unref);
  g_ptr_array_set_size (index->by_id, (int) n_kept);
  g_ptr_array_sort_values (index->by_id, compare_ids);
}

static gboolean
is_ordered_by_id (const AvowRecordIndex *index)
{
  for (guint i = 1; i < index->by_id->len; i++)
    {
      if (compare_ids (g_ptr_array_index (index->by_id, i - 1), g_ptr_array_index (index->by_id, i)) >= 0)
        return FALSE;
    }

  return TRUE;
}

static int
compare_pointers (gconstpointer a,
                  gconstpointer b)
{
  return (GPOINTER_TO_SIZE (a) > GPOINTER_TO_SIZE (b)) - (GPOINTER_TO_SIZE (a) < GPOINTER_TO_SIZE (b));
}

/* The records of @index that have the ids of @put or @gone, each once. */
static GPtrArray *
find_leaving (const AvowRecordIndex *index,
              GPtrArray             *put,
              GPtrArray             *gone)
{
  GPtrArray *leaving = g_ptr_array_new ();
  guint n_kept = 0;

  for (guint i = 0; i < put->len + gone->len; i++)
    {
      AvowRecord *record = i < put->len ? g_ptr_array_index (put, i)
                                        : g_ptr_array_index (gone, i - put->len);
      AvowRecord *before = avow_record_index_lookup (index, &record->id);

      if (before)
        g_ptr_array_add (leaving, before);
    }

  g_ptr_array_sort_values (leaving, compare_pointers);
  for (guint i = 0; i < leaving->len; i++)
    {
      if (n_kept == 0 || leaving->pdata[n_kept - 1] != leaving->pdata[i])
        leaving->pdata[n_kept++] = leaving->pdata[i];
    }
  g_ptr_array_set_size (leaving, (int) n_kept);

  return leaving;
}

/* What @records become when those of @leaving go and those of @arriving come: a new array with no
 * references of its own. Tells how many stay as they are at both ends. */
static GPtrArray *
merge (GPtrArray    *records,
       GPtrArray    *leaving,
       GPtrArray    *arriving,
       GCompareFunc  compare,
       guint        *n_before,
       guint        *n_after)
{
  GPtrArray *merged = g_ptr_array_sized_new (records->len + arriving->len);
  guint next_leaving = 0;
  guint from = 0;

  g_ptr_array_sort_values (leaving, compare);
  g_ptr_array_sort_values (arriving, compare);
  *n_before = *n_after = records->len;

  for (guint i = 0; i <= arriving->len; i++)
    {
      AvowRecord *record = i < arriving->len ? g_ptr_array_index (arriving, i) : NULL;
      guint until = record ? find_position (records, compare, record) : records->len;

      for (; from < until; from++)
        {
          if (next_leaving < leaving->len && leaving->pdata[next_leaving] == records->pdata[from])
            {
              *n_before = MIN (*n_before, from);
              *n_after = MIN (*n_after, records->len - from - 1);
              next_leaving++;
            }
          else
            {
              g_ptr_array_add (merged, records->pdata[from]);
            }
        }

      if (record)
        {
          *n_before = MIN (*n_before, until);
          *n_after = MIN (*n_after, records->len - until);
          g_ptr_array_add (merged, record);
        }
    }

  return merged;
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
  index->by_id = g_ptr_array_new ();

  return index;
}

/**
 * avow_record_index_free:
 * @index: (transfer full): an index; its references to records are dropped
 */
void
avow_record_index_free (AvowRecordIndex *index)
{
  g_ptr_array_unref (index->by_id);
  g_ptr_array_unref (index->sorted);
  g_free (index);
}

/**
 * avow_record_index_append:
 * @index: an index
 * @record: (transfer full): a record
 *
 * Adds @record at the end, whatever the order: call avow_record_index_sort() after the last. Cheapest
 * in the order of the ids.
 */
void
avow_record_index_append (AvowRecordIndex *index,
                          AvowRecord      *record)
{
  g_ptr_array_add (index->sorted, record);
  g_ptr_array_add (index->by_id, record);
}

/**
 * avow_record_index_sort:
 * @index: an index to which records were appended
 *
 * Puts the records in order. Of those with one id, the first that was appended stays.
 */
void
avow_record_index_sort (AvowRecordIndex *index)
{
  if (!is_ordered_by_id (index))
    order_by_id (index);

  avow_record_sort (index->sorted, index->compare);
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
  guint position = find_id (index, id);
  AvowRecord *record;

  if (position == index->by_id->len)
    return NULL;

  record = g_ptr_array_index (index->by_id, position);

  return avow_id_equal (&record->id, id) ? record : NULL;
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
  return find_position (index->sorted, index->compare, record);
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
  g_ptr_array_insert (index->by_id, (int) find_id (index, &record->id), record);
  g_ptr_array_insert (index->sorted, (int) position, g_object_ref (record));
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

  g_ptr_array_remove_index (index->by_id, find_id (index, &record->id));
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

  g_ptr_array_index (index->by_id, find_id (index, &record->id)) = record;
  g_ptr_array_index (index->sorted, position) = g_object_ref (record);
  g_object_unref (before);
}

/**
 * avow_record_index_update:
 * @index: a sorted index
 * @put: (element-type AvowRecord): records to put in, or in the place of those of the same ids; no
 *   id twice
 * @gone: (element-type AvowRecord): records to take out, if their ids are in @index
 * @position: (out): where the first change is
 * @n_removed: (out): how many records from there on are not what they were
 * @n_added: (out): how many stand in their place
 *
 * Does all of it in one pass.
 */
void
avow_record_index_update (AvowRecordIndex *index,
                          GPtrArray       *put,
                          GPtrArray       *gone,
                          guint           *position,
                          guint           *n_removed,
                          guint           *n_added)
{
  g_autoptr (GPtrArray) leaving = find_leaving (index, put, gone);
  g_autoptr (GPtrArray) arriving = g_ptr_array_new ();
  GPtrArray *by_id, *sorted;
  guint n_before, n_after;

  for (guint i = 0; i < put->len; i++)
    g_ptr_array_add (arriving, g_object_ref (g_ptr_array_index (put, i)));

  by_id = merge (index->by_id, leaving, arriving, compare_ids, &n_before, &n_after);
  sorted = merge (index->sorted, leaving, arriving, index->compare, &n_before, &n_after);

  *position = MIN (n_before, index->sorted->len);
  *n_removed = leaving->len + arriving->len > 0 ? index->sorted->len - n_before - n_after : 0;
  *n_added = leaving->len + arriving->len > 0 ? sorted->len - n_before - n_after : 0;

  /* The references move along with the records. */
  g_ptr_array_set_free_func (index->sorted, NULL);
  g_ptr_array_unref (index->sorted);
  g_ptr_array_unref (index->by_id);
  g_ptr_array_set_free_func (sorted, g_object_unref);
  index->sorted = sorted;
  index->by_id = by_id;
  g_ptr_array_set_free_func (leaving, g_object_unref);
}
