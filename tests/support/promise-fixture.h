/* promise-fixture.h: dates, promises and actions in a line each */

#pragma once

#include "core/model/avow-action.h"
#include "core/model/avow-commitment.h"

G_BEGIN_DECLS

static inline AvowCivilDate
date (const char *text)
{
  AvowCivilDate parsed;

  g_assert_true (avow_civil_date_parse (text, -1, &parsed));

  return parsed;
}

static inline AvowCommitment *
make_commitment (const char      *start,
                 const char      *due,
                 AvowMeasureUnit  what,
                 gint64           target,
                 AvowPer          per)
{
  AvowCommitment *commitment = avow_commitment_new ();

  commitment->parent_instance.id = avow_id_new_random ();
  commitment->title = g_strdup ("Eat where the neighbours cook");
  commitment->state = AVOW_COMMITMENT_ACTIVE;
  commitment->start = date (start);
  commitment->due = date (due);
  commitment->measure.what = (int) what;
  commitment->measure.target = target;
  commitment->measure.per = (int) per;
  if (what == AVOW_MEASURE_MONEY)
    commitment->measure.currency = g_strdup ("USD");

  return commitment;
}

static inline AvowCommitment *
copy_commitment (AvowCommitment *commitment)
{
  return AVOW_COMMITMENT (avow_record_copy ((AvowRecord *) commitment));
}

static inline AvowAction *
make_action (const char     *when,
             AvowActionType  type)
{
  AvowAction *action = avow_action_new ();

  action->parent_instance.id = avow_id_new_random ();
  action->date = date (when);
  action->type = (int) type;

  return action;
}

static inline AvowAction *
copy_action (AvowAction *action)
{
  return AVOW_ACTION (avow_record_copy ((AvowRecord *) action));
}

static inline void
link_action (AvowAction     *action,
             AvowCommitment *commitment)
{
  if (action->commitments == NULL)
    action->commitments = g_array_new (FALSE, FALSE, sizeof (AvowId));
  g_array_append_val (action->commitments, commitment->parent_instance.id);
}

G_END_DECLS
