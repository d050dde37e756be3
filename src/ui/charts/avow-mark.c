/* avow-mark.c: a small sign for how something stands */

#include "config.h"

#include "avow-mark.h"

/* Of the size of the mark. */
#define STROKE 0.1f
#define DOT 0.16f

static const GdkRGBA white = { 1, 1, 1, 1 };

static void
stroke_path (GtkSnapshot    *snapshot,
             GskPathBuilder *builder,
             float           thickness,
             gboolean        dotted,
             GdkRGBA         color)
{
  const float dots[] = { 0, 2.2f * thickness };
  g_autoptr (GskPath) path = gsk_path_builder_to_path (builder);
  g_autoptr (GskStroke) stroke = gsk_stroke_new (thickness);

  gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gsk_stroke_set_line_join (stroke, GSK_LINE_JOIN_ROUND);
  if (dotted)
    gsk_stroke_set_dash (stroke, dots, G_N_ELEMENTS (dots));
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
}

static void
fill_path (GtkSnapshot    *snapshot,
           GskPathBuilder *builder,
           GdkRGBA         color)
{
  g_autoptr (GskPath) path = gsk_path_builder_to_path (builder);

  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &color);
}

static void
draw_ring (GtkSnapshot      *snapshot,
           graphene_point_t  middle,
           float             radius,
           float             thickness,
           gboolean          dotted,
           GdkRGBA           color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, &middle, radius - thickness / 2);
  stroke_path (snapshot, builder, thickness, dotted, color);
}

static void
draw_disc (GtkSnapshot      *snapshot,
           graphene_point_t  middle,
           float             radius,
           GdkRGBA           color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_add_circle (builder, &middle, radius);
  fill_path (snapshot, builder, color);
}

static void
draw_check (GtkSnapshot      *snapshot,
            graphene_point_t  middle,
            float             radius,
            float             thickness)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, middle.x - 0.42f * radius, middle.y + 0.04f * radius);
  gsk_path_builder_line_to (builder, middle.x - 0.12f * radius, middle.y + 0.36f * radius);
  gsk_path_builder_line_to (builder, middle.x + 0.44f * radius, middle.y - 0.32f * radius);
  stroke_path (snapshot, builder, thickness, FALSE, white);
}

/* The lower half, which is the same from either side. */
static void
draw_half (GtkSnapshot      *snapshot,
           graphene_point_t  middle,
           float             radius,
           GdkRGBA           color)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (middle.x - radius, middle.y,
                                                         2 * radius, radius));
  draw_disc (snapshot, middle, radius, color);
  gtk_snapshot_pop (snapshot);
}

static void
draw_diamond (GtkSnapshot        *snapshot,
              const AvowChartPen *pen,
              graphene_point_t    middle,
              float               radius,
              float               thickness)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GdkRGBA tint = avow_chart_pen_get_tint (pen, 0.25f);

  radius -= thickness / 2;
  gsk_path_builder_move_to (builder, middle.x, middle.y - radius);
  gsk_path_builder_line_to (builder, middle.x + radius, middle.y);
  gsk_path_builder_line_to (builder, middle.x, middle.y + radius);
  gsk_path_builder_line_to (builder, middle.x - radius, middle.y);
  gsk_path_builder_close (builder);
  path = gsk_path_builder_to_path (builder);
  gtk_snapshot_append_fill (snapshot, path, GSK_FILL_RULE_WINDING, &tint);
  gsk_path_builder_add_path (builder, path);
  stroke_path (snapshot, builder, thickness, FALSE, avow_chart_pen_get_edge (pen));
}

static void
draw_dash (GtkSnapshot      *snapshot,
           graphene_point_t  middle,
           float             radius,
           float             thickness,
           GdkRGBA           color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();

  gsk_path_builder_move_to (builder, middle.x - 0.4f * radius, middle.y);
  gsk_path_builder_line_to (builder, middle.x + 0.4f * radius, middle.y);
  stroke_path (snapshot, builder, thickness, FALSE, color);
}

void
avow_mark_draw (AvowMark            mark,
                GtkSnapshot        *snapshot,
                const AvowChartPen *pen,
                graphene_point_t    middle,
                float               size)
{
  GdkRGBA dim = avow_chart_pen_get_dim (pen);
  float radius = size / 2;
  float thickness = MAX (size * STROKE, 1.5f);

  switch (mark)
    {
    case AVOW_MARK_FULL:
      draw_disc (snapshot, middle, radius, pen->accent);
      if (pen->bold)
        draw_ring (snapshot, middle, radius, 1, FALSE, pen->text);
      draw_check (snapshot, middle, radius, thickness);
      break;
    case AVOW_MARK_HALF:
      draw_half (snapshot, middle, radius, pen->accent);
      draw_ring (snapshot, middle, radius, thickness, FALSE, avow_chart_pen_get_edge (pen));
      break;
    case AVOW_MARK_CHANGED:
      draw_diamond (snapshot, pen, middle, radius, thickness);
      break;
    case AVOW_MARK_EMPTY:
      draw_ring (snapshot, middle, radius, thickness, FALSE, dim);
      break;
    case AVOW_MARK_LET_GO:
      draw_ring (snapshot, middle, radius, thickness, FALSE, dim);
      draw_dash (snapshot, middle, radius, thickness, dim);
      break;
    case AVOW_MARK_WAITING:
      draw_ring (snapshot, middle, radius, thickness, TRUE, dim);
      break;
    case AVOW_MARK_OPEN:
      draw_disc (snapshot, middle, size * DOT, dim);
      break;
    default:
      g_assert_not_reached ();
    }
}
