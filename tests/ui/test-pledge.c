/* test-pledge.c: reading, signing, affirming and changing the pledge */

#include "test-ui.h"

#include "core/insight/avow-pledges.h"
#include "ui/commitments/avow-pledge-editor.h"
#include "ui/commitments/avow-pledge-page.h"
#include "ui/commitments/avow-pledge-part-field.h"
#include "ui/widgets/avow-field-row.h"
#include "ui/widgets/avow-text-area.h"

#define NAME "M. K."

typedef struct {
  AvowJournal       *journal;
  GtkWindow         *window;
  AdwNavigationView *navigation;
  AvowCivilDate      today;
} Fixture;

/* {{{ What the main view does for these pages */

static void
on_read_pledge (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  Fixture *fixture = user_data;
  AvowRecord *pledge = NULL;
  AvowId id;

  if (avow_id_from_hex (g_variant_get_string (parameter, NULL), -1, &id))
    pledge = avow_journal_lookup (fixture->journal, &id);
  adw_navigation_view_push (fixture->navigation,
                            avow_pledge_page_new (fixture->journal, (AvowPledge *) pledge));
}

static AvowPledge *
get_current (Fixture *fixture)
{
  return avow_pledges_get_current (avow_journal_get_pledges (fixture->journal));
}

static void
on_change_pledge (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  Fixture *fixture = user_data;

  adw_navigation_view_push (fixture->navigation,
                            avow_pledge_editor_new (fixture->journal, get_current (fixture), NULL));
}

static const GActionEntry actions[] = {
  { .name = "read-pledge", .activate = on_read_pledge, .parameter_type = "s" },
  { .name = "change-pledge", .activate = on_change_pledge },
};

/* }}} */
/* {{{ Helpers */

static void
set_today (Fixture       *fixture,
           AvowCivilDate  today)
{
  fixture->today = today;
  avow_civil_date_set_today (today);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autofree char *path = test_ui_new_path ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  AdwNavigationPage *home = adw_navigation_page_new (gtk_button_new_with_label ("Home"), "Home");

  set_today (fixture, avow_civil_date_new (2026, 11, 22));
  fixture->journal = test_ui_create_journal (path);
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->navigation = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_animate_transitions (fixture->navigation, FALSE);
  adw_navigation_view_add (fixture->navigation, home);

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "journal", G_ACTION_GROUP (group));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->navigation));
  gtk_window_set_default_size (fixture->window, 360, 640);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static gboolean
is_gone (gpointer user_data)
{
  return *(gpointer *) user_data == NULL;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gpointer journal = fixture->journal;

  gtk_window_destroy (fixture->window);
  avow_journal_close (fixture->journal);
  /* Once the last draft is kept, no page has it any more. */
  g_object_add_weak_pointer (journal, &journal);
  g_object_unref (fixture->journal);
  test_ui_wait_until (is_gone, &journal);
  g_free (test_ui_take_announcement ());
  avow_civil_date_set_today (AVOW_CIVIL_DATE_NONE);
}

static void
settle (Fixture *fixture)
{
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static GtkWidget *
get_page (Fixture *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->navigation));
}

static GtkWidget *
push (Fixture           *fixture,
      AdwNavigationPage *page)
{
  adw_navigation_view_push (fixture->navigation, page);
  settle (fixture);

  return GTK_WIDGET (page);
}

static void
press (Fixture    *fixture,
       const char *label)
{
  GtkWidget *button = test_ui_find_button (get_page (fixture), label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  settle (fixture);
}

static gboolean
is_home (gpointer user_data)
{
  Fixture *fixture = user_data;

  return g_str_equal (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (get_page (fixture))), "Home");
}

static gboolean
has_heading (GtkWidget *widget,
             gpointer   user_data)
{
  GtkWidget *header = gtk_widget_get_first_child (widget);

  return AVOW_IS_PLEDGE_PART_FIELD (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (gtk_widget_get_first_child (header))), user_data);
}

static GtkWidget *
find_field (Fixture    *fixture,
            const char *heading)
{
  GtkWidget *field = test_ui_find (get_page (fixture), has_heading, (gpointer) heading);

  g_assert_nonnull (field);
  return field;
}

