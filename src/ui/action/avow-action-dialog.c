/* avow-action-dialog.c: logging something that was done, or correcting it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-action-dialog.h"
#include "avow-action-form.h"
#include "avow-action-layout.h"
#include "ui/widgets/avow-edit-session.h"

struct _AvowActionDialog
{
  AdwDialog        parent_instance;

  GtkWidget       *save;
  GtkStack        *save_stack;
  GtkWidget       *save_label;
  GtkWidget       *save_spinner;
  AdwBanner       *banner;
  GtkViewport     *viewport;
  AdwClamp        *clamp;
  AvowActionForm  *form;

  AvowJournal     *journal;
  AvowEditSession *session;
  GtkWidget       *focus_before;
  guint            focus_id;
  guint            show_id;
  guint            n_frames;
  gboolean         had_draft;
};

G_DEFINE_FINAL_TYPE (AvowActionDialog, avow_action_dialog, ADW_TYPE_DIALOG)

/* --- Helpers --- */

static const char *
get_title (AvowAction *action)
{
  const AvowActionLayout *layout = avow_action_layout_get (action->type);

  return avow_id_is_none (&action->parent_instance.id)
           ? avow_term_get_name (&AVOW_ACTION_TYPES, action->type)
           : avow_action_layout_text (layout->edit_title);
}

static AvowRecord *
get_draft (gpointer editor)
{
  AvowActionDialog *self = editor;

  /* Nothing was written: there is nothing to keep. What was a draft before stays one. */
  if (!self->had_draft && !avow_action_form_is_changed (self->form))
    return NULL;

  return (AvowRecord *) avow_action_form_get_draft (self->form);
}

static void
update_can_close (AvowActionDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self),
                            !avow_edit_session_is_saving (self->session) &&
                              !avow_action_form_is_changed (self->form));
}

static void
set_busy (gpointer editor,
          gboolean busy)
{
  AvowActionDialog *self = editor;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_stack_set_visible_child (self->save_stack, busy ? self->save_spinner : self->save_label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "entry.save", !busy);
  /* What is insensitive cannot have the keyboard; who has to go on gets it back where it was. */
  if (busy && root != NULL)
    {
      g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (root));
      gtk_root_set_focus (root, NULL);
    }
  gtk_widget_set_sensitive (GTK_WIDGET (self->form), !busy);
  if (!busy && root != NULL && self->focus_before != NULL)
    gtk_root_set_focus (root, self->focus_before);
  update_can_close (self);
}

static void
show_problem (gpointer    editor,
              const char *text)
{
  AvowActionDialog *self = editor;

  adw_banner_set_title (self->banner, text);
  adw_banner_set_revealed (self->banner, TRUE);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

/* --- The row with the focus --- */

static gboolean
on_frame (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  AvowActionDialog *self = AVOW_ACTION_DIALOG (widget);
  GtkWidget *focus = adw_dialog_get_focus (ADW_DIALOG (self));
  GtkWidget *row;

  /* The frame to come lays out what has just changed. */
  if (++self->n_frames < 2)
    return G_SOURCE_CONTINUE;

  self->show_id = 0;
  row = focus != NULL ? gtk_widget_get_ancestor (focus, ADW_TYPE_PREFERENCES_ROW) : NULL;
  if (row != NULL && gtk_widget_is_ancestor (row, GTK_WIDGET (self->viewport))
      && gtk_widget_get_height (row) <= gtk_widget_get_height (GTK_WIDGET (self->viewport)))
    gtk_viewport_scroll_to (self->viewport, row, NULL);

  return G_SOURCE_REMOVE;
}

/* All of it: the viewport by itself would show the entry alone, without what is said below it. */
static void
show_focus (AvowActionDialog *self)
{
  self->n_frames = 0;
  if (self->show_id == 0)
    self->show_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_frame, NULL, NULL);
}

/* --- Saving --- */

static void
finish (gpointer editor)
{
  adw_dialog_force_close (ADW_DIALOG (editor));
}

