/* avow-civil-date.h: a day in the calendar, which no time zone ever shifts */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AvowCivilDate:
 *
 * A day of the proleptic Gregorian calendar as #GDate's Julian day number (1 is 1 January of year
 * 1). A plain value that compares with < and ==; differences are days. 0 means "no date".
 */
typedef guint32 AvowCivilDate;

#define AVOW_CIVIL_DATE_NONE ((AvowCivilDate) 0)
/* 31 December 9999: no day after it can be written. */
#define AVOW_CIVIL_DATE_LAST ((AvowCivilDate) 3652059)
#define AVOW_CIVIL_DATE_TEXT_SIZE 11
#define AVOW_MONTH_TEXT_SIZE 8

/**
 * AvowClock:
 *
 * Minutes after midnight, 0 to 1439, on whatever clock the person had; -1 means "no time".
 */
typedef gint16 AvowClock;

#define AVOW_CLOCK_NONE ((AvowClock) -1)

AvowCivilDate avow_civil_date_new          (int                year,
                                            int                month,
                                            int                day);
AvowCivilDate avow_civil_date_today        (void);
void          avow_civil_date_set_today    (AvowCivilDate      today);
AvowCivilDate avow_civil_date_from_instant (gint64             instant);
gboolean      avow_civil_date_parse        (const char        *text,
                                            gssize             length,
                                            AvowCivilDate     *date);
void          avow_civil_date_to_text      (AvowCivilDate      date,
                                            char               text[AVOW_CIVIL_DATE_TEXT_SIZE]);
/* A month is its first day, and "2026-11" in text. */
gboolean      avow_civil_date_parse_month  (const char        *text,
                                            gssize             length,
                                            AvowCivilDate     *first);
void          avow_civil_date_to_month_text (AvowCivilDate     date,
                                            char               text[AVOW_MONTH_TEXT_SIZE]);
void          avow_civil_date_get_ymd      (AvowCivilDate      date,
                                            int               *year,
                                            int               *month,
                                            int               *day);
/* Weekdays are 1 (Monday) to 7 (Sunday). */
int           avow_civil_date_get_weekday  (AvowCivilDate      date);
AvowCivilDate avow_civil_date_add_months   (AvowCivilDate      date,
                                            int                months);
/* The last of so many months that begin on @first. */
AvowCivilDate avow_civil_date_months_end   (AvowCivilDate      first,
                                            int                months);
AvowCivilDate avow_civil_date_month_start  (AvowCivilDate      date);
AvowCivilDate avow_civil_date_month_end    (AvowCivilDate      date);
AvowCivilDate avow_civil_date_year_start   (AvowCivilDate      date);
AvowCivilDate avow_civil_date_year_end     (AvowCivilDate      date);
AvowCivilDate avow_civil_date_week_start   (AvowCivilDate      date);
int           avow_locale_first_weekday    (void);

/* For people, by the locale: "22 November 2026", "Yesterday", "November 2026". Transfer full. */
char         *avow_civil_date_format       (AvowCivilDate      date);
char         *avow_civil_date_format_relative (AvowCivilDate   date,
                                               AvowCivilDate   today);
char         *avow_civil_date_format_weekday (AvowCivilDate     date);
char         *avow_civil_date_format_month (AvowCivilDate      date);
/* "November", where the year is plain. */
char         *avow_civil_date_format_month_name (AvowCivilDate date);
/* "October – December 2026"; of one month, that alone. */
char         *avow_civil_date_format_months (AvowCivilDate     first,
                                            AvowCivilDate      last);
/* "Nov", where there is little room. */
char         *avow_civil_date_format_short_month (AvowCivilDate date);
char         *avow_civil_date_format_year  (AvowCivilDate      date);

gboolean      avow_clock_parse             (const char        *text,
                                            gssize             length,
                                            AvowClock         *clock);
void          avow_clock_to_text           (AvowClock          clock,
                                            char               text[6]);

G_END_DECLS
