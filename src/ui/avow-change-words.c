/* avow-change-words.c: what a change of the journal is called when it is told */

#include "config.h"

#include <glib/gi18n.h>

#include "avow-change-words.h"

static const char *
describe_entry (AvowRecord *before,
                AvowRecord *after)
{
  if (after == NULL)
    return _("Entry deleted");
  if (before != NULL)
    return _("Entry changed");

  return AVOW_IS_ACTION (after) ? _("Action logged") : _("Reflection saved");
}

static const char *
describe_pledge (AvowPledge *before,
                 AvowPledge *after)
{
  if (after == NULL)
    return _("Pledge deleted");
  if (before == NULL)
    return _("Pledge signed");
  /* The new one is what is told. */
  if (before->superseded_on != after->superseded_on)
    return NULL;

  return _("Pledge affirmed");
}

static const char *
describe_commitment (AvowCommitment *before,
                     AvowCommitment *after)
{
  if (after == NULL)
    return _("Commitment deleted");
  if (before == NULL)
    return _("Commitment made");
  if (before->state != after->state && after->state == AVOW_COMMITMENT_REVIEWED)
    return _("Review saved");
  if (before->state != after->state && after->state == AVOW_COMMITMENT_RELEASED)
    return _("Commitment released");
  /* The new one is what is told. */
  if (!avow_id_equal (&before->renewed_as, &after->renewed_as))
    return NULL;

  return _("Commitment changed");
}

/* NULL where it is not closing or opening it that changed: what else it keeps is not told. */
static char *
describe_review (AvowReview *before,
                 AvowReview *after)
{
  gboolean was_closed = avow_review_is_closed (before);
  gboolean is_closed = avow_review_is_closed (after);
  g_autofree char *month = NULL;

  if (after == NULL || was_closed == is_closed)
    return NULL;

  month = avow_civil_date_format_month (after->month);

  /* Translators: %s is a month: "October 2026 closed" */
  return g_strdup_printf (is_closed ? _("%s closed") : _("%s open again"), month);
}

char *
avow_change_get_words (AvowRecord *before,
                       AvowRecord *after)
{
  AvowRecord *record = after != NULL ? after : before;

  switch (avow_record_get_kind (record))
    {
    case AVOW_KIND_ACTION:
    case AVOW_KIND_REFLECTION:
      return g_strdup (describe_entry (before, after));
    case AVOW_KIND_PLEDGE:
      return g_strdup (describe_pledge ((AvowPledge *) before, (AvowPledge *) after));
    case AVOW_KIND_COMMITMENT:
      return g_strdup (describe_commitment ((AvowCommitment *) before, (AvowCommitment *) after));
    case AVOW_KIND_REVIEW:
      return describe_review ((AvowReview *) before, (AvowReview *) after);
    default:
      return NULL;
    }
}
