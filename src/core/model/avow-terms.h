/* avow-terms.h: the closed lists of words that records use, as written in JSON and as shown */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In each list 0 means "not said", or a word that this version does not know and keeps. */

typedef enum {
  AVOW_KIND_UNKNOWN,
  AVOW_KIND_ACTION,
  AVOW_KIND_REFLECTION,
  AVOW_KIND_PLEDGE,
  AVOW_KIND_COMMITMENT,
  AVOW_KIND_PLACE,
  AVOW_KIND_RESOURCE,
  AVOW_KIND_REVIEW,
  AVOW_KIND_PROFILE,
  AVOW_KIND_DRAFT,
  AVOW_N_KINDS
} AvowKind;

typedef enum {
  AVOW_ACTION_UNKNOWN,
  AVOW_ACTION_DONATION,
  AVOW_ACTION_VOLUNTEERING,
  AVOW_ACTION_VOTING,
  AVOW_ACTION_PURCHASE,
  AVOW_ACTION_DINING,
  AVOW_ACTION_AMPLIFYING,
  AVOW_ACTION_CHECKING_IN,
  AVOW_ACTION_SPEAKING_UP,
  AVOW_ACTION_ADVOCACY,
  AVOW_ACTION_LEARNING,
  AVOW_ACTION_CONVERSATION,
  AVOW_ACTION_WORKPLACE,
  AVOW_ACTION_OTHER,
  AVOW_N_ACTION_TYPES
} AvowActionType;

typedef enum {
  AVOW_RING_NONE,
  AVOW_RING_OWN_LIFE,
  AVOW_RING_WORKPLACE,
  AVOW_RING_COMMUNITY,
  AVOW_N_RINGS
} AvowRing;

typedef enum {
  AVOW_STEP_NONE,
  AVOW_STEP_AWARENESS,
  AVOW_STEP_ACTION,
  AVOW_STEP_ACCOUNTABILITY,
  AVOW_N_STEPS
} AvowStep;

typedef enum {
  AVOW_KNOWN_BY_NONE,
  AVOW_KNOWN_BY_ASKED,
  AVOW_KNOWN_BY_THEY_ASKED,
  AVOW_KNOWN_BY_PUBLIC_CALL,
  AVOW_KNOWN_BY_ASSUMED,
  AVOW_N_KNOWN_BY
} AvowKnownBy;

typedef enum {
  AVOW_VOTING_NONE,
  AVOW_VOTING_REGISTERED,
  AVOW_VOTING_CHECKED,
  AVOW_VOTING_VOTED,
  AVOW_VOTING_HELPED,
  AVOW_N_VOTING
} AvowVoting;

typedef enum {
  AVOW_FORM_NONE,
  AVOW_FORM_FREE,
  AVOW_FORM_BIAS,
  AVOW_FORM_CONVERSATION,
  AVOW_FORM_LETTER,
  AVOW_FORM_REPAIR,
  AVOW_N_FORMS
} AvowForm;

typedef enum {
  AVOW_SORT_NONE,
  AVOW_SORT_ORGANISATION,
  AVOW_SORT_SHOP,
  AVOW_SORT_RESTAURANT,
  AVOW_SORT_SERVICE,
  AVOW_SORT_MEDIA,
  AVOW_SORT_SCHOOL,
  AVOW_SORT_OTHER,
  AVOW_N_SORTS
} AvowSort;

typedef enum {
  AVOW_MEASURE_NONE,
  AVOW_MEASURE_ONCE,
  AVOW_MEASURE_COUNT,
  AVOW_MEASURE_MINUTES,
  AVOW_MEASURE_MONEY,
  AVOW_N_MEASURES
} AvowMeasureUnit;

typedef enum {
  AVOW_PER_NONE,
  AVOW_PER_PERIOD,
  AVOW_PER_WEEK,
  AVOW_PER_MONTH,
  AVOW_N_PER
} AvowPer;

typedef enum {
  AVOW_COMMITMENT_STATE_NONE,
  AVOW_COMMITMENT_ACTIVE,
  AVOW_COMMITMENT_REVIEWED,
  AVOW_COMMITMENT_RELEASED,
  AVOW_N_COMMITMENT_STATES
} AvowCommitmentState;

typedef enum {
  AVOW_OUTCOME_NONE,
  AVOW_OUTCOME_KEPT,
  AVOW_OUTCOME_PARTLY,
  AVOW_OUTCOME_CHANGED,
  AVOW_OUTCOME_NOT_KEPT,
  AVOW_N_OUTCOMES
} AvowOutcome;

typedef enum {
  AVOW_EVENT_NONE,
  AVOW_EVENT_MADE,
  AVOW_EVENT_CHANGED,
  AVOW_EVENT_REVIEWED,
  AVOW_EVENT_RELEASED,
  AVOW_EVENT_RENEWED,
  AVOW_EVENT_REPLACED,
  AVOW_N_EVENTS
} AvowEvent;

typedef enum {
  AVOW_RESOURCE_STATE_NONE,
  AVOW_RESOURCE_TO_DO,
  AVOW_RESOURCE_STARTED,
  AVOW_RESOURCE_FINISHED,
  AVOW_RESOURCE_REVISIT,
  AVOW_N_RESOURCE_STATES
} AvowResourceState;

typedef enum {
  AVOW_CLOSING_NONE,
  AVOW_CLOSING_CLOSED,
  AVOW_CLOSING_REOPENED,
  AVOW_N_CLOSINGS
} AvowClosing;

/**
 * AvowTerm:
 * @word: as written in JSON and on the command line, never translated
 * @name: as shown, marked for translation with its context; pass it to avow_term_get_name()
 */
typedef struct {
  const char *word;
  const char *context;
  const char *name;
} AvowTerm;

/**
 * AvowTerms:
 * @terms: one for each value of the enumeration, the first (0) empty
 * @n_terms: how many, with the first
 */
typedef struct {
  const AvowTerm *terms;
  int             n_terms;
} AvowTerms;

extern const AvowTerms AVOW_KINDS;
extern const AvowTerms AVOW_ACTION_TYPES;
extern const AvowTerms AVOW_RINGS;
extern const AvowTerms AVOW_STEPS;
extern const AvowTerms AVOW_KNOWN_BY;
extern const AvowTerms AVOW_VOTING;
extern const AvowTerms AVOW_FORMS;
extern const AvowTerms AVOW_SORTS;
extern const AvowTerms AVOW_MEASURES;
extern const AvowTerms AVOW_PERS;
extern const AvowTerms AVOW_COMMITMENT_STATES;
extern const AvowTerms AVOW_OUTCOMES;
extern const AvowTerms AVOW_EVENTS;
extern const AvowTerms AVOW_RESOURCE_STATES;
extern const AvowTerms AVOW_CLOSINGS;

const char *avow_term_get_word (const AvowTerms *terms,
                                int              value);
const char *avow_term_get_name (const AvowTerms *terms,
                                int              value);
int         avow_term_from_word (const AvowTerms *terms,
                                 const char      *word,
                                 gssize           length);

/* The feelings that a reflection offers, as words to show in the person's language;
 * NULL-terminated. What is stored is the word the person saw. */
const char * const *avow_feelings_list (void);

G_END_DECLS
