/* avow-reach-section.c: how far it reached: rings and steps as a chart, and where nothing happened */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-reach-section.h"
#include "avow-review-rows.h"
#include "core/insight/avow-span-words.h"
#include "core/model/avow-number.h"
#include "ui/charts/avow-chart-card.h"
#include "ui/charts/avow-grid-chart.h"
#include "ui/widgets/avow-line.h"

#define N_CELLS ((AVOW_N_RINGS - 1) * (AVOW_N_STEPS - 1))

struct _AvowReachSection
{
  AvowSection        parent_instance;

  GtkWidget         *card;
  AvowGridChart     *chart;
  GtkLabel          *empty_label;
  AvowReviewRows    *rows;
  const AvowSummary *summary;
};

G_DEFINE_FINAL_TYPE (AvowReachSection, avow_reach_section, AVOW_TYPE_SECTION)

/* Whether any action says its ring and its step. While none does, it is not known where nothing happened. */
static gboolean
has_cells (const AvowFigures *figures)
{
  for (int ring = 1; ring < AVOW_N_RINGS; ring++)
    for (int step = 1; step < AVOW_N_STEPS; step++)
      if (figures->cells[ring][step] > 0)
        return TRUE;

  return FALSE;
}

static void
show_chart (AvowReachSection *self,
            GPtrArray        *cells)
{
  g_autofree char *all = avow_quantity_format (AVOW_QUANTITY_ENTRIES,
                                               self->summary->span->figures->all.n_entries, NULL);
  const char *rings[AVOW_N_RINGS] = { NULL };
  const char *steps[AVOW_N_STEPS] = { NULL };
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) avow_chart_item_free);

  for (int ring = 1; ring < AVOW_N_RINGS; ring++)
    rings[ring - 1] = avow_term_get_name (&AVOW_RINGS, ring);
  for (int step = 1; step < AVOW_N_STEPS; step++)
    steps[step - 1] = avow_term_get_name (&AVOW_STEPS, step);
  for (guint i = 0; i < N_CELLS; i++)
    {
      const AvowFigure *cell = g_ptr_array_index (cells, i);
      AvowChartItem *item = avow_chart_item_new ();

      item->name = g_strdup (cell->name);
      item->value = cell->n;
      item->value_text = avow_quantity_format (AVOW_QUANTITY_ENTRIES, cell->n, NULL);
      item->label = avow_number_format (cell->n);
      item->openable = cell->n > 0;
      g_ptr_array_add (items, item);
    }
  avow_grid_chart_show (self->chart, _("How Far It Reached"), rings, steps, g_steal_pointer (&items));
  avow_chart_set_rest (AVOW_CHART (self->chart), all);
}

/* What does not say its ring, or its step, has no cell. */
static void
show_rest (AvowReachSection *self,
           GPtrArray        *cells)
{
  avow_review_rows_begin (self->rows);
  for (guint i = N_CELLS; i < cells->len; i++)
    {
      const AvowFigure *cell = g_ptr_array_index (cells, i);
      g_autofree char *number = avow_number_format (cell->n);
      gboolean says_nothing = cell->slice.ring == AVOW_RING_NONE && cell->slice.step == AVOW_STEP_NONE;

      avow_review_rows_add (self->rows, &(AvowReviewLine) {
        /* Translators: of actions that say neither whether they were in the person's own life, at work or
         * in the community, nor whether they were awareness, action or accountability */
        .title = says_nothing ? _("Neither ring nor step said") : cell->name,
        .value = number,
        .slice = &cell->slice,
      });
    }
  avow_review_rows_end (self->rows);
}

static gboolean
avow_reach_section_show (AvowSection       *section,
                         const AvowSummary *summary)
{
  AvowReachSection *self = AVOW_REACH_SECTION (section);
  g_autoptr (GPtrArray) cells = avow_figures_list (summary->span->figures, AVOW_FIGURES_CELLS);

  self->summary = summary;
  if (summary->span->figures->all.n_entries == 0)
    return FALSE;

  gtk_widget_set_visible (self->card, has_cells (summary->span->figures));
  /* Its card has it as its title. */
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self),
                                   has_cells (summary->span->figures) ? "" : _("How Far It Reached"));
  show_chart (self, cells);
  avow_line_take (self->empty_label, avow_reach_section_format_empty (summary->span));
  show_rest (self, cells);

  return TRUE;
}

static void
on_opened (AvowReachSection *self,
           guint             index)
{
  g_autoptr (GPtrArray) cells = avow_figures_list (self->summary->span->figures, AVOW_FIGURES_CELLS);
  const AvowFigure *cell = g_ptr_array_index (cells, index);

  avow_section_open_slice (AVOW_SECTION (self), cell->name, &cell->slice);
}

static void
avow_reach_section_class_init (AvowReachSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_reach_section_show;
}

static void
avow_reach_section_init (AvowReachSection *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->card = avow_chart_card_new ();
  self->chart = AVOW_GRID_CHART (avow_grid_chart_new ());
  g_signal_connect_object (self->chart, "opened", G_CALLBACK (on_opened), self, G_CONNECT_SWAPPED);
  g_object_set (self->card, "chart", self->chart, NULL);
  self->empty_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->empty_label, 0);
  gtk_label_set_wrap (self->empty_label, TRUE);
  gtk_label_set_wrap_mode (self->empty_label, PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (GTK_WIDGET (self->empty_label), "empty-cells");
  self->rows = AVOW_REVIEW_ROWS (avow_review_rows_new (_("Actions without a ring or a step")));
  gtk_box_append (GTK_BOX (box), self->card);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->empty_label));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), box);
}

GtkWidget *
avow_reach_section_new (void)
{
  return g_object_new (AVOW_TYPE_REACH_SECTION, NULL);
}

char *
avow_reach_section_format_empty (const AvowSpan *span)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int ring = 1; ring < AVOW_N_RINGS && has_cells (span->figures); ring++)
    {
      g_autofree char *sentence = avow_span_format_empty (span, (AvowRing) ring);

      if (sentence != NULL)
        g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", sentence);
    }

  return text->len > 0 ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
