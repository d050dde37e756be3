/* avow-store.h: a list store that keeps what stays */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes @store hold the first @n_items of @items (element-type GObject), and changes it no more than
 * that needs: rows of what stays are the same widgets, with the keyboard where it was. */
void avow_store_fill (GListStore *store,
                      GPtrArray  *items,
                      guint       n_items);

G_END_DECLS
