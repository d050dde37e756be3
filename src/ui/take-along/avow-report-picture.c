/* avow-report-picture.c: a table of what leaves the journal as a chart */

#include "config.h"

#include "avow-report-picture.h"

#include <glib/gi18n.h>

#include "ui/charts/avow-bar-chart.h"
#include "ui/charts/avow-grid-chart.h"

/* What is not known has no number to stand at it. */
static AvowChartItem *
create_item (const AvowReportTable *table,
             guint                  index)
{
  AvowChartItem *item = avow_chart_item_new ();
  gint64 value = g_array_index (table->values, gint64, index);

  item->known = value >= 0;
  item->value = MAX (value, 0);

  return item;
}

/* {{{ Bars */

/* All that the row says: "Actions: 4 · Time: 2 h" */
static char *
describe_row (const AvowReportTable *table,
              char                 **row)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 1; i < table->n_columns; i++)
    if (*row[i] != '\0')
      /* Translators: the head of a column and what is in it: "Actions: 4" */
      g_strv_builder_take (parts, g_strdup_printf (C_("cell", "%1$s: %2$s"), table->columns[i], row[i]));
  texts = g_strv_builder_end (parts);

  return g_strjoinv (" · ", texts);
}

static void
show_bars (AvowChart             *chart,
           const AvowReportTable *table,
           const char            *name)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) avow_chart_item_free);

  for (guint i = 0; i < table->values->len; i++)
    {
      char **row = g_ptr_array_index (table->rows, i);
      AvowChartItem *item = create_item (table, i);

      item->name = g_strdup (row[0]);
      item->short_name = i < table->short_names->len
                           ? g_strdup (g_ptr_array_index (table->short_names, i))
                           : NULL;
      item->value_text = describe_row (table, row);
      item->label = item->known ? g_strdup (row[1]) : NULL;
      g_ptr_array_add (items, item);
    }
  avow_bar_chart_show (AVOW_BAR_CHART (chart), name, items);
}

/* }}} */
/* {{{ A grid */

static void
show_grid (AvowChart             *chart,
           const AvowReportTable *table,
           const char            *name)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) avow_chart_item_free);
  g_autofree const char **names = g_new0 (const char *, table->rows->len + 1);

  for (guint i = 0; i < table->rows->len; i++)
    {
      char **row = g_ptr_array_index (table->rows, i);

      names[i] = row[0];
      for (guint k = 1; k < table->n_columns; k++)
        {
          AvowChartItem *item = create_item (table, i * (table->n_columns - 1) + k - 1);

          item->name = g_strdup_printf (C_("cell", "%1$s, %2$s"), row[0], table->columns[k]);
          item->value_text = g_strdup (row[k]);
          item->label = item->known ? g_strdup (row[k]) : NULL;
          g_ptr_array_add (items, item);
        }
    }
  avow_grid_chart_show (AVOW_GRID_CHART (chart), name, names,
                        (const char * const *) table->columns + 1, items);
}

/* }}} */

GType
avow_report_picture_get_chart_type (const AvowReportTable *table)
{
  switch (table->picture)
    {
    case AVOW_PICTURE_BARS:
      return AVOW_TYPE_BAR_CHART;
    case AVOW_PICTURE_GRID:
      return AVOW_TYPE_GRID_CHART;
    case AVOW_PICTURE_NONE:
    default:
      return G_TYPE_NONE;
    }
}

void
avow_report_picture_show (AvowChart             *chart,
                          const AvowReportTable *table,
                          const char            *name)
{
  if (table->picture == AVOW_PICTURE_GRID)
    show_grid (chart, table, name);
  else
    show_bars (chart, table, name);
}
