/* avow-commitment-figures.c: where a commitment stands: in figures, as a picture, as a table */

#include "config.h"

#include "avow-commitment-figures.h"
#include "avow-pace-table.h"
#include "core/insight/avow-commitment-words.h"
#include "ui/widgets/avow-line.h"
#include "ui/widgets/avow-pace-chart.h"
#include "ui/widgets/avow-period-strip.h"

struct _AvowCommitmentFigures
{
  AdwBin           parent_instance;

  GtkLabel        *done_label;
  GtkLabel        *current_label;
  GtkLabel        *promised_label;
  GtkLabel        *needed_label;
  GtkLabel        *kept_label;
  GtkLabel        *others_label;
  GtkWidget       *pace_box;
  AvowPaceChart   *chart;
  GtkLabel        *pace_label;
  AvowPaceTable   *table;
  AvowPeriodStrip *strip;
};

G_DEFINE_FINAL_TYPE (AvowCommitmentFigures, avow_commitment_figures, ADW_TYPE_BIN)

static gboolean
is_once (AvowCommitment *commitment)
{
  return commitment->measure.what == AVOW_MEASURE_ONCE;
}

/* The pace is of use while there is something to be done about it. */
static void
show_lines (AvowCommitmentFigures *self,
            AvowCommitment        *commitment,
            const AvowProgress    *progress)
{
  gboolean paced = progress->standing == AVOW_STANDING_RUNNING && !is_once (commitment);

  avow_line_take (self->done_label, avow_progress_format_done (progress, commitment));
  avow_line_take (self->current_label, avow_progress_format_current (progress, commitment));
  avow_line_take (self->promised_label, paced ? avow_progress_format_promised (progress, commitment) : NULL);
  avow_line_take (self->needed_label, paced ? avow_progress_format_needed (progress, commitment) : NULL);
  avow_line_take (self->kept_label, avow_progress_format_kept (progress, commitment));
  avow_line_take (self->others_label, avow_progress_format_others (progress, commitment));
}

/* What is done once has no way to it that a line could show. */
static void
show_pace (AvowCommitmentFigures *self,
           AvowCommitment        *commitment,
           const AvowProgress    *progress,
           AvowRecordList        *entries)
{
  gboolean drawn = progress->n_days > 0 && !is_once (commitment);
  g_autoptr (GArray) trace = NULL;
  g_autoptr (GArray) points = NULL;

  gtk_widget_set_visible (self->pace_box, drawn);
  if (!drawn)
    return;

  trace = avow_progress_trace (commitment, entries, progress->today);
  points = avow_pace_list (commitment, progress, trace);
  avow_pace_chart_show (self->chart, commitment, progress, trace);
  avow_pace_table_show (self->table, commitment, points);
  avow_line_take (self->pace_label, avow_progress_format_pace (progress, commitment));
}

static void
show_periods (AvowCommitmentFigures *self,
              AvowCommitment        *commitment,
              const AvowProgress    *progress)
{
  gboolean divided = !is_once (commitment) && (commitment->measure.per == AVOW_PER_WEEK ||
                                               commitment->measure.per == AVOW_PER_MONTH);

  gtk_widget_set_visible (GTK_WIDGET (self->strip), divided && progress->periods->len > 0);
  if (divided)
    avow_period_strip_show (self->strip, commitment, progress);
}

static void
avow_commitment_figures_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_COMMITMENT_FIGURES);

  G_OBJECT_CLASS (avow_commitment_figures_parent_class)->dispose (object);
}

static void
avow_commitment_figures_class_init (AvowCommitmentFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_PACE_CHART);
  g_type_ensure (AVOW_TYPE_PACE_TABLE);
  g_type_ensure (AVOW_TYPE_PERIOD_STRIP);

  G_OBJECT_CLASS (klass)->dispose = avow_commitment_figures_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-commitment-figures.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, done_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, current_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, promised_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, needed_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, kept_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, others_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, pace_box);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, chart);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, pace_label);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, table);
  gtk_widget_class_bind_template_child (widget_class, AvowCommitmentFigures, strip);
}

static void
avow_commitment_figures_init (AvowCommitmentFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
avow_commitment_figures_show (AvowCommitmentFigures *self,
                              AvowCommitment        *commitment,
                              const AvowProgress    *progress,
                              AvowRecordList        *entries)
{
  g_return_if_fail (AVOW_IS_COMMITMENT_FIGURES (self));

  show_lines (self, commitment, progress);
  show_pace (self, commitment, progress, entries);
  show_periods (self, commitment, progress);
}
