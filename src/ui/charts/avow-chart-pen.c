/* avow-chart-pen.c: the colours of a chart, and what is drawn with them */

#include "config.h"

#include <adwaita.h>

#include "avow-chart-pen.h"

static GdkRGBA
fade (GdkRGBA color,
      float   alpha)
{
  color.alpha *= alpha;

  return color;
}

void
avow_chart_pen_init (AvowChartPen *pen,
                     GtkWidget    *chart)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (chart));

  gtk_widget_get_color (chart, &pen->text);
  adw_accent_color_to_rgba (adw_style_manager_get_accent_color (style), &pen->accent);
  pen->bold = adw_style_manager_get_high_contrast (style);
}

GdkRGBA
avow_chart_pen_get_dim (const AvowChartPen *pen)
{
  return fade (pen->text, pen->bold ? 1 : 0.7f);
}

GdkRGBA
avow_chart_pen_get_faint (const AvowChartPen *pen)
{
  return fade (pen->text, pen->bold ? 0.6f : 0.2f);
}

GdkRGBA
avow_chart_pen_get_edge (const AvowChartPen *pen)
{
  return pen->bold ? pen->text : pen->accent;
}

GdkRGBA
avow_chart_pen_get_tint (const AvowChartPen *pen,
                         float               strength)
{
  return fade (pen->accent, strength);
}

void
avow_chart_pen_draw_surface (const AvowChartPen   *pen,
                             GtkSnapshot          *snapshot,
                             const GskRoundedRect *outline,
                             GdkRGBA               color)
{
  gtk_snapshot_push_rounded_clip (snapshot, outline);
  gtk_snapshot_append_color (snapshot, &color, &outline->bounds);
  gtk_snapshot_pop (snapshot);
  if (pen->bold)
    avow_chart_pen_draw_outline (snapshot, outline, 1, FALSE, pen->text);
}

void
avow_chart_pen_draw_outline (GtkSnapshot          *snapshot,
                             const GskRoundedRect *outline,
                             float                 thickness,
                             gboolean              dotted,
                             GdkRGBA               color)
{
  const float dots[] = { 2, 3 };
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (thickness);
  GskRoundedRect middle = *outline;

  /* The line lies within. */
  gsk_rounded_rect_shrink (&middle, thickness / 2, thickness / 2, thickness / 2, thickness / 2);
  gsk_path_builder_add_rounded_rect (builder, &middle);
  path = gsk_path_builder_to_path (builder);
  if (dotted)
    gsk_stroke_set_dash (stroke, dots, G_N_ELEMENTS (dots));
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
}

void
avow_chart_pen_draw_dashes (GtkSnapshot      *snapshot,
                            graphene_point_t  from,
                            graphene_point_t  to,
                            GdkRGBA           color)
{
  const float dashes[] = { 5, 4 };
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskStroke) stroke = gsk_stroke_new (1);

  gsk_path_builder_move_to (builder, from.x, from.y);
  gsk_path_builder_line_to (builder, to.x, to.y);
  path = gsk_path_builder_to_path (builder);
  gsk_stroke_set_dash (stroke, dashes, G_N_ELEMENTS (dashes));
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
}
