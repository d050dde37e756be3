/* avow-main-view.c: the open journal: its places, and what can be done everywhere in it */

#include "config.h"

#include <glib/gi18n.h>

#include "ui/action/avow-action-dialog.h"
#include "ui/action/avow-type-dialog.h"
#include "avow-change-words.h"
#include "avow-health-dialog.h"
#include "avow-main-view.h"
#include "ui/commitments/avow-commitment-actions.h"
#include "ui/commitments/avow-commitments-page.h"
#include "ui/reflection/avow-reflection-page.h"
#include "ui/review/avow-review-actions.h"
#include "ui/review/avow-review-place.h"
#include "ui/review/avow-summary-actions.h"
#include "ui/take-along/avow-take-along-actions.h"
#include "ui/timeline/avow-timeline-page.h"
#include "ui/today/avow-today-page.h"
#include "ui/widgets/avow-day-watch.h"

struct _AvowMainView
{
  AdwBreakpointBin     parent_instance;

  AvowJournal           *journal;
  AvowStandings         *standings;
  GSimpleActionGroup    *actions;
  AvowCommitmentActions *commitment_actions;
  AvowActionContext      context;
  GtkWidget             *action_owner;
  guint                  refocus;
  guint                  n_undoing;
  guint                  day_watch;

  AdwToastOverlay     *toasts;
  AdwNavigationView   *navigation;
  AdwHeaderBar        *header_bar;
  AdwBanner           *banner;
  AdwViewStack        *places;
  AdwViewSwitcherBar  *switcher_bar;
  GtkWidget           *search_button;

  AvowTimelinePage    *timeline;
};

G_DEFINE_FINAL_TYPE (AvowMainView, avow_main_view, ADW_TYPE_BREAKPOINT_BIN)

static gboolean
has_dialog (AvowMainView *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return ADW_IS_APPLICATION_WINDOW (root) &&
         adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (root)) != NULL;
}

static AvowRecord *
lookup_parameter (AvowMainView *self,
                  GVariant     *parameter)
{
  AvowId id;

  if (!avow_id_from_hex (g_variant_get_string (parameter, NULL), -1, &id))
    return NULL;

  return avow_journal_lookup (self->journal, &id);
}

/* {{{ Telling what was done, with a way back */

static void
on_undone (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AvowMainView) self = user_data;
  g_autoptr (GError) error = NULL;

  gboolean undone = avow_journal_undo_finish (AVOW_JOURNAL (object), result, &error);

  self->n_undoing--;
  if (self->toasts == NULL)
    return;

  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (undone ? _("Taken back") : error->message));
}

static void
undo (AvowMainView *self)
{
  if (!avow_journal_can_undo (self->journal))
    return;

  self->n_undoing++;
  avow_journal_undo_async (self->journal, on_undone, g_object_ref (self));
}

static void
tell (AvowMainView *self,
      const char   *what)
{
  AdwToast *toast = adw_toast_new (what);

  adw_toast_set_button_label (toast, _("_Undo"));
  adw_toast_set_action_name (toast, "journal.undo");
  /* One way back at a time: an older toast would take back the newer change. */
  adw_toast_overlay_dismiss_all (self->toasts);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static void
on_changed (AvowMainView *self,
            AvowRecord   *before,
            AvowRecord   *after)
{
  g_autofree char *words = avow_change_get_words (before, after);

  /* What comes back by an undo was not made or changed anew, and its way back would lead to the change
   * before that. */
  if (words != NULL && self->n_undoing == 0)
    tell (self, words);
}

/* }}} */
/* {{{ What the file was found to be like */

static void
on_banner_clicked (AvowMainView *self)
{
  adw_dialog_present (avow_health_dialog_new (self->journal), GTK_WIDGET (self));
}

static void
update_banner (AvowMainView *self)
{
  const char *text = avow_health_get_headline (self->journal);

  if (text != NULL)
    adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, text != NULL);
}

/* }}} */
/* {{{ Opening editors */

