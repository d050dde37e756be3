/* avow-action-dialog.c: logging something that was done, or correcting it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-action-dialog.h"
#include "avow-action-form.h"
#include "avow-action-layout.h"

struct _AvowActionDialog
{
  AvowEditDialog  parent_instance;

  AvowActionForm *form;
};

G_DEFINE_FINAL_TYPE (AvowActionDialog, avow_action_dialog, AVOW_TYPE_EDIT_DIALOG)

/* --- Helpers --- */

static const char *
get_title (AvowAction *action)
{
  const AvowActionLayout *layout = avow_action_layout_get (action->type);

  return avow_id_is_none (&action->parent_instance.id)
           ? avow_term_get_name (&AVOW_ACTION_TYPES, action->type)
           : avow_action_layout_text (layout->edit_title);
}

static void
toggle_yesterday (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  avow_action_form_toggle_yesterday (AVOW_ACTION_DIALOG (widget)->form);
}

/* --- AvowEditDialog --- */

static AvowRecord *
avow_action_dialog_get_draft (AvowEditDialog *dialog)
{
  return (AvowRecord *) avow_action_form_get_draft (AVOW_ACTION_DIALOG (dialog)->form);
}

static gboolean
avow_action_dialog_is_changed (AvowEditDialog *dialog)
{
  return avow_action_form_is_changed (AVOW_ACTION_DIALOG (dialog)->form);
}

static GtkWidget *
avow_action_dialog_get_start (AvowEditDialog *dialog)
{
  return avow_action_form_get_start (AVOW_ACTION_DIALOG (dialog)->form);
}

static void
avow_action_dialog_save (AvowEditDialog *dialog)
{
  AvowActionForm *form = AVOW_ACTION_DIALOG (dialog)->form;
  g_autoptr (AvowAction) action = NULL;
  g_autoptr (AvowPlace) place = NULL;
  AvowRecord *records[2];
  gsize n_records = 0;

  if (!avow_action_form_check (form))
    return;

  if (avow_action_form_is_empty (form))
    {
      avow_edit_dialog_show_problem (dialog, _("Write at least one thing, so that you will know later "
                                               "what this was."));
      gtk_widget_grab_focus (avow_action_form_get_start (form));
      return;
    }

  action = avow_action_form_get_action (form);
  place = avow_action_form_get_place (form);
  if (place != NULL)
    records[n_records++] = (AvowRecord *) place;
  records[n_records++] = (AvowRecord *) action;
  avow_edit_dialog_save (dialog, records, n_records);
}

/* --- GObject --- */

static void
avow_action_dialog_class_init (AvowActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  AvowEditDialogClass *dialog_class = AVOW_EDIT_DIALOG_CLASS (klass);

  dialog_class->get_draft = avow_action_dialog_get_draft;
  dialog_class->is_changed = avow_action_dialog_is_changed;
  dialog_class->get_start = avow_action_dialog_get_start;
  dialog_class->save = avow_action_dialog_save;

  gtk_widget_class_install_action (widget_class, "entry.yesterday", NULL, toggle_yesterday);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_y, GDK_ALT_MASK, "entry.yesterday", NULL);
}

static void
avow_action_dialog_init (AvowActionDialog *self)
{
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
  self->form = AVOW_ACTION_FORM (avow_action_form_new (journal, action));
  avow_edit_dialog_set_form (AVOW_EDIT_DIALOG (self), GTK_WIDGET (self->form), journal, draft,
                             &action->parent_instance.id);
  adw_dialog_set_title (ADW_DIALOG (self), get_title (action));

  return ADW_DIALOG (self);
}
