/* test-money.c: amounts and durations, in and out of several countries */

#include "config.h"

#include <string.h>

#include "core/model/avow-money.h"
#include "with-locale.h"

static void
assert_parse (const char *text,
              const char *currency,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *plain = NULL;
  AvowMoney money = { 0 };

  if (!avow_money_parse (text, currency, &money, &error))
    g_error ("“%s” in %s was refused: %s", text, currency, error->message);
  plain = avow_money_format_plain (&money);
  g_assert_cmpstr (plain, ==, expected);
}

static void
assert_refused (const char *text,
                const char *currency,
                const char *reason)
{
  g_autoptr (GError) error = NULL;
  AvowMoney money = { 7, "XXX" };

  if (avow_money_parse (text, currency, &money, &error))
    g_error ("“%s” in %s was read as %" G_GINT64_FORMAT " %s", text, currency, money.minor, money.currency);
  g_assert_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
  if (strstr (error->message, reason) == NULL)
    g_error ("“%s” in %s was refused with “%s”, not “%s”", text, currency, error->message, reason);
  g_assert_cmpint (money.minor, ==, 7);
}

static void
assert_format (gint64      minor,
               const char *currency,
               const char *expected)
{
  AvowMoney money = { .minor = minor };
  g_autofree char *shown = NULL;

  g_strlcpy (money.currency, currency, sizeof money.currency);
  shown = avow_money_format (&money);
  g_assert_cmpstr (shown, ==, expected);
}

#define NOT "not an amount"
#define WRITE "Write an amount"
#define NEGATIVE "less than zero"
#define LARGE "too large"
#define DECIMALS "decimal"
#define TWO "two currencies"

/* No-break spaces, as CLDR and glibc have them */
#define NB "\302\240"
#define NNB "\342\200\257"

static void
test_currencies (void)
{
  const char * const *list = avow_currency_list ();
  const char *previous = "";

  for (gsize i = 0; list[i] != NULL; i++)
    {
      g_assert_cmpstr (previous, <, list[i]);
      g_assert_cmpuint (strlen (list[i]), ==, 3);
      g_assert_cmpint (avow_currency_get_digits (list[i]), >=, 0);
      previous = list[i];
    }

  g_assert_cmpint (avow_currency_get_digits ("USD"), ==, 2);
  g_assert_cmpint (avow_currency_get_digits ("JPY"), ==, 0);
  g_assert_cmpint (avow_currency_get_digits ("KWD"), ==, 3);
  g_assert_cmpint (avow_currency_get_digits ("CLF"), ==, 4);
  g_assert_cmpint (avow_currency_get_digits ("HRK"), ==, 2);
  g_assert_false (g_strv_contains (list, "HRK"));
  g_assert_cmpint (avow_currency_get_digits ("XXX"), ==, -1);
  g_assert_cmpint (avow_currency_get_digits ("usd"), ==, -1);
  g_assert_cmpint (avow_currency_get_digits ("US"), ==, -1);
  g_assert_cmpint (avow_currency_get_digits ("USDX"), ==, -1);
  g_assert_cmpint (avow_currency_get_digits ("F J"), ==, -1);
  g_assert_cmpint (avow_currency_get_digits (""), ==, -1);
  g_assert_cmpint (avow_currency_get_digits (NULL), ==, -1);
  g_assert_cmpstr (avow_currency_from_locale (), ==, "USD");
}

