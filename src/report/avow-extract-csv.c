/* avow-extract-csv.c: what is given out of the journal, as one table for spreadsheets and programs
 *
 * A row says one thing. Its columns:
 *
 *   period       the month or the year that it belongs to: 2026-10, 2026
 *   section      what it is:
 *                  actions, reflections      all of them
 *                  type, week, cell, step, known-by, community    some of the actions
 *                  form, feeling             some of the reflections
 *                  month                     the actions of a month of the year, or before the month
 *                  commitment, coming        one that ended in the period, one due in the next month
 *                  resource                  one that was finished
 *                  repairs-open, repairs-done
 *                  intention                 the one for the period, or for the month in "date"
 *                  answer                    to a question that closes a month
 *                  action, reflection        one by one
 *   date, until  the day or the first day, and the last one: of a week, a commitment
 *   type         of an action, the form of a reflection, the measure of a commitment, the medium of a
 *                resource
 *   label        the person's own word for the type
 *   name         a title; the word of a community or feeling; a question
 *   about        what an action was about
 *   count, times, minutes    how many actions or reflections, how often, how long
 *   amount, currency         money in its major unit with a point. Figures have a row for each currency,
 *                            which has no other number, so that nothing is counted twice.
 *   done, target, fate       how far a commitment is, in the unit of its measure, and what became of it
 *   place, communities, ring, step, known_by, feelings       several words stand between semicolons
 *   feedback     what people said of an action
 *   note         what was written
 *
 * Words are those of the records, never translated; numbers and dates are plain. What does not say has an
 * empty cell. */

#include "config.h"

#include "avow-extract-csv.h"

#include "avow-csv.h"
#include "core/insight/avow-figure-list.h"
#include "core/model/avow-reflection.h"

enum {
  PERIOD,
  SECTION,
  DATE,
  UNTIL,
  TYPE,
  LABEL,
  NAME,
  ABOUT,
  COUNT,
  TIMES,
  MINUTES,
  AMOUNT,
  CURRENCY,
  DONE,
  TARGET,
  FATE,
  PLACE,
  COMMUNITIES,
  RING,
  STEP,
  KNOWN_BY,
  FEELINGS,
  FEEDBACK,
  NOTE,
  N_COLUMNS
};

static const char *const columns[N_COLUMNS + 1] = {
  [PERIOD] = "period",
  [SECTION] = "section",
  [DATE] = "date",
  [UNTIL] = "until",
  [TYPE] = "type",
  [LABEL] = "label",
  [NAME] = "name",
  [ABOUT] = "about",
  [COUNT] = "count",
  [TIMES] = "times",
  [MINUTES] = "minutes",
  [AMOUNT] = "amount",
  [CURRENCY] = "currency",
  [DONE] = "done",
  [TARGET] = "target",
  [FATE] = "fate",
  [PLACE] = "place",
  [COMMUNITIES] = "communities",
  [RING] = "ring",
  [STEP] = "step",
  [KNOWN_BY] = "known_by",
  [FEELINGS] = "feelings",
  [FEEDBACK] = "feedback",
  [NOTE] = "note",
};

static void
start_row (AvowCsv        *csv,
           const AvowSpan *span,
           const char     *section)
{
  char text[AVOW_MONTH_TEXT_SIZE];

  avow_civil_date_to_month_text (span->first, text);
  /* "2026-10", or the year alone. */
  if (span->length == AVOW_SPAN_YEAR)
    text[4] = '\0';
  avow_csv_set (csv, PERIOD, text);
  avow_csv_set (csv, SECTION, section);
}

static void
set_term (AvowCsv         *csv,
          guint            column,
          const AvowTerms *terms,
          int              value)
{
  avow_csv_set (csv, column, avow_term_get_word (terms, value));
}

static void
set_words (AvowCsv  *csv,
           guint     column,
           char    **words)
{
  g_autofree char *joined = NULL;

  if (words == NULL)
    return;

  joined = g_strjoinv ("; ", words);
  avow_csv_set (csv, column, joined);
}

/* Paragraphs, of which any may be missing. */
static void
set_note (AvowCsv            *csv,
          const char * const *texts,
          gsize               n_texts)
{
  g_autoptr (GString) note = g_string_new (NULL);

  for (gsize i = 0; i < n_texts; i++)
    {
      if (texts[i] == NULL || *texts[i] == '\0')
        continue;
      if (note->len > 0)
        g_string_append (note, "\n\n");
      g_string_append (note, texts[i]);
    }
  if (note->len > 0)
    avow_csv_set (csv, NOTE, note->str);
}

