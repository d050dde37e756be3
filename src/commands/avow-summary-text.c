/* avow-summary-text.c: the summary of a month as plain text for a terminal */

#include "config.h"

#include "avow-summary-text.h"

#include <glib/gi18n.h>

#include "avow-page.h"
#include "core/insight/avow-commitment-words.h"
#include "core/insight/avow-span-words.h"

static void
take_text (const AvowPage *page,
           char           *text)
{
  avow_page_add_text (page, text);
  g_free (text);
}

/* What was done in all, beside the months before. */
static void
add_all (const AvowPage    *page,
         const AvowSummary *summary)
{
  const AvowTally *all = &summary->span->figures->all;
  static const AvowQuantity quantities[] = { AVOW_QUANTITY_ENTRIES, AVOW_QUANTITY_MINUTES };

  take_text (page, avow_span_format_state (summary->span));
  if (summary->span->first > summary->span->today)
    return;

  if (all->n_entries > 0)
    take_text (page, avow_tally_format (all));
  for (guint i = 0; i < G_N_ELEMENTS (quantities); i++)
    {
      take_text (page, avow_summary_format_before (summary, AVOW_ANY, quantities[i], NULL));
      take_text (page, avow_summary_format_median (summary, AVOW_ANY, quantities[i], NULL));
    }
}

static void
add_group (const AvowPage  *page,
           const AvowSpan *span,
           AvowFigureGroup  group,
           const char      *title)
{
  g_autoptr (GPtrArray) list = avow_figures_list (span->figures, group);

  if (list->len > 0)
    avow_page_add_prose (page, title);
  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *figure = g_ptr_array_index (list, i);

      /* Not the weeks that have not come. */
      if (figure->slice.first <= figure->slice.last)
        take_text (page, avow_figure_format (figure));
    }
}

static void
add_actions (const AvowPage  *page,
             const AvowSpan *span)
{
  if (span->figures->all.n_entries == 0)
    return;

  add_group (page, span, AVOW_FIGURES_TYPES, _("What you did"));
  add_group (page, span, AVOW_FIGURES_WEEKS, _("Week by week"));
  add_group (page, span, AVOW_FIGURES_CELLS, _("How far it reached"));
  for (int ring = 1; ring < AVOW_N_RINGS; ring++)
    take_text (page, avow_span_format_empty (span, (AvowRing) ring));
  add_group (page, span, AVOW_FIGURES_KNOWN_BY, _("How you knew it was needed"));
  add_group (page, span, AVOW_FIGURES_COMMUNITIES, _("For whom"));
}

static void
add_commitment (const AvowPage  *page,
                AvowCommitment  *commitment,
                const AvowSpan *span,
                AvowRecordList  *entries)
{
  AvowFate fate = avow_commitment_get_fate (commitment, span->today);
  g_autoptr (AvowProgress) progress = avow_progress_new (commitment, entries, span->today);
  g_autofree char *done = avow_progress_format_done (progress, commitment);
  g_autofree char *text = g_strdup_printf ("%s · %s", avow_fate_get_name (fate), done);

  avow_page_add_labelled (page, commitment->title != NULL ? commitment->title : _("Commitment"), text);
}

static void
add_commitments (const AvowPage  *page,
                 const AvowSpan *span,
                 AvowRecordList  *entries)
{
  if (span->ended->len > 0)
    avow_page_add_prose (page, _("Commitments due"));
  take_text (page, avow_span_format_fates (span));
  for (guint i = 0; i < span->ended->len; i++)
    add_commitment (page, g_ptr_array_index (span->ended, i), span, entries);

  if (span->coming->len > 0)
    avow_page_add_prose (page, _("Commitments due in the next month"));
  for (guint i = 0; i < span->coming->len; i++)
    add_commitment (page, g_ptr_array_index (span->coming, i), span, entries);
}

static void
add_awareness (const AvowPage  *page,
               const AvowSpan *span)
{
  if (span->figures->all.n_entries > 0)
    add_group (page, span, AVOW_FIGURES_STEPS, _("Awareness beside action"));
  if (span->finished->len > 0)
    avow_page_add_prose (page, _("Finished to learn from"));
  for (guint i = 0; i < span->finished->len; i++)
    {
      AvowResource *resource = g_ptr_array_index (span->finished, i);

      avow_page_add_text (page, resource->title);
    }
}

static void
add_reflections (const AvowPage    *page,
                 const AvowSummary *summary)
{
  add_group (page, summary->span, AVOW_FIGURES_FORMS, _("Reflections"));
  add_group (page, summary->span, AVOW_FIGURES_FEELINGS, _("Feelings you named"));
  if (summary->repairs->open->len + summary->repairs->done->len > 0)
    avow_page_add_prose (page, _("Repairs"));
  take_text (page, avow_repairs_format (summary->repairs));
}

static void
add_intentions (const AvowPage  *page,
                const AvowSpan *span)
{
  if (span->review_before != NULL)
    avow_page_add_titled_prose (page, _("Your intention for this month"), span->review_before->intention);
  if (span->review != NULL)
    avow_page_add_titled_prose (page, _("Your intention for the next month"), span->review->intention);
}

/**
 * avow_summary_text_append:
 * @string: what to append to
 * @summary: the summary of a month
 * @entries: the journal's actions and reflections, newest first
 * @width: columns of the terminal, or 0 for lines as long as they come
 *
 * Nothing of what reflections say is in it.
 */
void
avow_summary_text_append (GString           *string,
                          const AvowSummary *summary,
                          AvowRecordList    *entries,
                          guint              width)
{
  const AvowPage page = avow_page_make (string, width);
  g_autofree char *title = avow_civil_date_format_month (summary->span->first);

  avow_page_add_title (&page, title);
  add_all (&page, summary);
  add_actions (&page, summary->span);
  add_commitments (&page, summary->span, entries);
  add_awareness (&page, summary->span);
  add_reflections (&page, summary);
  add_intentions (&page, summary->span);
}