static void
test_plain (void)
{
  assert_parse ("25", "USD", "25.00 USD");
  assert_parse ("25.5", "USD", "25.50 USD");
  assert_parse ("25.50", "USD", "25.50 USD");
  assert_parse (" 25.05 ", "USD", "25.05 USD");
  assert_parse ("25.", "USD", "25.00 USD");
  assert_parse (".5", "USD", "0.50 USD");
  assert_parse ("0", "USD", "0.00 USD");
  assert_parse ("0.00", "USD", "0.00 USD");
  assert_parse ("007", "USD", "7.00 USD");
  assert_parse ("1000", "JPY", "1000 JPY");
  assert_parse ("1.234", "KWD", "1.234 KWD");
  assert_parse ("1.2345", "CLF", "1.2345 CLF");
  assert_parse ("25", "QQQ", "25.00 QQQ");

  /* Marks that cannot be mistaken, wherever one is */
  assert_parse ("1,234.56", "USD", "1234.56 USD");
  assert_parse ("1.234,56", "USD", "1234.56 USD");
  assert_parse ("1,234,567", "USD", "1234567.00 USD");
  assert_parse ("1.234.567", "USD", "1234567.00 USD");
  assert_parse ("12,34,567.89", "USD", "1234567.89 USD");
  assert_parse ("1 234.56", "USD", "1234.56 USD");
  assert_parse ("1" NB "234" NB "567.8", "USD", "1234567.80 USD");
  assert_parse ("1" NNB "234", "USD", "1234.00 USD");
  assert_parse ("1'234.50", "CHF", "1234.50 CHF");
  assert_parse ("1’234.50", "CHF", "1234.50 CHF");
  assert_parse ("25,5", "EUR", "25.50 EUR");
  assert_parse ("25,50", "EUR", "25.50 EUR");
  assert_parse ("25,-", "EUR", "25.00 EUR");
  assert_parse ("25.—", "CHF", "25.00 CHF");

  /* Digits of other scripts */
  assert_parse ("٢٥٫٥", "USD", "25.50 USD");
  assert_parse ("١٬٢٣٤٫٥٦", "USD", "1234.56 USD");
  assert_parse ("۱۲۳۴", "USD", "1234.00 USD");
  assert_parse ("२५.५०", "INR", "25.50 INR");
  assert_parse ("１，２３４．５", "USD", "1234.50 USD");
  assert_parse ("\342\200\21725.50\342\200\217", "USD", "25.50 USD");
}

static void
test_with_currency (void)
{
  assert_parse ("$25", "USD", "25.00 USD");
  assert_parse ("$ 25", "USD", "25.00 USD");
  assert_parse ("25 $", "USD", "25.00 USD");
  assert_parse ("$25", "CAD", "25.00 CAD");
  assert_parse ("$25", "EUR", "25.00 USD");
  assert_parse ("US$25", "CAD", "25.00 USD");
  assert_parse ("$.50", "USD", "0.50 USD");
  assert_parse ("25 €", "USD", "25.00 EUR");
  assert_parse ("€25", "EUR", "25.00 EUR");
  assert_parse ("25€", "EUR", "25.00 EUR");
  assert_parse ("25" NB "€", "EUR", "25.00 EUR");
  assert_parse ("25.50€", "EUR", "25.50 EUR");
  assert_parse ("USD 25", "EUR", "25.00 USD");
  assert_parse ("25 usd", "EUR", "25.00 USD");
  assert_parse ("usd25", "EUR", "25.00 USD");
  assert_parse ("¥1000", "USD", "1000 JPY");
  assert_parse ("¥1000", "CNY", "1000.00 CNY");
  assert_parse ("1000円", "USD", "1000 JPY");
  assert_parse ("25 kr", "DKK", "25.00 DKK");
  assert_parse ("25 kr.", "DKK", "25.00 DKK");
  assert_parse ("Rs. 500", "INR", "500.00 INR");
  assert_parse ("Rs.500", "INR", "500.00 INR");
  assert_parse ("Rs. .50", "INR", "0.50 INR");
  assert_parse ("Fr. 25.50", "CHF", "25.50 CHF");
  assert_parse ("R$ 25,50", "USD", "25.50 BRL");
  assert_parse ("25 zł", "PLN", "25.00 PLN");
  assert_parse ("$25 USD", "USD", "25.00 USD");
  assert_parse ("$25 CAD", "USD", "25.00 CAD");
  assert_parse ("CAD $25", "USD", "25.00 CAD");
  assert_parse ("USD 25 USD", "EUR", "25.00 USD");
  assert_parse ("KWD 1.234", "USD", "1.234 KWD");
  assert_parse ("$25.5", NULL, "25.50 USD");

  assert_refused ("€25 USD", "EUR", TWO);
  assert_refused ("USD 25 EUR", "EUR", TWO);
  assert_refused ("$1.234", "USD", DECIMALS);
  assert_refused ("25.5 JPY", "USD", DECIMALS);
  assert_refused ("25 dogs", "USD", NOT);
  assert_refused ("XXX 25", "USD", NOT);
  assert_refused ("$$25", "USD", NOT);
}

