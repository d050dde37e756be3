/* avow-chart-pen.h: the colours of a chart, and what is drawn with them */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AvowChartPen:
 * @text: the colour of the text of the chart
 * @accent: the accent, for surfaces and for the lines around them
 * @bold: contrast is to be high: text is not dimmed, surfaces have an outline
 */
typedef struct {
  GdkRGBA   text;
  GdkRGBA   accent;
  gboolean  bold;
} AvowChartPen;

void    avow_chart_pen_init         (AvowChartPen          *pen,
                                     GtkWidget             *chart);
/* Of text that stands back. */
GdkRGBA avow_chart_pen_get_dim      (const AvowChartPen    *pen);
/* Of lines that only divide. */
GdkRGBA avow_chart_pen_get_faint    (const AvowChartPen    *pen);
/* Of the outline of a surface that is not full. */
GdkRGBA avow_chart_pen_get_edge     (const AvowChartPen    *pen);
/* Of surfaces: @strength from 0 to 1. */
GdkRGBA avow_chart_pen_get_tint     (const AvowChartPen    *pen,
                                     float                  strength);
void    avow_chart_pen_draw_surface (const AvowChartPen    *pen,
                                     GtkSnapshot           *snapshot,
                                     const GskRoundedRect  *outline,
                                     GdkRGBA                color);
void    avow_chart_pen_draw_outline (GtkSnapshot           *snapshot,
                                     const GskRoundedRect  *outline,
                                     float                  thickness,
                                     gboolean               dotted,
                                     GdkRGBA                color);
void    avow_chart_pen_draw_dashes  (GtkSnapshot           *snapshot,
                                     graphene_point_t       from,
                                     graphene_point_t       to,
                                     GdkRGBA                color);

G_END_DECLS
