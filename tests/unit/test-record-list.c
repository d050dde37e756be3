/* test-record-list.c: order, and telling of changes, against a slow list that cannot be wrong */

#include "config.h"

#include "core/journal/avow-record-list-private.h"
#include "core/model/avow-action.h"
#include "core/model/avow-place.h"

/* A copy of a list that knows only what items-changed says. */
typedef struct {
  GListModel *model;
  GPtrArray  *items;
  guint       n_signals;
  guint       n_touched;
} Shadow;

static void
on_items_changed (GListModel *model,
                  guint       position,
                  guint       n_removed,
                  guint       n_added,
                  Shadow     *shadow)
{
  g_assert_cmpuint (position + n_removed, <=, shadow->items->len);

  for (guint i = 0; i < n_removed; i++)
    g_ptr_array_remove_index (shadow->items, position);
  for (guint i = 0; i < n_added; i++)
    g_ptr_array_insert (shadow->items, (int) (position + i),
                        g_list_model_get_item (model, position + i));

  g_assert_cmpuint (shadow->items->len, ==, g_list_model_get_n_items (model));
  shadow->n_signals++;
  shadow->n_touched += n_removed + n_added;
}

static void
shadow_init (Shadow         *shadow,
             AvowRecordList *list)
{
  g_assert_cmpuint (avow_record_list_get_length (list), ==, 0);

  shadow->model = G_LIST_MODEL (list);
  shadow->items = g_ptr_array_new_with_free_func (g_object_unref);
  shadow->n_signals = 0;
  shadow->n_touched = 0;
  g_signal_connect (list, "items-changed", G_CALLBACK (on_items_changed), shadow);
}

static void
shadow_clear (Shadow *shadow)
{
  g_signal_handlers_disconnect_by_data (shadow->model, shadow);
  g_ptr_array_unref (shadow->items);
}

static void
shadow_expect (Shadow *shadow,
               guint   n_signals,
               guint   n_touched)
{
  g_assert_cmpuint (shadow->n_signals, ==, n_signals);
  g_assert_cmpuint (shadow->n_touched, ==, n_touched);
  shadow->n_signals = 0;
  shadow->n_touched = 0;
}

static void
shadow_check (Shadow *shadow)
{
  g_assert_cmpuint (shadow->items->len, ==, g_list_model_get_n_items (shadow->model));
  for (guint i = 0; i < shadow->items->len; i++)
    {
      g_autoptr (AvowRecord) item = g_list_model_get_item (shadow->model, i);

      g_assert_true (item == g_ptr_array_index (shadow->items, i));
    }
}

static AvowId
make_id (guint number)
{
  AvowId id = { { 1 } };

  for (guint i = 0; i < 4; i++)
    id.bytes[15 - i] = (guint8) (number >> 8 * i);

  return id;
}

static AvowRecord *
make_action (guint         number,
             AvowCivilDate date,
             gint64        created)
{
  AvowAction *action = avow_action_new ();
  AvowRecord *record = (AvowRecord *) action;

  record->id = make_id (number);
  record->created = created;
  action->date = date;

  return record;
}

static AvowRecord *
make_place (guint       number,
            const char *name)
{
  AvowPlace *place = avow_place_new ();

  ((AvowRecord *) place)->id = make_id (number);
  place->name = g_strdup (name);

  return (AvowRecord *) place;
}

static void
put (AvowRecordList *list,
     AvowRecord     *record)
{
  avow_record_list_put (list, record);
  g_object_unref (record);
}

static void
test_order (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  const guint expected[] = { 4, 3, 2, 1, 5 };

  /* Newest date first; created last first; then by id; no date at the end. */
  put (list, make_action (1, 100, 20));
  put (list, make_action (2, 100, 20));
  put (list, make_action (3, 100, 30));
  put (list, make_action (4, 101, 10));
  put (list, make_action (5, 0, 99));

  g_assert_cmpuint (avow_record_list_get_length (list), ==, 5);
  g_assert_true (g_list_model_get_item_type (G_LIST_MODEL (list)) == AVOW_TYPE_RECORD);
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (list), 5));

  for (guint i = 0; i < 5; i++)
    {
      guint number = i == 2 ? 1 : i == 3 ? 2 : expected[i];
      AvowId id = make_id (number);

      g_assert_true (avow_id_equal (&avow_record_list_peek (list, i)->id, &id));
      g_assert_true (avow_record_list_lookup (list, &id) == avow_record_list_peek (list, i));
    }
}

