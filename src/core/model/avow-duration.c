/* avow-duration.c: how long something took, in whole minutes, as people say it */

#include "config.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "avow-money.h"
#include "avow-number-text.h"

/* A month of days and nights: more is a slip of the finger. */
#define MOST_MINUTES (31 * 24 * 60)

/* No real number of hours or minutes has more digits. */
#define MOST_DIGITS 6

typedef enum {
  UNIT_NONE,
  UNIT_HOURS,
  UNIT_MINUTES,
  UNIT_UNKNOWN,
} Unit;

static gboolean
is_in_list (const char *word,
            const char *list)
{
  g_auto (GStrv) words = g_strsplit (list, ";", -1);

  for (char **candidate = words; *candidate != NULL; candidate++)
    {
      g_autofree char *caseless = g_utf8_casefold (g_strstrip (*candidate), -1);

      if (*caseless != '\0' && strcmp (caseless, word) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
skip_space (const char **text)
{
  while (**text != '\0')
    {
      gunichar character = g_utf8_get_char (*text);

      if (!g_unichar_isspace (character) && g_unichar_type (character) != G_UNICODE_FORMAT)
        return;
      *text = g_utf8_next_char (*text);
    }
}

static char
peek_plain (const char *text)
{
  return *text != '\0' ? avow_number_plain_char (g_utf8_get_char (text)) : 0;
}

/* The digits at the start of @text; at most %MOST_DIGITS of them count for something. */
static int
take_digits (const char **text,
             guint       *value)
{
  int n_digits = 0;

  *value = 0;
  while (g_ascii_isdigit (peek_plain (*text)))
    {
      if (n_digits < MOST_DIGITS)
        *value = *value * 10 + (guint) (peek_plain (*text) - '0');
      n_digits++;
      *text = g_utf8_next_char (*text);
    }

  return n_digits;
}

/* Marks too: the vowels of some scripts. */
static gboolean
is_letter (const char *text)
{
  gunichar character = g_utf8_get_char (text);

  return g_unichar_isalpha (character) || g_unichar_ismark (character);
}

static Unit
take_unit (const char **text)
{
  const char *start;
  g_autofree char *word = NULL;

  skip_space (text);
  start = *text;
  while (**text != '\0' && is_letter (*text))
    *text = g_utf8_next_char (*text);
  if (*text == start)
    return UNIT_NONE;

  word = g_utf8_casefold (start, *text - start);
  if (**text == '.')
    (*text)++;

  if (is_in_list (word, "h;hr;hrs;hour;hours") ||
      /* Translators: what people may type after a number of hours, with ";" between; your words for
       * hour and hours and their short forms. The English ones are understood in any case. */
      is_in_list (word, C_("duration, typed", "h;hr;hrs;hour;hours")))
    return UNIT_HOURS;

  if (is_in_list (word, "m;min;mins;minute;minutes") ||
      /* Translators: what people may type after a number of minutes, with ";" between. */
      is_in_list (word, C_("duration, typed", "m;min;mins;minute;minutes")))
    return UNIT_MINUTES;

  return UNIT_UNKNOWN;
}

static gboolean
fail (GError     **error,
      const char  *message)
{
  g_set_error_literal (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID, message);

  return FALSE;
}

static gboolean
fail_unreadable (GError **error)
{
  return fail (error, _("This is not a duration. Write it like “1:30”, “1.5 h” or “90”."));
}

static gboolean
fail_too_long (guint    most,
               GError **error)
{
  g_autofree char *limit = NULL;

  if (most == MOST_MINUTES)
    return fail (error, _("This is longer than a month."));

  limit = avow_minutes_format (most);
  /* Translators: %s is a duration, such as "999999 h" */
  g_set_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID, _("This is longer than %s."), limit);

  return FALSE;
}

static gboolean
finish (const char  *rest,
        gboolean     too_long,
        guint64      total,
        guint        most,
        guint       *minutes,
        GError     **error)
{
  skip_space (&rest);
  if (*rest != '\0')
    return fail_unreadable (error);
  if (too_long || total > most)
    return fail_too_long (most, error);

  *minutes = (guint) total;

  return TRUE;
}

/* After the decimal mark: "5 h" of "1.5 h". Rounded to the next minute. */
static gboolean
parse_decimals (const char  *text,
                guint        hours,
                gboolean     too_long,
                guint        most,
                guint       *minutes,
                GError     **error)
{
  guint64 decimals = 0, scale = 1, total;
  int n_digits = 0;
  Unit unit;

  while (g_ascii_isdigit (peek_plain (text)))
    {
      if (n_digits < MOST_DIGITS)
        {
          decimals = decimals * 10 + (guint64) (peek_plain (text) - '0');
          scale *= 10;
        }
      n_digits++;
      text = g_utf8_next_char (text);
    }

  /* A part of a minute is not meant, so without a unit these are hours. */
  unit = take_unit (&text);
  if (n_digits == 0 || unit == UNIT_MINUTES || unit == UNIT_UNKNOWN)
    return fail_unreadable (error);

  total = (guint64) hours * 60 + (decimals * 60 + scale / 2) / scale;

  return finish (text, too_long, total, most, minutes, error);
}

/**
 * avow_minutes_parse_up_to:
 * @text: what a person typed
 * @most: what is longer than this many minutes is refused
 * @minutes: (out): the duration; untouched unless %TRUE is returned
 * @error: where to put %AVOW_MODEL_ERROR_INVALID; the message is a whole translated sentence
 *
 * Reads "90" (minutes), "45 min", "1:30", "1h30", "1 h 30 min", "2 h", "1.5 h", "1,5": with the
 * units in English or in the person's language, either decimal mark, and the digits of every
 * script. Hours with decimals are rounded to whole minutes.
 *
 * Returns: whether @text is a duration of no more than @most minutes
 */
gboolean
avow_minutes_parse_up_to (const char  *text,
                          guint        most,
                          guint       *minutes,
                          GError     **error)
{
  guint first, second = 0;
  int n_digits;
  gboolean too_long;
  char mark;
  Unit unit;

  g_return_val_if_fail (text != NULL, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return fail_unreadable (error);

  skip_space (&text);
  if (*text == '\0')
    return fail (error, _("Write how long it took."));
  if (peek_plain (text) == '-')
    return fail (error, _("A duration cannot be less than zero."));

  mark = peek_plain (text);
  n_digits = take_digits (&text, &first);
  too_long = n_digits > MOST_DIGITS;

  /* ".5 h" */
  if (n_digits == 0 && mark != '.' && mark != ',' && mark != 'D')
    return fail_unreadable (error);

  mark = peek_plain (text);
  if (mark == '.' || mark == ',' || mark == 'D')
    {
      text = g_utf8_next_char (text);
      return parse_decimals (text, first, too_long, most, minutes, error);
    }

  if (mark == ':')
    {
      text = g_utf8_next_char (text);
      n_digits = take_digits (&text, &second);
      if (n_digits < 1 || n_digits > 2 || second > 59)
        return fail_unreadable (error);

      /* "1:30 h" */
      unit = take_unit (&text);
      if (unit != UNIT_NONE && unit != UNIT_HOURS)
        return fail_unreadable (error);
      return finish (text, too_long, (guint64) first * 60 + second, most, minutes, error);
    }

  switch (take_unit (&text))
    {
    case UNIT_NONE:
    case UNIT_MINUTES:
      return finish (text, too_long, first, most, minutes, error);

    case UNIT_HOURS:
      skip_space (&text);
      n_digits = take_digits (&text, &second);
      if (n_digits > 0)
        {
          unit = take_unit (&text);
          if (n_digits > 2 || second > 59 || unit == UNIT_HOURS || unit == UNIT_UNKNOWN)
            return fail_unreadable (error);
        }
      return finish (text, too_long, (guint64) first * 60 + second, most, minutes, error);

    case UNIT_UNKNOWN:
    default:
      return fail_unreadable (error);
    }
}

/**
 * avow_minutes_parse:
 * @text: what a person typed
 * @minutes: (out): the duration; untouched unless %TRUE is returned
 * @error: where to put %AVOW_MODEL_ERROR_INVALID
 *
 * As avow_minutes_parse_up_to(), for something that was done once.
 *
 * Returns: whether @text is a duration of no more than 31 days
 */
gboolean
avow_minutes_parse (const char  *text,
                    guint       *minutes,
                    GError     **error)
{
  return avow_minutes_parse_up_to (text, MOST_MINUTES, minutes, error);
}

/**
 * avow_minutes_format:
 * @minutes: a duration
 *
 * Returns: (transfer full): "1 h 30 min", "2 h", "45 min", in the person's language
 */
char *
avow_minutes_format (guint minutes)
{
  guint hours = minutes / 60, rest = minutes % 60;
  g_autofree char *hours_text = NULL;
  g_autofree char *minutes_text = NULL;

  /* Translators: a number of hours, in short. Typed into a duration, it should be understood: see
   * the list of words for hours. */
  hours_text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u h", "%u h", hours), hours);
  /* Translators: a number of minutes, in short; as with hours. */
  minutes_text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u min", "%u min", rest), rest);

  if (hours == 0)
    return g_steal_pointer (&minutes_text);
  if (rest == 0)
    return g_steal_pointer (&hours_text);

  /* Translators: a duration: the hours and the minutes, each with its unit: "1 h 30 min" */
  return g_strdup_printf (C_("duration", "%1$s %2$s"), hours_text, minutes_text);
}