static const AvowEditor editor_methods = { get_draft, set_busy, show_problem, finish };

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowActionDialog *self = AVOW_ACTION_DIALOG (widget);
  g_autoptr (AvowAction) action = NULL;
  g_autoptr (AvowPlace) place = NULL;
  AvowRecord *records[2];
  gsize n_records = 0;

  if (avow_edit_session_is_saving (self->session) || !avow_action_form_check (self->form))
    return;

  if (avow_action_form_is_empty (self->form))
    {
      show_problem (self, _("Write at least one thing, so that you will know later what this "
                            "was."));
      gtk_widget_grab_focus (avow_action_form_get_start (self->form));
      return;
    }

  adw_banner_set_revealed (self->banner, FALSE);
  action = avow_action_form_get_action (self->form);
  place = avow_action_form_get_place (self->form);
  if (place != NULL)
    records[n_records++] = (AvowRecord *) place;
  records[n_records++] = (AvowRecord *) action;
  avow_edit_session_save (self->session, records, n_records);
}

static void
toggle_yesterday (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  avow_action_form_toggle_yesterday (AVOW_ACTION_DIALOG (widget)->form);
}

/* --- Callbacks --- */

static void
on_close_attempt (AvowActionDialog *self)
{
  avow_edit_session_ask_close (self->session, ADW_DIALOG (self));
}

static void
on_cancel_clicked (AvowActionDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

static gboolean
on_form_shown (gpointer user_data)
{
  AvowActionDialog *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->focus_id = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->form)))
    gtk_widget_grab_focus (avow_action_form_get_start (self->form));

  return G_SOURCE_REMOVE;
}

/* As it turns into a bottom sheet, a dialog gives the focus to its first button instead of where it
 * was told to (libadwaita 1.7). */
static void
on_form_map (AvowActionDialog *self)
{
  if (self->focus_id == 0)
    self->focus_id = g_idle_add (on_form_shown, self);
}

static void
on_form_changed (AvowActionDialog *self)
{
  avow_edit_session_touch (self->session);
  update_can_close (self);
  show_focus (self);
}

static void
on_form_submit (AvowActionDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "entry.save", NULL);
}

/* --- GtkWidget, GObject --- */

static void
avow_action_dialog_dispose (GObject *object)
{
  AvowActionDialog *self = AVOW_ACTION_DIALOG (object);

  if (self->session != NULL)
    avow_edit_session_end (self->session);
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_ACTION_DIALOG);
  g_clear_object (&self->session);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_action_dialog_parent_class)->dispose (object);
}

static void
avow_action_dialog_class_init (AvowActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_action_dialog_dispose;

  gtk_widget_class_install_action (widget_class, "entry.save", NULL, save);
  gtk_widget_class_install_action (widget_class, "entry.yesterday", NULL, toggle_yesterday);

  gtk_widget_class_set_template_from_resource (
    widget_class, AVOW_RESOURCE_PATH "/ui/action/avow-action-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, AvowActionDialog, save);
  gtk_widget_class_bind_template_child (widget_class, AvowActionDialog, save_stack);
  gtk_widget_class_bind_template_child (widget_class, AvowActionDialog, save_label);
  gtk_widget_class_bind_template_child (widget_class, AvowActionDialog, save_spinner);
  gtk_widget_class_bind_template_child (widget_class, AvowActionDialog, banner);
  gtk_widget_class_bind_template_child (widget_class, AvowActionDialog, viewport);
  gtk_widget_class_bind_template_child (widget_class, AvowActionDialog, clamp);
  gtk_widget_class_bind_template_callback (widget_class, on_close_attempt);
  gtk_widget_class_bind_template_callback (widget_class, on_cancel_clicked);
  gtk_widget_class_bind_template_callback (widget_class, show_focus);
}

static void
avow_action_dialog_init (AvowActionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public --- */

AdwDialog *
avow_action_dialog_new (AvowJournal *journal,
                        AvowAction  *action,
                        AvowDraft   *draft)
{
  AvowActionDialog *self;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (AVOW_IS_ACTION (action), NULL);

  self = g_object_new (AVOW_TYPE_ACTION_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->had_draft = draft != NULL;
  self->session = avow_edit_session_new (journal, draft, &action->parent_instance.id, &editor_methods,
                                         GTK_WIDGET (self));
  self->form = AVOW_ACTION_FORM (avow_action_form_new (journal, action));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "map", G_CALLBACK (on_form_map), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "submit", G_CALLBACK (on_form_submit), self,
                           G_CONNECT_SWAPPED);
  adw_clamp_set_child (self->clamp, GTK_WIDGET (self->form));
  adw_dialog_set_focus (ADW_DIALOG (self), avow_action_form_get_start (self->form));
  adw_dialog_set_title (ADW_DIALOG (self), get_title (action));

  return ADW_DIALOG (self);
}
