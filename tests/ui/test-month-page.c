/* test-month-page.c: the page of a month: its figures, and the entries behind each of them */

#include "test-review.h"

#include "core/insight/avow-span-words.h"
#include "core/insight/avow-pledges.h"
#include "ui/charts/avow-chart.h"
#include "ui/review/avow-feelings-section.h"
#include "ui/review/avow-promises-section.h"
#include "ui/review/avow-reach-section.h"
#include "ui/review/avow-repairs-section.h"
#include "ui/review/avow-resources-section.h"
#include "ui/review/avow-totals-section.h"
#include "ui/review/avow-trend-section.h"
#include "ui/review/avow-weeks-section.h"

#define OCTOBER (avow_civil_date_new (2026, 10, 1))
#define NOVEMBER (avow_civil_date_new (2026, 11, 1))

static gboolean
is_named (GtkWidget *widget,
          gpointer   user_data)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), user_data) == 0;
}

static GtkWidget *
find (GtkWidget  *page,
      const char *id)
{
  return test_ui_find (page, is_named, (gpointer) id);
}

static const char *
get_state (GtkWidget *page)
{
  GtkWidget *label = find (page, "state_label");

  return label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL;
}

/* {{{ What a slice asks for, asked plainly */

static gboolean
has_word (char       **words,
          const char  *word)
{
  return words != NULL && g_strv_contains ((const char * const *) words, word);
}

static gboolean
is_meant (const AvowSlice *slice,
          AvowRecord      *record)
{
  AvowCivilDate date = avow_record_get_date (record);

  if (date < slice->first || date > slice->last || date > TODAY)
    return FALSE;

  if (AVOW_IS_ACTION (record))
    {
      AvowAction *action = AVOW_ACTION (record);

      return slice->kind == AVOW_KIND_ACTION &&
             (slice->type == AVOW_ANY || slice->type == action->type) &&
             (slice->ring == AVOW_ANY || slice->ring == action->ring) &&
             (slice->step == AVOW_ANY || slice->step == action->step) &&
             (slice->known_by == AVOW_ANY || slice->known_by == action->known_by) &&
             (slice->community == NULL || has_word (action->communities, slice->community)) &&
             (*slice->currency == '\0' || g_str_equal (slice->currency, action->amount.currency)) &&
             (!slice->timed || action->minutes > 0);
    }

  return slice->kind == AVOW_KIND_REFLECTION &&
         (slice->form == AVOW_ANY || slice->form == AVOW_REFLECTION (record)->form) &&
         (slice->feeling == NULL || has_word (AVOW_REFLECTION (record)->feelings, slice->feeling));
}

/* The page that was opened shows exactly these; goes back. */
static guint
assert_entries (ReviewFixture   *fixture,
                const AvowSlice *slice,
                const char      *name)
{
  GtkWidget *page = review_get_page (fixture);
  AvowRecordList *entries = avow_journal_get_entries (fixture->journal);
  GListModel *model;
  guint n_meant = 0;

  g_assert_true (AVOW_IS_ENTRIES_PAGE (page));
  g_assert_nonnull (test_ui_find_label (page, name));
  g_assert_nonnull (test_ui_find_label (page, "October 2026"));
  model = avow_entries_page_get_model (AVOW_ENTRIES_PAGE (page));
  for (guint i = 0; i < avow_record_list_get_length (entries); i++)
    if (is_meant (slice, avow_record_list_peek (entries, i)))
      {
        g_autoptr (AvowRecord) shown = g_list_model_get_item (model, n_meant++);

        g_assert_nonnull (shown);
        g_assert_true (avow_id_equal (&shown->id, &avow_record_list_peek (entries, i)->id));
      }
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, n_meant);
  review_pop (fixture);

  return n_meant;
}

/* }}} */