/* As a person replaces a text. */
static void
write_part (Fixture    *fixture,
            const char *heading,
            const char *text)
{
  GtkWidget *area = test_ui_find_type (find_field (fixture, heading), AVOW_TYPE_TEXT_AREA);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (area)), text, -1);
}

static GtkWidget *
find_name (Fixture *fixture)
{
  GtkWidget *row = test_ui_find_type (get_page (fixture), AVOW_TYPE_FIELD_ROW);

  g_assert_nonnull (row);
  return row;
}

static void
type_name (Fixture    *fixture,
           const char *name)
{
  gtk_editable_set_text (GTK_EDITABLE (find_name (fixture)), name);
}

static void
sign (Fixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (get_page (fixture), "pledge.sign", NULL));
  settle (fixture);
}

/* One that was signed without a page. */
static AvowPledge *
save_signed (Fixture       *fixture,
             const char    *action,
             AvowCivilDate  date)
{
  AvowPledge *pledge = avow_pledge_new_suggested ();
  g_autoptr (GPtrArray) records = NULL;

  avow_pledge_set_part (pledge, 1, action);
  records = avow_pledges_sign (avow_journal_get_pledges (fixture->journal), pledge, NAME, date);
  for (guint i = 0; i < records->len; i++)
    test_ui_save (fixture->journal, g_ptr_array_index (records, i));

  return pledge;
}

static guint
count_pledges (Fixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_pledges (fixture->journal));
}

static guint
count_drafts (Fixture *fixture)
{
  return avow_record_list_get_length (avow_journal_get_drafts (fixture->journal));
}

static gboolean
has_draft (gpointer user_data)
{
  return count_drafts (user_data) > 0;
}

static gboolean
has_no_draft (gpointer user_data)
{
  return count_drafts (user_data) == 0;
}

static gboolean
is_affirmed_today (gpointer user_data)
{
  Fixture *fixture = user_data;
  AvowPledge *pledge = get_current (fixture);

  return pledge->affirmed != NULL && avow_pledge_get_last_affirmed (pledge) == fixture->today;
}

static gboolean
has_text (GtkWidget *widget,
          gpointer   user_data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), user_data) != NULL;
}

static gboolean
shows (Fixture    *fixture,
       const char *text)
{
  return test_ui_find (get_page (fixture), has_text, (gpointer) text) != NULL;
}

/* @format has a %s for each of the days, written as the locale does. */
static gboolean
shows_days (Fixture       *fixture,
            const char    *format,
            AvowCivilDate  first,
            AvowCivilDate  second)
{
  g_autofree char *first_day = avow_civil_date_format (first);
  g_autofree char *second_day = avow_civil_date_format (second);
  g_autoptr (GString) text = g_string_new (format);

  g_string_replace (text, "%s", first_day, 1);
  g_string_replace (text, "%s", second_day, 1);

  return shows (fixture, text->str);
}

/* }}} */
/* {{{ Signing */

static void
test_sign (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (AvowPledge) suggested = avow_pledge_new_suggested ();
  AvowPledge *pledge;

  push (fixture, avow_pledge_editor_new (fixture->journal, NULL, NULL));
  test_ui_assert_all_named (get_page (fixture));
  g_assert_true (shows (fixture, "holding ourselves accountable"));
  g_assert_true (shows (fixture, "Michelle MiJung Kim"));
  g_assert_true (shows_days (fixture, "%s", fixture->today, 0));
  /* One starts reading at the top, and the keyboard is in the first text. */
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window),
                                         find_field (fixture, "Awareness")));

  write_part (fixture, "Action", "I will vote.");
  write_part (fixture, "Workplace", "  \n ");
  type_name (fixture, "  " NAME " ");
  settle (fixture);
  test_ui_assert_all_named (get_page (fixture));
  sign (fixture);
  test_ui_wait_until (is_home, fixture);

  g_assert_cmpuint (count_pledges (fixture), ==, 1);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  pledge = get_current (fixture);
  g_assert_cmpstr (pledge->signed_name, ==, NAME);
  g_assert_cmpuint (pledge->signed_on, ==, fixture->today);
  g_assert_cmpstr (pledge->sections.awareness, ==, suggested->sections.awareness);
  g_assert_cmpstr (pledge->sections.action, ==, "I will vote.");
  g_assert_null (pledge->rings.workplace);
  g_assert_cmpstr (pledge->rings.community, ==, suggested->rings.community);
}

