/* avow-tile-layout.h: tiles of one width beside each other, in as few rows as there is room for */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_TILE_LAYOUT (avow_tile_layout_get_type ())

G_DECLARE_FINAL_TYPE (AvowTileLayout, avow_tile_layout, AVOW, TILE_LAYOUT, GtkLayoutManager)

/* At most @n_columns beside each other, with @column_spacing between them and @row_spacing between rows;
 * four are two and two, rather than three and one left over. */
GtkLayoutManager *avow_tile_layout_new           (int             n_columns,
                                                  int             column_spacing,
                                                  int             row_spacing);
void              avow_tile_layout_set_n_columns (AvowTileLayout *layout,
                                                  int             n_columns);

G_END_DECLS