static void
test_figures (ReviewFixture *fixture,
              gconstpointer  user_data)
{
  GtkWidget *page;
  g_autoptr (GPtrArray) tiles = NULL;
  const AvowFigures *figures;
  guint n_tiles;

  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  figures = avow_summary_page_get_summary (AVOW_SUMMARY_PAGE (page))->span->figures;
  n_tiles = 2 + avow_amounts_get_length (&figures->all.money);
  g_assert_cmpuint (n_tiles, ==, 4);
  tiles = review_list (page, AVOW_TYPE_TOTAL_TILE);
  g_assert_cmpuint (tiles->len, ==, n_tiles);

  for (guint i = 0; i < n_tiles; i++)
    {
      AvowTotalTile *tile = g_ptr_array_index (tiles, i);
      AvowQuantity quantity = i == 0 ? AVOW_QUANTITY_ENTRIES
                                     : i == 1 ? AVOW_QUANTITY_MINUTES : AVOW_QUANTITY_MONEY;
      const char *currency = i < 2 ? NULL : avow_amounts_get (&figures->all.money, i - 2)->currency;
      g_autofree char *expected =
        avow_quantity_format (quantity, avow_tally_get (&figures->all, quantity, currency), currency);
      const AvowSlice slice = *avow_total_tile_get_slice (tile);
      const char *said = avow_total_tile_get_value (tile);

      g_assert_cmpstr (said, ==, expected);
      g_signal_emit_by_name (tile, "clicked");
      review_settle (fixture);
      g_assert_cmpuint (assert_entries (fixture, &slice, expected), >, 0);
    }
}

/* Each row that stands for a figure: its number, and what it opens. */
static void
test_rows (ReviewFixture *fixture,
           gconstpointer  user_data)
{
  GtkWidget *page;
  g_autoptr (GPtrArray) rows = NULL;
  guint n_figures = 0;
  gboolean seen_community = FALSE;
  gboolean seen_known_by = FALSE;
  gboolean seen_form = FALSE;
  gboolean seen_type = FALSE;
  gboolean seen_cell = FALSE;

  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  rows = review_list (page, AVOW_TYPE_REVIEW_ROW);
  for (guint i = 0; i < rows->len; i++)
    {
      AvowReviewRow *row = g_ptr_array_index (rows, i);
      const AvowSlice *slice = avow_review_row_get_slice (row);
      g_autofree char *title = g_strdup (avow_review_row_get_title (row));
      g_autofree char *number = NULL;
      guint n;

      if (slice == NULL)
        continue;
      gtk_widget_activate (GTK_WIDGET (row));
      review_settle (fixture);
      n = assert_entries (fixture, slice, title);
      g_assert_cmpuint (n, >, 0);
      number = g_strdup_printf ("%s. %u", title, n);
      g_assert_true (g_str_has_prefix (avow_review_row_get_spoken (row), number));
      seen_community |= slice->community != NULL;
      seen_known_by |= slice->known_by != AVOW_ANY;
      seen_form |= slice->form != AVOW_ANY;
      seen_type |= slice->type != AVOW_ANY;
      seen_cell |= slice->ring != AVOW_ANY;
      n_figures++;
    }
  g_assert_cmpuint (n_figures, >, 20);
  g_assert_true (seen_community && seen_known_by && seen_form && seen_type && seen_cell);
}

