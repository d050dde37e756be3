/* test-action-dialog.c: logging what was done, from the first key to the vault */

#include "test-form.h"
#include "test-keys.h"

#include "ui/action/avow-action-dialog.h"
#include "ui/action/avow-action-layout.h"
#include "ui/widgets/avow-field-row.h"
#include "ui/widgets/avow-money-row.h"

#define TODAY avow_civil_date_new (2026, 11, 22)

typedef struct
{
  char        *path;
  AvowJournal *journal;
  GtkWindow   *window;
  AdwDialog   *dialog;
  AvowAction  *saved;
} Fixture;

/* {{{ Helpers */

static void
on_changed (Fixture    *fixture,
            AvowRecord *before,
            AvowRecord *after)
{
  if (after != NULL && AVOW_IS_ACTION (after))
    g_set_object (&fixture->saved, AVOW_ACTION (after));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  avow_civil_date_set_today (TODAY);
  fixture->path = test_ui_new_path ();
  fixture->journal = test_ui_create_journal (fixture->path);
  g_signal_connect_swapped (fixture->journal, "changed", G_CALLBACK (on_changed), fixture);
  fixture->window = GTK_WINDOW (adw_window_new ());
  adw_window_set_content (ADW_WINDOW (fixture->window), gtk_button_new_with_label ("Below"));
  gtk_window_set_default_size (fixture->window, 1000, 900);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
wait_closed (Fixture *fixture)
{
  test_ui_wait_until (test_form_is_gone, &fixture->dialog);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  if (fixture->dialog != NULL)
    {
      adw_dialog_force_close (fixture->dialog);
      wait_closed (fixture);
    }
  gtk_window_destroy (fixture->window);
  avow_journal_close (fixture->journal);
  g_clear_object (&fixture->journal);
  g_clear_object (&fixture->saved);
  g_free (fixture->path);
}

/* The test does not hold the dialog: when it is closed, it has to be gone. */
static void
open_dialog (Fixture    *fixture,
             AvowAction *action,
             AvowDraft  *draft)
{
  g_assert_null (fixture->dialog);
  g_clear_object (&fixture->saved);
  fixture->dialog = avow_action_dialog_new (fixture->journal, action, draft);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  adw_dialog_present (fixture->dialog, GTK_WIDGET (fixture->window));
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static void
open_new (Fixture *fixture,
          int      type)
{
  g_autoptr (AvowAction) action = avow_action_new ();

  action->type = type;
  open_dialog (fixture, action, NULL);
}

/* On the screen or behind "More". */
static gpointer
get_row (Fixture    *fixture,
         const char *title)
{
  GtkWidget *row = test_form_find_row (GTK_WIDGET (fixture->dialog), title);

  if (row == NULL)
    g_error ("No row “%s”", title);

  return row;
}

static void
answer (Fixture    *fixture,
        const char *title,
        const char *text)
{
  test_form_answer (get_row (fixture, title), text);
}

static const char *
get_text (Fixture    *fixture,
          const char *title)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_row (fixture, title)));
}

static void
press_save (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "entry.save", NULL);
}

static void
save (Fixture *fixture)
{
  press_save (fixture);
  wait_closed (fixture);
  g_assert_nonnull (fixture->saved);
}

/* The only action, as it is on disk. */
static AvowAction *
reload_action (Fixture *fixture)
{
  AvowRecordList *entries = avow_journal_get_entries (fixture->journal);

  test_ui_lock (fixture->journal);
  g_assert_cmpuint (avow_record_list_get_length (entries), ==, 0);
  test_ui_unlock (fixture->journal);
  g_assert_cmpuint (avow_record_list_get_length (entries), ==, 1);

  return AVOW_ACTION (avow_record_list_peek (entries, 0));
}

static guint
count_places (Fixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_places (fixture->journal));
}

static AvowPlace *
find_place (Fixture    *fixture,
            const char *name)
{
  AvowRecordList *places = avow_journal_get_places (fixture->journal);

  for (guint i = 0; i < avow_record_list_get_length (places); i++)
    {
      AvowPlace *place = AVOW_PLACE (avow_record_list_peek (places, i));

      if (g_str_equal (place->name, name))
        return place;
    }

  return NULL;
}

