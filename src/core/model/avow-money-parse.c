/* avow-money-parse.c: an amount as people type it */

#include "config.h"

#include <locale.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "avow-money.h"
#include "avow-number-text.h"

/* What people put beside a number, and the currencies it may mean: the first one where neither the
 * field nor the locale tells. (Code points: Unicode block Currency Symbols; CLDR's narrow
 * symbols.) */
static const struct {
  const char *symbol;
  const char *currencies;
} symbols[] = {
  { "$", "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU DOP BBD BMD BND BSD BZD FJD GYD JMD KYD "
         "LRD NAD SBD SRD TTD XCD" },
  { "＄", "USD CAD AUD NZD HKD SGD TWD" },
  { "US$", "USD" },
  { "A$", "AUD" },
  { "AU$", "AUD" },
  { "C$", "CAD NIO" },
  { "CA$", "CAD" },
  { "HK$", "HKD" },
  { "MX$", "MXN" },
  { "NT$", "TWD" },
  { "NZ$", "NZD" },
  { "R$", "BRL" },
  { "S$", "SGD" },
  { "€", "EUR" },
  { "£", "GBP EGP FKP GIP SHP SSP SYP LBP" },
  { "¥", "JPY CNY" },
  { "￥", "JPY CNY" },
  { "円", "JPY" },
  { "元", "CNY TWD" },
  { "圓", "TWD HKD" },
  { "₩", "KRW KPW" },
  { "￦", "KRW" },
  { "원", "KRW" },
  { "₹", "INR" },
  { "Rs", "INR PKR LKR NPR MUR SCR" },
  { "Rs.", "INR PKR LKR NPR MUR SCR" },
  { "रु", "INR NPR" },
  { "৳", "BDT" },
  { "฿", "THB" },
  { "៛", "KHR" },
  { "₫", "VND" },
  { "đ", "VND" },
  { "₱", "PHP CUP" },
  { "₦", "NGN" },
  { "₵", "GHS" },
  { "GH₵", "GHS" },
  { "₡", "CRC" },
  { "₲", "PYG" },
  { "₪", "ILS" },
  { "₽", "RUB" },
  { "₴", "UAH" },
  { "₺", "TRY" },
  { "₸", "KZT" },
  { "₼", "AZN" },
  { "₾", "GEL" },
  { "₮", "MNT" },
  { "₭", "LAK" },
  { "֏", "AMD" },
  { "﷼", "IRR SAR QAR OMR YER" },
  { "kr", "SEK NOK DKK ISK" },
  { "kr.", "DKK ISK NOK SEK" },
  { "zł", "PLN" },
  { "Kč", "CZK" },
  { "Ft", "HUF" },
  { "lei", "RON MDL" },
  { "Fr", "CHF" },
  { "Fr.", "CHF" },
  { "SFr.", "CHF" },
  { "R", "ZAR" },
  { "RM", "MYR" },
  { "Rp", "IDR" },
  { "KSh", "KES" },
};

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError     **error,
      const char  *format,
      ...)
{
  GError *failure;
  va_list arguments;

  va_start (arguments, format);
  failure = g_error_new_valist (AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID, format, arguments);
  va_end (arguments);
  g_propagate_error (error, failure);

  return FALSE;
}

/* --- The currency beside the number ----------------------------------------- */

/* What is left of a text without the white space and direction marks around it */
static char *
trim (const char *text,
      gsize       length)
{
  GString *trimmed = g_string_new (NULL);

  for (const char *at = text; at < text + length; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_unichar_type (character) != G_UNICODE_FORMAT)
        g_string_append_unichar (trimmed, g_unichar_isspace (character) ? ' ' : character);
    }

  return g_strstrip (g_string_free_and_steal (trimmed));
}

static gboolean
is_same_symbol (const char *a,
                const char *b)
{
  g_autofree char *caseless_a = g_utf8_casefold (a, -1);
  g_autofree char *caseless_b = g_utf8_casefold (b, -1);

  return strcmp (caseless_a, caseless_b) == 0;
}

static gboolean
is_locale_symbol (const char *symbol)
{
  const char *of_locale = localeconv ()->currency_symbol;
  g_autofree char *trimmed = NULL;

  if (!g_utf8_validate (of_locale, -1, NULL))
    return FALSE;

  trimmed = trim (of_locale, strlen (of_locale));

  return *trimmed != '\0' && is_same_symbol (symbol, trimmed);
}

