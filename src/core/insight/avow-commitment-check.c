/* avow-commitment-check.c: what is wrong with a commitment as it is written, in words */

#include "config.h"

#include "avow-commitment-check.h"

#include <glib/gi18n-lib.h>

static gboolean
is_blank (const char *text)
{
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      return FALSE;

  return TRUE;
}

static const char *
check_target (const AvowMeasure *measure)
{
  if (measure->what == AVOW_MEASURE_ONCE || measure->target > 0)
    return NULL;

  switch (measure->what)
    {
    case AVOW_MEASURE_MINUTES:
      return _("Say how much time.");
    case AVOW_MEASURE_MONEY:
      return _("Say how much money.");
    case AVOW_MEASURE_COUNT:
      return _("Say how many times.");
    default:
      return _("Say what is counted.");
    }
}

static char *
check_currency (const AvowMeasure *measure)
{
  if (measure->what != AVOW_MEASURE_MONEY)
    return NULL;
  if (measure->currency == NULL)
    return g_strdup (_("Say in which currency."));
  if (avow_currency_get_digits (measure->currency) >= 0)
    return NULL;

  /* Translators: %s is what was typed for a currency. */
  return g_strdup_printf (_("“%s” is not a currency. Use its three letters, such as USD."),
                          measure->currency);
}

static const char *
check_due (AvowCommitment *commitment)
{
  if (commitment->due == AVOW_CIVIL_DATE_NONE)
    return _("Say when it ends.");
  if (commitment->start != AVOW_CIVIL_DATE_NONE && commitment->due < commitment->start)
    return _("That is before it starts.");

  return NULL;
}

static const char *
check_reminder (AvowCommitment *commitment)
{
  if (commitment->remind_days_before < -1)
    return _("That would be after the end.");
  if (commitment->remind_days_before > 0 && check_due (commitment) == NULL &&
      commitment->remind_days_before > (gint64) (commitment->due - commitment->start))
    return _("That would be before it starts.");

  return NULL;
}

/**
 * avow_commitment_find_problem:
 * @commitment: a commitment as far as it is written; a reminder after the end is less than -1
 * @part: a part of it
 *
 * Returns: (transfer full) (nullable): a sentence that says what is wrong with that part, or %NULL
 */
char *
avow_commitment_find_problem (AvowCommitment     *commitment,
                              AvowCommitmentPart  part)
{
  g_return_val_if_fail (AVOW_IS_COMMITMENT (commitment), NULL);

  switch (part)
    {
    case AVOW_COMMITMENT_PART_TITLE:
      return is_blank (commitment->title) ? g_strdup (_("Say what you promise, in your own words."))
                                          : NULL;
    case AVOW_COMMITMENT_PART_TARGET:
      return g_strdup (check_target (&commitment->measure));
    case AVOW_COMMITMENT_PART_CURRENCY:
      return check_currency (&commitment->measure);
    case AVOW_COMMITMENT_PART_START:
      return commitment->start == AVOW_CIVIL_DATE_NONE ? g_strdup (_("Say when it starts.")) : NULL;
    case AVOW_COMMITMENT_PART_DUE:
      return g_strdup (check_due (commitment));
    case AVOW_COMMITMENT_PART_REMINDER:
      return g_strdup (check_reminder (commitment));
    case AVOW_COMMITMENT_N_PARTS:
    default:
      g_return_val_if_reached (NULL);
    }
}

/**
 * avow_commitment_is_sound:
 * @commitment: a commitment
 *
 * Returns: whether nothing is wrong with any part of it
 */
gboolean
avow_commitment_is_sound (AvowCommitment *commitment)
{
  for (int part = 0; part < AVOW_COMMITMENT_N_PARTS; part++)
    {
      g_autofree char *problem =
        avow_commitment_find_problem (commitment, (AvowCommitmentPart) part);

      if (problem != NULL)
        return FALSE;
    }

  return TRUE;
}
