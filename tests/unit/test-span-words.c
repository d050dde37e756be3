/* test-span-words.c: months in sentences, and as JSON */

#include "config.h"

#include <string.h>

#include <yyjson.h>

#include "core/insight/avow-span-words.h"
#include "core/insight/avow-summary-json.h"
#include "span-fixture.h"
#include "with-locale.h"

/* Takes @text. */
static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static AvowSummary *
sum_up (SpanFixture *fixture,
        const char  *month,
        const char  *today)
{
  return avow_summary_new (&fixture->lists, AVOW_SPAN_MONTH, date (month), date (today));
}

static void
test_tally (SpanFixture  *fixture,
            gconstpointer data)
{
  g_autoptr (AvowSummary) summary = NULL;
  const AvowFigures *figures;

  if (!use_locale ("en_US"))
    return;

  add_action (fixture, "2026-10-03", AVOW_ACTION_DONATION, -1, "USD 1234.50");
  add_action (fixture, "2026-10-04", AVOW_ACTION_DONATION, 90, "EUR 7.50");
  add_action (fixture, "2026-10-04", AVOW_ACTION_ADVOCACY, -1, NULL)->count = 10;
  add_action (fixture, "2026-10-05", AVOW_ACTION_UNKNOWN, -1, NULL);
  summary = sum_up (fixture, "2026-10-01", "2026-11-22");
  figures = summary->span->figures;

  assert_text (avow_tally_format (&figures->all), "4 actions · 13 times · 1 h 30 min · EUR\302\2407.50 · $1,234.50");
  assert_text (avow_tally_format (&figures->by_type[AVOW_ACTION_UNKNOWN]), "1 action");
  assert_text (avow_quantity_format (AVOW_QUANTITY_ENTRIES, 12345, NULL), "12,345 actions");
  assert_text (avow_quantity_format (AVOW_QUANTITY_TIMES, 1, NULL), "1 time");
  assert_text (avow_quantity_format (AVOW_QUANTITY_MONEY, 5, "USD"), "$0.05");
  assert_text (avow_quantity_format (AVOW_QUANTITY_MINUTES, 0, NULL), "0 min");
  leave_locale ();
}

static void
assert_list (const AvowFigures *figures,
             AvowFigureGroup    group,
             const char        *expected)
{
  g_autoptr (GPtrArray) list = avow_figures_list (figures, group);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *figure = avow_figure_format (g_ptr_array_index (list, i));

      g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", figure);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_figures (SpanFixture  *fixture,
              gconstpointer data)
{
  AvowAction *action = add_action (fixture, "2026-10-03", AVOW_ACTION_DINING, -1, NULL);
  AvowReflection *reflection = add_repair (fixture, "2026-10-04", NULL);
  g_autoptr (AvowSummary) summary = NULL;
  const AvowFigures *figures;

  action->ring = AVOW_RING_WORKPLACE;
  action->step = AVOW_STEP_ACTION;
  action->communities = g_strsplit ("Café cooks", "|", -1);
  reflection->feelings = g_strsplit ("humbled|sad", "|", -1);
  add_action (fixture, "2026-10-04", AVOW_ACTION_UNKNOWN, -1, NULL);
  add_action (fixture, "2026-10-04", AVOW_ACTION_LEARNING, -1, NULL)->known_by = AVOW_KNOWN_BY_ASKED;
  add_action (fixture, "2026-10-05", AVOW_ACTION_LEARNING, -1, NULL);

  summary = sum_up (fixture, "2026-10-01", "2026-11-22");
  figures = summary->span->figures;
  assert_list (figures, AVOW_FIGURES_TYPES, "Learning: 2 actions; Dining: 1 action; Not said: 1 action");
  assert_list (figures, AVOW_FIGURES_STEPS, "Awareness: 0; Action: 1; Accountability: 0; Not said: 3");
  assert_list (figures, AVOW_FIGURES_KNOWN_BY,
               "I asked: 1; They asked: 0; A public call: 0; I assumed: 0; Not said: 3");
  assert_list (figures, AVOW_FIGURES_COMMUNITIES, "Café cooks: 1");
  assert_list (figures, AVOW_FIGURES_FORMS, "Repair: 1");
  assert_list (figures, AVOW_FIGURES_FEELINGS, "humbled: 1; sad: 1");
  assert_list (figures, AVOW_FIGURES_CELLS,
               "Own life, Awareness: 0; Own life, Action: 0; Own life, Accountability: 0; "
               "Workplace, Awareness: 0; Workplace, Action: 1; Workplace, Accountability: 0; "
               "Community, Awareness: 0; Community, Action: 0; Community, Accountability: 0; "
               "Not said, Not said: 3");
}

