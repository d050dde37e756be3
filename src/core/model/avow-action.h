/* avow-action.h: something that was done */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_ACTION (avow_action_get_type ())
#define AVOW_ACTION(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_ACTION, AvowAction))
#define AVOW_IS_ACTION(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_ACTION))

/**
 * AvowAction:
 * @label: (nullable): the person's own word for the type, for %AVOW_ACTION_OTHER
 * @title: (nullable): in the person's words; for checking in or a conversation, with whom
 * @about: (nullable): the election, the issue, the subject, by type
 * @place: the id of a place, or none
 * @minutes: how long, or -1
 * @count: how many (people registered to vote, letters sent), or -1
 * @regular: a donation that repeats
 * @voting: one of %AVOW_VOTING, for voting
 * @feedback: (nullable): what the people affected said of it
 */
typedef struct {
  AvowRecord      parent_instance;

  /* What commitments and months ask of each action stands together: there are many, and memory is what
   * costs. */
  AvowCivilDate   date;
  int             type;
  GArray         *commitments;
  gint64          minutes;
  gint64          count;
  AvowMoney       amount;
  char          **communities;
  int             ring;
  int             step;
  int             known_by;
  AvowId          place;

  AvowClock       time;
  char           *label;
  char           *title;
  char           *about;
  gboolean        regular;
  int             voting;
  char           *feedback;
  char           *note;
} AvowAction;

GType avow_action_get_type (void);
AvowAction *avow_action_new (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowAction, g_object_unref)

G_END_DECLS
