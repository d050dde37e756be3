/* avow-table.c: rows of widgets in columns, as a screen reader reads a table */

#include "config.h"

#include "avow-table.h"

#define COLUMN_SPACING 12

/* {{{ A row */

#define AVOW_TYPE_TABLE_ROW (avow_table_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowTableRow, avow_table_row, AVOW, TABLE_ROW, GtkWidget)

struct _AvowTableRow
{
  GtkWidget  parent_instance;
};

G_DEFINE_FINAL_TYPE (AvowTableRow, avow_table_row, GTK_TYPE_WIDGET)

/* }}} */

struct _AvowTable
{
  GtkWidget         parent_instance;

  guint             n_columns;
  /* A bit (1 << column) for each that grows. */
  guint             growing;
  /* By column. */
  GtkRequestedSize *columns;
  int              *widths;
  /* What the widths were found for. */
  int               width;
};

G_DEFINE_FINAL_TYPE (AvowTable, avow_table, GTK_TYPE_WIDGET)

/* {{{ Widths */

static int
get_spacing (AvowTable *self)
{
  return COLUMN_SPACING * ((int) self->n_columns - 1);
}

static void
measure_columns (AvowTable *self)
{
  memset (self->columns, 0, self->n_columns * sizeof *self->columns);
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self));
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      guint column = 0;

      for (GtkWidget *cell = gtk_widget_get_first_child (row);
           cell != NULL;
           cell = gtk_widget_get_next_sibling (cell), column++)
        {
          int minimum, natural;

          gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
          self->columns[column].minimum_size = MAX (self->columns[column].minimum_size, minimum);
          self->columns[column].natural_size = MAX (self->columns[column].natural_size, natural);
        }
    }
}

static void
get_width (AvowTable *self,
           int       *minimum,
           int       *natural)
{
  int least = get_spacing (self);

  *natural = least;
  for (guint i = 0; i < self->n_columns; i++)
    {
      least += self->columns[i].minimum_size;
      *natural += self->columns[i].natural_size;
    }
  if (minimum != NULL)
    *minimum = least;
}

static void
share_rest (AvowTable *self,
            int        rest)
{
  int n_growing = __builtin_popcount (self->growing);

  for (guint i = 0; i < self->n_columns && n_growing > 0; i++)
    if ((self->growing & (1u << i)) != 0)
      {
        int share = rest / n_growing--;

        self->widths[i] += share;
        rest -= share;
      }
}

static const int *
get_widths (AvowTable *self,
            int        width)
{
  g_autofree GtkRequestedSize *columns = NULL;
  int rest = width - get_spacing (self);

  if (self->width == width)
    return self->widths;

  columns = g_memdup2 (self->columns, self->n_columns * sizeof *columns);
  for (guint i = 0; i < self->n_columns; i++)
    rest -= columns[i].minimum_size;
  rest = gtk_distribute_natural_allocation (MAX (rest, 0), self->n_columns, columns);
  for (guint i = 0; i < self->n_columns; i++)
    self->widths[i] = columns[i].minimum_size;
  share_rest (self, rest);
  self->width = width;

  return self->widths;
}

/* }}} */
/* {{{ A row */

static AvowTable *
get_table (GtkWidget *row)
{
  return AVOW_TABLE (gtk_widget_get_parent (row));
}

static void
avow_table_row_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  AvowTable *table = get_table (widget);
  const int *widths;
  guint column = 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      get_width (table, minimum, natural);
      return;
    }

  if (for_size < 0)
    get_width (table, NULL, &for_size);
  widths = get_widths (table, for_size);
  *minimum = *natural = 0;
  for (GtkWidget *cell = gtk_widget_get_first_child (widget);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      int height;

      gtk_widget_measure (cell, orientation, widths[column], &height, NULL, NULL, NULL);
      *minimum = *natural = MAX (*natural, height);
    }
}

