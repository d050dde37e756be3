/* avow-suggestions.c: promises to start from, for each ring and step */

#include "config.h"

#include "avow-suggestions.h"

#include <glib/gi18n-lib.h>

/* Two for most cells, in the order of the rings, and within a ring of the steps. */
static const AvowSuggestion suggestions[] = {
  { AVOW_RING_OWN_LIFE, AVOW_STEP_AWARENESS,
    NC_ ("suggestion", "Read, watch or listen to one thing by the people affected"),
    AVOW_MEASURE_COUNT, 1, AVOW_PER_MONTH, { AVOW_ACTION_LEARNING }, 6 },
  { AVOW_RING_OWN_LIFE, AVOW_STEP_AWARENESS,
    NC_ ("suggestion", "Talk with family or a friend about the bias we carry"),
    AVOW_MEASURE_COUNT, 1, AVOW_PER_MONTH, { AVOW_ACTION_CONVERSATION }, 3 },
  { AVOW_RING_OWN_LIFE, AVOW_STEP_ACTION,
    NC_ ("suggestion", "Eat at a Black-owned restaurant twice a month"),
    AVOW_MEASURE_COUNT, 2, AVOW_PER_MONTH, { AVOW_ACTION_DINING }, 6 },
  { AVOW_RING_OWN_LIFE, AVOW_STEP_ACTION,
    NC_ ("suggestion", "Buy at least one thing a month from a Black-owned shop"),
    AVOW_MEASURE_COUNT, 1, AVOW_PER_MONTH, { AVOW_ACTION_PURCHASE }, 6 },
  { AVOW_RING_OWN_LIFE, AVOW_STEP_ACCOUNTABILITY,
    NC_ ("suggestion", "Ask someone affected what I missed"),
    AVOW_MEASURE_COUNT, 1, AVOW_PER_MONTH,
    { AVOW_ACTION_CHECKING_IN, AVOW_ACTION_CONVERSATION }, 3 },
  { AVOW_RING_WORKPLACE, AVOW_STEP_AWARENESS,
    NC_ ("suggestion", "Find out how hiring and promotion are decided here, and for whom"),
    AVOW_MEASURE_ONCE, 1, AVOW_PER_PERIOD,
    { AVOW_ACTION_LEARNING, AVOW_ACTION_CONVERSATION, AVOW_ACTION_WORKPLACE }, 1 },
  { AVOW_RING_WORKPLACE, AVOW_STEP_ACTION,
    NC_ ("suggestion", "Mentor or sponsor someone, two hours a month"),
    AVOW_MEASURE_MINUTES, 120, AVOW_PER_MONTH, { AVOW_ACTION_WORKPLACE }, 6 },
  { AVOW_RING_WORKPLACE, AVOW_STEP_ACTION,
    NC_ ("suggestion", "Speak up when a joke, a stereotype or an unfair decision passes"),
    AVOW_MEASURE_COUNT, 3, AVOW_PER_PERIOD, { AVOW_ACTION_SPEAKING_UP }, 3 },
  { AVOW_RING_WORKPLACE, AVOW_STEP_ACCOUNTABILITY,
    NC_ ("suggestion", "Check in each month with whoever raised a concern"),
    AVOW_MEASURE_COUNT, 1, AVOW_PER_MONTH, { AVOW_ACTION_CHECKING_IN }, 6 },
  { AVOW_RING_COMMUNITY, AVOW_STEP_AWARENESS,
    NC_ ("suggestion", "Go to a local meeting, and listen"),
    AVOW_MEASURE_COUNT, 1, AVOW_PER_MONTH, { AVOW_ACTION_ADVOCACY, AVOW_ACTION_LEARNING }, 3 },
  { AVOW_RING_COMMUNITY, AVOW_STEP_ACTION,
    NC_ ("suggestion", "Volunteer with an organisation led by the people affected"),
    AVOW_MEASURE_MINUTES, 240, AVOW_PER_MONTH, { AVOW_ACTION_VOLUNTEERING }, 6 },
  { AVOW_RING_COMMUNITY, AVOW_STEP_ACTION,
    NC_ ("suggestion", "Give to a bail fund, a legal fund or mutual aid"),
    AVOW_MEASURE_MONEY, 0, AVOW_PER_MONTH, { AVOW_ACTION_DONATION }, 6 },
  { AVOW_RING_COMMUNITY, AVOW_STEP_ACTION,
    NC_ ("suggestion", "Contact my representatives about what local organisations ask for"),
    AVOW_MEASURE_COUNT, 1, AVOW_PER_MONTH, { AVOW_ACTION_ADVOCACY }, 6 },
  { AVOW_RING_COMMUNITY, AVOW_STEP_ACCOUNTABILITY,
    NC_ ("suggestion", "Ask an organisation whether my help is what it needs"),
    AVOW_MEASURE_COUNT, 1, AVOW_PER_PERIOD,
    { AVOW_ACTION_CHECKING_IN, AVOW_ACTION_CONVERSATION }, 3 },
};

guint
avow_suggestions_get_n (void)
{
  return G_N_ELEMENTS (suggestions);
}

const AvowSuggestion *
avow_suggestions_get (guint index)
{
  g_return_val_if_fail (index < G_N_ELEMENTS (suggestions), NULL);

  return &suggestions[index];
}

const char *
avow_suggestion_get_title (const AvowSuggestion *suggestion)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "suggestion", suggestion->title);
}

AvowCommitment *
avow_suggestion_make (const AvowSuggestion *suggestion,
                      AvowCivilDate         today,
                      const char           *currency)
{
  AvowCommitment *commitment = avow_suggestion_make_blank (today, currency);
  g_autoptr (GStrvBuilder) types = g_strv_builder_new ();

  commitment->title = g_strdup (avow_suggestion_get_title (suggestion));
  commitment->ring = (int) suggestion->ring;
  commitment->step = (int) suggestion->step;
  commitment->due = avow_civil_date_months_end (today, suggestion->months);
  commitment->measure.what = (int) suggestion->what;
  commitment->measure.per = (int) suggestion->per;
  commitment->measure.target = suggestion->target > 0 ? suggestion->target : -1;
  for (guint i = 0; suggestion->types[i] != AVOW_ACTION_UNKNOWN; i++)
    g_strv_builder_add (types, avow_term_get_word (&AVOW_ACTION_TYPES, (int) suggestion->types[i]));
  commitment->measure.types = g_strv_builder_end (types);

  return commitment;
}

AvowCommitment *
avow_suggestion_make_blank (AvowCivilDate  today,
                            const char    *currency)
{
  AvowCommitment *commitment = avow_commitment_new ();

  commitment->start = today;
  commitment->due = avow_civil_date_months_end (today, 3);
  commitment->measure.what = AVOW_MEASURE_COUNT;
  commitment->measure.per = AVOW_PER_PERIOD;
  commitment->measure.currency = g_strdup (currency);

  return commitment;
}
