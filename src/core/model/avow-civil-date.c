/* avow-civil-date.c: a day in the calendar, which no time zone ever shifts */

#include "config.h"

#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "avow-civil-date.h"

#define LAST_YEAR 9999

/* What "today" is held at, or none to follow the clock. Atomic: the vault's thread asks, too. */
static guint fixed_today;

static gboolean
to_gdate (AvowCivilDate  date,
          GDate         *gdate)
{
  g_date_clear (gdate, 1);
  if (!g_date_valid_julian (date))
    return FALSE;

  g_date_set_julian (gdate, date);

  return TRUE;
}

static char *
format_date (AvowCivilDate  date,
             const char    *format)
{
  g_autoptr (GDateTime) noon = NULL;
  int year, month, day;
  char *text = NULL;

  avow_civil_date_get_ymd (date, &year, &month, &day);

  /* In UTC, where every day has a noon. */
  noon = g_date_time_new_utc (year, month, day, 12, 0, 0);
  if (noon != NULL)
    text = g_date_time_format (noon, format);

  return text != NULL ? text : g_strdup ("");
}

/* English does not tell: "November 22" in one country is "22 November" in the next. The country's
 * own order of a short date does. */
static gboolean
locale_says_month_first (void)
{
  const char *locale = setlocale (LC_TIME, NULL);
  const char *format = nl_langinfo (D_FMT);

  /* The locale of no country still has an American date. */
  if (locale == NULL || strcmp (locale, "C") == 0 || strcmp (locale, "POSIX") == 0 ||
      g_str_has_prefix (locale, "C."))
    return FALSE;

  for (const char *at = strchr (format, '%'); at != NULL; at = strchr (at + 1, '%'))
    {
      at++;
      at += strspn (at, "-_0^#EO");
      switch (*at)
        {
        case 'm':
        case 'b':
        case 'B':
        case 'D':
          return TRUE;
        case 'd':
        case 'e':
        case 'y':
        case 'Y':
        case 'F':
        case '\0':
          return FALSE;
        default:
          break;
        }
    }

  return FALSE;
}

/**
 * avow_civil_date_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: of the month, from 1
 *
 * Returns: the date, or %AVOW_CIVIL_DATE_NONE if the calendar has no such day
 */
AvowCivilDate
avow_civil_date_new (int year,
                     int month,
                     int day)
{
  /* How many days of a year are before each month, then before the next year */
  static const guint16 days_before[] = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365 };
  gboolean leap;
  int length, years;

  if (year < 1 || year > LAST_YEAR || month < 1 || month > 12)
    return AVOW_CIVIL_DATE_NONE;

  /* Three of these are in each record, so GDate's checks would be felt. */
  leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  length = days_before[month] - days_before[month - 1] + (leap && month == 2 ? 1 : 0);
  if (day < 1 || day > length)
    return AVOW_CIVIL_DATE_NONE;

  years = year - 1;

  return (AvowCivilDate) (years * 365 + years / 4 - years / 100 + years / 400 +
                          days_before[month - 1] + (leap && month > 2 ? 1 : 0) + day);
}

/**
 * avow_civil_date_today:
 *
 * Returns: the date that it is here now, or the one that avow_civil_date_set_today() was given
 */
AvowCivilDate
avow_civil_date_today (void)
{
  guint fixed = g_atomic_int_get (&fixed_today);

  if (fixed != AVOW_CIVIL_DATE_NONE)
    return fixed;

  return avow_civil_date_from_instant (g_get_real_time ());
}

/**
 * avow_civil_date_set_today:
 * @today: the date to take for today, or %AVOW_CIVIL_DATE_NONE to follow the clock again
 *
 * For the command line's `--today` and for tests.
 */
void
avow_civil_date_set_today (AvowCivilDate today)
{
  g_atomic_int_set (&fixed_today, today);
}

/**
 * avow_civil_date_from_instant:
 * @instant: microseconds since 1970 UTC
 *
 * Returns: the date that it was here at @instant, or %AVOW_CIVIL_DATE_NONE if that is beyond the
 *   years 1 to 9999
 */
