/* avow-action-dialog.c: logging something that was done, or correcting it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-action-dialog.h"
#include "avow-action-form.h"
#include "avow-action-layout.h"
#include "ui/widgets/avow-draft-keeper.h"

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
  AvowDraftKeeper *keeper;
  AvowAction      *saving;
  GtkWidget       *focus_before;
  guint            focus_id;
  guint            show_id;
  guint            n_frames;
  gboolean         had_draft;
};

G_DEFINE_FINAL_TYPE (AvowActionDialog, avow_action_dialog, ADW_TYPE_DIALOG)

enum {
  SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

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
get_draft (gpointer user_data)
{
  AvowActionDialog *self = user_data;

  /* Nothing was written: there is nothing to keep. What was a draft before stays one. */
  if (!self->had_draft && !avow_action_form_is_changed (self->form))
    return NULL;

  return (AvowRecord *) avow_action_form_get_draft (self->form);
}

static void
update_can_close (AvowActionDialog *self)
{
  adw_dialog_set_can_close (ADW_DIALOG (self),
                            self->saving == NULL && !avow_action_form_is_changed (self->form));
}

static void
set_busy (AvowActionDialog *self,
          gboolean          busy)
{
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
show_problem (AvowActionDialog *self,
              const char       *text)
{
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
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AvowActionDialog) self = user_data;
  g_autoptr (AvowAction) action = g_steal_pointer (&self->saving);
  g_autoptr (GError) error = NULL;

  if (!avow_journal_save_finish (AVOW_JOURNAL (object), result, &error))
    {
      g_autofree char *text = NULL;

      /* Gone, since the journal was locked meanwhile. The draft has the words. */
      if (self->form == NULL)
        return;

      set_busy (self, FALSE);
      /* Translators: %s is a whole sentence that says why saving failed. */
      text = g_strdup_printf (_("%s Your words are kept here."), error->message);
      show_problem (self, text);
      avow_draft_keeper_touch (self->keeper);
      return;
    }

  if (self->keeper != NULL)
    avow_draft_keeper_stop (self->keeper);
  g_signal_emit (self, signals[SAVED], 0, action);
  if (self->form != NULL)
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
save (GtkWidget  *widget,
      const char *action_name,
      GVariant   *parameter)
{
  AvowActionDialog *self = AVOW_ACTION_DIALOG (widget);
  g_autoptr (AvowPlace) place = NULL;
  AvowRecord *records[2];
  gsize n_records = 0;

  if (self->saving != NULL || !avow_action_form_check (self->form))
    return;

  if (avow_action_form_is_empty (self->form))
    {
      show_problem (self, _("Write at least one thing, so that you will know later what this "
                            "was."));
      gtk_widget_grab_focus (avow_action_form_get_start (self->form));
      return;
    }

  adw_banner_set_revealed (self->banner, FALSE);
  /* Now, so that no draft is written after the action it became. */
  avow_draft_keeper_flush (self->keeper);

  self->saving = avow_action_form_get_action (self->form);
  place = avow_action_form_get_place (self->form);
  if (place != NULL)
    records[n_records++] = (AvowRecord *) place;
  records[n_records++] = (AvowRecord *) self->saving;
  avow_journal_save_async (self->journal, records, n_records,
                           avow_draft_keeper_get_id (self->keeper), 1,
                           on_saved, g_object_ref (self));
  set_busy (self, TRUE);
}

static void
toggle_yesterday (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  avow_action_form_toggle_yesterday (AVOW_ACTION_DIALOG (widget)->form);
}

/* --- Closing --- */

static void
on_close_answered (AvowActionDialog *self,
                   const char       *response)
{
  if (self->form == NULL)
    return;

  if (g_str_equal (response, "keep"))
    {
      avow_draft_keeper_flush (self->keeper);
      avow_draft_keeper_stop (self->keeper);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
  else if (g_str_equal (response, "discard"))
    {
      avow_draft_keeper_discard (self->keeper);
      adw_dialog_force_close (ADW_DIALOG (self));
    }
}

static void
on_close_attempt (AvowActionDialog *self)
{
  AdwDialog *question;

  /* It closes by itself in a moment. */
  if (self->saving != NULL)
    return;

  question = adw_alert_dialog_new (_("Keep what you wrote?"),
                                   _("A draft is encrypted like everything else, and waits for you "
                                     "on the Today page."));
  adw_alert_dialog_add_responses (ADW_ALERT_DIALOG (question),
                                  "continue", _("Continue _Writing"),
                                  "discard", _("_Discard"),
                                  "keep", _("_Keep as Draft"),
                                  NULL);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "discard",
                                            ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_response_appearance (ADW_ALERT_DIALOG (question), "keep",
                                            ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_default_response (ADW_ALERT_DIALOG (question), "keep");
  adw_alert_dialog_set_close_response (ADW_ALERT_DIALOG (question), "continue");
  g_signal_connect_object (question, "response", G_CALLBACK (on_close_answered), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (question, GTK_WIDGET (self));
}

/* --- Callbacks --- */

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
  avow_draft_keeper_touch (self->keeper);
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

  if (self->keeper != NULL)
    {
      avow_draft_keeper_flush (self->keeper);
      avow_draft_keeper_stop (self->keeper);
    }
  g_clear_handle_id (&self->focus_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  self->form = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), AVOW_TYPE_ACTION_DIALOG);
  g_clear_object (&self->keeper);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_action_dialog_parent_class)->dispose (object);
}

static void
avow_action_dialog_class_init (AvowActionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_action_dialog_dispose;

  signals[SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, AVOW_TYPE_ACTION);

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
  const AvowId *id;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (AVOW_IS_ACTION (action), NULL);

  self = g_object_new (AVOW_TYPE_ACTION_DIALOG, NULL);
  id = &action->parent_instance.id;
  self->journal = g_object_ref (journal);
  self->had_draft = draft != NULL;
  self->keeper = avow_draft_keeper_new (journal, draft, avow_id_is_none (id) ? NULL : id,
                                        get_draft, self);
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
