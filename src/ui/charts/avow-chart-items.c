/* avow-chart-items.c: what a chart shows, in figures and in words */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-chart-items.h"

AvowChartItem *
avow_chart_item_new (void)
{
  AvowChartItem *item = g_new0 (AvowChartItem, 1);

  item->known = TRUE;

  return item;
}

void
avow_chart_item_free (AvowChartItem *item)
{
  g_free (item->name);
  g_free (item->short_name);
  g_free (item->value_text);
  g_free (item->label);
  g_free (item);
}

gboolean
avow_chart_item_can_open (const AvowChartItem *item)
{
  return item->known && item->openable;
}

char *
avow_chart_item_dup_words (const AvowChartItem *item)
{
  /* Translators: a point of a chart in words, such as "November 2026: 12 actions" */
  return g_strdup_printf (C_("chart", "%s: %s"), item->name, item->value_text);
}