static void
test_empty_cells (SpanFixture  *fixture,
                  gconstpointer data)
{
  static const int steps[] = { AVOW_STEP_AWARENESS, AVOW_STEP_ACTION, AVOW_STEP_ACCOUNTABILITY };
  g_autoptr (AvowSummary) past = NULL;
  g_autoptr (AvowSummary) current = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      AvowAction *action = add_action (fixture, "2026-10-03", AVOW_ACTION_LEARNING, -1, NULL);

      action->ring = AVOW_RING_OWN_LIFE;
      action->step = steps[i];
      if (i == 0)
        continue;
      action = add_action (fixture, "2026-10-03", AVOW_ACTION_LEARNING, -1, NULL);
      action->ring = AVOW_RING_WORKPLACE;
      action->step = steps[i];
    }

  past = sum_up (fixture, "2026-10-01", "2026-11-01");
  assert_text (avow_span_format_empty (past->span, AVOW_RING_OWN_LIFE), NULL);
  assert_text (avow_span_format_empty (past->span, AVOW_RING_WORKPLACE), "Nothing at work: awareness.");
  assert_text (avow_span_format_empty (past->span, AVOW_RING_COMMUNITY),
               "Nothing in the community: awareness, action, accountability.");
  current = sum_up (fixture, "2026-10-01", "2026-10-31");
  assert_text (avow_span_format_empty (current->span, AVOW_RING_WORKPLACE), "Nothing yet at work: awareness.");
  assert_text (avow_span_format_empty (current->span, AVOW_RING_OWN_LIFE), NULL);
}

static void
assert_state (SpanFixture *fixture,
              const char  *month,
              const char  *expected)
{
  g_autoptr (AvowSummary) summary = sum_up (fixture, month, "2026-11-22");

  assert_text (avow_span_format_state (summary->span), expected);
}

static void
test_state (SpanFixture  *fixture,
            gconstpointer data)
{
  assert_state (fixture, "2026-11-01", "Nothing is written down yet. It is not over yet.");
  add_action (fixture, "2026-08-03", AVOW_ACTION_LEARNING, -1, NULL);
  assert_state (fixture, "2026-07-01", "Nothing is written down.");
  assert_state (fixture, "2026-08-01", "Your journal begins in this month.");
  assert_state (fixture, "2026-09-01", "Nothing is written down.");
  assert_state (fixture, "2026-12-01", "This month has not come.");
  add_action (fixture, "2026-10-03", AVOW_ACTION_LEARNING, -1, NULL);
  assert_state (fixture, "2026-10-01", NULL);
  add_action (fixture, "2026-11-03", AVOW_ACTION_LEARNING, -1, NULL);
  assert_state (fixture, "2026-11-01", "It is not over yet.");
}

static void
assert_beside (SpanFixture *fixture,
               const char  *month,
               AvowQuantity quantity,
               const char  *before,
               const char  *middle)
{
  g_autoptr (AvowSummary) summary = sum_up (fixture, month, "2026-11-22");

  assert_text (avow_summary_format_before (summary, AVOW_ANY, quantity, "USD"), before);
  assert_text (avow_summary_format_median (summary, AVOW_ANY, quantity, "USD"), middle);
}

static void
test_beside (SpanFixture  *fixture,
             gconstpointer data)
{
  if (!use_locale ("en_US"))
    return;

  add_action (fixture, "2026-08-03", AVOW_ACTION_LEARNING, 60, "USD 5");
  add_action (fixture, "2026-09-03", AVOW_ACTION_LEARNING, 240, NULL);
  add_action (fixture, "2026-09-04", AVOW_ACTION_LEARNING, -1, NULL);
  add_action (fixture, "2026-10-03", AVOW_ACTION_LEARNING, 60, "USD 5");
  add_action (fixture, "2026-11-03", AVOW_ACTION_LEARNING, 60, NULL);

  assert_beside (fixture, "2026-08-01", AVOW_QUANTITY_MINUTES, NULL, NULL);
  assert_beside (fixture, "2026-09-01", AVOW_QUANTITY_MINUTES, "3 h more than in August 2026.", NULL);
  assert_beside (fixture, "2026-10-01", AVOW_QUANTITY_MINUTES, "3 h less than in September 2026.",
                 "The median of the 2 months before: 2 h 30 min.");
  assert_beside (fixture, "2026-11-01", AVOW_QUANTITY_MINUTES, "1 h, as in October 2026.",
                 "The median of the 3 months before: 1 h.");
  assert_beside (fixture, "2026-10-01", AVOW_QUANTITY_ENTRIES, "1 action less than in September 2026.",
                 "The median of the 2 months before: 2 actions.");
  assert_beside (fixture, "2026-10-01", AVOW_QUANTITY_MONEY, "$5.00 more than in September 2026.",
                 "The median of the 2 months before: $2.50.");
  leave_locale ();
}

