/* test-span-cases.c: months at the edges: empty, first, current, leap, and what became of promises */

#include "config.h"

#include "core/insight/avow-figure-list.h"
#include "core/insight/avow-span.h"
#include "core/insight/avow-repairs.h"
#include "core/insight/avow-reviews.h"
#include "core/insight/avow-trend.h"
#include "span-fixture.h"
#include "with-locale.h"

static void
test_empty (SpanFixture  *fixture,
            gconstpointer data)
{
  g_autoptr (AvowSpan) month = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-10-17"), date ("2026-11-22"));
  g_autoptr (AvowTrend) trend = avow_trend_new (fixture->lists.entries, date ("2026-10-17"),
                                                AVOW_TREND_N_MONTHS, date ("2026-11-22"));
  AvowBeside beside = avow_trend_get_beside (trend, AVOW_ANY, AVOW_QUANTITY_MINUTES, NULL);

  g_assert_cmpuint (month->first, ==, date ("2026-10-01"));
  g_assert_cmpuint (month->last, ==, date ("2026-10-31"));
  g_assert_true (avow_span_is_empty (month));
  g_assert_false (avow_span_is_first (month));
  g_assert_false (avow_span_is_current (month));
  g_assert_null (month->review);
  g_assert_null (month->review_before);
  g_assert_false (beside.has_before);
  g_assert_cmpuint (beside.n_months, ==, 0);

  for (guint group = 0; group < AVOW_N_FIGURE_GROUPS; group++)
    {
      g_autoptr (GPtrArray) list = avow_figures_list (month->figures, (AvowFigureGroup) group);

      for (guint i = 0; i < list->len; i++)
        g_assert_cmpuint (((AvowFigure *) g_ptr_array_index (list, i))->n, ==, 0);
    }
}

/* The month in which the journal begins, which is not over, and holds a date that has not come. */
static void
test_first_and_current (SpanFixture  *fixture,
                        gconstpointer data)
{
  g_autoptr (AvowSpan) month = NULL;
  g_autoptr (AvowSpan) next = NULL;
  g_autoptr (AvowSpan) before = NULL;

  add_action (fixture, "2026-11-05", AVOW_ACTION_LEARNING, 30, NULL);
  add_action (fixture, "2026-11-22", AVOW_ACTION_LEARNING, 30, NULL);
  add_action (fixture, "2026-11-23", AVOW_ACTION_LEARNING, 600, NULL);
  /* One without a date is in no month. */
  put (fixture->lists.entries, avow_action_new ());

  month = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-11-01"), date ("2026-11-22"));
  g_assert_true (avow_span_is_current (month));
  g_assert_true (avow_span_is_first (month));
  g_assert_false (avow_span_is_empty (month));
  g_assert_cmpuint (month->begin, ==, date ("2026-11-05"));
  g_assert_cmpuint (month->figures->until, ==, date ("2026-11-22"));
  g_assert_cmpint (month->figures->all.minutes, ==, 60);

  before = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-10-31"), date ("2026-11-22"));
  g_assert_true (avow_span_is_empty (before));
  g_assert_false (avow_span_is_first (before));
  g_assert_false (avow_span_is_current (before));

  next = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-12-01"), date ("2026-11-22"));
  g_assert_true (avow_span_is_empty (next));
  g_assert_false (avow_span_is_current (next));
  g_assert_cmpuint (next->figures->weeks->len, >, 3);
}

static void
test_leap (SpanFixture  *fixture,
           gconstpointer data)
{
  g_autoptr (AvowSpan) leap = NULL;
  g_autoptr (AvowSpan) common = NULL;

  add_action (fixture, "2028-02-29", AVOW_ACTION_LEARNING, 30, NULL);
  add_action (fixture, "2028-03-01", AVOW_ACTION_LEARNING, 30, NULL);

  leap = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2028-02-10"), date ("2028-06-01"));
  g_assert_cmpuint (leap->last, ==, date ("2028-02-29"));
  g_assert_cmpint (leap->figures->all.minutes, ==, 30);
  common = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2027-02-10"), date ("2028-06-01"));
  g_assert_cmpuint (common->last, ==, date ("2027-02-28"));
}

