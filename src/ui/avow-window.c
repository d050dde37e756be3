/* avow-window.c: the window: welcome, lock, or the open journal */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-auto-lock.h"
#include "avow-main-view.h"
#include "avow-window.h"
#include "ui/lock/avow-lock-page.h"
#include "ui/welcome/avow-welcome.h"

#define TRANSITION_MS 200

struct _AvowWindow
{
  AdwApplicationWindow  parent_instance;

  AvowJournal          *journal;
  AvowAutoLock         *auto_lock;
  GSettings            *settings;
  AvowSecret           *passphrase;
  char                 *path;

  AdwToastOverlay      *toasts;
  GtkStack             *stack;
  AdwStatusPage        *failed_page;
  GtkWidget            *retry_button;
  GtkWidget            *quit_button;
  GtkWidget            *place;
};

G_DEFINE_FINAL_TYPE (AvowWindow, avow_window, ADW_TYPE_APPLICATION_WINDOW)

/* The one child of the stack that comes and goes: the welcome, the lock or the open journal. What it
 * showed is destroyed with it, which is what locking promises. */
static void
show_place (AvowWindow *self,
            GtkWidget  *place)
{
  GtkWidget *before = self->place;

  self->place = place;
  if (place != NULL)
    {
      gtk_stack_add_child (self->stack, place);
      gtk_stack_set_visible_child (self->stack, place);
      /* The place may have seen to it itself, and then this would go one further. */
      if (gtk_widget_get_focus_child (place) == NULL)
        gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD);
    }
  if (before != NULL)
    {
      /* A crossfade would go on showing a picture of what has just been locked. */
      gtk_stack_set_transition_duration (self->stack, 0);
      gtk_stack_remove (self->stack, before);
      gtk_stack_set_transition_duration (self->stack, TRANSITION_MS);
    }
}

static void
close_dialogs (AvowWindow *self)
{
  AdwDialog *dialog;

  while ((dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self))) != NULL)
    adw_dialog_force_close (dialog);
}

static void
show_failure (AvowWindow   *self,
              const GError *error)
{
  adw_status_page_set_description (self->failed_page, error->message);
  /* Trying again cannot make a newer file older. */
  gtk_widget_set_visible (self->retry_button,
                          !g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_NEWER));
  show_place (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "failed");
  gtk_widget_grab_focus (gtk_widget_get_visible (self->retry_button) ? self->retry_button
                                                                     : self->quit_button);
}

static void
on_state_changed (AvowWindow *self)
{
  switch (avow_journal_get_state (self->journal))
    {
    case AVOW_JOURNAL_LOCKED:
      close_dialogs (self);
      adw_toast_overlay_dismiss_all (self->toasts);
      show_place (self, avow_lock_page_new (self->journal));
      break;

    case AVOW_JOURNAL_UNLOCKED:
      /* The welcome says when it is done. */
      if (self->place == NULL || !AVOW_IS_WELCOME (self->place))
        show_place (self, avow_main_view_new (self->journal));
      break;

    case AVOW_JOURNAL_CLOSED:
    default:
      break;
    }
}

static void
on_welcome_done (AvowWindow *self)
{
  show_place (self, avow_main_view_new (self->journal));
}

static void
on_unlocked_by_option (GObject      *object,
                       GAsyncResult *result,
                       gpointer      user_data)
{
  g_autoptr (AvowWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The lock screen is there, and asks for the right one. */
  if (!avow_journal_unlock_finish (AVOW_JOURNAL (object), result, &error))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
}

static void
on_opened (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AvowWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (avow_journal_open_finish (AVOW_JOURNAL (object), result, &error))
    {
      if (self->passphrase != NULL)
        avow_journal_unlock_async (self->journal, self->passphrase, NULL,
                                   on_unlocked_by_option, g_object_ref (self));
      g_clear_pointer (&self->passphrase, avow_secret_unref);
      return;
    }

  if (g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_MISSING))
    {
      GtkWidget *welcome = avow_welcome_new (self->journal, self->path);

      g_signal_connect_object (welcome, "done", G_CALLBACK (on_welcome_done), self,
                               G_CONNECT_SWAPPED);
      show_place (self, welcome);
      return;
    }

  show_failure (self, error);
}

