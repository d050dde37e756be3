/* avow-chart.h: what the charts share: points to walk, tell and open */

#pragma once

#include <gtk/gtk.h>

#include "avow-chart-items.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CHART (avow_chart_get_type ())

G_DECLARE_DERIVABLE_TYPE (AvowChart, avow_chart, AVOW, CHART, GtkWidget)

/*
 * A picture with a line of words below it, which say what the point with the focus or under the pointer
 * stands for; and a child for each item, over the picture, which is what a screen reader sees. One stop
 * for Tab. The arrow keys go from point to point as they are read, up and down where there are rows;
 * Home and End to the first and the last; Enter and the space bar open.
 *
 * What a kind of chart adds is laid out from the start of the line; the rest of this mirrors it.
 *
 * Signals: "opened" (guint index), "changed": there are other items.
 */

/**
 * AvowChartClass:
 * @measure_picture: the size of the picture; the height for a width
 * @lay_out: where things are in a picture of that size
 * @get_place: where a point is, from the start of the line
 * @draw: draws the picture
 */
struct _AvowChartClass
{
  GtkWidgetClass parent_class;

  void (*measure_picture) (AvowChart       *chart,
                           GtkOrientation   orientation,
                           int              for_size,
                           int             *minimum,
                           int             *natural);
  void (*lay_out)         (AvowChart       *chart,
                           int              width,
                           int              height);
  void (*get_place)       (AvowChart       *chart,
                           guint            index,
                           graphene_rect_t *place);
  void (*draw)            (AvowChart       *chart,
                           GtkSnapshot     *snapshot);
};

/* @items: (element-type AvowChartItem) (transfer full) */
void                 avow_chart_show_items       (AvowChart      *chart,
                                                  const char     *title,
                                                  GPtrArray      *items);
/* @words: (nullable): what is said below it of all of them, while none is pointed at or looked at. */
void                 avow_chart_set_rest         (AvowChart      *chart,
                                                  const char     *words);
const char          *avow_chart_get_title        (AvowChart      *chart);
guint                avow_chart_get_n_items      (AvowChart      *chart);
const AvowChartItem *avow_chart_get_item         (AvowChart      *chart,
                                                  guint           index);
/* The one that is looked at, or -1. */
int                  avow_chart_get_current      (AvowChart      *chart);
/* The highest of what is known, or 0. */
gint64               avow_chart_get_most         (AvowChart      *chart);
/* The point at @index; no reference. */
GtkWidget           *avow_chart_get_point        (AvowChart      *chart,
                                                  guint           index);
/* Does nothing where there is nothing to open. */
void                 avow_chart_open             (AvowChart      *chart,
                                                  guint           index);

/* {{{ For the kinds of chart */

/* How many points there are in a row, for the keys up and down; 0: all of them. */
void                 avow_chart_set_n_columns    (AvowChart      *chart,
                                                  guint           n_columns);
int                  avow_chart_get_line_height  (AvowChart      *chart);
PangoLayout         *avow_chart_create_text      (AvowChart      *chart,
                                                  const char     *text);
/* Where on the widget that is which begins @x from the start of the line. */
float                avow_chart_mirror           (AvowChart      *chart,
                                                  float           x,
                                                  float           width);

/* Text that begins @x from the start of the line. */
void                 avow_chart_draw_text        (AvowChart      *chart,
                                                  GtkSnapshot    *snapshot,
                                                  PangoLayout    *layout,
                                                  float           x,
                                                  float           y,
                                                  GdkRGBA         color);

/* }}} */

G_END_DECLS
