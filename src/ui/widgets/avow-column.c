/* avow-column.c: a child of a width that is good for reading */

#include "config.h"

#include <adwaita.h>

#include "avow-column.h"

struct _AvowColumn
{
  GtkWidget  parent_instance;

  GtkWidget *child;
  int        natural_width;
};

G_DEFINE_FINAL_TYPE (AvowColumn, avow_column, GTK_TYPE_WIDGET)

enum {
  PROP_0,
  PROP_CHILD,
  PROP_NATURAL_WIDTH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* --- GtkWidget --- */

static void
avow_column_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  AvowColumn *self = AVOW_COLUMN (widget);
  double width = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, self->natural_width,
                                        gtk_widget_get_settings (widget));

  if (self->child != NULL)
    gtk_widget_measure (self->child, orientation, for_size,
                        minimum, natural, minimum_baseline, natural_baseline);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = MAX (*minimum, (int) width);
}

static void
avow_column_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  AvowColumn *self = AVOW_COLUMN (widget);

  if (self->child != NULL)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static GtkSizeRequestMode
avow_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* --- GObject --- */

static void
avow_column_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  AvowColumn *self = AVOW_COLUMN (object);

  switch (id)
    {
    case PROP_CHILD:
      g_value_set_object (value, self->child);
      break;

    case PROP_NATURAL_WIDTH:
      g_value_set_int (value, self->natural_width);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
avow_column_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  AvowColumn *self = AVOW_COLUMN (object);

  switch (id)
    {
    case PROP_CHILD:
      g_clear_pointer (&self->child, gtk_widget_unparent);
      self->child = g_value_get_object (value);
      if (self->child != NULL)
        gtk_widget_set_parent (self->child, GTK_WIDGET (self));
      break;

    case PROP_NATURAL_WIDTH:
      self->natural_width = g_value_get_int (value);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
avow_column_dispose (GObject *object)
{
  g_clear_pointer (&AVOW_COLUMN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (avow_column_parent_class)->dispose (object);
}

static void
avow_column_class_init (AvowColumnClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = avow_column_get_property;
  object_class->set_property = avow_column_set_property;
  object_class->dispose = avow_column_dispose;
  widget_class->measure = avow_column_measure;
  widget_class->size_allocate = avow_column_size_allocate;
  widget_class->get_request_mode = avow_column_get_request_mode;

  properties[PROP_CHILD] =
    g_param_spec_object ("child", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NATURAL_WIDTH] =
    g_param_spec_int ("natural-width", NULL, NULL, 0, G_MAXINT, 0,
                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
avow_column_init (AvowColumn *self)
{
}