static gboolean
is_code (const char *word,
         char        code[4])
{
  if (strlen (word) != 3)
    return FALSE;

  for (int i = 0; i < 4; i++)
    code[i] = g_ascii_toupper (word[i]);

  return avow_currency_get_digits (code) >= 0;
}

/* @preferred is the currency that the amount has if nothing says otherwise. */
static gboolean
is_symbol (const char *word,
           const char *preferred,
           char        code[4])
{
  const char *of_locale = avow_currency_from_locale ();

  for (gsize i = 0; i < G_N_ELEMENTS (symbols); i++)
    {
      const char *currencies = symbols[i].currencies;

      if (!is_same_symbol (word, symbols[i].symbol))
        continue;

      if (strstr (currencies, preferred) != NULL)
        g_strlcpy (code, preferred, 4);
      else if (strstr (currencies, of_locale) != NULL)
        g_strlcpy (code, of_locale, 4);
      else
        g_strlcpy (code, currencies, 4);
      return TRUE;
    }

  if (!is_locale_symbol (word))
    return FALSE;

  g_strlcpy (code, of_locale, 4);

  return TRUE;
}

typedef enum {
  CURRENCY_FOUND,
  CURRENCY_UNKNOWN,
  CURRENCY_CONFLICT,
} Found;

/* What is @beside the number, words with spaces between: a code decides, whatever symbols it stands
 * with, as in "CAD $25"; without one the symbols do. Without any it is @preferred. */
static Found
find_currency (const char *beside,
               const char *preferred,
               char        code[4])
{
  g_auto (GStrv) words = g_strsplit (beside, " ", -1);
  gboolean decided = FALSE;
  char other[4];

  g_strlcpy (code, preferred, 4);

  for (char **word = words; *word != NULL; word++)
    if (is_code (*word, other))
      {
        if (decided && strcmp (code, other) != 0)
          return CURRENCY_CONFLICT;
        memcpy (code, other, 4);
        decided = TRUE;
      }

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0' || is_code (*word, other))
        continue;
      if (!is_symbol (*word, code, other))
        return CURRENCY_UNKNOWN;
      if (decided && strcmp (code, other) != 0)
        return CURRENCY_CONFLICT;
      memcpy (code, other, 4);
      decided = TRUE;
    }

  return CURRENCY_FOUND;
}

/* --- The number -------------------------------------------------------------- */

/* "1", "234", "567": the last group has three digits, the ones between all three or all two (as in
 * India), the first has one to three. */
static gboolean
is_well_grouped (const char *number,
                 const char *end,
                 char        mark)
{
  gsize n_digits = 0, between = 0, n_groups = 1;

  for (const char *at = number; at < end; at++)
    {
      if (g_ascii_isdigit (*at))
        {
          n_digits++;
          continue;
        }

      if (*at != mark || n_digits == 0 || n_digits > 3)
        return FALSE;
      if (n_groups > 1)
        {
          if (n_digits == 1 || (between != 0 && n_digits != between))
            return FALSE;
          between = n_digits;
        }
      n_groups++;
      n_digits = 0;
    }

  return n_groups == 1 || n_digits == 3;
}

static gsize
count_char (const char *text,
            char        character)
{
  gsize count = 0;

  for (; *text != '\0'; text++)
    count += *text == character;

  return count;
}

/* Which mark of @number begins the decimals, or %NULL for none. Comma and full stop swap their
 * meaning from country to country. With both, the last is the decimal mark, wherever one is. With
 * one of them once, it is the locale's decimal mark, or its thousands mark if three digits follow;
 * another country's mark is a decimal mark. Nothing is guessed beyond: "1.234" where neither
 * reading is the locale's fails later, for its third decimal. */