static void
test_names (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_name);
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_object_unref);
  const char *sorted[] = { "", "Ababa", "Bar", "Bar", "Café", "Zora" };

  put (list, make_place (1, "Zora"));
  put (list, make_place (2, "Bar"));
  put (list, make_place (3, NULL));
  put (list, make_place (4, "Café"));
  put (list, make_place (5, "Bar"));
  put (list, make_place (6, "Ababa"));

  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    {
      AvowRecord *record = avow_record_list_peek (list, i);
      const char *name = ((AvowPlace *) record)->name;

      g_assert_cmpstr (name ? name : "", ==, sorted[i]);
      g_ptr_array_insert (places, 0, g_object_ref (record));
    }

  /* Filled in one go, by keys made beforehand, the order is the same. */
  avow_record_list_fill (list, places);
  for (guint i = 0; i < G_N_ELEMENTS (sorted); i++)
    g_assert_true (avow_record_list_peek (list, i) == g_ptr_array_index (places, 5 - i));
}

static void
test_signals (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_object_unref);
  AvowId id = make_id (50);
  AvowId missing = make_id (5000);
  Shadow shadow;

  shadow_init (&shadow, list);

  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (many, make_action (i, 1000 + i, 1));
  avow_record_list_fill (list, many);
  shadow_expect (&shadow, 1, 100);

  /* One more, and one in the place of itself. */
  put (list, make_action (500, 1050, 2));
  shadow_expect (&shadow, 1, 1);
  put (list, make_action (50, 1050, 1));
  shadow_expect (&shadow, 1, 2);

  /* Changed so that it comes to stand where it stood. */
  put (list, make_action (99, 2000, 1));
  shadow_expect (&shadow, 1, 2);

  /* Moved: what is between is not touched. */
  put (list, make_action (50, 1010, 9));
  shadow_expect (&shadow, 2, 2);
  put (list, make_action (50, 1090, 9));
  shadow_expect (&shadow, 2, 2);

  g_assert_true (avow_record_list_take_out (list, &id));
  shadow_expect (&shadow, 1, 1);
  g_assert_false (avow_record_list_take_out (list, &id));
  g_assert_false (avow_record_list_take_out (list, &missing));
  shadow_expect (&shadow, 0, 0);

  shadow_check (&shadow);
  avow_record_list_clear (list);
  shadow_expect (&shadow, 1, 100);
  avow_record_list_clear (list);
  shadow_expect (&shadow, 0, 0);

  shadow_clear (&shadow);
}

/* Filled in any order of ids, with one twice; and with days far apart, none, and many alike. */
static void
test_fill (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
      guint n_records = (guint) g_test_rand_int_range (0, 200);
      int n_days = g_test_rand_int_range (1, 2000);
      AvowCivilDate first = g_test_rand_bit () ? 700000 : 1;

      for (guint i = 0; i < n_records; i++)
        {
          AvowCivilDate date = first + (AvowCivilDate) g_test_rand_int_range (0, n_days);

          g_ptr_array_insert (records, g_test_rand_int_range (0, (int) records->len + 1),
                              make_action (i, g_test_rand_int_range (0, 20) ? date : 0,
                                           g_test_rand_int_range (1, 4)));
        }

      avow_record_list_fill (list, records);
      g_assert_cmpuint (avow_record_list_get_length (list), ==, n_records);
      for (guint i = 1; i < n_records; i++)
        g_assert_cmpint (avow_record_compare_newest (avow_record_list_peek (list, i - 1),
                                                     avow_record_list_peek (list, i)), <, 0);
      for (guint i = 0; i < n_records; i++)
        {
          AvowRecord *record = g_ptr_array_index (records, i);

          g_assert_true (avow_record_list_lookup (list, &record->id) == record);
        }

      if (n_records > 0)
        {
          AvowRecord *record = g_ptr_array_index (records, 0);

          g_ptr_array_add (records, make_action (0, 5, 5));
          g_ptr_array_add (records, avow_record_copy (record));
          avow_record_list_fill (list, records);
          g_assert_cmpuint (avow_record_list_get_length (list), ==, n_records);
          g_assert_true (avow_record_list_lookup (list, &record->id) == record);
        }
    }
}

static void
on_n_items (GObject    *object,
            GParamSpec *pspec,
            guint      *n_items)
{
  g_object_get (object, "n-items", n_items, NULL);
}

static void
test_n_items (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  AvowId id = make_id (1);
  guint n_items = 0;

  g_signal_connect (list, "notify::n-items", G_CALLBACK (on_n_items), &n_items);
  put (list, make_action (1, 5, 5));
  g_assert_cmpuint (n_items, ==, 1);
  avow_record_list_take_out (list, &id);
  g_assert_cmpuint (n_items, ==, 0);
}

