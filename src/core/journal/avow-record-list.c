/* avow-record-list.c: the journal's records of some kinds, kept in order */

#include "config.h"

#include "avow-record-list-private.h"

struct _AvowRecordList {
  GObject          parent_instance;

  AvowRecordIndex *index;
};

enum {
  PROP_0,
  PROP_N_ITEMS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void avow_record_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AvowRecordList, avow_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, avow_record_list_model_init))

/* Helpers */

static void
announce (AvowRecordList *list,
          guint           position,
          guint           n_removed,
          guint           n_added)
{
  if (n_removed == 0 && n_added == 0)
    return;

  g_list_model_items_changed (G_LIST_MODEL (list), position, n_removed, n_added);
  if (n_removed != n_added)
    g_object_notify_by_pspec (G_OBJECT (list), properties[PROP_N_ITEMS]);
}

static guint
find_position (AvowRecordList *list,
               const AvowId   *id)
{
  AvowRecord *record = avow_record_index_lookup (list->index, id);

  return record ? avow_record_index_position (list->index, record) : G_MAXUINT;
}

/* Overrides */

static GType
avow_record_list_get_item_type (GListModel *model)
{
  return AVOW_TYPE_RECORD;
}

static guint
avow_record_list_get_n_items (GListModel *model)
{
  return AVOW_RECORD_LIST (model)->index->sorted->len;
}

static gpointer
avow_record_list_get_item (GListModel *model,
                           guint       position)
{
  GPtrArray *sorted = AVOW_RECORD_LIST (model)->index->sorted;

  return position < sorted->len ? g_object_ref (g_ptr_array_index (sorted, position)) : NULL;
}

static void
avow_record_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  AvowRecordList *self = AVOW_RECORD_LIST (object);

  switch (prop_id)
    {
    case PROP_N_ITEMS:
      g_value_set_uint (value, self->index->sorted->len);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
avow_record_list_finalize (GObject *object)
{
  AvowRecordList *self = AVOW_RECORD_LIST (object);

  avow_record_index_free (self->index);

  G_OBJECT_CLASS (avow_record_list_parent_class)->finalize (object);
}

static void
avow_record_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = avow_record_list_get_item_type;
  iface->get_n_items = avow_record_list_get_n_items;
  iface->get_item = avow_record_list_get_item;
}