static void
test_charts (ReviewFixture *fixture,
             gconstpointer  user_data)
{
  static GType (* const types[]) (void) = { avow_weeks_section_get_type, avow_reach_section_get_type };
  GtkWidget *page;

  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    {
      AvowChart *chart = AVOW_CHART (test_ui_find_type (review_find_section (page, types[i] ()),
                                                        AVOW_TYPE_CHART));
      guint n_opened = 0;
      guint n_actions = 0;

      for (guint point = 0; point < avow_chart_get_n_items (chart); point++)
        {
          const AvowChartItem *item = avow_chart_get_item (chart, point);

          avow_chart_open (chart, point);
          review_settle (fixture);
          if (item->value == 0)
            {
              g_assert_true (review_get_page (fixture) == page);
              continue;
            }

          g_assert_true (AVOW_IS_ENTRIES_PAGE (review_get_page (fixture)));
          g_assert_nonnull (test_ui_find_label (review_get_page (fixture), item->name));
          g_assert_cmpint (g_list_model_get_n_items (
                             avow_entries_page_get_model (AVOW_ENTRIES_PAGE (review_get_page (fixture)))),
                           ==, item->value);
          n_actions += (guint) item->value;
          review_pop (fixture);
          n_opened++;
        }
      g_assert_cmpuint (n_opened, >, 3);
      g_assert_cmpuint (n_actions, <=, avow_summary_page_get_summary (AVOW_SUMMARY_PAGE (page))
                                         ->span->figures->all.n_entries);
    }
}

static void
test_trend (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page, *section;
  AdwToggleGroup *toggles;
  AvowChart *chart;
  const AvowTrend *trend;

  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, NOVEMBER);
  section = review_find_section (page, AVOW_TYPE_TREND_SECTION);
  toggles = ADW_TOGGLE_GROUP (test_ui_find_type (section, ADW_TYPE_TOGGLE_GROUP));
  chart = AVOW_CHART (test_ui_find_type (section, AVOW_TYPE_CHART));
  trend = avow_summary_page_get_summary (AVOW_SUMMARY_PAGE (page))->trend;
  g_assert_cmpuint (avow_chart_get_n_items (chart), ==, AVOW_TREND_N_MONTHS);
  g_assert_cmpuint (adw_toggle_group_get_n_toggles (toggles), ==, 4);

  for (guint i = 0; i < AVOW_TREND_N_MONTHS; i++)
    {
      const AvowChartItem *item = avow_chart_get_item (chart, i);
      const AvowTrendMonth *month = avow_trend_get (trend, i);

      /* What was before the journal is a gap, not nothing. */
      g_assert_true (item->known == (month->last >= TODAY - 120));
      g_assert_cmpint (item->value, ==, month->all.n_entries);
      g_assert_true (item->current == (i == AVOW_TREND_N_MONTHS - 1));
    }

  adw_toggle_group_set_active_name (toggles, "EUR");
  for (guint i = 0; i < AVOW_TREND_N_MONTHS; i++)
    g_assert_cmpint (avow_chart_get_item (chart, i)->value, ==,
                     avow_amounts_look_up (&avow_trend_get (trend, i)->all.money, "EUR"));

  /* What was chosen outlives a change. */
  review_save_action (fixture, NOVEMBER, AVOW_ACTION_DINING);
  review_settle (fixture);
  g_assert_cmpstr (adw_toggle_group_get_active_name (toggles), ==, "EUR");

  avow_chart_open (chart, AVOW_TREND_N_MONTHS - 2);
  review_settle (fixture);
  g_assert_true (AVOW_IS_SUMMARY_PAGE (review_get_page (fixture)));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (review_get_page (fixture))), ==,
                   "October 2026");
}

/* {{{ Months with little in them */

static guint
count_sections (GtkWidget *page)
{
  g_autoptr (GPtrArray) sections = review_list (page, AVOW_TYPE_SECTION);

  return sections->len;
}

static void
test_empty (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page;

  review_save_action (fixture, avow_civil_date_new (2026, 8, 3), AVOW_ACTION_DINING);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  g_assert_cmpstr (get_state (page), ==, "Nothing is written down.");
  g_assert_null (review_find_section (page, AVOW_TYPE_TOTALS_SECTION));
  g_assert_null (review_find_section (page, AVOW_TYPE_WEEKS_SECTION));
  g_assert_null (review_find_section (page, AVOW_TYPE_REACH_SECTION));
  g_assert_null (review_find_section (page, AVOW_TYPE_REVIEW_ROW));
  test_ui_assert_all_named (page);
}

