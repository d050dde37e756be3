/* test-extract.c: what is given out of the journal is what was said may be seen */

#include "config.h"

#include "core/insight/avow-extract.h"
#include "core/insight/avow-summary-json.h"
#include "core/model/avow-action.h"
#include "core/model/avow-place.h"
#include "core/model/avow-reflection.h"
#include "journal-fixture.h"
#include "promise-fixture.h"

#define TODAY "2026-11-22"
#define NEVER (-1)
#define ALWAYS AVOW_DISCLOSE_NONE

/* What a person may have written, and what it takes for somebody else to see it. */
typedef struct {
  const char *text;
  int         takes;
} Secret;

static const Secret secrets[] = {
  { "s-action-title", AVOW_DISCLOSE_ENTRIES },
  { "s-action-about", AVOW_DISCLOSE_ENTRIES },
  { "s-action-label", AVOW_DISCLOSE_ENTRIES },
  { "s-community", AVOW_DISCLOSE_COMMUNITIES },
  { "47110815", AVOW_DISCLOSE_AMOUNTS },
  { "s-place-name", AVOW_DISCLOSE_PLACES },
  { "s-place-note", NEVER },
  { "s-reflection-title", AVOW_DISCLOSE_REFLECTIONS },
  { "s-reflection-text", AVOW_DISCLOSE_REFLECTIONS },
  { "s-reflection-prompt", AVOW_DISCLOSE_REFLECTIONS },
  { "s-repair-what", AVOW_DISCLOSE_REFLECTIONS },
  { "s-repair-impact", AVOW_DISCLOSE_REFLECTIONS },
  { "s-repair-responsibility", AVOW_DISCLOSE_REFLECTIONS },
  { "s-repair-apology", AVOW_DISCLOSE_REFLECTIONS },
  { "s-repair-change", AVOW_DISCLOSE_REFLECTIONS },
  { "s-feeling", ALWAYS },
  { "s-commitment-title", ALWAYS },
  { "s-commitment-why", AVOW_DISCLOSE_NOTES },
  { "s-commitment-accountable", AVOW_DISCLOSE_NOTES },
  { "s-commitment-helped", AVOW_DISCLOSE_NOTES },
  { "s-commitment-hindered", AVOW_DISCLOSE_NOTES },
  { "s-commitment-tell", AVOW_DISCLOSE_NOTES },
  { "s-commitment-reason", AVOW_DISCLOSE_NOTES },
  { "s-change-reason", NEVER },
  { "s-measure-community", AVOW_DISCLOSE_COMMUNITIES },
  { "90210777", AVOW_DISCLOSE_AMOUNTS },
  { "s-resource-title", ALWAYS },
  { "s-resource-takeaways", AVOW_DISCLOSE_NOTES },
  { "s-resource-changes", AVOW_DISCLOSE_NOTES },
  { "s-answer", AVOW_DISCLOSE_ANSWERS },
  { "s-intention", ALWAYS },
  { "s-reopened", NEVER },
  { "s-pledge-text", NEVER },
  { "s-pledge-name", NEVER },
  { "s-unknown-member", NEVER },
};

static void
set_extra (gpointer record)
{
  ((AvowRecord *) record)->extra = g_strdup ("{\"newer\":\"s-unknown-member\"}");
}

static char **
make_words (const char *word)
{
  return g_strdupv ((char *[]) { (char *) word, NULL });
}

static void
save_place_and_action (JournalFixture *fixture)
{
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowAction) action = avow_action_new ();

  place->parent_instance.id = avow_id_new_random ();
  place->name = g_strdup ("s-place-name");
  place->note = g_strdup ("s-place-note");

  action->date = date ("2026-10-05");
  action->type = AVOW_ACTION_OTHER;
  action->label = g_strdup ("s-action-label");
  action->title = g_strdup ("s-action-title");
  action->about = g_strdup ("s-action-about");
  action->place = place->parent_instance.id;
  action->amount = (AvowMoney) { 47110815, "USD" };
  action->communities = make_words ("s-community");
  action->note = g_strdup ("s-action-note");
  action->feedback = g_strdup ("s-action-feedback");
  set_extra (action);
  fixture_save (fixture, place);
  fixture_save (fixture, action);
}

static void
save_reflection (JournalFixture *fixture)
{
  g_autoptr (AvowReflection) reflection = avow_reflection_new ();

  reflection->date = date ("2026-10-06");
  reflection->form = AVOW_FORM_REPAIR;
  reflection->prompt.text = g_strdup ("s-reflection-prompt");
  reflection->title = g_strdup ("s-reflection-title");
  reflection->text = g_strdup ("s-reflection-text");
  reflection->what = g_strdup ("s-repair-what");
  reflection->impact = g_strdup ("s-repair-impact");
  reflection->responsibility = g_strdup ("s-repair-responsibility");
  reflection->apology = g_strdup ("s-repair-apology");
  reflection->change = g_strdup ("s-repair-change");
  reflection->feelings = make_words ("s-feeling");
  set_extra (reflection);
  fixture_save (fixture, reflection);
}

