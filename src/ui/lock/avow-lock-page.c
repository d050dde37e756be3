/* avow-lock-page.c: what stands before a locked journal */

#include "config.h"

#include "avow-lock-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "ui/widgets/avow-field-message.h"
#include "ui/widgets/avow-passphrase-dialog.h"

/**
 * AvowLockPage:
 *
 * Shows nothing of the journal, not even whether it holds anything. Two ways in, on a page each.
 */
struct _AvowLockPage
{
  AdwBin               parent_instance;

  AvowJournal         *journal;
  GCancellable        *cancellable;

  AdwNavigationView   *navigation;
  AdwNavigationPage   *passphrase_page;
  AdwPasswordEntryRow *passphrase_row;
  AvowFieldMessage    *passphrase_message;
  GtkStack            *passphrase_stack;
  GtkWidget           *unlock_button;
  GtkWidget           *recovery_button;
  GtkWidget           *passphrase_cancel_button;
  AdwNavigationPage   *recovery_page;
  GtkWidget           *recovery_view;
  GtkTextBuffer       *recovery_buffer;
  AvowFieldMessage    *recovery_message;
  GtkStack            *recovery_stack;
  GtkWidget           *recovery_unlock_button;
  GtkWidget           *recovery_cancel_button;
};

G_DEFINE_FINAL_TYPE (AvowLockPage, avow_lock_page, ADW_TYPE_BIN)

/* What one of the two unlocks needs to come back to. */
typedef struct {
  AvowLockPage *page;
  GtkWidget    *window;
  gboolean      by_recovery_key;
} Unlock;

static void
unlock_free (Unlock *unlock)
{
  g_clear_object (&unlock->page);
  g_clear_weak_pointer (&unlock->window);
  g_free (unlock);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Unlock, unlock_free)

static gboolean
is_on_recovery_page (AvowLockPage *self)
{
  return adw_navigation_view_get_visible_page (self->navigation) == self->recovery_page;
}

/* Enter in the field does what its button does. */
static void
update_default (AvowLockPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    gtk_window_set_default_widget (GTK_WINDOW (root),
                                   is_on_recovery_page (self) ? self->recovery_unlock_button
                                                              : self->unlock_button);
}

static void
set_busy (AvowLockPage *self,
          gboolean      busy)
{
  const char *name = busy ? "busy" : "ready";

  gtk_stack_set_visible_child_name (self->passphrase_stack, name);
  gtk_stack_set_visible_child_name (self->recovery_stack, name);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lock.unlock", !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lock.cancel", busy);
  adw_navigation_page_set_can_pop (self->recovery_page, !busy);

  /* The focus leaves the field before the field can no longer have it. */
  if (busy)
    gtk_widget_grab_focus (is_on_recovery_page (self) ? self->recovery_cancel_button
                                                      : self->passphrase_cancel_button);
  gtk_widget_set_sensitive (GTK_WIDGET (self->passphrase_row), !busy);
  gtk_widget_set_sensitive (self->recovery_view, !busy);

  /* While it was hidden, the button ceased to be the default. */
  if (!busy)
    update_default (self);
}

static gboolean
is_caps_lock_on (AvowLockPage *self)
{
  GdkDisplay *display = gtk_widget_get_display (GTK_WIDGET (self));
  GdkSeat *seat = gdk_display_get_default_seat (display);
  GdkDevice *keyboard = seat != NULL ? gdk_seat_get_keyboard (seat) : NULL;

  return keyboard != NULL && gdk_device_get_caps_lock_state (keyboard);
}

/* The errors' own sentences say what happened; here is added what to do about it. */
static char *
describe_error (AvowLockPage *self,
                const GError *error,
                gboolean      by_recovery_key)
{
  if (g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_PASSPHRASE))
    {
      if (is_caps_lock_on (self))
        return g_strdup (_("This passphrase does not open the journal. Caps Lock is on."));
      return g_strdup (_("This passphrase does not open the journal."));
    }

  if (g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_MALFORMED_RECOVERY_KEY))
    return g_strdup (_("This is not a recovery key yet: a character is missing, or is another. "
                       "Compare it group by group."));

  if (g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_WRONG_RECOVERY_KEY))
    return g_strdup (_("This is the recovery key of another journal."));

  if (g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_DAMAGED))
    /* Translators: %s is a sentence that says that a part of the file is damaged. */
    return g_strdup_printf (by_recovery_key ? _("%s The passphrase may still open it.")
                                            : _("%s The recovery key may still open it."),
                            error->message);

  if (g_error_matches (error, AVOW_VAULT_ERROR, AVOW_VAULT_ERROR_OUT_OF_MEMORY))
    /* Translators: %s is a sentence that says that there is not enough memory. */
    return g_strdup_printf (_("%s Close other applications and try again."), error->message);

  return g_strdup (error->message);
}