static void
test_name_of_profile (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (AvowProfile) profile =
    AVOW_PROFILE (avow_record_copy ((AvowRecord *) avow_journal_get_profile (fixture->journal)));

  g_set_str (&profile->name, "Z.");
  test_ui_save (fixture->journal, (AvowRecord *) profile);
  push (fixture, avow_pledge_editor_new (fixture->journal, NULL, NULL));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_name (fixture))), ==, "Z.");
  /* Enter after the name signs. */
  g_signal_emit_by_name (find_name (fixture), "entry-activated");
  test_ui_wait_until (is_home, fixture);
  g_assert_cmpstr (get_current (fixture)->signed_name, ==, "Z.");
}

static void
test_says_what_is_missing (Fixture       *fixture,
                           gconstpointer  user_data)
{
  static const char * const headings[] = {
    "Awareness", "Action", "Accountability", "Own life", "Workplace", "Community",
  };
  g_autofree char *said = NULL;
  GtkWidget *area;

  push (fixture, avow_pledge_editor_new (fixture->journal, NULL, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    write_part (fixture, headings[i], " ");
  sign (fixture);
  said = test_ui_take_announcement ();
  g_assert_cmpstr (said, ==, "There is nothing to sign yet. Write at least one promise.");
  g_assert_nonnull (test_ui_find_label (find_field (fixture, "Awareness"), said));
  area = test_ui_find_type (find_field (fixture, "Awareness"), AVOW_TYPE_TEXT_AREA);
  g_assert_true (gtk_widget_has_css_class (area, "error"));
  g_assert_true (gtk_widget_has_focus (area));

  /* One promise is enough, whichever it is; now the name is missing. */
  write_part (fixture, "Community", "I will listen.");
  settle (fixture);
  g_assert_false (gtk_widget_has_css_class (area, "error"));
  type_name (fixture, "   ");
  sign (fixture);
  g_assert_cmpstr (avow_field_row_get_error (AVOW_FIELD_ROW (find_name (fixture))), ==,
                   "Sign with your name, or with what you go by.");
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), find_name (fixture)));
  g_assert_cmpuint (count_pledges (fixture), ==, 0);

  type_name (fixture, NAME);
  g_assert_null (avow_field_row_get_error (AVOW_FIELD_ROW (find_name (fixture))));
  sign (fixture);
  test_ui_wait_until (is_home, fixture);
  g_assert_cmpstr (get_current (fixture)->rings.community, ==, "I will listen.");
}

static gboolean
is_all_shown (gpointer user_data)
{
  GtkWidget *area = user_data;
  GtkTextIter end;
  GdkRectangle last;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (GTK_TEXT_VIEW (area)), &end);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (area), &end, &last);

  /* A pixel is lost where heights are rounded. */
  return gtk_widget_get_height (area) >= last.y + last.height - 1;
}

static void
test_long_texts_are_all_shown (Fixture       *fixture,
                               gconstpointer  user_data)
{
  g_autoptr (AvowPledge) pledge = avow_pledge_new_suggested ();
  g_autoptr (GString) text = g_string_new (NULL);
  GtkWidget *area;
  int height;

  for (guint i = 0; i < 20; i++)
    g_string_append (text, pledge->sections.action);
  avow_pledge_set_part (pledge, 1, text->str);
  push (fixture, avow_pledge_editor_new (fixture->journal, pledge, NULL));
  area = test_ui_find_type (find_field (fixture, "Action"), AVOW_TYPE_TEXT_AREA);
  test_ui_wait_until (is_all_shown, area);
  height = gtk_widget_get_height (area);
  g_assert_cmpint (height, >, 500);

  /* And no more than that, where lines are longer. */
  gtk_window_set_default_size (fixture->window, 1000, 640);
  while (gtk_widget_get_height (area) >= height * 3 / 4)
    g_main_context_iteration (NULL, TRUE);
  test_ui_wait_until (is_all_shown, area);
}

