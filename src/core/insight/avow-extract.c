/* avow-extract.c: what is given out of the journal of some months or a year, and no more */

#include "config.h"

#include "avow-extract.h"

#include "avow-commitment-words.h"
#include "core/model/avow-place.h"
#include "core/model/avow-reflection.h"
#include "core/model/avow-wipe.h"

/* What a summary looks back at, before its first day: the months of the year before, and the repairs of
 * the twelve months before that may still be open. */
#define MONTHS_BEFORE 24

static void
free_promise (gpointer data)
{
  AvowExtractPromise *promise = data;

  g_object_unref (promise->commitment);
  avow_wipe_text (promise->progress);
  g_free (promise);
}

static void
free_part (gpointer data)
{
  AvowExtractPart *part = data;

  avow_summary_free (part->summary);
  g_ptr_array_unref (part->actions);
  g_ptr_array_unref (part->reflections);
  g_ptr_array_unref (part->ended);
  g_ptr_array_unref (part->coming);
  g_free (part);
}

/* What may be seen, in place of what there is. */

static void
redact_into (GPtrArray           *redacted,
             AvowDisclosure       disclosure,
             AvowRecord * const  *records,
             guint                n_records)
{
  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (redacted, avow_disclosure_redact (disclosure, records[i]));
}

static AvowRecordList *
make_list (GPtrArray *records)
{
  AvowRecordList *list = avow_record_list_new (avow_record_compare_newest);

  avow_record_list_fill (list, records);

  return list;
}

static AvowRecordList *
redact_days (AvowRecordList *list,
             AvowDisclosure  disclosure,
             AvowCivilDate   first,
             AvowCivilDate   last)
{
  g_autoptr (GPtrArray) redacted = g_ptr_array_new_with_free_func (g_object_unref);
  guint length = avow_record_list_get_length (list);
  guint n_records;
  AvowRecord * const *records = avow_record_list_peek_days (list, first, last, &n_records);

  redact_into (redacted, disclosure, records, n_records);
  /* The first of all tells when the journal begins. */
  if (length > 0 && avow_record_get_date (avow_record_list_peek (list, length - 1)) < first)
    g_ptr_array_add (redacted, avow_disclosure_redact (disclosure, avow_record_list_peek (list, length - 1)));

  return make_list (redacted);
}

static AvowRecordList *
redact_list (AvowRecordList *list,
             AvowDisclosure  disclosure)
{
  g_autoptr (GPtrArray) redacted = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < avow_record_list_get_length (list); i++)
    g_ptr_array_add (redacted, avow_disclosure_redact (disclosure, avow_record_list_peek (list, i)));

  return make_list (redacted);
}

static void
clear_lists (AvowSpanLists *lists)
{
  g_object_unref (lists->entries);
  g_object_unref (lists->commitments);
  g_object_unref (lists->resources);
  g_object_unref (lists->reviews);
  g_object_unref (lists->pledges);
}

static GHashTable *
collect_place_names (AvowRecordList *places)
{
  GHashTable *names = g_hash_table_new_full (avow_id_hash, avow_id_equal, g_free, g_free);

  for (guint i = 0; i < avow_record_list_get_length (places); i++)
    {
      AvowRecord *record = avow_record_list_peek (places, i);

      if (AVOW_PLACE (record)->name != NULL)
        g_hash_table_insert (names, g_memdup2 (&record->id, sizeof record->id),
                             g_strdup (AVOW_PLACE (record)->name));
    }

  return names;
}

/* The parts */

/* How far a promise is depends on what may not be seen: communities, places, amounts. So that is found
 * from the journal itself. */
static GPtrArray *
list_promises (AvowJournal    *journal,
               GPtrArray      *redacted,
               AvowDisclosure  disclosure,
               AvowCivilDate   today)
{
  GPtrArray *promises = g_ptr_array_new_with_free_func (free_promise);

  for (guint i = 0; i < redacted->len; i++)
    {
      AvowRecord *record = g_ptr_array_index (redacted, i);
      AvowCommitment *commitment = AVOW_COMMITMENT (avow_journal_lookup (journal, &record->id));
      AvowExtractPromise *promise = g_new0 (AvowExtractPromise, 1);

      promise->commitment = AVOW_COMMITMENT (g_object_ref (record));
      promise->fate = avow_commitment_get_fate (commitment, today);
      promise->done = promise->target = -1;
      if (commitment->measure.what != AVOW_MEASURE_MONEY ||
          avow_disclosure_has (disclosure, AVOW_DISCLOSE_AMOUNTS))
        {
          g_autoptr (AvowProgress) progress =
            avow_progress_new (commitment, avow_journal_get_entries (journal), today);

          promise->progress = avow_progress_format_done (progress, commitment);
          promise->done = progress->done;
          promise->target = progress->target;
        }
      g_ptr_array_add (promises, promise);
    }

  return promises;
}

