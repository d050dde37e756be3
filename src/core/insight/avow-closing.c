/* avow-closing.c: looking back at a month: what is asked, what stands beside it, and closing it */

#include "config.h"

#include "avow-closing.h"

#include <glib/gi18n-lib.h>

#include "avow-span-words.h"
#include "avow-summary-json.h"
#include "core/journal/avow-describe.h"
#include "core/model/avow-number.h"
#include "core/model/avow-wipe.h"

/* A month is nearly over from this day of it on. */
#define FIRST_DAY_TO_CLOSE 25
/* Of a list, how many are told before it would be one to scroll. */
#define MOST_TYPES 3
#define MOST_FEEDBACK 5
#define MOST_COMMITMENTS 5
#define MOST_WORDS 8

static const char * const texts[AVOW_N_QUESTIONS] = {
  [AVOW_QUESTION_HELPED] = N_("What did I do that helped, and who says so?"),
  [AVOW_QUESTION_DID_NOT_WORK] = N_("What did not work, or did harm?"),
  [AVOW_QUESTION_NOTHING] = N_("Where did I do nothing? Why?"),
  [AVOW_QUESTION_LEARNED] = N_("What did I learn that changes what I do?"),
  [AVOW_QUESTION_CHANGE] = N_("What will I stop, start, and keep?"),
  [AVOW_QUESTION_INTENTION] = N_("My intention for next month, in one sentence."),
};

/* Takes @fact, which may be NULL. */
static void
take_fact (GPtrArray *facts,
           char      *fact)
{
  if (fact != NULL)
    g_ptr_array_add (facts, fact);
}

/* Transfer full. */
static char *
format_more (guint n)
{
  g_autofree char *number = avow_number_format (n);

  /* Translators: at the end of a list, how many it leaves out */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s more", "%s more", n), number);
}

static gboolean
has_words (const char *text)
{
  return text != NULL && *text != '\0';
}

/* What helped */

static void
add_feedback (GPtrArray       *facts,
              const AvowSpan  *span,
              AvowRecordList  *entries)
{
  AvowSlice slice = avow_figures_get_slice (span->figures, AVOW_KIND_ACTION);
  g_autoptr (GPtrArray) actions = avow_slice_list (&slice, entries);
  guint n = 0;

  for (guint i = 0; i < actions->len && n < MOST_FEEDBACK; i++)
    {
      AvowAction *action = g_ptr_array_index (actions, i);
      const char *type = avow_term_get_name (&AVOW_ACTION_TYPES, action->type);

      if (!has_words (action->feedback))
        continue;
      if (type == NULL)
        type = C_("figure", "Not said");
      /* Translators: a type of action, and what those whom it was for said of it */
      take_fact (facts, g_strdup_printf (C_("feedback", "%1$s: %2$s"), type, action->feedback));
      n++;
    }
}

static void
add_helped (GPtrArray         *facts,
            const AvowSummary *summary,
            AvowRecordList    *entries)
{
  const AvowFigures *figures = summary->span->figures;
  g_autoptr (GPtrArray) types = avow_figures_list (figures, AVOW_FIGURES_TYPES);

  if (figures->all.n_entries > 0)
    take_fact (facts, avow_tally_format (&figures->all));
  for (guint i = 0; i < MIN (types->len, MOST_TYPES); i++)
    take_fact (facts, avow_figure_format (g_ptr_array_index (types, i)));
  add_feedback (facts, summary->span, entries);
}

/* What did not work */

static void
add_commitment (GPtrArray      *facts,
                AvowCommitment *commitment,
                AvowFate        fate)
{
  const char *reason = avow_commitment_get_reason (commitment);
  g_autofree char *title = avow_describe_title (NULL, (AvowRecord *) commitment);

  if (has_words (reason))
    /* Translators: a commitment, what became of it, and why, in the person's words: "Read with the group:
     * Partly. I was ill." */
    take_fact (facts, g_strdup_printf (C_("closing", "%1$s: %2$s. %3$s"), title, avow_fate_get_name (fate), reason));
  else
    /* Translators: a commitment, and what became of it: "Read with the group: Partly." */
    take_fact (facts, g_strdup_printf (C_("closing", "%1$s: %2$s."), title, avow_fate_get_name (fate)));
}