static void
test_start_over (Fixture       *fixture,
                 gconstpointer  user_data)
{
  const char *tooltip = "Start over with the suggested words";
  g_autoptr (AvowPledge) suggested = avow_pledge_new_suggested ();
  GtkWidget *field;
  GtkTextBuffer *buffer;
  g_autofree char *text = NULL;
  g_autofree char *back = NULL;

  push (fixture, avow_pledge_editor_new (fixture->journal, NULL, NULL));
  g_assert_null (test_ui_find_button (get_page (fixture), tooltip));

  write_part (fixture, "Action", "I will vote.");
  settle (fixture);
  field = find_field (fixture, "Action");
  g_assert_null (test_ui_find_button (find_field (fixture, "Awareness"), tooltip));
  g_signal_emit_by_name (test_ui_find_button (field, tooltip), "clicked");
  settle (fixture);
  text = avow_pledge_part_field_get_text (AVOW_PLEDGE_PART_FIELD (field));
  g_assert_cmpstr (text, ==, suggested->sections.action);
  g_assert_null (test_ui_find_button (field, tooltip));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (fixture->window), field));

  /* And that can be taken back. */
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_ui_find_type (field, AVOW_TYPE_TEXT_AREA)));
  gtk_text_buffer_undo (buffer);
  back = avow_pledge_part_field_get_text (AVOW_PLEDGE_PART_FIELD (field));
  g_assert_cmpstr (back, ==, "I will vote.");
}

/* }}} */
/* {{{ Reading and affirming */

static void
test_read_and_affirm (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (AvowPledge) pledge = save_signed (fixture, "I will vote.", fixture->today - 30);
  g_autofree char *said = NULL;

  push (fixture, avow_pledge_page_new (fixture->journal, get_current (fixture)));
  test_ui_assert_all_named (get_page (fixture));
  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    {
      g_assert_nonnull (test_ui_find_label (get_page (fixture), avow_pledge_get_part_name (i)));
      g_assert_nonnull (test_ui_find_label (get_page (fixture), avow_pledge_get_part (pledge, i)));
    }
  g_assert_true (shows (fixture, "Michelle MiJung Kim"));
  g_assert_true (shows_days (fixture, "Signed by " NAME " on %s", fixture->today - 30, 0));
  g_assert_false (shows (fixture, "ffirmed"));
  g_assert_false (shows (fixture, "Earlier Versions"));

  gtk_widget_grab_focus (test_ui_find_button (get_page (fixture), "_Affirm"));
  press (fixture, "_Affirm");
  test_ui_wait_until (is_affirmed_today, fixture);
  settle (fixture);
  g_assert_true (shows (fixture, "Affirmed today"));
  said = test_ui_take_announcement ();
  g_assert_cmpstr (said, ==, "Affirmed today");
  g_assert_cmpuint (count_pledges (fixture), ==, 1);

  /* Not twice a day, and the keyboard is not lost over it. */
  g_assert_null (test_ui_find_button (get_page (fixture), "_Affirm"));
  g_assert_true (gtk_window_get_focus (fixture->window) ==
                 test_ui_find_button (get_page (fixture), "_Change"));
  gtk_widget_activate_action (get_page (fixture), "pledge.affirm", NULL);
  settle (fixture);
  g_assert_cmpuint (get_current (fixture)->affirmed->len, ==, 1);

  /* But on the next. */
  set_today (fixture, fixture->today + 1);
  push (fixture, avow_pledge_page_new (fixture->journal, NULL));
  g_assert_true (shows_days (fixture, "Last affirmed on %s", fixture->today - 1, 0));
  press (fixture, "_Affirm");
  test_ui_wait_until (is_affirmed_today, fixture);
  g_assert_cmpuint (get_current (fixture)->affirmed->len, ==, 2);
  /* How often is not what it is about. */
  settle (fixture);
  g_assert_true (shows (fixture, "Affirmed today"));
}