static void
show_error (AvowLockPage *self,
            const GError *error,
            gboolean      by_recovery_key)
{
  g_autofree char *text = NULL;

  set_busy (self, FALSE);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gtk_widget_grab_focus (by_recovery_key ? self->recovery_view : GTK_WIDGET (self->passphrase_row));
      return;
    }

  text = describe_error (self, error, by_recovery_key);
  if (by_recovery_key)
    {
      gtk_widget_grab_focus (self->recovery_view);
      avow_field_message_show (self->recovery_message, text);
    }
  else
    {
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
      gtk_editable_select_region (GTK_EDITABLE (self->passphrase_row), 0, -1);
      avow_field_message_show (self->passphrase_message, text);
    }
}

static void
forget_text (AvowLockPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->passphrase_row), "");
  gtk_text_buffer_set_text (self->recovery_buffer, "", 0);
}

static void
on_unlocked_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Unlock) unlock = user_data;
  AvowLockPage *self = unlock->page;
  AvowJournal *journal = AVOW_JOURNAL (object);
  g_autoptr (GError) error = NULL;

  g_clear_object (&self->cancellable);

  if (!avow_journal_unlock_finish (journal, result, &error))
    {
      /* Unless the window is gone. */
      if (self->navigation != NULL)
        show_error (self, error, unlock->by_recovery_key);
      return;
    }

  /* The window has shown the journal by now, and dropped this page. */
  if (self->navigation != NULL)
    {
      forget_text (self);
      set_busy (self, FALSE);
    }

  if (unlock->by_recovery_key && unlock->window != NULL)
    {
      AdwDialog *dialog = avow_passphrase_dialog_new (journal);

      avow_passphrase_dialog_set_after_recovery (AVOW_PASSPHRASE_DIALOG (dialog), TRUE);
      adw_dialog_present (dialog, unlock->window);
    }
}

static Unlock *
unlock_new (AvowLockPage *self,
            gboolean      by_recovery_key)
{
  Unlock *unlock = g_new0 (Unlock, 1);

  unlock->page = g_object_ref (self);
  unlock->by_recovery_key = by_recovery_key;
  g_set_weak_pointer (&unlock->window, GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))));

  return unlock;
}

static void
unlock_with_passphrase (AvowLockPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->passphrase_row));
  g_autoptr (AvowSecret) passphrase = NULL;

  if (*text == '\0')
    {
      avow_field_message_show (self->passphrase_message, _("Type your passphrase."));
      gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
      return;
    }

  passphrase = avow_secret_new_from_text (text);
  self->cancellable = g_cancellable_new ();
  set_busy (self, TRUE);
  avow_journal_unlock_async (self->journal, passphrase, self->cancellable,
                             on_unlocked_cb, unlock_new (self, FALSE));
}

static void
unlock_with_recovery_key (AvowLockPage *self)
{
  GtkTextIter start, end;
  char *text;

  gtk_text_buffer_get_bounds (self->recovery_buffer, &start, &end);
  if (gtk_text_iter_equal (&start, &end))
    {
      avow_field_message_show (self->recovery_message, _("Type your recovery key."));
      gtk_widget_grab_focus (self->recovery_view);
      return;
    }

  text = gtk_text_buffer_get_text (self->recovery_buffer, &start, &end, FALSE);
  self->cancellable = g_cancellable_new ();
  set_busy (self, TRUE);
  avow_journal_unlock_with_recovery_async (self->journal, text, self->cancellable,
                                           on_unlocked_cb, unlock_new (self, TRUE));
  avow_secret_zero (text, strlen (text));
  g_free (text);
}

