/* avow-demo-private.h: what the invented entries are written down as */

#pragma once

#include "avow-demo.h"
#include "core/insight/avow-closing.h"

G_BEGIN_DECLS

/* Instead of a number of days before today: the same day of the month or the year before. */
#define AVOW_DEMO_MONTH_AGO -1
#define AVOW_DEMO_YEAR_AGO -2
/* Likewise: the @day, up to 28, of the month that many @months before this one, from 1 to 11. */
#define AVOW_DEMO_ON(months, day) (-100 * (months) - (day))

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
 * @days_ago: or one of the constants above
 * @written_days_later: how many days after that it was written down
 * @key: (nullable): by which a reflection is linked to it, or a commitment leaves it out
 * @place: (nullable): the key of a place
 * @time: (nullable): HH:MM
 * @minor: in the minor unit of @currency, which is USD if %NULL
 * @minutes: 0 for none
 * @count: 0 for none
 * @commitment: (nullable): the key of the one that it was put in by hand
 */
typedef struct {
  int             days_ago;
  int             written_days_later;
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
  const char     *commitment;
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

/**
 * AvowDemoPledge:
 * @signed_days_ago: or one of the constants above
 * @parts: as avow_pledge_set_part() numbers them
 * @affirmed_days_ago: ended by 0
 */
typedef struct {
  const char *key;
  int         signed_days_ago;
  const char *name;
  const char *parts[6];
  int         affirmed_days_ago[6];
} AvowDemoPledge;

/**
 * AvowDemoChange:
 * @after: how many days after the start
 * @target: what it is then, or 0
 * @days_later: by how much the end moves
 */
typedef struct {
  int         after;
  gint64      target;
  int         days_later;
  const char *reason;
} AvowDemoChange;

/**
 * AvowDemoCommitment:
 * @n_months: how many whole months, the first of them @first_month months from this one (less than zero
 *   for before); 0 if it has @n_days days from @start_days_ago on
 * @follows: (nullable): the key of the one whose place it takes; for %AVOW_EVENT_RENEWED it is like
 *   that one, and after it, but for what is said here
 * @remind_days_before: 0 for no reminder
 * @types: empty for any, as @places and @for_communities
 * @excluded: (nullable): the key of an action that was taken out by hand
 * @outcome: none if it was not reviewed
 * @ended_after: how many days after the end it was reviewed, or after the start it was released
 * @released: (nullable): why
 */
typedef struct {
  const char      *key;
  const char      *follows;
  AvowEvent        how;
  const char      *title;
  const char      *why;
  AvowRing         ring;
  AvowStep         step;
  const char      *accountable_to;
  int              n_months;
  int              first_month;
  int              start_days_ago;
  int              n_days;
  int              remind_days_before;
  AvowMeasureUnit  what;
  gint64           target;
  AvowPer          per;
  AvowActionType   types[3];
  const char      *places[3];
  const char      *for_communities[2];
  const char      *excluded;
  AvowDemoChange   changes[2];
  AvowOutcome      outcome;
  int              ended_after;
  const char      *helped;
  const char      *hindered;
  const char      *tell;
  const char      *released;
} AvowDemoCommitment;

/**
 * AvowDemoResource:
 * @catalogue: its id in the shipped catalogue
 * @days_ago: when it was put on the list, and begun if it was; or one of the constants above
 * @finished_days_ago: likewise; 0 for not yet
 */
typedef struct {
  const char         *catalogue;
  const char         *title;
  const char         *by;
  const char         *medium;
  const char         *theme;
  const char         *url;
  AvowResourceState   state;
  int                 days_ago;
  int                 finished_days_ago;
  const char         *takeaways;
  const char         *changes;
} AvowDemoResource;

/**
 * AvowDemoAnswer:
 * @days_ago: the day of what it speaks of, in the month that it answers for; or one of the constants
 *   above
 */
typedef struct {
  int           days_ago;
  AvowQuestion  question;
  const char   *text;
} AvowDemoAnswer;

/**
 * AvowDemoIntention:
 * @days_ago: the day of what became of it, in the month that it is for; or one of the constants above
 */
typedef struct {
  int         days_ago;
  const char *text;
} AvowDemoIntention;

/**
 * AvowDemoReopening:
 * @days_ago: a day of the month whose review was opened again
 */
typedef struct {
  int         days_ago;
  const char *reason;
} AvowDemoReopening;

extern const AvowDemoPlace AVOW_DEMO_PLACES[];
extern const guint AVOW_DEMO_N_PLACES;
extern const AvowDemoAction AVOW_DEMO_ACTIONS[];
extern const guint AVOW_DEMO_N_ACTIONS;
/* Visits that repeat, one a fortnight, in turn. */
extern const AvowDemoAction AVOW_DEMO_VISITS[];
extern const guint AVOW_DEMO_N_VISITS;
extern const AvowDemoReflection AVOW_DEMO_REFLECTIONS[];
extern const guint AVOW_DEMO_N_REFLECTIONS;
/* The older one first. */
extern const AvowDemoPledge AVOW_DEMO_PLEDGES[];
extern const guint AVOW_DEMO_N_PLEDGES;
/* What follows another is after it. */
extern const AvowDemoCommitment AVOW_DEMO_COMMITMENTS[];
extern const guint AVOW_DEMO_N_COMMITMENTS;
extern const AvowDemoResource AVOW_DEMO_RESOURCES[];
extern const guint AVOW_DEMO_N_RESOURCES;
extern const AvowDemoAnswer AVOW_DEMO_ANSWERS[];
extern const guint AVOW_DEMO_N_ANSWERS;
/* The first that is for a month is the one that was set. */
extern const AvowDemoIntention AVOW_DEMO_INTENTIONS[];
extern const guint AVOW_DEMO_N_INTENTIONS;
extern const AvowDemoReopening AVOW_DEMO_REOPENING;

G_END_DECLS