static AvowPlace *
save_place (Fixture    *fixture,
            const char *name,
            AvowSort    sort)
{
  g_autoptr (AvowPlace) place = avow_place_new ();

  place->name = g_strdup (name);
  place->sort = (int) sort;
  test_ui_save (fixture->journal, (AvowRecord *) place);

  return find_place (fixture, name);
}

static gboolean
has_focus (Fixture    *fixture,
           const char *title)
{
  GtkWidget *focus = gtk_window_get_focus (fixture->window);

  return focus != NULL && gtk_widget_is_ancestor (focus, get_row (fixture, title));
}

static const char *
get_banner (Fixture *fixture)
{
  GtkWidget *banner = test_ui_find_type (GTK_WIDGET (fixture->dialog), ADW_TYPE_BANNER);

  return banner != NULL && adw_banner_get_revealed (ADW_BANNER (banner))
           ? adw_banner_get_title (ADW_BANNER (banner))
           : NULL;
}

static guint
count_drafts (Fixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_drafts (fixture->journal));
}

static gboolean
has_draft (gpointer user_data)
{
  return count_drafts (user_data) == 1;
}

static gboolean
has_no_draft (gpointer user_data)
{
  return count_drafts (user_data) == 0;
}

static AdwAlertDialog *
ask_to_close (Fixture *fixture)
{
  return test_form_ask_to_close (fixture->dialog, GTK_WIDGET (fixture->window));
}

/* }}} */
/* {{{ Each type */

typedef struct {
  const char *title;
  const char *text;
} Answer;

typedef struct {
  AvowActionType  type;
  Answer          answers[8];
  /* What the record's JSON holds. */
  const char     *expected[9];
} Case;

static const Case cases[] = {
  { AVOW_ACTION_DONATION,
    { { "Amount", "25" }, { "To whom", "Bail Fund" }, { "Regular gift", "yes" },
      { "For what", "Hearings" } },
    { "\"type\":\"donation\"", "\"amount\":{\"minor\":2500,\"currency\":\"USD\"}",
      "\"regular\":true",
      "\"title\":\"Hearings\"", "\"ring\":\"community\"", "\"step\":\"action\"",
      "\"date\":\"2026-11-22\"", "\"place\":\"" } },
  { AVOW_ACTION_VOLUNTEERING,
    { { "How long", "1:30" }, { "With whom", "Food Bank" },
      { "Communities", "Somali neighbours|Elders" } },
    { "\"type\":\"volunteering\"", "\"minutes\":90", "\"place\":\"",
      "\"communities\":[\"Somali neighbours\",\"Elders\"]" } },
  { AVOW_ACTION_VOTING,
    { { "What you did", "4" }, { "Which election", "Council" }, { "How many people", "3" } },
    { "\"voting\":\"helped-others\"", "\"about\":\"Council\"", "\"count\":3",
      "\"ring\":\"own-life\"" } },
  { AVOW_ACTION_PURCHASE,
    { { "Where", "Bookshop" }, { "Amount", "EUR 12.30" }, { "What you bought", "A novel" } },
    { "\"place\":\"", "\"amount\":{\"minor\":1230,\"currency\":\"EUR\"}",
      "\"title\":\"A novel\"" } },
  { AVOW_ACTION_DINING,
    { { "Where", "Café" }, { "Amount", "18" } },
    { "\"type\":\"dining\"", "\"place\":\"", "\"minor\":1800" } },
  { AVOW_ACTION_AMPLIFYING,
    { { "Whose voice", "A poet" }, { "Where", "Radio" }, { "What it is about", "Housing" } },
    { "\"title\":\"A poet\"", "\"place\":\"", "\"about\":\"Housing\"" } },
  { AVOW_ACTION_CHECKING_IN,
    { { "With whom", "R." }, { "How was the need known?", "1" }, { "Note", "One line\nanother" } },
    { "\"title\":\"R.\"", "\"known_by\":\"asked\"", "\"note\":\"One line\\nanother\"" } },
  { AVOW_ACTION_SPEAKING_UP,
    { { "About what", "A joke" }, { "Where", "Canteen" }, { "Ring", "2" } },
    { "\"about\":\"A joke\"", "\"place\":\"", "\"ring\":\"workplace\"" } },
  { AVOW_ACTION_ADVOCACY,
    { { "Office or meeting", "Council" }, { "Issue", "Rents" }, { "How many", "12" },
      { "Time", "18:30" } },
    { "\"place\":\"", "\"about\":\"Rents\"", "\"count\":12", "\"time\":\"18:30\"" } },
  { AVOW_ACTION_LEARNING,
    { { "What", "13th" }, { "How long", "100" } },
    { "\"title\":\"13th\"", "\"minutes\":100", "\"step\":\"awareness\"" } },
  { AVOW_ACTION_CONVERSATION,
    { { "With whom", "An uncle" }, { "About what", "The pledge" },
      { "What people affected said of it", "Thanks" } },
    { "\"title\":\"An uncle\"", "\"about\":\"The pledge\"", "\"feedback\":\"Thanks\"" } },
  { AVOW_ACTION_WORKPLACE,
    { { "What changed", "Blind reviews" }, { "Step", "3" }, { "Date", "yesterday" } },
    { "\"title\":\"Blind reviews\"", "\"ring\":\"workplace\"", "\"step\":\"accountability\"",
      "\"date\":\"2026-11-21\"" } },
  { AVOW_ACTION_OTHER,
    { { "What kind of thing", "Petition" }, { "What you did", "Signed" } },
    { "\"type\":\"other\"", "\"label\":\"Petition\"", "\"title\":\"Signed\"" } },
};