static void
test_signed_today_is_affirmed (Fixture       *fixture,
                               gconstpointer  user_data)
{
  g_autoptr (AvowPledge) pledge = save_signed (fixture, "I will vote.", fixture->today);

  push (fixture, avow_pledge_page_new (fixture->journal, pledge));
  g_assert_null (test_ui_find_button (get_page (fixture), "_Affirm"));
  g_assert_nonnull (test_ui_find_button (get_page (fixture), "_Change"));
}

static void
test_none_yet (Fixture       *fixture,
               gconstpointer  user_data)
{
  GtkWidget *page = push (fixture, avow_pledge_page_new (fixture->journal, NULL));
  g_autoptr (AvowPledge) pledge = NULL;

  test_ui_assert_all_named (page);
  g_assert_true (shows (fixture, "No Pledge Yet"));
  press (fixture, "_Read and Sign");
  g_assert_true (AVOW_IS_PLEDGE_EDITOR (get_page (fixture)));

  /* The page beneath follows the journal. */
  type_name (fixture, NAME);
  sign (fixture);
  while (get_page (fixture) != page)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
  g_assert_true (shows (fixture, "Signed by " NAME));
}

/* }}} */
/* {{{ Changing */

static void
test_change (Fixture       *fixture,
             gconstpointer  user_data)
{
  g_autoptr (AvowPledge) first = save_signed (fixture, "I will vote.", fixture->today - 30);
  GtkWidget *page = push (fixture, avow_pledge_page_new (fixture->journal, get_current (fixture)));

  press (fixture, "_Change");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find_name (fixture))), ==, NAME);
  write_part (fixture, "Action", "I will give.");
  sign (fixture);
  while (get_page (fixture) != page)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);

  g_assert_cmpuint (count_pledges (fixture), ==, 2);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);
  g_assert_cmpstr (get_current (fixture)->sections.action, ==, "I will give.");
  g_assert_nonnull (test_ui_find_label (page, "I will give."));
  g_assert_null (test_ui_find_label (page, "I will vote."));
  g_assert_true (shows (fixture, "Earlier Versions"));
  g_assert_true (shows_days (fixture, "%s to %s", fixture->today - 30, fixture->today));
  test_ui_assert_all_named (page);
}

static guint
count_attributes (GtkLabel      *label,
                  PangoAttrType  type,
                  const char   **words)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (gtk_label_get_attributes (label));
  GSList *list = pango_attr_list_get_attributes (attributes);
  guint n = 0;

  for (GSList *item = list; item != NULL; item = item->next)
    {
      PangoAttribute *attribute = item->data;

      if (attribute->klass->type != type)
        continue;
      g_assert_true (g_str_has_prefix (gtk_label_get_text (label) + attribute->start_index, *words));
      g_assert_cmpuint (attribute->end_index - attribute->start_index, ==, strlen (*words));
      n++;
    }
  g_slist_free_full (list, (GDestroyNotify) pango_attribute_destroy);

  return n;
}

static gboolean
leads_to (GtkWidget *widget,
          gpointer   user_data)
{
  char id[AVOW_ID_HEX_SIZE];

  if (!ADW_IS_ACTION_ROW (widget) ||
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "journal.read-pledge") != 0)
    return FALSE;

  avow_id_to_hex (&((AvowRecord *) user_data)->id, id);

  return g_str_equal (g_variant_get_string (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget)), NULL), id);
}

static void
activate_version (Fixture    *fixture,
                  AvowPledge *pledge)
{
  GtkWidget *row = test_ui_find (get_page (fixture), leads_to, pledge);

  g_assert_nonnull (row);
  gtk_widget_activate (row);
  settle (fixture);
}

