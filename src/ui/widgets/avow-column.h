/* avow-column.h: a child of a width that is good for reading */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_COLUMN (avow_column_get_type ())

G_DECLARE_FINAL_TYPE (AvowColumn, avow_column, AVOW, COLUMN, GtkWidget)

/*
 * Where it may choose, it is as wide as its property "natural-width" says, in pixels at the usual
 * size of text, whatever its child would like. So a dialog that follows its content does not change its
 * width with it. Where there is less room, it is narrower, down to what the child needs.
 *
 * Properties: "child" (GtkWidget), "natural-width" (int).
 */

G_END_DECLS
