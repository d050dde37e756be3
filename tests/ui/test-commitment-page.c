/* test-commitment-page.c: one commitment on a page, and the journal moving it */

#include "test-commitments.h"

#include "slow-count.h"

#include "core/insight/avow-commitment-life.h"
#include "ui/commitments/avow-commitment-page.h"
#include "ui/commitments/avow-counted-page.h"
#include "ui/commitments/avow-put-in-dialog.h"
#include "ui/commitments/avow-release-dialog.h"
#include "ui/widgets/avow-entry-row.h"
#include "ui/widgets/avow-pace-chart.h"
#include "ui/widgets/avow-period-strip.h"
#include "ui/widgets/avow-text-area.h"

#define SHOWN_MOST 5

/* {{{ The page */

static GtkWidget *
open_page (Fixture *fixture)
{
  AdwNavigationPage *page = avow_commitment_page_new (fixture->journal, fixture->standings,
                                                      get_commitment (fixture));

  adw_navigation_view_push (fixture->view, page);
  settle (fixture);

  return GTK_WIDGET (page);
}

static GtkWidget *
open_with (Fixture        *fixture,
           AvowCommitment *commitment)
{
  keep_commitment (fixture, commitment);

  return open_page (fixture);
}

static gboolean
is_at_home (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_str_equal (adw_navigation_page_get_title (
                        adw_navigation_view_get_visible_page (fixture->view)),
                      "Home");
}

static void
collect_entries (GtkWidget *widget,
                 GPtrArray *records)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (AVOW_IS_ENTRY_ROW (widget))
    g_ptr_array_add (records, avow_entry_row_get_record (AVOW_ENTRY_ROW (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_entries (child, records);
}

/* On the page: what counts, then what was taken out. */
static GPtrArray *
list_entries (Fixture *fixture)
{
  GPtrArray *records = g_ptr_array_new ();

  collect_entries (GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view)), records);

  return records;
}

static GtkWidget *
find_entry (GtkWidget    *widget,
            const AvowId *id)
{
  if (AVOW_IS_ENTRY_ROW (widget) &&
      avow_id_equal (&avow_entry_row_get_record (AVOW_ENTRY_ROW (widget))->id, id))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, id);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
activate_for (Fixture    *fixture,
              const char *name,
              AvowAction *action)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
  GtkWidget *row = find_entry (page, &action->parent_instance.id);
  char id[AVOW_ID_HEX_SIZE];

  g_assert_nonnull (row);
  avow_id_to_hex (&action->parent_instance.id, id);
  g_assert_true (gtk_widget_activate_action (row, name, "s", id));
}

/* }}} */
/* {{{ Every figure, against a slow count */

static GPtrArray *
list_records (Fixture *fixture)
{
  AvowRecordList *entries = avow_journal_get_entries (fixture->journal);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < avow_record_list_get_length (entries); i++)
    g_ptr_array_add (records, avow_record_list_peek (entries, i));

  return records;
}

static char *
format_bare (AvowCommitment *commitment,
             SlowSum         value)
{
  AvowMoney money = { (gint64) value, "USD" };

  if (commitment->measure.what == AVOW_MEASURE_MINUTES)
    return avow_minutes_format ((guint) value);
  if (commitment->measure.what == AVOW_MEASURE_MONEY)
    return avow_money_format (&money);

  return g_strdup_printf ("%d", (int) value);
}

static char *
format_value (AvowCommitment *commitment,
              SlowSum         value)
{
  g_autofree char *bare = format_bare (commitment, value);

  if (commitment->measure.what == AVOW_MEASURE_COUNT)
    return g_strconcat (bare, value == 1 ? " time" : " times", NULL);

  return g_steal_pointer (&bare);
}

static char *
format_of (AvowCommitment *commitment,
           SlowSum         done,
           SlowSum         target)
{
  g_autofree char *done_text = format_bare (commitment, done);
  g_autofree char *target_text = format_bare (commitment, target);

  return g_strdup_printf ("%s of %s", done_text, target_text);
}

static char *
format_pace (AvowCommitment  *commitment,
             const SlowCount *slow)
{
  g_autofree char *today = avow_civil_date_format (slow->stop);
  g_autofree char *due = avow_civil_date_format (commitment->due);
  g_autofree char *done = format_value (commitment, slow->done);
  g_autofree char *promised = format_value (commitment, slow->promised);
  g_autofree char *target = format_value (commitment, slow->target);

  return g_strdup_printf ("By %s: %s done, %s promised. By %s: %s promised.", today, done, promised, due,
                          target);
}

static void
assert_periods (Fixture         *fixture,
                const SlowCount *slow)
{
  AvowCommitment *commitment = get_commitment (fixture);
  const char *one = commitment->measure.per == AVOW_PER_WEEK ? "week" : "month";
  const SlowPeriod *current = &g_array_index (slow->periods, SlowPeriod, slow->current);
  g_autofree char *current_of = format_of (commitment, current->done, current->promised);
  g_autofree char *current_text = g_strdup_printf ("This %s: %s", one, current_of);
  g_autofree char *kept = g_strdup_printf ("%u of %u %s%s kept", slow->n_kept, slow->n_ended, one,
                                           slow->n_ended == 1 ? "" : "s");

  assert_says (fixture, current_text);
  assert_says (fixture, kept);
}

