/* avow-option-values.h: the values of options, from the text that was typed */

#pragma once

#include "core/model/avow-civil-date.h"
#include "core/model/avow-terms.h"

G_BEGIN_DECLS

/* Each leaves its value alone and returns TRUE if @text is NULL: the option was not given. Errors are
 * G_OPTION_ERROR, and name the option. In @allowed, a bit (1 << value) stands for each term. */
gboolean avow_option_refuse         (GError      **error,
                                     const char   *format,
                                     ...) G_GNUC_PRINTF (2, 3);
gboolean avow_option_parse_date     (const char      *option,
                                     const char      *text,
                                     AvowCivilDate   *date,
                                     GError         **error);
gboolean avow_option_parse_month    (const char      *option,
                                     const char      *text,
                                     AvowCivilDate   *first,
                                     GError         **error);
/* One month, or two with ".." between them: the first day of each. */
gboolean avow_option_parse_months   (const char      *option,
                                     const char      *text,
                                     AvowCivilDate   *first,
                                     AvowCivilDate   *last,
                                     GError         **error);
/* A year such as "2026": its first day. */
gboolean avow_option_parse_year     (const char      *option,
                                     const char      *text,
                                     AvowCivilDate   *first,
                                     GError         **error);
gboolean avow_option_parse_clock    (const char   *text,
                                     AvowClock    *clock,
                                     GError      **error);
gboolean avow_option_parse_term     (const char        *option,
                                     const char        *text,
                                     const AvowTerms   *terms,
                                     guint              allowed,
                                     int               *value,
                                     GError           **error);
gboolean avow_option_parse_term_set (const char        *option,
                                     char             **texts,
                                     const AvowTerms   *terms,
                                     guint              allowed,
                                     guint             *set,
                                     GError           **error);
/* Words between commas, in one text or several; "all" and "none" may be among them. */
gboolean avow_option_parse_word_lists (const char        *option,
                                     char             **texts,
                                     const AvowTerms   *terms,
                                     guint             *set,
                                     GError           **error);
gboolean avow_option_parse_number   (const char   *option,
                                     const char   *text,
                                     guint         most,
                                     gint64       *number,
                                     GError      **error);
gboolean avow_option_parse_currency (const char   *text,
                                     char        **currency,
                                     GError      **error);

G_END_DECLS
