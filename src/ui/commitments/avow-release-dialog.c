/* avow-release-dialog.c: ending a commitment before its time, with a reason */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-release-dialog.h"
#include "core/insight/avow-commitment-life.h"

struct _AvowReleaseDialog
{
  AvowReasonDialog  parent_instance;

  AvowStandings    *standings;
  AvowCommitment   *commitment;
};

G_DEFINE_FINAL_TYPE (AvowReleaseDialog, avow_release_dialog, AVOW_TYPE_REASON_DIALOG)

/* Nothing has happened to the commitment yet, so its history says nothing: until then the reason is
 * where a review says what hindered. */
static AvowRecord *
avow_release_dialog_make_draft (AvowReasonDialog *dialog,
                                const char       *reason)
{
  AvowReleaseDialog *self = AVOW_RELEASE_DIALOG (dialog);
  AvowCommitment *draft = AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) self->commitment));

  draft->state = AVOW_COMMITMENT_RELEASED;
  g_set_str (&draft->review.hindered, reason);

  return (AvowRecord *) draft;
}

static AvowRecord *
avow_release_dialog_make_record (AvowReasonDialog *dialog,
                                 const char       *reason)
{
  AvowReleaseDialog *self = AVOW_RELEASE_DIALOG (dialog);
  AvowRecord *copy = avow_record_copy ((AvowRecord *) self->commitment);

  avow_commitment_release (AVOW_COMMITMENT (copy), reason,
                           avow_standings_get (self->standings, self->commitment),
                           avow_standings_get_today (self->standings));

  return copy;
}

static void
avow_release_dialog_dispose (GObject *object)
{
  AvowReleaseDialog *self = AVOW_RELEASE_DIALOG (object);

  /* What is not saved is kept as a draft first. */
  G_OBJECT_CLASS (avow_release_dialog_parent_class)->dispose (object);

  g_clear_object (&self->commitment);
  g_clear_object (&self->standings);
}

static void
avow_release_dialog_class_init (AvowReleaseDialogClass *klass)
{
  AvowReasonDialogClass *dialog_class = AVOW_REASON_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_release_dialog_dispose;
  dialog_class->make_draft = avow_release_dialog_make_draft;
  dialog_class->make_record = avow_release_dialog_make_record;
}

static void
avow_release_dialog_init (AvowReleaseDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), _("Release Early"));
  avow_reason_dialog_set_texts (AVOW_REASON_DIALOG (self),
                                _("It ends today. What was done stays with it, and nothing counts toward it "
                                  "from tomorrow on."),
                                _("_Why do you let it go?"), _("_Release"));
}

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
  gboolean written = avow_release_dialog_wrote (commitment);

  self->standings = g_object_ref (standings);
  self->commitment = current != NULL ? g_object_ref (AVOW_COMMITMENT (current)) : take_back (commitment);
  avow_reason_dialog_start (AVOW_REASON_DIALOG (self), journal, draft,
                            written ? commitment->review.hindered : NULL, id);

  return ADW_DIALOG (self);
}

gboolean
avow_release_dialog_wrote (AvowCommitment *commitment)
{
  return commitment->state == AVOW_COMMITMENT_RELEASED && commitment->review.on == AVOW_CIVIL_DATE_NONE;
}