static void
save_commitment (JournalFixture *fixture)
{
  g_autoptr (AvowCommitment) commitment = avow_commitment_new ();

  commitment->title = g_strdup ("s-commitment-title");
  commitment->why = g_strdup ("s-commitment-why");
  commitment->accountable_to = g_strdup ("s-commitment-accountable");
  commitment->start = date ("2026-10-01");
  commitment->due = date ("2026-10-31");
  commitment->measure.what = AVOW_MEASURE_MONEY;
  commitment->measure.target = 90210777;
  commitment->measure.currency = g_strdup ("USD");
  commitment->measure.communities = make_words ("s-measure-community");
  commitment->state = AVOW_COMMITMENT_RELEASED;
  commitment->review.on = date ("2026-10-20");
  commitment->review.helped = g_strdup ("s-commitment-helped");
  commitment->review.hindered = g_strdup ("s-commitment-hindered");
  commitment->review.tell = g_strdup ("s-commitment-tell");
  avow_commitment_add_event (commitment, date ("2026-10-10"), AVOW_EVENT_CHANGED)->reason =
    g_strdup ("s-change-reason");
  avow_commitment_add_event (commitment, date ("2026-10-20"), AVOW_EVENT_RELEASED)->reason =
    g_strdup ("s-commitment-reason");
  set_extra (commitment);
  fixture_save (fixture, commitment);
}

static void
save_others (JournalFixture *fixture)
{
  g_autoptr (AvowResource) resource = avow_resource_new ();
  g_autoptr (AvowReview) review = avow_review_new (date ("2026-10-01"));
  g_autoptr (AvowPledge) pledge = avow_pledge_new ();

  resource->title = g_strdup ("s-resource-title");
  resource->finished_on = date ("2026-10-09");
  resource->takeaways = g_strdup ("s-resource-takeaways");
  resource->changes = g_strdup ("s-resource-changes");

  avow_review_add_answer (review, "?", "s-answer");
  review->intention = g_strdup ("s-intention");
  avow_review_add_event (review, date ("2026-11-02"), AVOW_CLOSING_REOPENED)->reason = g_strdup ("s-reopened");
  set_extra (review);

  pledge->sections.action = g_strdup ("s-pledge-text");
  pledge->signed_name = g_strdup ("s-pledge-name");
  pledge->signed_on = date ("2026-09-01");
  fixture_save (fixture, resource);
  fixture_save (fixture, review);
  fixture_save (fixture, pledge);
}

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

      for (guint k = 0; k < G_N_ELEMENTS (secrets); k++)
        {
          const Secret *secret = &secrets[k];
          gboolean expected = secret->takes == ALWAYS ||
                              (secret->takes != NEVER && avow_disclosure_has (disclosure, secret->takes));

          /* The place of an action is told with the action. */
          if (secret->takes == AVOW_DISCLOSE_PLACES)
            expected = expected && avow_disclosure_has (disclosure, AVOW_DISCLOSE_ENTRIES);
          if ((strstr (text, secret->text) != NULL) != expected)
            g_error ("%s is %s with %x", secret->text, expected ? "missing" : "seen", disclosure);
        }
    }
}

/* Each by itself, all others but it, none and all. */
static void
test_switches (JournalFixture *fixture,
               gconstpointer   data)
{
  fixture_create (fixture);
  save_place_and_action (fixture);
  save_reflection (fixture);
  save_commitment (fixture);
  save_others (fixture);

  assert_seen (fixture, AVOW_DISCLOSURE_NOTHING);
  assert_seen (fixture, AVOW_DISCLOSURE_ALL);
  assert_seen (fixture, AVOW_DISCLOSURE_USUAL);
  for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
    {
      assert_seen (fixture, 1u << what);
      assert_seen (fixture, AVOW_DISCLOSURE_ALL & ~(1u << what));
    }
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
  save_place_and_action (fixture);

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
  save_place_and_action (fixture);
  first->date = date ("2020-03-05");
  first->type = AVOW_ACTION_VOTING;
  commitment->title = g_strdup ("Once for them");
  commitment->start = date ("2026-10-01");
  commitment->due = date ("2026-10-31");
  commitment->measure.what = AVOW_MEASURE_COUNT;
  commitment->measure.target = 2;
  commitment->measure.communities = make_words ("s-community");
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
