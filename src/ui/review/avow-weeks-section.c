/* avow-weeks-section.c: the weeks of a month as a chart */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-weeks-section.h"
#include "core/insight/avow-figure-list.h"
#include "core/insight/avow-span-words.h"
#include "core/model/avow-number.h"
#include "ui/charts/avow-bar-chart.h"
#include "ui/charts/avow-chart-card.h"

struct _AvowWeeksSection
{
  AvowSection        parent_instance;

  AvowBarChart      *chart;
  const AvowSummary *summary;
};

G_DEFINE_FINAL_TYPE (AvowWeeksSection, avow_weeks_section, AVOW_TYPE_SECTION)

static char *
format_day (AvowCivilDate date)
{
  int day;

  avow_civil_date_get_ymd (date, NULL, NULL, &day);

  return avow_number_format (day);
}

static char *
make_short_name (const AvowWeek *week)
{
  g_autofree char *first = format_day (week->first);
  g_autofree char *last = format_day (week->last);

  /* Translators: the first and the last day of a week, within a month: "2–8" */
  return week->first == week->last ? g_steal_pointer (&first)
                                   : g_strdup_printf (C_("days", "%1$s–%2$s"), first, last);
}

static AvowChartItem *
make_item (const AvowFigure *figure,
           const AvowWeek   *week,
           AvowCivilDate     today)
{
  AvowChartItem *item = avow_chart_item_new ();

  item->name = g_strdup (figure->name);
  item->short_name = make_short_name (week);
  item->value = figure->n;
  item->value_text = avow_tally_format (&week->tally);
  item->label = avow_number_format (figure->n);
  item->known = week->first <= today;
  item->current = week->first <= today && today <= week->last;
  item->openable = figure->n > 0;

  return item;
}

static gboolean
avow_weeks_section_show (AvowSection       *section,
                         const AvowSummary *summary)
{
  AvowWeeksSection *self = AVOW_WEEKS_SECTION (section);
  const AvowSpan *span = summary->span;
  g_autoptr (GPtrArray) items = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  g_autofree char *all = NULL;

  self->summary = summary;
  /* A year has too many. */
  if (span->length == AVOW_SPAN_YEAR || span->figures->all.n_entries == 0)
    return FALSE;

  items = g_ptr_array_new_with_free_func ((GDestroyNotify) avow_chart_item_free);
  figures = avow_figures_list (span->figures, AVOW_FIGURES_WEEKS);
  for (guint i = 0; i < figures->len; i++)
    g_ptr_array_add (items, make_item (g_ptr_array_index (figures, i),
                                       &g_array_index (span->figures->weeks, AvowWeek, i),
                                       span->today));
  avow_bar_chart_show (self->chart, _("Week by Week"), g_steal_pointer (&items));
  all = avow_tally_format (&span->figures->all);
  avow_chart_set_rest (AVOW_CHART (self->chart), all);

  return TRUE;
}

static void
on_opened (AvowWeeksSection *self,
           guint             index)
{
  g_autoptr (GPtrArray) figures = avow_figures_list (self->summary->span->figures, AVOW_FIGURES_WEEKS);
  const AvowFigure *figure = g_ptr_array_index (figures, index);

  avow_section_open_slice (AVOW_SECTION (self), figure->name, &figure->slice);
}

static void
avow_weeks_section_class_init (AvowWeeksSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_weeks_section_show;
}

static void
avow_weeks_section_init (AvowWeeksSection *self)
{
  GtkWidget *card = avow_chart_card_new ();

  self->chart = AVOW_BAR_CHART (avow_bar_chart_new ());
  g_signal_connect_object (self->chart, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_object_set (card, "chart", self->chart, NULL);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), card);
}

GtkWidget *
avow_weeks_section_new (void)
{
  return g_object_new (AVOW_TYPE_WEEKS_SECTION, NULL);
}
