/* test-extract-hostile.c: whatever a file says that somebody changed, it can be summed up and taken along */

#include "config.h"

#include <string.h>

#include "core/insight/avow-extract-json.h"
#include "core/model/avow-action.h"
#include "core/model/avow-commitment.h"
#include "core/model/avow-place.h"
#include "core/model/avow-reflection.h"
#include "core/model/avow-resource.h"
#include "core/model/avow-review.h"
#include "journal-fixture.h"
#include "report/avow-extract-csv.h"
#include "report/avow-extract-report.h"
#include "report/avow-report-markdown.h"
#include "report/avow-report-pdf.h"

/* All that a record can say and nobody would write. Of a text, all that marks it up somewhere, turns it
 * around or ends a line. */
#define TEXT "=1+1\n# <b>x</b> | \\\"\xe2\x80\xae\xe2\x81\xa6,;\t\x01\xc2\x9b\xe2\x80\xa8\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x8c\xbe e\xcc\x81"
#define N_WORDS 30

static const char * const days[] = { "0001-01-01", "0001-12-31", "2026-10-05", "9999-01-31", "9999-12-31" };

static AvowCivilDate
read_date (const char *text)
{
  AvowCivilDate date = AVOW_CIVIL_DATE_NONE;

  g_assert_true (avow_civil_date_parse (text, -1, &date));

  return date;
}

static char **
make_words (void)
{
  char **words = g_new0 (char *, N_WORDS + 1);

  for (guint i = 0; i < N_WORDS; i++)
    words[i] = i == 0 ? g_strdup ("") : g_strdup_printf ("%s %u", TEXT, i);

  return words;
}

static void
save_entries (JournalFixture *fixture,
              AvowCivilDate   date)
{
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowReflection) reflection = avow_reflection_new ();

  place->parent_instance.id = avow_id_new_random ();
  place->name = g_strdup (TEXT);
  fixture_save (fixture, place);
  for (int type = 0; type < AVOW_N_ACTION_TYPES; type++)
    {
      g_autoptr (AvowAction) action = avow_action_new ();

      action->date = date;
      action->type = type;
      action->label = g_strdup (TEXT);
      action->title = g_strdup (TEXT);
      action->feedback = g_strdup (TEXT);
      action->minutes = G_MAXINT64;
      action->count = G_MAXINT64;
      /* No currency of this world; and less than nothing. */
      action->amount = (AvowMoney) { type == 1 ? G_MININT64 : G_MAXINT64, "QQQ" };
      action->place = place->parent_instance.id;
      if (type == 2)
        action->communities = make_words ();
      fixture_save (fixture, action);
    }

  reflection->date = date;
  reflection->form = AVOW_FORM_REPAIR;
  reflection->done_on = AVOW_CIVIL_DATE_LAST;
  reflection->text = g_strdup (TEXT);
  reflection->feelings = make_words ();
  fixture_save (fixture, reflection);
}

static void
save_others (JournalFixture *fixture,
             AvowCivilDate   date)
{
  g_autoptr (AvowCommitment) commitment = avow_commitment_new ();
  g_autoptr (AvowCommitment) dateless = avow_commitment_new ();
  g_autoptr (AvowResource) resource = avow_resource_new ();
  g_autoptr (AvowReview) review = avow_review_new (date);

  commitment->title = g_strdup (TEXT);
  commitment->start = AVOW_CIVIL_DATE_LAST;
  commitment->due = date;
  commitment->measure.what = AVOW_MEASURE_MONEY;
  commitment->measure.target = G_MAXINT64;
  commitment->state = AVOW_COMMITMENT_RELEASED;
  fixture_save (fixture, commitment);
  dateless->measure.per = AVOW_PER_WEEK;
  fixture_save (fixture, dateless);
  resource->title = g_strdup (TEXT);
  resource->finished_on = date;
  fixture_save (fixture, resource);
  review->closed_on = 1;
  review->intention = g_strdup (TEXT);
  review->figures = g_strdup ("[[[[]]]]");
  avow_review_add_answer (review, NULL, TEXT);
  avow_review_add_answer (review, TEXT, NULL);
  fixture_save (fixture, review);
}

static void
assert_valid (const char *text)
{
  g_assert_true (g_utf8_validate (text, -1, NULL));
}

static void
take_along (JournalFixture *fixture,
            AvowSpanLength  length,
            AvowCivilDate   day,
            AvowDisclosure  disclosure,
            AvowCivilDate   today)
{
  g_autoptr (AvowExtract) extract = avow_extract_new (fixture->journal, length, day, day, disclosure, today);
  g_autoptr (AvowReport) report = avow_extract_to_report (extract);
  g_autoptr (GBytes) pdf = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *markdown = avow_report_to_markdown (report);
  g_autofree char *csv = avow_extract_to_csv (extract);
  g_autofree char *json = avow_extract_to_json (extract);

  assert_valid (markdown);
  assert_valid (csv);
  assert_valid (json);
  /* No cell begins with the text, which is a formula. */
  g_assert_null (strstr (csv, ",=1+1"));
  g_assert_null (strstr (csv, ",\"=1+1"));
  g_assert_null (strstr (markdown, "<b>"));

  pdf = avow_report_to_pdf (report, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 0);
}

static void
test_all (JournalFixture *fixture,
          gconstpointer   data)
{
  fixture_create (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      save_entries (fixture, read_date (days[i]));
      save_others (fixture, read_date (days[i]));
    }

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      take_along (fixture, AVOW_SPAN_MONTH, read_date (days[i]), AVOW_DISCLOSURE_ALL, AVOW_CIVIL_DATE_LAST);
      take_along (fixture, AVOW_SPAN_MONTH, read_date (days[i]), AVOW_DISCLOSURE_NOTHING, 1);
      take_along (fixture, AVOW_SPAN_YEAR, read_date (days[i]), AVOW_DISCLOSURE_USUAL, AVOW_CIVIL_DATE_LAST);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/extract-hostile/all", JournalFixture, NULL, fixture_set_up, test_all, fixture_tear_down);

  return g_test_run ();
}