static void
avow_record_list_class_init (AvowRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = avow_record_list_get_property;
  object_class->finalize = avow_record_list_finalize;

  properties[PROP_N_ITEMS] =
    g_param_spec_uint ("n-items", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
avow_record_list_init (AvowRecordList *self)
{
}

/* What only the journal does */

/*< private >
 * avow_record_list_take_index:
 * @list: a list
 * @index: (transfer full): what it holds from now on; sorted, by the order of @list
 *
 * As avow_record_list_fill(), of contents that another thread has made ready.
 */
void
avow_record_list_take_index (AvowRecordList  *list,
                             AvowRecordIndex *index)
{
  g_autoptr (AvowRecordIndex) before = NULL;

  g_return_if_fail (AVOW_IS_RECORD_LIST (list));
  g_return_if_fail (index->compare == list->index->compare);

  before = g_steal_pointer (&list->index);
  list->index = index;
  announce (list, 0, before->sorted->len, index->sorted->len);
}

/*< private >
 * avow_record_list_update:
 * @list: a list
 * @put: (element-type AvowRecord): records to put in, or in the place of those of the same ids
 * @gone: (element-type AvowRecord): records to take out, if they are in @list
 *
 * Does all of it with one items-changed, over the range from the first change to the last; a single
 * record goes the way of avow_record_list_put(). No id may be in @put twice.
 */
void
avow_record_list_update (AvowRecordList *list,
                         GPtrArray      *put,
                         GPtrArray      *gone)
{
  guint position, n_removed, n_added;

  if (put->len == 1 && gone->len == 0)
    {
      avow_record_list_put (list, g_ptr_array_index (put, 0));
      return;
    }

  avow_record_index_update (list->index, put, gone, &position, &n_removed, &n_added);
  announce (list, position, n_removed, n_added);
}

/* Public */

/**
 * avow_record_list_new:
 * @compare: a total order of records, taking two `AvowRecord *`, such as
 *   avow_record_compare_newest()
 *
 * Makes a #GListModel of #AvowRecord that keeps itself in order. It is used on one thread.
 *
 * Returns: (transfer full): an empty list
 */
AvowRecordList *
avow_record_list_new (GCompareFunc compare)
{
  AvowRecordList *list = g_object_new (AVOW_TYPE_RECORD_LIST, NULL);

  list->index = avow_record_index_new (compare);

  return list;
}

/**
 * avow_record_list_fill:
 * @list: a list
 * @records: (element-type AvowRecord): records in any order; of those with one id the first counts
 *
 * Replaces everything that @list holds, with one items-changed.
 */
void
avow_record_list_fill (AvowRecordList *list,
                       GPtrArray      *records)
{
  AvowRecordIndex *index;

  g_return_if_fail (AVOW_IS_RECORD_LIST (list));

  index = avow_record_index_new (list->index->compare);
  for (guint i = 0; i < records->len; i++)
    avow_record_index_append (index, g_object_ref (g_ptr_array_index (records, i)));
  avow_record_index_sort (index);

  avow_record_list_take_index (list, index);
}

/**
 * avow_record_list_put:
 * @list: a list
 * @record: (transfer none): a record
 *
 * Adds @record, or puts it in the place of the one with its id. One items-changed, or two if it
 * moved: that nothing between the two places is built anew.
 */
void
avow_record_list_put (AvowRecordList *list,
                      AvowRecord     *record)
{
  AvowRecordIndex *index;
  guint before, position;

  g_return_if_fail (AVOW_IS_RECORD_LIST (list));

  index = list->index;
  before = find_position (list, &record->id);
  position = avow_record_index_position (index, record);

  if (before == G_MAXUINT)
    {
      avow_record_index_insert (index, position, record);
      announce (list, position, 0, 1);
    }
  else if (position == before || position == before + 1)
    {
      avow_record_index_replace (index, before, record);
      announce (list, before, 1, 1);
    }
  else
    {
      avow_record_list_take_out (list, &record->id);
      if (position > before)
        position--;
      avow_record_index_insert (index, position, record);
      announce (list, position, 0, 1);
    }
}

/**
 * avow_record_list_take_out:
 * @list: a list
 * @id: an id
 *
 * Returns: whether there was such a record; it is gone now
 */
gboolean
avow_record_list_take_out (AvowRecordList *list,
                           const AvowId   *id)
{
  guint position;

  g_return_val_if_fail (AVOW_IS_RECORD_LIST (list), FALSE);

  position = find_position (list, id);
  if (position == G_MAXUINT)
    return FALSE;

  avow_record_index_remove (list->index, position);
  announce (list, position, 1, 0);

  return TRUE;
}

/**
 * avow_record_list_clear:
 * @list: a list
 *
 * Takes out every record, with one items-changed.
 */
void
avow_record_list_clear (AvowRecordList *list)
{
  g_return_if_fail (AVOW_IS_RECORD_LIST (list));

  avow_record_list_take_index (list, avow_record_index_new (list->index->compare));
}

/**
 * avow_record_list_lookup:
 * @list: a list
 * @id: an id
 *
 * Returns: (transfer none) (nullable): the record of that id, in constant time
 */
AvowRecord *
avow_record_list_lookup (AvowRecordList *list,
                         const AvowId   *id)
{
  g_return_val_if_fail (AVOW_IS_RECORD_LIST (list), NULL);

  return avow_record_index_lookup (list->index, id);
}

/**
 * avow_record_list_get_length:
 * @list: a list
 *
 * Returns: how many records it holds
 */
guint
avow_record_list_get_length (AvowRecordList *list)
{
  g_return_val_if_fail (AVOW_IS_RECORD_LIST (list), 0);

  return list->index->sorted->len;
}

/**
 * avow_record_list_peek:
 * @list: a list
 * @position: less than its length
 *
 * Returns: (transfer none): the record there
 */
AvowRecord *
avow_record_list_peek (AvowRecordList *list,
                       guint           position)
{
  g_return_val_if_fail (AVOW_IS_RECORD_LIST (list), NULL);
  g_return_val_if_fail (position < list->index->sorted->len, NULL);

  return g_ptr_array_index (list->index->sorted, position);
}

/**
 * avow_record_list_find_date:
 * @list: a list in the order of avow_record_compare_newest()
 * @date: a day
 *
 * The records of one day stand from here to the position found for the day before it.
 *
 * Returns: the first position whose date is not after @date; the length if there is none
 */
guint
avow_record_list_find_date (AvowRecordList *list,
                            AvowCivilDate   date)
{
  GPtrArray *sorted;
  guint low = 0;
  guint high;

  g_return_val_if_fail (AVOW_IS_RECORD_LIST (list), 0);

  sorted = list->index->sorted;
  high = sorted->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (avow_record_get_date (g_ptr_array_index (sorted, middle)) > date)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * avow_record_list_get_first_date:
 * @list: a list in the order of avow_record_compare_newest()
 *
 * Returns: the earliest date of a record, or %AVOW_CIVIL_DATE_NONE if none has a date
 */
AvowCivilDate
avow_record_list_get_first_date (AvowRecordList *list)
{
  GPtrArray *sorted;
  AvowCivilDate date = AVOW_CIVIL_DATE_NONE;
  guint n_dated;

  g_return_val_if_fail (AVOW_IS_RECORD_LIST (list), AVOW_CIVIL_DATE_NONE);

  sorted = list->index->sorted;
  if (sorted->len > 0)
    date = avow_record_get_date (g_ptr_array_index (sorted, sorted->len - 1));
  if (date != AVOW_CIVIL_DATE_NONE)
    return date;

  /* Those without a date stand at the end. */
  n_dated = avow_record_list_find_date (list, AVOW_CIVIL_DATE_NONE);

  return n_dated > 0 ? avow_record_get_date (g_ptr_array_index (sorted, n_dated - 1)) : date;
}

/**
 * avow_record_list_peek_days:
 * @list: a list in the order of avow_record_compare_newest()
 * @first: a day
 * @last: a day
 * @n_records: (out): how many records are dated from @first to @last
 *
 * Returns: (transfer none) (array length=n_records): these records, newest first, until @list changes
 */
AvowRecord * const *
avow_record_list_peek_days (AvowRecordList *list,
                            AvowCivilDate   first,
                            AvowCivilDate   last,
                            guint          *n_records)
{
  guint begin, end;

  *n_records = 0;
  g_return_val_if_fail (AVOW_IS_RECORD_LIST (list), NULL);

  if (last < first)
    return NULL;

  begin = avow_record_list_find_date (list, last);
  end = first > 0 ? avow_record_list_find_date (list, first - 1)
                  : avow_record_list_get_length (list);
  if (begin == end)
    return NULL;

  *n_records = end - begin;

  return (AvowRecord * const *) list->index->sorted->pdata + begin;
}