static void
open_journal (AvowWindow *self)
{
  gtk_stack_set_visible_child_name (self->stack, "busy");
  avow_journal_open_async (self->journal, self->path, on_opened, g_object_ref (self));
}

static void
on_retry_clicked (AvowWindow *self)
{
  open_journal (self);
}

static void
avow_window_dispose (GObject *object)
{
  AvowWindow *self = AVOW_WINDOW (object);

  g_clear_object (&self->auto_lock);
  self->place = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_WINDOW);
  g_clear_object (&self->journal);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (avow_window_parent_class)->dispose (object);
}

static void
avow_window_finalize (GObject *object)
{
  AvowWindow *self = AVOW_WINDOW (object);

  g_clear_pointer (&self->passphrase, avow_secret_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (avow_window_parent_class)->finalize (object);
}

static void
avow_window_class_init (AvowWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_window_dispose;
  object_class->finalize = avow_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/avow-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AvowWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AvowWindow, retry_button);
  gtk_widget_class_bind_template_child (widget_class, AvowWindow, quit_button);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked);
}

/* The application's accelerators do not reach into a dialog. Whoever has to hide the journal at once
 * must not have to close one first. */
static void
add_shortcuts (GtkWidget *dialog)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  const struct {
    const char *trigger;
    const char *action;
  } shortcuts[] = {
    { "<Control>l", "app.lock" },
    { "<Control>q", "app.quit" },
  };

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (shortcuts[i].trigger),
                        gtk_named_action_new (shortcuts[i].action)));
  gtk_widget_add_controller (dialog, controller);
}

static void
on_visible_dialog_changed (AvowWindow *self)
{
  AdwDialog *dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self));

  /* A dialog becomes the visible one again when another above it is closed. */
  if (dialog == NULL || g_object_get_data (G_OBJECT (dialog), "avow-shortcuts") != NULL)
    return;

  g_object_set_data (G_OBJECT (dialog), "avow-shortcuts", self);
  add_shortcuts (GTK_WIDGET (dialog));
}

static void
avow_window_init (AvowWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::visible-dialog", G_CALLBACK (on_visible_dialog_changed), NULL);
}

GtkWidget *
avow_window_new (AvowApplication *application,
                 AvowJournal     *journal,
                 AvowOptions     *options)
{
  AvowWindow *self = g_object_new (AVOW_TYPE_WINDOW, "application", application, NULL);
  const char *path = avow_options_get_path (options);
  AvowSecret *passphrase = avow_options_get_passphrase (options);

  self->journal = g_object_ref (journal);
  self->settings = g_object_ref (avow_application_get_settings (application));
  self->path = path != NULL ? g_strdup (path) : avow_vault_get_default_path ();
  self->passphrase = passphrase != NULL ? avow_secret_ref (passphrase) : NULL;

  g_settings_bind (self->settings, "window-width", self, "default-width", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-height", self, "default-height", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (self->settings, "window-maximized", self, "maximized", G_SETTINGS_BIND_DEFAULT);

  self->auto_lock = avow_auto_lock_new (GTK_WINDOW (self), journal);
  g_signal_connect_object (journal, "notify::state", G_CALLBACK (on_state_changed), self,
                           G_CONNECT_SWAPPED);
  open_journal (self);

  return GTK_WIDGET (self);
}

static void
on_locked (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (AvowWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!avow_journal_lock_finish (AVOW_JOURNAL (object), result, &error))
    adw_toast_overlay_add_toast (self->toasts, adw_toast_new (error->message));
}

/**
 * avow_window_lock:
 *
 * Saves what is half written as drafts, then locks the journal. The window shows nothing of it from
 * this call on.
 */
void
avow_window_lock (AvowWindow *self)
{
  if (avow_journal_get_state (self->journal) != AVOW_JOURNAL_UNLOCKED)
    return;

  avow_journal_lock_async (self->journal, on_locked, g_object_ref (self));

  /* The drafts are on their way to the disk, and what is shown goes now: the worker may be busy with
   * something that takes a second. */
  close_dialogs (self);
  adw_toast_overlay_dismiss_all (self->toasts);
  gtk_stack_set_transition_duration (self->stack, 0);
  gtk_stack_set_visible_child_name (self->stack, "busy");
  gtk_stack_set_transition_duration (self->stack, TRANSITION_MS);
}
