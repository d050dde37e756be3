/* avow-number-text.c: numbers as people type them */

#include "config.h"

#include "avow-money.h"
#include "avow-number-text.h"

/**
 * avow_number_plain_char:
 * @character: a character of a number that a person typed
 *
 * Reads the digits of all scripts, and the marks and spaces of all keyboards, as one ASCII
 * character each. Unicode's own marks for a decimal and for a group are unmistakable, so they stay
 * apart from the comma and the full stop, which are either, by country.
 *
 * Returns: '0' to '9'; '.' or ',' or '\''; 'D' for an unmistakable decimal mark, 'T' for an
 *   unmistakable thousands mark; ' ' for white space of any width; '-' for any minus sign; ':' for
 *   a colon; 0 for anything else
 */
char
avow_number_plain_char (gunichar character)
{
  if (g_unichar_isdigit (character))
    return (char) ('0' + g_unichar_digit_value (character));
  if (g_unichar_isspace (character))
    return ' ';

  switch (character)
    {
    case '.':
    case 0xff0e: /* fullwidth */
    case 0x3002: /* ideographic full stop, next to it on the keyboard */
      return '.';
    case ',':
    case 0xff0c: /* fullwidth */
    case 0x3001: /* ideographic comma */
    case 0x060c: /* Arabic comma */
      return ',';
    case '\'':
    case 0x2019:
    case 0x02bc:
      return '\'';
    case 0x066b: /* Arabic decimal separator */
      return 'D';
    case 0x066c: /* Arabic thousands separator */
      return 'T';
    case '-':
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2212: /* minus */
    case 0xff0d: /* fullwidth */
      return '-';
    case ':':
    case 0x2236: /* ratio */
    case 0xff1a: /* fullwidth */
      return ':';
    default:
      return 0;
    }
}

/**
 * avow_number_plain_mark:
 * @mark: (nullable): a separator as localeconv() gives it
 *
 * Returns: avow_number_plain_char() of it, or 0 if there is none
 */
char
avow_number_plain_mark (const char *mark)
{
  gunichar character;

  if (mark == NULL || *mark == '\0')
    return 0;

  character = g_utf8_get_char_validated (mark, -1);
  if (character == (gunichar) -1 || character == (gunichar) -2)
    return 0;

  return avow_number_plain_char (character);
}

/**
 * avow_number_count_decimals:
 * @currency: the code of a currency
 *
 * Returns: how many decimals its amounts are written with; for a code that this version does not
 *   know two, as nearly all have
 */
int
avow_number_count_decimals (const char *currency)
{
  int digits = avow_currency_get_digits (currency);

  return digits >= 0 ? digits : 2;
}
