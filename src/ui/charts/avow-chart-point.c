/* avow-chart-point.c: a place in a chart that takes the focus and can be told and opened */

#include "config.h"

#include "avow-chart-point.h"

struct _AvowChartPoint
{
  GtkWidget  parent_instance;

  gboolean   openable;
};

G_DEFINE_FINAL_TYPE (AvowChartPoint, avow_chart_point, GTK_TYPE_WIDGET)

enum {
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
on_open (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPENED], 0);
}

static void
on_pressed (AvowChartPoint *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
on_released (AvowChartPoint *self,
             int             n_press,
             double          x,
             double          y,
             GtkGesture     *click)
{
  if (!self->openable || !gtk_widget_contains (GTK_WIDGET (self), x, y))
    return;

  gtk_gesture_set_state (click, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_widget_activate_action (GTK_WIDGET (self), "point.open", NULL);
}

static void
avow_chart_point_class_init (AvowChartPointClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[OPENED] =
    g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "point.open", NULL, on_open);
  gtk_widget_class_set_css_name (widget_class, "point");
}

static void
avow_chart_point_init (AvowChartPoint *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (on_pressed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (click, "released", G_CALLBACK (on_released), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
avow_chart_point_new (gboolean openable)
{
  AvowChartPoint *self = g_object_new (AVOW_TYPE_CHART_POINT,
                                       "accessible-role", openable ? GTK_ACCESSIBLE_ROLE_BUTTON
                                                                   : GTK_ACCESSIBLE_ROLE_IMG,
                                       NULL);

  self->openable = openable;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "point.open", openable);
  if (openable)
    gtk_widget_add_css_class (GTK_WIDGET (self), "openable");

  return GTK_WIDGET (self);
}

void
avow_chart_point_show (AvowChartPoint      *self,
                       const AvowChartItem *item)
{
  g_autofree char *words = avow_chart_item_dup_words (item);

  g_return_if_fail (AVOW_IS_CHART_POINT (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, item->value_text,
                                  -1);
}

gboolean
avow_chart_point_can_open (AvowChartPoint *self)
{
  g_return_val_if_fail (AVOW_IS_CHART_POINT (self), FALSE);

  return self->openable;
}