static void
assert_entries (Fixture         *fixture,
                const SlowCount *slow)
{
  g_autoptr (GPtrArray) shown = list_entries (fixture);
  guint n_shown = MIN (slow->actions->len, SHOWN_MOST);
  g_autofree char *all = g_strdup_printf ("Show All %u Actions", slow->actions->len);

  g_assert_cmpuint (shown->len, ==, n_shown);
  g_ptr_array_sort_values (slow->actions, avow_record_compare_newest);
  for (guint i = 0; i < n_shown; i++)
    g_assert_true (g_ptr_array_index (shown, i) == g_ptr_array_index (slow->actions, i));
  if (slow->actions->len > SHOWN_MOST)
    get_row (fixture, all);
}

static void
assert_figures (Fixture *fixture)
{
  AvowCommitment *commitment = get_commitment (fixture);
  g_autoptr (GPtrArray) records = list_records (fixture);
  GtkWidget *chart = test_ui_find_type (GTK_WIDGET (fixture->window), AVOW_TYPE_PACE_CHART);
  g_autofree char *done = NULL;
  g_autofree char *promised_value = NULL;
  g_autofree char *promised = NULL;
  g_autofree char *remaining = NULL;
  g_autofree char *weekly = NULL;
  g_autofree char *needed = NULL;
  g_autofree char *others = NULL;
  g_autofree char *pace = NULL;
  g_autofree char *wrong = NULL;
  SlowCount slow;

  slow_count_init (&slow, commitment, records, date ("2026-11-22"), avow_locale_first_weekday ());
  done = format_of (commitment, slow.done, slow.target);
  promised_value = format_bare (commitment, slow.promised);
  promised = g_strconcat ("Promised by today: ", promised_value, NULL);
  remaining = format_bare (commitment, slow.remaining);
  weekly = format_bare (commitment, slow.weekly);
  needed = g_strdup_printf ("%s to go, %s a week", remaining, weekly);
  others = g_strdup_printf ("%u entries are in another currency, and do not count.",
                            slow.n_other_currency);
  pace = format_pace (commitment, &slow);

  assert_says (fixture, done);
  assert_says (fixture, promised);
  if (slow.remaining > 0)
    assert_says (fixture, needed);
  if (slow.n_other_currency > 1)
    assert_says (fixture, others);
  if (commitment->measure.per != AVOW_PER_PERIOD)
    assert_periods (fixture, &slow);
  assert_says (fixture, pace);
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (chart),
                                              GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, pace);
  g_assert_null (wrong);
  assert_entries (fixture, &slow);

  slow_count_clear (&slow);
}

/* Of dining, some with a time or an amount, in more than one currency; and of something else. */
static void
fill_journal (Fixture *fixture)
{
  AvowCivilDate first = date ("2026-09-01");

  for (int i = 0; i < 40; i++)
    {
      g_autoptr (AvowAction) action = make_action ("2026-09-01", i % 5 == 4 ? AVOW_ACTION_VOTING
                                                                           : AVOW_ACTION_DINING);

      action->date = first + (AvowCivilDate) g_test_rand_int_range (0, 90);
      action->minutes = g_test_rand_int_range (0, 3) == 0 ? -1 : g_test_rand_int_range (0, 200);
      action->count = g_test_rand_int_range (-1, 4);
      if (g_test_rand_int_range (0, 4) > 0)
        action->amount = (AvowMoney) { g_test_rand_int_range (0, 9000), "USD" };
      else
        action->amount = (AvowMoney) { 100, "EUR" };
      test_ui_save (fixture->journal, (AvowRecord *) action);
    }
}

static AvowCommitment *
make_dining (AvowMeasureUnit what,
             gint64          target,
             AvowPer         per)
{
  AvowCommitment *commitment = make_commitment ("2026-09-17", "2027-01-20", what, target, per);
  const char *types[] = { "dining", NULL };

  commitment->measure.types = g_strdupv ((char **) types);

  return commitment;
}