/* Figures */

/* What a figure is of: the same in all its rows. */
typedef struct {
  const AvowSpan *span;
  const char     *section;
  const char     *type;
  const char     *name;
  const char     *ring;
  const char     *step;
  const char     *known_by;
  AvowCivilDate   first;
  AvowCivilDate   last;
} Figure;

static void
start_figure (AvowCsv      *csv,
              const Figure *figure)
{
  start_row (csv, figure->span, figure->section);
  avow_csv_set (csv, TYPE, figure->type);
  avow_csv_set (csv, NAME, figure->name);
  avow_csv_set (csv, RING, figure->ring);
  avow_csv_set (csv, STEP, figure->step);
  avow_csv_set (csv, KNOWN_BY, figure->known_by);
  avow_csv_set_date (csv, DATE, figure->first);
  avow_csv_set_date (csv, UNTIL, figure->last);
}

static void
add_count (AvowCsv      *csv,
           const Figure *figure,
           guint         n)
{
  start_figure (csv, figure);
  avow_csv_set_number (csv, COUNT, n);
  avow_csv_end_row (csv);
}

static void
add_tally (AvowCsv         *csv,
           const Figure    *figure,
           const AvowTally *tally)
{
  start_figure (csv, figure);
  avow_csv_set_number (csv, COUNT, tally->n_entries);
  avow_csv_set_number (csv, TIMES, tally->times);
  avow_csv_set_number (csv, MINUTES, tally->minutes);
  avow_csv_end_row (csv);

  for (guint i = 0; i < avow_amounts_get_length (&tally->money); i++)
    {
      const AvowMoney *money = avow_amounts_get (&tally->money, i);

      start_figure (csv, figure);
      avow_csv_set_money (csv, AMOUNT, money);
      avow_csv_set (csv, CURRENCY, money->currency);
      avow_csv_end_row (csv);
    }
}

/* @member: where a figure has the word of the group */
static void
add_group (AvowCsv         *csv,
           const AvowSpan  *span,
           AvowFigureGroup  group,
           const char      *section,
           gsize            member)
{
  g_autoptr (GPtrArray) list = avow_figures_list (span->figures, group);

  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *found = g_ptr_array_index (list, i);
      Figure figure = { .span = span, .section = section };

      G_STRUCT_MEMBER (const char *, &figure, member) = found->word;
      if (found->tally != NULL)
        add_tally (csv, &figure, found->tally);
      else
        add_count (csv, &figure, found->n);
    }
}

static void
add_weeks (AvowCsv        *csv,
           const AvowSpan *span)
{
  for (guint i = 0; i < span->figures->weeks->len; i++)
    {
      const AvowWeek *week = &g_array_index (span->figures->weeks, AvowWeek, i);

      add_tally (csv, &(Figure) { .span = span, .section = "week", .first = week->first, .last = week->last },
                 &week->tally);
    }
}

static void
add_cells (AvowCsv        *csv,
           const AvowSpan *span)
{
  g_autoptr (GPtrArray) list = avow_figures_list (span->figures, AVOW_FIGURES_CELLS);

  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *cell = g_ptr_array_index (list, i);
      const Figure figure = { .span = span, .section = "cell",
                              .ring = avow_term_get_word (&AVOW_RINGS, cell->slice.ring),
                              .step = avow_term_get_word (&AVOW_STEPS, cell->slice.step) };

      add_count (csv, &figure, cell->n);
    }
}

/* The months of a year, or those before a month. */
static void
add_months (AvowCsv           *csv,
            const AvowSummary *summary)
{
  const AvowSpan *span = summary->span;

  for (guint i = 0; i < summary->trend->months->len; i++)
    {
      const AvowTrendMonth *month = avow_trend_get (summary->trend, i);

      if (month->counted && (month->first >= span->first) == (span->length == AVOW_SPAN_YEAR))
        add_tally (csv, &(Figure) { .span = span, .section = "month", .first = month->first, .last = month->last },
                   &month->all);
    }
}