static void
test_refused (void)
{
  assert_refused ("", "USD", WRITE);
  assert_refused ("  ", "USD", WRITE);
  assert_refused ("$", "USD", WRITE);
  assert_refused (NB "EUR", "USD", WRITE);
  assert_refused ("-5", "USD", NEGATIVE);
  assert_refused ("−5", "USD", NEGATIVE);
  assert_refused ("- 5", "USD", NEGATIVE);
  assert_refused ("-$5", "USD", NEGATIVE);
  assert_refused ("$-5", "USD", NEGATIVE);
  assert_refused ("(5)", "USD", NEGATIVE);
  assert_refused ("5.123", "USD", DECIMALS);
  assert_refused ("5.000", "USD", DECIMALS);
  assert_refused ("5.0", "JPY", DECIMALS);
  assert_refused ("1.2345", "KWD", DECIMALS);

  assert_refused ("abc", "USD", NOT);
  assert_refused ("five", "USD", NOT);
  assert_refused ("5a5", "USD", NOT);
  assert_refused ("5-5", "USD", NOT);
  assert_refused ("5 5", "USD", NOT);
  assert_refused ("12 50", "USD", NOT);
  assert_refused ("1,23,4", "USD", NOT);
  assert_refused ("1,2345.00", "USD", NOT);
  assert_refused ("1234,567.00", "USD", NOT);
  assert_refused ("1,234.5.6", "USD", NOT);
  assert_refused ("1.2,3.4", "USD", NOT);
  assert_refused ("1,234'567.00", "USD", NOT);
  assert_refused ("1,234..", "USD", NOT);
  assert_refused ("5..", "USD", NOT);
  assert_refused ("..5", "USD", NOT);
  assert_refused ("5,,5", "USD", NOT);
  assert_refused ("1,,234", "USD", NOT);
  assert_refused (",234,567", "USD", NOT);
  assert_refused ("5.5.", "USD", NOT);
  assert_refused (".", "USD", NOT);
  assert_refused ("1e3", "USD", NOT);
  assert_refused ("0x10", "USD", NOT);
  assert_refused ("+5", "USD", NOT);
  assert_refused ("5\377", "USD", NOT);
  assert_refused ("%s%n5", "USD", NOT);
  assert_refused ("½", "USD", NOT);
  assert_refused ("5²", "USD", NOT);

  /* What does not fit, to the unit */
  assert_parse ("92233720368547758.07", "USD", "92233720368547758.07 USD");
  assert_refused ("92233720368547758.08", "USD", LARGE);
  assert_parse ("9223372036854775807", "JPY", "9223372036854775807 JPY");
  assert_refused ("9223372036854775808", "JPY", LARGE);
  assert_refused ("92233720368547759", "USD", LARGE);
  assert_refused ("18446744073709551617", "JPY", LARGE);
  assert_refused ("99999999999999999999999999999999999999999", "USD", LARGE);
}

static void
test_add (void)
{
  AvowMoney sum = { 0 }, dollars = { 250, "USD" }, euros = { 250, "EUR" }, none = { 0 }, most = { G_MAXINT64, "USD" };

  g_assert_true (avow_money_add (&sum, &none));
  g_assert_false (avow_money_is_set (&sum));
  g_assert_true (avow_money_add (&sum, &dollars));
  g_assert_true (avow_money_add (&sum, &dollars));
  g_assert_true (avow_money_add (&sum, &none));
  g_assert_cmpint (sum.minor, ==, 500);
  g_assert_false (avow_money_add (&sum, &euros));
  g_assert_false (avow_money_add (&sum, &most));
  g_assert_cmpint (sum.minor, ==, 500);
  g_assert_cmpstr (sum.currency, ==, "USD");
}

static void
test_format_plain (void)
{
  AvowMoney none = { 0 };
  g_autofree char *nothing = avow_money_format (&none);
  g_autofree char *nothing_plain = avow_money_format_plain (&none);
  AvowMoney least = { G_MININT64, "USD" };
  g_autofree char *least_plain = avow_money_format_plain (&least);

  g_assert_cmpstr (nothing, ==, "");
  g_assert_cmpstr (nothing_plain, ==, "");
  g_assert_cmpstr (least_plain, ==, "-92233720368547758.08 USD");

  assert_format (123456, "USD", "1234.56" NB "USD");
  assert_format (5, "USD", "0.05" NB "USD");
  assert_format (-5, "USD", "−0.05" NB "USD");
  assert_format (1234, "JPY", "1234" NB "JPY");
  assert_format (1234, "KWD", "1.234" NB "KWD");
}