static void
present_action (AvowMainView *self,
                AvowAction   *action,
                AvowDraft    *draft)
{
  adw_dialog_present (avow_action_dialog_new (self->journal, action, draft), GTK_WIDGET (self));
}

static void
push_reflection (AvowMainView   *self,
                 AvowReflection *reflection,
                 AvowDraft      *draft)
{
  AdwNavigationPage *page = avow_reflection_page_new (self->journal, reflection, draft);

  adw_navigation_view_push (self->navigation, page);
}

static void
open_record (AvowMainView *self,
             AvowRecord   *record,
             AvowDraft    *draft)
{
  if (AVOW_IS_ACTION (record))
    present_action (self, AVOW_ACTION (record), draft);
  else if (AVOW_IS_REFLECTION (record))
    push_reflection (self, AVOW_REFLECTION (record), draft);
  else if (AVOW_IS_REVIEW (record))
    avow_review_actions_open (&self->context, AVOW_REVIEW (record), draft);
  else
    avow_commitment_actions_open (self->commitment_actions, record, draft);
}

static void
on_type_chosen (AvowMainView *self,
                int           type)
{
  g_autoptr (AvowAction) action = avow_action_new ();

  action->type = type;
  present_action (self, action, NULL);
}

static void
on_new_action (GSimpleAction *simple_action,
               GVariant      *parameter,
               gpointer       user_data)
{
  AvowMainView *self = user_data;
  int type = avow_term_from_word (&AVOW_ACTION_TYPES, g_variant_get_string (parameter, NULL), -1);

  if (has_dialog (self))
    return;

  if (type != AVOW_ACTION_UNKNOWN)
    {
      on_type_chosen (self, type);
    }
  else
    {
      AdwDialog *dialog = avow_type_dialog_new (self->journal);

      g_signal_connect_object (dialog, "chosen", G_CALLBACK (on_type_chosen), self,
                               G_CONNECT_SWAPPED);
      adw_dialog_present (dialog, GTK_WIDGET (self));
    }
}

static void
on_new_reflection (GSimpleAction *simple_action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  AvowMainView *self = user_data;
  g_autoptr (AvowReflection) reflection = NULL;

  if (has_dialog (self))
    return;

  reflection = avow_reflection_new ();
  avow_reflection_page_set_prompt (reflection, g_variant_get_string (parameter, NULL));
  push_reflection (self, reflection, NULL);
}

static void
on_open (GSimpleAction *simple_action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AvowMainView *self = user_data;
  AvowRecord *record = lookup_parameter (self, parameter);

  if (record != NULL)
    open_record (self, record, NULL);
}

static void
on_duplicate (GSimpleAction *simple_action,
              GVariant      *parameter,
              gpointer       user_data)
{
  AvowMainView *self = user_data;
  AvowRecord *record = lookup_parameter (self, parameter);
  g_autoptr (AvowRecord) copy = NULL;

  if (record == NULL)
    return;

  /* What was done again was done again today. */
  copy = avow_record_duplicate (record);
  if (AVOW_IS_ACTION (copy))
    {
      AVOW_ACTION (copy)->date = avow_civil_date_today ();
      AVOW_ACTION (copy)->time = AVOW_CLOCK_NONE;
    }
  else if (AVOW_IS_REFLECTION (copy))
    {
      AVOW_REFLECTION (copy)->date = avow_civil_date_today ();
    }
  open_record (self, copy, NULL);
}

static void
on_removed (GObject      *object,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (AvowMainView) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!avow_journal_save_finish (AVOW_JOURNAL (object), result, &error) && self->toasts != NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
}

static void
on_delete (GSimpleAction *simple_action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AvowMainView *self = user_data;
  AvowRecord *record = lookup_parameter (self, parameter);

  if (record != NULL)
    avow_journal_save_async (self->journal, NULL, 0, &record->id, 1, on_removed,
                             g_object_ref (self));
}

