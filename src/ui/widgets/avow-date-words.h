/* avow-date-words.h: a day as people type it */

#pragma once

#include "core/model/avow-civil-date.h"

G_BEGIN_DECLS

/**
 * AvowDays:
 * @AVOW_DAYS_ANY: any day; without a year, the last such day
 * @AVOW_DAYS_PAST: up to today
 * @AVOW_DAYS_COMING: any day; without a year, the next such day
 */
typedef enum {
  AVOW_DAYS_ANY,
  AVOW_DAYS_PAST,
  AVOW_DAYS_COMING,
} AvowDays;

/* "Yesterday", "Friday", "22/11" and "22 Nov 2026" in the locale's order and names, "2026-11-22".
 * Errors are AVOW_MODEL_ERROR_INVALID with a sentence for the person. */
gboolean avow_date_words_parse (const char     *typed,
                                AvowCivilDate   today,
                                AvowDays        days,
                                AvowCivilDate  *date,
                                GError        **error);
/* A time of day: "18:30", "6.30 pm", "1830", "9". */
gboolean avow_clock_words_parse (const char    *typed,
                                 AvowClock     *clock,
                                 GError       **error);
/* As the locale writes it: "18:30", "6:30 PM". Transfer full. */
char    *avow_clock_words_format (AvowClock     clock);

G_END_DECLS
