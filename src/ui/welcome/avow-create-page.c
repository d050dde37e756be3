/* avow-create-page.c: makes the journal, and says how it goes */

#include "config.h"

#include "avow-create-page.h"

#include "ui/widgets/avow-passphrase-cost.h"

/**
 * AvowCreatePage:
 *
 * Signals: "created", "cancelled". While it works, the page cannot be left but by Cancel; after a
 * failure it can be, or tries again with what it was given.
 */
struct _AvowCreatePage
{
  AdwNavigationPage  parent_instance;

  AvowJournal       *journal;
  char              *path;
  AvowSecret        *passphrase;
  AvowRecoveryKey   *key;
  AvowKdfParams      params;
  GCancellable      *cancellable;

  GtkStack          *stack;
  GtkWidget         *cancel_button;
  AdwStatusPage     *failed_page;
  GtkWidget         *retry_button;
};

enum {
  CREATED,
  CANCELLED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (AvowCreatePage, avow_create_page, ADW_TYPE_NAVIGATION_PAGE)

static guint signals[N_SIGNALS];

static void
set_busy (AvowCreatePage *self,
          gboolean        busy)
{
  gtk_stack_set_visible_child_name (self->stack, busy ? "busy" : "failed");
  gtk_widget_set_sensitive (self->cancel_button, busy);
  adw_navigation_page_set_can_pop (ADW_NAVIGATION_PAGE (self), !busy);
  gtk_widget_grab_focus (busy ? self->cancel_button : self->retry_button);
}

static void
finish (AvowCreatePage *self,
        GError         *error)
{
  g_clear_object (&self->cancellable);

  if (error == NULL)
    {
      g_clear_pointer (&self->passphrase, avow_secret_unref);
      g_clear_pointer (&self->key, avow_recovery_key_unref);
      g_signal_emit (self, signals[CREATED], 0);
      return;
    }

  adw_status_page_set_description (self->failed_page, error->message);
  set_busy (self, FALSE);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[CANCELLED], 0);
  else
    gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
on_created_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AvowCreatePage) self = user_data;
  g_autoptr (GError) error = NULL;

  avow_journal_create_finish (AVOW_JOURNAL (object), result, &error);
  finish (self, error);
}

static void
create_journal (AvowCreatePage *self)
{
  avow_journal_create_async (self->journal, self->path, self->passphrase, self->key, &self->params,
                             self->cancellable, on_created_cb, g_object_ref (self));
}

static void
on_measured_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AvowCreatePage) self = user_data;
  g_autoptr (GError) error = NULL;

  if (avow_passphrase_cost_measure_finish (result, &self->params, &error))
    create_journal (self);
  else
    finish (self, error);
}

static void
start (AvowCreatePage *self)
{
  self->cancellable = g_cancellable_new ();
  set_busy (self, TRUE);

  if (self->params.memory > 0)
    create_journal (self);
  else
    avow_passphrase_cost_measure_async (self->cancellable, on_measured_cb, g_object_ref (self));
}

static void
on_cancel_clicked_cb (AvowCreatePage *self)
{
  avow_create_page_cancel (self);
}

static void
on_retry_clicked_cb (AvowCreatePage *self)
{
  start (self);
}

static void
avow_create_page_dispose (GObject *object)
{
  AvowCreatePage *self = AVOW_CREATE_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_CREATE_PAGE);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->passphrase, avow_secret_unref);
  g_clear_pointer (&self->key, avow_recovery_key_unref);
  g_clear_pointer (&self->path, g_free);

  G_OBJECT_CLASS (avow_create_page_parent_class)->dispose (object);
}

static void
avow_create_page_class_init (AvowCreatePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = avow_create_page_dispose;

  signals[CREATED] =
    g_signal_new ("created", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCELLED] =
    g_signal_new ("cancelled", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, AVOW_RESOURCE_PATH "/ui/welcome/avow-create-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowCreatePage, stack);
  gtk_widget_class_bind_template_child (widget_class, AvowCreatePage, cancel_button);
  gtk_widget_class_bind_template_child (widget_class, AvowCreatePage, failed_page);
  gtk_widget_class_bind_template_child (widget_class, AvowCreatePage, retry_button);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_retry_clicked_cb);
}

static void
avow_create_page_init (AvowCreatePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * avow_create_page_start:
 *
 * Creates the journal at @path. The secrets are kept until it is there, so that a failure loses
 * nothing.
 */
void
avow_create_page_start (AvowCreatePage  *self,
                        AvowJournal     *journal,
                        const char      *path,
                        AvowSecret      *passphrase,
                        AvowRecoveryKey *key)
{
  g_return_if_fail (AVOW_IS_CREATE_PAGE (self));
  g_return_if_fail (self->cancellable == NULL);

  g_set_object (&self->journal, journal);
  g_set_str (&self->path, path);
  g_clear_pointer (&self->passphrase, avow_secret_unref);
  self->passphrase = avow_secret_ref (passphrase);
  g_clear_pointer (&self->key, avow_recovery_key_unref);
  self->key = avow_recovery_key_ref (key);

  start (self);
}

/**
 * avow_create_page_cancel:
 *
 * Stops as soon as the step that is under way allows; then emits "cancelled", or "created" if it
 * was too late.
 */
void
avow_create_page_cancel (AvowCreatePage *self)
{
  g_return_if_fail (AVOW_IS_CREATE_PAGE (self));

  if (self->cancellable == NULL)
    return;

  gtk_widget_set_sensitive (self->cancel_button, FALSE);
  g_cancellable_cancel (self->cancellable);
}