static void
test_en_US (void)
{
  if (!use_locale ("en_US"))
    return;

  g_assert_cmpstr (avow_currency_from_locale (), ==, "USD");
  assert_format (123456789, "USD", "$1,234,567.89");
  assert_format (2500, "USD", "$25.00");
  assert_format (123456, "EUR", "EUR" NB "1,234.56");
  assert_format (1234567, "JPY", "JPY" NB "1,234,567");
  assert_format (1234567, "KWD", "KWD" NB "1,234.567");

  assert_parse ("1,234", "USD", "1234.00 USD");
  assert_parse ("$1,234.5", "USD", "1234.50 USD");
  assert_parse ("25,5", "USD", "25.50 USD");
  assert_parse ("25,50", "USD", "25.50 USD");
  assert_parse ("1,234", "KWD", "1234.000 KWD");
  assert_parse ("1,234", "JPY", "1234 JPY");
  assert_parse ("$25", "EUR", "25.00 USD");
  assert_refused ("1.234", "USD", DECIMALS);
  leave_locale ();
}

static void
test_de_DE (void)
{
  if (!use_locale ("de_DE"))
    return;

  g_assert_cmpstr (avow_currency_from_locale (), ==, "EUR");
  assert_format (123456789, "EUR", "1.234.567,89" NB "€");
  assert_format (2500, "USD", "25,00" NB "USD");
  assert_format (1234567, "JPY", "1.234.567" NB "JPY");
  assert_format (1234567, "KWD", "1.234,567" NB "KWD");

  assert_parse ("1.234", "EUR", "1234.00 EUR");
  assert_parse ("1.234,5", "EUR", "1234.50 EUR");
  assert_parse ("25,5", "EUR", "25.50 EUR");
  assert_parse ("25.50", "EUR", "25.50 EUR");
  assert_parse ("25.5", "EUR", "25.50 EUR");
  assert_parse ("1,234", "KWD", "1.234 KWD");
  assert_parse ("1.234", "KWD", "1234.000 KWD");
  assert_parse ("25,- €", "EUR", "25.00 EUR");
  assert_parse ("25 €", NULL, "25.00 EUR");
  assert_refused ("1,234", "EUR", DECIMALS);
  assert_refused ("1234.567", "EUR", DECIMALS);
  leave_locale ();
}

static void
test_fr_FR (void)
{
  if (!use_locale ("fr_FR"))
    return;

  assert_format (123456789, "EUR", "1" NNB "234" NNB "567,89" NB "€");
  assert_parse ("1 234,5 €", "EUR", "1234.50 EUR");
  assert_parse ("1" NNB "234,5", "EUR", "1234.50 EUR");
  assert_parse ("1" NB "234", "EUR", "1234.00 EUR");
  assert_parse ("25.50", "EUR", "25.50 EUR");
  /* Neither country's */
  assert_refused ("1.234", "EUR", DECIMALS);
  assert_refused ("1,234", "EUR", DECIMALS);
  leave_locale ();
}

static void
test_hi_IN (void)
{
  if (!use_locale ("hi_IN"))
    return;

  g_assert_cmpstr (avow_currency_from_locale (), ==, "INR");
  assert_format (1234567890, "INR", "₹1,23,45,678.90");
  assert_format (100000, "INR", "₹1,000.00");
  assert_format (1234567890, "USD", "USD" NB "1,23,45,678.90");
  assert_parse ("1,23,45,678.90", "INR", "12345678.90 INR");
  assert_parse ("१,२३,४५६", "INR", "123456.00 INR");
  assert_parse ("₹500", "USD", "500.00 INR");
  assert_refused ("1,2,345", "INR", NOT);
  leave_locale ();
}

static void
test_ja_JP (void)
{
  if (!use_locale ("ja_JP"))
    return;

  g_assert_cmpstr (avow_currency_from_locale (), ==, "JPY");
  assert_format (1234567, "JPY", "￥1,234,567");
  assert_parse ("¥1,234", "JPY", "1234 JPY");
  assert_parse ("￥1,234", "JPY", "1234 JPY");
  assert_parse ("１，２３４円", "JPY", "1234 JPY");
  assert_refused ("1,234.5", "JPY", DECIMALS);
  leave_locale ();
}

static void
test_ar_EG (void)
{
  if (!use_locale ("ar_EG"))
    return;

  g_assert_cmpstr (avow_currency_from_locale (), ==, "EGP");
  /* The symbol itself has full stops. */
  assert_format (123456, "EGP", "ج.م." NB "1,234.56");
  assert_parse ("ج.م. 25", "EGP", "25.00 EGP");
  assert_parse ("٢٥٫٥٠ ج.م.", "USD", "25.50 EGP");
  assert_parse ("ج.م.٢٥", "EGP", "25.00 EGP");
  assert_parse ("١٬٢٣٤", "EGP", "1234.00 EGP");
  leave_locale ();
}

