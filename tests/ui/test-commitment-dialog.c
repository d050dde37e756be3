/* test-commitment-dialog.c: making a promise, from the first key to the vault */

#include "test-commitment.h"

#include "core/insight/avow-commitment-words.h"
#include "ui/commitments/avow-commitment-sentence.h"
#include "ui/widgets/avow-money-row.h"

/* {{{ Making one */

typedef struct {
  const char *name;
  const char *measure;
  const char *target_row;
  const char *target;
  const char *per;
  /* What the record's JSON holds. */
  const char *expected;
} Measure;

static const Measure measures[] = {
  { "once", "1", NULL, NULL, NULL, "\"measure\":{\"what\":\"once\",\"target\":1,\"per\":\"period\"}" },
  { "count", "2", "How many times", "٢", "3",
    "\"measure\":{\"what\":\"count\",\"target\":2,\"per\":\"month\"}" },
  { "minutes", "3", "How much time", "2000 h", "1",
    "\"measure\":{\"what\":\"minutes\",\"target\":120000,\"per\":\"period\"}" },
  { "money", "4", "How much money", "EUR 12.50", "2",
    "\"measure\":{\"what\":\"money\",\"target\":1250,\"currency\":\"EUR\",\"per\":\"week\"}" },
};

/* The title, Enter, how much, Enter, the start that is there already, Enter, the end. */
static void
test_measure (Fixture       *fixture,
              gconstpointer  user_data)
{
  const Measure *measure = user_data;
  GtkWidget *root = GTK_WIDGET (fixture->window);
  g_autofree char *json = NULL;
  AvowCommitment *commitment;

  open_blank (fixture);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==, "New Commitment");
  g_assert_true (has_focus (fixture, "What I promise"));
  answer (fixture, "How it is counted", measure->measure);
  if (measure->per != NULL)
    answer (fixture, "Rhythm", measure->per);
  test_keys_type (root, "A promise");
  test_keys_enter (root);
  if (measure->target_row != NULL)
    {
      g_assert_true (has_focus (fixture, measure->target_row));
      test_keys_type (root, measure->target);
      test_keys_enter (root);
    }
  g_assert_true (has_focus (fixture, "Starts"));
  test_keys_enter (root);
  g_assert_true (has_focus (fixture, "Ends"));
  test_keys_type (root, "January 31, 2027");
  save (fixture);

  commitment = reload (fixture);
  json = avow_record_to_json ((AvowRecord *) commitment, NULL);
  if (strstr (json, measure->expected) == NULL)
    g_error ("No %s in %s", measure->expected, json);
  g_assert_null (strstr (json, "typed"));
  g_assert_cmpstr (commitment->title, ==, "A promise");
  g_assert_cmpuint (commitment->start, ==, TODAY);
  g_assert_cmpuint (commitment->due, ==, avow_civil_date_new (2027, 1, 31));
  g_assert_cmpint (commitment->state, ==, AVOW_COMMITMENT_ACTIVE);
  g_assert_cmpuint (avow_commitment_get_n_events (commitment), ==, 1);
  g_assert_cmpint (avow_commitment_get_event (commitment, 0)->what, ==, AVOW_EVENT_MADE);
}

static gboolean
is_collapsed (gpointer user_data)
{
  GtkWidget *row = user_data;

  return !gtk_widget_get_mapped (row);
}

static void
test_enter_is_done (Fixture       *fixture,
                    gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  open_blank (fixture);
  adw_expander_row_set_expanded (get_row (fixture, "What counts"), FALSE);
  test_ui_wait_until (is_collapsed, get_row (fixture, "Kinds of action"));
  test_keys_type (root, "A promise");
  test_keys_enter (root);
  test_keys_type (root, "3");
  test_keys_enter (root);
  test_keys_enter (root);
  test_keys_enter (root);
  wait_closed (fixture);
  g_assert_cmpint (reload (fixture)->measure.target, ==, 3);
}