/* November 2026 begins on a Sunday and ends on a Monday. */
static void
test_weeks (SpanFixture  *fixture,
            gconstpointer data)
{
  static const struct {
    const char *locale;
    guint       n_weeks;
    const char *first_ends;
  } locales[] = { { "en_US", 5, "2026-11-07" }, { "de_DE", 6, "2026-11-01" }, { "fa_IR", 5, "2026-11-06" } };

  add_action (fixture, "2026-11-01", AVOW_ACTION_LEARNING, 10, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr (AvowFigures) figures = NULL;
      const AvowWeek *first, *last;

      if (!use_locale (locales[i].locale))
        return;

      figures = avow_figures_new (fixture->lists.entries, date ("2026-11-01"), date ("2026-11-30"),
                                  date ("2027-01-01"));
      leave_locale ();
      first = &g_array_index (figures->weeks, AvowWeek, 0);
      last = &g_array_index (figures->weeks, AvowWeek, figures->weeks->len - 1);
      g_assert_cmpuint (figures->weeks->len, ==, locales[i].n_weeks);
      g_assert_cmpuint (first->first, ==, date ("2026-11-01"));
      g_assert_cmpuint (first->last, ==, date (locales[i].first_ends));
      g_assert_cmpint (first->tally.minutes, ==, 10);
      g_assert_cmpuint (last->last, ==, date ("2026-11-30"));
    }
}

static void
test_currencies (SpanFixture  *fixture,
                 gconstpointer data)
{
  g_autoptr (AvowFigures) figures = NULL;
  const AvowAmounts *money;

  add_action (fixture, "2026-10-03", AVOW_ACTION_DONATION, -1, "USD 20");
  add_action (fixture, "2026-10-04", AVOW_ACTION_DONATION, -1, "EUR 7.50");
  add_action (fixture, "2026-10-05", AVOW_ACTION_DONATION, -1, "USD 0");
  add_action (fixture, "2026-10-05", AVOW_ACTION_DINING, -1, "USD 5")->count = 3;

  figures = avow_figures_new (fixture->lists.entries, date ("2026-10-01"), date ("2026-10-31"),
                              date ("2027-01-01"));
  money = &figures->by_type[AVOW_ACTION_DONATION].money;
  g_assert_cmpuint (avow_amounts_get_length (money), ==, 2);
  g_assert_cmpstr (avow_amounts_get (money, 0)->currency, ==, "EUR");
  g_assert_cmpint (avow_amounts_get (money, 0)->minor, ==, 750);
  g_assert_cmpint (avow_amounts_look_up (money, "USD"), ==, 2000);
  g_assert_cmpint (avow_amounts_look_up (&figures->all.money, "USD"), ==, 2500);
  g_assert_cmpint (figures->all.times, ==, 6);
  g_assert_cmpuint (figures->all.n_entries, ==, 4);
}

static void
assert_median (SpanFixture *fixture,
               const char  *month,
               guint        n_months,
               gint64       median)
{
  g_autoptr (AvowTrend) trend = avow_trend_new (fixture->lists.entries, date (month), AVOW_TREND_N_MONTHS,
                                                date ("2026-11-22"));
  AvowBeside beside = avow_trend_get_beside (trend, AVOW_ACTION_LEARNING, AVOW_QUANTITY_MINUTES, NULL);

  g_assert_cmpuint (beside.n_months, ==, n_months);
  g_assert_cmpint (beside.median, ==, median);
}

/* Of few months, with one in which nothing was done, and none before the first. */
static void
test_median (SpanFixture  *fixture,
             gconstpointer data)
{
  g_autoptr (AvowTrend) trend = NULL;
  AvowBeside beside;

  add_action (fixture, "2026-06-30", AVOW_ACTION_LEARNING, 11, NULL);
  add_action (fixture, "2026-07-01", AVOW_ACTION_LEARNING, 100, NULL);
  add_action (fixture, "2026-09-15", AVOW_ACTION_LEARNING, 40, NULL);
  add_action (fixture, "2026-10-15", AVOW_ACTION_LEARNING, 5, NULL);

  assert_median (fixture, "2026-06-01", 0, 0);
  assert_median (fixture, "2026-07-01", 1, 11);
  /* (11 + 100) / 2, halves up */
  assert_median (fixture, "2026-08-01", 2, 56);
  assert_median (fixture, "2026-09-01", 3, 11);
  /* 0, 11, 40, 100: 25.5 */
  assert_median (fixture, "2026-10-01", 4, 26);
  assert_median (fixture, "2026-11-01", 5, 11);
  /* What has not come is no month of nothing. */
  assert_median (fixture, "2027-03-01", 6, 8);

  trend = avow_trend_new (fixture->lists.entries, date ("2026-10-09"), AVOW_TREND_N_MONTHS, date ("2026-11-22"));
  beside = avow_trend_get_beside (trend, AVOW_ANY, AVOW_QUANTITY_MINUTES, NULL);
  g_assert_true (beside.has_before);
  g_assert_cmpint (beside.value, ==, 5);
  g_assert_cmpint (beside.before, ==, 40);
}

