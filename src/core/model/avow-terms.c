/* avow-terms.c: the closed lists of words that records use, as written in JSON and as shown */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "avow-terms.h"

#define TERMS(array) { (array), G_N_ELEMENTS (array) }

/* The words are those of the file format: they are never changed once a version was released. The
 * context stands twice, since xgettext reads only literals. */

static const AvowTerm kinds[AVOW_N_KINDS] = {
  [AVOW_KIND_ACTION] = { "action", "kind", NC_ ("kind", "Action") },
  [AVOW_KIND_REFLECTION] = { "reflection", "kind", NC_ ("kind", "Reflection") },
  [AVOW_KIND_PLEDGE] = { "pledge", "kind", NC_ ("kind", "Pledge") },
  [AVOW_KIND_COMMITMENT] = { "commitment", "kind", NC_ ("kind", "Commitment") },
  [AVOW_KIND_PLACE] = { "place", "kind", NC_ ("kind", "Place") },
  [AVOW_KIND_RESOURCE] = { "resource", "kind", NC_ ("kind", "Resource") },
  [AVOW_KIND_REVIEW] = { "review", "kind", NC_ ("kind", "Review") },
  [AVOW_KIND_PROFILE] = { "profile", "kind", NC_ ("kind", "Profile") },
  [AVOW_KIND_DRAFT] = { "draft", "kind", NC_ ("kind", "Draft") },
};

static const AvowTerm action_types[AVOW_N_ACTION_TYPES] = {
  [AVOW_ACTION_DONATION] = { "donation", "action type", NC_ ("action type", "Donation") },
  [AVOW_ACTION_VOLUNTEERING] = { "volunteering", "action type",
                                 NC_ ("action type", "Volunteering") },
  [AVOW_ACTION_VOTING] = { "voting", "action type", NC_ ("action type", "Voting") },
  [AVOW_ACTION_PURCHASE] = { "purchase", "action type", NC_ ("action type", "Purchase") },
  /* Translators: eating at a restaurant, as a way to support it */
  [AVOW_ACTION_DINING] = { "dining", "action type", NC_ ("action type", "Dining") },
  /* Translators: passing on what the people affected say, with credit */
  [AVOW_ACTION_AMPLIFYING] = { "amplifying", "action type", NC_ ("action type", "Amplifying") },
  /* Translators: asking someone how they are and what support would help */
  [AVOW_ACTION_CHECKING_IN] = { "checking-in", "action type", NC_ ("action type", "Checking in") },
  /* Translators: not letting a joke, a stereotype or an unfair decision pass */
  [AVOW_ACTION_SPEAKING_UP] = { "speaking-up", "action type", NC_ ("action type", "Speaking up") },
  /* Translators: contacting a representative, going to a public meeting, marching */
  [AVOW_ACTION_ADVOCACY] = { "advocacy", "action type", NC_ ("action type", "Advocacy") },
  [AVOW_ACTION_LEARNING] = { "learning", "action type", NC_ ("action type", "Learning") },
  [AVOW_ACTION_CONVERSATION] = { "conversation", "action type",
                                 NC_ ("action type", "Conversation") },
  /* Translators: hiring and promoting fairly, mentoring, making room for others at work */
  [AVOW_ACTION_WORKPLACE] = { "workplace", "action type", NC_ ("action type", "At work") },
  [AVOW_ACTION_OTHER] = { "other", "action type", NC_ ("action type", "Other") },
};

static const AvowTerm rings[AVOW_N_RINGS] = {
  /* Translators: how far an action reaches: one's own life, family and friends */
  [AVOW_RING_OWN_LIFE] = { "own-life", "ring", NC_ ("ring", "Own life") },
  [AVOW_RING_WORKPLACE] = { "workplace", "ring", NC_ ("ring", "Workplace") },
  [AVOW_RING_COMMUNITY] = { "community", "ring", NC_ ("ring", "Community") },
};

static const AvowTerm steps[AVOW_N_STEPS] = {
  [AVOW_STEP_AWARENESS] = { "awareness", "step", NC_ ("step", "Awareness") },
  [AVOW_STEP_ACTION] = { "action", "step", NC_ ("step", "Action") },
  [AVOW_STEP_ACCOUNTABILITY] = { "accountability", "step", NC_ ("step", "Accountability") },
};

static const AvowTerm known_by[AVOW_N_KNOWN_BY] = {
  /* Translators: how one knew that an action was needed */
  [AVOW_KNOWN_BY_ASKED] = { "asked", "known by", NC_ ("known by", "I asked") },
  [AVOW_KNOWN_BY_THEY_ASKED] = { "they-asked", "known by", NC_ ("known by", "They asked") },
  /* Translators: a request to everyone, by the people affected or by an organisation */
  [AVOW_KNOWN_BY_PUBLIC_CALL] = { "public-call", "known by", NC_ ("known by", "A public call") },
  [AVOW_KNOWN_BY_ASSUMED] = { "assumed", "known by", NC_ ("known by", "I assumed") },
};