static void
test_first (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page;

  review_save_action (fixture, OCTOBER + 3, AVOW_ACTION_DINING);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  g_assert_cmpstr (get_state (page), ==, "Your journal begins in this month.");
}

static void
test_thin (ReviewFixture *fixture,
           gconstpointer  user_data)
{
  GtkWidget *page;

  review_save_action (fixture, OCTOBER - 3, AVOW_ACTION_DINING);
  review_save_action (fixture, NOVEMBER + 3, AVOW_ACTION_DINING);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, NOVEMBER);
  g_assert_cmpstr (get_state (page), ==, "It is not over yet.");
  /* Few days are not less than a whole month. */
  g_assert_nonnull (test_ui_find_label (page, "In October 2026: 0 actions."));
  /* That, the total, weeks, months, kinds, rings and steps, how it was known, and steps. */
  g_assert_cmpuint (count_sections (page), ==, 8);
  g_assert_nonnull (test_ui_find_label (page, "1 action"));
  g_assert_nonnull (review_find_row (page, "Dining"));
  g_assert_null (review_find_section (page, AVOW_TYPE_FEELINGS_SECTION));
  g_assert_null (review_find_section (page, AVOW_TYPE_REPAIRS_SECTION));
  g_assert_null (review_find_section (page, AVOW_TYPE_RESOURCES_SECTION));
  g_assert_null (review_find_section (page, AVOW_TYPE_PROMISES_SECTION));
}

/* }}} */
/* {{{ Promises, repairs, learning, the pledge */

static void
save (ReviewFixture *fixture,
      gpointer       record)
{
  g_autoptr (AvowRecord) owned = record;

  test_ui_save (fixture->journal, owned);
}

static AvowCommitment *
make_commitment (const char    *title,
                 AvowCivilDate  due)
{
  AvowCommitment *commitment = avow_commitment_new ();

  commitment->title = g_strdup (title);
  commitment->start = due - 60;
  commitment->due = due;
  commitment->measure.what = AVOW_MEASURE_COUNT;
  commitment->measure.per = AVOW_PER_PERIOD;
  commitment->measure.target = 2;
  commitment->measure.types = g_strsplit ("dining", " ", -1);

  return commitment;
}

static void
test_promises (ReviewFixture *fixture,
               gconstpointer  user_data)
{
  AvowCommitment *kept = make_commitment ("Kept <one> & all", OCTOBER + 10);
  AvowCommitment *not_kept = make_commitment ("Not kept", OCTOBER + 20);
  AvowReviewRow *row;
  GtkWidget *page;

  kept->state = AVOW_COMMITMENT_REVIEWED;
  kept->outcome = AVOW_OUTCOME_KEPT;
  kept->review.on = OCTOBER + 11;
  not_kept->state = AVOW_COMMITMENT_REVIEWED;
  not_kept->outcome = AVOW_OUTCOME_NOT_KEPT;
  not_kept->review.on = OCTOBER + 21;
  not_kept->review.hindered = g_strdup ("I did not ask.");
  save (fixture, kept);
  save (fixture, not_kept);
  save (fixture, make_commitment ("Comes next", NOVEMBER + 29));
  review_save_action (fixture, OCTOBER + 2, AVOW_ACTION_DINING);

  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  g_assert_nonnull (test_ui_find_label (page, "Kept: 1 · Not kept: 1"));
  row = review_find_row (page, "Kept <one> & all");
  g_assert_cmpstr (avow_review_row_get_spoken (row), ==,
                   "Kept <one> & all. Kept. 1 of 2 · Ended on October 11, 2026");
  row = review_find_row (page, "Not kept");
  g_assert_true (g_str_has_suffix (avow_review_row_get_spoken (row), "I did not ask."));
  g_assert_nonnull (test_ui_find_label (page, "Due in the Next Month"));

  row = review_find_row (page, "Comes next");
  gtk_widget_activate (GTK_WIDGET (row));
  {
    AvowRecordList *commitments = avow_journal_get_commitments (fixture->journal);
    gboolean found = FALSE;

    for (guint i = 0; i < avow_record_list_get_length (commitments); i++)
      {
        AvowRecord *record = avow_record_list_peek (commitments, i);
        char id[AVOW_ID_HEX_SIZE];

        avow_id_to_hex (&record->id, id);
        if (g_strcmp0 (id, fixture->opened) == 0)
          found = g_str_equal (AVOW_COMMITMENT (record)->title, "Comes next");
      }
    g_assert_true (found);
  }
  test_ui_assert_all_named (page);
}

