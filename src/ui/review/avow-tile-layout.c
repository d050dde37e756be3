/* avow-tile-layout.c: tiles of one width beside each other, in as few rows as there is room for */

#include "config.h"

#include "avow-tile-layout.h"

struct _AvowTileLayout
{
  GtkLayoutManager  parent_instance;

  int               n_columns;
  int               column_spacing;
  int               row_spacing;
};

G_DEFINE_FINAL_TYPE (AvowTileLayout, avow_tile_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  int n_tiles;
  int n_columns;
  int tile_width;
} Shape;

static int
count_tiles (GtkWidget *widget,
             int       *least_width)
{
  int n_tiles = 0;

  *least_width = 0;
  for (GtkWidget *tile = gtk_widget_get_first_child (widget);
       tile != NULL;
       tile = gtk_widget_get_next_sibling (tile))
    {
      int minimum;

      if (!gtk_widget_should_layout (tile))
        continue;
      gtk_widget_measure (tile, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      *least_width = MAX (*least_width, minimum);
      n_tiles++;
    }

  return n_tiles;
}

static Shape
find_shape (AvowTileLayout *self,
            GtkWidget      *widget,
            int             width)
{
  int least_width;
  int n_tiles = count_tiles (widget, &least_width);
  int spacing = self->column_spacing;
  int most = CLAMP ((width + spacing) / (least_width + spacing), 1, MIN (MAX (n_tiles, 1), self->n_columns));
  int n_rows = (n_tiles + most - 1) / most;
  int n_columns = n_rows > 0 ? (n_tiles + n_rows - 1) / n_rows : 1;

  return (Shape) { n_tiles, n_columns, MAX ((width - (n_columns - 1) * spacing) / n_columns, 0) };
}

/* @tile, or the first after it that is shown. */
static GtkWidget *
skip_hidden (GtkWidget *tile)
{
  while (tile != NULL && !gtk_widget_should_layout (tile))
    tile = gtk_widget_get_next_sibling (tile);

  return tile;
}

/* Of the row that begins with @tile; sets @next to the tile after it. */
static int
measure_row (GtkWidget  *tile,
             Shape       shape,
             GtkWidget **next)
{
  int height = 0;

  for (int column = 0; tile != NULL && column < shape.n_columns; tile = gtk_widget_get_next_sibling (tile))
    {
      int minimum;

      if (!gtk_widget_should_layout (tile))
        continue;
      gtk_widget_measure (tile, GTK_ORIENTATION_VERTICAL, shape.tile_width, &minimum, NULL, NULL, NULL);
      height = MAX (height, minimum);
      column++;
    }
  *next = skip_hidden (tile);

  return height;
}

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager,
                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget        *widget,
         GtkOrientation    orientation,
         int               for_size,
         int              *minimum,
         int              *natural,
         int              *minimum_baseline,
         int              *natural_baseline)
{
  AvowTileLayout *self = AVOW_TILE_LAYOUT (manager);
  int least_width;
  int n_tiles = count_tiles (widget, &least_width);
  int n_columns = MIN (n_tiles, self->n_columns);
  GtkWidget *tile = skip_hidden (gtk_widget_get_first_child (widget));
  Shape shape;
  int height = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_width;
      *natural = n_columns * least_width + MAX (n_columns - 1, 0) * self->column_spacing;
      return;
    }

  /* Whatever the width: the least that it can be. */
  shape = for_size >= 0 ? find_shape (self, widget, for_size)
                        : (Shape) { n_tiles, MAX (n_columns, 1), -1 };
  while (tile != NULL)
    height += measure_row (tile, shape, &tile) + self->row_spacing;
  *minimum = *natural = MAX (height - self->row_spacing, 0);
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  AvowTileLayout *self = AVOW_TILE_LAYOUT (manager);
  Shape shape = find_shape (self, widget, width);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *tile = gtk_widget_get_first_child (widget);
  int y = 0;

  while (tile != NULL)
    {
      GtkWidget *next;
      int row_height = measure_row (tile, shape, &next);

      for (int column = 0; tile != next; tile = gtk_widget_get_next_sibling (tile))
        {
          int x = column * (shape.tile_width + self->column_spacing);

          if (!gtk_widget_should_layout (tile))
            continue;
          gtk_widget_size_allocate (tile,
                                    &(GtkAllocation) {
                                      .x = rtl ? width - x - shape.tile_width : x,
                                      .y = y,
                                      .width = shape.tile_width,
                                      .height = row_height,
                                    },
                                    -1);
          column++;
        }
      y += row_height + self->row_spacing;
    }
}

static void
avow_tile_layout_class_init (AvowTileLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
avow_tile_layout_init (AvowTileLayout *self)
{
}

GtkLayoutManager *
avow_tile_layout_new (int n_columns,
                      int column_spacing,
                      int row_spacing)
{
  AvowTileLayout *self = g_object_new (AVOW_TYPE_TILE_LAYOUT, NULL);

  self->n_columns = n_columns;
  self->column_spacing = column_spacing;
  self->row_spacing = row_spacing;

  return GTK_LAYOUT_MANAGER (self);
}

void
avow_tile_layout_set_n_columns (AvowTileLayout *self,
                                int             n_columns)
{
  g_return_if_fail (AVOW_IS_TILE_LAYOUT (self));

  self->n_columns = n_columns;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}