static void
test_type (Fixture       *fixture,
           gconstpointer  user_data)
{
  const Case *test = user_data;
  g_autofree char *json = NULL;

  open_new (fixture, test->type);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==,
                   avow_term_get_name (&AVOW_ACTION_TYPES, (int) test->type));

  for (const Answer *each = test->answers; each->title != NULL; each++)
    answer (fixture, each->title, each->text);
  save (fixture);

  json = avow_record_to_json ((AvowRecord *) reload_action (fixture), NULL);
  for (gsize i = 0; test->expected[i] != NULL; i++)
    if (strstr (json, test->expected[i]) == NULL)
      g_error ("No %s in %s", test->expected[i], json);
  g_assert_null (strstr (json, "typed"));
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

static void
expand (Fixture    *fixture,
        const char *title)
{
  test_form_expand (get_row (fixture, title));
}

static void
test_names (Fixture       *fixture,
            gconstpointer  user_data)
{
  g_autoptr (GHashTable) mnemonics = g_hash_table_new (NULL, NULL);

  open_new (fixture, GPOINTER_TO_INT (user_data));
  expand (fixture, "More");
  if (test_form_find_row (GTK_WIDGET (fixture->dialog), "Ownership") != NULL)
    expand (fixture, "Ownership");
  if (test_form_find_row (GTK_WIDGET (fixture->dialog), "How many people") != NULL)
    answer (fixture, "What you did", "4");
  test_ui_settle (GTK_WIDGET (fixture->window));
  test_ui_assert_all_named (GTK_WIDGET (fixture->dialog));

  /* Alt+Y is yesterday. */
  g_hash_table_insert (mnemonics, GUINT_TO_POINTER (GDK_KEY_y), (gpointer) "Yesterday");
  test_form_add_mnemonics (GTK_WIDGET (fixture->dialog), mnemonics);

  /* Nothing was written, so nothing is asked. */
  if (test_form_find_row (GTK_WIDGET (fixture->dialog), "How many people") == NULL)
    {
      adw_dialog_close (fixture->dialog);
      wait_closed (fixture);
      g_assert_cmpuint (count_drafts (fixture), ==, 0);
    }
}

/* }}} */
/* {{{ By keyboard */

static void
test_enter (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);
  AvowAction *action;

  save_place (fixture, "Northside Bail Fund", AVOW_SORT_ORGANISATION);
  open_new (fixture, AVOW_ACTION_DONATION);

  /* A type, an amount, a name, Enter. */
  g_assert_true (has_focus (fixture, "Amount"));
  test_keys_type (root, "25");
  test_keys_enter (root);
  g_assert_true (has_focus (fixture, "To whom"));
  test_keys_type (root, "northside bail fund");
  test_keys_enter (root);
  wait_closed (fixture);

  action = reload_action (fixture);
  g_assert_cmpint (action->amount.minor, ==, 2500);
  g_assert_true (avow_id_equal (&action->place,
                                &find_place (fixture, "Northside Bail Fund")->parent_instance.id));
  g_assert_cmpuint (count_places (fixture), ==, 1);
}

