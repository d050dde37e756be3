/* test-ui.c: what tests of widgets share */

#include "test-ui.h"

#include <signal.h>
#include <sys/resource.h>

#include <glib/gstdio.h>

#define SECONDS_AT_MOST 30

/* GDK 4.24 warns of itself when a popover opens on X11; every other warning ends the test. */
static GLogWriterOutput
write_log (GLogLevelFlags   level,
           const GLogField *fields,
           gsize            n_fields,
           gpointer         user_data)
{
  for (gsize i = 0; i < n_fields; i++)
    {
      if (g_str_equal (fields[i].key, "MESSAGE") && fields[i].length < 0 &&
          g_str_equal (fields[i].value, "gdk_frame_timings_submitted() called on submitted frame."))
        return G_LOG_WRITER_HANDLED;
    }

  return g_log_writer_default (level, fields, n_fields, user_data);
}

void
test_ui_init (int    *argc,
              char ***argv)
{
  g_log_set_writer_func (write_log, NULL, NULL);
  gtk_test_init (argc, argv, NULL);
  adw_init ();
}

static gboolean
on_timeout (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;

  return G_SOURCE_REMOVE;
}

void
test_ui_wait_until (TestCondition condition,
                    gpointer      user_data)
{
  gboolean timed_out = FALSE;
  guint timeout = g_timeout_add_seconds (SECONDS_AT_MOST, on_timeout, &timed_out);

  while (!condition (user_data) && !timed_out)
    g_main_context_iteration (NULL, TRUE);
  g_assert_false (timed_out);
  g_source_remove (timeout);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  (*(guint *) user_data)++;

  return G_SOURCE_CONTINUE;
}

static gboolean
has_two_frames (gpointer user_data)
{
  return *(guint *) user_data >= 2;
}

void
test_ui_settle (GtkWidget *widget)
{
  guint frames = 0;
  guint tick = gtk_widget_add_tick_callback (widget, on_tick, &frames, NULL);

  test_ui_wait_until (has_two_frames, &frames);
  gtk_widget_remove_tick_callback (widget, tick);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* {{{ Journals */

typedef gboolean (*Finish) (AvowJournal   *journal,
                            GAsyncResult  *result,
                            GError       **error);

static void
on_result (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_set_object ((GAsyncResult **) user_data, result);
}

static gboolean
is_there (gpointer user_data)
{
  return *(gpointer *) user_data != NULL;
}

static void
finish (AvowJournal   *journal,
        GAsyncResult **result,
        Finish         function)
{
  g_autoptr (GError) error = NULL;

  test_ui_wait_until (is_there, result);
  function (journal, *result, &error);
  g_assert_no_error (error);
  g_clear_object (result);
}

char *
test_ui_new_path (void)
{
  g_autofree char *dir = g_dir_make_tmp ("avow-ui-XXXXXX", NULL);

  g_assert_nonnull (dir);
  return g_build_filename (dir, "journal.avow", NULL);
}

AvowJournal *
test_ui_create_journal (const char *path)
{
  const AvowKdfParams params = { 1, 8192 * 1024 };
  AvowJournal *journal = avow_journal_new ();
  g_autoptr (AvowSecret) passphrase = avow_secret_new_from_text (TEST_PASSPHRASE);
  g_autoptr (AvowRecoveryKey) key = avow_recovery_key_generate ();
  GAsyncResult *result = NULL;

  avow_journal_create_async (journal, path, passphrase, key, &params, NULL, on_result, &result);
  finish (journal, &result, avow_journal_create_finish);

  return journal;
}

AvowJournal *
test_ui_open_journal (const char *path)
{
  AvowJournal *journal = avow_journal_new ();
  GAsyncResult *result = NULL;

  avow_journal_open_async (journal, path, on_result, &result);
  finish (journal, &result, avow_journal_open_finish);

  return journal;
}

void
test_ui_unlock (AvowJournal *journal)
{
  g_autoptr (AvowSecret) passphrase = avow_secret_new_from_text (TEST_PASSPHRASE);
  GAsyncResult *result = NULL;

  avow_journal_unlock_async (journal, passphrase, NULL, on_result, &result);
  finish (journal, &result, avow_journal_unlock_finish);
}

void
test_ui_lock (AvowJournal *journal)
{
  GAsyncResult *result = NULL;

  avow_journal_lock_async (journal, on_result, &result);
  finish (journal, &result, avow_journal_lock_finish);
}

void
test_ui_save (AvowJournal *journal,
              AvowRecord  *record)
{
  GAsyncResult *result = NULL;

  avow_journal_save_async (journal, &record, 1, NULL, 0, on_result, &result);
  finish (journal, &result, avow_journal_save_finish);
}

/* }}} */
/* {{{ Widgets */

void
test_ui_limit_files (gboolean limited)
{
  static struct rlimit before;
  struct rlimit limit;

  if (limited)
    {
      g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &before), ==, 0);
      limit = before;
      limit.rlim_cur = 4096;
      signal (SIGXFSZ, SIG_IGN);
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
    }
  else
    {
      g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
    }
}

GtkWidget *
test_ui_find (GtkWidget      *root,
              TestWidgetFunc  matches,
              gpointer        user_data)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (matches (root, user_data))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = test_ui_find (child, matches, user_data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget,
            gpointer   user_data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, GPOINTER_TO_SIZE (user_data));
}

GtkWidget *
test_ui_find_type (GtkWidget *root,
                   GType      type)
{
  return test_ui_find (root, is_of_type, GSIZE_TO_POINTER (type));
}

static gboolean
is_button (GtkWidget *widget,
           gpointer   user_data)
{
  return GTK_IS_BUTTON (widget) && (g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), user_data) == 0 ||
                                    g_strcmp0 (gtk_widget_get_tooltip_text (widget), user_data) == 0);
}

