/* avow-pace-bar.c: how much is done of what was promised, and how much was by today */

#include "config.h"

#include <adwaita.h>

#include "avow-pace-bar.h"

#define HEIGHT 8
#define THIN_HEIGHT 4
#define MARK_WIDTH 2
/* The mark stands out of the bar on both sides. */
#define MARK_OUT 3

struct _AvowPaceBar
{
  GtkWidget  parent_instance;

  double     done;
  double     promised;
  gboolean   thin;
};

G_DEFINE_FINAL_TYPE (AvowPaceBar, avow_pace_bar, GTK_TYPE_WIDGET)

static void
append_bar (AvowPaceBar   *self,
            GtkSnapshot   *snapshot,
            float          x,
            float          width,
            const GdkRGBA *color)
{
  const float height = self->thin ? THIN_HEIGHT : HEIGHT;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, MARK_OUT, width, height);
  GskRoundedRect outline;

  if (width <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &bounds, MIN (height, width) / 2.f);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
avow_pace_bar_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  AvowPaceBar *self = AVOW_PACE_BAR (widget);
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  float width = (float) gtk_widget_get_width (widget);
  float done = (float) self->done * width;
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);
  GdkRGBA color, trough;

  gtk_widget_get_color (widget, &color);
  trough = color;
  trough.alpha *= adw_style_manager_get_high_contrast (style) ? 0.4f : 0.15f;

  append_bar (self, snapshot, 0, width, &trough);
  append_bar (self, snapshot, rtl ? width - done : 0, done, accent);

  if (self->promised > 0)
    {
      float x = CLAMP ((float) self->promised * width - MARK_WIDTH / 2.f, 0, width - MARK_WIDTH);

      gtk_snapshot_append_color (snapshot, &color,
                                 &GRAPHENE_RECT_INIT (rtl ? width - x - MARK_WIDTH : x, 0,
                                                      MARK_WIDTH, HEIGHT + 2 * MARK_OUT));
    }
}

static void
avow_pace_bar_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  int height = (AVOW_PACE_BAR (widget)->thin ? THIN_HEIGHT : HEIGHT) + 2 * MARK_OUT;

  *minimum = orientation == GTK_ORIENTATION_VERTICAL ? height : 48;
  *natural = orientation == GTK_ORIENTATION_VERTICAL ? height : 160;
}

static void
avow_pace_bar_class_init (AvowPaceBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = avow_pace_bar_snapshot;
  widget_class->measure = avow_pace_bar_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "pacebar");
}

static void
avow_pace_bar_init (AvowPaceBar *self)
{
  AdwStyleManager *style =
    adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
avow_pace_bar_new (void)
{
  return g_object_new (AVOW_TYPE_PACE_BAR, NULL);
}

void
avow_pace_bar_set_thin (AvowPaceBar *self,
                        gboolean     thin)
{
  g_return_if_fail (AVOW_IS_PACE_BAR (self));

  self->thin = thin;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
avow_pace_bar_set_pace (AvowPaceBar *self,
                        double       done,
                        double       promised)
{
  g_return_if_fail (AVOW_IS_PACE_BAR (self));

  self->done = CLAMP (done, 0, 1);
  self->promised = CLAMP (promised, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