static void
test_fa_IR (void)
{
  if (!use_locale ("fa_IR"))
    return;

  assert_format (123456, "IRR", "1٬234٫56" NB "ریال");
  assert_parse ("۱٬۲۳۴٫۵۶ ریال", "USD", "1234.56 IRR");
  assert_parse ("1,234.56", "IRR", "1234.56 IRR");
  leave_locale ();
}

/* What is shown can be typed, to the last unit: nothing is lost on the way. */
static void
test_no_unit_lost (gconstpointer data)
{
  const char *locale = data;
  const char * const *currencies = avow_currency_list ();
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  if (!use_locale (locale))
    return;

  for (int i = 0; i < 20000; i++)
    {
      guint64 bits = (guint64) g_rand_int (rand) << 32 | g_rand_int (rand);
      AvowMoney money = { .minor = (gint64) (bits >> g_rand_int_range (rand, 1, 64)) };
      AvowMoney again = { 0 }, plain_again = { 0 };
      g_autoptr (GError) error = NULL;
      g_autofree char *shown = NULL;
      g_autofree char *plain = NULL;
      const char *other = currencies[g_rand_int_range (rand, 0, 150)];

      g_strlcpy (money.currency, currencies[g_rand_int_range (rand, 0, 150)], sizeof money.currency);
      shown = avow_money_format (&money);
      g_assert_true (g_utf8_validate (shown, -1, NULL));
      if (!avow_money_parse (shown, money.currency, &again, &error))
        g_error ("“%s” of %s: %s", shown, money.currency, error->message);
      g_assert_cmpint (again.minor, ==, money.minor);
      g_assert_cmpstr (again.currency, ==, money.currency);

      /* The plain form says its currency, and has thousands only where three decimals look like
       * them. */
      if (avow_currency_get_digits (money.currency) == 3)
        continue;
      plain = avow_money_format_plain (&money);
      g_assert_true (avow_money_parse (plain, other, &plain_again, NULL));
      g_assert_cmpint (plain_again.minor, ==, money.minor);
      g_assert_cmpstr (plain_again.currency, ==, money.currency);
    }

  leave_locale ();
}

static void
assert_minutes (const char *text,
                guint       expected)
{
  g_autoptr (GError) error = NULL;
  guint minutes = 7;

  if (!avow_minutes_parse (text, &minutes, &error))
    g_error ("“%s” was refused: %s", text, error->message);
  g_assert_cmpuint (minutes, ==, expected);
}

static void
assert_minutes_refused (const char *text)
{
  g_autoptr (GError) error = NULL;
  guint minutes = 7;

  if (avow_minutes_parse (text, &minutes, &error))
    g_error ("“%s” was read as %u", text, minutes);
  g_assert_error (error, AVOW_MODEL_ERROR, AVOW_MODEL_ERROR_INVALID);
  g_assert_true (g_str_has_suffix (error->message, "."));
  g_assert_cmpuint (minutes, ==, 7);
}

static void
test_minutes_parse (void)
{
  static const char * const wrong[] = {
    "", " ", "-5", "−5", "abc", "h", ":", "1:", ":30", "1:60", "1:300", "1:30:00", "1h60", "1h 90 min", "1 h 2 h",
    "30 min 1 h", "1.5 min", "1.5.5", "1.", ".", "1,5,5", "1h30x", "5 days", "5 m 5", "1:30 min", "1 h -5", "0x10", "1e3",
    "44641", "745 h", "999999999999999999999", "4294967297", "71582789 h", "1\377", "1 h 5 5",
  };

  assert_minutes ("90", 90);
  assert_minutes ("0", 0);
  assert_minutes (" 90 ", 90);
  assert_minutes ("45 min", 45);
  assert_minutes ("45min", 45);
  assert_minutes ("45 Minutes", 45);
  assert_minutes ("45 m", 45);
  assert_minutes ("45 min.", 45);
  assert_minutes ("1:30", 90);
  assert_minutes ("01:05", 65);
  assert_minutes ("0:05", 5);
  assert_minutes ("1:5", 65);
  assert_minutes ("1:30 h", 90);
  assert_minutes ("1h30", 90);
  assert_minutes ("1h30m", 90);
  assert_minutes ("1 h 30 min", 90);
  assert_minutes ("1" NB "h" NB "30" NB "min", 90);
  assert_minutes ("1 hour 5 minutes", 65);
  assert_minutes ("2 h", 120);
  assert_minutes ("2H", 120);
  assert_minutes ("2 hrs", 120);
  assert_minutes ("1.5 h", 90);
  assert_minutes ("1,5 h", 90);
  assert_minutes ("1.5", 90);
  assert_minutes ("1,25", 75);
  assert_minutes (".5 h", 30);
  assert_minutes ("0.333 h", 20);
  assert_minutes ("1.99999999999 h", 120);
  assert_minutes ("٩٠", 90);
  assert_minutes ("١٫٥", 90);
  assert_minutes ("१:३०", 90);
  assert_minutes ("１：３０", 90);
  assert_minutes ("744 h", 44640);
  assert_minutes ("44640", 44640);

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    assert_minutes_refused (wrong[i]);
}