static void
test_figures (Fixture       *fixture,
              gconstpointer  user_data)
{
  const struct {
    AvowMeasureUnit what;
    gint64          target;
  } measures[] = {
    { AVOW_MEASURE_COUNT, 90 },
    { AVOW_MEASURE_MINUTES, 4000 },
    { AVOW_MEASURE_MONEY, 300000 },
  };

  fill_journal (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    for (int per = AVOW_PER_PERIOD; per < AVOW_N_PER; per++)
      {
        gint64 share = per == AVOW_PER_PERIOD ? 1 : per == AVOW_PER_MONTH ? 4 : 20;
        g_autoptr (AvowCommitment) commitment = make_dining (measures[i].what,
                                                             measures[i].target / share, (AvowPer) per);

        open_with (fixture, commitment);
        assert_figures (fixture);
        adw_navigation_view_pop (fixture->view);
        settle (fixture);
      }
}

/* }}} */
/* {{{ Following the journal */

static void
test_moves (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) edited = NULL;
  AvowAction *action;
  AvowId id;

  action = save_action (fixture, "2026-11-01", AVOW_ACTION_DINING);
  open_with (fixture, commitment);
  assert_says (fixture, "1 of 20");
  assert_figures (fixture);

  save_action (fixture, "2026-11-20", AVOW_ACTION_DINING);
  settle (fixture);
  assert_says (fixture, "2 of 20");
  assert_figures (fixture);

  edited = copy_action (action);
  edited->count = 3;
  test_ui_save (fixture->journal, (AvowRecord *) edited);
  settle (fixture);
  assert_says (fixture, "4 of 20");
  assert_figures (fixture);

  id = edited->parent_instance.id;
  avow_journal_save_async (fixture->journal, NULL, 0, &id, 1, NULL, NULL);
  while (avow_journal_lookup (fixture->journal, &id) != NULL)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
  assert_says (fixture, "1 of 20");
  assert_figures (fixture);
}

/* What has nothing to do with it is neither counted again nor shown again. */
static void
test_stays (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  AvowAction *action = save_action (fixture, "2026-11-01", AVOW_ACTION_DINING);
  GtkWidget *page = open_with (fixture, commitment);
  GtkWidget *row = find_entry (page, &action->parent_instance.id);
  guint n_computed = avow_standings_get_n_computed (fixture->standings);

  save_action (fixture, "2026-11-20", AVOW_ACTION_VOTING);
  settle (fixture);
  g_assert_cmpuint (avow_standings_get_n_computed (fixture->standings), ==, n_computed);
  g_assert_true (find_entry (page, &action->parent_instance.id) == row);

  /* One more row, and the others are the same. */
  save_action (fixture, "2026-11-20", AVOW_ACTION_DINING);
  settle (fixture);
  g_assert_cmpuint (avow_standings_get_n_computed (fixture->standings), ==, n_computed + 1);
  g_assert_true (find_entry (page, &action->parent_instance.id) == row);
}

static void
test_day_changes (Fixture       *fixture,
                  gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-03", "2026-11-22", AVOW_MEASURE_COUNT,
                                                           20, AVOW_PER_PERIOD);
  GtkWidget *page = open_with (fixture, commitment);
  char id[AVOW_ID_HEX_SIZE];
  g_autofree char *expected = NULL;

  assert_says (fixture, "Ends today");
  assert_says (fixture, "Promised by today: 20");
  g_assert_null (test_ui_find_button (page, "_Review Honestly"));

  avow_standings_set_today (fixture->standings, date ("2026-11-23"));
  settle (fixture);
  assert_says (fixture, "Ended yesterday");
  assert_says_not (fixture, "Promised by today: 20");
  g_signal_emit_by_name (test_ui_find_button (page, "_Review Honestly"), "clicked");
  avow_id_to_hex (&commitment->parent_instance.id, id);
  expected = g_strdup_printf ("review-commitment '%s'", id);
  g_assert_cmpstr (fixture->asked, ==, expected);
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  GtkWidget *page;

  for (int i = 0; i < SHOWN_MOST + 1; i++)
    save_action (fixture, "2026-11-01", AVOW_ACTION_DINING);
  page = open_with (fixture, commitment);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);

  /* With what was opened from it. */
  g_assert_true (gtk_widget_activate (get_row (fixture, "Show All 6 Actions")));
  settle (fixture);
  g_assert_true (AVOW_IS_COUNTED_PAGE (adw_navigation_view_get_visible_page (fixture->view)));

  avow_journal_save_async (fixture->journal, NULL, 0, &commitment->parent_instance.id, 1, NULL, NULL);
  test_ui_wait_until (is_at_home, fixture);
  settle (fixture);
  g_assert_null (page);
}

/* }}} */
/* {{{ By hand */

static gboolean
is_taken_out (gpointer user_data)
{
  return get_commitment (user_data)->excluded != NULL && get_commitment (user_data)->excluded->len > 0;
}

static gboolean
is_put_back (gpointer user_data)
{
  return !is_taken_out (user_data);
}

static void
test_take_out (Fixture       *fixture,
               gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  AvowAction *action = save_action (fixture, "2026-11-01", AVOW_ACTION_DINING);

  save_action (fixture, "2026-11-02", AVOW_ACTION_DINING);
  open_with (fixture, commitment);
  assert_says (fixture, "2 of 20");
  assert_says_not (fixture, "Taken Out");

  activate_for (fixture, "commitment.take-out", action);
  test_ui_wait_until (is_taken_out, fixture);
  settle (fixture);
  assert_says (fixture, "1 of 20");
  assert_says (fixture, "Taken Out");

  activate_for (fixture, "commitment.put-in", action);
  test_ui_wait_until (is_put_back, fixture);
  settle (fixture);
  assert_says (fixture, "2 of 20");
  assert_says_not (fixture, "Taken Out");
  assert_figures (fixture);
}