static void
add_did_not_work (GPtrArray         *facts,
                  const AvowSummary *summary)
{
  const AvowSpan *span = summary->span;
  guint n = 0;

  for (guint i = 0; i < span->ended->len; i++)
    {
      AvowCommitment *commitment = g_ptr_array_index (span->ended, i);
      AvowFate fate = avow_commitment_get_fate (commitment, span->today);

      if (fate != AVOW_FATE_PARTLY && fate != AVOW_FATE_NOT_KEPT && fate != AVOW_FATE_RELEASED)
        continue;
      if (n++ < MOST_COMMITMENTS)
        add_commitment (facts, commitment, fate);
    }
  if (n > MOST_COMMITMENTS)
    take_fact (facts, format_more (n - MOST_COMMITMENTS));
  take_fact (facts, avow_repairs_format (summary->repairs));
}

/* Where there was nothing */

/* NULL for none. */
static char *
join_words (const GArray *counts)
{
  GString *text;

  if (counts->len == 0)
    return NULL;

  text = g_string_new (NULL);
  for (guint i = 0; i < MIN (counts->len, MOST_WORDS); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? C_("list", ", ") : "",
                            g_array_index (counts, AvowWordCount, i).word);
  if (counts->len > MOST_WORDS)
    {
      g_autofree char *more = format_more (counts->len - MOST_WORDS);

      g_string_append_printf (text, "%s%s", C_("list", ", "), more);
    }

  return g_string_free_and_steal (text);
}

static void
add_nothing (GPtrArray         *facts,
             const AvowSummary *summary)
{
  g_autofree char *communities = join_words (summary->span->figures->communities);

  for (int ring = AVOW_RING_NONE + 1; ring < AVOW_N_RINGS; ring++)
    take_fact (facts, avow_span_format_empty (summary->span, (AvowRing) ring));
  if (communities != NULL)
    /* Translators: communities that actions of the month were for, in the person's words */
    take_fact (facts, g_strdup_printf (_("What you did was for: %s."), communities));
}

/* What was learned */

static void
add_learned (GPtrArray         *facts,
             const AvowSummary *summary)
{
  const AvowFigures *figures = summary->span->figures;
  const AvowTally *learning = &figures->by_type[AVOW_ACTION_LEARNING];
  g_autofree char *feelings = join_words (figures->feelings);

  for (guint i = 0; i < summary->span->finished->len; i++)
    {
      AvowResource *resource = g_ptr_array_index (summary->span->finished, i);
      g_autofree char *title = avow_describe_title (NULL, (AvowRecord *) resource);

      /* Translators: %s is the title of a book or a film */
      take_fact (facts, g_strdup_printf (_("Finished: %s"), title));
      if (has_words (resource->changes))
        /* Translators: %s is what the person will do because of a book or a film, in their words */
        take_fact (facts, g_strdup_printf (_("Because of it: %s"), resource->changes));
    }
  if (learning->n_entries > 0)
    {
      g_autofree char *tally = avow_tally_format (learning);

      /* Translators: the name of a figure and what it is */
      take_fact (facts, g_strdup_printf (C_("figure", "%1$s: %2$s"),
                                         avow_term_get_name (&AVOW_ACTION_TYPES, AVOW_ACTION_LEARNING), tally));
    }
  if (feelings != NULL)
    /* Translators: feelings that reflections of the month name */
    take_fact (facts, g_strdup_printf (_("Feelings you named: %s."), feelings));
}

/* What to stop, start, and keep */

static void
add_change (GPtrArray         *facts,
            const AvowSummary *summary)
{
  const AvowSpan *span = summary->span;

  take_fact (facts, avow_summary_format_before (summary, AVOW_ANY, AVOW_QUANTITY_ENTRIES, NULL));
  take_fact (facts, avow_summary_format_before (summary, AVOW_ANY, AVOW_QUANTITY_MINUTES, NULL));
  take_fact (facts, avow_span_format_fates (span));
  for (guint i = 0; i < MIN (span->coming->len, MOST_COMMITMENTS); i++)
    {
      AvowCommitment *commitment = g_ptr_array_index (span->coming, i);
      g_autofree char *title = avow_describe_title (NULL, (AvowRecord *) commitment);
      g_autofree char *due = avow_civil_date_format (commitment->due);

      /* Translators: a commitment, and the date that it ends on */
      take_fact (facts, g_strdup_printf (_("%1$s, until %2$s"), title, due));
    }
  if (span->coming->len > MOST_COMMITMENTS)
    take_fact (facts, format_more (span->coming->len - MOST_COMMITMENTS));
}

/* The intention */

