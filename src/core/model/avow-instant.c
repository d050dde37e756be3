/* avow-instant.c: points in time as records store them: RFC 3339 in JSON, microseconds in memory */

#include "config.h"

#include <string.h>

#include "avow-instant.h"

#include "avow-civil-date.h"

/* GDate's Julian day number of 1970-01-01 */
#define EPOCH_DAY 719163

#define SECONDS_PER_DAY (24 * 60 * 60)

/* 0001-01-01T00:00:00Z and the end of 9999-12-31 */
#define FIRST_SECOND G_GINT64_CONSTANT (-62135596800)
#define LAST_SECOND G_GINT64_CONSTANT (253402300799)

/* Reads exactly @n_digits digits. */
static gboolean
read_digits (const char **text,
             const char  *end,
             int          n_digits,
             int         *value)
{
  *value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (*text == end || !g_ascii_isdigit (**text))
        return FALSE;
      *value = *value * 10 + (*(*text)++ - '0');
    }

  return TRUE;
}

static gboolean
read_char (const char **text,
           const char  *end,
           const char  *accepted)
{
  if (*text == end || **text == '\0' || strchr (accepted, **text) == NULL)
    return FALSE;

  (*text)++;

  return TRUE;
}

/* "Z", "+05:30": how far the local time before it is ahead of UTC, in seconds */
static gboolean
read_offset (const char **text,
             const char  *end,
             int         *offset)
{
  gboolean behind;
  int hours, minutes;

  *offset = 0;
  if (read_char (text, end, "Zz"))
    return TRUE;

  behind = *text < end && **text == '-';
  if (!read_char (text, end, "+-") ||
      !read_digits (text, end, 2, &hours) || hours > 23 ||
      !read_char (text, end, ":") ||
      !read_digits (text, end, 2, &minutes) || minutes > 59)
    return FALSE;

  *offset = (hours * 60 + minutes) * 60;
  if (behind)
    *offset = -*offset;

  return TRUE;
}

/**
 * avow_instant_parse:
 * @text: what may be a date and time of RFC 3339, section 5.6
 * @length: its length in bytes
 * @instant: (out): microseconds since 1970 UTC; untouched unless %TRUE is returned
 *
 * Any offset from UTC is accepted. A leap second (":60") is the second after it, as POSIX counts.
 * Digits beyond the microseconds are dropped.
 *
 * Returns: whether @text is an instant of the years 1 to 9999
 */
gboolean
avow_instant_parse (const char *text,
                    gsize       length,
                    gint64     *instant)
{
  const char *end = text + length;
  AvowCivilDate date;
  int hours, minutes, seconds, offset;
  gint64 fraction = 0, value;

  if (length < 10 || !avow_civil_date_parse (text, 10, &date))
    return FALSE;
  text += 10;

  if (!read_char (&text, end, "Tt ") ||
      !read_digits (&text, end, 2, &hours) || hours > 23 ||
      !read_char (&text, end, ":") ||
      !read_digits (&text, end, 2, &minutes) || minutes > 59 ||
      !read_char (&text, end, ":") ||
      !read_digits (&text, end, 2, &seconds) || seconds > 60)
    return FALSE;

  if (read_char (&text, end, "."))
    {
      gint64 unit = G_USEC_PER_SEC / 10;

      if (text == end || !g_ascii_isdigit (*text))
        return FALSE;
      for (; text < end && g_ascii_isdigit (*text); text++, unit /= 10)
        fraction += (*text - '0') * unit;
    }

  if (!read_offset (&text, end, &offset) || text != end)
    return FALSE;

  value = ((gint64) date - EPOCH_DAY) * SECONDS_PER_DAY;
  value += hours * 3600 + minutes * 60 + seconds - offset;

  /* The offset may have led out of the years that can be written. */
  if (value < FIRST_SECOND || value > LAST_SECOND)
    return FALSE;

  *instant = value * G_USEC_PER_SEC + fraction;

  return TRUE;
}

/**
 * avow_instant_to_text:
 * @instant: microseconds since 1970 UTC
 * @text: (out caller-allocates): where to write RFC 3339 in UTC; the fraction of a second is left
 *   out where it is zero
 *
 * Returns: whether @instant is within the years 1 to 9999; otherwise @text is untouched
 */
gboolean
avow_instant_to_text (gint64 instant,
                      char   text[AVOW_INSTANT_TEXT_SIZE])
{
  gint64 seconds = instant / G_USEC_PER_SEC;
  int fraction = (int) (instant % G_USEC_PER_SEC);
  gint64 day;
  int second, year, month, day_of_month;

  /* Towards the past, not towards zero: what is left over counts forwards. */
  if (fraction < 0)
    {
      fraction += G_USEC_PER_SEC;
      seconds--;
    }

  if (seconds < FIRST_SECOND || seconds > LAST_SECOND)
    return FALSE;

  day = seconds / SECONDS_PER_DAY;
  second = (int) (seconds % SECONDS_PER_DAY);
  if (second < 0)
    {
      second += SECONDS_PER_DAY;
      day--;
    }

  avow_civil_date_get_ymd ((AvowCivilDate) (day + EPOCH_DAY), &year, &month, &day_of_month);
  g_snprintf (text, AVOW_INSTANT_TEXT_SIZE, "%04d-%02d-%02dT%02d:%02d:%02d",
              year, month, day_of_month, second / 3600, second / 60 % 60, second % 60);
  if (fraction != 0)
    g_snprintf (text + 19, AVOW_INSTANT_TEXT_SIZE - 19, ".%06dZ", fraction);
  else
    g_strlcat (text, "Z", AVOW_INSTANT_TEXT_SIZE);

  return TRUE;
}