static void
test_words (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  AvowReflection *repair = avow_reflection_new ();
  AvowResource *resource = avow_resource_new ();
  AvowReview *review = avow_review_new (OCTOBER);
  AvowAction *action = review_make_action (NOVEMBER + 1, AVOW_ACTION_DINING);
  GtkWidget *page;

  repair->date = NOVEMBER + 2;
  repair->form = AVOW_FORM_REPAIR;
  repair->text = g_strdup ("Nobody but me reads this.");
  save (fixture, repair);
  resource->title = g_strdup ("A <book>");
  resource->by = g_strdup ("A. B. & C.");
  resource->state = AVOW_RESOURCE_FINISHED;
  resource->finished_on = NOVEMBER + 3;
  resource->takeaways = g_strdup ("To listen.");
  save (fixture, resource);
  review->intention = g_strdup ("To ask <first> & wait.");
  save (fixture, review);
  action->feedback = g_strdup ("That <helped> & more.");
  save (fixture, action);

  page = review_push_span (fixture, AVOW_SPAN_MONTH, NOVEMBER);
  g_assert_nonnull (test_ui_find_label (page, "To ask <first> & wait."));
  g_assert_nonnull (test_ui_find_label (page, "That <helped> & more."));
  g_assert_nonnull (test_ui_find_label (page, "A <book>"));
  g_assert_nonnull (test_ui_find_label (page, "1 repair open"));
  g_assert_nonnull (review_find_row (page, "Repair"));
  g_assert_null (test_ui_find_label (page, "Nobody but me reads this."));
  test_ui_assert_all_named (page);
}

static gboolean
has_no_button (gpointer user_data)
{
  return find (user_data, "affirm_button") == NULL;
}

static void
test_pledge (ReviewFixture *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowPledge) pledge = avow_pledge_new_suggested ();
  g_autoptr (GPtrArray) records = avow_pledges_sign (avow_journal_get_pledges (fixture->journal), pledge,
                                                     "J.", avow_civil_date_new (2026, 5, 3));
  GtkWidget *page;

  test_ui_save (fixture->journal, g_ptr_array_index (records, 0));
  review_save_action (fixture, avow_civil_date_new (2026, 7, 3), AVOW_ACTION_DINING);

  /* Long past: there is nothing to affirm in it. */
  page = review_push_span (fixture, AVOW_SPAN_MONTH, avow_civil_date_new (2026, 9, 1));
  g_assert_nonnull (test_ui_find_label (page, "Signed on May 3, 2026."));
  g_assert_null (find (page, "affirm_button"));
  review_pop (fixture);

  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  gtk_widget_grab_focus (find (page, "affirm_button"));
  g_signal_emit_by_name (find (page, "affirm_button"), "clicked");
  test_ui_wait_until (has_no_button, page);
  g_assert_cmpuint (avow_pledge_get_last_affirmed (
                      avow_pledges_get_current (avow_journal_get_pledges (fixture->journal))),
                    ==, TODAY);
  review_settle (fixture);
  g_assert_true (gtk_window_get_focus (fixture->window) == find (page, "pledge_row"));
}

/* }}} */
/* {{{ While the page is open */