static void
test_older_with_differences (Fixture       *fixture,
                             gconstpointer  user_data)
{
  g_autoptr (AvowPledge) oldest = save_signed (fixture, "I will learn.", fixture->today - 40);
  g_autoptr (AvowPledge) first = save_signed (fixture, "I will vote today.", fixture->today - 30);
  g_autoptr (AvowPledge) second = save_signed (fixture, "I will give today.", fixture->today - 10);
  g_autoptr (AvowPledge) third = save_signed (fixture, NULL, fixture->today - 5);
  const char *removed = "vote";
  const char *added = "give";
  GtkWidget *label;
  GtkWidget *row;

  push (fixture, avow_pledge_page_new (fixture->journal, NULL));
  g_assert_true (shows_days (fixture, "%s to %s", fixture->today - 10, fixture->today - 5));
  g_assert_true (shows_days (fixture, "%s to %s", fixture->today - 30, fixture->today - 10));
  activate_version (fixture, first);
  settle (fixture);

  test_ui_assert_all_named (get_page (fixture));
  g_assert_cmpstr (adw_navigation_page_get_title (ADW_NAVIGATION_PAGE (get_page (fixture))), ==,
                   "Earlier Pledge");
  g_assert_null (test_ui_find_button (get_page (fixture), "_Affirm"));
  g_assert_null (test_ui_find_button (get_page (fixture), "_Change"));
  g_assert_true (shows_days (fixture, "In the next version, of %s", fixture->today - 10, 0));

  /* To be seen without colours, and to be heard. */
  label = test_ui_find_label (get_page (fixture), "I will vote give today.");
  g_assert_nonnull (label);
  g_assert_cmpuint (count_attributes (GTK_LABEL (label), PANGO_ATTR_STRIKETHROUGH, &removed), ==, 1);
  g_assert_cmpuint (count_attributes (GTK_LABEL (label), PANGO_ATTR_UNDERLINE, &added), ==, 1);
  gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LABEL, "I will vote today.");
  gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Taken out: “vote”. Added: “give”.");

  /* What was not changed is as it was, and so is the rest if one asks for it. */
  g_assert_nonnull (test_ui_find_label (get_page (fixture), first->sections.awareness));
  row = test_ui_find_type (get_page (fixture), ADW_TYPE_SWITCH_ROW);
  adw_switch_row_set_active (ADW_SWITCH_ROW (row), FALSE);
  settle (fixture);
  g_assert_nonnull (test_ui_find_label (get_page (fixture), "I will vote today."));

  /* Words that end a sentence are told apart as well. */
  push (fixture, avow_pledge_page_new (fixture->journal, oldest));
  g_assert_nonnull (test_ui_find_label (get_page (fixture), "I will learn vote today."));

  /* A part that was taken out altogether. */
  push (fixture, avow_pledge_page_new (fixture->journal, second));
  label = test_ui_find_label (get_page (fixture), "I will give today.");
  removed = "I will give today.";
  g_assert_cmpuint (count_attributes (GTK_LABEL (label), PANGO_ATTR_STRIKETHROUGH, &removed), ==, 1);
  gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Taken out: “I will give today.”.");
}

static void
test_nothing_changed (Fixture       *fixture,
                      gconstpointer  user_data)
{
  g_autoptr (AvowPledge) first = save_signed (fixture, "I will vote.", fixture->today - 30);
  g_autofree char *said = NULL;

  push (fixture, avow_pledge_editor_new (fixture->journal, get_current (fixture), NULL));
  sign (fixture);
  said = test_ui_take_announcement ();
  g_assert_cmpstr (said, ==, "These are the words that you signed. You can affirm them instead.");
  g_assert_nonnull (test_ui_find_label (get_page (fixture), said));
  test_ui_assert_all_named (get_page (fixture));
  press (fixture, "_Affirm");
  test_ui_wait_until (is_home, fixture);
  g_assert_true (is_affirmed_today (fixture));
  g_assert_cmpuint (count_pledges (fixture), ==, 1);

  /* Once more on this day, there is nothing left to do. */
  push (fixture, avow_pledge_editor_new (fixture->journal, get_current (fixture), NULL));
  sign (fixture);
  g_assert_true (shows (fixture, "they hold as of today"));
  g_assert_null (test_ui_find_button (get_page (fixture), "_Affirm"));

  /* Another name is a change. */
  type_name (fixture, "Z.");
  sign (fixture);
  test_ui_wait_until (is_home, fixture);
  g_assert_cmpuint (count_pledges (fixture), ==, 2);
  g_assert_cmpstr (get_current (fixture)->signed_name, ==, "Z.");
}

