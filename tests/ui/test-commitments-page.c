/* test-commitments-page.c: the commitments by where they stand, in their place and on Today */

#include "test-ui.h"

#include "core/insight/avow-commitment-life.h"
#include "core/insight/avow-pledges.h"
#include "ui/action/avow-action-form.h"
#include "ui/commitments/avow-commitment-row.h"
#include "ui/commitments/avow-commitments-page.h"
#include "ui/commitments/avow-past-commitments-page.h"
#include "ui/today/avow-today-page.h"

/* A Friday. */
#define TODAY (avow_civil_date_new (2026, 11, 27))

typedef struct {
  char          *path;
  AvowJournal   *journal;
  AvowStandings *standings;
  GtkWindow     *window;
  GtkWidget     *page;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  avow_civil_date_set_today (TODAY);
  fixture->path = test_ui_new_path ();
  fixture->journal = test_ui_create_journal (fixture->path);
  fixture->standings = avow_standings_new (fixture->journal);
  fixture->page = avow_commitments_page_new (fixture->journal, fixture->standings);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 360, 640);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (fixture->window);
  avow_journal_close (fixture->journal);
  g_assert_finalize_object (fixture->standings);
  g_assert_finalize_object (fixture->journal);
  g_free (fixture->path);
}

static void
show (Fixture   *fixture,
      GtkWidget *page)
{
  adw_window_set_content (ADW_WINDOW (fixture->window), page);
  fixture->page = page;
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static AvowCommitment *
create (const char    *title,
        AvowCivilDate  start,
        AvowCivilDate  due)
{
  AvowCommitment *commitment = avow_commitment_new ();

  commitment->title = g_strdup (title);
  commitment->start = start;
  commitment->due = due;
  commitment->measure.what = AVOW_MEASURE_COUNT;
  commitment->measure.per = AVOW_PER_PERIOD;
  commitment->measure.target = 2;
  commitment->measure.types = g_strsplit ("dining", " ", -1);
  avow_commitment_make (commitment, start);

  return commitment;
}

static void
save_new (Fixture       *fixture,
          const char    *title,
          AvowCivilDate  start,
          AvowCivilDate  due)
{
  g_autoptr (AvowCommitment) commitment = create (title, start, due);

  test_ui_save (fixture->journal, (AvowRecord *) commitment);
}

static void
save_past (Fixture       *fixture,
           const char    *title,
           AvowCivilDate  due,
           AvowOutcome    outcome)
{
  g_autoptr (AvowCommitment) commitment = create (title, due - 30, due);
  g_autoptr (AvowProgress) progress =
    avow_progress_new (commitment, avow_journal_get_entries (fixture->journal), due + 1);

  if (outcome == AVOW_OUTCOME_NONE)
    avow_commitment_release (commitment, "It was not mine to do.", progress, due - 10);
  else
    avow_commitment_review (commitment, outcome, NULL, NULL, NULL, progress, due + 1);
  test_ui_save (fixture->journal, (AvowRecord *) commitment);
}

static void
save_meal (Fixture       *fixture,
           AvowCivilDate  date)
{
  g_autoptr (AvowAction) action = avow_action_new ();

  action->type = AVOW_ACTION_DINING;
  action->date = date;
  test_ui_save (fixture->journal, (AvowRecord *) action);
}

static gboolean
is_named (GtkWidget *widget,
          gpointer   user_data)
{
  return g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), user_data) == 0;
}

static GtkWidget *
find (Fixture    *fixture,
      const char *id)
{
  return test_ui_find (fixture->page, is_named, (gpointer) id);
}

/* What a screen reader says of the rows of a list, in order; NULL where the list is not shown. */
static char *
read_rows (Fixture    *fixture,
           const char *id)
{
  GtkWidget *list = find (fixture, id);
  g_autoptr (GString) text = g_string_new (NULL);
  GtkListBoxRow *row;

  if (list == NULL)
    return NULL;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)) != NULL; i++)
    {
      GtkWidget *child = gtk_list_box_row_get_child (row);

      if (AVOW_IS_COMMITMENT_ROW (child))
        g_string_append_printf (text, "%s\n",
                                avow_commitment_row_get_description (AVOW_COMMITMENT_ROW (child)));
    }

  return g_string_free_and_steal (g_steal_pointer (&text));
}

