/* avow-summary-view.c: all there is to tell of a month or a year, from top to bottom */

#include "config.h"

#include "avow-closed-section.h"
#include "avow-feedback-section.h"
#include "avow-feelings-section.h"
#include "avow-figures-section.h"
#include "avow-heading-section.h"
#include "avow-months-section.h"
#include "avow-overview-section.h"
#include "avow-promises-section.h"
#include "avow-reach-section.h"
#include "avow-repairs-section.h"
#include "avow-resources-section.h"
#include "avow-summary-view.h"
#include "avow-tile-layout.h"
#include "avow-totals-section.h"
#include "avow-trend-section.h"
#include "avow-weeks-section.h"

/* Two beside two, or one below the other. */
typedef enum {
  COLUMN_HEADING,
  COLUMN_OVERVIEW,
  COLUMN_FIRST,
  COLUMN_SECOND,
  N_COLUMNS
} Column;

#define N_SECTIONS 18
/* Between sections, and between columns. */
#define SPACING 30

struct _AvowSummaryView
{
  AdwBin             parent_instance;

  AvowSummary       *summary;

  GtkWidget         *sections[N_SECTIONS];

  GtkScrolledWindow *scrolled_window;
  GtkWidget         *box;
  GtkWidget         *top;
  GtkWidget         *rest;
  GtkWidget         *columns[N_COLUMNS];
};

G_DEFINE_FINAL_TYPE (AvowSummaryView, avow_summary_view, ADW_TYPE_BIN)

static const char * const column_ids[N_COLUMNS] = {
  [COLUMN_HEADING] = "heading_column",
  [COLUMN_OVERVIEW] = "overview_column",
  [COLUMN_FIRST] = "first_column",
  [COLUMN_SECOND] = "second_column",
};

/* From what was done, over for whom and how well, to what was thought of it. Those that the overview leads
 * to have a name. */
static const struct {
  Column            column;
  GtkWidget       *(*make) (void);
  AvowFigureGroup    group;
  const char        *name;
} sections[N_SECTIONS] = {
  { COLUMN_HEADING, avow_heading_section_new, 0, NULL },
  { COLUMN_HEADING, avow_totals_section_new, 0, NULL },
  { COLUMN_OVERVIEW, avow_overview_section_new, 0, NULL },
  { COLUMN_FIRST, avow_weeks_section_new, 0, NULL },
  { COLUMN_FIRST, avow_trend_section_new, 0, NULL },
  { COLUMN_FIRST, avow_months_section_new, 0, NULL },
  { COLUMN_FIRST, NULL, AVOW_FIGURES_TYPES, "types" },
  { COLUMN_FIRST, avow_reach_section_new, 0, "reach" },
  { COLUMN_FIRST, NULL, AVOW_FIGURES_KNOWN_BY, "known-by" },
  { COLUMN_FIRST, NULL, AVOW_FIGURES_COMMUNITIES, "communities" },
  { COLUMN_SECOND, avow_feedback_section_new, 0, NULL },
  { COLUMN_SECOND, avow_promises_section_new, 0, "promises" },
  { COLUMN_SECOND, NULL, AVOW_FIGURES_STEPS, NULL },
  { COLUMN_SECOND, avow_resources_section_new, 0, NULL },
  { COLUMN_SECOND, NULL, AVOW_FIGURES_FORMS, NULL },
  { COLUMN_SECOND, avow_feelings_section_new, 0, NULL },
  { COLUMN_SECOND, avow_repairs_section_new, 0, NULL },
  { COLUMN_SECOND, avow_closed_section_new, 0, NULL },
};

static void
set_n_columns (AvowSummaryView *self,
               int              n_columns)
{
  GtkWidget *rows[] = { self->top, self->rest };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    avow_tile_layout_set_n_columns (AVOW_TILE_LAYOUT (gtk_widget_get_layout_manager (rows[i])), n_columns);
}

static void
on_wide (AvowSummaryView *self)
{
  set_n_columns (self, 2);
}

static void
on_narrow (AvowSummaryView *self)
{
  set_n_columns (self, 1);
}

/* A section to the top, as far as it goes, and the keyboard with it. */
static void
show_section (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  AvowSummaryView *self = AVOW_SUMMARY_VIEW (widget);
  const char *name = g_variant_get_string (parameter, NULL);
  graphene_point_t at;

  for (gsize i = 0; i < N_SECTIONS; i++)
    {
      GtkWidget *section = self->sections[i];

      if (g_strcmp0 (sections[i].name, name) != 0 || !gtk_widget_get_visible (section) ||
          !gtk_widget_compute_point (section, self->box, &GRAPHENE_POINT_INIT (0, 0), &at))
        continue;

      gtk_widget_child_focus (section, GTK_DIR_TAB_FORWARD);
      gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scrolled_window), at.y);
    }
}

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
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryView, top);
  gtk_widget_class_bind_template_child (widget_class, AvowSummaryView, rest);
  for (int column = 0; column < N_COLUMNS; column++)
    gtk_widget_class_bind_template_child_full (
      widget_class, column_ids[column], FALSE,
      G_STRUCT_OFFSET (AvowSummaryView, columns) + column * (gssize) sizeof (GtkWidget *));
  gtk_widget_class_bind_template_callback (widget_class, on_wide);
  gtk_widget_class_bind_template_callback (widget_class, on_narrow);

  gtk_widget_class_install_action (widget_class, "summary.show-section", "s", show_section);
}

static void
avow_summary_view_init (AvowSummaryView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A box would ask each column how wide it is for a height, of which lists have no good answer. */
  gtk_widget_set_layout_manager (self->top, avow_tile_layout_new (1, SPACING, SPACING));
  gtk_widget_set_layout_manager (self->rest, avow_tile_layout_new (1, SPACING, SPACING));
}

GtkWidget *
avow_summary_view_new (AvowJournal   *journal,
                       AvowStandings *standings)
{
  AvowSummaryView *self = g_object_new (AVOW_TYPE_SUMMARY_VIEW, NULL);

  for (gsize i = 0; i < N_SECTIONS; i++)
    {
      GtkWidget *section = sections[i].make != NULL ? sections[i].make ()
                                                    : avow_figures_section_new (sections[i].group);

      avow_section_set_journal (AVOW_SECTION (section), journal, standings);
      gtk_box_append (GTK_BOX (self->columns[sections[i].column]), section);
      self->sections[i] = section;
    }

  return GTK_WIDGET (self);
}

void
avow_summary_view_take (AvowSummaryView *self,
                        AvowSummary     *summary)
{
  gboolean has[N_COLUMNS] = { FALSE };
  AvowSummary *before;

  g_return_if_fail (AVOW_IS_SUMMARY_VIEW (self));

  before = self->summary;
  self->summary = summary;
  for (gsize i = 0; i < N_SECTIONS; i++)
    {
      avow_section_show (AVOW_SECTION (self->sections[i]), summary);
      has[sections[i].column] |= gtk_widget_get_visible (self->sections[i]);
    }
  /* An empty column would take its half. */
  for (int column = 0; column < N_COLUMNS; column++)
    gtk_widget_set_visible (self->columns[column], has[column]);
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
