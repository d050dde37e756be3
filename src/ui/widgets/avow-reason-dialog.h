/* avow-reason-dialog.h: a dialog that asks why, before something is ended or undone */

#pragma once

#include "avow-edit-session.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REASON_DIALOG (avow_reason_dialog_get_type ())

G_DECLARE_DERIVABLE_TYPE (AvowReasonDialog, avow_reason_dialog, AVOW, REASON_DIALOG, AdwDialog)

/**
 * AvowReasonDialogClass:
 * @make_draft: the record that keeps @reason until it is done, for a draft; transfer full
 * @make_record: the record as it is saved for that reason; transfer full
 *
 * Nothing is done without a reason. Ctrl+Enter does it, Escape asks when something was written, and
 * drafts are kept.
 */
struct _AvowReasonDialogClass {
  AdwDialogClass  parent_class;

  AvowRecord    *(*make_draft)  (AvowReasonDialog *self,
                                 const char       *reason);
  AvowRecord    *(*make_record) (AvowReasonDialog *self,
                                 const char       *reason);
};

/* @explanation: what it does; @question: that is asked, and @verb: the label of the button, both with a
 * mnemonic. */
void avow_reason_dialog_set_texts (AvowReasonDialog *self,
                                   const char       *explanation,
                                   const char       *question,
                                   const char       *verb);
/* To be called once. @draft: (nullable): the one that is taken up again; @reason: (nullable): what is
 * written in it. @target: the record that it is about. */
void avow_reason_dialog_start     (AvowReasonDialog *self,
                                   AvowJournal      *journal,
                                   AvowDraft        *draft,
                                   const char       *reason,
                                   const AvowId     *target);

G_END_DECLS
