/* avow-number.c: a whole number, as people type it and as it is shown */

#include "config.h"

#include "avow-number.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "avow-money.h"
#include "avow-number-text.h"

/* More than anyone counts, and far from where sums of it would overflow. */
#define MOST G_GINT64_CONSTANT (999999999999)

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                       _("This is not a whole number. Write it like “12”."));

  return FALSE;
}

/* What stands between groups of digits, in one country or another. */
static gboolean
is_group_mark (char plain)
{
  return plain != 0 && strchr (",.' T", plain) != NULL;
}

/* The digits and the marks between them, in ASCII; %NULL if there is anything else. */
static char *
read_plain (const char *text)
{
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      char read = avow_number_plain_char (character);

      /* The marks that turn a number round in a line of the other direction */
      if (g_unichar_type (character) == G_UNICODE_FORMAT)
        continue;
      if (read == 0)
        return NULL;
      g_string_append_c (plain, read);
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&plain)));
}

/**
 * avow_number_parse:
 * @text: what a person typed
 * @number: (out): the number; untouched unless %TRUE is returned
 * @error: where to put %AVOW_MODEL_ERROR_INVALID; the message is a whole translated sentence
 *
 * Reads "12", "-3" and "1,200" with the digits, the minus signs and the marks for thousands of every
 * country. A mark is one for thousands only if three digits follow the last: "1.5" is no whole number.
 *
 * Returns: whether @text is a whole number
 */
gboolean
avow_number_parse (const char  *text,
                   gint64      *number,
                   GError     **error)
{
  g_autofree char *plain = NULL;
  gboolean negative;
  gint64 value = 0;
  int n_digits = 0, n_since_mark = -1;

  g_return_val_if_fail (text != NULL, FALSE);

  plain = g_utf8_validate (text, -1, NULL) ? read_plain (text) : NULL;
  if (plain == NULL)
    return fail (error);

  negative = *plain == '-';
  for (const char *at = negative ? plain + 1 : plain; *at != '\0'; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          value = value * 10 + (*at - '0');
          n_digits++;
          if (n_since_mark >= 0)
            n_since_mark++;
          if (value > MOST)
            {
              g_set_error_literal (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID,
                                   _("This number is too large."));
              return FALSE;
            }
        }
      /* In India, two digits may stand between marks. */
      else if (is_group_mark (*at) && n_digits > 0
               && (n_since_mark < 0 || n_since_mark == 2 || n_since_mark == 3))
        {
          n_since_mark = 0;
        }
      else
        {
          return fail (error);
        }
    }

  if (n_digits == 0 || (n_since_mark >= 0 && n_since_mark != 3))
    return fail (error);

  *number = negative ? -value : value;

  return TRUE;
}

/**
 * avow_number_format:
 * @number: a number
 *
 * Returns: (transfer full): it as the locale writes it; avow_number_parse() reads it back
 */
char *
avow_number_format (gint64 number)
{
  return g_strdup_printf ("%'" G_GINT64_FORMAT, number);
}
