/* avow-money.c: an amount in the minor unit of one currency */

#include "config.h"

#include <limits.h>
#include <locale.h>
#include <string.h>

#include "avow-money.h"
#include "avow-number-text.h"

#define NO_BREAK_SPACE "\302\240"
#define MINUS_SIGN "\342\210\222"

G_DEFINE_QUARK (avow-model-error-quark, avow_model_error)

static guint64
power_of_ten (int digits)
{
  guint64 power = 1;

  for (int i = 0; i < digits; i++)
    power *= 10;

  return power;
}

/* The digits before the decimal mark, in the locale's groups */
static void
append_grouped (GString    *text,
                const char *digits)
{
  const struct lconv *locale = localeconv ();
  const char *grouping = locale->mon_grouping;
  const char *mark = locale->mon_thousands_sep;
  gsize n_digits = strlen (digits);
  g_autofree gboolean *marks = g_new0 (gboolean, n_digits + 1);
  gsize left = n_digits;

  /* From the right; the last size is that of all further groups, CHAR_MAX says that there are none.
   * See localeconv() in POSIX. */
  while (*grouping > 0 && *grouping != CHAR_MAX && left > (gsize) *grouping)
    {
      left -= (gsize) *grouping;
      marks[left] = TRUE;
      if (grouping[1] != '\0')
        grouping++;
    }

  for (gsize i = 0; i < n_digits; i++)
    {
      if (marks[i])
        g_string_append (text, mark);
      g_string_append_c (text, digits[i]);
    }
}

static void
append_number (GString         *text,
               const AvowMoney *money,
               gboolean         in_locale)
{
  const struct lconv *locale = localeconv ();
  int digits = avow_number_count_decimals (money->currency);
  guint64 scale = power_of_ten (digits);
  /* The smallest amount has no positive one to match it. */
  guint64 magnitude = money->minor < 0 ? 0 - (guint64) money->minor : (guint64) money->minor;
  char whole[21];

  g_snprintf (whole, sizeof whole, "%" G_GUINT64_FORMAT, magnitude / scale);

  if (money->minor < 0)
    g_string_append (text, in_locale ? MINUS_SIGN : "-");
  if (in_locale)
    append_grouped (text, whole);
  else
    g_string_append (text, whole);

  if (digits > 0)
    {
      const char *mark = ".";

      if (in_locale)
        mark = *locale->mon_decimal_point != '\0' ? locale->mon_decimal_point
                                                  : locale->decimal_point;
      g_string_append_printf (text, "%s%0*" G_GUINT64_FORMAT, mark, digits, magnitude % scale);
    }
}

/**
 * avow_money_is_set:
 * @money: an amount
 *
 * Returns: whether it is one, as zero dollars are too
 */
gboolean
avow_money_is_set (const AvowMoney *money)
{
  return money->currency[0] != '\0';
}

/**
 * avow_money_format:
 * @money: an amount
 *
 * Writes an amount for people by LC_MONETARY: its marks and groups, and its symbol where the
 * currency is the locale's own, otherwise the code: "$1,234.50", "1.234,50 €", "USD 1,234.50".
 * Spaces do not break. avow_money_parse() reads it back.
 *
 * Returns: (transfer full): the text; the empty text for no amount
 */
char *
avow_money_format (const AvowMoney *money)
{
  const struct lconv *locale = localeconv ();
  gboolean own, precedes, spaced;
  const char *name;
  GString *text;

  if (!avow_money_is_set (money))
    return g_strdup ("");

  own = g_str_has_prefix (locale->int_curr_symbol, money->currency) &&
        *locale->currency_symbol != '\0' &&
        g_utf8_validate (locale->currency_symbol, -1, NULL);
  name = own ? locale->currency_symbol : money->currency;
  /* CHAR_MAX, in the C locale, says nothing. */
  precedes = (own ? locale->p_cs_precedes : locale->int_p_cs_precedes) == 1;
  /* Letters never stand next to digits, whatever glibc's locale says. */
  spaced = !own || (locale->p_sep_by_space != 0 && locale->p_sep_by_space != CHAR_MAX);

  text = g_string_new (NULL);
  if (precedes)
    {
      g_string_append (text, name);
      if (spaced)
        g_string_append (text, NO_BREAK_SPACE);
    }
  append_number (text, money, TRUE);
  if (!precedes)
    {
      if (spaced)
        g_string_append (text, NO_BREAK_SPACE);
      g_string_append (text, name);
    }

  return g_string_free_and_steal (text);
}

/**
 * avow_money_format_plain:
 * @money: an amount
 *
 * For files and programs. People may read "1.234 KWD" as a thousand of them, and so would
 * avow_money_parse() where they do.
 *
 * Returns: (transfer full): "1234.50 USD", the same in every locale; the empty text for no amount
 */
char *
avow_money_format_plain (const AvowMoney *money)
{
  GString *text;

  if (!avow_money_is_set (money))
    return g_strdup ("");

  text = g_string_new (NULL);
  append_number (text, money, FALSE);
  g_string_append_printf (text, " %s", money->currency);

  return g_string_free_and_steal (text);
}

/**
 * avow_money_add:
 * @sum: (inout): an amount, or none to begin with
 * @money: an amount to add to it, or none
 *
 * Amounts of two currencies are never added together.
 *
 * Returns: whether @sum is now the sum; if not (two currencies, or beyond what an integer holds),
 *   it is untouched
 */
gboolean
avow_money_add (AvowMoney       *sum,
                const AvowMoney *money)
{
  gint64 minor;

  if (!avow_money_is_set (money))
    return TRUE;

  if (!avow_money_is_set (sum))
    {
      *sum = *money;
      return TRUE;
    }

  if (strcmp (sum->currency, money->currency) != 0 ||
      __builtin_add_overflow (sum->minor, money->minor, &minor))
    return FALSE;

  sum->minor = minor;

  return TRUE;
}
