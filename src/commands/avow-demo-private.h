/* avow-demo-private.h: what the invented entries are written down as */

#pragma once

#include "avow-demo.h"

G_BEGIN_DECLS

/* Instead of a number of days before today: the same day of the month or the year before. */
#define AVOW_DEMO_MONTH_AGO -1
#define AVOW_DEMO_YEAR_AGO -2

/* Nobody in these entries exists: people are a role or an initial, organisations are what they do. */

typedef struct {
  const char *key;
  const char *name;
  AvowSort    sort;
  const char *ownership[2];
  const char *how_known;
  int         checked_days_ago;
  const char *note;
} AvowDemoPlace;

/**
 * AvowDemoAction:
 * @days_ago: or one of the two constants above
 * @key: (nullable): by which a reflection is linked to it
 * @place: (nullable): the key of a place
 * @time: (nullable): HH:MM
 * @minor: in the minor unit of @currency, which is USD if %NULL
 * @minutes: 0 for none
 * @count: 0 for none
 */
typedef struct {
  int             days_ago;
  const char     *key;
  const char     *time;
  AvowActionType  type;
  const char     *label;
  const char     *title;
  const char     *about;
  const char     *place;
  gint64          minor;
  const char     *currency;
  int             minutes;
  int             count;
  gboolean        regular;
  AvowVoting      voting;
  AvowRing        ring;
  AvowStep        step;
  AvowKnownBy     known_by;
  const char     *communities[3];
  const char     *feedback;
  const char     *note;
} AvowDemoAction;

/**
 * AvowDemoReflection:
 * @prompt: (nullable): the id of a shipped prompt
 * @asks: (nullable): its words, as they were shown: a reflection keeps them
 * @link: (nullable): the key of an action
 * @follow_up: whether it has a day to follow up on, @follow_up_in days from today
 * @done_days_ago: days before today, for a repair; 0 for not yet
 */
typedef struct {
  int          days_ago;
  AvowForm     form;
  const char  *prompt;
  const char  *asks;
  const char  *title;
  const char  *text;
  const char  *feelings[4];
  const char  *communities[3];
  AvowRing     ring;
  const char  *link;
  gboolean     pinned;

  const char  *what;
  const char  *impact;
  const char  *responsibility;
  const char  *apology;
  const char  *change;
  gboolean     follow_up;
  int          follow_up_in;
  int          done_days_ago;
} AvowDemoReflection;

extern const AvowDemoPlace AVOW_DEMO_PLACES[];
extern const guint AVOW_DEMO_N_PLACES;
extern const AvowDemoAction AVOW_DEMO_ACTIONS[];
extern const guint AVOW_DEMO_N_ACTIONS;
/* Visits that repeat, one a fortnight, in turn. */
extern const AvowDemoAction AVOW_DEMO_VISITS[];
extern const guint AVOW_DEMO_N_VISITS;
extern const AvowDemoReflection AVOW_DEMO_REFLECTIONS[];
extern const guint AVOW_DEMO_N_REFLECTIONS;

G_END_DECLS