typedef struct {
  Fixture *fixture;
  AvowId   action;
  gboolean linked;
} Link;

static gboolean
is_linked_so (gpointer user_data)
{
  const Link *wanted = user_data;
  AvowAction *action = AVOW_ACTION (avow_journal_lookup (wanted->fixture->journal, &wanted->action));

  return slow_has_id (action->commitments, wanted->fixture->commitment->parent_instance.id) == wanted->linked;
}

static gboolean
has_no_dialog (gpointer user_data)
{
  Fixture *fixture = user_data;

  return adw_window_get_visible_dialog (ADW_WINDOW (fixture->window)) == NULL;
}

static void
test_put_in (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) action = make_action ("2026-11-01", AVOW_ACTION_VOTING);
  Link wanted = { fixture, action->parent_instance.id, TRUE };
  GtkWidget *dialog;
  GtkWidget *list;

  action->title = g_strdup ("The school board");
  test_ui_save (fixture->journal, (AvowRecord *) action);
  save_action (fixture, "2026-11-02", AVOW_ACTION_DINING);
  save_action (fixture, "2026-11-03", AVOW_ACTION_LEARNING);
  save_action (fixture, "2026-09-01", AVOW_ACTION_VOTING);
  open_with (fixture, commitment);

  g_assert_true (gtk_widget_activate (get_row (fixture, "_Put in by Hand…")));
  settle (fixture);
  dialog = test_ui_find_type (GTK_WIDGET (fixture->window), AVOW_TYPE_PUT_IN_DIALOG);
  g_assert_nonnull (dialog);
  test_ui_assert_all_named (dialog);
  /* Not what counts already, and not what was before its time. */
  list = test_ui_find_type (dialog, GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (g_list_model_get_n_items (
                      G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 2);

  gtk_editable_set_text (GTK_EDITABLE (test_ui_find_type (dialog, GTK_TYPE_SEARCH_ENTRY)), "board");
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (
                      G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, 1);
  g_signal_emit_by_name (list, "activate", 0);
  test_ui_wait_until (has_no_dialog, fixture);
  test_ui_wait_until (is_linked_so, &wanted);
  settle (fixture);
  assert_says (fixture, "2 of 20");
  assert_figures (fixture);

  /* It is not kept out afterwards: there is nothing in it that would count by itself. */
  activate_for (fixture, "commitment.take-out", AVOW_ACTION (avow_journal_lookup (fixture->journal,
                                                                                  &wanted.action)));
  wanted.linked = FALSE;
  test_ui_wait_until (is_linked_so, &wanted);
  settle (fixture);
  assert_says (fixture, "1 of 20");
  assert_says_not (fixture, "Taken Out");
}

/* One that is named and would count anyway is both: neither is forgotten. */
static void
test_take_out_both (Fixture       *fixture,
                    gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  g_autoptr (AvowAction) action = make_action ("2026-11-01", AVOW_ACTION_DINING);
  Link wanted = { fixture, action->parent_instance.id, FALSE };

  link_action (action, commitment);
  test_ui_save (fixture->journal, (AvowRecord *) action);
  open_with (fixture, commitment);
  assert_says (fixture, "1 of 20");

  activate_for (fixture, "commitment.take-out", action);
  test_ui_wait_until (is_taken_out, fixture);
  g_assert_true (is_linked_so (&wanted));
  settle (fixture);
  assert_says (fixture, "0 of 20");
  assert_says (fixture, "Taken Out");
}

/* The second is asked for before the first is saved: it must not take the first back. */
static void
test_take_out_two (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  AvowAction *first = save_action (fixture, "2026-11-01", AVOW_ACTION_DINING);
  AvowAction *second = save_action (fixture, "2026-11-02", AVOW_ACTION_DINING);

  open_with (fixture, commitment);
  activate_for (fixture, "commitment.take-out", first);
  activate_for (fixture, "commitment.take-out", second);
  /* Saves are made one after the other. */
  save_action (fixture, "2026-11-03", AVOW_ACTION_VOTING);
  settle (fixture);
  g_assert_true (avow_commitment_excludes (get_commitment (fixture), &first->parent_instance.id));

  activate_for (fixture, "commitment.take-out", second);
  save_action (fixture, "2026-11-03", AVOW_ACTION_VOTING);
  settle (fixture);
  g_assert_true (avow_commitment_excludes (get_commitment (fixture), &first->parent_instance.id));
  g_assert_true (avow_commitment_excludes (get_commitment (fixture), &second->parent_instance.id));
  assert_says (fixture, "0 of 20");
}

static void
test_all (Fixture       *fixture,
          gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  g_autofree char *expected = NULL;
  char id[AVOW_ID_HEX_SIZE];
  GtkWidget *list;
  AvowAction *oldest;

  oldest = save_action (fixture, "2026-10-01", AVOW_ACTION_DINING);
  for (int i = 0; i < SHOWN_MOST; i++)
    save_action (fixture, "2026-11-01", AVOW_ACTION_DINING);
  open_with (fixture, commitment);
  g_assert_null (find_entry (GTK_WIDGET (fixture->view), &oldest->parent_instance.id));

  g_assert_true (gtk_widget_activate (get_row (fixture, "Show All 6 Actions")));
  settle (fixture);
  test_ui_assert_all_named (GTK_WIDGET (fixture->window));
  list = test_ui_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_LIST_VIEW);
  g_signal_emit_by_name (list, "activate", SHOWN_MOST);
  avow_id_to_hex (&oldest->parent_instance.id, id);
  expected = g_strdup_printf ("open '%s'", id);
  g_assert_cmpstr (fixture->asked, ==, expected);

  activate_for (fixture, "commitment.take-out", oldest);
  test_ui_wait_until (is_taken_out, fixture);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (
                      G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)))), ==, SHOWN_MOST);
}

