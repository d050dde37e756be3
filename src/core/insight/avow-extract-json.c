/* avow-extract-json.c: what is given out of the journal as JSON
 *
 * The summary of each month or year, and beside its figures: how far commitments are and why, what
 * resources taught, the answers of reviews, "entries" (the actions one by one) and the "entries" of
 * "reflections". Each of these only where it may be seen. */

#include "config.h"

#include "avow-extract-json.h"

#include "avow-json-parts.h"
#include "avow-summary-json-private.h"
#include "core/model/avow-json.h"
#include "core/model/avow-reflection.h"
#include "core/model/avow-wipe.h"

typedef yyjson_mut_doc Doc;
typedef yyjson_mut_val Value;

static void
add_reasons (Doc            *doc,
             Value          *object,
             AvowCommitment *commitment)
{
  const AvowCommitmentEvent *release = avow_commitment_get_release (commitment);

  avow_json_add_text (doc, object, "helped", commitment->review.helped);
  avow_json_add_text (doc, object, "hindered", commitment->review.hindered);
  if (release != NULL)
    avow_json_add_text (doc, object, "reason", release->reason);
}

/* In the unit of the measure: money in minor units of its currency. */
static void
add_progress (Doc                      *doc,
              Value                    *object,
              const AvowExtractPromise *promise)
{
  const AvowMeasure *measure = &promise->commitment->measure;
  const char *what = avow_term_get_word (&AVOW_MEASURES, measure->what);

  if (promise->progress == NULL)
    return;

  avow_json_add_text (doc, object, "measure", what);
  avow_json_add_text (doc, object, "currency", measure->currency);
  yyjson_mut_obj_add_sint (doc, object, "done", promise->done);
  yyjson_mut_obj_add_sint (doc, object, "target", promise->target);
}

static void
complete_promises (Doc        *doc,
                   Value      *part,
                   const char *name,
                   GPtrArray  *promises)
{
  Value *array = yyjson_mut_obj_get (part, name);

  for (guint i = 0; i < promises->len; i++)
    {
      const AvowExtractPromise *promise = g_ptr_array_index (promises, i);
      Value *each = yyjson_mut_arr_get (array, i);

      add_progress (doc, each, promise);
      add_reasons (doc, each, promise->commitment);
    }
}

static void
complete_resources (Doc       *doc,
                    Value     *part,
                    GPtrArray *resources)
{
  Value *array = yyjson_mut_obj_get (part, "resources");

  for (guint i = 0; i < resources->len; i++)
    {
      AvowResource *resource = g_ptr_array_index (resources, i);
      Value *each = yyjson_mut_arr_get (array, i);

      avow_json_add_text (doc, each, "by", resource->by);
      avow_json_add_text (doc, each, "takeaways", resource->takeaways);
      avow_json_add_text (doc, each, "changes", resource->changes);
    }
}

static void
complete_review (Doc        *doc,
                 Value      *object,
                 AvowReview *review)
{
  guint n_answers = avow_review_get_n_answers (review);
  Value *array;

  if (n_answers == 0)
    return;

  array = yyjson_mut_obj_add_arr (doc, object, "answers");
  for (guint i = 0; i < n_answers; i++)
    {
      const AvowAnswer *answer = avow_review_get_answer (review, i);
      Value *each = yyjson_mut_arr_add_obj (doc, array);

      avow_json_add_text (doc, each, "prompt", answer->prompt);
      avow_json_add_text (doc, each, "text", answer->text);
    }
}

static void
complete_reviews (Doc            *doc,
                  Value          *part,
                  const AvowSpan *span)
{
  if (span->review != NULL)
    complete_review (doc, yyjson_mut_obj_get (part, "review"), span->review);
  if (span->length != AVOW_SPAN_YEAR)
    return;

  for (guint i = 0; i < span->reviews->len; i++)
    complete_review (doc, yyjson_mut_arr_get (yyjson_mut_obj_get (part, "reviews"), i),
                     g_ptr_array_index (span->reviews, i));
}

/* When something was written down tells at which hours somebody is awake, and nothing of the month. */
static gboolean
is_of_writing (yyjson_val *name)
{
  return yyjson_equals_str (name, "created") || yyjson_equals_str (name, "modified");
}

/* The record as files have it, with its id before all else. */
static Value *
add_record (Doc        *doc,
            Value      *array,
            AvowRecord *record)
{
  gsize length;
  char *json = avow_record_to_json (record, &length);
  yyjson_doc *read = yyjson_read_opts (json, length, YYJSON_READ_NOFLAG, &AVOW_JSON_ALLOCATOR, NULL);
  Value *object = yyjson_mut_arr_add_obj (doc, array);
  yyjson_obj_iter iter;
  yyjson_val *name;

  avow_json_add_id (doc, object, record);
  iter = yyjson_obj_iter_with (yyjson_doc_get_root (read));
  while ((name = yyjson_obj_iter_next (&iter)) != NULL)
    if (!is_of_writing (name))
      yyjson_mut_obj_add (object, yyjson_val_mut_copy (doc, name),
                          yyjson_val_mut_copy (doc, yyjson_obj_iter_get_val (name)));
  yyjson_doc_free (read);
  avow_wipe_text (json);

  return object;
}

static void
add_entries (Doc                   *doc,
             Value                 *part,
             const AvowExtract     *extract,
             const AvowExtractPart *from)
{
  if (avow_disclosure_has (extract->disclosure, AVOW_DISCLOSE_ENTRIES))
    {
      Value *array = yyjson_mut_obj_add_arr (doc, part, "entries");

      for (guint i = 0; i < from->actions->len; i++)
        {
          AvowAction *action = g_ptr_array_index (from->actions, i);
          Value *object = add_record (doc, array, (AvowRecord *) action);

          avow_json_add_text (doc, object, "place_name", avow_extract_get_place_name (extract, action));
        }
    }

  if (avow_disclosure_has (extract->disclosure, AVOW_DISCLOSE_REFLECTIONS))
    {
      Value *array = yyjson_mut_obj_add_arr (doc, yyjson_mut_obj_get (part, "reflections"), "entries");

      for (guint i = 0; i < from->reflections->len; i++)
        add_record (doc, array, g_ptr_array_index (from->reflections, i));
    }
}

char *
avow_extract_to_json (const AvowExtract *extract)
{
  Doc *doc = yyjson_mut_doc_new (&AVOW_JSON_ALLOCATOR);
  Value *array = yyjson_mut_arr (doc);

  yyjson_mut_doc_set_root (doc, array);
  for (guint i = 0; i < extract->parts->len; i++)
    {
      const AvowExtractPart *from = g_ptr_array_index (extract->parts, i);
      const AvowSpan *span = from->summary->span;
      Value *part = avow_summary_json_make (doc, from->summary);

      complete_promises (doc, part, "commitments", from->ended);
      complete_promises (doc, part, "coming", from->coming);
      complete_resources (doc, part, span->finished);
      complete_reviews (doc, part, span);
      add_entries (doc, part, extract, from);
      yyjson_mut_arr_append (array, part);
    }

  return avow_json_write (doc, YYJSON_WRITE_PRETTY_TWO_SPACES | YYJSON_WRITE_NEWLINE_AT_END);
}
