/* avow-release-dialog.c: ending a commitment before its time, with a reason */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-release-dialog.h"
#include "core/insight/avow-commitment-life.h"
#include "ui/widgets/avow-column.h"
#include "ui/widgets/avow-edit-session.h"
#include "ui/widgets/avow-field-message.h"
#include "ui/widgets/avow-text-area.h"

struct _AvowReleaseDialog
{
  AdwDialog         parent_instance;

  AvowJournal      *journal;
  AvowStandings    *standings;
  AvowCommitment   *commitment;
  AvowEditSession  *session;
  char             *reason_before;
  guint             focus_id;

  AdwBanner        *banner;
  AvowTextArea     *reason_area;
  AvowFieldMessage *reason_message;
};

G_DEFINE_FINAL_TYPE (AvowReleaseDialog, avow_release_dialog, ADW_TYPE_DIALOG)

/* --- AvowEditor --- */

static void
update_can_close (AvowReleaseDialog *self)
{
  g_autofree char *reason = avow_text_area_get_text (self->reason_area);

  adw_dialog_set_can_close (ADW_DIALOG (self), !avow_edit_session_is_saving (self->session) &&
                                                 g_strcmp0 (reason, self->reason_before) == 0);
}

/* Nothing has happened to the commitment yet, so its history says nothing: until then the reason is
 * where a review says what hindered. */
static AvowRecord *
build_draft (gpointer editor)
{
  AvowReleaseDialog *self = editor;
  g_autofree char *reason = avow_text_area_get_text (self->reason_area);
  AvowCommitment *draft;

  if (reason == NULL)
    return NULL;

  draft = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) self->commitment));
  draft->state = AVOW_COMMITMENT_RELEASED;
  g_set_str (&draft->review.hindered, reason);

  return (AvowRecord *) draft;
}

static void
set_busy (gpointer editor,
          gboolean busy)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (editor), "release.save", !busy);
  update_can_close (editor);
}

static void
show_problem (gpointer    editor,
              const char *text)
{
  AvowReleaseDialog *self = editor;

  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
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
  AvowReleaseDialog *self = AVOW_RELEASE_DIALOG (widget);
  g_autofree char *reason = avow_text_area_get_text (self->reason_area);
  g_autoptr (AvowRecord) copy = NULL;

  if (avow_edit_session_is_saving (self->session))
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
  avow_edit_session_save (self->session, &copy, 1);
}

static void
on_edited (AvowReleaseDialog *self)
{
  avow_field_message_hide (self->reason_message);
  avow_edit_session_touch (self->session);
  update_can_close (self);
}

static gboolean
on_shown (gpointer user_data)
{
  AvowReleaseDialog *self = user_data;

  self->focus_id = 0;
  gtk_widget_grab_focus (GTK_WIDGET (self->reason_area));

  return G_SOURCE_REMOVE;
}

/* The menu that it is opened from gives the focus back to its button as it closes. */
static void
on_map (AvowReleaseDialog *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (on_shown, self);
}

static void
on_close_attempt (AvowReleaseDialog *self)
{
  avow_edit_session_ask_close (self->session, ADW_DIALOG (self));
}

/* --- GObject --- */

static void
avow_release_dialog_dispose (GObject *object)
{
  AvowReleaseDialog *self = AVOW_RELEASE_DIALOG (object);

  if (self->session != NULL)
    avow_edit_session_end (self->session);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), AVOW_TYPE_RELEASE_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->commitment);
  g_clear_object (&self->standings);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_release_dialog_parent_class)->dispose (object);
}

static void
avow_release_dialog_finalize (GObject *object)
{
  g_free (AVOW_RELEASE_DIALOG (object)->reason_before);

  G_OBJECT_CLASS (avow_release_dialog_parent_class)->finalize (object);
}

static void
avow_release_dialog_class_init (AvowReleaseDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (AVOW_TYPE_COLUMN);
  g_type_ensure (AVOW_TYPE_FIELD_MESSAGE);
  g_type_ensure (AVOW_TYPE_TEXT_AREA);

  object_class->dispose = avow_release_dialog_dispose;
  object_class->finalize = avow_release_dialog_finalize;

  gtk_widget_class_install_action (widget_class, "release.save", NULL, save);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/commitments/avow-release-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowReleaseDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowReleaseDialog, reason_area);
  gtk_widget_class_bind_template_child (widget_class, AvowReleaseDialog, reason_message);
  gtk_widget_class_bind_template_callback (widget_class, on_map);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_edited);
}

static void
avow_release_dialog_init (AvowReleaseDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public --- */

/* One that was deleted while its draft lay there is let go of as it was then. */
static AvowCommitment *
take_back (AvowCommitment *draft)
{
  AvowCommitment *commitment = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) draft));

  commitment->state = AVOW_COMMITMENT_ACTIVE;
  g_clear_pointer (&commitment->review.hindered, g_free);

  return commitment;
}

AdwDialog *
avow_release_dialog_new (AvowJournal    *journal,
                         AvowStandings  *standings,
                         AvowCommitment *commitment,
                         AvowDraft      *draft)
{
  AvowReleaseDialog *self = g_object_new (AVOW_TYPE_RELEASE_DIALOG, NULL);
  const AvowId *id = &commitment->parent_instance.id;
  AvowRecord *current = avow_journal_lookup (journal, id);

  self->journal = g_object_ref (journal);
  self->standings = g_object_ref (standings);
  self->session = avow_edit_session_new (journal, draft, id, &editor_methods, GTK_WIDGET (self));
  self->commitment = current != NULL ? g_object_ref (AVOW_COMMITMENT (current)) : take_back (commitment);
  if (avow_release_dialog_wrote (commitment))
    {
      avow_text_area_set_text (self->reason_area, commitment->review.hindered);
      self->reason_before = avow_text_area_get_text (self->reason_area);
    }

  return ADW_DIALOG (self);
}

gboolean
avow_release_dialog_wrote (AvowCommitment *commitment)
{
  return commitment->state == AVOW_COMMITMENT_RELEASED && commitment->review.on == AVOW_CIVIL_DATE_NONE;
}
