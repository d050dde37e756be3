/* avow-chart-items.h: what a chart shows, in figures and in words */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AvowChartItem:
 * @name: what a screen reader and the table call it: "2 – 8 November 2026"
 * @short_name: (nullable): what stands below it: "2–8", "Nov"
 * @value: what is drawn, 0 or more
 * @value_text: what is said of it: "4 actions · 2 h"
 * @label: (nullable): what stands at it: "4"
 * @known: FALSE: nothing is known, such as before the journal began; drawn as a gap
 * @current: the one that is looked at
 * @openable: there is something behind it; never of what is not known
 */
typedef struct {
  char     *name;
  char     *short_name;
  gint64    value;
  char     *value_text;
  char     *label;
  gboolean  known;
  gboolean  current;
  gboolean  openable;
} AvowChartItem;

/* Known, and nothing else. */
AvowChartItem *avow_chart_item_new       (void);
void           avow_chart_item_free      (AvowChartItem       *item);
gboolean       avow_chart_item_can_open  (const AvowChartItem *item);
/* Name and value. Transfer full. */
char          *avow_chart_item_dup_words (const AvowChartItem *item);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowChartItem, avow_chart_item_free)

G_END_DECLS
