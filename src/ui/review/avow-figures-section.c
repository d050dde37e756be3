/* avow-figures-section.c: figures of one sort, each with its share of the whole */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-figures-section.h"
#include "avow-review-rows.h"
#include "core/insight/avow-span-words.h"
#include "core/model/avow-number.h"
#include "ui/widgets/avow-icons.h"

struct _AvowFiguresSection
{
  AvowSection      parent_instance;

  AvowFigureGroup  group;
  AvowReviewRows  *rows;
};

G_DEFINE_FINAL_TYPE (AvowFiguresSection, avow_figures_section, AVOW_TYPE_SECTION)

static const struct {
  const char *title;
  const char *description;
} words[AVOW_N_FIGURE_GROUPS] = {
  [AVOW_FIGURES_TYPES] = { N_("By Kind of Action"), NULL },
  [AVOW_FIGURES_STEPS] = {
    N_("Awareness beside Action"),
    N_("Learning, acting, and answering for it."),
  },
  [AVOW_FIGURES_KNOWN_BY] = {
    N_("How I Knew It Was Needed"),
    N_("Whether people were asked, or it was assumed."),
  },
  [AVOW_FIGURES_COMMUNITIES] = { N_("For Whom"), NULL },
  [AVOW_FIGURES_FORMS] = { N_("Reflections"), NULL },
};

static guint
get_total (const AvowFigures *figures,
           AvowFigureGroup    group)
{
  return group == AVOW_FIGURES_FORMS ? figures->n_reflections : figures->all.n_entries;
}

/* Whether it is those of which that is not said. */
static gboolean
is_unsaid (const AvowFigure *figure,
           AvowFigureGroup   group)
{
  return (group == AVOW_FIGURES_KNOWN_BY && figure->slice.known_by == AVOW_KNOWN_BY_NONE) ||
         (group == AVOW_FIGURES_STEPS && figure->slice.step == AVOW_STEP_NONE);
}

/* Nought of each would be more than is known, while none says which it is. */
static gboolean
has_said (GPtrArray       *list,
          AvowFigureGroup  group)
{
  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *figure = g_ptr_array_index (list, i);

      if (figure->n > 0 && !is_unsaid (figure, group))
        return TRUE;
    }

  return FALSE;
}

static void
add_row (AvowReviewRows   *rows,
         const AvowFigure *figure,
         guint             total)
{
  g_autofree char *number = avow_number_format (figure->n);
  g_autofree char *tally = figure->tally != NULL ? avow_tally_format (figure->tally) : NULL;
  const AvowReviewLine line = {
    .icon = figure->tally != NULL ? avow_icon_for_type ((AvowActionType) figure->slice.type) : NULL,
    .title = figure->name,
    .details = tally,
    .value = tally == NULL ? number : NULL,
    .has_share = TRUE,
    .share = total > 0 ? (double) figure->n / total : 0,
    .slice = figure->n > 0 ? &figure->slice : NULL,
  };

  avow_review_rows_add (rows, &line);
}

static gboolean
avow_figures_section_show (AvowSection       *section,
                           const AvowSummary *summary)
{
  AvowFiguresSection *self = AVOW_FIGURES_SECTION (section);
  const AvowFigures *figures = summary->span->figures;
  g_autoptr (GPtrArray) list = avow_figures_list (figures, self->group);
  guint total = get_total (figures, self->group);
  gboolean said = has_said (list, self->group);

  avow_review_rows_begin (self->rows);
  for (guint i = 0; i < list->len; i++)
    if (said || is_unsaid (g_ptr_array_index (list, i), self->group))
      add_row (self->rows, g_ptr_array_index (list, i), total);

  /* All ways of knowing are listed, but not while there is nothing to know. */
  return avow_review_rows_end (self->rows) > 0 && total > 0;
}

static void
avow_figures_section_class_init (AvowFiguresSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_figures_section_show;
}

static void
avow_figures_section_init (AvowFiguresSection *self)
{
}

GtkWidget *
avow_figures_section_new (AvowFigureGroup group)
{
  AvowFiguresSection *self = g_object_new (AVOW_TYPE_FIGURES_SECTION, NULL);
  const char *title = _(words[group].title);

  self->group = group;
  self->rows = AVOW_REVIEW_ROWS (avow_review_rows_new (title));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  if (words[group].description != NULL)
    adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self), _(words[group].description));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows));

  return GTK_WIDGET (self);
}
