/* avow-commitment.h: a promise that ends on a date */

#pragma once

#include "avow-record.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT (avow_commitment_get_type ())
#define AVOW_COMMITMENT(object) \
  (G_TYPE_CHECK_INSTANCE_CAST ((object), AVOW_TYPE_COMMITMENT, AvowCommitment))
#define AVOW_IS_COMMITMENT(object) (G_TYPE_CHECK_INSTANCE_TYPE ((object), AVOW_TYPE_COMMITMENT))

/**
 * AvowMeasure:
 * @what: one of %AVOW_MEASURES: what is counted
 * @target: how many times, how many minutes or how much in the minor unit of @currency, by @what; -1
 *   where none is said. In all, or for each whole week or month, by @per
 * @currency: (nullable): an ISO 4217 code, for money
 * @per: one of %AVOW_PERS
 * @types: (nullable): the words of the action types that count; %NULL for any
 * @places: (nullable) (element-type AvowId): where it has to be done; %NULL for anywhere
 * @communities: (nullable): an action counts that names one of these; %NULL for any
 */
typedef struct {
  int      what;
  gint64   target;
  char    *currency;
  int      per;
  char   **types;
  GArray  *places;
  char   **communities;
} AvowMeasure;

/**
 * AvowCommitmentEvent:
 * @on: the day it happened
 * @what: one of %AVOW_EVENTS
 * @field: (nullable): for a change, the member: "start", "due", "target", "per", "what", "types",
 *   "places" or "communities"
 * @from: (nullable): what it said before, as a word of the file: a date, a number, an amount such as
 *   "300.00 USD", words between commas
 * @to: (nullable): what it said then
 * @reason: (nullable): in the person's words
 */
typedef struct {
  AvowCivilDate  on;
  int            what;
  char          *field;
  char          *from;
  char          *to;
  char          *reason;
} AvowCommitmentEvent;

/**
 * AvowCommitmentReview:
 * @on: the day it was reviewed or released; none while it is active
 * @helped: (nullable): what helped
 * @hindered: (nullable): what hindered
 * @tell: (nullable): whom the person will tell
 * @done: what was done by then, in the unit of the measure; -1 where it was not noted
 * @target: what was promised in all, likewise
 * @entries: how many actions that was, likewise
 */
typedef struct {
  AvowCivilDate  on;
  char          *helped;
  char          *hindered;
  char          *tell;
  gint64         done;
  gint64         target;
  gint64         entries;
} AvowCommitmentReview;

/**
 * AvowCommitment:
 * @title: the promise in the person's words
 * @accountable_to: (nullable): initials or a role
 * @start: the first day that counts
 * @due: the last day that counts
 * @remind_days_before: how many days before @due to be reminded, or -1
 * @state: one of %AVOW_COMMITMENT_STATES; what says nothing is active
 * @outcome: one of %AVOW_OUTCOMES, once it is reviewed
 * @history: (nullable) (element-type AvowCommitmentEvent): oldest first
 * @excluded: (nullable) (element-type AvowId): actions that would count and were taken out by hand.
 *   Those put in by hand name the commitment themselves.
 * @renewed_as: the commitment that took its place, or none
 */
typedef struct {
  AvowRecord            parent_instance;

  char                 *title;
  char                 *why;
  int                   ring;
  int                   step;
  char                **communities;
  char                 *accountable_to;
  AvowCivilDate         start;
  AvowCivilDate         due;
  AvowMeasure           measure;
  gint64                remind_days_before;
  int                   state;
  int                   outcome;
  AvowCommitmentReview  review;
  GPtrArray            *history;
  GArray               *excluded;
  AvowId                renewed_as;
} AvowCommitment;

GType                avow_commitment_get_type   (void);
AvowCommitment      *avow_commitment_new        (void);
/* Appends an event, which says nothing but when and what yet; transfer none. */
AvowCommitmentEvent *avow_commitment_add_event  (AvowCommitment       *commitment,
                                                 AvowCivilDate         on,
                                                 AvowEvent             what);
guint                avow_commitment_get_n_events (AvowCommitment     *commitment);
const AvowCommitmentEvent *
                     avow_commitment_get_event  (AvowCommitment       *commitment,
                                                 guint                 index);
gboolean             avow_commitment_is_active  (AvowCommitment       *commitment);
/* NULL for one that was not released. */
const AvowCommitmentEvent *
                     avow_commitment_get_release (AvowCommitment      *commitment);
/* Why it was released, or what was in its way; NULL for neither. */
const char          *avow_commitment_get_reason (AvowCommitment       *commitment);
AvowCivilDate        avow_commitment_get_last_day (AvowCommitment     *commitment);
gboolean             avow_commitment_excludes   (AvowCommitment       *commitment,
                                                 const AvowId         *action);
void                 avow_commitment_set_excluded (AvowCommitment     *commitment,
                                                   const AvowId       *action,
                                                   gboolean            excluded);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowCommitment, g_object_unref)

G_END_DECLS
