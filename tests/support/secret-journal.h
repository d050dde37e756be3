/* secret-journal.h: a journal of words that each say what they are, to find them again or not */

#pragma once

#include "core/insight/avow-disclosure.h"
#include "core/model/avow-action.h"
#include "core/model/avow-place.h"
#include "core/model/avow-pledge.h"
#include "core/model/avow-reflection.h"
#include "core/model/avow-resource.h"
#include "core/model/avow-review.h"
#include "journal-fixture.h"
#include "promise-fixture.h"

G_BEGIN_DECLS

#define NEVER (-1)
#define ALWAYS AVOW_DISCLOSE_NONE

#define UNTOLD ""

/* What a person may have written, and what it takes for somebody else to see it. @written is how it stands
 * in what people read, if that differs, or UNTOLD. */
typedef struct {
  const char *text;
  int         takes;
  const char *written;
} Secret;

static const Secret SECRETS[] = {
  { "s-action-title", AVOW_DISCLOSE_ENTRIES, NULL },
  { "s-action-about", AVOW_DISCLOSE_ENTRIES, NULL },
  { "s-action-label", AVOW_DISCLOSE_ENTRIES, NULL },
  { "s-community", AVOW_DISCLOSE_COMMUNITIES, NULL },
  { "47114711", AVOW_DISCLOSE_AMOUNTS, "147.11" },
  { "s-place-name", AVOW_DISCLOSE_PLACES, NULL },
  { "s-place-note", NEVER, NULL },
  { "s-reflection-title", AVOW_DISCLOSE_REFLECTIONS, NULL },
  { "s-reflection-text", AVOW_DISCLOSE_REFLECTIONS, NULL },
  { "s-reflection-prompt", AVOW_DISCLOSE_REFLECTIONS, NULL },
  { "s-repair-what", AVOW_DISCLOSE_REFLECTIONS, NULL },
  { "s-repair-impact", AVOW_DISCLOSE_REFLECTIONS, NULL },
  { "s-repair-responsibility", AVOW_DISCLOSE_REFLECTIONS, NULL },
  { "s-repair-apology", AVOW_DISCLOSE_REFLECTIONS, NULL },
  { "s-repair-change", AVOW_DISCLOSE_REFLECTIONS, NULL },
  { "s-feeling", ALWAYS, NULL },
  { "s-commitment-title", ALWAYS, NULL },
  { "s-commitment-why", AVOW_DISCLOSE_NOTES, UNTOLD },
  { "s-commitment-accountable", AVOW_DISCLOSE_NOTES, UNTOLD },
  { "s-commitment-helped", AVOW_DISCLOSE_NOTES, NULL },
  { "s-commitment-hindered", AVOW_DISCLOSE_NOTES, NULL },
  { "s-commitment-tell", AVOW_DISCLOSE_NOTES, UNTOLD },
  { "s-commitment-reason", AVOW_DISCLOSE_NOTES, NULL },
  { "s-change-reason", NEVER, NULL },
  { "s-measure-community", AVOW_DISCLOSE_COMMUNITIES, UNTOLD },
  { "8150815", AVOW_DISCLOSE_AMOUNTS, "508.15" },
  { "s-resource-title", ALWAYS, NULL },
  { "s-resource-takeaways", AVOW_DISCLOSE_NOTES, NULL },
  { "s-resource-changes", AVOW_DISCLOSE_NOTES, NULL },
  { "s-answer", AVOW_DISCLOSE_ANSWERS, NULL },
  { "s-intention", ALWAYS, NULL },
  { "s-reopened", NEVER, NULL },
  { "s-pledge-text", NEVER, NULL },
  { "s-pledge-name", NEVER, NULL },
  { "s-unknown-member", NEVER, NULL },
};

static inline void
secret_set_extra (gpointer record)
{
  ((AvowRecord *) record)->extra = g_strdup ("{\"newer\":\"s-unknown-member\"}");
}

static inline char **
secret_make_words (const char *word)
{
  return g_strdupv ((char *[]) { (char *) word, NULL });
}

static inline void
secret_save_action (JournalFixture *fixture)
{
  g_autoptr (AvowPlace) place = avow_place_new ();
  g_autoptr (AvowAction) action = avow_action_new ();

  place->parent_instance.id = avow_id_new_random ();
  place->name = g_strdup ("s-place-name");
  place->note = g_strdup ("s-place-note");

  action->date = date ("2026-10-05");
  action->type = AVOW_ACTION_OTHER;
  action->label = g_strdup ("s-action-label");
  action->title = g_strdup ("s-action-title");
  action->about = g_strdup ("s-action-about");
  action->place = place->parent_instance.id;
  action->amount = (AvowMoney) { 47114711, "USD" };
  action->communities = secret_make_words ("s-community");
  action->note = g_strdup ("s-action-note");
  action->feedback = g_strdup ("s-action-feedback");
  secret_set_extra (action);
  fixture_save (fixture, place);
  fixture_save (fixture, action);
}