static void
test_all_of_it (Fixture       *fixture,
                gconstpointer  user_data)
{
  AvowId cafe = save_place (fixture, "Corner Café")->parent_instance.id;
  g_autofree char *json = NULL;
  AvowCommitment *commitment;

  open_blank (fixture);
  answer (fixture, "What I promise", "Meals");
  answer (fixture, "How many times", "1,200");
  answer (fixture, "Starts", "December 1, 2026");
  answer (fixture, "Ends", "May 31, 2027");
  answer (fixture, "Kinds of action", "Dining|Purchase");
  answer (fixture, "Places", "Corner Café");
  answer (fixture, "Communities", "Elders|Somali neighbours");
  answer (fixture, "Ring", "1");
  answer (fixture, "Step", "2");
  answer (fixture, "Why", "Because");
  answer (fixture, "Accountable to", "R.");
  answer (fixture, "Remind me, days before the end", "14");
  save (fixture);

  commitment = reload (fixture);
  json = avow_record_to_json ((AvowRecord *) commitment, NULL);
  g_assert_nonnull (strstr (json, "\"types\":[\"dining\",\"purchase\"]"));
  g_assert_nonnull (strstr (json, "\"communities\":[\"Elders\",\"Somali neighbours\"]"));
  g_assert_nonnull (strstr (json, "\"ring\":\"own-life\""));
  g_assert_nonnull (strstr (json, "\"step\":\"action\""));
  g_assert_nonnull (strstr (json, "\"start\":\"2026-12-01\",\"due\":\"2027-05-31\""));
  g_assert_nonnull (strstr (json, "\"why\":\"Because\""));
  g_assert_nonnull (strstr (json, "\"accountable_to\":\"R.\""));
  g_assert_nonnull (strstr (json, "\"remind_days_before\":14"));
  g_assert_cmpint (commitment->measure.target, ==, 1200);
  g_assert_cmpuint (commitment->measure.places->len, ==, 1);
  g_assert_true (avow_id_equal (&g_array_index (commitment->measure.places, AvowId, 0),
                                &cafe));
}

/* What is folded away is told at a glance, and none of it is markup: a log would have it, too. */
static void
test_no_markup (Fixture       *fixture,
                gconstpointer  user_data)
{
  save_place (fixture, "Sons & Daughters");
  open_blank (fixture);
  answer (fixture, "Places", "Sons & Daughters");
  answer (fixture, "Communities", "<Elders>");
  answer (fixture, "Accountable to", "M. & R.");

  g_assert_nonnull (test_ui_find_label (get_row (fixture, "What counts"), "Sons & Daughters · <Elders>"));
  g_assert_nonnull (test_ui_find_label (get_row (fixture, "More"), "M. & R."));
}

static void
test_quick_ends (Fixture       *fixture,
                 gconstpointer  user_data)
{
  static const struct {
    const char *start;
    const char *label;
    const char *due;
  } cases[] = {
    { "today", "End of the month", "November 30, 2026" },
    { "today", "In three months", "February 21, 2027" },
    { "today", "End of the year", "December 31, 2026" },
    { "January 5, 2027", "End of the month", "January 31, 2027" },
    { "January 5, 2027", "In three months", "April 4, 2027" },
    { "January 5, 2027", "End of the year", "December 31, 2027" },
    { "November 30, 2026", "In three months", "February 28, 2027" },
    { "November 5, 9999", "In three months", "December 31, 9999" },
    /* What started before is counted from today. */
    { "January 5, 2026", "End of the month", "November 30, 2026" },
  };

  open_blank (fixture);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      answer (fixture, "Starts", cases[i].start);
      g_signal_emit_by_name (test_ui_find_button (GTK_WIDGET (fixture->dialog), cases[i].label),
                             "clicked");
      g_assert_cmpstr (get_text (fixture, "Ends"), ==, cases[i].due);
    }
}

