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

const char *
avow_change_get_words (AvowRecord *before,
                       AvowRecord *after)
{
  AvowRecord *record = after != NULL ? after : before;

  switch (avow_record_get_kind (record))
    {
    case AVOW_KIND_ACTION:
    case AVOW_KIND_REFLECTION:
      return describe_entry (before, after);
    case AVOW_KIND_PLEDGE:
      return describe_pledge ((AvowPledge *) before, (AvowPledge *) after);
    case AVOW_KIND_COMMITMENT:
      return describe_commitment ((AvowCommitment *) before, (AvowCommitment *) after);
    default:
      return NULL;
    }
}