/* A journal that has not begun by today, in the month that has */
static void
test_not_begun (SpanFixture  *fixture,
                gconstpointer data)
{
  g_autoptr (AvowTrend) trend = NULL;
  g_autoptr (AvowSpan) month = NULL;

  add_action (fixture, "2026-11-23", AVOW_ACTION_LEARNING, 11, NULL);

  trend = avow_trend_new (fixture->lists.entries, date ("2026-11-01"), AVOW_TREND_N_MONTHS, date ("2026-11-22"));
  for (guint i = 0; i < trend->months->len; i++)
    g_assert_false (avow_trend_get (trend, i)->counted);
  month = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-11-01"), date ("2026-11-22"));
  g_assert_false (avow_span_is_first (month));
}

static void
test_calendar_ends (SpanFixture  *fixture,
                    gconstpointer data)
{
  g_autoptr (AvowSpan) first = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("0001-01-20"), date ("2026-11-22"));
  g_autoptr (AvowSpan) last = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("9999-12-20"), date ("2026-11-22"));
  g_autoptr (AvowTrend) trend = avow_trend_new (fixture->lists.entries, date ("0001-02-20"),
                                                AVOW_TREND_N_MONTHS, date ("2026-11-22"));
  g_autoptr (AvowRepairs) repairs = avow_repairs_new (fixture->lists.entries, avow_civil_date_month_start (date ("0001-01-20")), avow_civil_date_month_end (date ("0001-01-20")),
                                                      date ("2026-11-22"));

  g_assert_true (avow_span_is_empty (first));
  g_assert_true (avow_span_is_empty (last));
  g_assert_cmpuint (trend->months->len, ==, 2);
  g_assert_cmpuint (repairs->open->len, ==, 0);
}

static void
assert_commitments (GPtrArray *list,
                    ...)
{
  va_list expected;
  guint i = 0;

  va_start (expected, list);
  for (gpointer each = va_arg (expected, gpointer); each != NULL; each = va_arg (expected, gpointer))
    {
      g_assert_cmpuint (i, <, list->len);
      g_assert_true (g_ptr_array_index (list, i) == each);
      i++;
    }
  va_end (expected);
  g_assert_cmpuint (i, ==, list->len);
}

