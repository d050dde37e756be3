/* avow-edit-dialog.h: a dialog in which one record is written: Cancel, Save and a form */

#pragma once

#include "avow-edit-session.h"

G_BEGIN_DECLS

#define AVOW_TYPE_EDIT_DIALOG (avow_edit_dialog_get_type ())

G_DECLARE_DERIVABLE_TYPE (AvowEditDialog, avow_edit_dialog, AVOW, EDIT_DIALOG, AdwDialog)

/**
 * AvowEditDialogClass:
 * @get_draft: the record as it is written now, for a draft; transfer full
 * @is_changed: whether it is not as it was shown first
 * @get_start: the widget where writing starts
 * @save: checks it, and hands what is to be saved to avow_edit_dialog_save()
 *
 * Ctrl+Enter saves, Escape asks when something was written, drafts are kept, and the row that has the
 * focus is in sight.
 */
struct _AvowEditDialogClass {
  AdwDialogClass  parent_class;

  AvowRecord    *(*get_draft)  (AvowEditDialog *self);
  gboolean       (*is_changed) (AvowEditDialog *self);
  GtkWidget     *(*get_start)  (AvowEditDialog *self);
  void           (*save)       (AvowEditDialog *self);
};

/* To be called once. @form: emits "changed", and "submit" where Enter says that it is done. @draft:
 * (nullable): the one that is taken up again. @target: as of avow_edit_session_new(). */
void avow_edit_dialog_set_form     (AvowEditDialog  *self,
                                    GtkWidget       *form,
                                    AvowJournal     *journal,
                                    AvowDraft       *draft,
                                    const AvowId    *target);
/* Shown below the form at all times. */
void avow_edit_dialog_set_footer   (AvowEditDialog  *self,
                                    GtkWidget       *footer);
/* Says above the form what is wrong with all of it. */
void avow_edit_dialog_show_problem (AvowEditDialog  *self,
                                    const char      *text);
/* As avow_edit_session_save(): then the dialog closes, or says why not. */
void avow_edit_dialog_save         (AvowEditDialog  *self,
                                    AvowRecord     **records,
                                    gsize            n_records);

G_END_DECLS