static void
test_enter_from_list (Fixture       *fixture,
                      gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  save_place (fixture, "Northside Bail Fund", AVOW_SORT_ORGANISATION);
  open_new (fixture, AVOW_ACTION_DONATION);
  test_keys_type (root, "25");
  test_keys_enter (root);
  test_keys_type (root, "north");
  test_keys_press (root, GDK_KEY_Down);
  /* Choosing is not saving yet. */
  test_keys_enter (root);
  g_assert_cmpstr (get_text (fixture, "To whom"), ==, "Northside Bail Fund");
  test_ui_settle (root);
  g_assert_null (fixture->saved);
  g_assert_nonnull (fixture->dialog);
  test_keys_enter (root);
  wait_closed (fixture);
  g_assert_nonnull (fixture->saved);
}

static void
test_enter_passes_over (Fixture       *fixture,
                        gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  open_new (fixture, AVOW_ACTION_DONATION);
  test_keys_enter (root);
  g_assert_true (has_focus (fixture, "To whom"));
  test_keys_type (root, "A fund");
  /* The amount was passed over on purpose. */
  test_keys_enter (root);
  wait_closed (fixture);
  g_assert_false (avow_money_is_set (&fixture->saved->amount));
}

static void
test_enter_in_more (Fixture       *fixture,
                    gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  open_new (fixture, AVOW_ACTION_DONATION);
  answer (fixture, "Amount", "5");
  expand (fixture, "More");
  gtk_widget_grab_focus (get_row (fixture, "For what"));
  test_keys_type (root, "Bread");
  test_keys_enter (root);
  g_assert_true (has_focus (fixture, "To whom"));
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  gtk_window_set_default_size (fixture->window, 360, 640);
  test_ui_settle (root);
  open_new (fixture, AVOW_ACTION_PURCHASE);
  test_ui_settle (root);
  g_assert_true (has_focus (fixture, "Where"));
  test_keys_type (root, "Bookshop");
  test_keys_enter (root);
  g_assert_true (has_focus (fixture, "Amount"));
  expand (fixture, "More");
  g_assert_cmpint (gtk_widget_get_width (root), <=, 360);
}

static void
test_yesterday (Fixture       *fixture,
                gconstpointer  user_data)
{
  open_new (fixture, AVOW_ACTION_DONATION);
  g_assert_cmpstr (get_text (fixture, "Date"), ==, "Today");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "entry.yesterday", NULL);
  g_assert_cmpstr (get_text (fixture, "Date"), ==, "Yesterday");
  answer (fixture, "Amount", "5");
  save (fixture);
  g_assert_cmpuint (reload_action (fixture)->date, ==, TODAY - 1);
}

/* }}} */
/* {{{ What goes wrong */

static void
test_wrong_amount (Fixture       *fixture,
                   gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);
  g_autofree char *announced = NULL;

  open_new (fixture, AVOW_ACTION_DONATION);
  test_keys_type (root, "12x34");
  g_free (test_ui_take_announcement ());
  /* Enter does not leave what is wrong. */
  test_keys_enter (root);
  g_assert_true (has_focus (fixture, "Amount"));
  g_assert_nonnull (avow_field_row_get_error (get_row (fixture, "Amount")));
  announced = test_ui_take_announcement ();
  g_assert_cmpstr (announced, ==, avow_field_row_get_error (get_row (fixture, "Amount")));

  gtk_widget_grab_focus (get_row (fixture, "To whom"));
  press_save (fixture);
  test_ui_settle (root);
  g_assert_true (has_focus (fixture, "Amount"));
  g_assert_cmpstr (get_text (fixture, "Amount"), ==, "12x34");
  g_assert_null (fixture->saved);

  answer (fixture, "Amount", "12.34");
  g_assert_null (avow_field_row_get_error (get_row (fixture, "Amount")));
  save (fixture);
  g_assert_cmpint (reload_action (fixture)->amount.minor, ==, 1234);
}

