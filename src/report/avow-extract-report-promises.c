/* avow-extract-report-promises.c: what was promised, learned, intended and answered */

#include "config.h"

#include "avow-extract-report-private.h"

#include <glib/gi18n-lib.h>

#include "core/insight/avow-span-words.h"

/* Commitments */

static void
add_reasons (AvowReport     *report,
             AvowCommitment *commitment)
{
  const AvowCommitmentEvent *release = avow_commitment_get_release (commitment);

  avow_extract_report_add_said (report, _("What helped"), commitment->review.helped);
  avow_extract_report_add_said (report, _("What hindered"), commitment->review.hindered);
  if (release != NULL)
    avow_extract_report_add_said (report, _("Why it was let go"), release->reason);
}

static void
add_promise (AvowReport               *report,
             const AvowExtractPromise *promise)
{
  AvowCommitment *commitment = promise->commitment;
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *due = avow_civil_date_format (commitment->due);

  if (commitment->title != NULL)
    avow_report_add_words (report, AVOW_BLOCK_LABEL, commitment->title);
  else
    avow_report_add (report, AVOW_BLOCK_LABEL, avow_term_get_name (&AVOW_KINDS, AVOW_KIND_COMMITMENT));

  g_ptr_array_add (facts, g_strdup (avow_fate_get_name (promise->fate)));
  if (promise->progress != NULL)
    g_ptr_array_add (facts, g_strdup (promise->progress));
  /* Translators: of a commitment; %s is a date */
  g_ptr_array_add (facts, g_strdup_printf (_("Due on %s"), due));
  avow_extract_report_take_facts (report, facts);
  add_reasons (report, commitment);
}

static void
add_promises (AvowReport *report,
              const char *title,
              char       *fates,
              GPtrArray  *promises)
{
  g_autofree char *owned = fates;

  if (promises->len == 0)
    return;

  avow_report_add (report, AVOW_BLOCK_SECTION, title);
  avow_report_add (report, AVOW_BLOCK_TEXT, owned);
  for (guint i = 0; i < promises->len; i++)
    add_promise (report, g_ptr_array_index (promises, i));
}

void
avow_extract_report_add_commitments (AvowReport            *report,
                                     const AvowExtractPart *part)
{
  const AvowSpan *span = part->summary->span;

  add_promises (report, _("Commitments due"), avow_span_format_fates (span), part->ended);
  add_promises (report, _("Commitments due in the next month"), NULL, part->coming);
}

/* Resources */

static void
add_resource (AvowReport   *report,
              AvowResource *resource)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *finished = avow_civil_date_format (resource->finished_on);

  if (resource->title != NULL)
    avow_report_add_words (report, AVOW_BLOCK_LABEL, resource->title);
  else
    avow_report_add (report, AVOW_BLOCK_LABEL, avow_term_get_name (&AVOW_KINDS, AVOW_KIND_RESOURCE));

  if (resource->by != NULL)
    g_ptr_array_add (facts, g_strdup (resource->by));
  /* Translators: of a book, a film, a talk; %s is a date */
  g_ptr_array_add (facts, g_strdup_printf (_("Finished on %s"), finished));
  avow_extract_report_take_facts (report, facts);
  avow_extract_report_add_said (report, _("What it taught"), resource->takeaways);
  avow_extract_report_add_said (report, _("What changes because of it"), resource->changes);
}

void
avow_extract_report_add_resources (AvowReport     *report,
                                   const AvowSpan *span)
{
  if (span->finished->len > 0)
    avow_report_add (report, AVOW_BLOCK_SECTION, _("Finished to learn from"));
  for (guint i = 0; i < span->finished->len; i++)
    add_resource (report, g_ptr_array_index (span->finished, i));
}

/* Reviews */

static void
add_words_of_section (AvowReport *report,
                      const char *title,
                      const char *words)
{
  if (words == NULL || *words == '\0')
    return;

  avow_report_add (report, AVOW_BLOCK_SECTION, title);
  avow_report_add_words (report, AVOW_BLOCK_TEXT, words);
}

static void
add_review_answers (AvowReport *report,
                    AvowReview *review)
{
  for (guint i = 0; i < avow_review_get_n_answers (review); i++)
    {
      const AvowAnswer *answer = avow_review_get_answer (review, i);

      if (answer->text == NULL || *answer->text == '\0')
        continue;
      avow_report_add_words (report, AVOW_BLOCK_LABEL, answer->prompt);
      avow_report_add_words (report, AVOW_BLOCK_TEXT, answer->text);
    }
}

static gboolean
has_answers (AvowReview *review)
{
  for (guint i = 0; i < avow_review_get_n_answers (review); i++)
    {
      const char *text = avow_review_get_answer (review, i)->text;

      if (text != NULL && *text != '\0')
        return TRUE;
    }

  return FALSE;
}

void
avow_extract_report_add_intention (AvowReport     *report,
                                   const AvowSpan *span)
{
  if (span->review_before != NULL)
    add_words_of_section (report, _("Intention for this month"), span->review_before->intention);
}

/* Of a year, those of each of its months. */
void
avow_extract_report_add_answers (AvowReport     *report,
                                 const AvowSpan *span)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < span->reviews->len; i++)
    {
      AvowReview *review = g_ptr_array_index (span->reviews, i);

      if (!has_answers (review))
        continue;
      if (!begun)
        avow_report_add (report, AVOW_BLOCK_SECTION, _("Answers on closing"));
      begun = TRUE;
      if (span->length == AVOW_SPAN_YEAR)
        avow_report_take (report, AVOW_BLOCK_REMARK, avow_civil_date_format_month (review->month));
      add_review_answers (report, review);
    }
}

/* Of a year, what was intended for each month, in its order. */
static void
add_intentions_of_year (AvowReport     *report,
                        const AvowSpan *span)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < span->reviews->len; i++)
    {
      AvowReview *review = g_ptr_array_index (span->reviews, i);
      AvowCivilDate month = avow_civil_date_add_months (review->month, 1);
      g_autofree char *name = NULL;

      if (review->intention == NULL || *review->intention == '\0' || month == AVOW_CIVIL_DATE_NONE)
        continue;
      if (!begun)
        avow_report_add (report, AVOW_BLOCK_SECTION, _("Intentions"));
      begun = TRUE;
      name = avow_civil_date_format_month (month);
      avow_extract_report_add_said (report, name, review->intention);
    }
}

void
avow_extract_report_add_next (AvowReport     *report,
                              const AvowSpan *span)
{
  if (span->length == AVOW_SPAN_YEAR)
    add_intentions_of_year (report, span);
  else if (span->review != NULL)
    add_words_of_section (report, _("Intention for the next month"), span->review->intention);
}