AvowCivilDate
avow_civil_date_from_instant (gint64 instant)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local_usec (instant);
  int year, month, day;

  if (time == NULL)
    return AVOW_CIVIL_DATE_NONE;

  g_date_time_get_ymd (time, &year, &month, &day);

  return avow_civil_date_new (year, month, day);
}

static gboolean
read_number (const char *text,
             int         n_digits,
             int        *number)
{
  *number = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *number = *number * 10 + (text[i] - '0');
    }

  return TRUE;
}

/**
 * avow_civil_date_parse:
 * @text: (nullable): what may be a date as JSON has it, exactly "YYYY-MM-DD"
 * @length: the length of @text in bytes, or -1 if it ends at a NUL
 * @date: (out): the date; untouched unless %TRUE is returned
 *
 * The full-date of RFC 3339 for the years 1 to 9999.
 *
 * Returns: whether @text is a date that the calendar has
 */
gboolean
avow_civil_date_parse (const char    *text,
                       gssize         length,
                       AvowCivilDate *date)
{
  AvowCivilDate parsed;
  int year, month, day;

  if (text == NULL ||
      (length < 0 ? strlen (text) : (gsize) length) != AVOW_CIVIL_DATE_TEXT_SIZE - 1)
    return FALSE;

  if (!read_number (text, 4, &year) || text[4] != '-' ||
      !read_number (text + 5, 2, &month) || text[7] != '-' ||
      !read_number (text + 8, 2, &day))
    return FALSE;

  parsed = avow_civil_date_new (year, month, day);
  if (parsed == AVOW_CIVIL_DATE_NONE)
    return FALSE;

  *date = parsed;

  return TRUE;
}

/**
 * avow_civil_date_to_text:
 * @date: a date
 * @text: (out caller-allocates): where to write "YYYY-MM-DD", or the empty text for no date
 */
void
avow_civil_date_to_text (AvowCivilDate date,
                         char          text[AVOW_CIVIL_DATE_TEXT_SIZE])
{
  int year, month, day;

  avow_civil_date_get_ymd (date, &year, &month, &day);
  if (year == 0 || year > LAST_YEAR)
    text[0] = '\0';
  else
    g_snprintf (text, AVOW_CIVIL_DATE_TEXT_SIZE, "%04d-%02d-%02d", year, month, day);
}

/**
 * avow_civil_date_parse_month:
 * @text: (nullable): what may be a month as JSON has it, exactly "YYYY-MM"
 * @length: the length of @text in bytes, or -1 if it ends at a NUL
 * @first: (out): the first day of the month; untouched unless %TRUE is returned
 *
 * Returns: whether @text is a month of the years 1 to 9999
 */
gboolean
avow_civil_date_parse_month (const char    *text,
                             gssize         length,
                             AvowCivilDate *first)
{
  AvowCivilDate parsed;
  int year, month;

  if (text == NULL || (length < 0 ? strlen (text) : (gsize) length) != AVOW_MONTH_TEXT_SIZE - 1)
    return FALSE;

  if (!read_number (text, 4, &year) || text[4] != '-' || !read_number (text + 5, 2, &month))
    return FALSE;

  parsed = avow_civil_date_new (year, month, 1);
  if (parsed == AVOW_CIVIL_DATE_NONE)
    return FALSE;

  *first = parsed;

  return TRUE;
}

/**
 * avow_civil_date_to_month_text:
 * @date: a date
 * @text: (out caller-allocates): where to write its month, "YYYY-MM", or the empty text for no date
 */
void
avow_civil_date_to_month_text (AvowCivilDate date,
                               char          text[AVOW_MONTH_TEXT_SIZE])
{
  char whole[AVOW_CIVIL_DATE_TEXT_SIZE];

  avow_civil_date_to_text (date, whole);
  g_strlcpy (text, whole, AVOW_MONTH_TEXT_SIZE);
}

/**
 * avow_civil_date_get_ymd:
 * @date: a date
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day of the month
 *
 * All three are 0 for no date.
 */
void
avow_civil_date_get_ymd (AvowCivilDate  date,
                         int           *year,
                         int           *month,
                         int           *day)
{
  GDate gdate;
  gboolean valid = to_gdate (date, &gdate);

  if (year != NULL)
    *year = valid ? g_date_get_year (&gdate) : 0;
  if (month != NULL)
    *month = valid ? (int) g_date_get_month (&gdate) : 0;
  if (day != NULL)
    *day = valid ? g_date_get_day (&gdate) : 0;
}

