/* avow-pledge.h: what the person signed: a promise for each section and each ring */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PLEDGE (avow_pledge_get_type ())
#define AVOW_PLEDGE(object) (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_PLEDGE, AvowPledge))
#define AVOW_IS_PLEDGE(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_PLEDGE))

/* Each text is the person's own, or %NULL where they took it out. */
typedef struct {
  char *awareness;
  char *action;
  char *accountability;
} AvowPledgeSections;

typedef struct {
  char *own_life;
  char *workplace;
  char *community;
} AvowPledgeRings;

/**
 * AvowPledge:
 * @signed_on: the day it was signed; a pledge that is kept is always signed
 * @signed_name: as the person wrote it
 * @affirmed: (nullable) (element-type AvowCivilDate): the days it was affirmed on again, oldest first
 * @superseded_on: the day that a changed one took its place, or none: this is the one that holds
 */
typedef struct {
  AvowRecord          parent_instance;

  AvowPledgeSections  sections;
  AvowPledgeRings     rings;
  AvowCivilDate       signed_on;
  char               *signed_name;
  GArray             *affirmed;
  AvowCivilDate       superseded_on;
} AvowPledge;

#define AVOW_PLEDGE_N_PARTS 6

GType         avow_pledge_get_type          (void);
AvowPledge   *avow_pledge_new               (void);
AvowPledge   *avow_pledge_new_suggested     (void);
/* The six texts by number: the three sections, then the three rings. */
const char   *avow_pledge_get_part          (AvowPledge    *pledge,
                                             guint          part);
void          avow_pledge_set_part          (AvowPledge    *pledge,
                                             guint          part,
                                             const char    *text);
const char   *avow_pledge_get_part_name     (guint          part);
AvowCivilDate avow_pledge_get_last_affirmed (AvowPledge    *pledge);
/* The same as it was at the end of @day. */
AvowCivilDate avow_pledge_get_affirmed_by   (AvowPledge    *pledge,
                                             AvowCivilDate  day);
void          avow_pledge_affirm            (AvowPledge    *pledge,
                                             AvowCivilDate  date);
gboolean      avow_pledge_says_the_same     (AvowPledge    *a,
                                             AvowPledge    *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowPledge, g_object_unref)

G_END_DECLS