static void
test_first_wrong (Fixture       *fixture,
                  gconstpointer  user_data)
{
  open_new (fixture, AVOW_ACTION_DONATION);
  answer (fixture, "Amount", "12x34");
  answer (fixture, "Date", "some day");
  press_save (fixture);
  g_assert_true (has_focus (fixture, "Date"));
  g_assert_nonnull (avow_field_row_get_error (get_row (fixture, "Date")));
  g_assert_nonnull (avow_field_row_get_error (get_row (fixture, "Amount")));

  answer (fixture, "Date", "tomorrow");
  press_save (fixture);
  g_assert_true (has_focus (fixture, "Date"));

  answer (fixture, "Date", "today");
  answer (fixture, "Amount", "12");
  answer (fixture, "Time", "late");
  /* What is hidden is shown when it is what is wrong. */
  g_assert_false (adw_expander_row_get_expanded (get_row (fixture, "More")));
  press_save (fixture);
  g_assert_true (adw_expander_row_get_expanded (get_row (fixture, "More")));
  test_ui_wait_until (test_form_is_expanded, get_row (fixture, "More"));
  g_assert_true (has_focus (fixture, "Time"));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  user_data)
{
  open_new (fixture, AVOW_ACTION_CHECKING_IN);
  press_save (fixture);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_nonnull (get_banner (fixture));
  g_assert_true (has_focus (fixture, "With whom"));
  g_assert_null (fixture->saved);

  /* Little is enough. */
  answer (fixture, "Communities", "Elders");
  save (fixture);
}

static gboolean
has_banner (gpointer user_data)
{
  return get_banner (user_data) != NULL;
}

static void
test_full_disk (Fixture       *fixture,
                gconstpointer  user_data)
{
  GtkWidget *root = GTK_WIDGET (fixture->window);

  open_new (fixture, AVOW_ACTION_DONATION);
  answer (fixture, "Amount", "25");
  answer (fixture, "To whom", "Bail Fund");
  gtk_widget_grab_focus (get_row (fixture, "To whom"));

  test_ui_limit_files (TRUE);
  press_save (fixture);
  test_ui_wait_until (has_banner, fixture);
  test_ui_limit_files (FALSE);

  g_assert_nonnull (strstr (get_banner (fixture), "Your words are kept here."));
  g_assert_null (fixture->saved);
  g_assert_cmpstr (get_text (fixture, "Amount"), ==, "25.00");
  g_assert_true (gtk_widget_is_sensitive (get_row (fixture, "Amount")));
  g_assert_true (has_focus (fixture, "To whom"));

  /* Once there is room again, the same place and the same action, once. */
  test_ui_settle (root);
  save (fixture);
  reload_action (fixture);
  g_assert_cmpuint (count_places (fixture), ==, 1);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
}

/* }}} */
/* {{{ Drafts */

static AvowDraft *
keep_draft (Fixture *fixture)
{
  test_form_respond (ask_to_close (fixture), "keep");
  wait_closed (fixture);
  test_ui_wait_until (has_draft, fixture);

  return AVOW_DRAFT (avow_record_list_peek (avow_journal_get_drafts (fixture->journal), 0));
}

static void
open_draft (Fixture   *fixture,
            AvowDraft *draft)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowRecord) record = avow_draft_get_record (draft, &error);

  g_assert_no_error (error);
  open_dialog (fixture, AVOW_ACTION (record), draft);
}

static void
test_draft (Fixture       *fixture,
            gconstpointer  user_data)
{
  AvowDraft *draft;
  AvowPlace *place;

  open_new (fixture, AVOW_ACTION_PURCHASE);
  answer (fixture, "Where", "New Bookshop");
  answer (fixture, "Amount", "12x34");
  answer (fixture, "Time", "late");
  answer (fixture, "Owned by", "Black-owned");
  answer (fixture, "Note", "A line");
  draft = keep_draft (fixture);

  /* All of it is there again, understood or not. */
  open_draft (fixture, draft);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==, "Purchase");
  g_assert_cmpstr (get_text (fixture, "Where"), ==, "New Bookshop");
  g_assert_cmpstr (get_text (fixture, "Amount"), ==, "12x34");
  g_assert_cmpstr (get_text (fixture, "Time"), ==, "late");
  g_assert_true (adw_expander_row_get_expanded (get_row (fixture, "More")));

  /* Looking at a draft and closing it again leaves it as it is, without a question. */
  g_assert_true (adw_dialog_close (fixture->dialog));
  wait_closed (fixture);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);

  open_draft (fixture, draft);
  answer (fixture, "Amount", "12.34");
  answer (fixture, "Time", "");
  save (fixture);
  test_ui_wait_until (has_no_draft, fixture);

  g_assert_cmpstr (reload_action (fixture)->note, ==, "A line");
  g_assert_null (((AvowRecord *) reload_action (fixture))->extra);
  place = find_place (fixture, "New Bookshop");
  g_assert_nonnull (place);
  g_assert_cmpstr (place->ownership[0], ==, "Black-owned");
  g_assert_cmpint (place->sort, ==, AVOW_SORT_SHOP);
}

