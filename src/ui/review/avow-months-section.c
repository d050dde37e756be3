/* avow-months-section.c: the months of a year side by side */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-months-section.h"
#include "avow-review-rows.h"
#include "core/insight/avow-span-words.h"

#define MONTHS_OF_YEAR 12

struct _AvowMonthsSection
{
  AvowSection     parent_instance;

  AvowReviewRows *rows;
};

G_DEFINE_FINAL_TYPE (AvowMonthsSection, avow_months_section, AVOW_TYPE_SECTION)

static char *
format_reflections (const AvowFigures *figures)
{
  const AvowTally none = { 0 };

  return avow_entries_format (&none, figures->n_reflections);
}

/* What is under way, or waits to be looked at, is not known to be kept or not. */
static char *
format_kept (const AvowSpan *span)
{
  guint n = span->ended->len - span->fates[AVOW_FATE_OPEN] - span->fates[AVOW_FATE_WAITING];

  if (n == 0)
    return NULL;

  /* Translators: of the commitments that ended in a month, how many were kept: "2 of 3 commitments kept" */
  return g_strdup_printf (ngettext ("%1$u of %2$u commitment kept", "%1$u of %2$u commitments kept", n),
                          span->fates[AVOW_FATE_KEPT], n);
}

/* What there is none of leaves its place empty, so that figures stand below each other. The intention is
 * what was set out to be done in that month, at the end of the one before. */
static void
add_row (AvowMonthsSection *self,
         const AvowSpan    *span,
         guint              most)
{
  const AvowFigures *figures = span->figures;
  gboolean empty = avow_span_is_empty (span);
  const char *intention = span->review_before != NULL ? span->review_before->intention : NULL;
  g_autofree char *name = avow_span_format_name (span);
  g_autofree char *actions = avow_quantity_format (AVOW_QUANTITY_ENTRIES, figures->all.n_entries, NULL);
  g_autofree char *time = figures->all.minutes > 0
                            ? avow_quantity_format (AVOW_QUANTITY_MINUTES, figures->all.minutes, NULL)
                            : NULL;
  g_autofree char *reflections = format_reflections (figures);
  g_autofree char *kept = format_kept (span);
  AvowReviewLine line = {
    .title = name,
    .details = empty ? _("Nothing is written down") : NULL,
    .words = intention,
    .is_quotation = intention != NULL,
    .has_share = TRUE,
    .share = most > 0 ? (double) figures->all.n_entries / most : 0,
    .month = span->first,
  };

  if (!empty)
    {
      line.cells[0] = actions;
      line.cells[1] = time != NULL ? time : "";
      line.cells[2] = reflections != NULL ? reflections : "";
      line.cells[3] = kept != NULL ? kept : "";
    }
  avow_review_rows_add (self->rows, &line);
}

static guint
find_most (const AvowTrend *trend,
           guint            first)
{
  guint most = 0;

  for (guint i = first; i < trend->months->len; i++)
    most = MAX (most, avow_trend_get (trend, i)->all.n_entries);

  return most;
}

static gboolean
avow_months_section_show (AvowSection       *section,
                          const AvowSummary *summary)
{
  AvowMonthsSection *self = AVOW_MONTHS_SECTION (section);
  const AvowTrend *trend = summary->trend;
  guint first = trend->months->len > MONTHS_OF_YEAR ? trend->months->len - MONTHS_OF_YEAR : 0;
  guint most = find_most (trend, first);
  AvowSpanLists lists;

  if (summary->span->length != AVOW_SPAN_YEAR)
    return FALSE;

  lists = avow_span_lists_of (avow_section_get_journal (section));
  avow_review_rows_begin (self->rows);
  for (guint i = first; i < trend->months->len; i++)
    {
      const AvowTrendMonth *month = avow_trend_get (trend, i);

      if (month->counted)
        {
          g_autoptr (AvowSpan) span = avow_span_new (&lists, AVOW_SPAN_MONTH, month->first,
                                                     summary->span->today);

          add_row (self, span, most);
        }
    }

  return avow_review_rows_end (self->rows) > 0;
}

static void
avow_months_section_class_init (AvowMonthsSectionClass *klass)
{
  AVOW_SECTION_CLASS (klass)->show = avow_months_section_show;
}

static void
avow_months_section_init (AvowMonthsSection *self)
{
  self->rows = AVOW_REVIEW_ROWS (avow_review_rows_new (_("The months")));
  avow_review_rows_show_all (self->rows);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("The Months"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         _("What was done in each, and what I set out to do."));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->rows));
}

GtkWidget *
avow_months_section_new (void)
{
  return g_object_new (AVOW_TYPE_MONTHS_SECTION, NULL);
}
