/* avow-commitment-dialog.c: making a commitment, or changing it */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-commitment-dialog.h"
#include "avow-commitment-form.h"
#include "avow-commitment-sentence.h"
#include "core/insight/avow-commitment-life.h"

struct _AvowCommitmentDialog
{
  AvowEditDialog          parent_instance;

  AvowCommitmentForm     *form;
  AvowCommitmentSentence *sentence;

  AvowJournal            *journal;
  AvowId                  id;
};

G_DEFINE_FINAL_TYPE (AvowCommitmentDialog, avow_commitment_dialog, AVOW_TYPE_EDIT_DIALOG)

/* --- Helpers --- */

static AvowCommitment *
lookup (AvowCommitmentDialog *self,
        const AvowId         *id)
{
  AvowRecord *record = avow_journal_lookup (self->journal, id);

  return record != NULL && AVOW_IS_COMMITMENT (record) ? AVOW_COMMITMENT (record) : NULL;
}

static void
update_title (AvowCommitmentDialog *self)
{
  AvowId ended;
  const char *title;

  switch (avow_commitment_form_get_ended (self->form, &ended))
    {
    case AVOW_EVENT_RENEWED:
      title = _("Renew Commitment");
      break;
    case AVOW_EVENT_REPLACED:
      title = _("Replace Commitment");
      break;
    case AVOW_EVENT_NONE:
    case AVOW_EVENT_MADE:
    case AVOW_EVENT_CHANGED:
    case AVOW_EVENT_REVIEWED:
    case AVOW_EVENT_RELEASED:
    case AVOW_N_EVENTS:
    default:
      title = avow_id_is_none (&self->id) ? _("New Commitment") : _("Change Commitment");
      break;
    }

  adw_dialog_set_title (ADW_DIALOG (self), title);
}

/* --- What is saved --- */

/* What else happened to it since the dialog was opened stays. */
static AvowCommitment *
make_changed (AvowCommitmentDialog *self,
              AvowCommitment       *saved)
{
  AvowCommitment *commitment = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) saved));
  g_autofree char *reason = avow_commitment_form_get_reason (self->form);

  avow_commitment_form_store (self->form, commitment);
  avow_commitment_note_changes (commitment, saved, reason, avow_civil_date_today ());

  return commitment;
}

/* One that was deleted while its draft lay there is made anew. */
static AvowCommitment *
make_new (AvowCommitmentDialog *self)
{
  AvowCommitment *commitment = avow_commitment_form_get_commitment (self->form);

  if (avow_commitment_get_n_events (commitment) == 0)
    avow_commitment_make (commitment, avow_civil_date_today ());

  return commitment;
}

/* NULL where it takes the place of none, or of one that is gone. */
static AvowCommitment *
make_ended (AvowCommitmentDialog *self,
            AvowCommitment       *next)
{
  AvowId id;
  AvowEvent how = avow_commitment_form_get_ended (self->form, &id);
  AvowCommitment *ended = how != AVOW_EVENT_NONE ? lookup (self, &id) : NULL;

  if (ended == NULL)
    return NULL;

  next->parent_instance.id = avow_id_new_random ();
  ended = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) ended));
  avow_commitment_continue_as (ended, next, how, avow_civil_date_today ());

  return ended;
}

/* --- Callbacks --- */

static void
on_form_changed (AvowCommitmentDialog *self)
{
  g_autoptr (AvowCommitment) commitment = avow_commitment_form_get_commitment (self->form);

  avow_commitment_sentence_tell (self->sentence, commitment);
}

/* --- AvowEditDialog --- */

static AvowRecord *
avow_commitment_dialog_get_draft (AvowEditDialog *dialog)
{
  return (AvowRecord *) avow_commitment_form_get_draft (AVOW_COMMITMENT_DIALOG (dialog)->form);
}

static gboolean
avow_commitment_dialog_is_changed (AvowEditDialog *dialog)
{
  return avow_commitment_form_is_changed (AVOW_COMMITMENT_DIALOG (dialog)->form);
}

static GtkWidget *
avow_commitment_dialog_get_start (AvowEditDialog *dialog)
{
  return avow_commitment_form_get_start (AVOW_COMMITMENT_DIALOG (dialog)->form);
}

static void
avow_commitment_dialog_save (AvowEditDialog *dialog)
{
  AvowCommitmentDialog *self = AVOW_COMMITMENT_DIALOG (dialog);
  AvowCommitment *saved = lookup (self, &self->id);
  g_autoptr (AvowCommitment) commitment = NULL;
  g_autoptr (AvowCommitment) ended = NULL;
  AvowRecord *records[2];

  if (!avow_commitment_form_check (self->form))
    return;

  commitment = saved != NULL ? make_changed (self, saved) : make_new (self);
  ended = make_ended (self, commitment);
  records[0] = (AvowRecord *) commitment;
  records[1] = (AvowRecord *) ended;
  avow_edit_dialog_save (dialog, records, ended != NULL ? 2 : 1);
}

/* --- GObject --- */

static void
avow_commitment_dialog_finalize (GObject *object)
{
  g_clear_object (&AVOW_COMMITMENT_DIALOG (object)->journal);

  G_OBJECT_CLASS (avow_commitment_dialog_parent_class)->finalize (object);
}

static void
avow_commitment_dialog_class_init (AvowCommitmentDialogClass *klass)
{
  AvowEditDialogClass *dialog_class = AVOW_EDIT_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = avow_commitment_dialog_finalize;
  dialog_class->get_draft = avow_commitment_dialog_get_draft;
  dialog_class->is_changed = avow_commitment_dialog_is_changed;
  dialog_class->get_start = avow_commitment_dialog_get_start;
  dialog_class->save = avow_commitment_dialog_save;
}

static void
avow_commitment_dialog_init (AvowCommitmentDialog *self)
{
}

/* --- Public --- */

AdwDialog *
avow_commitment_dialog_new (AvowJournal    *journal,
                            AvowCommitment *commitment,
                            AvowDraft      *draft)
{
  AvowCommitmentDialog *self;

  g_return_val_if_fail (AVOW_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), NULL);

  self = g_object_new (AVOW_TYPE_COMMITMENT_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->id = commitment->parent_instance.id;
  self->form = AVOW_COMMITMENT_FORM (avow_commitment_form_new (journal, commitment));
  self->sentence = AVOW_COMMITMENT_SENTENCE (avow_commitment_sentence_new (journal));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (on_form_changed), self,
                           G_CONNECT_SWAPPED);
  avow_edit_dialog_set_form (AVOW_EDIT_DIALOG (self), GTK_WIDGET (self->form), journal, draft,
                             &self->id);
  avow_edit_dialog_set_footer (AVOW_EDIT_DIALOG (self), GTK_WIDGET (self->sentence));
  on_form_changed (self);
  update_title (self);

  return ADW_DIALOG (self);
}

void
avow_commitment_dialog_set_ended (AvowCommitmentDialog *self,
                                  AvowCommitment       *ended,
                                  AvowEvent             how)
{
  g_return_if_fail (AVOW_IS_COMMITMENT_DIALOG (self));
  g_return_if_fail (AVOW_IS_COMMITMENT (ended));
  g_return_if_fail (avow_id_is_none (&self->id));

  avow_commitment_form_set_ended (self->form, &ended->parent_instance.id, how);
  update_title (self);
}
