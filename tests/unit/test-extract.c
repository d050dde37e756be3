/* test-extract.c: what is given out of the journal is what was said may be seen */

#include "config.h"

#include "core/insight/avow-extract.h"
#include "core/insight/avow-summary-json.h"
#include "secret-journal.h"

#define TODAY "2026-11-22"
/* All that there is in an extract, as text. */

static void
append_record (GString  *text,
               gpointer  record)
{
  g_autofree char *json = NULL;

  if (record == NULL)
    return;

  json = avow_record_to_json (record, NULL);
  g_string_append (text, json);
}

static void
append_records (GString   *text,
                GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    append_record (text, g_ptr_array_index (records, i));
}

static void
append_promises (GString   *text,
                 GPtrArray *promises)
{
  for (guint i = 0; i < promises->len; i++)
    {
      const AvowExtractPromise *promise = g_ptr_array_index (promises, i);

      append_record (text, promise->commitment);
      g_string_append_printf (text, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT,
                              promise->progress != NULL ? promise->progress : "", promise->done,
                              promise->target);
    }
}

static char *
spell_out (const AvowExtract *extract)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < extract->parts->len; i++)
    {
      const AvowExtractPart *part = g_ptr_array_index (extract->parts, i);
      const AvowSpan *span = part->summary->span;
      g_autofree char *json = avow_summary_to_json (part->summary);

      g_string_append (text, json);
      append_records (text, part->actions);
      append_records (text, part->reflections);
      append_promises (text, part->ended);
      append_promises (text, part->coming);
      append_records (text, span->ended);
      append_records (text, span->coming);
      append_records (text, span->finished);
      append_records (text, span->reviews);
      append_record (text, span->pledge);
      append_record (text, span->review_before);
      append_records (text, part->summary->repairs->open);
      append_records (text, part->summary->repairs->done);
      for (guint k = 0; k < part->actions->len; k++)
        {
          const char *place = avow_extract_get_place_name (extract, g_ptr_array_index (part->actions, k));

          g_string_append (text, place != NULL ? place : "");
        }
    }

  return g_string_free_and_steal (text);
}

static void
assert_seen (JournalFixture *fixture,
             AvowDisclosure  disclosure)
{
  static const AvowSpanLength lengths[] = { AVOW_SPAN_MONTH, AVOW_SPAN_YEAR };

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (AvowExtract) extract =
        avow_extract_new (fixture->journal, lengths[i], date ("2026-10-01"), date ("2026-10-01"), disclosure,
                          date (TODAY));
      g_autofree char *text = spell_out (extract);

      for (guint k = 0; k < G_N_ELEMENTS (SECRETS); k++)
        {
          const Secret *secret = &SECRETS[k];
          gboolean expected = secret_is_seen (secret, disclosure);

          if ((strstr (text, secret->text) != NULL) != expected)
            g_error ("%s is %s with %x", secret->text, expected ? "missing" : "seen", disclosure);
        }
    }
}

static void
test_switches (JournalFixture *fixture,
               gconstpointer   data)
{
  fixture_create (fixture);
  secret_save_all (fixture);
  secret_for_each_disclosure (fixture, assert_seen);
}

static void
test_notes (JournalFixture *fixture,
            gconstpointer   data)
{
  const AvowDisclosure with = 1u << AVOW_DISCLOSE_ENTRIES | 1u << AVOW_DISCLOSE_NOTES;
  g_autoptr (AvowExtract) extract = NULL;
  g_autoptr (AvowExtract) without = NULL;
  g_autofree char *text = NULL;
  g_autofree char *bare = NULL;

  fixture_create (fixture);
  secret_save_action (fixture);

  extract = avow_extract_new (fixture->journal, AVOW_SPAN_MONTH, date ("2026-10-01"), date ("2026-10-01"),
                              with, date (TODAY));
  without = avow_extract_new (fixture->journal, AVOW_SPAN_MONTH, date ("2026-10-01"), date ("2026-10-01"),
                              1u << AVOW_DISCLOSE_ENTRIES, date (TODAY));
  text = spell_out (extract);
  bare = spell_out (without);
  g_assert_nonnull (strstr (text, "s-action-note"));
  g_assert_nonnull (strstr (text, "s-action-feedback"));
  g_assert_null (strstr (bare, "s-action-note"));
  g_assert_null (strstr (bare, "s-action-feedback"));
}

/* What may not be seen does not change what may: how far a promise is, when the journal begins. */
static void
test_figures (JournalFixture *fixture,
              gconstpointer   data)
{
  g_autoptr (AvowExtract) extract = NULL;
  g_autoptr (AvowAction) first = avow_action_new ();
  g_autoptr (AvowCommitment) commitment = avow_commitment_new ();
  const AvowExtractPart *part;
  const AvowExtractPromise *promise;

  fixture_create (fixture);
  secret_save_action (fixture);
  first->date = date ("2020-03-05");
  first->type = AVOW_ACTION_VOTING;
  commitment->title = g_strdup ("Once for them");
  commitment->start = date ("2026-10-01");
  commitment->due = date ("2026-10-31");
  commitment->measure.what = AVOW_MEASURE_COUNT;
  commitment->measure.target = 2;
  commitment->measure.communities = secret_make_words ("s-community");
  fixture_save (fixture, first);
  fixture_save (fixture, commitment);

  extract = avow_extract_new (fixture->journal, AVOW_SPAN_MONTH, date ("2026-09-30"), date ("2026-11-02"),
                              AVOW_DISCLOSURE_NOTHING, date (TODAY));
  g_assert_cmpuint (extract->parts->len, ==, 3);
  part = g_ptr_array_index (extract->parts, 1);
  g_assert_cmpint (part->summary->span->begin, ==, date ("2020-03-05"));
  g_assert_cmpuint (part->summary->span->figures->all.n_entries, ==, 1);
  g_assert_cmpuint (part->actions->len, ==, 0);
  g_assert_cmpuint (part->ended->len, ==, 1);
  promise = g_ptr_array_index (part->ended, 0);
  g_assert_cmpint (promise->done, ==, 1);
  g_assert_cmpint (promise->target, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/extract/switches", JournalFixture, NULL, fixture_set_up, test_switches, fixture_tear_down);
  g_test_add ("/extract/notes", JournalFixture, NULL, fixture_set_up, test_notes, fixture_tear_down);
  g_test_add ("/extract/figures", JournalFixture, NULL, fixture_set_up, test_figures, fixture_tear_down);

  return g_test_run ();
}
