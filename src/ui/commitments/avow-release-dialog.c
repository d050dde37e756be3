/* avow-release-dialog.c: ending a commitment before its time, with a reason */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-release-dialog.h"
#include "core/insight/avow-commitment-life.h"
#include "ui/widgets/avow-column.h"
#include "ui/widgets/avow-field-message.h"
#include "ui/widgets/avow-text-area.h"

struct _AvowReleaseDialog
{
  AdwDialog         parent_instance;

  AvowJournal      *journal;
  AvowStandings    *standings;
  AvowCommitment   *commitment;
  gboolean          saving;

  AdwBanner        *banner;
  AvowTextArea     *reason_area;
  AvowFieldMessage *reason_message;
};

G_DEFINE_FINAL_TYPE (AvowReleaseDialog, avow_release_dialog, ADW_TYPE_DIALOG)

static void
set_saving (AvowReleaseDialog *self,
            gboolean           saving)
{
  self->saving = saving;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "release.save", !saving);
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AvowReleaseDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = avow_journal_save_finish (AVOW_JOURNAL (object), result, &error);

  /* Gone, since the journal was locked meanwhile. */
  if (self->journal == NULL)
    return;

  if (saved)
    {
      adw_dialog_force_close (ADW_DIALOG (self));
      return;
    }

  set_saving (self, FALSE);
  adw_banner_set_title (self->banner, error->message);
  adw_banner_set_revealed (self->banner, TRUE);
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowReleaseDialog *self = AVOW_RELEASE_DIALOG (widget);
  g_autofree char *reason = avow_text_area_get_text (self->reason_area);
  g_autoptr (AvowRecord) copy = NULL;

  if (self->saving)
    return;
  if (reason == NULL)
    {
      avow_field_message_show (self->reason_message, _("Say why, in a few words. It stays in the history."));
      gtk_widget_grab_focus (GTK_WIDGET (self->reason_area));
      return;
    }

  adw_banner_set_revealed (self->banner, FALSE);
  copy = avow_record_copy ((AvowRecord *) self->commitment);
  avow_commitment_release (AVOW_COMMITMENT (copy), reason,
                           avow_standings_get (self->standings, self->commitment),
                           avow_standings_get_today (self->standings));
  set_saving (self, TRUE);
  avow_journal_save_async (self->journal, &copy, 1, NULL, 0, on_saved, g_object_ref (self));
}

static void
on_edited (AvowReleaseDialog *self)
{
  avow_field_message_hide (self->reason_message);
}

static void
avow_release_dialog_dispose (GObject *object)
{
  AvowReleaseDialog *self = AVOW_RELEASE_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_RELEASE_DIALOG);
  g_clear_object (&self->commitment);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_release_dialog_parent_class)->dispose (object);
}

static void
avow_release_dialog_class_init (AvowReleaseDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_COLUMN);
  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);
  g_type_ensure (AVOW_TYPE_TEXT_AREA);

  G_OBJECT_CLASS (klass)->dispose = avow_release_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "release.save", NULL, save);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-release-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowReleaseDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowReleaseDialog, reason_area);
  gtk_widget_class_bind_template_child (widget_class, AvowReleaseDialog, reason_message);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
avow_release_dialog_init (AvowReleaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

AdwDialog *
avow_release_dialog_new (AvowJournal    *journal,
                         AvowStandings  *standings,
                         AvowCommitment *commitment)
{
  AvowReleaseDialog *self = g_object_new (AVOW_TYPE_RELEASE_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  self->commitment = g_object_ref (commitment);

  return ADW_DIALOG (self);
}