static void
test_follows (ReviewFixture *fixture,
              gconstpointer  user_data)
{
  GtkWidget *page;
  AvowReviewRow *row;
  g_autoptr (GPtrArray) tiles = NULL;

  review_save_action (fixture, OCTOBER - 3, AVOW_ACTION_DINING);
  review_save_action (fixture, NOVEMBER + 3, AVOW_ACTION_DINING);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, NOVEMBER);
  row = review_find_row (page, "Dining");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  g_assert_cmpstr (avow_review_row_get_spoken (row), ==, "Dining. 1 action");

  review_save_action (fixture, NOVEMBER + 4, AVOW_ACTION_DINING);
  review_settle (fixture);
  tiles = review_list (page, AVOW_TYPE_TOTAL_TILE);
  g_assert_cmpstr (avow_total_tile_get_value (g_ptr_array_index (tiles, 0)), ==, "2 actions");
  gtk_test_accessible_assert_property (g_ptr_array_index (tiles, 0), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "2 actions. In October 2026: 0 actions. "
                                       "The median of the 2 months before: 1 action.");
  g_assert_cmpstr (avow_review_row_get_spoken (row), ==, "Dining. 2 actions");
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (row));

  /* So does what was opened from it. */
  gtk_widget_activate (GTK_WIDGET (row));
  review_settle (fixture);
  page = review_get_page (fixture);
  review_save_action (fixture, NOVEMBER + 5, AVOW_ACTION_DINING);
  review_save_action (fixture, NOVEMBER + 5, AVOW_ACTION_VOTING);
  review_settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (avow_entries_page_get_model (AVOW_ENTRIES_PAGE (page))), ==, 3);
  g_assert_nonnull (test_ui_find_label (page, "3 actions"));
  test_ui_assert_all_named (page);
}

static void
test_steps (ReviewFixture *fixture,
            gconstpointer  user_data)
{
  GtkWidget *page;

  review_save_action (fixture, avow_civil_date_new (2026, 9, 30), AVOW_ACTION_DINING);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, NOVEMBER);
  g_assert_false (gtk_widget_is_sensitive (find (page, "later_button")));

  gtk_widget_activate_action (page, "summary.earlier", NULL);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "October 2026");
  gtk_widget_activate_action (page, "summary.earlier", NULL);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "September 2026");
  g_assert_cmpstr (get_state (page), ==, "Your journal begins in this month.");
  g_assert_false (gtk_widget_is_sensitive (find (page, "earlier_button")));

  gtk_widget_activate_action (page, "summary.later", NULL);
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "October 2026");
}

static void
test_closing (ReviewFixture *fixture,
              gconstpointer  user_data)
{
  AvowReview *review = avow_review_new (OCTOBER);
  GtkWidget *page;

  review_save_action (fixture, OCTOBER, AVOW_ACTION_DINING);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  g_signal_emit_by_name (find (page, "close_button"), "clicked");
  g_assert_cmpstr (fixture->opened, ==, "2026-10");

  review->closed_on = NOVEMBER + 1;
  save (fixture, review);
  review_settle (fixture);
  g_assert_null (find (page, "close_button"));
  g_assert_nonnull (test_ui_find_label (page, "Closed on November 2, 2026."));

  /* From its 25th day on. */
  review_pop (fixture);
  avow_standings_set_today (fixture->standings, avow_civil_date_new (2026, 11, 24));
  page = review_push_span (fixture, AVOW_SPAN_MONTH, NOVEMBER);
  g_assert_null (find (page, "close_button"));
  avow_standings_set_today (fixture->standings, avow_civil_date_new (2026, 11, 25));
  review_settle (fixture);
  g_assert_nonnull (find (page, "close_button"));
}

/* }}} */