static void
test_discard (Fixture       *fixture,
              gconstpointer  user_data)
{
  AdwAlertDialog *question;

  open_new (fixture, AVOW_ACTION_CHECKING_IN);
  answer (fixture, "With whom", "R.");

  /* Escape in the question goes on writing. */
  question = ask_to_close (fixture);
  g_assert_cmpstr (adw_alert_dialog_get_close_response (question), ==, "continue");
  test_form_respond (question, "continue");
  g_assert_nonnull (fixture->dialog);
  g_assert_cmpstr (get_text (fixture, "With whom"), ==, "R.");

  test_form_respond (ask_to_close (fixture), "discard");
  wait_closed (fixture);
  test_ui_settle (GTK_WIDGET (fixture->window));
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  g_assert_null (fixture->saved);
}

static void
test_undone (Fixture       *fixture,
             gconstpointer  user_data)
{
  open_new (fixture, AVOW_ACTION_CHECKING_IN);
  answer (fixture, "With whom", "R.");
  g_assert_false (adw_dialog_get_can_close (fixture->dialog));
  answer (fixture, "With whom", "");
  g_assert_true (adw_dialog_get_can_close (fixture->dialog));
}

static void
test_lock (Fixture       *fixture,
           gconstpointer  user_data)
{
  open_new (fixture, AVOW_ACTION_CHECKING_IN);
  answer (fixture, "With whom", "R.");
  test_ui_lock (fixture->journal);
  adw_dialog_force_close (fixture->dialog);
  wait_closed (fixture);
  test_ui_unlock (fixture->journal);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
}

/* }}} */
/* {{{ What is there already */

static AvowAction *
create_full_donation (Fixture *fixture)
{
  AvowAction *action = avow_action_new ();

  action->type = AVOW_ACTION_DONATION;
  action->date = TODAY - 30;
  action->amount = (AvowMoney) { 4050, "EUR" };
  action->place = save_place (fixture, "Bail Fund", AVOW_SORT_ORGANISATION)->parent_instance.id;
  action->regular = TRUE;
  action->ring = AVOW_RING_WORKPLACE;
  action->step = AVOW_STEP_ACCOUNTABILITY;
  action->communities = g_strsplit ("Elders|Tenants & <neighbours>", "|", -1);
  /* Asked of other types only. */
  action->count = 7;
  action->parent_instance.extra = g_strdup ("{\"from\":\"a newer version\"}");

  return action;
}

static void
test_edit (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AvowAction) action = create_full_donation (fixture);
  g_autoptr (AvowAction) before = NULL;
  AvowAction *after;

  test_ui_save (fixture->journal, (AvowRecord *) action);
  before = AVOW_ACTION (avow_record_copy ((AvowRecord *) reload_action (fixture)));
  open_dialog (fixture, reload_action (fixture), NULL);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==, "Edit donation");
  g_assert_cmpstr (get_text (fixture, "Amount"), ==, "40.50");
  g_assert_true (adw_expander_row_get_expanded (get_row (fixture, "More")));
  g_assert_true (adw_dialog_get_can_close (fixture->dialog));

  /* Saved as it is, nothing in it changes. */
  save (fixture);
  after = reload_action (fixture);
  before->parent_instance.modified = after->parent_instance.modified;
  g_assert_true (avow_record_equal ((AvowRecord *) before, (AvowRecord *) after));

  open_dialog (fixture, after, NULL);
  answer (fixture, "Amount", "41");
  save (fixture);
  after = reload_action (fixture);
  g_assert_true (avow_id_equal (&after->parent_instance.id, &before->parent_instance.id));
  g_assert_cmpint (after->amount.minor, ==, 4100);
  g_assert_cmpstr (after->amount.currency, ==, "EUR");
  g_assert_cmpint (after->count, ==, 7);
  g_assert_nonnull (after->parent_instance.extra);
}

