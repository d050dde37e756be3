/* avow-summary-view.c: all there is to tell of a month or a year, from top to bottom */

#include "config.h"

#include "avow-closed-section.h"
#include "avow-feedback-section.h"
#include "avow-feelings-section.h"
#include "avow-figures-section.h"
#include "avow-heading-section.h"
#include "avow-months-section.h"
#include "avow-promises-section.h"
#include "avow-reach-section.h"
#include "avow-repairs-section.h"
#include "avow-resources-section.h"
#include "avow-summary-view.h"
#include "avow-totals-section.h"
#include "avow-trend-section.h"
#include "avow-weeks-section.h"

struct _AvowSummaryView
{
  AdwBin             parent_instance;

  AvowSummary       *summary;

  GtkScrolledWindow *scrolled_window;
  GtkBox            *box;
};

G_DEFINE_FINAL_TYPE (AvowSummaryView, avow_summary_view, ADW_TYPE_BIN)

/* From what was done, over for whom and how well, to what was thought of it. */
static const struct {
  GtkWidget       *(*make) (void);
  AvowFigureGroup    group;
} sections[] = {
  { avow_heading_section_new, 0 },
  { avow_totals_section_new, 0 },
  { avow_weeks_section_new, 0 },
  { avow_trend_section_new, 0 },
  { avow_months_section_new, 0 },
  { NULL, AVOW_FIGURES_TYPES },
  { avow_reach_section_new, 0 },
  { NULL, AVOW_FIGURES_KNOWN_BY },
  { NULL, AVOW_FIGURES_COMMUNITIES },
  { avow_feedback_section_new, 0 },
  { avow_promises_section_new, 0 },
  { NULL, AVOW_FIGURES_STEPS },
  { avow_resources_section_new, 0 },
  { NULL, AVOW_FIGURES_FORMS },
  { avow_feelings_section_new, 0 },
  { avow_repairs_section_new, 0 },
  { avow_closed_section_new, 0 },
};

static void
avow_summary_view_dispose (GObject *object)
{
  AvowSummaryView *self = AVOW_SUMMARY_VIEW (object);

  /* It unparents its child again when it is disposed, so it must not find one then. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_SUMMARY_VIEW);

  G_OBJECT_CLASS (avow_summary_view_parent_class)->dispose (object);
}

/* The sections look at it as long as they are there. */
static void
avow_summary_view_finalize (GObject *object)
{
  g_clear_pointer (&AVOW_SUMMARY_VIEW (object)->summary, avow_summary_free);

  G_OBJECT_CLASS (avow_summary_view_parent_class)->finalize (object);
}

static void
avow_summary_view_class_init (AvowSummaryViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_summary_view_dispose;
  object_class->finalize = avow_summary_view_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/review/avow-summary-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryView, scrolled_window);
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryView, box);
}

static void
avow_summary_view_init (AvowSummaryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_summary_view_new (AvowJournal   *journal,
                       AvowStandings *standings)
{
  AvowSummaryView *self = g_object_new (AVOW_TYPE_SUMMARY_VIEW, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    {
      GtkWidget *section = sections[i].make != NULL ? sections[i].make ()
                                                    : avow_figures_section_new (sections[i].group);

      avow_section_set_journal (AVOW_SECTION (section), journal, standings);
      gtk_box_append (self->box, section);
    }

  return GTK_WIDGET (self);
}

void
avow_summary_view_take (AvowSummaryView *self,
                        AvowSummary     *summary)
{
  AvowSummary *before;

  g_return_if_fail (AVOW_IS_SUMMARY_VIEW (self));

  before = self->summary;
  self->summary = summary;
  for (GtkWidget *section = gtk_widget_get_first_child (GTK_WIDGET (self->box));
       section != NULL;
       section = gtk_widget_get_next_sibling (section))
    avow_section_show (AVOW_SECTION (section), summary);
  g_clear_pointer (&before, avow_summary_free);
}

const AvowSummary *
avow_summary_view_get (AvowSummaryView *self)
{
  g_return_val_if_fail (AVOW_IS_SUMMARY_VIEW (self), NULL);

  return self->summary;
}

void
avow_summary_view_scroll_up (AvowSummaryView *self)
{
  g_return_if_fail (AVOW_IS_SUMMARY_VIEW (self));

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), 0);
}