/**
 * avow_civil_date_get_weekday:
 * @date: a date
 *
 * Returns: 1 (Monday) to 7 (Sunday), as #GDateWeekday and ISO 8601 count; 0 for no date
 */
int
avow_civil_date_get_weekday (AvowCivilDate date)
{
  /* 1 January of year 1 was a Monday. */
  return date == AVOW_CIVIL_DATE_NONE ? 0 : (int) ((date - 1) % 7) + 1;
}

/**
 * avow_civil_date_add_months:
 * @date: a date
 * @months: how many months later; less than zero for earlier
 *
 * The same day of another month, or that month's last day where it is shorter: a month after
 * 31 January is 28 February.
 *
 * Returns: the date, or %AVOW_CIVIL_DATE_NONE if @date is none or the years end before
 */
AvowCivilDate
avow_civil_date_add_months (AvowCivilDate date,
                            int           months)
{
  int year, month, day;
  gint64 count;

  if (date == AVOW_CIVIL_DATE_NONE)
    return AVOW_CIVIL_DATE_NONE;

  avow_civil_date_get_ymd (date, &year, &month, &day);
  count = (gint64) year * 12 + month - 1 + months;
  if (count < 12 || count / 12 > LAST_YEAR)
    return AVOW_CIVIL_DATE_NONE;

  year = (int) (count / 12);
  month = (int) (count % 12) + 1;
  day = MIN (day, g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year));

  return avow_civil_date_new (year, month, day);
}

/**
 * avow_civil_date_months_end:
 * @first: a day
 * @months: how many months begin on it, more than 0
 *
 * A month from the 5th lasts to the 4th, and one from the 31st to the last day of a shorter month.
 *
 * Returns: the last day of these months, or %AVOW_CIVIL_DATE_LAST if the years end before; none for
 *   none
 */
AvowCivilDate
avow_civil_date_months_end (AvowCivilDate first,
                            int           months)
{
  AvowCivilDate next = avow_civil_date_add_months (first, months);
  int first_day, next_day;

  if (next == AVOW_CIVIL_DATE_NONE)
    return first != AVOW_CIVIL_DATE_NONE ? AVOW_CIVIL_DATE_LAST : AVOW_CIVIL_DATE_NONE;

  avow_civil_date_get_ymd (first, NULL, NULL, &first_day);
  avow_civil_date_get_ymd (next, NULL, NULL, &next_day);

  return next_day < first_day ? next : next - 1;
}

/**
 * avow_civil_date_year_start:
 * @date: a date
 *
 * Returns: the first day of its year; none for none
 */
AvowCivilDate
avow_civil_date_year_start (AvowCivilDate date)
{
  int year;

  avow_civil_date_get_ymd (date, &year, NULL, NULL);

  return avow_civil_date_new (year, 1, 1);
}

/**
 * avow_civil_date_year_end:
 * @date: a date
 *
 * Returns: the last day of its year; none for none
 */
AvowCivilDate
avow_civil_date_year_end (AvowCivilDate date)
{
  int year;

  avow_civil_date_get_ymd (date, &year, NULL, NULL);

  return avow_civil_date_new (year, 12, 31);
}

/**
 * avow_civil_date_month_start:
 * @date: a date
 *
 * Returns: the first day of its month; none for none
 */
AvowCivilDate
avow_civil_date_month_start (AvowCivilDate date)
{
  int year, month;

  avow_civil_date_get_ymd (date, &year, &month, NULL);

  return avow_civil_date_new (year, month, 1);
}

/**
 * avow_civil_date_month_end:
 * @date: a date
 *
 * Returns: the last day of its month; none for none
 */
AvowCivilDate
avow_civil_date_month_end (AvowCivilDate date)
{
  int year, month, last;

  avow_civil_date_get_ymd (date, &year, &month, NULL);
  if (year == 0)
    return AVOW_CIVIL_DATE_NONE;

  last = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);

  return avow_civil_date_new (year, month, last);
}

/**
 * avow_civil_date_week_start:
 * @date: a date
 *
 * Returns: the first day of its week, as weeks begin in the locale; none for none
 */