static void
on_continue_draft (GSimpleAction *simple_action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  AvowMainView *self = user_data;
  AvowRecord *draft = lookup_parameter (self, parameter);
  g_autoptr (AvowRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (draft == NULL || !AVOW_IS_DRAFT (draft))
    return;

  record = avow_draft_get_record (AVOW_DRAFT (draft), &error);
  if (record == NULL)
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
  else
    open_record (self, record, AVOW_DRAFT (draft));
}

/* }}} */

static void
on_search (GSimpleAction *simple_action,
           GVariant      *parameter,
           gpointer       user_data)
{
  AvowMainView *self = user_data;

  if (has_dialog (self))
    return;

  adw_navigation_view_pop_to_tag (self->navigation, "home");
  adw_view_stack_set_visible_child (self->places, GTK_WIDGET (self->timeline));
  avow_timeline_page_start_search (self->timeline);
}

static void
on_show (GSimpleAction *simple_action,
         GVariant      *parameter,
         gpointer       user_data)
{
  AvowMainView *self = user_data;

  if (has_dialog (self))
    return;

  adw_navigation_view_pop_to_tag (self->navigation, "home");
  adw_view_stack_set_visible_child_name (self->places, g_variant_get_string (parameter, NULL));
}

static void
on_undo (GSimpleAction *simple_action,
         GVariant      *parameter,
         gpointer       user_data)
{
  undo (user_data);
}

static const GActionEntry actions[] = {
  { .name = "new-action", .activate = on_new_action, .parameter_type = "s" },
  { .name = "new-reflection", .activate = on_new_reflection, .parameter_type = "s" },
  { .name = "open", .activate = on_open, .parameter_type = "s" },
  { .name = "duplicate", .activate = on_duplicate, .parameter_type = "s" },
  { .name = "delete", .activate = on_delete, .parameter_type = "s" },
  { .name = "continue-draft", .activate = on_continue_draft, .parameter_type = "s" },
  { .name = "search", .activate = on_search },
  { .name = "show", .activate = on_show, .parameter_type = "s" },
  { .name = "undo", .activate = on_undo },
};

static void
on_place_changed (AvowMainView *self)
{
  gtk_widget_set_visible (self->search_button,
                          adw_view_stack_get_visible_child (self->places) ==
                          GTK_WIDGET (self->timeline));
}

static void
on_new_day (gpointer user_data)
{
  AvowMainView *self = user_data;

  avow_standings_set_today (self->standings, avow_civil_date_today ());
}

/* {{{ Keeping the keyboard somewhere */

static gboolean
on_focus_missing (gpointer user_data)
{
  AvowMainView *self = user_data;
  AdwNavigationPage *page = adw_navigation_view_get_visible_page (self->navigation);
  GtkWidget *place = adw_view_stack_get_visible_child (self->places);

  self->refocus = 0;
  if (gtk_window_get_focus (GTK_WINDOW (self->action_owner)) != NULL || has_dialog (self))
    return G_SOURCE_REMOVE;

  if (g_strcmp0 (adw_navigation_page_get_tag (page), "home") != 0 || !gtk_widget_grab_focus (place))
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);

  return G_SOURCE_REMOVE;
}

/* The row that had the keyboard, or would get it back from a dialog, is another one once its entry has
 * changed. Not at once: the focus may be on its way. */
static void
on_focus_changed (AvowMainView *self)
{
  if (gtk_window_get_focus (GTK_WINDOW (self->action_owner)) == NULL && self->refocus == 0)
    self->refocus = g_idle_add (on_focus_missing, self);
}

/* }}} */

/* The actions are the window's while this view is in it, so that their accelerators work wherever
 * the focus is; when the journal locks they go with the view. */
static void
avow_main_view_root (GtkWidget *widget)
{
  AvowMainView *self = AVOW_MAIN_VIEW (widget);

  GTK_WIDGET_CLASS (avow_main_view_parent_class)->root (widget);

  g_set_weak_pointer (&self->action_owner, GTK_WIDGET (gtk_widget_get_root (widget)));
  gtk_widget_insert_action_group (self->action_owner, "journal", G_ACTION_GROUP (self->actions));
  g_signal_connect_object (self->action_owner, "notify::focus-widget", G_CALLBACK (on_focus_changed),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->action_owner, "notify::visible-dialog", G_CALLBACK (on_focus_changed),
                           self, G_CONNECT_SWAPPED);
}