/* }}} */
/* {{{ The picture, the table, the strip */

static void
collect_labels (GtkWidget *widget,
                GPtrArray *texts)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_ptr_array_add (texts, (gpointer) gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect_labels (child, texts);
}

static SlowSum
slow_done_on (const SlowCount *slow,
              AvowCivilDate    day)
{
  SlowSum done = 0;

  for (guint i = 0; i < slow->trace->len; i++)
    if (g_array_index (slow->trace, AvowProgressPoint, i).date <= day)
      done = g_array_index (slow->trace, AvowProgressPoint, i).done;

  return done;
}

static AvowCivilDate
find_day (AvowCommitment *commitment,
          const char     *text)
{
  for (AvowCivilDate day = commitment->start; day <= commitment->due; day++)
    {
      g_autofree char *words = avow_civil_date_format (day);

      if (g_str_equal (words, text))
        return day;
    }

  g_assert_not_reached ();
}

static void
test_table (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_MINUTES, 1000, AVOW_PER_MONTH);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();
  g_autoptr (GPtrArray) records = NULL;
  AvowCivilDate before = 0;
  AvowCivilDate today = date ("2026-11-22");
  gboolean says_today = FALSE;
  GtkWidget *expander;
  SlowCount slow;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (AvowAction) action = make_action ("2026-10-03", AVOW_ACTION_DINING);

      action->date += 11 * (AvowCivilDate) i;
      action->minutes = 40 + i;
      test_ui_save (fixture->journal, (AvowRecord *) action);
    }
  open_with (fixture, commitment);
  expander = test_ui_find_type (GTK_WIDGET (fixture->window), GTK_TYPE_EXPANDER);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  settle (fixture);
  test_ui_assert_all_named (GTK_WIDGET (fixture->window));

  records = list_records (fixture);
  slow_count_init (&slow, commitment, records, today, avow_locale_first_weekday ());
  collect_labels (test_ui_find_type (expander, GTK_TYPE_COLUMN_VIEW), texts);
  /* The heads, then the first day, five ends of months, of which one is the last day, today and two
   * actions. */
  g_assert_cmpstr (texts->pdata[0], ==, "By the end of");
  g_assert_cmpstr (texts->pdata[1], ==, "Done");
  g_assert_cmpstr (texts->pdata[2], ==, "Promised");
  g_assert_cmpuint (texts->len, ==, 3 * (1 + 1 + 5 + 1 + 2));
  for (guint i = 3; i < texts->len; i += 3)
    {
      AvowCivilDate day = find_day (commitment, texts->pdata[i]);
      g_autofree char *done = format_value (commitment, slow_done_on (&slow, day));
      g_autofree char *promised = format_value (commitment, slow_promised_on (&slow, commitment, day));

      g_assert_cmpuint (day, >, before);
      g_assert_cmpstr (texts->pdata[i + 1], ==, day <= today ? done : "to come");
      g_assert_cmpstr (texts->pdata[i + 2], ==, promised);
      says_today = says_today || day == today;
      before = day;
    }
  g_assert_true (says_today);
  g_assert_cmpuint (before, ==, commitment->due);
  /* The picture's words have the same numbers. */
  assert_figures (fixture);

  slow_count_clear (&slow);
}

static gboolean
is_mark (GtkWidget *widget,
         gpointer   user_data)
{
  return g_str_equal (gtk_widget_get_css_name (widget), "period") &&
         (user_data == NULL || g_strcmp0 (gtk_widget_get_tooltip_text (widget), user_data) == 0);
}