static void
test_minutes_up_to (void)
{
  guint minutes = 0;
  g_autoptr (GError) error = NULL;

  g_assert_true (avow_minutes_parse_up_to ("2000 h", AVOW_MINUTES_MOST, &minutes, NULL));
  g_assert_cmpuint (minutes, ==, 120000);
  g_assert_true (avow_minutes_parse_up_to ("999999 h", AVOW_MINUTES_MOST, &minutes, NULL));
  g_assert_cmpuint (minutes, ==, AVOW_MINUTES_MOST);
  g_assert_true (avow_minutes_parse_up_to ("1:30", 90, &minutes, NULL));

  g_assert_false (avow_minutes_parse_up_to ("1:31", 90, &minutes, &error));
  g_assert_cmpstr (error->message, ==, "This is longer than 1 h 30 min.");
  g_assert_cmpuint (minutes, ==, 90);
  g_assert_false (avow_minutes_parse_up_to ("1000000 h", AVOW_MINUTES_MOST, &minutes, NULL));
  g_assert_false (avow_minutes_parse_up_to ("999999:01", AVOW_MINUTES_MOST, &minutes, NULL));
}

static void
test_minutes_format (void)
{
  static const struct {
    guint minutes;
    const char *text;
  } cases[] = { { 0, "0 min" }, { 1, "1 min" }, { 45, "45 min" }, { 60, "1 h" }, { 90, "1 h 30 min" }, { 6000, "100 h" } };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = avow_minutes_format (cases[i].minutes);

      g_assert_cmpstr (text, ==, cases[i].text);
    }

  for (guint minutes = 0; minutes <= 44640; minutes += minutes < 3000 ? 1 : 59)
    {
      g_autofree char *text = avow_minutes_format (minutes);

      assert_minutes (text, minutes);
    }
}

int
main (int    argc,
      char **argv)
{
  static const char * const locales[] = {
    "C", "en_US", "en_GB", "de_DE", "fr_FR", "pt_BR", "hi_IN", "ja_JP", "ar_EG", "fa_IR",
  };

  g_test_init (&argc, &argv, NULL);
  leave_locale ();

  g_test_add_func ("/money/currencies", test_currencies);
  g_test_add_func ("/money/plain", test_plain);
  g_test_add_func ("/money/with-currency", test_with_currency);
  g_test_add_func ("/money/refused", test_refused);
  g_test_add_func ("/money/add", test_add);
  g_test_add_func ("/money/format-plain", test_format_plain);
  g_test_add_func ("/money/en_US", test_en_US);
  g_test_add_func ("/money/de_DE", test_de_DE);
  g_test_add_func ("/money/fr_FR", test_fr_FR);
  g_test_add_func ("/money/hi_IN", test_hi_IN);
  g_test_add_func ("/money/ja_JP", test_ja_JP);
  g_test_add_func ("/money/ar_EG", test_ar_EG);
  g_test_add_func ("/money/fa_IR", test_fa_IR);
  for (gsize i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *path = g_strconcat ("/money/no-unit-lost/", locales[i], NULL);

      g_test_add_data_func (path, locales[i], test_no_unit_lost);
    }
  g_test_add_func ("/money/minutes/parse", test_minutes_parse);
  g_test_add_func ("/money/minutes/up-to", test_minutes_up_to);
  g_test_add_func ("/money/minutes/format", test_minutes_format);

  return g_test_run ();
}