static void
avow_main_view_unroot (GtkWidget *widget)
{
  AvowMainView *self = AVOW_MAIN_VIEW (widget);

  g_clear_handle_id (&self->refocus, g_source_remove);
  if (self->action_owner != NULL)
    {
      g_signal_handlers_disconnect_by_func (self->action_owner, on_focus_changed, self);
      gtk_widget_insert_action_group (self->action_owner, "journal", NULL);
    }
  g_clear_weak_pointer (&self->action_owner);

  GTK_WIDGET_CLASS (avow_main_view_parent_class)->unroot (widget);
}

static void
avow_main_view_dispose (GObject *object)
{
  AvowMainView *self = AVOW_MAIN_VIEW (object);

  /* The bin unparents its child again when it is disposed, so it must not find one then. */
  adw_breakpoint_bin_set_child (ADW_BREAKPOINT_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_MAIN_VIEW);
  g_clear_handle_id (&self->day_watch, g_source_remove);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->commitment_actions, avow_commitment_actions_free);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_main_view_parent_class)->dispose (object);
}

static void
avow_main_view_class_init (AvowMainViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_main_view_dispose;
  widget_class->root = avow_main_view_root;
  widget_class->unroot = avow_main_view_unroot;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/avow-main-view.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowMainView, toasts);
  gtk_widget_class_bind_template_child (widget_class, AvowMainView, navigation);
  gtk_widget_class_bind_template_child (widget_class, AvowMainView, header_bar);
  gtk_widget_class_bind_template_child (widget_class, AvowMainView, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowMainView, places);
  gtk_widget_class_bind_template_child (widget_class, AvowMainView, switcher_bar);
  gtk_widget_class_bind_template_child (widget_class, AvowMainView, search_button);
  gtk_widget_class_bind_template_callback (widget_class, on_banner_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_place_changed);
}

static void
avow_main_view_init (AvowMainView *self)
{
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), actions, G_N_ELEMENTS (actions),
                                   self);

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
avow_main_view_new (AvowJournal *journal)
{
  AvowMainView *self = g_object_new (AVOW_TYPE_MAIN_VIEW, NULL);
  GtkWidget *today, *timeline, *commitments, *review;

  self->journal = g_object_ref (journal);
  /* Before the pages, so that the figures are current when those hear of a change. */
  self->standings = avow_standings_new (journal);
  self->commitment_actions = avow_commitment_actions_new (G_ACTION_MAP (self->actions),
                                                          self->navigation, journal,
                                                          self->standings);
  self->context = (AvowActionContext) { self->navigation, journal, self->standings };
  avow_review_actions_add (G_ACTION_MAP (self->actions), &self->context);
  avow_summary_actions_add (G_ACTION_MAP (self->actions), &self->context);
  avow_take_along_actions_add (G_ACTION_MAP (self->actions), &self->context);
  self->day_watch = avow_day_watch_add (on_new_day, self);

  today = avow_today_page_new (journal, self->standings);
  timeline = avow_timeline_page_new (journal);
  commitments = avow_commitments_page_new (journal, self->standings);
  review = avow_review_place_new (journal, self->standings);
  self->timeline = AVOW_TIMELINE_PAGE (timeline);
  adw_view_stack_add_titled_with_icon (self->places, today, "today", _("Today"),
                                       "avow-today-symbolic");
  adw_view_stack_add_titled_with_icon (self->places, timeline, "timeline", _("Journal"),
                                       "avow-journal-symbolic");
  adw_view_stack_add_titled_with_icon (self->places, commitments, "commitments", _("Commitments"),
                                       "avow-commitments-symbolic");
  adw_view_stack_add_titled_with_icon (self->places, review, "review", _("Review"),
                                       "avow-review-symbolic");
  g_object_bind_property (timeline, "search-mode", self->search_button, "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);

  g_signal_connect_object (journal, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  update_banner (self);

  return GTK_WIDGET (self);
}