static void
test_commitments (SpanFixture  *fixture,
                  gconstpointer data)
{
  AvowCommitment *kept = add_commitment (fixture, "2026-10-31", AVOW_COMMITMENT_REVIEWED,
                                         AVOW_OUTCOME_KEPT, "2026-11-02");
  AvowCommitment *not_kept = add_commitment (fixture, "2026-10-01", AVOW_COMMITMENT_REVIEWED,
                                             AVOW_OUTCOME_NOT_KEPT, "2026-10-02");
  AvowCommitment *unknown = add_commitment (fixture, "2026-10-02", AVOW_COMMITMENT_REVIEWED, 0, "2026-10-03");
  AvowCommitment *waiting = add_commitment (fixture, "2026-10-20", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  /* Let go in October, and it was due in March; and the other way round. */
  AvowCommitment *released = add_commitment (fixture, "2027-03-31", AVOW_COMMITMENT_RELEASED, 0, "2026-10-05");
  AvowCommitment *earlier = add_commitment (fixture, "2026-10-15", AVOW_COMMITMENT_RELEASED, 0, "2026-09-05");
  AvowCommitment *early = add_commitment (fixture, "2026-12-15", AVOW_COMMITMENT_REVIEWED,
                                          AVOW_OUTCOME_CHANGED, "2026-10-06");
  AvowCommitment *coming = add_commitment (fixture, "2026-11-30", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  AvowCommitment *sooner = add_commitment (fixture, "2026-11-01", AVOW_COMMITMENT_ACTIVE, 0, NULL);
  AvowCommitment *gone = add_commitment (fixture, "2026-11-15", AVOW_COMMITMENT_RELEASED, 0, "2026-10-30");
  g_autoptr (AvowSpan) october = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-10-01"), date ("2026-11-22"));
  g_autoptr (AvowSpan) november = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-11-01"), date ("2026-11-22"));
  g_autoptr (AvowSpan) september = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-09-01"), date ("2026-11-22"));

  add_commitment (fixture, "2026-12-01", AVOW_COMMITMENT_ACTIVE, 0, NULL);

  assert_commitments (october->ended, not_kept, unknown, released, early, waiting, gone, kept, NULL);
  assert_commitments (october->coming, sooner, coming, NULL);
  g_assert_cmpuint (october->fates[AVOW_FATE_KEPT], ==, 1);
  g_assert_cmpuint (october->fates[AVOW_FATE_NOT_KEPT], ==, 1);
  g_assert_cmpuint (october->fates[AVOW_FATE_PARTLY], ==, 0);
  g_assert_cmpuint (october->fates[AVOW_FATE_CHANGED], ==, 1);
  g_assert_cmpuint (october->fates[AVOW_FATE_REVIEWED], ==, 1);
  g_assert_cmpuint (october->fates[AVOW_FATE_RELEASED], ==, 2);
  g_assert_cmpuint (october->fates[AVOW_FATE_WAITING], ==, 1);
  g_assert_cmpuint (october->fates[AVOW_FATE_OPEN], ==, 0);

  /* The current month: what is due in it may still be under way. */
  assert_commitments (november->ended, sooner, coming, NULL);
  g_assert_cmpuint (november->fates[AVOW_FATE_WAITING], ==, 1);
  g_assert_cmpuint (november->fates[AVOW_FATE_OPEN], ==, 1);
  g_assert_cmpuint (november->coming->len, ==, 0);
  assert_commitments (september->ended, earlier, NULL);
  g_assert_false (avow_span_is_empty (september));
}

static void
test_resources (SpanFixture  *fixture,
                gconstpointer data)
{
  static const char * const finished_on[] = { "2026-10-31", "2026-10-01", "2026-11-01", "2026-09-30" };
  AvowResource *started = avow_resource_new ();
  g_autoptr (AvowSpan) month = NULL;
  g_autoptr (AvowSpan) current = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (finished_on); i++)
    {
      AvowResource *resource = avow_resource_new ();

      resource->finished_on = date (finished_on[i]);
      put (fixture->lists.resources, resource);
    }
  /* In the list of October for its creation only */
  started->parent_instance.created = G_GINT64_CONSTANT (1792065600000000);
  started->state = AVOW_RESOURCE_STARTED;
  put (fixture->lists.resources, started);
  g_assert_cmpuint (avow_civil_date_month_start (avow_record_get_date ((AvowRecord *) started)), ==,
                    date ("2026-10-01"));

  month = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-10-01"), date ("2026-11-22"));
  g_assert_cmpuint (month->finished->len, ==, 2);
  g_assert_cmpuint (AVOW_RESOURCE (g_ptr_array_index (month->finished, 0))->finished_on, ==, date ("2026-10-31"));
  g_assert_false (avow_span_is_empty (month));
  current = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-10-01"), date ("2026-10-30"));
  g_assert_cmpuint (current->finished->len, ==, 1);
}

static void
test_reviews (SpanFixture  *fixture,
              gconstpointer data)
{
  AvowReview *september = put (fixture->lists.reviews, avow_review_new (date ("2026-09-10")));
  AvowReview *october = put (fixture->lists.reviews, avow_review_new (date ("2026-10-10")));
  g_autoptr (AvowSpan) month = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-10-31"), date ("2026-11-22"));
  g_autoptr (AvowSpan) next = avow_span_new (&fixture->lists, AVOW_SPAN_MONTH, date ("2026-11-30"), date ("2026-11-22"));

  g_assert_true (month->review == october);
  g_assert_true (month->review_before == september);
  g_assert_null (next->review);
  g_assert_true (next->review_before == october);
  g_assert_null (avow_reviews_get (fixture->lists.reviews, date ("2026-08-31")));
  g_assert_null (avow_reviews_get (fixture->lists.reviews, AVOW_CIVIL_DATE_NONE));
}

static void
assert_repairs (SpanFixture *fixture,
                const char  *month,
                guint        n_open,
                guint        n_done)
{
  g_autoptr (AvowRepairs) repairs = avow_repairs_new (fixture->lists.entries, avow_civil_date_month_start (date (month)), avow_civil_date_month_end (date (month)), date ("2026-11-22"));

  g_assert_cmpuint (repairs->open->len, ==, n_open);
  g_assert_cmpuint (repairs->done->len, ==, n_done);
}

static void
test_repairs (SpanFixture  *fixture,
              gconstpointer data)
{
  AvowReflection *free_text = avow_reflection_new ();

  add_repair (fixture, "2026-09-10", "2026-10-05");
  add_repair (fixture, "2026-10-31", "2026-10-31");
  add_repair (fixture, "2026-10-12", NULL);
  add_repair (fixture, "2026-10-12", "2026-11-20");
  /* Dated after today, and done then */
  add_repair (fixture, "2026-11-23", NULL);
  add_repair (fixture, "2026-11-02", "2026-11-30");
  /* More than a year before */
  add_repair (fixture, "2025-09-30", NULL);
  free_text->date = date ("2026-10-12");
  free_text->form = AVOW_FORM_FREE;
  put (fixture->lists.entries, free_text);
  add_action (fixture, "2026-10-12", AVOW_ACTION_LEARNING, 5, NULL);

  assert_repairs (fixture, "2026-09-01", 2, 0);
  assert_repairs (fixture, "2026-10-01", 2, 2);
  assert_repairs (fixture, "2026-11-01", 2, 1);
  assert_repairs (fixture, "2026-08-01", 1, 0);
}

/* Words that are said twice in one entry, in two ways, and how they are shown */
static void
test_words (SpanFixture  *fixture,
            gconstpointer data)
{
  AvowAction *later = make_action ("2026-10-20", AVOW_ACTION_LEARNING);
  AvowAction *earlier = make_action ("2026-10-10", AVOW_ACTION_LEARNING);
  g_autoptr (AvowFigures) figures = NULL;
  const AvowWordCount *counts;

  later->communities = g_strsplit ("CAFÉ COOKS|deaf neighbours|cafe cooks", "|", -1);
  earlier->communities = g_strsplit ("Students|Café cooks", "|", -1);
  put (fixture->lists.entries, later);
  put (fixture->lists.entries, earlier);

  figures = avow_figures_new (fixture->lists.entries, date ("2026-10-01"), date ("2026-10-31"),
                              date ("2027-01-01"));
  counts = (const AvowWordCount *) (gpointer) figures->communities->data;
  g_assert_cmpuint (figures->communities->len, ==, 3);
  g_assert_cmpstr (counts[0].word, ==, "Café cooks");
  g_assert_cmpuint (counts[0].n, ==, 2);
  g_assert_cmpstr (counts[1].word, ==, "Students");
  g_assert_cmpstr (counts[2].word, ==, "deaf neighbours");
}

/* More words than one usually has, and more entries than are fetched at once */
static void
test_many_words (SpanFixture  *fixture,
                 gconstpointer data)
{
  g_autoptr (AvowFigures) figures = NULL;

  for (guint i = 0; i < 300; i++)
    {
      AvowAction *action = make_action ("2026-10-20", AVOW_ACTION_LEARNING);

      action->communities = g_new0 (char *, 2);
      action->communities[0] = g_strdup_printf ("%s %u", i % 2 == 0 ? "group" : "Group", i / 3);
      put (fixture->lists.entries, action);
    }

  figures = avow_figures_new (fixture->lists.entries, date ("2026-10-01"), date ("2026-10-31"),
                              date ("2027-01-01"));
  g_assert_cmpuint (figures->all.n_entries, ==, 300);
  g_assert_cmpuint (figures->communities->len, ==, 100);
  for (guint i = 0; i < 100; i++)
    g_assert_cmpuint (g_array_index (figures->communities, AvowWordCount, i).n, ==, 3);
}

/* As a file can have them that somebody made: they are counted in no time, which would be hours if each
 * were held against each. */
static void
test_hostile_words (SpanFixture  *fixture,
                    gconstpointer data)
{
  enum { N_WORDS = 100000 };
  g_autoptr (AvowFigures) figures = NULL;
  AvowAction *action = make_action ("2026-10-20", AVOW_ACTION_LEARNING);
  AvowAction *other = make_action ("2026-10-21", AVOW_ACTION_LEARNING);

  action->communities = g_new0 (char *, N_WORDS + 1);
  for (guint i = 0; i < N_WORDS; i++)
    action->communities[i] = g_strdup_printf ("Group %u", i);
  other->communities = g_strsplit ("GROUP 77777|group 77777|Gróup 99999|one more", "|", -1);
  put (fixture->lists.entries, action);
  put (fixture->lists.entries, other);

  figures = avow_figures_new (fixture->lists.entries, date ("2026-10-01"), date ("2026-10-31"),
                              date ("2027-01-01"));
  g_assert_cmpuint (figures->communities->len, ==, N_WORDS + 1);
  g_assert_cmpstr (g_array_index (figures->communities, AvowWordCount, 0).word, ==, "Group 77777");
  g_assert_cmpuint (g_array_index (figures->communities, AvowWordCount, 0).n, ==, 2);
  g_assert_cmpstr (g_array_index (figures->communities, AvowWordCount, 1).word, ==, "Group 99999");
  g_assert_cmpstr (g_array_index (figures->communities, AvowWordCount, 2).word, ==, "Group 0");
  g_assert_cmpuint (g_array_index (figures->communities, AvowWordCount, 2).n, ==, 1);
  g_assert_cmpstr (g_array_index (figures->communities, AvowWordCount, N_WORDS).word, ==, "one more");
}

static void
assert_listed (SpanFixture     *fixture,
               const AvowSlice *slice,
               guint            n)
{
  g_autoptr (GPtrArray) list = avow_slice_list (slice, fixture->lists.entries);

  g_assert_cmpuint (list->len, ==, n);
}

/* What is asked of one kind is not had by the other. */
static void
test_slices (SpanFixture  *fixture,
             gconstpointer data)
{
  AvowSlice slice = avow_slice_make (date ("2026-10-01"), date ("2026-10-31"), AVOW_KIND_UNKNOWN);
  AvowSlice narrowed;

  add_action (fixture, "2026-10-10", AVOW_ACTION_UNKNOWN, 5, "USD 3");
  add_action (fixture, "2026-10-11", AVOW_ACTION_LEARNING, -1, NULL);
  add_repair (fixture, "2026-10-12", NULL);
  add_repair (fixture, "2026-11-12", NULL);

  assert_listed (fixture, &slice, 3);
  slice.kind = AVOW_KIND_REFLECTION;
  assert_listed (fixture, &slice, 1);
  slice.kind = AVOW_KIND_UNKNOWN;

  narrowed = slice;
  narrowed.type = AVOW_ACTION_UNKNOWN;
  assert_listed (fixture, &narrowed, 1);
  narrowed = slice;
  narrowed.ring = AVOW_RING_NONE;
  assert_listed (fixture, &narrowed, 2);
  narrowed = slice;
  narrowed.form = AVOW_FORM_REPAIR;
  assert_listed (fixture, &narrowed, 1);
  narrowed = slice;
  narrowed.timed = TRUE;
  assert_listed (fixture, &narrowed, 1);
  narrowed = slice;
  g_strlcpy (narrowed.currency, "USD", sizeof narrowed.currency);
  assert_listed (fixture, &narrowed, 1);
  narrowed = slice;
  narrowed.last = narrowed.first - 1;
  assert_listed (fixture, &narrowed, 0);
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

  add ("/month/empty", test_empty);
  add ("/month/first-and-current", test_first_and_current);
  add ("/month/leap", test_leap);
  add ("/month/weeks", test_weeks);
  add ("/month/currencies", test_currencies);
  add ("/month/median", test_median);
  add ("/month/not-begun", test_not_begun);
  add ("/month/calendar-ends", test_calendar_ends);
  add ("/month/commitments", test_commitments);
  add ("/month/resources", test_resources);
  add ("/month/reviews", test_reviews);
  add ("/month/repairs", test_repairs);
  add ("/month/words", test_words);
  add ("/month/many-words", test_many_words);
  add ("/month/hostile-words", test_hostile_words);
  add ("/month/slices", test_slices);

  return g_test_run ();
}