static void
test_names (Fixture       *fixture,
            gconstpointer  user_data)
{
  const char *measure = user_data;
  AvowCommitment *commitment;
  g_autoptr (GHashTable) mnemonics = g_hash_table_new (NULL, NULL);

  save_place (fixture, "Corner Café");
  commitment = save_commitment (fixture);
  open_dialog (fixture, commitment, NULL);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==, "Change Commitment");
  answer (fixture, "How it is counted", measure);
  answer (fixture, "Ends", "January 31, 2027");
  test_form_expand (get_row (fixture, "What counts"));
  test_form_expand (get_row (fixture, "More"));
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_get_mapped (get_row (fixture, "Why the change?")));
  test_ui_assert_all_named (GTK_WIDGET (fixture->dialog));
  test_form_add_mnemonics (GTK_WIDGET (fixture->dialog), mnemonics);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  gtk_window_set_default_size (fixture->window, 360, 640);
  test_ui_settle (root);
  open_blank (fixture);
  test_ui_settle (root);
  g_assert_true (has_focus (fixture, "What I promise"));
  answer (fixture, "How it is counted", "4");
  answer (fixture, "How much money", "300");
  test_form_expand (get_row (fixture, "More"));
  g_assert_cmpint (gtk_widget_get_width (root), <=, 360);
}

/* }}} */
/* {{{ The sentence */

static void
save_action (Fixture       *fixture,
             AvowCivilDate  date)
{
  g_autoptr (AvowAction) action = avow_action_new ();

  action->type = AVOW_ACTION_DINING;
  action->date = date;
  test_ui_save (fixture->journal, (AvowRecord *) action);
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  GtkWidget *sentence = test_ui_find_type (GTK_WIDGET (fixture->dialog),
                                           AVOW_TYPE_COMMITMENT_SENTENCE);

  return test_ui_find_label (sentence, text) != NULL;
}

static void
test_sentence (Fixture       *fixture,
               gconstpointer  user_data)
{
  AvowRecordList *entries = avow_journal_get_entries (fixture->journal);
  g_autoptr (AvowCommitment) commitment = avow_suggestion_make_blank (TODAY, "USD");
  g_autoptr (AvowProgress) before = NULL;
  g_autoptr (AvowProgress) now = NULL;
  g_autofree char *promise = NULL;
  g_autofree char *counting = NULL;

  /* 10 November to 9 December is 30 days; the 30 before are 11 October to 9 November. */
  save_action (fixture, TODAY);
  save_action (fixture, avow_civil_date_new (2026, 11, 10));
  save_action (fixture, avow_civil_date_new (2026, 11, 9));
  save_action (fixture, avow_civil_date_new (2026, 11, 1));
  save_action (fixture, avow_civil_date_new (2026, 10, 11));
  save_action (fixture, avow_civil_date_new (2026, 10, 10));

  open_blank (fixture);
  g_assert_true (shows (fixture, "As you write, the promise appears here."));
  answer (fixture, "How many times", "4");
  g_assert_true (shows (fixture, "4 times in all, from November 22, 2026 to February 21, 2027."));
  g_assert_true (shows (fixture, "Already counted: 1 time. In the last 92 days, it would have been "
                                 "5 times."));
  answer (fixture, "Kinds of action", "Dining");
  answer (fixture, "Starts", "November 10, 2026");
  answer (fixture, "Ends", "December 9, 2026");
  g_assert_true (shows (fixture, "Already counted: 2 times. In the 30 days before, it would have been "
                                 "3 times."));

  /* They are core's words and figures. */
  commitment->start = avow_civil_date_new (2026, 11, 10);
  commitment->due = avow_civil_date_new (2026, 12, 9);
  commitment->measure.target = 4;
  commitment->measure.types = g_strsplit ("dining", "|", -1);
  promise = avow_commitment_format_promise (commitment);
  counting = avow_commitment_format_counting (commitment, fixture->journal);
  g_assert_true (shows (fixture, promise));
  g_assert_true (shows (fixture, counting));
  now = avow_progress_new (commitment, entries, TODAY);
  before = avow_progress_look_back (commitment, entries, TODAY);
  g_assert_cmpint (now->done, ==, 2);
  g_assert_cmpint (before->done, ==, 3);

  answer (fixture, "Kinds of action", "Voting");
  g_assert_true (shows (fixture, "In the 30 days before, nothing would have counted."));
  answer (fixture, "How many times", "many");
  g_assert_true (shows (fixture, "As you write, the promise appears here."));
}

static gboolean
is_announced (gpointer user_data)
{
  g_autofree char *said = test_ui_take_announcement ();

  return said != NULL && strstr (said, user_data) != NULL;
}

