/* test-suggestions.c: something to start from for every ring and step */

#include "config.h"

#include "core/insight/avow-commitment-check.h"
#include "core/insight/avow-suggestions.h"
#include "promise-fixture.h"

static void
test_every_cell (void)
{
  for (int ring = AVOW_RING_OWN_LIFE; ring < AVOW_N_RINGS; ring++)
    for (int step = AVOW_STEP_AWARENESS; step < AVOW_N_STEPS; step++)
      {
        guint n_found = 0;

        for (guint i = 0; i < avow_suggestions_get_n (); i++)
          n_found += (int) avow_suggestions_get (i)->ring == ring &&
                     (int) avow_suggestions_get (i)->step == step;
        g_assert_cmpuint (n_found, >=, 1);
      }
}

/* The rings in order, and within each the steps, with no title twice. */
static void
test_order (void)
{
  g_autoptr (GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < avow_suggestions_get_n (); i++)
    {
      const AvowSuggestion *suggestion = avow_suggestions_get (i);

      g_assert_true (g_hash_table_add (titles, (char *) avow_suggestion_get_title (suggestion)));
      if (i == 0)
        continue;
      g_assert_cmpint ((int) avow_suggestions_get (i - 1)->ring * 10 + (int) avow_suggestions_get (i - 1)->step,
                       <=, (int) suggestion->ring * 10 + (int) suggestion->step);
    }
}

static void
test_sound (void)
{
  for (guint i = 0; i < avow_suggestions_get_n (); i++)
    {
      const AvowSuggestion *suggestion = avow_suggestions_get (i);
      g_autoptr (AvowCommitment) commitment = avow_suggestion_make (suggestion, date ("2026-11-22"), "EUR");
      AvowMeasure *measure = &commitment->measure;

      g_assert_cmpstr (commitment->title, ==, avow_suggestion_get_title (suggestion));
      g_assert_cmpint (commitment->ring, ==, (int) suggestion->ring);
      g_assert_cmpint (commitment->step, ==, (int) suggestion->step);
      g_assert_true (avow_id_is_none (&commitment->parent_instance.id));
      g_assert_cmpuint (avow_commitment_get_n_events (commitment), ==, 0);
      g_assert_cmpint (suggestion->months, >, 0);

      /* Each says what counts, in words of the file. */
      g_assert_cmpuint (g_strv_length (measure->types), >=, 1);
      for (guint j = 0; measure->types[j] != NULL; j++)
        g_assert_cmpint (avow_term_from_word (&AVOW_ACTION_TYPES, measure->types[j], -1), ==,
                         (int) suggestion->types[j]);

      if (suggestion->target == 0)
        {
          g_assert_false (avow_commitment_is_sound (commitment));
          g_assert_cmpint (measure->target, ==, -1);
          measure->target = 1000;
        }
      g_assert_true (avow_commitment_is_sound (commitment));
    }
}

static void
assert_due (const char *start,
            int         months,
            const char *due)
{
  const AvowSuggestion suggestion = { .title = "x", .what = AVOW_MEASURE_ONCE, .months = months };
  g_autoptr (AvowCommitment) commitment = avow_suggestion_make (&suggestion, date (start), "USD");

  g_assert_cmpuint (commitment->start, ==, date (start));
  g_assert_cmpuint (commitment->due, ==, date (due));
}

static void
test_months (void)
{
  assert_due ("2026-11-05", 1, "2026-12-04");
  assert_due ("2026-11-01", 6, "2027-04-30");
  assert_due ("2026-12-31", 1, "2027-01-30");
  /* Where the month has no such day, its last one is still within. */
  assert_due ("2027-01-31", 1, "2027-02-28");
  assert_due ("2027-01-29", 1, "2027-02-28");
  assert_due ("2028-01-29", 1, "2028-02-28");
  assert_due ("2028-01-30", 1, "2028-02-29");
  assert_due ("2027-08-31", 6, "2028-02-29");
}

static void
test_blank (void)
{
  g_autoptr (AvowCommitment) commitment = avow_suggestion_make_blank (date ("2026-11-22"), "EUR");

  g_assert_null (commitment->title);
  g_assert_cmpuint (commitment->start, ==, date ("2026-11-22"));
  g_assert_cmpuint (commitment->due, ==, date ("2027-02-21"));
  g_assert_cmpstr (commitment->measure.currency, ==, "EUR");
  g_assert_cmpint (commitment->measure.what, ==, AVOW_MEASURE_COUNT);
  g_assert_cmpint (commitment->measure.target, ==, -1);
  g_assert_false (avow_commitment_is_sound (commitment));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/suggestions/every-cell", test_every_cell);
  g_test_add_func ("/suggestions/order", test_order);
  g_test_add_func ("/suggestions/sound", test_sound);
  g_test_add_func ("/suggestions/months", test_months);
  g_test_add_func ("/suggestions/blank", test_blank);

  return g_test_run ();
}