static void
avow_table_row_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  AvowTable *table = get_table (widget);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  const int *widths = get_widths (table, width);
  guint column = 0;
  int x = 0;

  for (GtkWidget *cell = gtk_widget_get_first_child (widget);
       cell != NULL;
       cell = gtk_widget_get_next_sibling (cell), column++)
    {
      GtkAllocation place = { mirrored ? width - x - widths[column] : x, 0, widths[column], height };

      gtk_widget_size_allocate (cell, &place, -1);
      x += widths[column] + COLUMN_SPACING;
    }
}

static GtkSizeRequestMode
avow_table_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
dispose_children (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

static void
avow_table_row_dispose (GObject *object)
{
  dispose_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (avow_table_row_parent_class)->dispose (object);
}

static void
avow_table_row_class_init (AvowTableRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_table_row_dispose;
  widget_class->measure = avow_table_row_measure;
  widget_class->size_allocate = avow_table_row_size_allocate;
  widget_class->get_request_mode = avow_table_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
avow_table_row_init (AvowTableRow *self)
{
}

/* }}} */
/* {{{ The table */

static void
avow_table_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  AvowTable *self = AVOW_TABLE (widget);

  /* Whatever made the size be asked for, such as another size of text, may have changed them. */
  measure_columns (self);
  self->width = -1;
  *minimum = *natural = 0;
  for (GtkWidget *row = gtk_widget_get_first_child (widget);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      int row_minimum, row_natural;

      gtk_widget_measure (row, orientation, for_size, &row_minimum, &row_natural, NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, row_minimum);
          *natural = MAX (*natural, row_natural);
        }
      else
        {
          *minimum += row_minimum;
          *natural += row_natural;
        }
    }
}

static void
avow_table_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  int y = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (widget);
       row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkAllocation place = { 0, y, width, 0 };

      gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &place.height, NULL, NULL, NULL);
      gtk_widget_size_allocate (row, &place, -1);
      y += place.height;
    }
}

static void
avow_table_dispose (GObject *object)
{
  dispose_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (avow_table_parent_class)->dispose (object);
}

static void
avow_table_finalize (GObject *object)
{
  AvowTable *self = AVOW_TABLE (object);

  g_free (self->columns);
  g_free (self->widths);

  G_OBJECT_CLASS (avow_table_parent_class)->finalize (object);
}

static void
avow_table_class_init (AvowTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_table_dispose;
  object_class->finalize = avow_table_finalize;
  widget_class->measure = avow_table_measure;
  widget_class->size_allocate = avow_table_size_allocate;
  widget_class->get_request_mode = avow_table_get_request_mode;

  gtk_widget_class_set_css_name (widget_class, "table");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TABLE);
}

static void
avow_table_init (AvowTable *self)
{
  self->width = -1;
}

/* }}} */

GtkWidget *
avow_table_new (guint n_columns)
{
  AvowTable *self = g_object_new (AVOW_TYPE_TABLE, NULL);

  self->n_columns = n_columns;
  self->columns = g_new0 (GtkRequestedSize, n_columns);
  self->widths = g_new0 (int, n_columns);

  return GTK_WIDGET (self);
}

void
avow_table_set_grows (AvowTable *self,
                      guint      column,
                      gboolean   grows)
{
  g_return_if_fail (AVOW_IS_TABLE (self));
  g_return_if_fail (column < self->n_columns);

  if (grows)
    self->growing |= 1u << column;
  else
    self->growing &= ~(1u << column);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
avow_table_add_row (AvowTable          *self,
                    GtkWidget * const  *cells)
{
  GtkWidget *row;

  g_return_if_fail (AVOW_IS_TABLE (self));

  row = g_object_new (AVOW_TYPE_TABLE_ROW, NULL);
  for (guint i = 0; i < self->n_columns; i++)
    gtk_widget_set_parent (cells[i], row);
  gtk_widget_set_parent (row, GTK_WIDGET (self));
}
