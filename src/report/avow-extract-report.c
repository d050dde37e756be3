/* avow-extract-report.c: what is given out of the journal, as headings, sentences and tables */

#include "config.h"

#include "avow-extract-report-private.h"

#include <glib/gi18n-lib.h>

#include "core/insight/avow-span-words.h"

static const AvowSpan *
get_span (const AvowExtract *extract,
          guint              index)
{
  const AvowExtractPart *part = g_ptr_array_index (extract->parts, index);

  return part->summary->span;
}

static char *
make_title (const AvowExtract *extract)
{
  const AvowSpan *first = get_span (extract, 0);
  const AvowSpan *last = get_span (extract, extract->parts->len - 1);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (first->length == AVOW_SPAN_MONTH)
    return avow_civil_date_format_months (first->first, last->first);

  from = avow_span_format_name (first);
  to = avow_span_format_name (last);
  if (first == last)
    return g_steal_pointer (&from);

  /* Translators: the first and the last of several years: "2025 – 2026" */
  return g_strdup_printf (C_("years", "%1$s – %2$s"), from, to);
}

static void
add_part (AvowReport            *report,
          const AvowExtract     *extract,
          const AvowExtractPart *part)
{
  const AvowSummary *summary = part->summary;
  const AvowSpan *span = summary->span;

  avow_report_take (report, AVOW_BLOCK_TEXT, avow_span_format_state (span));
  if (span->pledge != NULL)
    {
      g_autofree char *pledge = avow_span_format_pledge (span);

      /* Translators: %s is when the pledge was signed and affirmed: "Signed on 3 May 2026." */
      avow_report_take (report, AVOW_BLOCK_REMARK, g_strdup_printf (_("The pledge: %s"), pledge));
    }

  avow_extract_report_add_intention (report, span);
  avow_extract_report_add_actions (report, summary);
  avow_extract_report_add_commitments (report, part);
  avow_extract_report_add_resources (report, span);
  avow_extract_report_add_awareness (report, summary);
  avow_extract_report_add_reflections (report, summary);
  avow_extract_report_add_answers (report, span);
  avow_extract_report_add_next (report, span);
  avow_extract_report_add_entries (report, extract, part);
}

/**
 * avow_extract_to_report:
 * @extract: what may be seen of some months or a year
 *
 * All that there is to tell of each, one after the other, in the order of its page. A section that has
 * nothing to say is left out.
 *
 * Returns: (transfer full): it, to be drawn or written
 */
AvowReport *
avow_extract_to_report (const AvowExtract *extract)
{
  g_autofree char *title = make_title (extract);
  AvowReport *report = avow_report_new (title);

  for (guint i = 0; i < extract->parts->len; i++)
    {
      if (extract->parts->len > 1)
        avow_report_take (report, AVOW_BLOCK_HEADING, avow_span_format_name (get_span (extract, i)));
      add_part (report, extract, g_ptr_array_index (extract->parts, i));
    }

  return report;
}

void
avow_extract_report_add_said (AvowReport *report,
                              const char *label,
                              const char *words)
{
  if (words == NULL || *words == '\0')
    return;

  avow_report_add (report, AVOW_BLOCK_REMARK, label);
  avow_report_add_words (report, AVOW_BLOCK_TEXT, words);
}

void
avow_extract_report_take_facts (AvowReport *report,
                                GPtrArray  *facts)
{
  g_autoptr (GPtrArray) owned = facts;

  g_ptr_array_add (owned, NULL);
  avow_report_take (report, AVOW_BLOCK_REMARK, g_strjoinv (" · ", (char **) owned->pdata));
}