static void
test_ends (SpanFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (AvowSummary) summary = NULL;
  g_autoptr (AvowSummary) without = NULL;

  add_commitment (fixture, "2026-10-31", AVOW_COMMITMENT_REVIEWED, AVOW_OUTCOME_KEPT, "2026-11-02");
  add_commitment (fixture, "2026-10-30", AVOW_COMMITMENT_REVIEWED, AVOW_OUTCOME_KEPT, "2026-11-02");
  add_commitment (fixture, "2026-12-31", AVOW_COMMITMENT_RELEASED, 0, "2026-10-05");
  add_commitment (fixture, "2026-10-29", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  add_repair (fixture, "2026-10-10", NULL);
  add_repair (fixture, "2026-10-11", "2026-10-12");
  add_repair (fixture, "2026-10-11", "2026-10-13");

  summary = sum_up (fixture, "2026-10-01", "2026-11-22");
  assert_text (avow_span_format_fates (summary->span),
               "Kept: 2 · Released: 1 · Waiting for an honest review: 1");
  assert_text (avow_repairs_format (summary->repairs), "1 repair open · 2 repairs done");
  without = sum_up (fixture, "2026-06-01", "2026-11-22");
  assert_text (avow_span_format_fates (without->span), NULL);
  assert_text (avow_repairs_format (without->repairs), NULL);
  for (guint fate = 0; fate < AVOW_N_FATES; fate++)
    {
      g_assert_nonnull (avow_fate_get_name ((AvowFate) fate));
      g_assert_nonnull (avow_fate_get_word ((AvowFate) fate));
    }
}

static const char *
get_text (yyjson_val *object,
          const char *path)
{
  return yyjson_get_str (yyjson_ptr_get (object, path));
}

/* What is in no entry of the demonstration: reviews, resources, and words that are not UTF-8 */
static void
test_json (SpanFixture  *fixture,
           gconstpointer data)
{
  AvowReview *september = put (fixture->lists.reviews, avow_review_new (date ("2026-09-01")));
  AvowReview *october = put (fixture->lists.reviews, avow_review_new (date ("2026-10-01")));
  AvowResource *book = avow_resource_new ();
  AvowAction *action = add_action (fixture, "2026-10-04", AVOW_ACTION_LEARNING, 5, NULL);
  g_autoptr (AvowSummary) summary = NULL;
  g_autofree char *json = NULL;
  yyjson_doc *doc;
  yyjson_val *root;

  september->intention = g_strdup ("Ask first.");
  october->intention = g_strdup ("Say \"no\".");
  october->closed_on = date ("2026-11-02");
  book->title = g_strdup ("A book");
  book->finished_on = date ("2026-10-20");
  put (fixture->lists.resources, book);
  action->communities = g_strsplit ("broken \xff word", "|", -1);

  summary = sum_up (fixture, "2026-10-01", "2026-11-22");
  json = avow_summary_to_json (summary);
  g_assert_null (strchr (json, '\n'));
  doc = yyjson_read (json, strlen (json), YYJSON_READ_NOFLAG);
  root = yyjson_doc_get_root (doc);
  g_assert_cmpstr (get_text (root, "/month"), ==, "2026-10");
  g_assert_cmpstr (get_text (root, "/intention"), ==, "Ask first.");
  g_assert_cmpstr (get_text (root, "/review/intention"), ==, "Say \"no\".");
  g_assert_cmpstr (get_text (root, "/review/closed_on"), ==, "2026-11-02");
  g_assert_cmpstr (get_text (root, "/resources/0/title"), ==, "A book");
  g_assert_cmpstr (get_text (root, "/resources/0/finished_on"), ==, "2026-10-20");
  g_assert_cmpstr (get_text (root, "/communities/0/community"), ==, "broken \357\277\275 word");
  g_assert_true (yyjson_is_null (yyjson_ptr_get (root, "/known_by/4/known_by")));
  g_assert_cmpint (yyjson_get_int (yyjson_ptr_get (root, "/actions/minutes")), ==, 5);
  g_assert_true (yyjson_get_bool (yyjson_ptr_get (root, "/first_of_journal")));
  yyjson_doc_free (doc);
}

static void
add (const char  *name,
     void       (*test) (SpanFixture  *fixture,
                         gconstpointer  data))
{
  g_test_add (name, SpanFixture, NULL, span_set_up, test, span_tear_down);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  leave_locale ();

  add ("/month-words/tally", test_tally);
  add ("/month-words/figures", test_figures);
  add ("/month-words/empty-cells", test_empty_cells);
  add ("/month-words/state", test_state);
  add ("/month-words/beside", test_beside);
  add ("/month-words/ends", test_ends);
  add ("/month-words/json", test_json);

  return g_test_run ();
}