AvowCivilDate
avow_civil_date_week_start (AvowCivilDate date)
{
  guint since;

  if (date == AVOW_CIVIL_DATE_NONE)
    return AVOW_CIVIL_DATE_NONE;

  since = (guint) (avow_civil_date_get_weekday (date) - avow_locale_first_weekday () + 7) % 7;

  /* The calendar itself may begin in the middle of a week. */
  return date > since ? date - since : 1;
}

/**
 * avow_locale_first_weekday:
 *
 * The day that weeks begin with where the person is, by LC_TIME. glibc tells it in two parts, of
 * which the second counts from the first: "week-1stday", a date whose weekday is the base
 * (19971130, a Sunday, or 19971201, a Monday), and "first_weekday", the day of the week, the base
 * being 1. See localedata/locales in glibc; GTK's calendar reads them in the same way.
 *
 * Returns: 1 (Monday) to 7 (Sunday)
 */
int
avow_locale_first_weekday (void)
{
#ifdef __GLIBC__
  int first = nl_langinfo (_NL_TIME_FIRST_WEEKDAY)[0];
  /* This one is a number in the place of a pointer. */
  guint base = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));
  int base_weekday = base == 19971201 ? 1 : 7;

  if (first >= 1 && first <= 7)
    return (base_weekday - 1 + first - 1) % 7 + 1;
#endif

  return 1;
}

/**
 * avow_civil_date_format:
 * @date: a date
 *
 * Returns: (transfer full): "22 November 2026" in the person's language and order; the empty text
 *   for no date
 */
char *
avow_civil_date_format (AvowCivilDate date)
{
  if (locale_says_month_first ())
    /* Translators: a whole date for places that say the month first, as the United States do:
     * "November 22, 2026". If your language is not spoken in such a place, translate this as you
     * do "%-d %B %Y". For the letters see the manual of g_date_time_format(). */
    /* xgettext:no-c-format */
    return format_date (date, C_("date format", "%B %-d, %Y"));

  /* Translators: a whole date: "22 November 2026". %-d is the day, %B the month's name as it stands
   * in a date, %Y the year. For more letters see the manual of g_date_time_format(). */
  /* xgettext:no-c-format */
  return format_date (date, C_("date format", "%-d %B %Y"));
}

/**
 * avow_civil_date_format_relative:
 * @date: a date
 * @today: the date to speak from, usually avow_civil_date_today()
 *
 * Returns: (transfer full): "Today", "Yesterday", "Tomorrow"; a weekday ("Friday") for the days
 *   before within a week; "22 November" within the year; otherwise the whole date. The empty text
 *   for no date.
 */
char *
avow_civil_date_format_relative (AvowCivilDate date,
                                 AvowCivilDate today)
{
  int year, this_year;

  if (date == AVOW_CIVIL_DATE_NONE)
    return g_strdup ("");

  if (date == today)
    return g_strdup (_("Today"));
  if (date + 1 == today)
    return g_strdup (_("Yesterday"));
  if (date == today + 1)
    return g_strdup (_("Tomorrow"));

  if (date < today && today - date < 7)
    /* Translators: one of the last days, by its weekday alone: "Friday". */
    /* xgettext:no-c-format */
    return format_date (date, C_("date format", "%A"));

  avow_civil_date_get_ymd (date, &year, NULL, NULL);
  avow_civil_date_get_ymd (today, &this_year, NULL, NULL);
  if (year != this_year)
    return avow_civil_date_format (date);

  if (locale_says_month_first ())
    /* Translators: a date of this year for places that say the month first: "November 22". If your
     * language is not spoken in such a place, translate this as you do "%-d %B". */
    /* xgettext:no-c-format */
    return format_date (date, C_("date format", "%B %-d"));

  /* Translators: a date of this year: "22 November". */
  /* xgettext:no-c-format */
  return format_date (date, C_("date format", "%-d %B"));
}

/**
 * avow_civil_date_format_weekday:
 * @date: a date
 *
 * Returns: (transfer full): "Sunday, 22 November", for what is about that day; the empty text for
 *   no date
 */