static const AvowTerm voting[AVOW_N_VOTING] = {
  [AVOW_VOTING_REGISTERED] = { "registered", "voting", NC_ ("voting", "I registered") },
  [AVOW_VOTING_CHECKED] = { "checked-registration", "voting",
                            NC_ ("voting", "I checked my registration") },
  [AVOW_VOTING_VOTED] = { "voted", "voting", NC_ ("voting", "I voted") },
  /* Translators: helped others register or vote */
  [AVOW_VOTING_HELPED] = { "helped-others", "voting", NC_ ("voting", "I helped others") },
};

static const AvowTerm forms[AVOW_N_FORMS] = {
  [AVOW_FORM_FREE] = { "free", "form", NC_ ("form", "Free writing") },
  /* Translators: a reflection on one's own bias */
  [AVOW_FORM_BIAS] = { "bias", "form", NC_ ("form", "Looking inward") },
  [AVOW_FORM_CONVERSATION] = { "conversation", "form", NC_ ("form", "Conversation") },
  [AVOW_FORM_LETTER] = { "letter", "form", NC_ ("form", "Letter") },
  /* Translators: owning and mending harm that one did */
  [AVOW_FORM_REPAIR] = { "repair", "form", NC_ ("form", "Repair") },
};

static const AvowTerm sorts[AVOW_N_SORTS] = {
  [AVOW_SORT_ORGANISATION] = { "organisation", "place", NC_ ("place", "Organisation") },
  [AVOW_SORT_SHOP] = { "shop", "place", NC_ ("place", "Shop") },
  [AVOW_SORT_RESTAURANT] = { "restaurant", "place", NC_ ("place", "Restaurant") },
  [AVOW_SORT_SERVICE] = { "service", "place", NC_ ("place", "Service") },
  [AVOW_SORT_MEDIA] = { "media", "place", NC_ ("place", "Media") },
  [AVOW_SORT_SCHOOL] = { "school", "place", NC_ ("place", "School") },
  [AVOW_SORT_OTHER] = { "other", "place", NC_ ("place", "Other") },
};

static const AvowTerm measures[AVOW_N_MEASURES] = {
  /* Translators: how a promise is counted: one thing, done once */
  [AVOW_MEASURE_ONCE] = { "once", "measure", NC_ ("measure", "One thing, once") },
  [AVOW_MEASURE_COUNT] = { "count", "measure", NC_ ("measure", "How often") },
  [AVOW_MEASURE_MINUTES] = { "minutes", "measure", NC_ ("measure", "Time") },
  [AVOW_MEASURE_MONEY] = { "money", "measure", NC_ ("measure", "Money") },
};

static const AvowTerm pers[AVOW_N_PER] = {
  /* Translators: so much in all, so much each week, so much each month */
  [AVOW_PER_PERIOD] = { "period", "per", NC_ ("per", "In all") },
  [AVOW_PER_WEEK] = { "week", "per", NC_ ("per", "Each week") },
  [AVOW_PER_MONTH] = { "month", "per", NC_ ("per", "Each month") },
};

static const AvowTerm commitment_states[AVOW_N_COMMITMENT_STATES] = {
  [AVOW_COMMITMENT_ACTIVE] = { "active", "commitment", NC_ ("commitment", "Active") },
  [AVOW_COMMITMENT_REVIEWED] = { "reviewed", "commitment", NC_ ("commitment", "Reviewed") },
  /* Translators: a commitment that was ended before its date */
  [AVOW_COMMITMENT_RELEASED] = { "released", "commitment", NC_ ("commitment", "Released") },
};

static const AvowTerm outcomes[AVOW_N_OUTCOMES] = {
  /* Translators: what became of a promise */
  [AVOW_OUTCOME_KEPT] = { "kept", "outcome", NC_ ("outcome", "Kept") },
  [AVOW_OUTCOME_PARTLY] = { "partly", "outcome", NC_ ("outcome", "Partly") },
  /* Translators: the promise became another one on the way */
  [AVOW_OUTCOME_CHANGED] = { "changed", "outcome", NC_ ("outcome", "Changed") },
  [AVOW_OUTCOME_NOT_KEPT] = { "not-kept", "outcome", NC_ ("outcome", "Not kept") },
};

static const AvowTerm events[AVOW_N_EVENTS] = {
  /* Translators: what happened to a commitment */
  [AVOW_EVENT_MADE] = { "made", "event", NC_ ("event", "Promised") },
  [AVOW_EVENT_CHANGED] = { "changed", "event", NC_ ("event", "Changed") },
  [AVOW_EVENT_REVIEWED] = { "reviewed", "event", NC_ ("event", "Reviewed") },
  [AVOW_EVENT_RELEASED] = { "released", "event", NC_ ("event", "Released") },
  [AVOW_EVENT_RENEWED] = { "renewed", "event", NC_ ("event", "Renewed") },
  [AVOW_EVENT_REPLACED] = { "replaced", "event", NC_ ("event", "Replaced") },
};

