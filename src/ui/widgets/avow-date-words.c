/* avow-date-words.c: a day as people type it */

#include "config.h"

#include <glib/gi18n.h>
#include <langinfo.h>
#include <locale.h>
#include <time.h>

#include "avow-date-words.h"
#include "core/model/avow-money.h"

/* --- What was typed, in parts --- */

#define MAX_NUMBERS 3

typedef struct {
  int      numbers[MAX_NUMBERS];
  int      n_numbers;
  int      n_digits[MAX_NUMBERS];
  int      month;
  gboolean other;
} Parts;

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (normal != NULL ? normal : "", -1);

  return g_strdup (g_strstrip (folded));
}

/* @typed is a name of the locale, or the start of one that is long enough not to be a mishap. */
static gboolean
is_name (const char *typed,
         nl_item     item)
{
  g_autofree char *name = fold (nl_langinfo (item));

  return *name != '\0'
         && (g_str_equal (typed, name)
             || (g_utf8_strlen (typed, -1) >= 3 && g_str_has_prefix (name, typed)));
}

static int
find_month (const char *typed)
{
  for (int i = 0; i < 12; i++)
    {
      if (is_name (typed, MON_1 + i) || is_name (typed, ABMON_1 + i))
        return i + 1;
#ifdef ALTMON_1
      if (is_name (typed, ALTMON_1 + i))
        return i + 1;
#endif
    }

  return 0;
}

/* 0 for Sunday, as the C library counts; -1 for none. */
static int
find_weekday (const char *typed)
{
  for (int i = 0; i < 7; i++)
    {
      if (is_name (typed, DAY_1 + i) || is_name (typed, ABDAY_1 + i))
        return i;
    }

  return -1;
}

static void
read_parts (const char *typed,
            Parts      *parts)
{
  const char *p = typed;

  while (*p != '\0')
    {
      gunichar character = g_utf8_get_char (p);
      const char *start = p;

      if (g_unichar_isdigit (character))
        {
          int value = 0, n = 0;

          while (g_unichar_isdigit (g_utf8_get_char (p)) && n < 5)
            {
              value = value * 10 + g_unichar_digit_value (g_utf8_get_char (p));
              p = g_utf8_next_char (p);
              n++;
            }
          if (parts->n_numbers == MAX_NUMBERS)
            {
              parts->other = TRUE;
              return;
            }
          parts->n_digits[parts->n_numbers] = n;
          parts->numbers[parts->n_numbers++] = value;
        }
      else if (g_unichar_isalpha (character))
        {
          g_autofree char *word = NULL;

          while (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
            p = g_utf8_next_char (p);
          word = g_strndup (start, p - start);
          if (parts->month == 0)
            parts->month = find_month (word);
          /* "de" and "th" and the weekday say nothing more. */
        }
      else
        {
          p = g_utf8_next_char (p);
        }
    }
}

/* Whether the locale writes the month before the day. */
static gboolean
is_month_first (void)
{
  const char *format = nl_langinfo (D_FMT);
  const char *month = strpbrk (format, "mbBhD");
  const char *day = strpbrk (format, "deD");

  return month != NULL && day != NULL && month <= day;
}

static int
complete_year (int year,
               int n_digits,
               int this_year)
{
  if (n_digits > 2)
    return year;

  year += this_year - this_year % 100;

  return year > this_year + 50 ? year - 100 : year;
}

static gboolean
is_year (const Parts *parts,
         int          index)
{
  return parts->n_digits[index] > 2 || parts->numbers[index] > 31;
}

/* Which number is which. 0 for a year that was not said. */
static gboolean
sort_parts (const Parts *parts,
            int          this_year,
            int         *year,
            int         *month,
            int         *day)
{
  int rest[MAX_NUMBERS], n_rest = 0;
  int year_index = -1;

  if (parts->other || parts->n_numbers == 0)
    return FALSE;

  for (int i = 0; i < parts->n_numbers && year_index < 0; i++)
    {
      if (is_year (parts, i))
        year_index = i;
    }
  if (year_index < 0 && parts->n_numbers == (parts->month != 0 ? 2 : 3))
    year_index = parts->n_numbers - 1;

  for (int i = 0; i < parts->n_numbers; i++)
    {
      if (i != year_index)
        rest[n_rest++] = parts->numbers[i];
    }

  *year = year_index < 0 ? 0 : complete_year (parts->numbers[year_index],
                                              parts->n_digits[year_index], this_year);
  if (parts->month != 0 && n_rest == 1)
    {
      *month = parts->month;
      *day = rest[0];
      return TRUE;
    }

  if (parts->month != 0 || n_rest != 2)
    return FALSE;

  /* A year in front is followed by the month everywhere. */
  if (year_index == 0 || is_month_first ())
    {
      *month = rest[0];
      *day = rest[1];
    }
  else
    {
      *day = rest[0];
      *month = rest[1];
    }

  return TRUE;
}

/* --- Words --- */

static gboolean
begins (AvowCivilDate  date,
        AvowCivilDate  today,
        const char    *typed)
{
  g_autofree char *word = avow_civil_date_format_relative (date, today);
  g_autofree char *folded = fold (word);

  return g_str_has_prefix (folded, typed);
}

static AvowCivilDate
parse_word (const char    *typed,
            AvowCivilDate  today,
            AvowDays       days)
{
  int weekday;

  /* In the order in which a first letter is most likely meant. */
  if (begins (today - 1, today, typed))
    return today - 1;
  if (begins (today, today, typed))
    return today;
  if (begins (today + 1, today, typed))
    return today + 1;

  weekday = find_weekday (typed);
  for (int i = 0; weekday >= 0 && i < 7; i++)
    {
      AvowCivilDate day = days == AVOW_DAYS_COMING ? today + (guint) i : today - (guint) i;

      /* Day 1 of the count was a Monday. */
      if ((int) (day % 7) == weekday)
        return day;
    }

  return AVOW_CIVIL_DATE_NONE;
}

static AvowCivilDate
find_year (int           month,
           int           day,
           AvowCivilDate today,
           AvowDays      days)
{
  int this_year;

  avow_civil_date_get_ymd (today, &this_year, NULL, NULL);
  /* 29 February may be up to eight years away. */
  for (int i = 0; i <= 8; i++)
    {
      int year = days == AVOW_DAYS_COMING ? this_year + i : this_year - i;
      AvowCivilDate date = avow_civil_date_new (year, month, day);

      gboolean fits = days == AVOW_DAYS_COMING ? date >= today : date <= today;

      if (date != AVOW_CIVIL_DATE_NONE && fits)
        return date;
    }

  return AVOW_CIVIL_DATE_NONE;
}

gboolean
avow_date_words_parse (const char     *typed,
                       AvowCivilDate   today,
                       AvowDays        days,
                       AvowCivilDate  *date,
                       GError        **error)
{
  g_autofree char *folded = fold (typed);
  AvowCivilDate found = AVOW_CIVIL_DATE_NONE;
  Parts parts = { 0 };
  int year, month, day, this_year;

  avow_civil_date_get_ymd (today, &this_year, NULL, NULL);
  read_parts (folded, &parts);

  if (parts.n_numbers == 0)
    {
      if (*folded != '\0')
        found = parse_word (folded, today, days);
    }
  else if (sort_parts (&parts, this_year, &year, &month, &day))
    {
      found = year != 0 ? avow_civil_date_new (year, month, day)
                        : find_year (month, day, today, days);
    }

  if (found == AVOW_CIVIL_DATE_NONE)
    {
      g_autofree char *example = avow_civil_date_format (today);

      g_set_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                   /* Translators: %s is a date, such as 22 November 2026. */
                   _("This is not a day that Avow understands. Write it like “%s”."), example);
      return FALSE;
    }
  if (days == AVOW_DAYS_PAST && found > today)
    {
      g_set_error_literal (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                           _("This day is still to come. Log what you did once it is done."));
      return FALSE;
    }

  *date = found;

  return TRUE;
}