char *
avow_civil_date_format_weekday (AvowCivilDate date)
{
  if (locale_says_month_first ())
    /* Translators: a day with its weekday, for places that say the month first: "Sunday,
     * November 22". If your language is not spoken in such a place, translate this as you do
     * "%A, %-d %B". */
    /* xgettext:no-c-format */
    return format_date (date, C_("date format", "%A, %B %-d"));

  /* Translators: a day with its weekday: "Sunday, 22 November". */
  /* xgettext:no-c-format */
  return format_date (date, C_("date format", "%A, %-d %B"));
}

/**
 * avow_civil_date_format_month:
 * @date: any date within the month
 *
 * Returns: (transfer full): "November 2026"; the empty text for no date
 */
char *
avow_civil_date_format_month (AvowCivilDate date)
{
  /* Translators: a month: "November 2026". %OB is the month's name standing alone, which in some
   * languages differs from %B, its name within a date. */
  /* xgettext:no-c-format */
  return format_date (date, C_("date format", "%OB %Y"));
}

/**
 * avow_civil_date_format_month_name:
 * @date: any date within the month
 *
 * Returns: (transfer full): "November"; the empty text for no date
 */
char *
avow_civil_date_format_month_name (AvowCivilDate date)
{
  /* Translators: the name of a month: "November". */
  /* xgettext:no-c-format */
  return format_date (date, C_("date format", "%OB"));
}

/**
 * avow_civil_date_format_months:
 * @first: any date within the first month
 * @last: any date within the last one
 *
 * Returns: (transfer full): "October – December 2026", "December 2025 – January 2026", or "October 2026"
 *   if both are in one month; the empty text for no date
 */
char *
avow_civil_date_format_months (AvowCivilDate first,
                               AvowCivilDate last)
{
  g_autofree char *from = NULL;
  g_autofree char *to = avow_civil_date_format_month (last);

  if (avow_civil_date_month_start (first) == avow_civil_date_month_start (last))
    return g_steal_pointer (&to);

  if (avow_civil_date_year_start (first) == avow_civil_date_year_start (last))
    from = avow_civil_date_format_month_name (first);
  else
    from = avow_civil_date_format_month (first);

  /* Translators: the first and the last of several months: "October – December 2026" */
  return g_strdup_printf (C_("months", "%1$s – %2$s"), from, to);
}

/**
 * avow_civil_date_format_short_month:
 * @date: any date within the month
 *
 * Returns: (transfer full): "Nov"; the empty text for no date
 */
char *
avow_civil_date_format_short_month (AvowCivilDate date)
{
  /* Translators: a month in a chart, where there is little room: "Nov". */
  /* xgettext:no-c-format */
  return format_date (date, C_("date format", "%Ob"));
}

/**
 * avow_civil_date_format_year:
 * @date: any date within the year
 *
 * Returns: (transfer full): "2026"; the empty text for no date
 */
char *
avow_civil_date_format_year (AvowCivilDate date)
{
  /* Translators: a year: "2026". */
  /* xgettext:no-c-format */
  return format_date (date, C_("date format", "%Y"));
}

/**
 * avow_clock_parse:
 * @text: (nullable): what may be a time of day as JSON has it, exactly "HH:MM"
 * @length: the length of @text in bytes, or -1 if it ends at a NUL
 * @clock: (out): minutes after midnight; untouched unless %TRUE is returned
 *
 * Returns: whether @text is a time of day, 00:00 to 23:59
 */
gboolean
avow_clock_parse (const char *text,
                  gssize      length,
                  AvowClock  *clock)
{
  int hours, minutes;

  if (text == NULL || (length < 0 ? strlen (text) : (gsize) length) != 5)
    return FALSE;

  if (!read_number (text, 2, &hours) || hours > 23 || text[2] != ':' ||
      !read_number (text + 3, 2, &minutes) || minutes > 59)
    return FALSE;

  *clock = (AvowClock) (hours * 60 + minutes);

  return TRUE;
}

/**
 * avow_clock_to_text:
 * @clock: minutes after midnight
 * @text: (out caller-allocates): where to write "HH:MM", or the empty text for no time
 */
void
avow_clock_to_text (AvowClock clock,
                    char      text[6])
{
  if (clock < 0 || clock >= 24 * 60)
    text[0] = '\0';
  else
    g_snprintf (text, 6, "%02d:%02d", clock / 60, clock % 60);
}