static void
assert_mark (GtkWidget  *strip,
             const char *words,
             const char *css_class)
{
  GtkWidget *mark = test_ui_find (strip, is_mark, (gpointer) words);
  g_autofree char *wrong = NULL;

  if (mark == NULL)
    g_error ("There is no mark for “%s”", words);
  g_assert_true (gtk_widget_has_css_class (mark, css_class));
  wrong = gtk_test_accessible_check_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
  g_assert_null (wrong);
  g_assert_true (gtk_test_accessible_has_role (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_ROLE_LIST_ITEM));
}

static void
test_strip (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-08-28", "2026-12-31", AVOW_MEASURE_COUNT,
                                                           2, AVOW_PER_MONTH);
  GtkWidget *strip;

  save_action (fixture, "2026-09-02", AVOW_ACTION_DINING);
  save_action (fixture, "2026-09-03", AVOW_ACTION_DINING);
  save_action (fixture, "2026-11-03", AVOW_ACTION_DINING);
  open_with (fixture, commitment);
  strip = test_ui_find_type (GTK_WIDGET (fixture->window), AVOW_TYPE_PERIOD_STRIP);
  assert_mark (strip, "August 2026: 0, nothing promised", "free");
  assert_mark (strip, "September 2026: 2 of 2, kept", "kept");
  assert_mark (strip, "October 2026: 0 of 2, not kept", "not-kept");
  assert_mark (strip, "November 2026: 1 of 2, under way", "running");
  assert_mark (strip, "December 2026: 0 of 2, to come", "coming");

  /* One stop on the way, at the month that is under way; arrows go on from there. */
  assert_says (fixture, "November 2026: 1 of 2, under way");
  gtk_window_set_focus (fixture->window, NULL);
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_LEFT));
  assert_says (fixture, "October 2026: 0 of 2, not kept");
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_RIGHT));
  g_assert_true (gtk_widget_child_focus (strip, GTK_DIR_RIGHT));
  assert_says (fixture, "December 2026: 0 of 2, to come");
  g_assert_false (gtk_widget_child_focus (strip, GTK_DIR_TAB_FORWARD));

  /* The focus stays when the figures move. */
  save_action (fixture, "2026-11-04", AVOW_ACTION_DINING);
  settle (fixture);
  assert_mark (strip, "November 2026: 2 of 2, kept", "kept");
  assert_says (fixture, "December 2026: 0 of 2, to come");
  g_assert_nonnull (gtk_widget_get_focus_child (strip));
}

/* Two hundred weeks at 360 px, and with letters half as large again: all of them within the page. */
static void
test_many_weeks (Fixture       *fixture,
                 gconstpointer  user_data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  g_autoptr (AvowCommitment) commitment = make_commitment ("2025-01-05", "2028-11-04", AVOW_MEASURE_COUNT,
                                                           1, AVOW_PER_WEEK);
  guint n_marks = 0;
  GtkWidget *strip;
  GtkWidget *page;

  g_object_set (settings, "gtk-xft-dpi", GPOINTER_TO_INT (user_data), NULL);
  gtk_window_set_default_size (fixture->window, 360, 640);
  page = open_with (fixture, commitment);
  g_assert_cmpint (gtk_widget_get_width (page), <=, 360);
  strip = test_ui_find_type (page, AVOW_TYPE_PERIOD_STRIP);
  for (GtkWidget *mark = gtk_widget_get_first_child (strip);
       mark != NULL;
       mark = gtk_widget_get_next_sibling (mark))
    {
      graphene_rect_t bounds;

      if (!is_mark (mark, NULL))
        continue;
      g_assert_true (gtk_widget_compute_bounds (mark, strip, &bounds));
      g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, (float) gtk_widget_get_width (strip) + 0.5f);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, (float) gtk_widget_get_height (strip));
      g_assert_cmpfloat (bounds.size.width, >, 10);
      n_marks++;
    }
  g_assert_cmpuint (n_marks, ==, 200);

  gtk_settings_reset_property (settings, "gtk-xft-dpi");
}

/* A mistyped year makes it as long as the calendar; the marks are those around now. */
static void
test_too_many_weeks (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("0001-01-07", "9999-12-31", AVOW_MEASURE_COUNT,
                                                           1, AVOW_PER_WEEK);
  GtkWidget *page = open_with (fixture, commitment);
  GtkWidget *strip = test_ui_find_type (page, AVOW_TYPE_PERIOD_STRIP);
  guint n_marks = 0;

  for (GtkWidget *mark = gtk_widget_get_first_child (strip);
       mark != NULL;
       mark = gtk_widget_get_next_sibling (mark))
    n_marks += is_mark (mark, NULL);
  g_assert_cmpuint (n_marks, ==, 520);
  assert_says (fixture, "Week of November 22, 2026: 0 of 1, under way");
}

/* }}} */
/* {{{ What happened to it */