static const char *
find_decimal_mark (const char *number)
{
  const struct lconv *locale = localeconv ();
  const char *dot = strrchr (number, '.'), *comma = strrchr (number, ',');
  const char *mark;
  char decimal = avow_number_plain_mark (locale->mon_decimal_point);
  char thousands = avow_number_plain_mark (locale->mon_thousands_sep);

  if (strchr (number, 'D') != NULL)
    return strchr (number, 'D');
  if (dot != NULL && comma != NULL)
    return MAX (dot, comma);

  mark = dot != NULL ? dot : comma;
  if (mark == NULL || count_char (number, *mark) > 1)
    return NULL;

  if (decimal == 0)
    decimal = avow_number_plain_mark (locale->decimal_point);
  if (*mark != decimal && *mark == thousands &&
      mark > number && mark - number <= 3 && strlen (mark + 1) == 3)
    return NULL;

  return mark;
}

static gboolean
add_digit (guint64 *value,
           char     digit)
{
  return g_uint64_checked_mul (value, *value, 10) &&
         g_uint64_checked_add (value, *value, (guint64) (digit - '0')) &&
         *value <= G_MAXINT64;
}

static gboolean
fail_unreadable (const char  *currency,
                 GError     **error)
{
  g_autofree char *example = NULL;
  AvowMoney money;

  avow_money_parse ("25", currency, &money, NULL);
  example = avow_money_format (&money);

  /* Translators: %s is an amount as the person could write it: "$25.00" */
  return fail (error, _("This is not an amount. Write it like %s."), example);
}

/* @number: digits and marks of avow_number_plain_char(), beginning or ending with a decimal mark at
 * most */
static gboolean
read_number (const char  *number,
             const char  *currency,
             gint64      *minor,
             GError     **error)
{
  const char *mark = find_decimal_mark (number);
  const char *end = mark != NULL ? mark : number + strlen (number);
  int digits = avow_number_count_decimals (currency), n_decimals = 0;
  guint64 value = 0;
  char group = 0;

  for (const char *at = number; at < end; at++)
    if (!g_ascii_isdigit (*at))
      group = *at;

  if (!is_well_grouped (number, end, group))
    return fail_unreadable (currency, error);

  for (const char *at = number; at < end; at++)
    if (g_ascii_isdigit (*at) && !add_digit (&value, *at))
      return fail (error, _("This amount is too large."));

  for (const char *at = mark; at != NULL && at[1] != '\0'; at++, n_decimals++)
    {
      if (!g_ascii_isdigit (at[1]))
        return fail_unreadable (currency, error);
      if (n_decimals < digits && !add_digit (&value, at[1]))
        return fail (error, _("This amount is too large."));
    }

  if (n_decimals > digits)
    {
      if (digits == 0)
        /* Translators: %s is the code of a currency: "JPY" */
        return fail (error, _("An amount in %s has no decimals."), currency);

      /* Translators: %s is the code of a currency: "USD" */
      return fail (error,
                   g_dngettext (GETTEXT_PACKAGE,
                                "An amount in %s has at most %d decimal.",
                                "An amount in %s has at most %d decimals.",
                                (gulong) digits),
                   currency, digits);
    }

  for (; n_decimals < digits; n_decimals++)
    if (!add_digit (&value, '0'))
      return fail (error, _("This amount is too large."));

  *minor = (gint64) value;

  return TRUE;
}

/* A text of avow_money_parse(), taken apart */
typedef struct {
  char    *before;
  GString *number;
  char    *after;
} Parts;

static void
parts_clear (Parts *parts)
{
  g_free (parts->before);
  if (parts->number != NULL)
    g_string_free (parts->number, TRUE);
  g_free (parts->after);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Parts, parts_clear)

static gboolean
is_decimal_mark (char plain)
{
  return plain == '.' || plain == ',' || plain == 'D';
}

/* ".50", but not the full stop of "Rs. 25" */
static void
take_leading_mark (Parts      *parts,
                   const char *text,
                   const char *first)
{
  const char *mark;
  char plain, code[4];

  if (first == text || find_currency (parts->before, "USD", code) != CURRENCY_UNKNOWN)
    return;

  mark = g_utf8_prev_char (first);
  plain = avow_number_plain_char (g_utf8_get_char (mark));
  if (!is_decimal_mark (plain))
    return;

  g_string_append_c (parts->number, plain);
  g_free (parts->before);
  parts->before = trim (text, (gsize) (mark - text));
}