/* When the writing pauses, and not at each key. */
static void
test_announced (Fixture       *fixture,
                gconstpointer  user_data)
{
  open_blank (fixture);
  g_free (test_ui_take_announcement ());
  answer (fixture, "How many times", "1");
  answer (fixture, "How many times", "12");
  g_assert_null (test_ui_take_announcement ());
  test_ui_wait_until (is_announced, (gpointer) "12 times in all, from November 22, 2026");
}

/* }}} */
/* {{{ What goes wrong */

static const struct {
  const char *name;
  const char *measure;
  const char *row;
  const char *text;
  const char *error;
} wrongs[] = {
  { "title", "2", "What I promise", "", "Say what you promise, in your own words." },
  { "no-times", "2", "How many times", "", "Say how many times." },
  { "zero-times", "2", "How many times", "0", "Say how many times." },
  { "minus-times", "2", "How many times", "-2", "Say how many times." },
  { "times", "2", "How many times", "2.5", "This is not a whole number. Write it like “12”." },
  { "no-time", "3", "How much time", "", "Say how much time." },
  { "time", "3", "How much time", "a while",
    "This is not a duration. Write it like “1:30”, “1.5 h” or “90”." },
  { "no-money", "4", "How much money", "", "Say how much money." },
  { "no-start", "2", "Starts", "", "Say when it starts." },
  { "no-end", "2", "Ends", "", "Say when it ends." },
  { "end-before-start", "2", "Ends", "November 1, 2026", "That is before it starts." },
  { "reminder-after-end", "2", "Remind me, days before the end", "-3",
    "That would be after the end." },
  { "reminder-a-day-after-end", "2", "Remind me, days before the end", "-1",
    "That would be after the end." },
  { "reminder-before-start", "2", "Remind me, days before the end", "400",
    "That would be before it starts." },
  { "place", "2", "Places", "Nowhere",
    "“Nowhere” is no place in your journal yet. Places come with the actions that you log there." },
};

/* Into the text within, so that the chips decide what it is. */
static void
type_into (Fixture    *fixture,
           const char *title,
           const char *text)
{
  gtk_widget_grab_focus (get_row (fixture, title));
  test_ui_settle (GTK_WIDGET (fixture->window));
  gtk_editable_set_text (GTK_EDITABLE (test_keys_get_text (GTK_WIDGET (fixture->window))), text);
}