static void
test_history (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) changed = NULL;
  g_autofree char *day = avow_civil_date_format (date ("2026-11-21"));
  g_autofree char *with_reason = g_strconcat (day, "\n", "Two of us moved away", NULL);
  GtkWidget *row;

  avow_commitment_make (commitment, date ("2026-09-17"));
  open_with (fixture, commitment);
  get_row (fixture, "Promised");

  changed = copy_commitment (commitment);
  changed->measure.target = 12;
  avow_commitment_note_changes (changed, commitment, "Two of us moved away", date ("2026-11-21"));
  keep_commitment (fixture, changed);
  settle (fixture);
  row = test_ui_find_label (GTK_WIDGET (fixture->window), with_reason);
  g_assert_nonnull (row);
  row = gtk_widget_get_ancestor (row, ADW_TYPE_ACTION_ROW);
  g_assert_true (g_str_has_prefix (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), "Target: 12"));
  assert_says (fixture, "0 of 12");
  assert_figures (fixture);
}

static gboolean
is_page_menu (GtkWidget *widget,
              gpointer   user_data)
{
  return GTK_IS_MENU_BUTTON (widget) &&
         g_strcmp0 (gtk_widget_get_tooltip_text (widget), "Commitment Menu") == 0;
}

static int
count_menu_items (GtkWidget *page)
{
  GtkWidget *button = test_ui_find (page, is_page_menu, NULL);
  GMenuModel *menu = gtk_menu_button_get_menu_model (GTK_MENU_BUTTON (button));
  int n_items = 0;

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      n_items += g_menu_model_get_n_items (section);
    }

  return n_items;
}

static void
test_past (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-09-01", "2026-10-31", AVOW_MEASURE_COUNT,
                                                           3, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) reviewed = NULL;
  GtkWidget *page;

  save_action (fixture, "2026-09-02", AVOW_ACTION_DINING);
  keep_commitment (fixture, commitment);
  reviewed = copy_commitment (commitment);
  avow_commitment_review (reviewed, AVOW_OUTCOME_PARTLY, "A list on the door", "A cold", "R., a friend",
                          avow_standings_get (fixture->standings, commitment), date ("2026-11-01"));
  page = open_with (fixture, commitment);
  /* To be changed, reviewed or deleted; it is late to let go of it early. */
  g_assert_cmpint (count_menu_items (page), ==, 3);

  keep_commitment (fixture, reviewed);
  settle (fixture);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "Outcome"))), ==, "Partly");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "What helped"))), ==,
                   "A list on the door");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "What hindered"))), ==,
                   "A cold");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "Whom I will tell"))), ==,
                   "R., a friend");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "As it stood then"))), ==,
                   "1 of 3 · 1 action");
  g_assert_null (test_ui_find (page, has_title, (gpointer) "Since then"));

  /* The outcome stands, and the figures say what changed. */
  save_action (fixture, "2026-10-02", AVOW_ACTION_DINING);
  settle (fixture);
  assert_says (fixture, "2 of 3");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "As it stood then"))), ==,
                   "1 of 3 · 1 action");
  g_assert_nonnull (strstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "Since then"))),
                            "1 time more"));

  /* What is over is not changed, reviewed or released again; it may go on as another, once. */
  g_assert_cmpint (count_menu_items (page), ==, 3);
  {
    g_autoptr (AvowCommitment) next = make_dining (AVOW_MEASURE_COUNT, 4, AVOW_PER_PERIOD);
    g_autoptr (AvowCommitment) renewed = copy_commitment (get_commitment (fixture));

    avow_commitment_continue_as (renewed, next, AVOW_EVENT_RENEWED, date ("2026-11-22"));
    test_ui_save (fixture->journal, (AvowRecord *) renewed);
  }
  settle (fixture);
  g_assert_cmpint (count_menu_items (page), ==, 1);
}

static void
test_links (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) old = make_commitment ("2026-09-01", "2026-10-31", AVOW_MEASURE_COUNT,
                                                    3, AVOW_PER_PERIOD);
  g_autoptr (AvowCommitment) next = make_dining (AVOW_MEASURE_COUNT, 4, AVOW_PER_PERIOD);
  g_autofree char *expected = NULL;
  char id[AVOW_ID_HEX_SIZE];

  g_set_str (&old->title, "The first");
  g_set_str (&next->title, "The second");
  test_ui_save (fixture->journal, (AvowRecord *) old);
  open_with (fixture, next);
  g_assert_null (test_ui_find (GTK_WIDGET (fixture->window), has_title, (gpointer) "Came after"));

  {
    g_autoptr (AvowCommitment) renewed = copy_commitment (old);

    avow_commitment_continue_as (renewed, next, AVOW_EVENT_RENEWED, date ("2026-11-22"));
    test_ui_save (fixture->journal, (AvowRecord *) renewed);
  }
  settle (fixture);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "Came after"))), ==,
                   "The first");
  g_assert_true (gtk_widget_activate (get_row (fixture, "Came after")));
  avow_id_to_hex (&old->parent_instance.id, id);
  expected = g_strdup_printf ("open '%s'", id);
  g_assert_cmpstr (fixture->asked, ==, expected);

  g_set_object (&fixture->commitment, old);
  open_page (fixture);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "Goes on as"))), ==,
                   "The second");
}