static void
assert_rows (Fixture    *fixture,
             const char *id,
             const char *expected)
{
  g_autofree char *rows = NULL;

  test_ui_settle (GTK_WIDGET (fixture->window));
  rows = read_rows (fixture, id);
  g_assert_cmpstr (rows, ==, expected);
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_assert_nonnull (find (fixture, "unsigned_card"));
  g_assert_null (find (fixture, "pledge_row"));
  g_assert_null (find (fixture, "waiting_list"));
  g_assert_null (find (fixture, "past_row"));
  g_assert_nonnull (test_ui_find_button (fixture->page, "_Read and Sign"));
  assert_rows (fixture, "active_list", "");
  test_ui_assert_all_named (fixture->page);
}

static void
test_pledge (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowPledge) pledge = avow_pledge_new_suggested ();
  g_autoptr (AvowPledge) affirmed = NULL;
  g_autoptr (GPtrArray) records = NULL;
  AdwActionRow *row;

  records = avow_pledges_sign (avow_journal_get_pledges (fixture->journal), pledge, "J.",
                               avow_civil_date_new (2026, 3, 1));
  g_assert_cmpuint (records->len, ==, 1);
  test_ui_save (fixture->journal, g_ptr_array_index (records, 0));
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_null (find (fixture, "unsigned_card"));
  row = ADW_ACTION_ROW (find (fixture, "pledge_row"));
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "Signed on March 1, 2026");

  affirmed = AVOW_PLEDGE (avow_record_copy ((AvowRecord *) pledge));
  avow_pledge_affirm (affirmed, avow_civil_date_new (2026, 11, 1));
  test_ui_save (fixture->journal, (AvowRecord *) affirmed);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==,
                   "Signed on March 1, 2026, last affirmed on November 1, 2026");

  g_clear_object (&affirmed);
  affirmed = AVOW_PLEDGE (avow_record_copy (avow_journal_lookup (fixture->journal,
                                                                 &pledge->parent_instance.id)));
  avow_pledge_affirm (affirmed, TODAY);
  test_ui_save (fixture->journal, (AvowRecord *) affirmed);
  g_assert_cmpstr (adw_action_row_get_subtitle (row), ==, "Signed on March 1, 2026, affirmed today");
}

static void
test_groups (Fixture       *fixture,
             gconstpointer  user_data)
{
  save_new (fixture, "Later", TODAY - 10, TODAY + 60);
  save_new (fixture, "Sooner", TODAY - 10, TODAY + 20);
  save_new (fixture, "To come", TODAY + 10, TODAY + 40);
  save_new (fixture, "Waiting a day", TODAY - 30, TODAY - 1);
  save_new (fixture, "Waiting long", TODAY - 60, TODAY - 31);
  save_past (fixture, "Kept one", TODAY - 40, AVOW_OUTCOME_KEPT);
  save_past (fixture, "Let go", TODAY - 5, AVOW_OUTCOME_NONE);
  save_past (fixture, "Years ago", TODAY - 800, AVOW_OUTCOME_PARTLY);

  assert_rows (fixture, "waiting_list",
               "Waiting long. 0 of 2 · Ended on October 27, 2026\n"
               "Waiting a day. 0 of 2 · Ended yesterday\n");
  assert_rows (fixture, "active_list",
               "Sooner. 0 of 2 · Ends in 20 days\n"
               "To come. 2 times in all · Starts on December 7, 2026\n"
               "Later. 0 of 2 · Ends on January 26, 2027\n");
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (find (fixture, "past_row"))), ==,
                   "2 in the last twelve months");
  test_ui_assert_all_named (fixture->page);
}

static void
test_moves (Fixture       *fixture,
            gconstpointer  user_data)
{
  AvowRecordList *entries = avow_journal_get_entries (fixture->journal);

  save_new (fixture, "Eat out", TODAY - 10, TODAY + 5);
  assert_rows (fixture, "active_list", "Eat out. 0 of 2 · Promised by today: 1 · Ends in 5 days\n");

  save_meal (fixture, TODAY);
  assert_rows (fixture, "active_list", "Eat out. 1 of 2 · Promised by today: 1 · Ends in 5 days\n");

  /* What does not count moves nothing. */
  save_meal (fixture, TODAY - 11);
  assert_rows (fixture, "active_list", "Eat out. 1 of 2 · Promised by today: 1 · Ends in 5 days\n");

  {
    g_autoptr (AvowRecord) moved = avow_record_copy (avow_record_list_peek (entries, 1));

    AVOW_ACTION (moved)->date = TODAY - 1;
    test_ui_save (fixture->journal, moved);
  }
  assert_rows (fixture, "active_list", "Eat out. 2 of 2 · Promised by today: 1 · Ends in 5 days\n");
}