/* "25." and "25,-" for no cents, where no other mark stands */
static void
take_trailing_mark (Parts      *parts,
                    const char *last)
{
  const char *rest;
  char plain, code[4];

  if (find_currency (parts->after, "USD", code) != CURRENCY_UNKNOWN)
    return;

  plain = avow_number_plain_char (g_utf8_get_char (last));
  if (!is_decimal_mark (plain) || find_decimal_mark (parts->number->str) != NULL)
    return;

  rest = g_utf8_next_char (last);
  if (avow_number_plain_char (g_utf8_get_char (rest)) == '-')
    rest = g_utf8_next_char (rest);
  g_string_append_c (parts->number, plain);
  g_free (parts->after);
  parts->after = trim (rest, strlen (rest));
}

/* The number goes from the first digit to the last one. Whether there is one */
static gboolean
take_apart (const char *text,
            Parts      *parts)
{
  const char *first = NULL, *last = NULL;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (g_unichar_isdigit (g_utf8_get_char (at)))
      {
        if (first == NULL)
          first = at;
        last = g_utf8_next_char (at);
      }

  parts->number = g_string_new (NULL);
  if (first == NULL)
    {
      parts->before = trim (text, strlen (text));
      return FALSE;
    }

  parts->before = trim (text, (gsize) (first - text));
  parts->after = trim (last, strlen (last));

  take_leading_mark (parts, text, first);
  for (const char *at = first; at < last; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);
      char plain = avow_number_plain_char (character);

      if (plain == 0 && g_unichar_type (character) == G_UNICODE_FORMAT)
        continue;
      /* No number has it, whatever it is. */
      g_string_append_c (parts->number, plain != 0 ? plain : '?');
    }
  take_trailing_mark (parts, last);

  return TRUE;
}

static gboolean
is_negative (const Parts *parts)
{
  if (strchr (parts->before, '(') != NULL && strchr (parts->after, ')') != NULL)
    return TRUE;

  for (const char *at = parts->before; *at != '\0'; at = g_utf8_next_char (at))
    if (avow_number_plain_char (g_utf8_get_char (at)) == '-')
      return TRUE;

  return FALSE;
}

/**
 * avow_money_parse:
 * @text: what a person typed
 * @currency: (nullable): the code of the currency that the amount is in unless @text says another;
 *   %NULL for the locale's
 * @money: (out caller-allocates): the amount; untouched unless %TRUE is returned
 * @error: where to put %AVOW_MODEL_ERROR_INVALID
 *
 * Reads "25", "25.5", "1,234.50", "25 €", "USD 25", with the marks of the locale, or of others
 * where they cannot be mistaken, and the digits of every script. A code of ISO 4217 beside the
 * number decides the currency. A symbol does unless @currency has the same one: "$" keeps Canadian
 * dollars.
 *
 * The arithmetic is of integers; more decimals than the currency has are refused, never rounded.
 *
 * Returns: whether @text is an amount of zero or more. If not, the error's message is a whole
 *   translated sentence, and does not repeat @text.
 */
gboolean
avow_money_parse (const char  *text,
                  const char  *currency,
                  AvowMoney   *money,
                  GError     **error)
{
  g_auto (Parts) parts = { 0 };
  g_autofree char *beside = NULL;
  gboolean has_number;
  AvowMoney parsed;

  g_return_val_if_fail (text != NULL, FALSE);

  if (currency == NULL)
    currency = avow_currency_from_locale ();
  g_return_val_if_fail (strlen (currency) == 3, FALSE);

  if (!g_utf8_validate (text, -1, NULL))
    return fail_unreadable (currency, error);

  has_number = take_apart (text, &parts);
  if (has_number && is_negative (&parts))
    return fail (error, _("An amount cannot be less than zero."));

  beside = g_strjoin (" ", parts.before, parts.after, NULL);
  switch (find_currency (beside, currency, parsed.currency))
    {
    case CURRENCY_UNKNOWN:
      return fail_unreadable (currency, error);
    case CURRENCY_CONFLICT:
      return fail (error, _("This amount names two currencies."));
    case CURRENCY_FOUND:
    default:
      break;
    }

  if (!has_number)
    return fail (error, _("Write an amount."));

  if (!read_number (parts.number->str, parsed.currency, &parsed.minor, error))
    return FALSE;

  *money = parsed;

  return TRUE;
}
