/* avow-action-form.h: the rows that an action is written in */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_ACTION_FORM (avow_action_form_get_type ())

G_DECLARE_FINAL_TYPE (AvowActionForm, avow_action_form, AVOW, ACTION_FORM, AdwBin)

/*
 * Signals: "changed": the person changed something; "submit": Enter was pressed and what is asked
 * up front is answered, or was passed over.
 */

/* Shows @action, with what can be told from earlier ones if it has no id yet. */
GtkWidget     *avow_action_form_new              (AvowJournal    *journal,
                                                  AvowAction     *action);
/* The action as it is written now, as far as it can be understood. Transfer full. */
AvowAction    *avow_action_form_get_action       (AvowActionForm *self);
/* Likewise, for a draft: with what cannot be understood yet, and the place, among its unknown
 * members. An action with those is shown as it was left. */
AvowAction    *avow_action_form_get_draft        (AvowActionForm *self);
/* The place, if it is new or changed and so has to be saved as well. Transfer full. */
AvowPlace     *avow_action_form_get_place        (AvowActionForm *self);
/* Whether all can be understood. If not, what is wrong is shown; the first such row has the focus. */
gboolean       avow_action_form_check            (AvowActionForm *self);
/* Whether nothing but the type and the day is said. */
gboolean       avow_action_form_is_empty         (AvowActionForm *self);
/* Whether it is not as it was shown first. */
gboolean       avow_action_form_is_changed       (AvowActionForm *self);
/* The row of the first question that is not answered, where writing starts. */
GtkWidget     *avow_action_form_get_start        (AvowActionForm *self);
void           avow_action_form_toggle_yesterday (AvowActionForm *self);

G_END_DECLS
