/* avow-disclosure.c: what may be seen of the journal by whoever it is given to
 *
 * A redacted record is a new one, into which goes what may be seen: a member that nobody thought of
 * here, or that this version does not know, is not in it. */

#include "config.h"

#include "avow-disclosure.h"

#include <glib/gi18n-lib.h>

#include "core/model/avow-action.h"
#include "core/model/avow-commitment.h"
#include "core/model/avow-pledge.h"
#include "core/model/avow-reflection.h"
#include "core/model/avow-resource.h"
#include "core/model/avow-review.h"

static const AvowTerm disclosables[AVOW_N_DISCLOSABLES] = {
  [AVOW_DISCLOSE_ENTRIES] = { "entries", "disclosure", NC_ ("disclosure", "Each Action by Itself") },
  [AVOW_DISCLOSE_NOTES] = { "notes", "disclosure", NC_ ("disclosure", "Notes") },
  [AVOW_DISCLOSE_PLACES] = { "places", "disclosure", NC_ ("disclosure", "Names of Places") },
  [AVOW_DISCLOSE_COMMUNITIES] = { "communities", "disclosure", NC_ ("disclosure", "Communities") },
  [AVOW_DISCLOSE_AMOUNTS] = { "amounts", "disclosure", NC_ ("disclosure", "Amounts of Money") },
  [AVOW_DISCLOSE_REFLECTIONS] = { "reflections", "disclosure", NC_ ("disclosure", "What Reflections Say") },
  [AVOW_DISCLOSE_ANSWERS] = { "answers", "disclosure", NC_ ("disclosure", "Answers on Closing") },
};

const AvowTerms AVOW_DISCLOSABLES = { disclosables, G_N_ELEMENTS (disclosables) };

static char *
copy_if (gboolean    seen,
         const char *text)
{
  return seen ? g_strdup (text) : NULL;
}

static char **
copy_words_if (gboolean   seen,
               char     **words)
{
  return seen ? g_strdupv (words) : NULL;
}

static AvowRecord *
redact_action (AvowDisclosure  disclosure,
               AvowAction     *from)
{
  gboolean notes = avow_disclosure_has (disclosure, AVOW_DISCLOSE_NOTES);
  AvowAction *to = avow_action_new ();

  to->date = from->date;
  to->time = from->time;
  to->type = from->type;
  to->label = g_strdup (from->label);
  to->title = g_strdup (from->title);
  to->about = g_strdup (from->about);
  to->minutes = from->minutes;
  to->count = from->count;
  to->regular = from->regular;
  to->voting = from->voting;
  to->ring = from->ring;
  to->step = from->step;
  to->known_by = from->known_by;
  to->communities = copy_words_if (avow_disclosure_has (disclosure, AVOW_DISCLOSE_COMMUNITIES),
                                   from->communities);
  if (avow_disclosure_has (disclosure, AVOW_DISCLOSE_AMOUNTS))
    to->amount = from->amount;
  if (avow_disclosure_has (disclosure, AVOW_DISCLOSE_PLACES))
    to->place = from->place;
  to->feedback = copy_if (notes, from->feedback);
  to->note = copy_if (notes, from->note);

  return (AvowRecord *) to;
}

static AvowRecord *
redact_reflection (AvowDisclosure  disclosure,
                   AvowReflection *from)
{
  gboolean text = avow_disclosure_has (disclosure, AVOW_DISCLOSE_REFLECTIONS);
  AvowReflection *to = avow_reflection_new ();

  to->date = from->date;
  to->form = from->form;
  to->ring = from->ring;
  to->feelings = g_strdupv (from->feelings);
  to->communities = copy_words_if (avow_disclosure_has (disclosure, AVOW_DISCLOSE_COMMUNITIES),
                                   from->communities);
  to->follow_up_on = from->follow_up_on;
  to->done_on = from->done_on;
  to->prompt.text = copy_if (text, from->prompt.text);
  to->title = copy_if (text, from->title);
  to->text = copy_if (text, from->text);
  to->what = copy_if (text, from->what);
  to->impact = copy_if (text, from->impact);
  to->responsibility = copy_if (text, from->responsibility);
  to->apology = copy_if (text, from->apology);
  to->change = copy_if (text, from->change);

  return (AvowRecord *) to;
}

/* Why it was released, which is a note. */
static void
copy_release (AvowCommitment *to,
              AvowCommitment *from)
{
  const AvowCommitmentEvent *release = avow_commitment_get_release (from);

  if (release != NULL)
    avow_commitment_add_event (to, release->on, AVOW_EVENT_RELEASED)->reason = g_strdup (release->reason);
}