static void
test_edit_collapsed (Fixture       *fixture,
                     gconstpointer  user_data)
{
  g_autoptr (AvowAction) action = avow_action_new ();

  action->type = AVOW_ACTION_CHECKING_IN;
  action->date = TODAY;
  action->title = g_strdup ("R.");
  action->ring = AVOW_RING_OWN_LIFE;
  action->step = AVOW_STEP_ACTION;
  test_ui_save (fixture->journal, (AvowRecord *) action);
  open_dialog (fixture, reload_action (fixture), NULL);
  g_assert_false (adw_expander_row_get_expanded (get_row (fixture, "More")));
}

static void
test_lost_place (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autoptr (AvowAction) action = avow_action_new ();
  AvowId place = avow_id_new_random ();

  action->type = AVOW_ACTION_DONATION;
  action->date = TODAY;
  action->amount = (AvowMoney) { 100, "USD" };
  action->place = place;
  test_ui_save (fixture->journal, (AvowRecord *) action);
  open_dialog (fixture, reload_action (fixture), NULL);
  answer (fixture, "Note", "Still there");
  save (fixture);
  g_assert_true (avow_id_equal (&reload_action (fixture)->place, &place));
}

static void
test_duplicate (Fixture       *fixture,
                gconstpointer  user_data)
{
  g_autoptr (AvowAction) action = create_full_donation (fixture);
  g_autoptr (AvowRecord) copy = NULL;

  test_ui_save (fixture->journal, (AvowRecord *) action);
  copy = avow_record_duplicate ((AvowRecord *) reload_action (fixture));
  AVOW_ACTION (copy)->date = AVOW_CIVIL_DATE_NONE;
  open_dialog (fixture, AVOW_ACTION (copy), NULL);
  g_assert_cmpstr (adw_dialog_get_title (fixture->dialog), ==, "Donation");
  g_assert_cmpstr (get_text (fixture, "Date"), ==, "Today");
  save (fixture);

  g_assert_cmpuint (avow_record_list_get_length (avow_journal_get_entries (fixture->journal)),
                    ==, 2);
  g_assert_false (avow_id_equal (&fixture->saved->parent_instance.id,
                                 &action->parent_instance.id));
  g_assert_cmpuint (fixture->saved->date, ==, TODAY);
  g_assert_cmpint (fixture->saved->ring, ==, AVOW_RING_WORKPLACE);
  g_assert_cmpstr (fixture->saved->communities[1], ==, "Tenants & <neighbours>");
}

static void
test_place_once (Fixture       *fixture,
                 gconstpointer  user_data)
{
  const char *names[] = { "Café Nørrebro", "cafe nørrebro", " CAFÉ NØRREBRO " };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      open_new (fixture, AVOW_ACTION_DINING);
      answer (fixture, "Where", names[i]);
      save (fixture);
    }
  g_assert_cmpuint (count_places (fixture), ==, 1);
  g_assert_nonnull (find_place (fixture, "Café Nørrebro"));
  g_assert_cmpint (find_place (fixture, "Café Nørrebro")->sort, ==, AVOW_SORT_RESTAURANT);
}

static void
test_recall (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowAction) action = create_full_donation (fixture);
  AvowMoneyRow *amount;

  test_ui_save (fixture->journal, (AvowRecord *) action);
  open_new (fixture, AVOW_ACTION_DONATION);
  amount = get_row (fixture, "Amount");

  /* The ring and the step are those of the last time. */
  g_assert_cmpint (avow_term_toggles_get_value (get_row (fixture, "Ring")), ==,
                   AVOW_RING_WORKPLACE);

  g_assert_cmpstr (avow_money_row_get_currency (amount), ==, "USD");
  answer (fixture, "To whom", "bail fund");
  g_assert_cmpstr (avow_money_row_get_currency (amount), ==, "EUR");
  g_assert_cmpstr (get_text (fixture, "Amount"), ==, "");
  g_assert_nonnull (strstr (avow_field_row_get_hint (AVOW_FIELD_ROW (amount)), "40.50"));
  answer (fixture, "Amount", "10");
  save (fixture);

  g_assert_cmpstr (fixture->saved->communities[0], ==, "Elders");
  g_assert_true (fixture->saved->regular);
  g_assert_cmpstr (fixture->saved->amount.currency, ==, "EUR");

  /* What the person said stays. */
  open_new (fixture, AVOW_ACTION_DONATION);
  answer (fixture, "Amount", "JPY 500");
  g_assert_true (avow_field_row_check (get_row (fixture, "Amount")));
  answer (fixture, "Communities", "Others");
  answer (fixture, "Ring", "1");
  answer (fixture, "To whom", "Bail Fund");
  save (fixture);
  g_assert_cmpstr (fixture->saved->amount.currency, ==, "JPY");
  g_assert_cmpstr (fixture->saved->communities[0], ==, "Others");
  g_assert_null (fixture->saved->communities[1]);
  g_assert_cmpint (fixture->saved->ring, ==, AVOW_RING_OWN_LIFE);
}

