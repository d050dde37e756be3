/* avow-reopen-dialog.c: opening a closed month again, with a reason */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-reopen-dialog.h"
#include "core/insight/avow-closing.h"

struct _AvowReopenDialog
{
  AvowReasonDialog  parent_instance;

  AvowStandings    *standings;
  AvowReview       *review;
};

G_DEFINE_FINAL_TYPE (AvowReopenDialog, avow_reopen_dialog, AVOW_TYPE_REASON_DIALOG)

static const AvowReviewEvent *
get_last_event (AvowReview *review)
{
  guint n_events = avow_review_get_n_events (review);

  return n_events > 0 ? avow_review_get_event (review, n_events - 1) : NULL;
}

/* It is closed until it is saved, and says already why it is opened: no saved one does. */
static AvowRecord *
avow_reopen_dialog_make_draft (AvowReasonDialog *dialog,
                               const char       *reason)
{
  AvowReopenDialog *self = AVOW_REOPEN_DIALOG (dialog);
  AvowReview *draft = AVOW_REVIEW (avow_record_copy ((AvowRecord *) self->review));
  AvowCivilDate closed_on = draft->closed_on;

  avow_review_reopen (draft, reason, avow_standings_get_today (self->standings));
  draft->closed_on = closed_on;

  return (AvowRecord *) draft;
}

static AvowRecord *
avow_reopen_dialog_make_record (AvowReasonDialog *dialog,
                                const char       *reason)
{
  AvowReopenDialog *self = AVOW_REOPEN_DIALOG (dialog);
  AvowRecord *copy = avow_record_copy ((AvowRecord *) self->review);

  avow_review_reopen (AVOW_REVIEW (copy), reason, avow_standings_get_today (self->standings));

  return copy;
}

static void
avow_reopen_dialog_dispose (GObject *object)
{
  AvowReopenDialog *self = AVOW_REOPEN_DIALOG (object);

  /* What is not saved is kept as a draft first. */
  G_OBJECT_CLASS (avow_reopen_dialog_parent_class)->dispose (object);

  g_clear_object (&self->review);
  g_clear_object (&self->standings);
}

static void
avow_reopen_dialog_class_init (AvowReopenDialogClass *klass)
{
  AvowReasonDialogClass *dialog_class = AVOW_REASON_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = avow_reopen_dialog_dispose;
  dialog_class->make_draft = avow_reopen_dialog_make_draft;
  dialog_class->make_record = avow_reopen_dialog_make_record;
}

static void
avow_reopen_dialog_init (AvowReopenDialog *self)
{
  adw_dialog_set_title (ADW_DIALOG (self), _("Reopen Month"));
}

AdwDialog *
avow_reopen_dialog_new (AvowJournal   *journal,
                        AvowStandings *standings,
                        AvowReview    *review,
                        AvowDraft     *draft)
{
  AvowReopenDialog *self = g_object_new (AVOW_TYPE_REOPEN_DIALOG, NULL);
  const AvowId *id = &review->parent_instance.id;
  AvowRecord *current = avow_journal_lookup (journal, id);
  const char *reason = avow_reopen_dialog_wrote (review) ? get_last_event (review)->reason : NULL;
  g_autofree char *month = avow_civil_date_format_month (review->month);
  /* Translators: %s is a month: "October 2026" */
  g_autofree char *text = g_strdup_printf (_("What you wrote of %s stays, and you can go on with it. The figures "
                                             "stay as they were, too, until you close it again."),
                                           month);

  avow_reason_dialog_set_texts (AVOW_REASON_DIALOG (self), text, _("_Why do you open it again?"), _("_Reopen"));
  self->standings = g_object_ref (standings);
  self->review = g_object_ref (current != NULL ? AVOW_REVIEW (current) : review);
  avow_reason_dialog_start (AVOW_REASON_DIALOG (self), journal, draft, reason, id);

  return ADW_DIALOG (self);
}

gboolean
avow_reopen_dialog_wrote (AvowReview *review)
{
  const AvowReviewEvent *last = get_last_event (review);

  return avow_review_is_closed (review) && last != NULL && last->what == AVOW_CLOSING_REOPENED;
}
