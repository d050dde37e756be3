/* avow-pledge.c: what the person signed: a promise for each section and each ring */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "avow-pledge.h"
#include "avow-schema-private.h"
#include "avow-wipe.h"

typedef struct {
  gsize           offset;
  const AvowTerms *terms;
  int             value;
  const char     *suggested;
} Part;

static const AvowField section_fields[] = {
  AVOW_FIELD (AvowPledgeSections, awareness, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowPledgeSections, action, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowPledgeSections, accountability, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
};

static const AvowSchema section_schema =
  AVOW_SCHEMA_OF (section_fields, sizeof (AvowPledgeSections));

static const AvowField ring_fields[] = {
  AVOW_FIELD (AvowPledgeRings, own_life, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowPledgeRings, workplace, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
  AVOW_FIELD (AvowPledgeRings, community, TEXT, .flags = AVOW_FIELD_SEARCHABLE),
};

static const AvowSchema ring_schema = AVOW_SCHEMA_OF (ring_fields, sizeof (AvowPledgeRings));

static const AvowField fields[] = {
  AVOW_RECORD_FIELDS,
  AVOW_FIELD (AvowPledge, sections, OBJECT, .schema = &section_schema),
  AVOW_FIELD (AvowPledge, rings, OBJECT, .schema = &ring_schema),
  AVOW_FIELD (AvowPledge, signed_on, DATE),
  AVOW_FIELD (AvowPledge, signed_name, TEXT),
  AVOW_FIELD (AvowPledge, affirmed, DATES),
  AVOW_FIELD (AvowPledge, superseded_on, DATE),
};

static const AvowSchema schema = AVOW_SCHEMA_OF (fields, 0);

AVOW_DEFINE_RECORD (AvowPledge, avow_pledge, AVOW_KIND_PLEDGE, schema)

/* The words to start from; the person may change every one of them. */
static const Part parts[AVOW_PLEDGE_N_PARTS] = {
  { G_STRUCT_OFFSET (AvowPledge, sections.awareness), &AVOW_STEPS, AVOW_STEP_AWARENESS,
    N_("I will keep learning how racial inequity came to be and how it is kept in place, from the "
       "people who live with it, and I will look for it first in myself.") },
  { G_STRUCT_OFFSET (AvowPledge, sections.action), &AVOW_STEPS, AVOW_STEP_ACTION,
    N_("I will act in ways that people affected have asked for: give, volunteer, vote, spend where "
       "it supports Black-owned businesses, speak up, pass the microphone.") },
  { G_STRUCT_OFFSET (AvowPledge, sections.accountability), &AVOW_STEPS, AVOW_STEP_ACCOUNTABILITY,
    N_("I will set promises that end on a date, look back at them honestly each month, own the harm "
       "I do, and begin again.") },
  { G_STRUCT_OFFSET (AvowPledge, rings.own_life), &AVOW_RINGS, AVOW_RING_OWN_LIFE,
    N_("With my family and friends, I will name the bias we carry and talk about it.") },
  { G_STRUCT_OFFSET (AvowPledge, rings.workplace), &AVOW_RINGS, AVOW_RING_WORKPLACE,
    N_("I will ask what is needed, make it safe to raise a concern, and stand by whoever does.") },
  { G_STRUCT_OFFSET (AvowPledge, rings.community), &AVOW_RINGS, AVOW_RING_COMMUNITY,
    N_("I will stay informed, show up locally and follow the lead of local organisations.") },
};

static char **
get_part (AvowPledge *pledge,
          guint       part)
{
  return &G_STRUCT_MEMBER (char *, pledge, parts[part].offset);
}

/**
 * avow_pledge_new:
 *
 * Returns: (transfer full): a pledge that says nothing yet
 */
AvowPledge *
avow_pledge_new (void)
{
  return g_object_new (AVOW_TYPE_PLEDGE, NULL);
}

/**
 * avow_pledge_new_suggested:
 *
 * Returns: (transfer full): a pledge with the words that Avow suggests, in the person's language,
 *   not signed
 */
AvowPledge *
avow_pledge_new_suggested (void)
{
  AvowPledge *pledge = avow_pledge_new ();

  for (guint i = 0; i < AVOW_PLEDGE_N_PARTS; i++)
    avow_pledge_set_part (pledge, i, _(parts[i].suggested));

  return pledge;
}

/**
 * avow_pledge_get_part:
 * @pledge: a pledge
 * @part: less than %AVOW_PLEDGE_N_PARTS
 *
 * Returns: (transfer none) (nullable): its words
 */
const char *
avow_pledge_get_part (AvowPledge *pledge,
                      guint       part)
{
  g_return_val_if_fail (AVOW_IS_PLEDGE (pledge), NULL);
  g_return_val_if_fail (part < AVOW_PLEDGE_N_PARTS, NULL);

  return *get_part (pledge, part);
}

/**
 * avow_pledge_set_part:
 * @pledge: a pledge that no journal holds yet
 * @part: less than %AVOW_PLEDGE_N_PARTS
 * @text: (nullable): its words
 */
void
avow_pledge_set_part (AvowPledge *pledge,
                      guint       part,
                      const char *text)
{
  char **member;

  g_return_if_fail (AVOW_IS_PLEDGE (pledge));
  g_return_if_fail (part < AVOW_PLEDGE_N_PARTS);

  member = get_part (pledge, part);
  if (*member == text)
    return;
  avow_wipe_text (*member);
  *member = g_strdup (text);
}

/**
 * avow_pledge_get_part_name:
 * @part: less than %AVOW_PLEDGE_N_PARTS
 *
 * Returns: (transfer none): what it is headed with, such as "Awareness" or "Workplace"
 */
const char *
avow_pledge_get_part_name (guint part)
{
  g_return_val_if_fail (part < AVOW_PLEDGE_N_PARTS, NULL);

  return avow_term_get_name (parts[part].terms, parts[part].value);
}

/**
 * avow_pledge_get_last_affirmed:
 * @pledge: a pledge
 *
 * Returns: the latest day it was affirmed or signed, or %AVOW_CIVIL_DATE_NONE
 */
AvowCivilDate
avow_pledge_get_last_affirmed (AvowPledge *pledge)
{
  return avow_pledge_get_affirmed_by (pledge, G_MAXINT32);
}

/**
 * avow_pledge_get_affirmed_by:
 * @pledge: a pledge
 * @day: a day
 *
 * Returns: the latest day up to @day that it was affirmed or signed on, or %AVOW_CIVIL_DATE_NONE
 */
AvowCivilDate
avow_pledge_get_affirmed_by (AvowPledge    *pledge,
                             AvowCivilDate  day)
{
  AvowCivilDate last = AVOW_CIVIL_DATE_NONE;

  g_return_val_if_fail (AVOW_IS_PLEDGE (pledge), AVOW_CIVIL_DATE_NONE);

  if (pledge->signed_on <= day)
    last = pledge->signed_on;
  for (guint i = 0; pledge->affirmed != NULL && i < pledge->affirmed->len; i++)
    {
      AvowCivilDate affirmed = g_array_index (pledge->affirmed, AvowCivilDate, i);

      if (affirmed <= day)
        last = MAX (last, affirmed);
    }

  return last;
}

/**
 * avow_pledge_affirm:
 * @pledge: a pledge that no journal holds yet
 * @date: the day
 *
 * Notes that it was affirmed; a day is noted once.
 */
void
avow_pledge_affirm (AvowPledge    *pledge,
                    AvowCivilDate  date)
{
  guint at;

  g_return_if_fail (AVOW_IS_PLEDGE (pledge));

  if (pledge->affirmed == NULL)
    pledge->affirmed = g_array_new (FALSE, FALSE, sizeof (AvowCivilDate));

  /* Nearly always at the end; a clock that was wrong for a day leaves the days in order. */
  for (at = pledge->affirmed->len; at > 0; at--)
    if (g_array_index (pledge->affirmed, AvowCivilDate, at - 1) <= date)
      break;
  if (at == 0 || g_array_index (pledge->affirmed, AvowCivilDate, at - 1) != date)
    g_array_insert_val (pledge->affirmed, at, date);
}

/**
 * avow_pledge_says_the_same:
 * @a: a pledge
 * @b: another
 *
 * Returns: whether the words of all parts are the same, whoever signed them and when
 */
gboolean
avow_pledge_says_the_same (AvowPledge *a,
                           AvowPledge *b)
{
  g_return_val_if_fail (AVOW_IS_PLEDGE (a), FALSE);
  g_return_val_if_fail (AVOW_IS_PLEDGE (b), FALSE);

  return avow_schema_equal (&section_schema, &a->sections, &b->sections) &&
         avow_schema_equal (&ring_schema, &a->rings, &b->rings);
}
