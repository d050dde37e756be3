/* test-donations.c: what was given in a year, against a slow count */

#include "config.h"

#include "core/insight/avow-donations.h"
#include "core/model/avow-place.h"
#include "report/avow-donations-report.h"
#include "span-fixture.h"

#define TODAY "2026-11-22"
#define N_ACTIONS 400

static const char *const CURRENCIES[] = { "EUR", "JPY", "KWD", "USD" };
static const char *const TITLES[] = { "the bail fund", "mutual aid", NULL };

typedef struct {
  SpanFixture     span;
  AvowRecordList *places;
  GPtrArray      *actions;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  span_set_up (&fixture->span, data);
  fixture->places = avow_record_list_new (avow_record_compare_newest);
  fixture->actions = g_ptr_array_new ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  span_tear_down (&fixture->span, data);
  g_object_unref (fixture->places);
  g_ptr_array_unref (fixture->actions);
}

static AvowPlace *
add_place (Fixture    *fixture,
           const char *name)
{
  AvowPlace *place = avow_place_new ();

  place->name = g_strdup (name);

  return put (fixture->places, place);
}

static AvowAction *
give (Fixture    *fixture,
      const char *when,
      const char *amount,
      AvowPlace  *place,
      const char *title)
{
  AvowAction *action = add_action (&fixture->span, when, AVOW_ACTION_DONATION, -1, amount);

  if (place != NULL)
    action->place = place->parent_instance.id;
  action->title = g_strdup (title);

  return action;
}

static AvowDonations *
find (Fixture    *fixture,
      const char *year)
{
  return avow_donations_new (fixture->span.lists.entries, fixture->places, date (year), date (TODAY));
}

/* Anything may be missing, in three years. */
static void
add_random (Fixture          *fixture,
            AvowPlace * const *places,
            guint             n_places)
{
  for (guint i = 0; i < N_ACTIONS; i++)
    {
      AvowAction *action = avow_action_new ();

      action->date = date ("2024-12-01") + (AvowCivilDate) g_test_rand_int_range (0, 790);
      action->type = g_test_rand_int_range (0, 3);
      if (g_test_rand_int_range (0, 4) > 0)
        {
          action->amount.minor = g_test_rand_int_range (0, 5) * 1234;
          g_strlcpy (action->amount.currency, CURRENCIES[g_test_rand_int_range (0, G_N_ELEMENTS (CURRENCIES))],
                     sizeof action->amount.currency);
        }
      if (g_test_rand_bit ())
        action->place = places[g_test_rand_int_range (0, (gint32) n_places)]->parent_instance.id;
      else if (g_test_rand_int_range (0, 5) == 0)
        action->place = avow_id_new_random ();
      action->title = g_strdup (TITLES[g_test_rand_int_range (0, G_N_ELEMENTS (TITLES))]);
      g_ptr_array_add (fixture->actions, put (fixture->span.lists.entries, action));
    }
}

static gboolean
is_donation_of (AvowAction *action,
                int         year)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_julian (&day, action->date);

  return action->type == AVOW_ACTION_DONATION && g_date_get_year (&day) == year && action->date <= date (TODAY);
}

static void
check_slowly (Fixture             *fixture,
              const AvowDonations *donations,
              int                  year)
{
  gint64 sums[G_N_ELEMENTS (CURRENCIES)] = { 0 };
  guint n_listed = 0;
  guint n_without = 0;

  for (guint i = 0; i < fixture->actions->len; i++)
    {
      AvowAction *action = g_ptr_array_index (fixture->actions, i);

      if (!is_donation_of (action, year))
        continue;
      if (action->amount.minor <= 0)
        {
          n_without++;
          continue;
        }
      n_listed++;
      for (guint k = 0; k < G_N_ELEMENTS (CURRENCIES); k++)
        if (g_str_equal (action->amount.currency, CURRENCIES[k]))
          sums[k] += action->amount.minor;
    }

  g_assert_cmpuint (donations->donations->len, ==, n_listed);
  g_assert_cmpuint (donations->n_without_amount, ==, n_without);
  for (guint k = 0; k < G_N_ELEMENTS (CURRENCIES); k++)
    {
      gint64 of_organisations = 0;

      g_assert_cmpint (avow_amounts_look_up (&donations->money, CURRENCIES[k]), ==, sums[k]);
      for (guint i = 0; i < donations->organisations->len; i++)
        of_organisations += avow_amounts_look_up (
          &((AvowDonationSum *) g_ptr_array_index (donations->organisations, i))->money, CURRENCIES[k]);
      g_assert_cmpint (of_organisations, ==, sums[k]);
    }
}

static void
check_order (const AvowDonations *donations)
{
  guint n = 0;

  for (guint i = 1; i < donations->donations->len; i++)
    g_assert_cmpuint (((AvowDonation *) g_ptr_array_index (donations->donations, i - 1))->date, <=,
                      ((AvowDonation *) g_ptr_array_index (donations->donations, i))->date);

  for (guint i = 0; i < donations->organisations->len; i++)
    {
      const AvowDonationSum *sum = g_ptr_array_index (donations->organisations, i);
      guint n_named = 0;

      for (guint k = 0; k < donations->donations->len; k++)
        if (g_strcmp0 (((AvowDonation *) g_ptr_array_index (donations->donations, k))->organisation,
                       sum->organisation) == 0)
          n_named++;
      g_assert_cmpuint (sum->n_donations, ==, n_named);
      n += n_named;
    }
  g_assert_cmpuint (n, ==, donations->donations->len);
}