/* What was signed may be taken back while a page shows it. */
static void
test_follows_undo (Fixture       *fixture,
                   gconstpointer  user_data)
{
  g_autoptr (AvowPledge) first = save_signed (fixture, "I will vote.", fixture->today - 30);
  GtkWidget *page = push (fixture, avow_pledge_page_new (fixture->journal, get_current (fixture)));

  press (fixture, "_Change");
  write_part (fixture, "Action", "I will give.");
  sign (fixture);
  while (get_page (fixture) != page)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
  g_assert_nonnull (test_ui_find_label (page, "I will give."));

  avow_journal_undo_async (fixture->journal, NULL, NULL);
  while (count_pledges (fixture) != 1)
    g_main_context_iteration (NULL, TRUE);
  settle (fixture);
  g_assert_nonnull (test_ui_find_label (page, "I will vote."));
  g_assert_nonnull (test_ui_find_button (page, "_Affirm"));
  g_assert_false (shows (fixture, "Earlier Versions"));
}

/* }}} */
/* {{{ Drafts */

static void
test_draft (Fixture       *fixture,
            gconstpointer  user_data)
{
  AvowDraft *draft;
  g_autoptr (AvowRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  /* Looking is not writing. */
  push (fixture, avow_pledge_editor_new (fixture->journal, NULL, NULL));
  adw_navigation_view_pop (fixture->navigation);
  settle (fixture);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);

  push (fixture, avow_pledge_editor_new (fixture->journal, NULL, NULL));
  write_part (fixture, "Action", "I will v");
  adw_navigation_view_pop (fixture->navigation);
  test_ui_wait_until (has_draft, fixture);
  g_assert_cmpuint (count_pledges (fixture), ==, 0);

  draft = AVOW_DRAFT (avow_record_list_peek (avow_journal_get_drafts (fixture->journal), 0));
  record = avow_draft_get_record (draft, &error);
  g_assert_no_error (error);
  g_assert_true (AVOW_IS_PLEDGE (record));
  g_assert_cmpstr (AVOW_PLEDGE (record)->sections.action, ==, "I will v");

  push (fixture, avow_pledge_editor_new (fixture->journal, AVOW_PLEDGE (record), draft));
  write_part (fixture, "Action", "I will vote.");
  type_name (fixture, NAME);
  sign (fixture);
  test_ui_wait_until (is_home, fixture);
  test_ui_wait_until (has_no_draft, fixture);
  g_assert_cmpstr (get_current (fixture)->sections.action, ==, "I will vote.");
}

static void
test_locking_keeps_what_is_written (Fixture       *fixture,
                                    gconstpointer  user_data)
{
  push (fixture, avow_pledge_editor_new (fixture->journal, NULL, NULL));
  write_part (fixture, "Own life", "I will ask my fa");
  test_ui_lock (fixture->journal);
  adw_navigation_view_pop (fixture->navigation);
  settle (fixture);
  test_ui_unlock (fixture->journal);
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
}

/* }}} */

int
main (int    argc,
      char **argv)
{
  test_ui_init (&argc, &argv);

#define ADD(name, function) g_test_add ("/pledge/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("sign", test_sign);
  ADD ("name-of-profile", test_name_of_profile);
  ADD ("says-what-is-missing", test_says_what_is_missing);
  ADD ("long-texts-are-all-shown", test_long_texts_are_all_shown);
  ADD ("start-over", test_start_over);
  ADD ("read-and-affirm", test_read_and_affirm);
  ADD ("signed-today-is-affirmed", test_signed_today_is_affirmed);
  ADD ("none-yet", test_none_yet);
  ADD ("change", test_change);
  ADD ("older-with-differences", test_older_with_differences);
  ADD ("nothing-changed", test_nothing_changed);
  ADD ("follows-undo", test_follows_undo);
  ADD ("draft", test_draft);
  ADD ("locking-keeps-what-is-written", test_locking_keeps_what_is_written);
#undef ADD

  return g_test_run ();
}
