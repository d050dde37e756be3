/* test-bech32.c: Bech32, with the examples of BIP 173 */

#include "core/crypto/avow-bech32.h"
#include "test-bytes.h"

static void
test_valid (void)
{
  static const struct {
    const char *text;
    const char *prefix;
    const char *data;
  } cases[] = {
    { "A12UEL5L", "a", "" },
    { "a12uel5l", "a", "" },
    { "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio1tt5tgs",
      "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio", "" },
    { "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef",
      "00443214c74254b635cf84653a56d7c675be77df" },
    { "11qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqc8247j", "1",
      "000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000000"
      "000000" },
    { "split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "split",
      "c5f38b70305f519bf66d85fb6cf03058f3dde463ecd7918f2dc743918f2d" },
    { "?1ezyfcl", "?", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AvowSecret) decoded = avow_bech32_decode (cases[i].text, cases[i].prefix, &error);
      g_autofree char *lower = g_ascii_strdown (cases[i].text, -1);
      g_autofree char *encoded = NULL;

      g_assert_no_error (error);
      test_assert_hex (avow_secret_peek (decoded), avow_secret_get_length (decoded), cases[i].data);

      encoded = avow_bech32_encode (cases[i].prefix,
                                    avow_secret_peek (decoded), avow_secret_get_length (decoded));
      g_assert_cmpstr (encoded, ==, lower);
    }
}

static void
test_invalid (void)
{
  static const struct {
    const char *text;
    const char *prefix;
  } cases[] = {
    { "\x20" "1nwldj5", "\x20" "2" },
    { "pzry9x0s0muk", "pzry9x0s0muk" },
    { "1pzry9x0s0muk", "a" },
    { "x1b4n0q5v", "x" },
    { "li1dgmt3", "li" },
    { "de1lg7wt\xff", "de" },
    { "A1G7SGD8", "a" },
    { "10a06t8", "1" },
    { "1qzzfhee", "a" },
    { "A12uEL5L", "a" },
    { "a12uel5", "a" },
    { "a12uel5q", "a" },
    { "a12uel5l ", "a" },
    { "a12uel5l", "b" },
    { "a", "a" },
    { "a1", "a" },
    { "", "a" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (avow_bech32_decode (cases[i].text, cases[i].prefix, &error));
      g_assert_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_ENCODING);
    }
}

/* BIP 173's own way of computing the checksum, over five-bit values that need not be whole bytes. The
 * prefix is "a". */
static char *
text_of_values (const guint8 *values,
                gsize         n_values)
{
  static const char alphabet[] = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  static const guint32 generator[] = { 0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3 };
  g_autoptr (GByteArray) all = g_byte_array_new ();
  const guint8 expanded[] = { 'a' >> 5, 0, 'a' & 31 };
  GString *text = g_string_new ("a1");
  guint32 checksum = 1;

  g_byte_array_append (all, expanded, sizeof expanded);
  g_byte_array_append (all, values, (guint) n_values);
  g_byte_array_append (all, (const guint8[6]) { 0 }, 6);
  for (guint i = 0; i < all->len; i++)
    {
      guint32 top = checksum >> 25;

      checksum = (checksum & 0x1ffffff) << 5 ^ all->data[i];
      for (guint j = 0; j < 5; j++)
        checksum ^= (top >> j & 1) * generator[j];
    }
  checksum ^= 1;

  for (gsize i = 0; i < n_values; i++)
    g_string_append_c (text, alphabet[values[i]]);
  for (int i = 5; i >= 0; i--)
    g_string_append_c (text, alphabet[checksum >> 5 * i & 31]);

  return g_string_free (text, FALSE);
}

/* A checksum that fits does not make five-bit values whole bytes. */
static void
test_bits_left_over (void)
{
  static const struct {
    guint8   values[4];
    gsize    n_values;
    gboolean accepted;
  } cases[] = {
    { { 0 }, 0, TRUE },
    { { 0 }, 1, FALSE },
    { { 31, 28 }, 2, TRUE },
    { { 31, 29 }, 2, FALSE },
    { { 31, 30 }, 2, FALSE },
    { { 0, 0, 0 }, 3, FALSE },
    { { 1, 2, 3, 16 }, 4, TRUE },
    { { 1, 2, 3, 17 }, 4, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = text_of_values (cases[i].values, cases[i].n_values);
      g_autoptr (GError) error = NULL;
      g_autoptr (AvowSecret) decoded = avow_bech32_decode (text, "a", &error);

      g_assert_cmpint (decoded != NULL, ==, cases[i].accepted);
      if (!cases[i].accepted)
        g_assert_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_ENCODING);
    }
}

static void
test_all_lengths (void)
{
  guint8 data[70];

  avow_random_bytes (data, sizeof data);
  for (gsize length = 0; length <= sizeof data; length++)
    {
      g_autofree char *text = avow_bech32_encode ("age", data, length);
      g_autoptr (AvowSecret) decoded = avow_bech32_decode (text, "age", NULL);

      g_assert_nonnull (decoded);
      g_assert_cmpmem (avow_secret_peek (decoded), avow_secret_get_length (decoded), data, length);
    }
}

/* What the checksum is for: any one character that is wrong, and any two that changed places. */
static void
test_slips (void)
{
  guint8 data[32];
  g_autofree char *text = NULL;

  avow_random_bytes (data, sizeof data);
  text = avow_bech32_encode ("age", data, sizeof data);
  for (gsize i = strlen ("age1"); text[i] != '\0'; i++)
    {
      char right = text[i];

      for (char wrong = '!'; wrong <= '~'; wrong++)
        {
          if (g_ascii_tolower (wrong) == right)
            continue;
          text[i] = wrong;
          g_assert_null (avow_bech32_decode (text, "age", NULL));
        }

      text[i] = text[i + 1];
      text[i + 1] = right;
      if (text[i] != '\0' && text[i] != right)
        g_assert_null (avow_bech32_decode (text, "age", NULL));
      text[i + 1] = text[i];
      text[i] = right;
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (avow_crypto_init (NULL));

  g_test_add_func ("/bech32/valid", test_valid);
  g_test_add_func ("/bech32/invalid", test_invalid);
  g_test_add_func ("/bech32/bits-left-over", test_bits_left_over);
  g_test_add_func ("/bech32/all-lengths", test_all_lengths);
  g_test_add_func ("/bech32/slips", test_slips);

  return g_test_run ();
}
