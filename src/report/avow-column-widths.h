/* avow-column-widths.h: how wide the columns of a table are */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AvowColumnNeed:
 * @least: for its longest word
 * @natural: with every cell on one line; no less
 */
typedef struct {
  double least;
  double natural;
} AvowColumnNeed;

/* Fills @widths so that they are @available together at most: natural widths where there is room for
 * them; otherwise columns of much text give way before those of a word, and only then are words broken. */
void avow_column_widths (const AvowColumnNeed *needs,
                         guint                 n_columns,
                         double                available,
                         double               *widths);

G_END_DECLS