static void
test_update (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) to_put = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  Shadow shadow;

  shadow_init (&shadow, list);
  for (guint i = 0; i < 100; i++)
    g_ptr_array_add (many, make_action (i, 1000 + i, 1));
  avow_record_list_fill (list, many);
  shadow_expect (&shadow, 1, 100);

  /* Positions count from the newest: date 1099 is at 0. Changes from 10 to 20 are one signal. */
  g_ptr_array_add (to_put, make_action (89, 1089, 1));
  g_ptr_array_add (to_put, make_action (300, 1085, 1));
  g_ptr_array_add (gone, make_action (80, 1079, 1));
  avow_record_list_update (list, to_put, gone);
  g_assert_cmpuint (shadow.n_signals, ==, 1);
  g_assert_cmpuint (shadow.n_touched, <=, 24);
  shadow_check (&shadow);
  g_assert_cmpuint (avow_record_list_get_length (list), ==, 100);

  /* Nothing there to take out is nothing to tell. */
  shadow.n_signals = 0;
  g_ptr_array_set_size (to_put, 0);
  avow_record_list_update (list, to_put, gone);
  g_assert_cmpuint (shadow.n_signals, ==, 0);

  shadow_clear (&shadow);
}

static void
test_find_date (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);

  g_assert_cmpuint (avow_record_list_find_date (list, 10), ==, 0);

  put (list, make_action (1, 10, 1));
  put (list, make_action (2, 10, 2));
  put (list, make_action (3, 12, 1));
  put (list, make_action (4, 0, 1));

  g_assert_cmpuint (avow_record_list_find_date (list, 13), ==, 0);
  g_assert_cmpuint (avow_record_list_find_date (list, 12), ==, 0);
  g_assert_cmpuint (avow_record_list_find_date (list, 11), ==, 1);
  g_assert_cmpuint (avow_record_list_find_date (list, 10), ==, 1);
  g_assert_cmpuint (avow_record_list_find_date (list, 9), ==, 3);
  g_assert_cmpuint (avow_record_list_find_date (list, 1), ==, 3);
}

static void
assert_days (AvowRecordList *list,
             AvowCivilDate   first,
             AvowCivilDate   last,
             guint           position,
             guint           n_expected)
{
  guint n_records = 77;
  AvowRecord * const *records = avow_record_list_peek_days (list, first, last, &n_records);

  g_assert_cmpuint (n_records, ==, n_expected);
  g_assert_true ((records != NULL) == (n_expected > 0));
  for (guint i = 0; i < n_records; i++)
    g_assert_true (records[i] == avow_record_list_peek (list, position + i));
}

static void
test_peek_days (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);

  assert_days (list, 0, 100, 0, 0);

  put (list, make_action (1, 10, 1));
  put (list, make_action (2, 10, 2));
  put (list, make_action (3, 12, 1));
  put (list, make_action (4, 0, 1));

  assert_days (list, 0, G_MAXUINT32, 0, 4);
  assert_days (list, 1, 100, 0, 3);
  assert_days (list, 10, 12, 0, 3);
  assert_days (list, 10, 11, 1, 2);
  assert_days (list, 10, 10, 1, 2);
  assert_days (list, 12, 12, 0, 1);
  assert_days (list, 0, 0, 3, 1);
  assert_days (list, 11, 11, 0, 0);
  assert_days (list, 13, 100, 0, 0);
  assert_days (list, 1, 9, 0, 0);
  /* The last before the first */
  assert_days (list, 12, 10, 0, 0);
}

static void
test_owns (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  gpointer kept = make_action (1, 5, 1);
  gpointer replaced = make_action (2, 5, 1);

  g_object_add_weak_pointer (kept, &kept);
  g_object_add_weak_pointer (replaced, &replaced);
  put (list, kept);
  put (list, replaced);
  g_assert_nonnull (replaced);

  put (list, make_action (2, 5, 1));
  g_assert_null (replaced);
  g_assert_nonnull (kept);

  avow_record_list_clear (list);
  g_assert_null (kept);
}

/* The slow list: found by looking at each, sorted anew after each change. */

static int
compare_newest_indirect (gconstpointer a,
                         gconstpointer b)
{
  return avow_record_compare_newest (*(AvowRecord **) a, *(AvowRecord **) b);
}