static gboolean
is_released (gpointer user_data)
{
  return get_commitment (user_data)->state == AVOW_COMMITMENT_RELEASED;
}

static void
test_release (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 20, AVOW_PER_PERIOD);
  const AvowCommitmentEvent *event;
  GtkWidget *dialog;
  GtkWidget *area;

  save_action (fixture, "2026-11-02", AVOW_ACTION_DINING);
  open_with (fixture, commitment);
  dialog = GTK_WIDGET (avow_release_dialog_new (fixture->journal, fixture->standings, fixture->commitment,
                                                NULL));
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (fixture->view));
  settle (fixture);
  test_ui_assert_all_named (dialog);

  /* Without a reason, it is asked for, and nothing happens. */
  area = test_ui_find_type (dialog, AVOW_TYPE_TEXT_AREA);
  g_assert_true (gtk_widget_activate_action (dialog, "reason.save", NULL));
  settle (fixture);
  assert_says_not (fixture, "Released early");
  g_assert_nonnull (test_ui_find_label (dialog, "Say why, in a few words. It stays in the history."));
  g_assert_true (gtk_widget_has_css_class (area, "error"));
  g_assert_false (is_released (fixture));

  gtk_text_buffer_insert_at_cursor (gtk_text_view_get_buffer (GTK_TEXT_VIEW (area)), "The place closed", -1);
  g_assert_true (gtk_widget_activate_action (dialog, "reason.save", NULL));
  test_ui_wait_until (is_released, fixture);
  test_ui_wait_until (has_no_dialog, fixture);
  settle (fixture);
  event = avow_commitment_get_event (get_commitment (fixture), 0);
  g_assert_cmpint (event->what, ==, AVOW_EVENT_RELEASED);
  g_assert_cmpstr (event->reason, ==, "The place closed");
  g_assert_cmpint (get_commitment (fixture)->review.done, ==, 1);
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (get_row (fixture, "Why"))), ==,
                   "The place closed");
}

static void
test_names (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_COUNT, 2, AVOW_PER_MONTH);
  GtkWidget *page;

  g_set_str (&commitment->why, "So that it is not only said");
  g_set_str (&commitment->accountable_to, "R., a friend");
  avow_commitment_make (commitment, date ("2026-09-17"));
  for (int i = 0; i < SHOWN_MOST + 1; i++)
    save_action (fixture, "2026-11-01", AVOW_ACTION_DINING);
  page = open_with (fixture, commitment);
  assert_says (fixture, "So that it is not only said");
  assert_says (fixture, "Accountable to: R., a friend");
  test_ui_assert_all_named (page);
  /* Titles never hold private words. */
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (page)), ==, "Commitment");
}

static void
test_once (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_dining (AVOW_MEASURE_ONCE, -1, AVOW_PER_PERIOD);

  open_with (fixture, commitment);
  assert_says (fixture, "Not done yet");
  g_assert_null (test_ui_find_type (GTK_WIDGET (fixture->window), AVOW_TYPE_PACE_CHART));
  save_action (fixture, "2026-11-01", AVOW_ACTION_DINING);
  settle (fixture);
  assert_says (fixture, "Done");
}

/* An end before the start has no day to draw, and is shown all the same. */
static void
test_no_days (Fixture       *fixture,
              gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) commitment = make_commitment ("2026-11-10", "2026-11-01", AVOW_MEASURE_COUNT,
                                                           3, AVOW_PER_MONTH);

  open_with (fixture, commitment);
  assert_says (fixture, "0 of 3");
  g_assert_null (test_ui_find_type (GTK_WIDGET (fixture->window), AVOW_TYPE_PACE_CHART));
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/commitment-page/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("figures", test_figures);
  ADD ("moves", test_moves);
  ADD ("stays", test_stays);
  ADD ("day-changes", test_day_changes);
  ADD ("deleted", test_deleted);
  ADD ("by-hand/take-out", test_take_out);
  ADD ("by-hand/take-out-two", test_take_out_two);
  ADD ("by-hand/put-in", test_put_in);
  ADD ("by-hand/both", test_take_out_both);
  ADD ("all", test_all);
  ADD ("table", test_table);
  ADD ("strip", test_strip);
  g_test_add ("/commitment-page/strip/many-weeks", Fixture, GINT_TO_POINTER (96 * 1024),
              set_up, test_many_weeks, tear_down);
  g_test_add ("/commitment-page/strip/large-text", Fixture, GINT_TO_POINTER (144 * 1024),
              set_up, test_many_weeks, tear_down);
  ADD ("strip/too-many-weeks", test_too_many_weeks);
  ADD ("history", test_history);
  ADD ("past", test_past);
  ADD ("links", test_links);
  ADD ("release", test_release);
  ADD ("names", test_names);
  ADD ("once", test_once);
  ADD ("no-days", test_no_days);
#undef ADD

  return g_test_run ();
}