static void
test_ownership (Fixture       *fixture,
                gconstpointer  user_data)
{
  AvowPlace *place;

  open_new (fixture, AVOW_ACTION_PURCHASE);
  answer (fixture, "Where", "Bookshop");
  answer (fixture, "Owned by", "Black-owned|Queer-owned");
  answer (fixture, "How do you know?", "Their website");
  answer (fixture, "Last checked", "yesterday");
  save (fixture);
  place = find_place (fixture, "Bookshop");
  g_assert_cmpstr (place->ownership[1], ==, "Queer-owned");
  g_assert_cmpstr (place->how_known, ==, "Their website");
  g_assert_cmpuint (place->checked_on, ==, TODAY - 1);

  /* Known the next time, and corrected there. */
  open_new (fixture, AVOW_ACTION_PURCHASE);
  answer (fixture, "Where", "bookshop");
  g_assert_cmpstr (get_text (fixture, "How do you know?"), ==, "Their website");
  answer (fixture, "Owned by", "Queer-owned");
  save (fixture);
  g_assert_cmpuint (count_places (fixture), ==, 1);
  g_assert_cmpuint (g_strv_length (find_place (fixture, "Bookshop")->ownership), ==, 1);

  /* What was said of a new place is not lost while its name is typed. */
  open_new (fixture, AVOW_ACTION_PURCHASE);
  answer (fixture, "Owned by", "Black-owned");
  answer (fixture, "Where", "Other shop");
  save (fixture);
  g_assert_cmpstr (find_place (fixture, "Other shop")->ownership[0], ==, "Black-owned");
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) \
  g_test_add ("/action-dialog/" name, Fixture, NULL, set_up, function, tear_down)

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *word = avow_term_get_word (&AVOW_ACTION_TYPES, (int) cases[i].type);
      g_autofree char *path = g_strdup_printf ("/action-dialog/type/%s", word);
      g_autofree char *names_path = g_strdup_printf ("/action-dialog/names/%s", word);

      g_test_add (path, Fixture, &cases[i], set_up, test_type, tear_down);
      g_test_add (names_path, Fixture, GINT_TO_POINTER (cases[i].type),
                  set_up, test_names, tear_down);
    }
  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, AVOW_N_ACTION_TYPES - 1);

  ADD ("enter", test_enter);
  ADD ("enter/from-list", test_enter_from_list);
  ADD ("enter/passes-over", test_enter_passes_over);
  ADD ("enter/in-more", test_enter_in_more);
  ADD ("narrow", test_narrow);
  ADD ("yesterday", test_yesterday);
  ADD ("wrong/amount", test_wrong_amount);
  ADD ("wrong/first", test_first_wrong);
  ADD ("wrong/empty", test_empty);
  ADD ("wrong/full-disk", test_full_disk);
  ADD ("draft", test_draft);
  ADD ("draft/discard", test_discard);
  ADD ("draft/undone", test_undone);
  ADD ("draft/lock", test_lock);
  ADD ("edit", test_edit);
  ADD ("edit/collapsed", test_edit_collapsed);
  ADD ("edit/lost-place", test_lost_place);
  ADD ("duplicate", test_duplicate);
  ADD ("place/once", test_place_once);
  ADD ("place/recall", test_recall);
  ADD ("place/ownership", test_ownership);
#undef ADD

  return g_test_run ();
}