GtkWidget *
test_ui_find_button (GtkWidget  *root,
                     const char *label)
{
  return test_ui_find (root, is_button, (gpointer) label);
}

static gboolean
is_label (GtkWidget *widget,
          gpointer   user_data)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), user_data);
}

GtkWidget *
test_ui_find_label (GtkWidget  *root,
                    const char *text)
{
  return test_ui_find (root, is_label, (gpointer) text);
}

static char *announcement;

/* Takes the place of GTK's, whose context for tests has nothing to announce with, and crashes
 * (GTK 4.18). */
void
gtk_accessible_announce (GtkAccessible                     *self,
                         const char                        *message,
                         GtkAccessibleAnnouncementPriority  priority)
{
  g_assert_true (GTK_IS_ACCESSIBLE (self));
  g_assert_nonnull (message);
  g_set_str (&announcement, message);
}

char *
test_ui_take_announcement (void)
{
  return g_steal_pointer (&announcement);
}

/* Whether the widget's own attributes or its content give it a name, by the roles' naming rules
 * (WAI-ARIA 1.2, 5.2.8). */
static gboolean
has_name (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  if (gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
      gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    return TRUE;
  if (gtk_widget_get_tooltip_text (widget) != NULL)
    return TRUE;
  /* An entry takes the focus through the text inside it, and a row with an entry is named by its
   * title. */
  if (GTK_IS_TEXT (widget))
    {
      GtkWidget *editable = gtk_widget_get_ancestor (gtk_widget_get_parent (widget),
                                                     GTK_TYPE_EDITABLE);

      return editable != NULL && (has_name (editable) ||
                                  (ADW_IS_PREFERENCES_ROW (editable) &&
                                   *adw_preferences_row_get_title (ADW_PREFERENCES_ROW (editable)) != '\0'));
    }
  /* The part of a menu button that takes the focus is inside it. */
  if (GTK_IS_MENU_BUTTON (gtk_widget_get_parent (widget)))
    return has_name (gtk_widget_get_parent (widget));

  switch (gtk_accessible_get_accessible_role (accessible))
    {
    case GTK_ACCESSIBLE_ROLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_TOGGLE_BUTTON:
    case GTK_ACCESSIBLE_ROLE_CHECKBOX:
    case GTK_ACCESSIBLE_ROLE_RADIO:
    case GTK_ACCESSIBLE_ROLE_LINK:
    case GTK_ACCESSIBLE_ROLE_TAB:
    case GTK_ACCESSIBLE_ROLE_LIST_ITEM:
    case GTK_ACCESSIBLE_ROLE_ROW:
    case GTK_ACCESSIBLE_ROLE_OPTION:
    case GTK_ACCESSIBLE_ROLE_MENU_ITEM:
      return test_ui_find_type (widget, GTK_TYPE_LABEL) != NULL;
    default:
      return FALSE;
    }
}

/* Containers that only catch a focus which nothing inside them wants; with the focus in them, what is
 * said is their content. */
static gboolean
only_catches_focus (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || g_str_equal (G_OBJECT_TYPE_NAME (widget), "AdwGizmo") ||
         (GTK_IS_LIST_BOX (widget) &&
          gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_GROUP) != NULL);
}

static void
report_nameless (GtkWidget *widget,
                 GString   *nameless)
{
  if (!gtk_widget_get_mapped (widget))
    return;

  if ((gtk_widget_get_focusable (widget) || GTK_IS_DROP_DOWN (widget)) &&
      !only_catches_focus (widget) && !has_name (widget))
    {
      GtkWidget *parent = gtk_widget_get_parent (widget);

      g_string_append_printf (nameless, "%s in %s\n", G_OBJECT_TYPE_NAME (widget),
                              parent != NULL ? G_OBJECT_TYPE_NAME (parent) : "nothing");
    }

  /* What these are made of is the toolkit's; what they are called is ours. */
  if (GTK_IS_DROP_DOWN (widget) || ADW_IS_COMBO_ROW (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    report_nameless (child, nameless);
}

void
test_ui_assert_all_named (GtkWidget *root)
{
  g_autoptr (GString) nameless = g_string_new (NULL);

  report_nameless (root, nameless);
  g_assert_cmpstr (nameless->str, ==, "");
}

/* }}} */