static void
unlock_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AvowLockPage *self = AVOW_LOCK_PAGE (widget);

  if (self->cancellable != NULL)
    return;

  avow_field_message_hide (self->passphrase_message);
  avow_field_message_hide (self->recovery_message);

  if (is_on_recovery_page (self))
    unlock_with_recovery_key (self);
  else
    unlock_with_passphrase (self);
}

static void
cancel_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AvowLockPage *self = AVOW_LOCK_PAGE (widget);

  g_cancellable_cancel (self->cancellable);
}

static void
on_passphrase_changed_cb (AvowLockPage *self)
{
  avow_field_message_hide (self->passphrase_message);
}

static void
on_recovery_changed_cb (AvowLockPage *self)
{
  avow_field_message_hide (self->recovery_message);
}

static void
on_passphrase_shown_cb (AvowLockPage *self)
{
  /* Selected, what is typed already would be replaced by what is typed next. */
  adw_entry_row_grab_focus_without_selecting (ADW_ENTRY_ROW (self->passphrase_row));
}

static void
on_recovery_shown_cb (AvowLockPage *self)
{
  gtk_widget_grab_focus (self->recovery_view);
}

static void
on_recovery_hidden_cb (AvowLockPage *self)
{
  gtk_text_buffer_set_text (self->recovery_buffer, "", 0);
}

/* A key holds no line breaks, so Enter is free to mean what it means in the other field. */
static gboolean
on_recovery_key_pressed_cb (AvowLockPage    *self,
                            guint            keyval,
                            guint            keycode,
                            GdkModifierType  state)
{
  if (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_activate_action (GTK_WIDGET (self), "lock.unlock", NULL);

  return GDK_EVENT_STOP;
}

static void
on_visible_page_changed_cb (AvowLockPage *self)
{
  update_default (self);
}

static void
avow_lock_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (avow_lock_page_parent_class)->root (widget);

  on_visible_page_changed_cb (AVOW_LOCK_PAGE (widget));
}

static void
avow_lock_page_unroot (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  if (GTK_IS_WINDOW (root))
    gtk_window_set_default_widget (GTK_WINDOW (root), NULL);

  GTK_WIDGET_CLASS (avow_lock_page_parent_class)->unroot (widget);
}

static void
avow_lock_page_map (GtkWidget *widget)
{
  AvowLockPage *self = AVOW_LOCK_PAGE (widget);

  GTK_WIDGET_CLASS (avow_lock_page_parent_class)->map (widget);

  if (!is_on_recovery_page (self))
    gtk_widget_grab_focus (GTK_WIDGET (self->passphrase_row));
}

static void
avow_lock_page_dispose (GObject *object)
{
  AvowLockPage *self = AVOW_LOCK_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  if (self->navigation != NULL)
    forget_text (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_LOCK_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_lock_page_parent_class)->dispose (object);
}

static void
avow_lock_page_class_init (AvowLockPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_lock_page_dispose;

  widget_class->root = avow_lock_page_root;
  widget_class->unroot = avow_lock_page_unroot;
  widget_class->map = avow_lock_page_map;

  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);

  gtk_widget_class_install_action (widget_class, "lock.unlock", NULL, unlock_action);
  gtk_widget_class_install_action (widget_class, "lock.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "lock.cancel", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, AVOW_RESOURCE_PATH "/ui/lock/avow-lock-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, passphrase_page);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, passphrase_row);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, passphrase_message);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, passphrase_stack);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, unlock_button);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, recovery_button);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, passphrase_cancel_button);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, recovery_page);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, recovery_view);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, recovery_buffer);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, recovery_message);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, recovery_stack);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, recovery_unlock_button);
  gtk_widget_class_bind_template_child (widget_class, AvowLockPage, recovery_cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_recovery_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_passphrase_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_recovery_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_recovery_hidden_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_recovery_key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_visible_page_changed_cb);
}

static void
avow_lock_page_init (AvowLockPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "lock.cancel", FALSE);
}

GtkWidget *
avow_lock_page_new (AvowJournal *journal)
{
  AvowLockPage *self;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  self = g_object_new (AVOW_TYPE_LOCK_PAGE, NULL);
  self->journal = g_object_ref (journal);

  return GTK_WIDGET (self);
}