static void
test_wrong (Fixture       *fixture,
            gconstpointer  user_data)
{
  gsize i = GPOINTER_TO_SIZE (user_data);
  const char *row = wrongs[i].row;
  AvowDraft *draft;

  save_place (fixture, "Corner Café");
  open_blank (fixture);
  test_form_expand (get_row (fixture, "More"));
  answer (fixture, "What I promise", "A promise");
  answer (fixture, "How it is counted", wrongs[i].measure);
  answer (fixture, "How many times", "2");
  answer (fixture, "How much time", "2 h");
  answer (fixture, "How much money", "2");
  type_into (fixture, row, wrongs[i].text);

  /* When the keyboard leaves it, unless it is only not answered yet. */
  gtk_widget_grab_focus (test_ui_find_button (GTK_WIDGET (fixture->dialog), "In three months"));
  if (*wrongs[i].text != '\0')
    g_assert_cmpstr (get_error (fixture, row), ==, wrongs[i].error);
  else
    g_assert_null (get_error (fixture, row));

  press_save (fixture);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpstr (get_error (fixture, row), ==, wrongs[i].error);
  g_assert_true (has_focus (fixture, row));
  g_assert_cmpuint (count_saved (fixture), ==, 0);

  /* Nothing is lost: not here, and not in a draft. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (test_keys_get_text (
                     GTK_WIDGET (fixture->window)))), ==, wrongs[i].text);
  draft = keep_draft (fixture);
  open_draft (fixture, draft);
  if (!g_str_equal (row, "Places"))
    g_assert_cmpstr (get_text (fixture, row), ==, wrongs[i].text);
  press_save (fixture);
  g_assert_cmpstr (get_error (fixture, row), ==, wrongs[i].error);
}

/* Whichever of the two was written last, it is the end that is wrong, and right again. */
static void
test_start_after_end (Fixture       *fixture,
                      gconstpointer  user_data)
{
  open_blank (fixture);
  type_into (fixture, "Starts", "May 1, 2027");
  gtk_widget_grab_focus (get_row (fixture, "What I promise"));
  g_assert_cmpstr (get_error (fixture, "Ends"), ==, "That is before it starts.");
  type_into (fixture, "Starts", "December 1, 2026");
  g_assert_null (get_error (fixture, "Ends"));
}

static void
test_first_wrong (Fixture       *fixture,
                  gconstpointer  user_data)
{
  open_blank (fixture);
  answer (fixture, "Remind me, days before the end", "-3");
  answer (fixture, "How many times", "x");
  press_save (fixture);
  g_assert_true (has_focus (fixture, "What I promise"));
  answer (fixture, "What I promise", "A promise");
  press_save (fixture);
  g_assert_true (has_focus (fixture, "How many times"));
  answer (fixture, "How many times", "2");
  /* What is hidden is shown when it is what is wrong. */
  g_assert_false (adw_expander_row_get_expanded (get_row (fixture, "More")));
  press_save (fixture);
  g_assert_true (adw_expander_row_get_expanded (get_row (fixture, "More")));
  test_ui_wait_until (test_form_is_expanded, get_row (fixture, "More"));
  g_assert_true (has_focus (fixture, "Remind me, days before the end"));
  answer (fixture, "Remind me, days before the end", "3");
  save (fixture);
  g_assert_cmpint (reload (fixture)->remind_days_before, ==, 3);
}

/* It cannot be chosen, but a file may hold one. */
static void
test_unknown_currency (Fixture       *fixture,
                       gconstpointer  user_data)
{
  const char *currency = user_data;
  g_autoptr (AvowCommitment) commitment = avow_suggestion_make_blank (TODAY, currency);
  g_autofree char *error = g_strdup_printf ("“%s” is not a currency. Use its three letters, such as "
                                            "USD.", currency);

  commitment->title = g_strdup ("Bail funds");
  commitment->measure.what = AVOW_MEASURE_MONEY;
  commitment->measure.target = 30000;
  open_dialog (fixture, commitment, NULL);
  g_assert_cmpstr (get_error (fixture, "How much money"), ==, error);
  press_save (fixture);
  g_assert_true (has_focus (fixture, "How much money"));
  g_assert_cmpstr (get_text (fixture, "How much money"), ==, "300.00");

  avow_money_row_set_currency (get_row (fixture, "How much money"), "USD");
  save (fixture);
  g_assert_cmpstr (reload (fixture)->measure.currency, ==, "USD");
  g_assert_cmpint (reload (fixture)->measure.target, ==, 30000);
}

/* }}} */
#define ADD(path, data, test) \
  g_test_add ("/commitment-dialog/" path, Fixture, data, set_up, test, tear_down)

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    {
      g_autofree char *path = g_strconcat ("/commitment-dialog/measure/", measures[i].name, NULL);

      g_test_add (path, Fixture, &measures[i], set_up, test_measure, tear_down);
    }
  ADD ("enter-is-done", NULL, test_enter_is_done);
  ADD ("all-of-it", NULL, test_all_of_it);
  ADD ("no-markup", NULL, test_no_markup);
  ADD ("quick-ends", NULL, test_quick_ends);
  ADD ("names/count", "2", test_names);
  ADD ("names/minutes", "3", test_names);
  ADD ("names/money", "4", test_names);
  ADD ("narrow", NULL, test_narrow);
  ADD ("sentence/words", NULL, test_sentence);
  ADD ("sentence/announced", NULL, test_announced);
  for (gsize i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *path = g_strconcat ("/commitment-dialog/wrong/", wrongs[i].name, NULL);

      g_test_add (path, Fixture, GSIZE_TO_POINTER (i), set_up, test_wrong, tear_down);
    }
  ADD ("wrong/start-after-end", NULL, test_start_after_end);
  ADD ("wrong/first", NULL, test_first_wrong);
  ADD ("wrong/currency/three-letters", "QQQ", test_unknown_currency);
  ADD ("wrong/currency/a-word", "dollars", test_unknown_currency);

  return g_test_run ();
}
