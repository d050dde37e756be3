/* avow-recovery-key-page.c: shows the new recovery key, to be written down, copied, saved or printed */

#include "config.h"

#include "avow-recovery-key-page.h"

#include <glib/gi18n.h>
#include <string.h>

#include "avow-clipboard-guard.h"
#include "avow-recovery-key-document.h"
#include "avow-recovery-key-view.h"
#include "ui/widgets/avow-printing.h"
#include "ui/widgets/avow-problem.h"

/**
 * AvowRecoveryKeyPage:
 *
 * Makes the key when it is first shown, and keeps the same one from then on: what the person wrote
 * down stays right whichever way they go. The labels hold it only while the page is on the screen.
 */
struct _AvowRecoveryKeyPage
{
  AdwNavigationPage    parent_instance;

  AvowRecoveryKey     *key;
  AvowClipboardGuard  *clipboard_guard;

  AdwToastOverlay     *toasts;
  AvowRecoveryKeyView *view;
  GtkWidget           *next_button;
};

G_DEFINE_FINAL_TYPE (AvowRecoveryKeyPage, avow_recovery_key_page, ADW_TYPE_NAVIGATION_PAGE)

static void
show_toast (AvowRecoveryKeyPage *self,
            const char          *text)
{
  AdwToast *toast = adw_toast_new (text);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

static GtkWindow *
get_window (AvowRecoveryKeyPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
on_saved_cb (GObject      *object,
             GAsyncResult *result,
             gpointer      user_data)
{
  AvowRecoveryKeyPage *self = AVOW_RECOVERY_KEY_PAGE (object);
  g_autoptr (GError) error = NULL;

  if (avow_recovery_key_page_save_finish (self, result, &error))
    show_toast (self, _("Recovery key saved"));
  else
    avow_problem_present (GTK_WIDGET (self), _("The Recovery Key Was Not Saved"), error->message);
}

static void
on_file_chosen_cb (GObject      *object,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (AvowRecoveryKeyPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (object), result, &error);
  if (file != NULL)
    avow_recovery_key_page_save_async (self, file, on_saved_cb, NULL);
  else if (!g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED) &&
           !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_CANCELLED))
    avow_problem_present (GTK_WIDGET (self), _("The Recovery Key Was Not Saved"), error->message);
}

static void
on_written_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_file_replace_contents_finish (G_FILE (object), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_draw_page_cb (GtkPrintOperation *operation,
                 GtkPrintContext   *context,
                 int                page,
                 gpointer           user_data)
{
  AvowRecoveryKeyPage *self = user_data;
  PangoContext *pango_context = gtk_print_context_create_pango_context (context);

  avow_recovery_key_document_draw (self->key, avow_civil_date_today (),
                                   gtk_print_context_get_cairo_context (context),
                                   pango_context,
                                   gtk_print_context_get_width (context),
                                   gtk_print_context_get_height (context));
  g_object_unref (pango_context);
}

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AvowRecoveryKeyPage *self = AVOW_RECOVERY_KEY_PAGE (widget);

  if (self->clipboard_guard == NULL)
    self->clipboard_guard = avow_clipboard_guard_new (gtk_widget_get_clipboard (widget));

  avow_clipboard_guard_copy (self->clipboard_guard,
                             avow_recovery_key_get_text (avow_recovery_key_page_get_key (self)));
  show_toast (self, _("Copied for one minute"));
}

static void
save_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  AvowRecoveryKeyPage *self = AVOW_RECOVERY_KEY_PAGE (widget);
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();

  gtk_file_dialog_set_title (dialog, _("Save Recovery Key"));
  /* Translators: the name of the file that the recovery key is saved in. */
  gtk_file_dialog_set_initial_name (dialog, _("Avow recovery key.txt"));
  gtk_file_dialog_save (dialog, get_window (self), NULL, on_file_chosen_cb, g_object_ref (self));
}