static void
add_intention (GPtrArray         *facts,
               const AvowSummary *summary)
{
  const AvowSpan *span = summary->span;
  g_autofree char *name = NULL;

  if (span->review_before == NULL || !has_words (span->review_before->intention))
    return;

  name = avow_span_format_name (span);
  /* Translators: %1$s is a month, %2$s what the person set out to do in it, in their words */
  take_fact (facts, g_strdup_printf (_("Your intention for %1$s: %2$s"), name,
                                     span->review_before->intention));
}

static void
free_text (gpointer text)
{
  avow_wipe_text (text);
}

/* Public */

const char *
avow_closing_get_text (AvowQuestion question)
{
  g_return_val_if_fail (question < AVOW_N_QUESTIONS, NULL);

  return _(texts[question]);
}

/**
 * avow_closing_find:
 * @prompt: (nullable): a question as it was shown
 *
 * Returns: which one it is, or %AVOW_N_QUESTIONS if it is none of this version and language
 */
AvowQuestion
avow_closing_find (const char *prompt)
{
  guint question = 0;

  while (question < AVOW_N_QUESTIONS && g_strcmp0 (prompt, _(texts[question])) != 0 &&
         g_strcmp0 (prompt, texts[question]) != 0)
    question++;

  return (AvowQuestion) question;
}

/**
 * avow_closing_list_facts:
 * @summary: a month
 * @entries: the journal's actions and reflections, newest first
 * @question: one of the questions
 *
 * Returns: (transfer full) (element-type utf8): what stands beside it, perhaps nothing
 */
GPtrArray *
avow_closing_list_facts (const AvowSummary *summary,
                         AvowRecordList    *entries,
                         AvowQuestion       question)
{
  GPtrArray *facts = g_ptr_array_new_with_free_func (free_text);

  switch (question)
    {
    case AVOW_QUESTION_HELPED:
      add_helped (facts, summary, entries);
      break;
    case AVOW_QUESTION_DID_NOT_WORK:
      add_did_not_work (facts, summary);
      break;
    case AVOW_QUESTION_NOTHING:
      add_nothing (facts, summary);
      break;
    case AVOW_QUESTION_LEARNED:
      add_learned (facts, summary);
      break;
    case AVOW_QUESTION_CHANGE:
      add_change (facts, summary);
      break;
    case AVOW_QUESTION_INTENTION:
      add_intention (facts, summary);
      break;
    case AVOW_N_QUESTIONS:
    default:
      break;
    }

  return facts;
}

/**
 * avow_closing_can_close:
 * @span: a month or a year
 *
 * Returns: whether it is a month that is over, or in its last days, and is not closed
 */
gboolean
avow_closing_can_close (const AvowSpan *span)
{
  return span->length == AVOW_SPAN_MONTH && span->today >= span->first + FIRST_DAY_TO_CLOSE - 1 &&
         !avow_review_is_closed (span->review);
}

gboolean
avow_review_says_something (AvowReview *review)
{
  return avow_review_is_closed (review) || avow_review_get_n_answers (review) > 0 ||
         has_words (review->intention) || (review->next != NULL && review->next->len > 0) ||
         avow_review_get_n_events (review) > 0;
}

/**
 * avow_review_close:
 * @review: the review of the month of @summary
 * @summary: the month as it stands
 * @today: the day
 *
 * Closes it, with the figures as they stand.
 */
void
avow_review_close (AvowReview        *review,
                   const AvowSummary *summary,
                   AvowCivilDate      today)
{
  g_return_if_fail (AVOW_IS_REVIEW (review));
  g_return_if_fail (summary->span->length == AVOW_SPAN_MONTH && summary->span->first == review->month);

  review->closed_on = today;
  avow_wipe_text (review->figures);
  review->figures = avow_summary_to_json (summary);
  avow_review_add_event (review, today, AVOW_CLOSING_CLOSED);
}

/**
 * avow_review_reopen:
 * @review: a closed one
 * @reason: why, in the person's words
 * @today: the day
 *
 * The figures of then stay until it is closed again.
 */
void
avow_review_reopen (AvowReview    *review,
                    const char    *reason,
                    AvowCivilDate  today)
{
  AvowReviewEvent *event;

  g_return_if_fail (AVOW_IS_REVIEW (review));
  g_return_if_fail (reason != NULL);

  review->closed_on = AVOW_CIVIL_DATE_NONE;
  event = avow_review_add_event (review, today, AVOW_CLOSING_REOPENED);
  event->reason = g_strdup (reason);
}