static void
test_day_changes (Fixture       *fixture,
                  gconstpointer  user_data)
{
  save_new (fixture, "Ends soon", TODAY - 10, TODAY + 1);
  assert_rows (fixture, "waiting_list", NULL);

  avow_standings_set_today (fixture->standings, TODAY + 1);
  assert_rows (fixture, "active_list", "Ends soon. 0 of 2 · Promised by today: 2 · Ends today\n");
  assert_rows (fixture, "waiting_list", NULL);

  avow_standings_set_today (fixture->standings, TODAY + 2);
  assert_rows (fixture, "active_list", "");
  assert_rows (fixture, "waiting_list", "Ends soon. 0 of 2 · Ended yesterday\n");
}

static void
test_today (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (AvowCommitment) reminded = create ("Reminded early", TODAY - 30, TODAY + 20);
  g_autoptr (AvowCommitment) late = create ("Reminded on the last day", TODAY - 30, TODAY + 2);

  show (fixture, avow_today_page_new (fixture->journal, fixture->standings));
  assert_rows (fixture, "waiting_list", NULL);
  assert_rows (fixture, "ending_list", NULL);

  save_new (fixture, "Within the week", TODAY - 10, TODAY + 7);
  save_new (fixture, "After the week", TODAY - 10, TODAY + 8);
  save_new (fixture, "Over", TODAY - 10, TODAY - 1);
  reminded->remind_days_before = 20;
  late->remind_days_before = 0;
  test_ui_save (fixture->journal, (AvowRecord *) reminded);
  test_ui_save (fixture->journal, (AvowRecord *) late);

  assert_rows (fixture, "waiting_list", "Over. 0 of 2 · Ended yesterday\n");
  assert_rows (fixture, "ending_list",
               "Within the week. 0 of 2 · Promised by today: 1 · Ends in 7 days\n"
               "Reminded early. 0 of 2 · Promised by today: 1 · Ends in 20 days\n");
  test_ui_assert_all_named (fixture->page);

  avow_standings_set_today (fixture->standings, TODAY + 2);
  assert_rows (fixture, "ending_list",
               "Reminded on the last day. 0 of 2 · Promised by today: 2 · Ends today\n"
               "Within the week. 0 of 2 · Promised by today: 1 · Ends in 5 days\n"
               "After the week. 0 of 2 · Promised by today: 1 · Ends in 6 days\n"
               "Reminded early. 0 of 2 · Promised by today: 1 · Ends in 18 days\n");
}

static gboolean
count_row (GtkWidget *widget,
           gpointer   user_data)
{
  if (AVOW_IS_COMMITMENT_ROW (widget) && gtk_widget_get_mapped (widget))
    (*(guint *) user_data)++;

  return FALSE;
}

static void
assert_says (GtkWidget  *row,
             const char *description)
{
  g_autofree char *wrong =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                        GTK_ACCESSIBLE_PROPERTY_LABEL, description);

  g_assert_cmpstr (avow_commitment_row_get_description (AVOW_COMMITMENT_ROW (row)), ==, description);
  g_assert_null (wrong);
}

