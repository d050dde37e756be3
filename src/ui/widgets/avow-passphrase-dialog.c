/* avow-passphrase-dialog.c: sets another passphrase for the open journal */

#include "config.h"

#include "avow-passphrase-dialog.h"

#include <glib/gi18n.h>

#include "avow-field-message.h"
#include "avow-passphrase-cost.h"
#include "avow-passphrase-fields.h"

/**
 * AvowPassphraseDialog:
 *
 * Does not ask for the passphrase that is in force. Whoever is at an open journal can read and
 * export it all already; who came in by the recovery key does not have it; and whoever changes it
 * behind the owner's back does not lock out the recovery key.
 */
struct _AvowPassphraseDialog
{
  AdwDialog             parent_instance;

  AvowJournal          *journal;
  AvowKdfParams         params;
  AvowSecret           *passphrase;

  GtkStack             *change_stack;
  GtkLabel             *explanation;
  AvowPassphraseFields *fields;
  AvowFieldMessage     *message;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (AvowPassphraseDialog, avow_passphrase_dialog, ADW_TYPE_DIALOG)

static guint signals[N_SIGNALS];

static void
set_busy (AvowPassphraseDialog *self,
          gboolean              busy)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  /* The focus leaves the field before the field can no longer have it. */
  if (busy && root != NULL)
    {
      gtk_root_set_focus (root, NULL);
      gtk_accessible_announce (GTK_ACCESSIBLE (self), _("Changing the passphrase"),
                               GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
    }

  gtk_stack_set_visible_child_name (self->change_stack, busy ? "busy" : "button");
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "passphrase.change", !busy);
  adw_dialog_set_can_close (ADW_DIALOG (self), !busy);
}

static void
show_error (AvowPassphraseDialog *self,
            const GError         *error)
{
  set_busy (self, FALSE);
  avow_field_message_show (self->message, error->message);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error->message,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
  gtk_widget_grab_focus (GTK_WIDGET (self->fields));
}

static void
on_changed_cb (GObject      *object,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (AvowPassphraseDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean changed = avow_journal_change_passphrase_finish (AVOW_JOURNAL (object), result, &error);

  g_clear_pointer (&self->passphrase, avow_secret_unref);

  /* Closed meanwhile, since the journal was locked. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  if (!changed)
    {
      show_error (self, error);
      return;
    }

  adw_dialog_force_close (ADW_DIALOG (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
change (AvowPassphraseDialog *self)
{
  avow_journal_change_passphrase_async (self->journal, self->passphrase, &self->params,
                                        on_changed_cb, g_object_ref (self));
}

static void
on_measured_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (AvowPassphraseDialog) self = user_data;

  avow_passphrase_cost_measure_finish (result, &self->params, NULL);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    change (self);
}

static void
change_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  AvowPassphraseDialog *self = AVOW_PASSPHRASE_DIALOG (widget);

  avow_field_message_hide (self->message);
  if (!avow_passphrase_fields_check (self->fields))
    return;

  g_clear_pointer (&self->passphrase, avow_secret_unref);
  self->passphrase = avow_passphrase_fields_dup_passphrase (self->fields);
  set_busy (self, TRUE);

  if (self->params.memory > 0)
    change (self);
  else
    avow_passphrase_cost_measure_async (NULL, on_measured_cb, g_object_ref (self));
}

static void
on_state_changed_cb (AvowPassphraseDialog *self)
{
  if (avow_journal_get_state (self->journal) != AVOW_JOURNAL_UNLOCKED)
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
avow_passphrase_dialog_closed (AdwDialog *dialog)
{
  AvowPassphraseDialog *self = AVOW_PASSPHRASE_DIALOG (dialog);

  avow_passphrase_fields_clear (self->fields);
  g_clear_pointer (&self->passphrase, avow_secret_unref);
}

static void
avow_passphrase_dialog_dispose (GObject *object)
{
  AvowPassphraseDialog *self = AVOW_PASSPHRASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_PASSPHRASE_DIALOG);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->passphrase, avow_secret_unref);

  G_OBJECT_CLASS (avow_passphrase_dialog_parent_class)->dispose (object);
}

static void
avow_passphrase_dialog_class_init (AvowPassphraseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AdwDialogClass *dialog_class = ADW_DIALOG_CLASS (klass);

  object_class->dispose = avow_passphrase_dialog_dispose;

  dialog_class->closed = avow_passphrase_dialog_closed;

  signals[CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);
  g_type_ensure (AVOW_TYPE_PASSPHRASE_FIELDS);

  gtk_widget_class_install_action (widget_class, "passphrase.change", NULL, change_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-passphrase-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseDialog, change_stack);
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseDialog, fields);
  gtk_widget_class_bind_template_child (widget_class, AvowPassphraseDialog, message);
}

static void
avow_passphrase_dialog_init (AvowPassphraseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  adw_dialog_set_focus (ADW_DIALOG (self), avow_passphrase_fields_get_first (self->fields));
}

AdwDialog *
avow_passphrase_dialog_new (AvowJournal *journal)
{
  AvowPassphraseDialog *self;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);

  self = g_object_new (AVOW_TYPE_PASSPHRASE_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "notify::state", G_CALLBACK (on_state_changed_cb), self, G_CONNECT_SWAPPED);

  return ADW_DIALOG (self);
}

/**
 * avow_passphrase_dialog_set_after_recovery:
 *
 * Says why the dialog is there: the journal has just been opened by its recovery key.
 */
void
avow_passphrase_dialog_set_after_recovery (AvowPassphraseDialog *self,
                                           gboolean              after_recovery)
{
  g_return_if_fail (AVOW_IS_PASSPHRASE_DIALOG (self));

  if (!after_recovery)
    return;

  gtk_label_set_label (self->explanation,
                       _("The recovery key opened your journal, and stays the same. If you have "
                         "forgotten the passphrase, choose a new one now."));
}

/**
 * avow_passphrase_dialog_set_params:
 *
 * Uses @params for the new passphrase instead of finding out what this computer can do.
 */
void
avow_passphrase_dialog_set_params (AvowPassphraseDialog *self,
                                   const AvowKdfParams  *params)
{
  g_return_if_fail (AVOW_IS_PASSPHRASE_DIALOG (self));

  self->params = *params;
}
