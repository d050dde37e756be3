/* avow-trend-section.c: a month beside the twelve before it, or the months of a year, as a chart */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-trend-section.h"
#include "core/insight/avow-span-words.h"
#include "core/model/avow-number.h"
#include "ui/charts/avow-bar-chart.h"
#include "ui/charts/avow-chart-card.h"

#define MONTHS_OF_YEAR 12

struct _AvowTrendSection
{
  AvowSection        parent_instance;

  AdwToggleGroup    *toggles;
  GtkWidget         *scrolled_toggles;
  AvowBarChart      *chart;
  /* The names of the toggles, as one text. */
  char              *offered;
  gboolean           offering;
  const AvowSummary *summary;
};

G_DEFINE_FINAL_TYPE (AvowTrendSection, avow_trend_section, AVOW_TYPE_SECTION)

/* {{{ What there is to choose from: "actions", "time", and each currency by its code */

static guint
get_first_index (const AvowSummary *summary)
{
  guint length = summary->trend->months->len;

  return summary->span->length == AVOW_SPAN_YEAR && length > MONTHS_OF_YEAR ? length - MONTHS_OF_YEAR : 0;
}

static void
add_offer (GString    *offers,
           const char *name)
{
  g_string_append_printf (offers, "%s%s", offers->len > 0 ? " " : "", name);
}

static char *
list_offers (const AvowSummary *summary)
{
  g_autoptr (GString) offers = g_string_new ("actions");
  AvowTally all = { 0 };

  for (guint i = get_first_index (summary); i < summary->trend->months->len; i++)
    avow_tally_add_all (&all, &avow_trend_get (summary->trend, i)->all);
  if (all.minutes > 0)
    add_offer (offers, "time");
  for (guint i = 0; i < avow_amounts_get_length (&all.money); i++)
    add_offer (offers, avow_amounts_get (&all.money, i)->currency);
  avow_tally_clear (&all);

  return g_string_free_and_steal (g_steal_pointer (&offers));
}

static const char *
get_offer_label (const char *name)
{
  if (g_str_equal (name, "actions"))
    return C_("figure", "Actions");
  if (g_str_equal (name, "time"))
    return C_("figure", "Time");

  return name;
}

/* What was chosen stays chosen as long as there is some of it. */
static void
show_offers (AvowTrendSection *self)
{
  g_autofree char *offers = list_offers (self->summary);
  g_autofree char *chosen = g_strdup (adw_toggle_group_get_active_name (self->toggles));
  g_auto (GStrv) names = NULL;

  if (g_strcmp0 (offers, self->offered) == 0)
    return;

  g_set_str (&self->offered, offers);
  names = g_strsplit (offers, " ", -1);
  self->offering = TRUE;
  adw_toggle_group_remove_all (self->toggles);
  for (guint i = 0; names[i] != NULL; i++)
    {
      AdwToggle *toggle = adw_toggle_new ();

      adw_toggle_set_name (toggle, names[i]);
      adw_toggle_set_label (toggle, get_offer_label (names[i]));
      adw_toggle_group_add (self->toggles, toggle);
    }
  adw_toggle_group_set_active_name (self->toggles,
                                    chosen != NULL && g_strv_contains ((const char * const *) names, chosen)
                                      ? chosen
                                      : names[0]);
  self->offering = FALSE;
  gtk_widget_set_visible (self->scrolled_toggles, names[1] != NULL);
}

static AvowQuantity
get_quantity (AvowTrendSection  *self,
              const char       **currency)
{
  const char *name = adw_toggle_group_get_active_name (self->toggles);

  *currency = NULL;
  if (name == NULL || g_str_equal (name, "actions"))
    return AVOW_QUANTITY_ENTRIES;
  if (g_str_equal (name, "time"))
    return AVOW_QUANTITY_MINUTES;

  *currency = name;

  return AVOW_QUANTITY_MONEY;
}

/* }}} */
/* {{{ The chart */

static gboolean
is_looked_at (const AvowSpan       *span,
              const AvowTrendMonth *month)
{
  return span->length == AVOW_SPAN_MONTH && month->first == span->first;
}

/* There is room for numbers above all of them, but not for amounts. */
static char *
make_label (const AvowTrendMonth *month,
            AvowQuantity          quantity,
            gint64                value)
{
  return month->counted && quantity == AVOW_QUANTITY_ENTRIES ? avow_number_format (value) : NULL;
}

static AvowChartItem *
make_item (AvowTrendSection     *self,
           const AvowTrendMonth *month)
{
  AvowChartItem *item = avow_chart_item_new ();
  const char *currency;
  AvowQuantity quantity = get_quantity (self, &currency);
  gint64 value = avow_tally_get (&month->all, quantity, currency);

  item->name = avow_civil_date_format_month (month->first);
  item->short_name = avow_civil_date_format_short_month (month->first);
  item->value = value;
  item->value_text = avow_quantity_format (quantity, value, currency);
  item->label = make_label (month, quantity, value);
  item->known = month->counted;
  item->current = is_looked_at (self->summary->span, month);
  item->openable = month->counted && (!item->current || value > 0);

  return item;
}