static void
test_count (Fixture       *fixture,
            gconstpointer  data)
{
  AvowPlace *places[] = { add_place (fixture, "The bail fund"), add_place (fixture, "mutual aid"),
                          add_place (fixture, NULL) };

  add_random (fixture, places, G_N_ELEMENTS (places));
  for (int year = 2023; year < 2029; year++)
    {
      g_autofree char *day = g_strdup_printf ("%d-07-09", year);
      g_autoptr (AvowDonations) donations = find (fixture, day);

      g_assert_cmpuint (donations->first, ==, avow_civil_date_new (year, 1, 1));
      check_slowly (fixture, donations, year);
      check_order (donations);
    }
}

static void
add_few (Fixture *fixture)
{
  AvowPlace *fund = add_place (fixture, "The bail fund");

  give (fixture, "2026-12-31", "USD 9", fund, NULL);
  give (fixture, "2026-11-22", "KWD 1.234", fund, NULL);
  give (fixture, "2026-03-02", "USD 25", fund, "for the holidays");
  give (fixture, "2026-03-05", "JPY 1200", NULL, "=the shelter");
  give (fixture, "2026-01-01", "USD 5.50", NULL, NULL);
  give (fixture, "2026-05-01", NULL, fund, NULL);
  give (fixture, "2025-12-31", "USD 100", fund, NULL);
  give (fixture, "2027-01-01", "USD 100", fund, NULL);
  add_action (&fixture->span, "2026-04-01", AVOW_ACTION_PURCHASE, -1, "USD 77");
}

static void
assert_rows (const AvowReport *report,
             guint             block,
             const char       *expected)
{
  const AvowReportTable *table = ((AvowBlock *) g_ptr_array_index (report->blocks, block))->table;
  g_autoptr (GString) rows = g_string_new (NULL);

  g_assert_nonnull (table);
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *line = g_strjoinv (" | ", g_ptr_array_index (table->rows, i));

      g_string_append_printf (rows, "%s\n", line);
    }
  g_assert_cmpstr (rows->str, ==, expected);
}

#define SPACE "\302\240"

static void
test_report (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (AvowDonations) donations = NULL;
  g_autoptr (AvowReport) report = NULL;

  add_few (fixture);
  donations = find (fixture, "2026-06-01");
  report = avow_donations_to_report (donations);
  g_assert_cmpstr (report->title, ==, "Donations in 2026");
  g_assert_cmpuint (report->blocks->len, ==, 8);
  g_assert_cmpstr (((AvowBlock *) g_ptr_array_index (report->blocks, 0))->text, ==,
                   "Up to 22 November 2026. The year is not over yet.");
  assert_rows (report, 1,
               "1 January 2026 | – | 5.50" SPACE "USD\n"
               "2 March 2026 | The bail fund | 25.00" SPACE "USD\n"
               "5 March 2026 | =the shelter | 1200" SPACE "JPY\n"
               "22 November 2026 | The bail fund | 1.234" SPACE "KWD\n");
  assert_rows (report, 3,
               "– | 1 | 5.50" SPACE "USD\n"
               "The bail fund | 2 | 1.234" SPACE "KWD\n"
               " |  | 25.00" SPACE "USD\n"
               "=the shelter | 1 | 1200" SPACE "JPY\n");
  assert_rows (report, 5,
               "JPY | 1200" SPACE "JPY\n"
               "KWD | 1.234" SPACE "KWD\n"
               "USD | 30.50" SPACE "USD\n");
  g_assert_cmpstr (((AvowBlock *) g_ptr_array_index (report->blocks, 6))->text, ==,
                   "1 donation says no amount and is not listed.");
}

/* A year that is over is told in whole, without a word about it. */
static void
test_report_of_past_year (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (AvowDonations) donations = NULL;
  g_autoptr (AvowReport) report = NULL;

  add_few (fixture);
  donations = find (fixture, "2025-06-01");
  report = avow_donations_to_report (donations);
  assert_rows (report, 0, "31 December 2025 | The bail fund | 100.00" SPACE "USD\n");
}

static void
test_csv (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (AvowDonations) donations = NULL;
  g_autofree char *csv = NULL;

  add_few (fixture);
  donations = find (fixture, "2026-06-01");
  csv = avow_donations_to_csv (donations);
  g_assert_cmpstr (csv, ==,
                   "date,organisation,amount,currency\r\n"
                   "2026-01-01,,5.50,USD\r\n"
                   "2026-03-02,The bail fund,25.00,USD\r\n"
                   "2026-03-05,'=the shelter,1200,JPY\r\n"
                   "2026-11-22,The bail fund,1.234,KWD\r\n");
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (AvowDonations) donations = NULL;
  g_autoptr (AvowReport) report = NULL;
  g_autofree char *csv = NULL;

  add_few (fixture);
  donations = find (fixture, "2019-06-01");
  report = avow_donations_to_report (donations);
  csv = avow_donations_to_csv (donations);
  g_assert_cmpuint (report->blocks->len, ==, 1);
  g_assert_cmpstr (csv, ==, "date,organisation,amount,currency\r\n");
}

#define TEST(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  TEST ("/donations/count", test_count);
  TEST ("/donations/report", test_report);
  TEST ("/donations/report-of-past-year", test_report_of_past_year);
  TEST ("/donations/csv", test_csv);
  TEST ("/donations/none", test_none);

  return g_test_run ();
}
