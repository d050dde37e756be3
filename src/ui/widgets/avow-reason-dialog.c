/* avow-reason-dialog.c: a dialog that asks why, before something is ended or undone */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-column.h"
#include "avow-field-message.h"
#include "avow-reason-dialog.h"
#include "avow-text-area.h"

typedef struct {
  AvowEditSession  *session;
  char             *reason_before;
  guint             focus_id;

  AdwBanner        *banner;
  GtkButton        *save_button;
  GtkLabel         *explanation_label;
  GtkLabel         *reason_label;
  AvowTextArea     *reason_area;
  AvowFieldMessage *reason_message;
} AvowReasonDialogPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (AvowReasonDialog, avow_reason_dialog, ADW_TYPE_DIALOG)

#define GET_PRIVATE(self) \
  ((AvowReasonDialogPrivate *) avow_reason_dialog_get_instance_private (AVOW_REASON_DIALOG (self)))

/* --- AvowEditor --- */

static void
update_can_close (AvowReasonDialog *self)
{
  AvowReasonDialogPrivate *private = GET_PRIVATE (self);
  g_autofree char *reason = avow_text_area_get_text (private->reason_area);

  adw_dialog_set_can_close (ADW_DIALOG (self), !avow_edit_session_is_saving (private->session) &&
                                                 g_strcmp0 (reason, private->reason_before) == 0);
}

static AvowRecord *
build_draft (gpointer editor)
{
  AvowReasonDialogPrivate *private = GET_PRIVATE (editor);
  g_autofree char *reason = avow_text_area_get_text (private->reason_area);

  return reason != NULL ? AVOW_REASON_DIALOG_GET_CLASS (editor)->make_draft (editor, reason) : NULL;
}

static void
set_busy (gpointer editor,
          gboolean busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (editor), "reason.save", !busy);
  update_can_close (editor);
}

static void
show_problem (gpointer    editor,
              const char *text)
{
  AvowReasonDialogPrivate *private = GET_PRIVATE (editor);

  adw_banner_set_title (private->banner, text);
  adw_banner_set_revealed (private->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (editor), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
finish (gpointer editor)
{
  adw_dialog_force_close (ADW_DIALOG (editor));
}

static const AvowEditor editor_methods = { build_draft, set_busy, show_problem, finish };

/* --- Callbacks --- */

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowReasonDialog *self = AVOW_REASON_DIALOG (widget);
  AvowReasonDialogPrivate *private = GET_PRIVATE (self);
  g_autofree char *reason = avow_text_area_get_text (private->reason_area);
  g_autoptr (AvowRecord) record = NULL;

  if (avow_edit_session_is_saving (private->session))
    return;
  if (reason == NULL)
    {
      avow_field_message_show (private->reason_message,
                               _("Say why, in a few words. It stays in the history."));
      gtk_widget_grab_focus (GTK_WIDGET (private->reason_area));
      return;
    }

  adw_banner_set_revealed (private->banner, FALSE);
  record = AVOW_REASON_DIALOG_GET_CLASS (self)->make_record (self, reason);
  avow_edit_session_save (private->session, &record, 1);
}

static void
on_edited (AvowReasonDialog *self)
{
  AvowReasonDialogPrivate *private = GET_PRIVATE (self);

  avow_field_message_hide (private->reason_message);
  avow_edit_session_touch (private->session);
  update_can_close (self);
}

static gboolean
on_shown (gpointer user_data)
{
  AvowReasonDialogPrivate *private = GET_PRIVATE (user_data);

  private->focus_id = 0;
  gtk_widget_grab_focus (GTK_WIDGET (private->reason_area));

  return G_SOURCE_REMOVE;
}

/* The menu that it is opened from gives the focus back to its button as it closes. */
static void
on_map (AvowReasonDialog *self)
{
  AvowReasonDialogPrivate *private = GET_PRIVATE (self);

  if (private->focus_id == 0)
    private->focus_id = g_idle_add (on_shown, self);
}

static void
on_close_attempt (AvowReasonDialog *self)
{
  avow_edit_session_ask_close (GET_PRIVATE (self)->session, ADW_DIALOG (self));
}

/* --- GObject --- */

static void
avow_reason_dialog_dispose (GObject *object)
{
  AvowReasonDialogPrivate *private = GET_PRIVATE (object);

  if (private->session != NULL)
    avow_edit_session_end (private->session);
  g_clear_handle_id (&private->focus_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_REASON_DIALOG);
  g_clear_object (&private->session);

  G_OBJECT_CLASS (avow_reason_dialog_parent_class)->dispose (object);
}

static void
avow_reason_dialog_finalize (GObject *object)
{
  g_free (GET_PRIVATE (object)->reason_before);

  G_OBJECT_CLASS (avow_reason_dialog_parent_class)->finalize (object);
}

static void
avow_reason_dialog_class_init (AvowReasonDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_COLUMN);
  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);
  g_type_ensure (AVOW_TYPE_TEXT_AREA);

  object_class->dispose = avow_reason_dialog_dispose;
  object_class->finalize = avow_reason_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "reason.save", NULL, save);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               AVOW_RESOURCE_PATH "/ui/widgets/avow-reason-dialog.ui");
  gtk_widget_class_bind_template_child_private (widget_class, AvowReasonDialog, banner);
  gtk_widget_class_bind_template_child_private (widget_class, AvowReasonDialog, save_button);
  gtk_widget_class_bind_template_child_private (widget_class, AvowReasonDialog, explanation_label);
  gtk_widget_class_bind_template_child_private (widget_class, AvowReasonDialog, reason_label);
  gtk_widget_class_bind_template_child_private (widget_class, AvowReasonDialog, reason_area);
  gtk_widget_class_bind_template_child_private (widget_class, AvowReasonDialog, reason_message);
  gtk_widget_class_bind_template_callback (widget_class, on_map);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
avow_reason_dialog_init (AvowReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public --- */

void
avow_reason_dialog_set_texts (AvowReasonDialog *self,
                              const char       *explanation,
                              const char       *question,
                              const char       *verb)
{
  AvowReasonDialogPrivate *private;

  g_return_if_fail (AVOW_IS_REASON_DIALOG (self));

  private = GET_PRIVATE (self);
  gtk_label_set_text (private->explanation_label, explanation);
  gtk_label_set_text_with_mnemonic (private->reason_label, question);
  gtk_button_set_label (private->save_button, verb);
}

void
avow_reason_dialog_start (AvowReasonDialog *self,
                          AvowJournal      *journal,
                          AvowDraft        *draft,
                          const char       *reason,
                          const AvowId     *target)
{
  AvowReasonDialogPrivate *private;

  g_return_if_fail (AVOW_IS_REASON_DIALOG (self));

  private = GET_PRIVATE (self);
  private->session = avow_edit_session_new (journal, draft, target, &editor_methods, GTK_WIDGET (self));
  avow_text_area_set_text (private->reason_area, reason);
  private->reason_before = avow_text_area_get_text (private->reason_area);
}