static void
show_median (AvowTrendSection *self)
{
  const char *currency;
  AvowQuantity quantity = get_quantity (self, &currency);
  AvowBeside beside = avow_summary_get_beside (self->summary, AVOW_ANY, quantity, currency);
  g_autofree char *median = NULL;
  g_autofree char *text = NULL;

  if (beside.n_months < 2)
    {
      avow_bar_chart_set_reference (self->chart, -1, NULL);
      return;
    }

  median = avow_quantity_format (quantity, beside.median, currency);
  /* Translators: the middle one of the figures of the months before: "Median: 2 h" */
  text = g_strdup_printf (_("Median: %s"), median);
  avow_bar_chart_set_reference (self->chart, beside.median, text);
}

static void
show_chart (AvowTrendSection *self)
{
  const AvowTrend *trend = self->summary->trend;
  const char *currency;
  AvowQuantity quantity = get_quantity (self, &currency);
  gint64 value = avow_tally_get (&self->summary->span->figures->all, quantity, currency);
  g_autofree char *all = avow_quantity_format (quantity, value, currency);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) avow_chart_item_free);

  for (guint i = get_first_index (self->summary); i < trend->months->len; i++)
    g_ptr_array_add (items, make_item (self, avow_trend_get (trend, i)));
  avow_bar_chart_show (self->chart,
                       self->summary->span->length == AVOW_SPAN_YEAR ? _("Month by Month")
                                                                     : _("Beside the Year Before"),
                       g_steal_pointer (&items));
  avow_chart_set_rest (AVOW_CHART (self->chart), all);
  show_median (self);
}

static void
on_chosen (AvowTrendSection *self)
{
  if (!self->offering && self->summary != NULL)
    show_chart (self);
}

static void
open_actions (AvowTrendSection *self)
{
  const AvowFigures *figures = self->summary->span->figures;
  AvowSlice slice = avow_figures_get_slice (figures, AVOW_KIND_ACTION);
  g_autofree char *name = NULL;
  const char *currency;
  AvowQuantity quantity = get_quantity (self, &currency);

  slice.timed = quantity == AVOW_QUANTITY_MINUTES;
  if (currency != NULL)
    g_strlcpy (slice.currency, currency, sizeof slice.currency);
  name = avow_quantity_format (quantity, avow_tally_get (&figures->all, quantity, currency), currency);
  avow_section_open_slice (AVOW_SECTION (self), name, &slice);
}

/* Another month is more than its actions. */
static void
on_opened (AvowTrendSection *self,
           guint             index)
{
  const AvowTrendMonth *month = avow_trend_get (self->summary->trend,
                                                get_first_index (self->summary) + index);

  if (is_looked_at (self->summary->span, month))
    open_actions (self);
  else
    avow_section_open_month (AVOW_SECTION (self), month->first);
}

/* }}} */

/* One month alone is beside nothing. */
static gboolean
avow_trend_section_show (AvowSection       *section,
                         const AvowSummary *summary)
{
  AvowTrendSection *self = AVOW_TREND_SECTION (section);
  guint n_counted = 0;

  self->summary = summary;
  for (guint i = get_first_index (summary); i < summary->trend->months->len; i++)
    if (avow_trend_get (summary->trend, i)->counted)
      n_counted++;
  if (n_counted < 2)
    return FALSE;

  show_offers (self);
  show_chart (self);

  return TRUE;
}

static void
avow_trend_section_finalize (GObject *object)
{
  g_free (AVOW_TREND_SECTION (object)->offered);

  G_OBJECT_CLASS (avow_trend_section_parent_class)->finalize (object);
}

static void
avow_trend_section_class_init (AvowTrendSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = avow_trend_section_finalize;
  AVOW_SECTION_CLASS (klass)->show = avow_trend_section_show;
}

static void
avow_trend_section_init (AvowTrendSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *card = avow_chart_card_new ();

  self->chart = AVOW_BAR_CHART (avow_bar_chart_new ());
  g_signal_connect_object (self->chart, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_object_set (card, "chart", self->chart, NULL);
  self->toggles = ADW_TOGGLE_GROUP (adw_toggle_group_new ());
  gtk_widget_set_halign (GTK_WIDGET (self->toggles), GTK_ALIGN_START);
  adw_toggle_group_set_can_shrink (self->toggles, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("What to show of each month"),
                                  -1);
  g_signal_connect_object (self->toggles, "notify::active-name", G_CALLBACK (on_chosen), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), card);
  /* Whoever gives in many currencies has more than fit. */
  self->scrolled_toggles = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled_toggles), GTK_POLICY_AUTOMATIC,
                                  GTK_POLICY_NEVER);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled_toggles), GTK_WIDGET (self->toggles));
  gtk_box_append (GTK_BOX (box), self->scrolled_toggles);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), box);
}

GtkWidget *
avow_trend_section_new (void)
{
  return g_object_new (AVOW_TYPE_TREND_SECTION, NULL);
}
