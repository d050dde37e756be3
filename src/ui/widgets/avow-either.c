/* avow-either.c: a wide widget where there is room for it, a narrow one where not */

#include "config.h"

#include "avow-either.h"

enum {
  PROP_0,
  PROP_WIDE,
  PROP_NARROW,
  N_PROPS
};

struct _AvowEither
{
  GtkWidget  parent_instance;

  /* By property */
  GtkWidget *children[N_PROPS];
};

G_DEFINE_FINAL_TYPE (AvowEither, avow_either, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static gboolean
fits (AvowEither *self,
      int         width)
{
  int natural;

  gtk_widget_measure (self->children[PROP_WIDE], GTK_ORIENTATION_HORIZONTAL, -1,
                      NULL, &natural, NULL, NULL);

  return width < 0 || natural <= width;
}

/* --- GtkWidget --- */

static void
avow_either_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  AvowEither *self = AVOW_EITHER (widget);
  GtkWidget *wide = self->children[PROP_WIDE];
  GtkWidget *narrow = self->children[PROP_NARROW];

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      gtk_widget_measure (fits (self, for_size) ? wide : narrow, orientation, for_size,
                          minimum, natural, NULL, NULL);
    }
  else
    {
      gtk_widget_measure (wide, orientation, -1, NULL, natural, NULL, NULL);
      gtk_widget_measure (narrow, orientation, -1, minimum, NULL, NULL, NULL);
      *natural = MAX (*minimum, *natural);
    }
}

static void
avow_either_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  AvowEither *self = AVOW_EITHER (widget);
  gboolean wide = fits (self, width);

  gtk_widget_set_child_visible (self->children[PROP_WIDE], wide);
  gtk_widget_set_child_visible (self->children[PROP_NARROW], !wide);
  gtk_widget_allocate (self->children[wide ? PROP_WIDE : PROP_NARROW], width, height, baseline,
                       NULL);
}

/* Not the one that is not seen. */
static gboolean
avow_either_grab_focus (GtkWidget *widget)
{
  AvowEither *self = AVOW_EITHER (widget);
  gboolean wide = gtk_widget_get_child_visible (self->children[PROP_WIDE]);

  return gtk_widget_grab_focus (self->children[wide ? PROP_WIDE : PROP_NARROW]);
}

static GtkSizeRequestMode
avow_either_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* --- GObject --- */

static void
avow_either_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  g_value_set_object (value, AVOW_EITHER (object)->children[id]);
}

static void
avow_either_set_property (GObject      *object,
                          guint         id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GtkWidget **child = &AVOW_EITHER (object)->children[id];

  g_clear_pointer (child, gtk_widget_unparent);
  *child = g_value_get_object (value);
  if (*child != NULL)
    gtk_widget_set_parent (*child, GTK_WIDGET (object));
}

static void
avow_either_dispose (GObject *object)
{
  AvowEither *self = AVOW_EITHER (object);

  g_clear_pointer (&self->children[PROP_WIDE], gtk_widget_unparent);
  g_clear_pointer (&self->children[PROP_NARROW], gtk_widget_unparent);

  G_OBJECT_CLASS (avow_either_parent_class)->dispose (object);
}

static void
avow_either_class_init (AvowEitherClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = avow_either_get_property;
  object_class->set_property = avow_either_set_property;
  object_class->dispose = avow_either_dispose;
  widget_class->measure = avow_either_measure;
  widget_class->size_allocate = avow_either_size_allocate;
  widget_class->grab_focus = avow_either_grab_focus;
  widget_class->get_request_mode = avow_either_get_request_mode;

  properties[PROP_WIDE] =
    g_param_spec_object ("wide", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_object ("narrow", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
avow_either_init (AvowEither *self)
{
}
