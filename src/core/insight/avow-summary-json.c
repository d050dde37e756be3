/* avow-summary-json.c: the summary of a month or a year as JSON
 *
 * Words are those of the records, never translated; what does not say has null for its word. Money is
 * in minor units, by currency. */

#include "config.h"

#include "avow-summary-json.h"

#include "avow-figure-list.h"
#include "avow-json-parts.h"
#include "avow-summary-json-private.h"
#include "core/model/avow-json.h"

typedef yyjson_mut_doc Doc;
typedef yyjson_mut_val Value;

/* Figures */

static void
add_money (Doc               *doc,
           Value             *object,
           const AvowAmounts *amounts)
{
  Value *array = yyjson_mut_obj_add_arr (doc, object, "money");

  for (guint i = 0; i < avow_amounts_get_length (amounts); i++)
    {
      const AvowMoney *money = avow_amounts_get (amounts, i);
      Value *each = yyjson_mut_arr_add_obj (doc, array);

      yyjson_mut_obj_add_sint (doc, each, "minor", money->minor);
      yyjson_mut_obj_add_strcpy (doc, each, "currency", money->currency);
    }
}

static void
add_tally (Doc             *doc,
           Value           *object,
           const AvowTally *tally)
{
  yyjson_mut_obj_add_uint (doc, object, "count", tally->n_entries);
  yyjson_mut_obj_add_sint (doc, object, "times", tally->times);
  yyjson_mut_obj_add_sint (doc, object, "minutes", tally->minutes);
  add_money (doc, object, &tally->money);
}

static void
add_word (Doc        *doc,
          Value      *object,
          const char *name,
          const char *word)
{
  if (word != NULL)
    avow_json_add_text (doc, object, name, word);
  else
    yyjson_mut_obj_add_null (doc, object, name);
}

static void
add_weeks (Doc               *doc,
           Value             *object,
           const AvowFigures *figures)
{
  Value *array = yyjson_mut_obj_add_arr (doc, object, "weeks");

  for (guint i = 0; i < figures->weeks->len; i++)
    {
      const AvowWeek *week = &g_array_index (figures->weeks, AvowWeek, i);
      Value *each = yyjson_mut_arr_add_obj (doc, array);

      avow_json_add_date (doc, each, "first", week->first);
      avow_json_add_date (doc, each, "last", week->last);
      add_tally (doc, each, &week->tally);
    }
}

static void
add_cells (Doc               *doc,
           Value             *object,
           const AvowFigures *figures)
{
  Value *array = yyjson_mut_obj_add_arr (doc, object, "cells");
  g_autoptr (GPtrArray) list = avow_figures_list (figures, AVOW_FIGURES_CELLS);

  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *figure = g_ptr_array_index (list, i);
      Value *each = yyjson_mut_arr_add_obj (doc, array);

      add_word (doc, each, "ring", avow_term_get_word (&AVOW_RINGS, figure->slice.ring));
      add_word (doc, each, "step", avow_term_get_word (&AVOW_STEPS, figure->slice.step));
      yyjson_mut_obj_add_uint (doc, each, "count", figure->n);
    }
}

/* @name: of the array; @word: of what each is of */
static void
add_group (Doc               *doc,
           Value             *object,
           const AvowFigures *figures,
           AvowFigureGroup    group,
           const char        *name,
           const char        *word)
{
  Value *array = yyjson_mut_obj_add_arr (doc, object, name);
  g_autoptr (GPtrArray) list = avow_figures_list (figures, group);

  for (guint i = 0; i < list->len; i++)
    {
      const AvowFigure *figure = g_ptr_array_index (list, i);
      Value *each = yyjson_mut_arr_add_obj (doc, array);

      add_word (doc, each, word, figure->word);
      if (figure->tally != NULL)
        add_tally (doc, each, figure->tally);
      else
        yyjson_mut_obj_add_uint (doc, each, "count", figure->n);
    }
}

static void
add_figures (Doc               *doc,
             Value             *object,
             const AvowFigures *figures)
{
  Value *reflections;

  add_tally (doc, yyjson_mut_obj_add_obj (doc, object, "actions"), &figures->all);
  add_group (doc, object, figures, AVOW_FIGURES_TYPES, "types", "type");
  add_weeks (doc, object, figures);
  add_cells (doc, object, figures);
  add_group (doc, object, figures, AVOW_FIGURES_STEPS, "steps", "step");
  add_group (doc, object, figures, AVOW_FIGURES_KNOWN_BY, "known_by", "known_by");
  add_group (doc, object, figures, AVOW_FIGURES_COMMUNITIES, "communities", "community");

  reflections = yyjson_mut_obj_add_obj (doc, object, "reflections");
  yyjson_mut_obj_add_uint (doc, reflections, "count", figures->n_reflections);
  add_group (doc, reflections, figures, AVOW_FIGURES_FORMS, "forms", "form");
  add_group (doc, reflections, figures, AVOW_FIGURES_FEELINGS, "feelings", "feeling");
}

/* Records */