static void
add_figures (AvowCsv           *csv,
             const AvowSummary *summary)
{
  const AvowSpan *span = summary->span;
  const gsize type = G_STRUCT_OFFSET (Figure, type);
  const gsize name = G_STRUCT_OFFSET (Figure, name);

  add_tally (csv, &(Figure) { .span = span, .section = "actions" }, &span->figures->all);
  add_group (csv, span, AVOW_FIGURES_TYPES, "type", type);
  add_weeks (csv, span);
  add_months (csv, summary);
  add_cells (csv, span);
  add_group (csv, span, AVOW_FIGURES_STEPS, "step", G_STRUCT_OFFSET (Figure, step));
  add_group (csv, span, AVOW_FIGURES_KNOWN_BY, "known-by", G_STRUCT_OFFSET (Figure, known_by));
  add_group (csv, span, AVOW_FIGURES_COMMUNITIES, "community", name);
  add_count (csv, &(Figure) { .span = span, .section = "reflections" }, span->figures->n_reflections);
  add_group (csv, span, AVOW_FIGURES_FORMS, "form", type);
  add_group (csv, span, AVOW_FIGURES_FEELINGS, "feeling", name);
  add_count (csv, &(Figure) { .span = span, .section = "repairs-open" }, summary->repairs->open->len);
  add_count (csv, &(Figure) { .span = span, .section = "repairs-done" }, summary->repairs->done->len);
}

/* Promises, resources, reviews */

/* In the unit of the measure; nothing below 0. */
static void
set_measured (AvowCsv        *csv,
              guint           column,
              AvowCommitment *commitment,
              gint64          value)
{
  AvowMoney money = { value, "" };

  if (value < 0)
    return;

  if (commitment->measure.what != AVOW_MEASURE_MONEY || commitment->measure.currency == NULL)
    {
      avow_csv_set_number (csv, column, value);
      return;
    }
  g_strlcpy (money.currency, commitment->measure.currency, sizeof money.currency);
  avow_csv_set_money (csv, column, &money);
  avow_csv_set (csv, CURRENCY, money.currency);
}

static void
set_reasons (AvowCsv        *csv,
             AvowCommitment *commitment)
{
  const AvowCommitmentEvent *release = avow_commitment_get_release (commitment);
  const char *texts[] = { commitment->review.helped, commitment->review.hindered,
                          release != NULL ? release->reason : NULL };

  set_note (csv, texts, G_N_ELEMENTS (texts));
}

static void
add_promises (AvowCsv        *csv,
              const AvowSpan *span,
              const char     *section,
              GPtrArray      *promises)
{
  for (guint i = 0; i < promises->len; i++)
    {
      const AvowExtractPromise *promise = g_ptr_array_index (promises, i);
      AvowCommitment *commitment = promise->commitment;

      start_row (csv, span, section);
      avow_csv_set_date (csv, DATE, commitment->start);
      avow_csv_set_date (csv, UNTIL, commitment->due);
      set_term (csv, TYPE, &AVOW_MEASURES, commitment->measure.what);
      avow_csv_set (csv, NAME, commitment->title);
      set_measured (csv, DONE, commitment, promise->done);
      set_measured (csv, TARGET, commitment, promise->target);
      avow_csv_set (csv, FATE, avow_fate_get_word (promise->fate));
      set_words (csv, COMMUNITIES, commitment->communities);
      set_term (csv, RING, &AVOW_RINGS, commitment->ring);
      set_term (csv, STEP, &AVOW_STEPS, commitment->step);
      set_reasons (csv, commitment);
      avow_csv_end_row (csv);
    }
}

static void
add_resources (AvowCsv        *csv,
               const AvowSpan *span)
{
  for (guint i = 0; i < span->finished->len; i++)
    {
      AvowResource *resource = g_ptr_array_index (span->finished, i);
      const char *texts[] = { resource->takeaways, resource->changes };

      start_row (csv, span, "resource");
      avow_csv_set_date (csv, DATE, resource->finished_on);
      avow_csv_set (csv, TYPE, resource->medium);
      avow_csv_set (csv, NAME, resource->title);
      set_note (csv, texts, G_N_ELEMENTS (texts));
      avow_csv_end_row (csv);
    }
}