static void
test_past (Fixture       *fixture,
           gconstpointer  user_data)
{
  guint n_rows = 0;
  GtkWidget *list_view, *row;
  GListModel *model;

  save_past (fixture, "Not kept", avow_civil_date_new (2026, 9, 30), AVOW_OUTCOME_NOT_KEPT);
  save_past (fixture, "Partly", avow_civil_date_new (2026, 9, 10), AVOW_OUTCOME_PARTLY);
  /* It would have ended in November. */
  save_past (fixture, "Let go", avow_civil_date_new (2026, 11, 5), AVOW_OUTCOME_NONE);
  save_past (fixture, "Years ago", avow_civil_date_new (2024, 1, 31), AVOW_OUTCOME_KEPT);
  show (fixture, GTK_WIDGET (avow_past_commitments_page_new (fixture->journal, fixture->standings)));

  list_view = test_ui_find_type (fixture->page, GTK_TYPE_LIST_VIEW);
  model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list_view)));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 3);
  g_assert_nonnull (test_ui_find_label (fixture->page, "October 2026"));
  g_assert_nonnull (test_ui_find_label (fixture->page, "September 2026"));
  g_assert_null (test_ui_find_label (fixture->page, "January 2024"));
  g_assert_nonnull (test_ui_find_label (fixture->page, "Released"));
  g_assert_nonnull (test_ui_find_label (fixture->page, "Not kept"));
  test_ui_assert_all_named (fixture->page);

  /* Of the one that was let go in October: the row is what a screen reader says of it, then and now. */
  row = test_ui_find_type (fixture->page, AVOW_TYPE_COMMITMENT_ROW);
  assert_says (row, "Let go. 0 of 2 · Released on October 26, 2026. Released");
  save_meal (fixture, avow_civil_date_new (2026, 10, 10));
  assert_says (row, "Let go. 1 of 2 · Released on October 26, 2026. Released");

  adw_toggle_group_set_active_name (
    ADW_TOGGLE_GROUP (test_ui_find_type (fixture->page, ADW_TYPE_TOGGLE_GROUP)), "all");
  test_ui_settle (GTK_WIDGET (fixture->window));
  model = G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list_view)));
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, 4);
  g_assert_nonnull (test_ui_find_label (fixture->page, "January 2024"));

  test_ui_find (fixture->page, count_row, &n_rows);
  g_assert_cmpuint (n_rows, ==, 4);
}

static void
assert_counts (Fixture        *fixture,
               AvowActionType  type,
               AvowCivilDate   date,
               const char     *expected)
{
  g_autoptr (AvowAction) action = avow_action_new ();
  GtkWidget *label;

  action->type = (int) type;
  action->date = date;
  show (fixture, avow_action_form_new (fixture->journal, action));
  label = find (fixture, "counts");
  g_assert_cmpstr (label != NULL ? gtk_label_get_text (GTK_LABEL (label)) : NULL, ==, expected);
}

/* Before it is saved, the person sees what an entry helps to keep. */
static void
test_entry_counts (Fixture       *fixture,
                   gconstpointer  user_data)
{
  assert_counts (fixture, AVOW_ACTION_DINING, TODAY, NULL);

  save_new (fixture, "Later", TODAY - 10, TODAY + 60);
  save_new (fixture, "Sooner", TODAY - 5, TODAY + 20);
  save_past (fixture, "Over", TODAY, AVOW_OUTCOME_KEPT);
  assert_counts (fixture, AVOW_ACTION_DINING, TODAY, "Counts toward “Sooner”, “Later”");
  assert_counts (fixture, AVOW_ACTION_DINING, TODAY - 6, "Counts toward “Later”");
  assert_counts (fixture, AVOW_ACTION_DINING, TODAY - 11, NULL);
  assert_counts (fixture, AVOW_ACTION_DONATION, TODAY, NULL);

  save_new (fixture, "Latest", TODAY - 5, TODAY + 80);
  assert_counts (fixture, AVOW_ACTION_DINING, TODAY, "Counts toward “Sooner”, “Later”, “Latest”");
  save_new (fixture, "Fourth", TODAY - 5, TODAY + 90);
  save_new (fixture, "Fifth", TODAY - 5, TODAY + 91);
  assert_counts (fixture, AVOW_ACTION_DINING, TODAY, "Counts toward “Sooner”, “Later”, “Latest” and 2 more");
}

static void
test_locking (Fixture       *fixture,
              gconstpointer  user_data)
{
  save_new (fixture, "Eat out", TODAY - 10, TODAY + 5);
  assert_rows (fixture, "active_list", "Eat out. 0 of 2 · Promised by today: 1 · Ends in 5 days\n");

  test_ui_lock (fixture->journal);
  assert_rows (fixture, "active_list", "");
  g_assert_nonnull (find (fixture, "unsigned_card"));
}

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)
  ADD ("/commitments-page/empty", test_empty);
  ADD ("/commitments-page/pledge", test_pledge);
  ADD ("/commitments-page/groups", test_groups);
  ADD ("/commitments-page/moves", test_moves);
  ADD ("/commitments-page/day-changes", test_day_changes);
  ADD ("/commitments-page/today", test_today);
  ADD ("/commitments-page/past", test_past);
  ADD ("/commitments-page/entry-counts", test_entry_counts);
  ADD ("/commitments-page/locking", test_locking);
#undef ADD

  return g_test_run ();
}