static AvowRecord *
redact_commitment (AvowDisclosure  disclosure,
                   AvowCommitment *from)
{
  gboolean notes = avow_disclosure_has (disclosure, AVOW_DISCLOSE_NOTES);
  gboolean communities = avow_disclosure_has (disclosure, AVOW_DISCLOSE_COMMUNITIES);
  AvowCommitment *to = avow_commitment_new ();

  to->title = g_strdup (from->title);
  to->ring = from->ring;
  to->step = from->step;
  to->start = from->start;
  to->due = from->due;
  to->state = from->state;
  to->outcome = from->outcome;
  to->review.on = from->review.on;
  to->communities = copy_words_if (communities, from->communities);
  to->measure.communities = copy_words_if (communities, from->measure.communities);
  to->measure.what = from->measure.what;
  to->measure.per = from->measure.per;
  to->measure.types = g_strdupv (from->measure.types);
  if (from->measure.what != AVOW_MEASURE_MONEY || avow_disclosure_has (disclosure, AVOW_DISCLOSE_AMOUNTS))
    {
      to->measure.target = from->measure.target;
      to->measure.currency = g_strdup (from->measure.currency);
    }
  if (avow_disclosure_has (disclosure, AVOW_DISCLOSE_PLACES) && from->measure.places != NULL)
    to->measure.places = g_array_copy (from->measure.places);
  to->why = copy_if (notes, from->why);
  to->accountable_to = copy_if (notes, from->accountable_to);
  to->review.helped = copy_if (notes, from->review.helped);
  to->review.hindered = copy_if (notes, from->review.hindered);
  to->review.tell = copy_if (notes, from->review.tell);
  if (notes)
    copy_release (to, from);

  return (AvowRecord *) to;
}

static AvowRecord *
redact_resource (AvowDisclosure  disclosure,
                 AvowResource   *from)
{
  gboolean notes = avow_disclosure_has (disclosure, AVOW_DISCLOSE_NOTES);
  AvowResource *to = avow_resource_new ();

  to->catalogue = g_strdup (from->catalogue);
  to->title = g_strdup (from->title);
  to->by = g_strdup (from->by);
  to->medium = g_strdup (from->medium);
  to->theme = g_strdup (from->theme);
  to->state = from->state;
  to->started_on = from->started_on;
  to->finished_on = from->finished_on;
  to->takeaways = copy_if (notes, from->takeaways);
  to->changes = copy_if (notes, from->changes);

  return (AvowRecord *) to;
}

/* The intention is a promise, and is seen as those are. */
static AvowRecord *
redact_review (AvowDisclosure  disclosure,
               AvowReview     *from)
{
  AvowReview *to = avow_review_new (from->month);

  to->closed_on = from->closed_on;
  to->intention = g_strdup (from->intention);
  if (!avow_disclosure_has (disclosure, AVOW_DISCLOSE_ANSWERS))
    return (AvowRecord *) to;

  for (guint i = 0; i < avow_review_get_n_answers (from); i++)
    {
      const AvowAnswer *answer = avow_review_get_answer (from, i);

      avow_review_add_answer (to, answer->prompt, answer->text);
    }

  return (AvowRecord *) to;
}

/* When it was signed and affirmed; who signed it is not told. */
static AvowRecord *
redact_pledge (AvowPledge *from)
{
  AvowPledge *to = avow_pledge_new ();

  to->signed_on = from->signed_on;
  to->superseded_on = from->superseded_on;
  if (from->affirmed != NULL)
    to->affirmed = g_array_copy (from->affirmed);

  return (AvowRecord *) to;
}

static AvowRecord *
redact (AvowDisclosure  disclosure,
        AvowRecord     *record)
{
  switch (avow_record_get_kind (record))
    {
    case AVOW_KIND_ACTION:
      return redact_action (disclosure, AVOW_ACTION (record));
    case AVOW_KIND_REFLECTION:
      return redact_reflection (disclosure, AVOW_REFLECTION (record));
    case AVOW_KIND_COMMITMENT:
      return redact_commitment (disclosure, AVOW_COMMITMENT (record));
    case AVOW_KIND_RESOURCE:
      return redact_resource (disclosure, AVOW_RESOURCE (record));
    case AVOW_KIND_REVIEW:
      return redact_review (disclosure, AVOW_REVIEW (record));
    case AVOW_KIND_PLEDGE:
      return redact_pledge (AVOW_PLEDGE (record));
    case AVOW_KIND_PLACE:
    case AVOW_KIND_PROFILE:
    case AVOW_KIND_DRAFT:
    case AVOW_KIND_UNKNOWN:
    case AVOW_N_KINDS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * avow_disclosure_has:
 * @disclosure: what may be seen
 * @what: one thing
 *
 * Returns: whether that may be
 */
gboolean
avow_disclosure_has (AvowDisclosure  disclosure,
                     AvowDisclosable what)
{
  return (disclosure & (1u << what)) != 0;
}

/**
 * avow_disclosure_redact:
 * @disclosure: what may be seen
 * @record: an action, a reflection, a commitment, a resource, a review or a pledge
 *
 * Returns: (transfer full): a record of the same id that says what may be seen of it, and nothing else
 */
AvowRecord *
avow_disclosure_redact (AvowDisclosure  disclosure,
                        AvowRecord     *record)
{
  AvowRecord *redacted = redact (disclosure, record);

  g_return_val_if_fail (redacted != NULL, NULL);

  redacted->id = record->id;
  /* Which orders what is of one day. */
  redacted->created = record->created;

  return redacted;
}
