/* avow-edit-session.c: a record while it is being written: its draft, and saving it for good */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-draft-keeper.h"
#include "avow-edit-session.h"

struct _AvowEditSession
{
  GObject            parent_instance;

  AvowJournal       *journal;
  AvowDraftKeeper   *keeper;
  const AvowEditor  *methods;
  /* NULL once the session has ended. Not a reference: it owns this. */
  GtkWidget         *editor;
  gboolean           saving;
};

enum {
  KEPT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AvowEditSession, avow_edit_session, G_TYPE_OBJECT)

static AvowRecord *
get_draft (gpointer user_data)
{
  AvowEditSession *self = user_data;

  return self->editor != NULL ? self->methods->get_draft (self->editor) : NULL;
}

static void
on_kept (AvowEditSession *self,
         gboolean         kept)
{
  g_signal_emit (self, signals[KEPT], 0, kept);
}

static void
on_saved (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (AvowEditSession) self = user_data;
  g_autoptr (GtkWidget) editor = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean saved = avow_journal_save_finish (AVOW_JOURNAL (object), result, &error);

  self->saving = FALSE;
  /* Gone, since the journal was locked meanwhile. If it was not saved, the draft has the words. */
  if (self->editor == NULL)
    return;

  editor = g_object_ref (self->editor);
  if (saved)
    {
      avow_draft_keeper_stop (self->keeper);
      self->methods->finish (editor);
      return;
    }

  self->methods->set_busy (editor, FALSE);
  /* Translators: %s is a whole sentence that says why saving failed. */
  text = g_strdup_printf (_("%s Your words are kept here."), error->message);
  self->methods->fail (editor, text);
  avow_draft_keeper_touch (self->keeper);
}

static void
on_close_answered (AdwAlertDialog *question,
                   const char     *response,
                   AdwDialog      *dialog)
{
  AvowEditSession *self = g_object_get_data (G_OBJECT (question), "avow-session");

  if (self->editor == NULL)
    return;

  if (g_str_equal (response, "keep"))
    {
      avow_draft_keeper_flush (self->keeper);
      avow_draft_keeper_stop (self->keeper);
      adw_dialog_force_close (dialog);
    }
  else if (g_str_equal (response, "discard"))
    {
      avow_draft_keeper_discard (self->keeper);
      adw_dialog_force_close (dialog);
    }
}

static void
avow_edit_session_dispose (GObject *object)
{
  AvowEditSession *self = AVOW_EDIT_SESSION (object);

  if (self->keeper != NULL)
    avow_draft_keeper_stop (self->keeper);
  g_clear_object (&self->keeper);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (avow_edit_session_parent_class)->dispose (object);
}

static void
avow_edit_session_class_init (AvowEditSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_edit_session_dispose;

  signals[KEPT] =
    g_signal_new ("kept", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
avow_edit_session_init (AvowEditSession *self)
{
}

AvowEditSession *
avow_edit_session_new (AvowJournal      *journal,
                       AvowDraft        *draft,
                       const AvowId     *target,
                       const AvowEditor *methods,
                       GtkWidget        *editor)
{
  AvowEditSession *self = g_object_new (AVOW_TYPE_EDIT_SESSION, NULL);

  self->journal = g_object_ref (journal);
  self->methods = methods;
  self->editor = editor;
  self->keeper = avow_draft_keeper_new (journal, draft,
                                        target != NULL && !avow_id_is_none (target) ? target : NULL,
                                        get_draft, self);
  g_signal_connect_object (self->keeper, "kept", G_CALLBACK (on_kept), self, G_CONNECT_SWAPPED);

  return self;
}

void
avow_edit_session_touch (AvowEditSession *self)
{
  avow_draft_keeper_touch (self->keeper);
}

void
avow_edit_session_flush (AvowEditSession *self)
{
  avow_draft_keeper_flush (self->keeper);
}

void
avow_edit_session_save (AvowEditSession  *self,
                        AvowRecord      **records,
                        gsize             n_records)
{
  g_return_if_fail (!self->saving);

  /* Now, so that no draft is written after the record it became. */
  avow_draft_keeper_flush (self->keeper);
  self->saving = TRUE;
  avow_journal_save_async (self->journal, records, n_records,
                           avow_draft_keeper_get_id (self->keeper), 1,
                           on_saved, g_object_ref (self));
  self->methods->set_busy (self->editor, TRUE);
}

gboolean
avow_edit_session_is_saving (AvowEditSession *self)
{
  return self->saving;
}

void
avow_edit_session_ask_close (AvowEditSession *self,
                             AdwDialog       *dialog)
{
  AdwDialog *question;

  /* It closes by itself in a moment. */
  if (self->saving)
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
  g_object_set_data_full (G_OBJECT (question), "avow-session", g_object_ref (self), g_object_unref);
  g_signal_connect_object (question, "response", G_CALLBACK (on_close_answered), dialog,
                           G_CONNECT_DEFAULT);
  adw_dialog_present (question, GTK_WIDGET (dialog));
}

void
avow_edit_session_end (AvowEditSession *self)
{
  avow_draft_keeper_flush (self->keeper);
  avow_draft_keeper_stop (self->keeper);
  self->editor = NULL;
}
