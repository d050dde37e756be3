/* avow-bech32.c: Bech32 text with its checksum (BIP 173), without BIP 173's length limit, as age uses it */

#include "config.h"

#include "avow-bech32.h"

#include <string.h>

#define CHECKSUM_LENGTH 6

static const char alphabet[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/* One step of the checksum: a remainder modulo the code's generator over GF(32). */
static guint32
feed_checksum (guint32 checksum,
               guint8  value)
{
  static const guint32 generator[] = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };
  guint32 top = checksum >> 25;

  checksum = (checksum & 0x1ffffff) << 5 ^ value;
  for (guint i = 0; i < G_N_ELEMENTS (generator); i++)
    checksum ^= (top >> i & 1) != 0 ? generator[i] : 0;

  return checksum;
}

static guint32
feed_prefix (const char *prefix)
{
  guint32 checksum = 1;

  for (const char *p = prefix; *p != '\0'; p++)
    checksum = feed_checksum (checksum, (guint8) g_ascii_tolower (*p) >> 5);
  checksum = feed_checksum (checksum, 0);
  for (const char *p = prefix; *p != '\0'; p++)
    checksum = feed_checksum (checksum, (guint8) g_ascii_tolower (*p) & 0x1f);

  return checksum;
}

static int
value_of (char character)
{
  const char *found = strchr (alphabet, g_ascii_tolower (character));

  return character != '\0' && found != NULL ? (int) (found - alphabet) : -1;
}

static gboolean
has_mixed_case (const char *text)
{
  gboolean lower = FALSE;
  gboolean upper = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      lower |= g_ascii_islower (*p);
      upper |= g_ascii_isupper (*p);
    }

  return lower && upper;
}

static AvowSecret *
refuse (GError     **error,
        const char  *message)
{
  g_set_error_literal (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_ENCODING, message);
  return NULL;
}

/**
 * avow_bech32_encode:
 * @prefix: the human-readable part; printable ASCII, in lower case
 * @data: (nullable): bytes
 * @length: how many
 *
 * Bech32 (https://github.com/bitcoin/bips/blob/master/bip-0173.mediawiki) of whole bytes, with no
 * limit to the length, as age defines it (https://age-encryption.org/v1). If @data is secret, so is
 * the text: zero it before freeing it.
 *
 * Returns: (transfer full): the text, in lower case
 */
char *
avow_bech32_encode (const char   *prefix,
                    const guint8 *data,
                    gsize         length)
{
  gsize prefix_length = strlen (prefix);
  gsize n_values = (length * 8 + 4) / 5;
  char *text = g_malloc (prefix_length + 1 + n_values + CHECKSUM_LENGTH + 1);
  char *end = text;
  guint32 checksum = feed_prefix (prefix);
  guint32 bits = 0;
  guint n_bits = 0;

  memcpy (end, prefix, prefix_length);
  end += prefix_length;
  *end++ = '1';

  /* The same bits, five at a time instead of eight; the last are filled up with zeros. */
  for (gsize i = 0; i < length || n_bits > 0;)
    {
      guint8 value;

      if (n_bits < 5 && i < length)
        {
          bits = (bits << 8 | data[i++]) & 0xfff;
          n_bits += 8;
        }
      else if (n_bits < 5)
        {
          bits <<= 5 - n_bits;
          n_bits = 5;
        }

      value = bits >> (n_bits - 5) & 0x1f;
      n_bits -= 5;
      checksum = feed_checksum (checksum, value);
      *end++ = alphabet[value];
    }

  for (guint i = 0; i < CHECKSUM_LENGTH; i++)
    checksum = feed_checksum (checksum, 0);
  checksum ^= 1;
  for (guint i = 0; i < CHECKSUM_LENGTH; i++)
    *end++ = alphabet[checksum >> 5 * (CHECKSUM_LENGTH - 1 - i) & 0x1f];
  *end = '\0';

  return text;
}

/**
 * avow_bech32_decode:
 * @text: what may be Bech32, all in one case
 * @prefix: the human-readable part that it must have, in lower case
 * @error: return location for an error
 *
 * The opposite of avow_bech32_encode(). The checksum finds any slip in up to four characters.
 *
 * Returns: (transfer full): the bytes, or %NULL with %AVOW_CRYPTO_ERROR_ENCODING
 */
AvowSecret *
avow_bech32_decode (const char  *text,
                    const char  *prefix,
                    GError     **error)
{
  g_autoptr (AvowSecret) secret = NULL;
  gsize prefix_length = strlen (prefix);
  gsize n_values, n_bytes = 0;
  guint32 checksum = feed_prefix (prefix);
  guint32 bits = 0;
  guint n_bits = 0;
  const char *values;
  guint8 *bytes;

  if (has_mixed_case (text))
    return refuse (error, "Upper and lower case are mixed");

  if (g_ascii_strncasecmp (text, prefix, prefix_length) != 0 || text[prefix_length] != '1')
    return refuse (error, "It does not begin as it should");

  values = text + prefix_length + 1;
  n_values = strlen (values);
  if (n_values < CHECKSUM_LENGTH)
    return refuse (error, "It is too short");

  for (gsize i = 0; i < n_values; i++)
    {
      int value = value_of (values[i]);

      if (value < 0)
        return refuse (error, "It has a character that it cannot have");
      checksum = feed_checksum (checksum, (guint8) value);
    }

  if (checksum != 1)
    return refuse (error, "Its checksum does not fit");

  n_values -= CHECKSUM_LENGTH;
  secret = avow_secret_new (n_values * 5 / 8);
  bytes = avow_secret_get_data (secret);
  for (gsize i = 0; i < n_values; i++)
    {
      bits = (bits << 5 | (guint32) value_of (values[i])) & 0xfff;
      n_bits += 5;
      if (n_bits >= 8)
        {
          n_bits -= 8;
          bytes[n_bytes++] = (guint8) (bits >> n_bits);
        }
    }

  if (n_bits >= 5 || (bits & ((1u << n_bits) - 1)) != 0)
    return refuse (error, "It does not hold whole bytes");

  return g_steal_pointer (&secret);
}