/* Oldest first. */
static GPtrArray *
list_entries (AvowRecordList *entries,
              const AvowSpan *span,
              AvowKind        kind,
              gboolean        seen)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);
  guint n_records = 0;
  AvowRecord * const *records = NULL;

  if (seen)
    records = avow_record_list_peek_days (entries, span->first, span->figures->until, &n_records);
  for (guint i = n_records; i > 0; i--)
    if (avow_record_get_kind (records[i - 1]) == kind)
      g_ptr_array_add (list, g_object_ref (records[i - 1]));

  return list;
}

static AvowExtractPart *
make_part (AvowJournal         *journal,
           const AvowSpanLists *lists,
           AvowSpanLength       length,
           AvowCivilDate        day,
           AvowDisclosure       disclosure,
           AvowCivilDate        today)
{
  AvowExtractPart *part = g_new0 (AvowExtractPart, 1);
  const AvowSpan *span;

  part->summary = avow_summary_new (lists, length, day, today);
  span = part->summary->span;
  part->actions = list_entries (lists->entries, span, AVOW_KIND_ACTION,
                                avow_disclosure_has (disclosure, AVOW_DISCLOSE_ENTRIES));
  part->reflections = list_entries (lists->entries, span, AVOW_KIND_REFLECTION,
                                    avow_disclosure_has (disclosure, AVOW_DISCLOSE_REFLECTIONS));
  part->ended = list_promises (journal, span->ended, disclosure, today);
  part->coming = list_promises (journal, span->coming, disclosure, today);

  return part;
}

/**
 * avow_extract_new:
 * @journal: the open journal
 * @length: whether it is of months or of years
 * @first: a day of the first month or year
 * @last: a day of the last one, not before it
 * @disclosure: what may be seen
 * @today: the day that it shall hold for; what is dated later does not count
 *
 * Costs what these and the two years before hold.
 *
 * Returns: (transfer full): the extract, which depends on @journal no longer
 */
AvowExtract *
avow_extract_new (AvowJournal    *journal,
                  AvowSpanLength  length,
                  AvowCivilDate   first,
                  AvowCivilDate   last,
                  AvowDisclosure  disclosure,
                  AvowCivilDate   today)
{
  const int months = length == AVOW_SPAN_YEAR ? 12 : 1;
  AvowCivilDate from = avow_span_find_first (length, first);
  AvowCivilDate until = avow_span_find_last (length, last);
  AvowSpanLists lists = avow_span_lists_of (journal);
  AvowExtract *extract;

  g_return_val_if_fail (from != AVOW_CIVIL_DATE_NONE && from <= until, NULL);

  lists.entries = redact_days (lists.entries, disclosure,
                               MAX (avow_civil_date_add_months (from, -MONTHS_BEFORE), 1), until);
  lists.commitments = redact_list (lists.commitments, disclosure);
  lists.resources = redact_list (lists.resources, disclosure);
  lists.reviews = redact_list (lists.reviews, disclosure);
  lists.pledges = redact_list (lists.pledges, disclosure);

  extract = g_new0 (AvowExtract, 1);
  extract->disclosure = disclosure;
  extract->parts = g_ptr_array_new_with_free_func (free_part);
  if (avow_disclosure_has (disclosure, AVOW_DISCLOSE_PLACES))
    extract->place_names = collect_place_names (avow_journal_get_places (journal));
  /* After the last month of the calendar there is none. */
  for (AvowCivilDate day = from; day != AVOW_CIVIL_DATE_NONE && day <= until;
       day = avow_civil_date_add_months (day, months))
    g_ptr_array_add (extract->parts, make_part (journal, &lists, length, day, disclosure, today));
  clear_lists (&lists);

  return extract;
}

void
avow_extract_free (AvowExtract *extract)
{
  if (extract == NULL)
    return;

  g_ptr_array_unref (extract->parts);
  g_clear_pointer (&extract->place_names, g_hash_table_unref);
  g_free (extract);
}

const char *
avow_extract_get_place_name (const AvowExtract *extract,
                             AvowAction        *action)
{
  if (extract->place_names == NULL || avow_id_is_none (&action->place))
    return NULL;

  return g_hash_table_lookup (extract->place_names, &action->place);
}