static void
slow_take_out (GPtrArray    *slow,
               const AvowId *id)
{
  for (guint i = 0; i < slow->len; i++)
    {
      if (avow_id_equal (&((AvowRecord *) g_ptr_array_index (slow, i))->id, id))
        {
          g_ptr_array_remove_index (slow, i);
          return;
        }
    }
}

static void
slow_put (GPtrArray  *slow,
          AvowRecord *record)
{
  slow_take_out (slow, &record->id);
  g_ptr_array_add (slow, g_object_ref (record));
  g_ptr_array_sort (slow, compare_newest_indirect);
}

static void
check_against_slow (AvowRecordList *list,
                    GPtrArray      *slow)
{
  g_assert_cmpuint (avow_record_list_get_length (list), ==, slow->len);
  for (guint i = 0; i < slow->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (slow, i);

      g_assert_true (avow_record_list_peek (list, i) == record);
      g_assert_true (avow_record_list_lookup (list, &record->id) == record);
    }
}

static AvowRecord *
make_random (void)
{
  return make_action ((guint) g_test_rand_int_range (0, 60),
                      (AvowCivilDate) g_test_rand_int_range (0, 12),
                      g_test_rand_int_range (1, 4));
}

static gboolean
has_id (GPtrArray    *records,
        const AvowId *id)
{
  for (guint i = 0; i < records->len; i++)
    {
      if (avow_id_equal (&((AvowRecord *) g_ptr_array_index (records, i))->id, id))
        return TRUE;
    }

  return FALSE;
}

static void
update_randomly (AvowRecordList *list,
                 GPtrArray      *slow)
{
  g_autoptr (GPtrArray) to_put = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) gone = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = (guint) g_test_rand_int_range (0, 10);

  for (guint i = 0; i < n; i++)
    {
      AvowRecord *record = make_random ();

      if (has_id (to_put, &record->id) || has_id (gone, &record->id))
        g_object_unref (record);
      else
        g_ptr_array_add (g_test_rand_bit () ? to_put : gone, record);
    }

  avow_record_list_update (list, to_put, gone);
  for (guint i = 0; i < to_put->len; i++)
    slow_put (slow, g_ptr_array_index (to_put, i));
  for (guint i = 0; i < gone->len; i++)
    slow_take_out (slow, &((AvowRecord *) g_ptr_array_index (gone, i))->id);
}

static void
test_random (void)
{
  g_autoptr (AvowRecordList) list = avow_record_list_new (avow_record_compare_newest);
  g_autoptr (GPtrArray) slow = g_ptr_array_new_with_free_func (g_object_unref);
  Shadow shadow;

  shadow_init (&shadow, list);

  for (guint step = 0; step < 5000; step++)
    {
      int what = g_test_rand_int_range (0, 100);
      g_autoptr (AvowRecord) record = make_random ();

      shadow.n_signals = 0;
      if (what < 50)
        {
          avow_record_list_put (list, record);
          slow_put (slow, record);
          g_assert_cmpuint (shadow.n_signals, <=, 2);
        }
      else if (what < 75)
        {
          avow_record_list_take_out (list, &record->id);
          slow_take_out (slow, &record->id);
          g_assert_cmpuint (shadow.n_signals, <=, 1);
        }
      else if (what < 98)
        {
          update_randomly (list, slow);
          g_assert_cmpuint (shadow.n_signals, <=, 2);
        }
      else
        {
          g_autoptr (GPtrArray) half = g_ptr_array_new ();

          for (guint i = 0; i < slow->len / 2; i++)
            g_ptr_array_insert (half, g_test_rand_int_range (0, (int) half->len + 1),
                                g_ptr_array_index (slow, i));
          avow_record_list_fill (list, half);
          g_ptr_array_set_size (slow, (int) half->len);
          g_assert_cmpuint (shadow.n_signals, <=, 1);
        }

      check_against_slow (list, slow);
      shadow_check (&shadow);
    }

  shadow_clear (&shadow);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record-list/order", test_order);
  g_test_add_func ("/record-list/names", test_names);
  g_test_add_func ("/record-list/signals", test_signals);
  g_test_add_func ("/record-list/fill", test_fill);
  g_test_add_func ("/record-list/n-items", test_n_items);
  g_test_add_func ("/record-list/update", test_update);
  g_test_add_func ("/record-list/find-date", test_find_date);
  g_test_add_func ("/record-list/peek-days", test_peek_days);
  g_test_add_func ("/record-list/owns", test_owns);
  g_test_add_func ("/record-list/random", test_random);

  return g_test_run ();
}