static const AvowTerm resource_states[AVOW_N_RESOURCE_STATES] = {
  /* Translators: what one means to read or watch */
  [AVOW_RESOURCE_TO_DO] = { "to-do", "resource", NC_ ("resource", "To do") },
  [AVOW_RESOURCE_STARTED] = { "started", "resource", NC_ ("resource", "Started") },
  [AVOW_RESOURCE_FINISHED] = { "finished", "resource", NC_ ("resource", "Finished") },
  /* Translators: finished, and to be read or watched again */
  [AVOW_RESOURCE_REVISIT] = { "revisit", "resource", NC_ ("resource", "To revisit") },
};

static const AvowTerm closings[AVOW_N_CLOSINGS] = {
  /* Translators: what happened to the review of a month */
  [AVOW_CLOSING_CLOSED] = { "closed", "closing", NC_ ("closing", "Closed") },
  [AVOW_CLOSING_REOPENED] = { "reopened", "closing", NC_ ("closing", "Reopened") },
};

const AvowTerms AVOW_KINDS = TERMS (kinds);
const AvowTerms AVOW_ACTION_TYPES = TERMS (action_types);
const AvowTerms AVOW_RINGS = TERMS (rings);
const AvowTerms AVOW_STEPS = TERMS (steps);
const AvowTerms AVOW_KNOWN_BY = TERMS (known_by);
const AvowTerms AVOW_VOTING = TERMS (voting);
const AvowTerms AVOW_FORMS = TERMS (forms);
const AvowTerms AVOW_SORTS = TERMS (sorts);
const AvowTerms AVOW_MEASURES = TERMS (measures);
const AvowTerms AVOW_PERS = TERMS (pers);
const AvowTerms AVOW_COMMITMENT_STATES = TERMS (commitment_states);
const AvowTerms AVOW_OUTCOMES = TERMS (outcomes);
const AvowTerms AVOW_EVENTS = TERMS (events);
const AvowTerms AVOW_RESOURCE_STATES = TERMS (resource_states);
const AvowTerms AVOW_CLOSINGS = TERMS (closings);

static const char * const feelings[] = {
  NC_ ("feeling", "defensive"),
  NC_ ("feeling", "ashamed"),
  NC_ ("feeling", "guilty"),
  NC_ ("feeling", "ignorant"),
  NC_ ("feeling", "afraid"),
  NC_ ("feeling", "angry"),
  NC_ ("feeling", "sad"),
  NC_ ("feeling", "confused"),
  NC_ ("feeling", "tired"),
  NC_ ("feeling", "humbled"),
  NC_ ("feeling", "grateful"),
  NC_ ("feeling", "hopeful"),
  NC_ ("feeling", "relieved"),
  NC_ ("feeling", "connected"),
};

static const AvowTerm *
get_term (const AvowTerms *terms,
          int              value)
{
  if (value <= 0 || value >= terms->n_terms)
    return NULL;

  return &terms->terms[value];
}

/**
 * avow_term_get_word:
 * @terms: a list of words
 * @value: one of its enumeration
 *
 * Returns: (nullable): the word as JSON and the command line have it, or %NULL if @value is 0 or is
 *   not of the list
 */
const char *
avow_term_get_word (const AvowTerms *terms,
                    int              value)
{
  const AvowTerm *term = get_term (terms, value);

  return term != NULL ? term->word : NULL;
}

/**
 * avow_term_get_name:
 * @terms: a list of words
 * @value: one of its enumeration
 *
 * Returns: (nullable): the name to show in the person's language, owned by the translations, or
 *   %NULL if @value is 0 or is not of the list
 */
const char *
avow_term_get_name (const AvowTerms *terms,
                    int              value)
{
  const AvowTerm *term = get_term (terms, value);

  return term != NULL ? g_dpgettext2 (GETTEXT_PACKAGE, term->context, term->name) : NULL;
}

/**
 * avow_term_from_word:
 * @terms: a list of words
 * @word: (nullable): what may be one of them
 * @length: the length of @word in bytes, or -1 if it ends at a NUL
 *
 * Returns: the value of the enumeration, or 0 if @word is not exactly a word of the list
 */
int
avow_term_from_word (const AvowTerms *terms,
                     const char      *word,
                     gssize           length)
{
  gsize size;

  if (word == NULL)
    return 0;

  size = length < 0 ? strlen (word) : (gsize) length;

  for (int value = 1; value < terms->n_terms; value++)
    {
      const char *candidate = terms->terms[value].word;

      if (strlen (candidate) == size && memcmp (candidate, word, size) == 0)
        return value;
    }

  return 0;
}

static gpointer
translate_feelings (gpointer unused)
{
  const char **list = g_new0 (const char *, G_N_ELEMENTS (feelings) + 1);

  for (gsize i = 0; i < G_N_ELEMENTS (feelings); i++)
    list[i] = g_dpgettext2 (GETTEXT_PACKAGE, "feeling", feelings[i]);

  return list;
}

/**
 * avow_feelings_list:
 *
 * The feelings that a reflection offers, in the language that the process had at the first call.
 * What a reflection stores is the word itself, so a person can have words of their own.
 *
 * Returns: (transfer none) (array zero-terminated=1): the words, in the order to offer them
 */
const char * const *
avow_feelings_list (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, translate_feelings, NULL);
}