static inline void
secret_save_reflection (JournalFixture *fixture)
{
  g_autoptr (AvowReflection) reflection = avow_reflection_new ();

  reflection->date = date ("2026-10-06");
  reflection->form = AVOW_FORM_REPAIR;
  reflection->prompt.text = g_strdup ("s-reflection-prompt");
  reflection->title = g_strdup ("s-reflection-title");
  reflection->text = g_strdup ("s-reflection-text");
  reflection->what = g_strdup ("s-repair-what");
  reflection->impact = g_strdup ("s-repair-impact");
  reflection->responsibility = g_strdup ("s-repair-responsibility");
  reflection->apology = g_strdup ("s-repair-apology");
  reflection->change = g_strdup ("s-repair-change");
  reflection->feelings = secret_make_words ("s-feeling");
  secret_set_extra (reflection);
  fixture_save (fixture, reflection);
}

static inline void
secret_save_commitment (JournalFixture *fixture)
{
  g_autoptr (AvowCommitment) commitment = avow_commitment_new ();

  commitment->title = g_strdup ("s-commitment-title");
  commitment->why = g_strdup ("s-commitment-why");
  commitment->accountable_to = g_strdup ("s-commitment-accountable");
  commitment->start = date ("2026-10-01");
  commitment->due = date ("2026-10-31");
  commitment->measure.what = AVOW_MEASURE_MONEY;
  commitment->measure.target = 8150815;
  commitment->measure.currency = g_strdup ("USD");
  commitment->measure.communities = secret_make_words ("s-measure-community");
  commitment->state = AVOW_COMMITMENT_RELEASED;
  commitment->review.on = date ("2026-10-20");
  commitment->review.helped = g_strdup ("s-commitment-helped");
  commitment->review.hindered = g_strdup ("s-commitment-hindered");
  commitment->review.tell = g_strdup ("s-commitment-tell");
  avow_commitment_add_event (commitment, date ("2026-10-10"), AVOW_EVENT_CHANGED)->reason =
    g_strdup ("s-change-reason");
  avow_commitment_add_event (commitment, date ("2026-10-20"), AVOW_EVENT_RELEASED)->reason =
    g_strdup ("s-commitment-reason");
  secret_set_extra (commitment);
  fixture_save (fixture, commitment);
}

static inline void
secret_save_others (JournalFixture *fixture)
{
  g_autoptr (AvowResource) resource = avow_resource_new ();
  g_autoptr (AvowReview) review = avow_review_new (date ("2026-10-01"));
  g_autoptr (AvowPledge) pledge = avow_pledge_new ();

  resource->title = g_strdup ("s-resource-title");
  resource->finished_on = date ("2026-10-09");
  resource->takeaways = g_strdup ("s-resource-takeaways");
  resource->changes = g_strdup ("s-resource-changes");

  avow_review_add_answer (review, "?", "s-answer");
  review->intention = g_strdup ("s-intention");
  avow_review_add_event (review, date ("2026-11-02"), AVOW_CLOSING_REOPENED)->reason = g_strdup ("s-reopened");
  secret_set_extra (review);

  pledge->sections.action = g_strdup ("s-pledge-text");
  pledge->signed_name = g_strdup ("s-pledge-name");
  pledge->signed_on = date ("2026-09-01");
  fixture_save (fixture, resource);
  fixture_save (fixture, review);
  fixture_save (fixture, pledge);
}

static inline void
secret_save_all (JournalFixture *fixture)
{
  secret_save_action (fixture);
  secret_save_reflection (fixture);
  secret_save_commitment (fixture);
  secret_save_others (fixture);
}

static inline gboolean
secret_is_seen (const Secret   *secret,
                AvowDisclosure  disclosure)
{
  if (secret->takes == ALWAYS)
    return TRUE;
  /* The place of an action is told with the action. */
  if (secret->takes == AVOW_DISCLOSE_PLACES && !avow_disclosure_has (disclosure, AVOW_DISCLOSE_ENTRIES))
    return FALSE;

  return secret->takes != NEVER && avow_disclosure_has (disclosure, (AvowDisclosable) secret->takes);
}

/* Calls @check with each by itself, all others but it, none and all. */
static inline void
secret_for_each_disclosure (JournalFixture  *fixture,
                            void           (*check) (JournalFixture *fixture,
                                                     AvowDisclosure  disclosure))
{
  check (fixture, AVOW_DISCLOSURE_NOTHING);
  check (fixture, AVOW_DISCLOSURE_ALL);
  check (fixture, AVOW_DISCLOSURE_USUAL);
  for (int what = 1; what < AVOW_N_DISCLOSABLES; what++)
    {
      check (fixture, 1u << what);
      check (fixture, AVOW_DISCLOSURE_ALL & ~(1u << what));
    }
}

G_END_DECLS
