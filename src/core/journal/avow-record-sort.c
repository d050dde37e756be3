/* avow-record-sort.c: the orders that records are kept in */

#include "config.h"

#include "avow-record-sort.h"

#include "core/model/avow-place.h"
#include "core/model/avow-profile.h"

#include <stdlib.h>
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

/* By date */

static DatedKey
make_dated_key (AvowRecord *record)
{
  return (DatedKey) { avow_record_get_date (record), record->created, record };
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

/* Which of the days from the newest one on; those without a date come last. */
static inline guint
get_day (AvowCivilDate date,
         AvowCivilDate newest,
         guint         n_days)
{
  return date == AVOW_CIVIL_DATE_NONE ? n_days - 1 : newest - date;
}

/* Divides @keys by day, in @by_day, and sorts each day by itself. Years of a diary are few days, with
 * a handful of records each: less than comparing all with each other. */
static void
sort_days (const DatedKey *keys,
           DatedKey       *by_day,
           guint           n_keys,
           AvowCivilDate   newest,
           guint           n_days)
{
  g_autofree guint *ends = g_new0 (guint, n_days + 1);
  guint start = 0;

  for (guint i = 0; i < n_keys; i++)
    ends[get_day (keys[i].date, newest, n_days) + 1]++;
  for (guint day = 0; day < n_days; day++)
    ends[day + 1] += ends[day];
  for (guint i = 0; i < n_keys; i++)
    by_day[ends[get_day (keys[i].date, newest, n_days)]++] = keys[i];

  for (guint day = 0; day < n_days; start = ends[day++])
    {
      if (ends[day] - start > 1)
        qsort (by_day + start, ends[day] - start, sizeof *by_day, compare_dated_keys);
    }
}

static void
sort_by_date (GPtrArray *records)
{
  guint n_records = records->len;
  g_autofree DatedKey *keys = g_new (DatedKey, 2 * (gsize) n_records);
  DatedKey *result = keys;
  AvowCivilDate newest = 0;
  AvowCivilDate oldest = G_MAXUINT32;

  for (guint i = 0; i < n_records; i++)
    {
      keys[i] = make_dated_key (g_ptr_array_index (records, i));
      if (keys[i].date != AVOW_CIVIL_DATE_NONE)
        {
          newest = MAX (newest, keys[i].date);
          oldest = MIN (oldest, keys[i].date);
        }
    }

  /* A single entry in a year long past must not make for a million empty days. */
  if (newest == 0 || newest - oldest > 4 * n_records)
    {
      qsort (keys, n_records, sizeof *keys, compare_dated_keys);
    }
  else
    {
      result = keys + n_records;
      sort_days (keys, result, n_records, newest, newest - oldest + 2);
    }

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_index (records, i) = result[i].record;
}

/* By name */

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

/* Public */

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
  DatedKey key_a = make_dated_key ((AvowRecord *) a);
  DatedKey key_b = make_dated_key ((AvowRecord *) b);

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
 * avow_record_sort:
 * @records: (element-type AvowRecord): records
 * @compare: an order, taking two `AvowRecord *`
 *
 * Sorts @records. In the orders of this file, what is compared is looked up once for each record.
 */
void
avow_record_sort (GPtrArray    *records,
                  GCompareFunc  compare)
{
  if (records->len < 2)
    return;

  if (compare == avow_record_compare_newest)
    sort_by_date (records);
  else if (compare == avow_record_compare_name)
    sort_by_name (records);
  else
    g_ptr_array_sort_values (records, compare);
}