/* The intention of a month's review is for the next. */
static void
add_intention (AvowCsv        *csv,
               const AvowSpan *span,
               AvowReview     *review)
{
  if (review == NULL || review->intention == NULL)
    return;

  start_row (csv, span, "intention");
  avow_csv_set_date (csv, DATE, avow_civil_date_add_months (review->month, 1));
  avow_csv_set (csv, NOTE, review->intention);
  avow_csv_end_row (csv);
}

static void
add_reviews (AvowCsv        *csv,
             const AvowSpan *span)
{
  add_intention (csv, span, span->review_before);
  for (guint i = 0; i < span->reviews->len; i++)
    {
      AvowReview *review = g_ptr_array_index (span->reviews, i);

      for (guint k = 0; k < avow_review_get_n_answers (review); k++)
        {
          const AvowAnswer *answer = avow_review_get_answer (review, k);

          start_row (csv, span, "answer");
          avow_csv_set_date (csv, DATE, review->month);
          avow_csv_set (csv, NAME, answer->prompt);
          avow_csv_set (csv, NOTE, answer->text);
          avow_csv_end_row (csv);
        }
      add_intention (csv, span, review);
    }
}

/* One by one */

static void
add_action (AvowCsv           *csv,
            const AvowExtract *extract,
            const AvowSpan    *span,
            AvowAction        *action)
{
  start_row (csv, span, "action");
  avow_csv_set_date (csv, DATE, action->date);
  set_term (csv, TYPE, &AVOW_ACTION_TYPES, action->type);
  avow_csv_set (csv, LABEL, action->label);
  avow_csv_set (csv, NAME, action->title);
  avow_csv_set (csv, ABOUT, action->about);
  avow_csv_set_number (csv, TIMES, MAX (action->count, 1));
  if (action->minutes >= 0)
    avow_csv_set_number (csv, MINUTES, action->minutes);
  if (avow_money_is_set (&action->amount))
    {
      avow_csv_set_money (csv, AMOUNT, &action->amount);
      avow_csv_set (csv, CURRENCY, action->amount.currency);
    }
  avow_csv_set (csv, PLACE, avow_extract_get_place_name (extract, action));
  set_words (csv, COMMUNITIES, action->communities);
  set_term (csv, RING, &AVOW_RINGS, action->ring);
  set_term (csv, STEP, &AVOW_STEPS, action->step);
  set_term (csv, KNOWN_BY, &AVOW_KNOWN_BY, action->known_by);
  avow_csv_set (csv, FEEDBACK, action->feedback);
  avow_csv_set (csv, NOTE, action->note);
  avow_csv_end_row (csv);
}

static void
add_reflection (AvowCsv        *csv,
                const AvowSpan *span,
                AvowReflection *reflection)
{
  const char *texts[] = { reflection->text, reflection->what, reflection->impact, reflection->responsibility,
                          reflection->apology, reflection->change };

  start_row (csv, span, "reflection");
  avow_csv_set_date (csv, DATE, reflection->date);
  set_term (csv, TYPE, &AVOW_FORMS, reflection->form);
  avow_csv_set (csv, NAME, reflection->title);
  avow_csv_set (csv, ABOUT, reflection->prompt.text);
  set_words (csv, COMMUNITIES, reflection->communities);
  set_term (csv, RING, &AVOW_RINGS, reflection->ring);
  set_words (csv, FEELINGS, reflection->feelings);
  set_note (csv, texts, G_N_ELEMENTS (texts));
  avow_csv_end_row (csv);
}

static void
add_part (AvowCsv               *csv,
          const AvowExtract     *extract,
          const AvowExtractPart *part)
{
  const AvowSpan *span = part->summary->span;

  add_figures (csv, part->summary);
  add_promises (csv, span, "commitment", part->ended);
  add_promises (csv, span, "coming", part->coming);
  add_resources (csv, span);
  add_reviews (csv, span);
  for (guint i = 0; i < part->actions->len; i++)
    add_action (csv, extract, span, g_ptr_array_index (part->actions, i));
  for (guint i = 0; i < part->reflections->len; i++)
    add_reflection (csv, span, g_ptr_array_index (part->reflections, i));
}

char *
avow_extract_to_csv (const AvowExtract *extract)
{
  g_autoptr (AvowCsv) csv = avow_csv_new (columns);

  for (guint i = 0; i < extract->parts->len; i++)
    add_part (csv, extract, g_ptr_array_index (extract->parts, i));

  return avow_csv_to_text (csv);
}
