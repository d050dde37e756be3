/* avow-total-tile.h: a figure in large, beside what it was before */

#pragma once

#include <gtk/gtk.h>

#include "core/insight/avow-span-words.h"

G_BEGIN_DECLS

#define AVOW_TYPE_TOTAL_TILE (avow_total_tile_get_type ())

G_DECLARE_FINAL_TYPE (AvowTotalTile, avow_total_tile, AVOW, TOTAL_TILE, GtkButton)

GtkWidget       *avow_total_tile_new       (void);
/* @currency: (nullable): for money. */
void             avow_total_tile_show      (AvowTotalTile     *tile,
                                            const AvowSummary *summary,
                                            AvowQuantity       quantity,
                                            const char        *currency);
/* What it says in large. */
const char      *avow_total_tile_get_value (AvowTotalTile     *tile);
/* The entries that it is made of. */
const AvowSlice *avow_total_tile_get_slice (AvowTotalTile     *tile);

G_END_DECLS
