/* avow-option-values.c: the values of options, from the text that was typed */

#include "config.h"

#include "avow-option-values.h"

#include <glib/gi18n.h>
#include <string.h>

#include "core/model/avow-money.h"

gboolean
avow_option_refuse (GError     **error,
                    const char  *format,
                    ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, message);

  return FALSE;
}

gboolean
avow_option_parse_date (const char     *option,
                        const char     *text,
                        AvowCivilDate  *date,
                        GError        **error)
{
  if (!text)
    return TRUE;

  if (!avow_civil_date_parse (text, -1, date))
    /* Translators: “--from: “31.12.” is not a date, …” */
    return avow_option_refuse (error, _("%s: “%s” is not a date, such as 2026-11-22"), option, text);

  return TRUE;
}

gboolean
avow_option_parse_month (const char     *option,
                         const char     *text,
                         AvowCivilDate  *first,
                         GError        **error)
{
  if (!text)
    return TRUE;

  if (!avow_civil_date_parse_month (text, -1, first))
    return avow_option_refuse (error, _("%s: “%s” is not a month, such as 2026-11"), option, text);

  return TRUE;
}

gboolean
avow_option_parse_months (const char     *option,
                          const char     *text,
                          AvowCivilDate  *first,
                          AvowCivilDate  *last,
                          GError        **error)
{
  g_auto (GStrv) ends = NULL;

  if (!text)
    return TRUE;

  ends = g_strsplit (text, "..", 2);
  if (!avow_option_parse_month (option, ends[0] ? ends[0] : text, first, error))
    return FALSE;
  *last = *first;
  if (ends[0] && !avow_option_parse_month (option, ends[1], last, error))
    return FALSE;

  if (*first > *last)
    return avow_option_refuse (error, _("%s: the first month of “%s” is later than the last"), option, text);

  return TRUE;
}

gboolean
avow_option_parse_year (const char     *option,
                        const char     *text,
                        AvowCivilDate  *first,
                        GError        **error)
{
  g_autofree char *month = NULL;

  if (!text)
    return TRUE;

  month = g_strconcat (text, "-01", NULL);
  if (strlen (text) != 4 || !avow_civil_date_parse_month (month, -1, first))
    return avow_option_refuse (error, _("%s: “%s” is not a year, such as 2026"), option, text);

  return TRUE;
}

gboolean
avow_option_parse_clock (const char  *text,
                         AvowClock   *clock,
                         GError     **error)
{
  g_autofree char *padded = NULL;

  if (!text)
    return TRUE;

  /* "7:30" is what people write. */
  padded = g_strconcat (strlen (text) == 4 ? "0" : "", text, NULL);
  if (!avow_clock_parse (padded, -1, clock))
    return avow_option_refuse (error, _("%s: “%s” is not a time, such as 18:30"), "--time", text);

  return TRUE;
}

static char *
list_words (const AvowTerms *terms,
            guint            allowed)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (int value = 1; value < terms->n_terms; value++)
    {
      if (!(allowed & (1u << value)))
        continue;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, avow_term_get_word (terms, value));
    }

  return g_string_free_and_steal (g_steal_pointer (&words));
}

gboolean
avow_option_parse_term (const char       *option,
                        const char       *text,
                        const AvowTerms  *terms,
                        guint             allowed,
                        int              *value,
                        GError          **error)
{
  g_autofree char *words = NULL;
  int found;

  if (!text)
    return TRUE;

  found = avow_term_from_word (terms, text, -1);
  if (found > 0 && (allowed & (1u << found)))
    {
      *value = found;
      return TRUE;
    }

  words = list_words (terms, allowed);
  /* Translators: “--type: “gift” is none of: donation, volunteering, …” */
  return avow_option_refuse (error, _("%s: “%s” is none of: %s"), option, text, words);
}

gboolean
avow_option_parse_term_set (const char        *option,
                            char             **texts,
                            const AvowTerms   *terms,
                            guint              allowed,
                            guint             *set,
                            GError           **error)
{
  for (gsize i = 0; texts && texts[i]; i++)
    {
      int value = 0;

      if (!avow_option_parse_term (option, texts[i], terms, allowed, &value, error))
        return FALSE;
      *set |= 1u << value;
    }

  return TRUE;
}

gboolean
avow_option_parse_word_lists (const char       *option,
                              char            **texts,
                              const AvowTerms  *terms,
                              guint            *set,
                              GError          **error)
{
  const guint all = (1u << terms->n_terms) - 2;

  if (!texts)
    return TRUE;

  *set = 0;
  for (gsize i = 0; texts[i]; i++)
    {
      g_auto (GStrv) words = g_strsplit (texts[i], ",", -1);

      /* The empty text is no word. */
      for (gsize k = 0; k == 0 || words[k]; k++)
        {
          const char *word = words[k] ? words[k] : "";
          int value = 0;

          if (strcmp (word, "all") == 0)
            *set |= all;
          else if (strcmp (word, "none") == 0)
            continue;
          else if (avow_option_parse_term (option, word, terms, all, &value, error))
            *set |= 1u << value;
          else
            return FALSE;
        }
    }

  return TRUE;
}

gboolean
avow_option_parse_number (const char  *option,
                          const char  *text,
                          guint        most,
                          gint64      *number,
                          GError     **error)
{
  guint64 value;

  if (!text)
    return TRUE;

  if (!g_ascii_string_to_unsigned (text, 10, 0, most, &value, NULL))
    return avow_option_refuse (error, _("%s: “%s” is not a whole number from 0 to %u"),
                               option, text, most);

  *number = (gint64) value;
  return TRUE;
}

gboolean
avow_option_parse_currency (const char  *text,
                            char       **currency,
                            GError     **error)
{
  g_autofree char *code = NULL;

  if (!text)
    return TRUE;

  code = g_ascii_strup (text, -1);
  if (avow_currency_get_digits (code) < 0)
    return avow_option_refuse (error, _("%s: “%s” is not the code of a currency, such as USD"),
                               "--currency", text);

  *currency = g_steal_pointer (&code);
  return TRUE;
}
