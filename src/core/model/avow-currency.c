/* avow-currency.c: the currencies of the world, as ISO 4217 lists them */

#include "config.h"

#include <locale.h>
#include <string.h>

#include "avow-money.h"

/* List one of ISO 4217 (current currencies and funds), but for the codes without a minor unit:
 * metals, units of account, test codes. Maintained by SIX:
 * https://www.six-group.com/en/products-services/financial-information/market-reference-data/data-standards.html
 * The digits are the standard's, and not always what coins exist for. */
static const char * const active[] = {
  "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BHD", "BIF",
  "BMD", "BND", "BOB", "BOV", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF",
  "CHW", "CLF", "CLP", "CNY", "COP", "COU", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP", "DZD",
  "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD",
  "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES",
  "KGS", "KHR", "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD",
  "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MXV", "MYR",
  "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN",
  "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE",
  "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD",
  "TWD", "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES", "VND", "VUV",
  "WST", "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
  NULL
};

/* Codes that went lately (list three). They are not offered, but an action of that time may be in
 * one, and a system's locales may still name one. */
static const struct {
  const char *code;
  const char *successor;
} withdrawn[] = {
  { "ANG", "XCG" },
  { "BGN", "EUR" },
  { "CUC", "CUP" },
  { "HRK", "EUR" },
  { "SLL", "SLE" },
  { "ZWL", "ZWG" },
};

static const char without_minor_unit[] =
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
static const char with_three_digits[] = "BHD IQD JOD KWD LYD OMR TND";
static const char with_four_digits[] = "CLF UYW";

/* All codes have three letters, so one cannot be found across two. */
static gboolean
is_among (const char *code,
          const char *codes)
{
  return strstr (codes, code) != NULL;
}

static const char *
find_active (const char *code)
{
  gsize low = 0, high = G_N_ELEMENTS (active) - 1;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;
      int order = strcmp (code, active[middle]);

      if (order == 0)
        return active[middle];
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }

  return NULL;
}

static int
find_withdrawn (const char *code)
{
  for (gsize i = 0; i < G_N_ELEMENTS (withdrawn); i++)
    if (strcmp (withdrawn[i].code, code) == 0)
      return (int) i;

  return -1;
}

/**
 * avow_currency_get_digits:
 * @currency: (nullable): what may be a code of ISO 4217, in capitals
 *
 * Returns: how many digits the minor unit has (2: a hundred cents to the dollar), or -1 if
 *   @currency is neither an active code nor one that was withdrawn lately
 */
int
avow_currency_get_digits (const char *currency)
{
  if (currency == NULL || strlen (currency) != 3 ||
      (find_active (currency) == NULL && find_withdrawn (currency) < 0))
    return -1;

  if (is_among (currency, without_minor_unit))
    return 0;
  if (is_among (currency, with_three_digits))
    return 3;
  if (is_among (currency, with_four_digits))
    return 4;

  return 2;
}

/**
 * avow_currency_list:
 *
 * Returns: (transfer none) (array zero-terminated=1): all active codes of ISO 4217 that have a
 *   minor unit, sorted
 */
const char * const *
avow_currency_list (void)
{
  return active;
}

/**
 * avow_currency_from_locale:
 *
 * Returns: (transfer none): the code of the currency that LC_MONETARY names, or "USD" where it
 *   names none
 */
const char *
avow_currency_from_locale (void)
{
  const char *symbol = localeconv ()->int_curr_symbol;
  const char *found;
  char code[4] = { 0 };
  int index;

  /* The fourth character is the one to put between code and number. */
  if (strlen (symbol) < 3)
    return "USD";
  memcpy (code, symbol, 3);

  found = find_active (code);
  if (found != NULL)
    return found;

  index = find_withdrawn (code);

  return index >= 0 ? withdrawn[index].successor : "USD";
}
