/* test-review.h: months in a journal, the pages of them, and what those say */

#pragma once

#include "test-ui.h"

#include "core/insight/avow-slice.h"
#include "core/insight/avow-standings.h"
#include "core/insight/avow-summary.h"
#include "ui/review/avow-entries-page.h"
#include "ui/review/avow-review-row.h"
#include "ui/review/avow-review-rows.h"
#include "ui/review/avow-section.h"
#include "ui/review/avow-summary-actions.h"
#include "ui/review/avow-summary-page.h"
#include "ui/review/avow-total-tile.h"

G_BEGIN_DECLS

/* A Friday. */
#define TODAY (avow_civil_date_new (2026, 11, 27))

typedef struct {
  char               *path;
  AvowJournal        *journal;
  AvowStandings      *standings;
  GtkWindow          *window;
  AdwNavigationView  *view;
  GSimpleActionGroup *actions;
  AvowActionContext   context;
  /* What "journal.open", or another action with a word, was asked for last. */
  char               *opened;
} ReviewFixture;

static inline void
review_on_open (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  ReviewFixture *fixture = user_data;

  g_set_str (&fixture->opened, g_variant_get_string (parameter, NULL));
}

static inline void
review_set_up (ReviewFixture *fixture,
               gconstpointer  user_data)
{
  static const GActionEntry entries[] = {
    { .name = "open", .activate = review_on_open, .parameter_type = "s" },
    { .name = "close-month", .activate = review_on_open, .parameter_type = "s" },
    { .name = "take-along", .activate = review_on_open, .parameter_type = "s" },
    { .name = "reopen-month", .activate = review_on_open, .parameter_type = "s" },
    { .name = "read-pledge", .activate = review_on_open, .parameter_type = "s" },
    { .name = "new-action", .activate = review_on_open, .parameter_type = "s" },
  };

  avow_civil_date_set_today (TODAY);
  fixture->path = test_ui_new_path ();
  fixture->journal = test_ui_create_journal (fixture->path);
  fixture->standings = avow_standings_new (fixture->journal);
  fixture->view = ADW_NAVIGATION_VIEW (adw_navigation_view_new ());
  adw_navigation_view_set_animate_transitions (fixture->view, FALSE);
  fixture->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (fixture->actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  fixture->context = (AvowActionContext) { fixture->view, fixture->journal, fixture->standings };
  avow_summary_actions_add (G_ACTION_MAP (fixture->actions), &fixture->context);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "journal",
                                  G_ACTION_GROUP (fixture->actions));
  gtk_window_set_default_size (fixture->window, 360, 640);
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
}

static inline void
review_tear_down (ReviewFixture *fixture,
                  gconstpointer  user_data)
{
  gtk_window_destroy (fixture->window);
  g_object_unref (fixture->actions);
  avow_journal_close (fixture->journal);
  g_assert_finalize_object (fixture->standings);
  g_assert_finalize_object (fixture->journal);
  g_free (fixture->opened);
  g_free (fixture->path);
}

static inline void
review_settle (ReviewFixture *fixture)
{
  test_ui_settle (GTK_WIDGET (fixture->window));
}

/* Takes @page. */
static inline GtkWidget *
review_push (ReviewFixture     *fixture,
             AdwNavigationPage *page)
{
  adw_navigation_view_push (fixture->view, page);
  gtk_window_present (fixture->window);
  review_settle (fixture);

  return GTK_WIDGET (page);
}

static inline GtkWidget *
review_push_span (ReviewFixture  *fixture,
                  AvowSpanLength  length,
                  AvowCivilDate   day)
{
  return review_push (fixture, avow_summary_page_new (fixture->journal, fixture->standings, length, day));
}

static inline GtkWidget *
review_get_page (ReviewFixture *fixture)
{
  return GTK_WIDGET (adw_navigation_view_get_visible_page (fixture->view));
}

static inline void
review_pop (ReviewFixture *fixture)
{
  adw_navigation_view_pop (fixture->view);
  review_settle (fixture);
}

/* {{{ Making months */

static inline AvowAction *
review_make_action (AvowCivilDate date,
                    int           type)
{
  AvowAction *action = avow_action_new ();

  action->date = date;
  action->type = type;

  return action;
}