/* --- Times --- */

static gboolean
has_meridiem (const char *folded,
              nl_item     item,
              const char *latin)
{
  g_autofree char *word = fold (nl_langinfo (item));

  return g_str_has_suffix (folded, latin) || (*word != '\0' && g_str_has_suffix (folded, word));
}

gboolean
avow_clock_words_parse (const char  *typed,
                        AvowClock   *clock,
                        GError     **error)
{
  g_autofree char *folded = fold (typed);
  g_autoptr (GString) plain = g_string_new (folded);
  Parts parts = { 0 };
  gboolean am, pm;
  int hours = -1, minutes = 0;

  /* "p.m." is as good as "pm". */
  g_string_replace (plain, "a.m.", "am", 0);
  g_string_replace (plain, "p.m.", "pm", 0);
  am = has_meridiem (plain->str, AM_STR, "am");
  pm = has_meridiem (plain->str, PM_STR, "pm");
  read_parts (plain->str, &parts);

  if (!parts.other && parts.n_numbers == 1 && parts.n_digits[0] > 2)
    {
      hours = parts.numbers[0] / 100;
      minutes = parts.numbers[0] % 100;
    }
  else if (!parts.other && (parts.n_numbers == 1 || parts.n_numbers == 2))
    {
      hours = parts.numbers[0];
      minutes = parts.numbers[1];
    }

  if (hours >= 0 && (am || pm))
    {
      if (hours < 1 || hours > 12)
        hours = -1;
      else
        hours = hours % 12 + (pm ? 12 : 0);
    }

  if (hours < 0 || hours > 23 || minutes > 59)
    {
      g_set_error_literal (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                           _("This is not a time of day. Write it like “18:30”."));
      return FALSE;
    }

  *clock = (AvowClock) (hours * 60 + minutes);

  return TRUE;
}

char *
avow_clock_words_format (AvowClock clock)
{
  g_autoptr (GDateTime) moment = NULL;
  char text[6];

  if (clock == AVOW_CLOCK_NONE)
    return g_strdup ("");

  /* %r is the clock with AM and PM, %I and %l are its hours. */
  if (strpbrk (nl_langinfo (T_FMT), "rIl") == NULL || *nl_langinfo (AM_STR) == '\0')
    {
      avow_clock_to_text (clock, text);
      return g_strdup (text);
    }

  moment = g_date_time_new_utc (2000, 1, 1, clock / 60, clock % 60, 0);

  return g_date_time_format (moment, "%-l:%M %p");
}