/* Whatever is on the page is come to by Tab alone: a list and a chart are one stop each. */
static void
test_keyboard (ReviewFixture *fixture,
               gconstpointer  user_data)
{
  GtkWidget *page;
  g_autoptr (GPtrArray) sections = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  for (int i = 0; i < 200; i++)
    {
      gtk_widget_child_focus (GTK_WIDGET (fixture->window), GTK_DIR_TAB_FORWARD);
      for (GtkWidget *widget = gtk_window_get_focus (fixture->window);
           widget != NULL;
           widget = gtk_widget_get_parent (widget))
        g_hash_table_add (seen, widget);
    }

  sections = review_list (page, AVOW_TYPE_SECTION);
  g_assert_cmpuint (sections->len, >, 8);
  for (guint i = 0; i < sections->len; i++)
    {
      GType types[] = { AVOW_TYPE_TOTAL_TILE, AVOW_TYPE_REVIEW_ROWS, AVOW_TYPE_CHART, ADW_TYPE_TOGGLE_GROUP,
                        GTK_TYPE_BUTTON };

      for (gsize type = 0; type < G_N_ELEMENTS (types); type++)
        {
          g_autoptr (GPtrArray) widgets = review_list (g_ptr_array_index (sections, i), types[type]);

          for (guint j = 0; j < widgets->len; j++)
            {
              GtkWidget *widget = g_ptr_array_index (widgets, j);

              /* Toggles of a group are gone between with the arrow keys. */
              if (gtk_widget_get_mapped (widget) &&
                  (ADW_IS_TOGGLE_GROUP (widget) ||
                   gtk_widget_get_ancestor (widget, ADW_TYPE_TOGGLE_GROUP) == NULL) &&
                  !g_hash_table_contains (seen, widget))
                g_error ("Tab does not come to a %s", G_OBJECT_TYPE_NAME (widget));
            }
        }
    }
  g_assert_true (g_hash_table_contains (seen, find (page, "earlier_button")));
  g_assert_true (g_hash_table_contains (seen, find (page, "menu_button")));
  g_assert_true (g_hash_table_contains (seen, find (page, "close_button")));
  test_ui_assert_all_named (page);
}

static void
test_feelings (ReviewFixture *fixture,
               gconstpointer  user_data)
{
  GtkWidget *page;
  g_autoptr (GPtrArray) chips = NULL;

  review_generate (fixture);
  page = review_push_span (fixture, AVOW_SPAN_MONTH, OCTOBER);
  chips = review_list (review_find_section (page, AVOW_TYPE_FEELINGS_SECTION), GTK_TYPE_BUTTON);
  g_assert_cmpuint (chips->len, ==, 3);
  for (guint i = 0; i < chips->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (gtk_button_get_label (g_ptr_array_index (chips, i)), " · ", 2);
      AvowSlice slice = avow_slice_make (OCTOBER, NOVEMBER - 1, AVOW_KIND_REFLECTION);

      slice.feeling = parts[0];
      g_signal_emit_by_name (g_ptr_array_index (chips, i), "clicked");
      review_settle (fixture);
      g_assert_null (test_ui_find_label (page, "The secret text of a reflection."));
      g_assert_cmpuint (assert_entries (fixture, &slice, parts[0]), ==, atoi (parts[1]));
    }
}

int
main (int   argc,
      char *argv[])
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/month-page/" name, ReviewFixture, NULL, review_set_up, function, review_tear_down)

  ADD ("figures", test_figures);
  ADD ("rows", test_rows);
  ADD ("charts", test_charts);
  ADD ("trend", test_trend);
  ADD ("feelings", test_feelings);
  ADD ("empty", test_empty);
  ADD ("first", test_first);
  ADD ("thin", test_thin);
  ADD ("promises", test_promises);
  ADD ("words", test_words);
  ADD ("pledge", test_pledge);
  ADD ("follows", test_follows);
  ADD ("steps", test_steps);
  ADD ("closing", test_closing);
  ADD ("keyboard", test_keyboard);

  return g_test_run ();
}