static void
print_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  AvowRecoveryKeyPage *self = AVOW_RECOVERY_KEY_PAGE (widget);
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();

  gtk_print_operation_set_job_name (operation, _("Avow recovery key"));
  gtk_print_operation_set_n_pages (operation, 1);
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (on_draw_page_cb), self, G_CONNECT_DEFAULT);
  avow_printing_run (widget, operation, _("The Recovery Key Was Not Printed"));
}

static void
avow_recovery_key_page_showing (AdwNavigationPage *page)
{
  AvowRecoveryKeyPage *self = AVOW_RECOVERY_KEY_PAGE (page);

  avow_recovery_key_view_set_key (self->view, avow_recovery_key_page_get_key (self));
}

static void
avow_recovery_key_page_hidden (AdwNavigationPage *page)
{
  AvowRecoveryKeyPage *self = AVOW_RECOVERY_KEY_PAGE (page);

  avow_recovery_key_view_set_key (self->view, NULL);
}

static void
avow_recovery_key_page_dispose (GObject *object)
{
  AvowRecoveryKeyPage *self = AVOW_RECOVERY_KEY_PAGE (object);

  g_clear_object (&self->clipboard_guard);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_RECOVERY_KEY_PAGE);
  g_clear_pointer (&self->key, avow_recovery_key_unref);

  G_OBJECT_CLASS (avow_recovery_key_page_parent_class)->dispose (object);
}

static void
avow_recovery_key_page_class_init (AvowRecoveryKeyPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwNavigationPageClass *page_class = ADW_NAVIGATION_PAGE_CLASS (klass);

  object_class->dispose = avow_recovery_key_page_dispose;

  page_class->showing = avow_recovery_key_page_showing;
  page_class->hidden = avow_recovery_key_page_hidden;

  g_type_ensure (AVOW_TYPE_RECOVERY_KEY_VIEW);

  gtk_widget_class_install_action (widget_class, "recovery-key.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "recovery-key.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "recovery-key.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "recovery-key.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "recovery-key.save", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "recovery-key.print", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/welcome/avow-recovery-key-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowRecoveryKeyPage, toasts);
  gtk_widget_class_bind_template_child (widget_class, AvowRecoveryKeyPage, view);
  gtk_widget_class_bind_template_child (widget_class, AvowRecoveryKeyPage, next_button);
}

static void
avow_recovery_key_page_init (AvowRecoveryKeyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * avow_recovery_key_page_get_key:
 *
 * Returns: (transfer none): the key, made at the first call
 */
AvowRecoveryKey *
avow_recovery_key_page_get_key (AvowRecoveryKeyPage *self)
{
  g_return_val_if_fail (AVOW_IS_RECOVERY_KEY_PAGE (self), NULL);

  if (self->key == NULL)
    self->key = avow_recovery_key_generate ();

  return self->key;
}

/**
 * avow_recovery_key_page_save_async:
 *
 * Writes the key with its explanation to @file, which nobody else may read. The only other file
 * that ever exists is the one beside it that GIO renames at the end.
 */
void
avow_recovery_key_page_save_async (AvowRecoveryKeyPage *self,
                                   GFile               *file,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_autoptr (AvowSecret) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GTask *task;

  g_return_if_fail (AVOW_IS_RECOVERY_KEY_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (task, avow_recovery_key_page_save_async);

  text = avow_recovery_key_document_to_text (avow_recovery_key_page_get_key (self), avow_civil_date_today ());
  bytes = g_bytes_new_with_free_func (avow_secret_peek (text), avow_secret_get_length (text) - 1,
                                      (GDestroyNotify) avow_secret_unref, avow_secret_ref (text));

  /* Replacing the destination, rather than its contents, is what makes an existing file private too. */
  g_file_replace_contents_bytes_async (file, bytes, NULL, FALSE,
                                       G_FILE_CREATE_PRIVATE | G_FILE_CREATE_REPLACE_DESTINATION,
                                       NULL, on_written_cb, task);
}

gboolean
avow_recovery_key_page_save_finish (AvowRecoveryKeyPage  *self,
                                    GAsyncResult         *result,
                                    GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
