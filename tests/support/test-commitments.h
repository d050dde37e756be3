/* test-commitments.h: what tests of a commitment's pages share */

#pragma once

#include "promise-fixture.h"
#include "test-ui.h"

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

typedef struct
{
  char              *path;
  AvowJournal       *journal;
  AvowStandings     *standings;
  GtkWindow         *window;
  AdwNavigationView *view;
  AvowCommitment    *commitment;
  /* What the window was asked for: the name of the action and its parameter as text. */
  char              *asked;
} Fixture;

static inline void
on_asked (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  Fixture *fixture = user_data;
  g_autofree char *text = g_variant_print (parameter, FALSE);

  g_free (fixture->asked);
  fixture->asked = g_strconcat (g_action_get_name (G_ACTION (action)), " ", text, NULL);
}

static inline void
set_up_actions (Fixture *fixture)
{
  static const GActionEntry actions[] = {
    { .name = "open", .activate = on_asked, .parameter_type = "s" },
    { .name = "duplicate", .activate = on_asked, .parameter_type = "s" },
    { .name = "delete", .activate = on_asked, .parameter_type = "s" },
    { .name = "edit-commitment", .activate = on_asked, .parameter_type = "s" },
    { .name = "review-commitment", .activate = on_asked, .parameter_type = "s" },
    { .name = "renew-commitment", .activate = on_asked, .parameter_type = "(ss)" },
  };
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (group), actions, G_N_ELEMENTS (actions), fixture);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "journal", G_ACTION_GROUP (group));
}

/* As the application does; the marks of the weeks have their size from it. */
static inline void
add_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/io/github/avow_journal/Avow/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static inline void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  AdwNavigationPage *home = adw_navigation_page_new (gtk_button_new_with_label ("Below"), "Home");

  avow_civil_date_set_today (date ("2026-11-22"));
  add_style ();
  fixture->path = test_ui_new_path ();
  fixture->journal = test_ui_create_journal (fixture->path);
  fixture->standings = avow_standings_new (fixture->journal);
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_animate_transitions (fixture->view, FALSE);
  adw_navigation_view_push (fixture->view, home);
  set_up_actions (fixture);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_set_default_size (fixture->window, 700, 900);
  gtk_window_present (fixture->window);
  test_ui_settle (GTK_WIDGET (fixture->window));
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  gtk_window_destroy (fixture->window);
  g_clear_object (&fixture->commitment);
  g_assert_finalize_object (fixture->standings);
  avow_journal_close (fixture->journal);
  g_clear_object (&fixture->journal);
  g_free (fixture->asked);
  g_free (fixture->path);
}

static inline void
settle (Fixture *fixture)
{
  test_ui_settle (GTK_WIDGET (fixture->window));
}

/* The journal has it afterwards, and the test keeps it as the fixture's. */
static inline void
keep_commitment (Fixture        *fixture,
                 AvowCommitment *commitment)
{
  g_set_object (&fixture->commitment, commitment);
  test_ui_save (fixture->journal, (AvowRecord *) commitment);
}

/* The commitment as the journal has it now. */
static inline AvowCommitment *
get_commitment (Fixture *fixture)
{
  return AVOW_COMMITMENT (avow_journal_lookup (fixture->journal, &fixture->commitment->parent_instance.id));
}

static inline AvowAction *
save_action (Fixture        *fixture,
             const char     *when,
             AvowActionType  type)
{
  AvowAction *action = make_action (when, type);

  test_ui_save (fixture->journal, (AvowRecord *) action);
  g_object_unref (action);

  return AVOW_ACTION (avow_journal_lookup (fixture->journal, &action->parent_instance.id));
}

static inline void
assert_says (Fixture    *fixture,
             const char *text)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));

  if (test_ui_find_label (page, text) == NULL)
    g_error ("The page does not say “%s”", text);
}

static inline void
assert_says_not (Fixture    *fixture,
                 const char *text)
{
  GtkWidget *page = GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));

  g_assert_null (test_ui_find_label (page, text));
}

static inline gboolean
has_title (GtkWidget *widget,
           gpointer   title)
{
  return ADW_IS_PREFERENCES_ROW (widget) &&
         g_strcmp0 (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) == 0;
}

static inline GtkWidget *
get_row (Fixture    *fixture,
         const char *title)
{
  GtkWidget *row = test_ui_find (GTK_WIDGET (fixture->window), has_title, (gpointer) title);

  if (row == NULL)
    g_error ("There is no row “%s”", title);

  return row;
}

G_END_DECLS