static void
add_commitments (Doc             *doc,
                 Value           *object,
                 const char      *name,
                 const AvowSpan *span,
                 GPtrArray       *commitments)
{
  Value *array = yyjson_mut_obj_add_arr (doc, object, name);

  for (guint i = 0; i < commitments->len; i++)
    {
      AvowCommitment *commitment = g_ptr_array_index (commitments, i);
      Value *each = yyjson_mut_arr_add_obj (doc, array);

      avow_json_add_id (doc, each, (AvowRecord *) commitment);
      avow_json_add_text (doc, each, "title", commitment->title);
      avow_json_add_date (doc, each, "due", commitment->due);
      yyjson_mut_obj_add_str (doc, each, "fate",
                              avow_fate_get_word (avow_commitment_get_fate (commitment, span->today)));
    }
}

static void
add_resources (Doc             *doc,
               Value           *object,
               const AvowSpan *span)
{
  Value *array = yyjson_mut_obj_add_arr (doc, object, "resources");

  for (guint i = 0; i < span->finished->len; i++)
    {
      AvowResource *resource = g_ptr_array_index (span->finished, i);
      Value *each = yyjson_mut_arr_add_obj (doc, array);

      avow_json_add_id (doc, each, (AvowRecord *) resource);
      avow_json_add_text (doc, each, "title", resource->title);
      avow_json_add_date (doc, each, "finished_on", resource->finished_on);
    }
}

static void
add_repairs (Doc               *doc,
             Value             *object,
             const AvowRepairs *repairs)
{
  Value *each = yyjson_mut_obj_add_obj (doc, object, "repairs");

  yyjson_mut_obj_add_uint (doc, each, "open", repairs->open->len);
  yyjson_mut_obj_add_uint (doc, each, "done", repairs->done->len);
}

static void
add_review (Doc        *doc,
            Value      *object,
            AvowReview *review)
{
  avow_json_add_id (doc, object, (AvowRecord *) review);
  if (review->closed_on != AVOW_CIVIL_DATE_NONE)
    avow_json_add_date (doc, object, "closed_on", review->closed_on);
  avow_json_add_text (doc, object, "intention", review->intention);
}

/* The intention is the one that was set for this month, a month before. */
static void
add_reviews_of_month (Doc            *doc,
                      Value          *object,
                      const AvowSpan *span)
{
  if (span->review_before != NULL)
    avow_json_add_text (doc, object, "intention", span->review_before->intention);
  if (span->review != NULL)
    add_review (doc, yyjson_mut_obj_add_obj (doc, object, "review"), span->review);
}

static void
add_reviews_of_year (Doc            *doc,
                     Value          *object,
                     const AvowSpan *span)
{
  Value *array = yyjson_mut_obj_add_arr (doc, object, "reviews");

  for (guint i = 0; i < span->reviews->len; i++)
    {
      AvowReview *review = g_ptr_array_index (span->reviews, i);
      Value *each = yyjson_mut_arr_add_obj (doc, array);

      avow_json_add_month (doc, each, review->month);
      add_review (doc, each, review);
    }
}

/* @first, @last: of the months */
static void
add_months (Doc             *doc,
            Value           *object,
            const char      *name,
            const AvowTrend *trend,
            AvowCivilDate    first,
            AvowCivilDate    last)
{
  Value *array = yyjson_mut_obj_add_arr (doc, object, name);

  for (guint i = 0; i < trend->months->len; i++)
    {
      const AvowTrendMonth *month = avow_trend_get (trend, i);
      Value *each;

      if (!month->counted || month->first < first || month->last > last)
        continue;
      each = yyjson_mut_arr_add_obj (doc, array);
      avow_json_add_month (doc, each, month->first);
      add_tally (doc, each, &month->all);
    }
}

static void
add_year (Doc           *doc,
          Value         *object,
          AvowCivilDate  date)
{
  int year;

  avow_civil_date_get_ymd (date, &year, NULL, NULL);
  yyjson_mut_obj_add_int (doc, object, "year", year);
}

/* Public */

Value *
avow_summary_json_make (Doc               *doc,
                        const AvowSummary *summary)
{
  const AvowSpan *span = summary->span;
  Value *object = yyjson_mut_obj (doc);

  if (span->length == AVOW_SPAN_YEAR)
    add_year (doc, object, span->first);
  else
    avow_json_add_month (doc, object, span->first);
  yyjson_mut_obj_add_bool (doc, object, "over", span->today > span->last);
  yyjson_mut_obj_add_bool (doc, object, "first_of_journal", avow_span_is_first (span));
  add_figures (doc, object, span->figures);
  add_commitments (doc, object, "commitments", span, span->ended);
  add_commitments (doc, object, "coming", span, span->coming);
  add_resources (doc, object, span);
  add_repairs (doc, object, summary->repairs);
  if (span->length == AVOW_SPAN_YEAR)
    {
      add_reviews_of_year (doc, object, span);
      add_months (doc, object, "months", summary->trend, span->first, span->last);
    }
  else
    {
      add_reviews_of_month (doc, object, span);
      add_months (doc, object, "before", summary->trend, AVOW_CIVIL_DATE_NONE, span->first - 1);
    }

  return object;
}

char *
avow_summary_to_json (const AvowSummary *summary)
{
  Doc *doc = yyjson_mut_doc_new (&AVOW_JSON_ALLOCATOR);

  yyjson_mut_doc_set_root (doc, avow_summary_json_make (doc, summary));

  return avow_json_write (doc, YYJSON_WRITE_NOFLAG);
}