static inline void
review_save_action (ReviewFixture *fixture,
                    AvowCivilDate  date,
                    int            type)
{
  g_autoptr (AvowAction) action = review_make_action (date, type);

  test_ui_save (fixture->journal, (AvowRecord *) action);
}

static inline AvowAction *
review_random_action (GRand *rand)
{
  static const char * const communities[] = { "Somali families", "Kurdish neighbours", "Black tenants" };
  AvowAction *action = review_make_action (TODAY - (AvowCivilDate) g_rand_int_range (rand, 0, 120),
                                           g_rand_int_range (rand, 0, AVOW_N_ACTION_TYPES));

  action->ring = g_rand_int_range (rand, 0, AVOW_N_RINGS);
  action->step = g_rand_int_range (rand, 0, AVOW_N_STEPS);
  action->known_by = g_rand_int_range (rand, 0, AVOW_N_KNOWN_BY);
  if (g_rand_boolean (rand))
    action->minutes = g_rand_int_range (rand, 5, 200);
  if (g_rand_boolean (rand))
    {
      action->amount.minor = g_rand_int_range (rand, 100, 9000);
      g_strlcpy (action->amount.currency, g_rand_boolean (rand) ? "USD" : "EUR",
                 sizeof action->amount.currency);
    }
  if (g_rand_boolean (rand))
    action->communities = g_strsplit (communities[g_rand_int_range (rand, 0, 3)], "|", -1);
  if (g_rand_int_range (rand, 0, 4) == 0)
    action->feedback = g_strdup ("It helped, <thanks> & more.");

  return action;
}

static inline AvowReflection *
review_random_reflection (GRand *rand)
{
  static const char * const feelings[] = { "ashamed", "hopeful", "a <word> & another" };
  AvowReflection *reflection = avow_reflection_new ();

  reflection->date = TODAY - (AvowCivilDate) g_rand_int_range (rand, 0, 120);
  reflection->form = g_rand_int_range (rand, 1, AVOW_N_FORMS);
  reflection->text = g_strdup ("The secret text of a reflection.");
  reflection->feelings = g_strsplit (feelings[g_rand_int_range (rand, 0, 3)], "|", -1);

  return reflection;
}

static inline void
review_on_saved (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  avow_journal_save_finish (AVOW_JOURNAL (object), result, &error);
  g_assert_no_error (error);
  *(gboolean *) user_data = TRUE;
}

static inline gboolean
review_is_true (gpointer user_data)
{
  return *(gboolean *) user_data;
}

/* Four months of everything. */
static inline void
review_generate (ReviewFixture *fixture)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean saved = FALSE;

  for (int i = 0; i < 160; i++)
    g_ptr_array_add (records, review_random_action (rand));
  for (int i = 0; i < 30; i++)
    g_ptr_array_add (records, review_random_reflection (rand));
  avow_journal_save_async (fixture->journal, (AvowRecord **) records->pdata, records->len, NULL, 0,
                           review_on_saved, &saved);
  test_ui_wait_until (review_is_true, &saved);
}

/* }}} */
/* {{{ Reading a page */

/* (element-type GtkWidget), those of @type on the screen in order, and their kind. */
static inline void
review_collect (GtkWidget *widget,
                GType      type,
                GPtrArray *found)
{
  if (!gtk_widget_get_visible (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    review_collect (child, type, found);
}

static inline GPtrArray *
review_list (GtkWidget *page,
             GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  review_collect (page, type, found);

  return found;
}

/* Shown, or NULL. */
static inline GtkWidget *
review_find_section (GtkWidget *page,
                     GType      type)
{
  g_autoptr (GPtrArray) sections = review_list (page, type);

  return sections->len > 0 ? g_ptr_array_index (sections, 0) : NULL;
}

static inline AvowReviewRow *
review_find_row (GtkWidget  *page,
                 const char *title)
{
  g_autoptr (GPtrArray) rows = review_list (page, AVOW_TYPE_REVIEW_ROW);

  for (guint i = 0; i < rows->len; i++)
    if (g_str_equal (avow_review_row_get_title (g_ptr_array_index (rows, i)), title))
      return g_ptr_array_index (rows, i);

  return NULL;
}

/* }}} */

G_END_DECLS
