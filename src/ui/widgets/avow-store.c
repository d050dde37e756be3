/* avow-store.c: a list store that keeps what stays */

#include "config.h"

#include "avow-store.h"

/* Replaces what differs, between what is the same at the beginning and at the end. */
void
avow_store_fill (GListStore *store,
                 GPtrArray  *items,
                 guint       n_items)
{
  GListModel *model = G_LIST_MODEL (store);
  guint n_before = g_list_model_get_n_items (model);
  guint most = MIN (n_before, n_items);
  guint head = 0;
  guint tail = 0;

  for (; head < most; head++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, head);

      if (item != g_ptr_array_index (items, head))
        break;
    }
  for (; tail < most - head; tail++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, n_before - tail - 1);

      if (item != g_ptr_array_index (items, n_items - tail - 1))
        break;
    }

  if (head + tail < n_before || head + tail < n_items)
    g_list_store_splice (store, head, n_before - head - tail, items->pdata + head,
                         n_items - head - tail);
}
