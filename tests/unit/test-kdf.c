/* test-kdf.c: keys from passphrases and from other keys */

#include "core/crypto/avow-kdf.h"
#include "test-bytes.h"

#include <sys/resource.h>

static const guint8 salt[AVOW_KDF_SALT_BYTES] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 };

/* What another implementation derives:
 * openssl kdf -keylen 32 -kdfopt pass:"correct horse" -kdfopt iter:3 -kdfopt memcost:64 \
 *   -kdfopt lanes:1 -kdfopt hexsalt:000102030405060708090a0b0c0d0e0f ARGON2ID */
static void
test_argon2id (void)
{
  const AvowKdfParams params = { 3, 64 << 10 };
  g_autoptr (AvowSecret) passphrase = avow_secret_new_from_data ("correct horse", 13);
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowSecret) key = avow_kdf_derive (passphrase, salt, &params, &error);

  g_assert_no_error (error);
  test_assert_hex (avow_secret_peek (key), avow_secret_get_length (key),
                   "a1dc6a57c61d5fb470584e24085ea3216fd369c61bcd5f845745f9cb0ed02fca");
}

static void
test_every_byte_counts (void)
{
  const AvowKdfParams params = { 1, 8192 };
  g_autoptr (AvowSecret) passphrase = avow_secret_new_from_data ("secret", 6);
  g_autoptr (AvowSecret) with_end = avow_secret_new_from_text ("secret");
  g_autoptr (AvowSecret) key = avow_kdf_derive (passphrase, salt, &params, NULL);
  g_autoptr (AvowSecret) other = avow_kdf_derive (with_end, salt, &params, NULL);

  g_assert_false (avow_secret_equal (key, other));
}

static void
test_params (void)
{
  static const struct {
    AvowKdfParams params;
    gboolean      accepted;
  } cases[] = {
    { { 1, 8192 }, TRUE },
    { { AVOW_KDF_PASSES_FLOOR, AVOW_KDF_MEMORY_FLOOR }, TRUE },
    { { AVOW_KDF_PASSES_CEILING, AVOW_KDF_MEMORY_CEILING }, TRUE },
    { { 0, 8192 }, FALSE },
    { { 1, 8192 - 1024 }, FALSE },
    { { 1, 8193 }, FALSE },
    { { 1, 0 }, FALSE },
    { { AVOW_KDF_PASSES_CEILING + 1, 8192 }, FALSE },
    { { 1, (guint64) AVOW_KDF_MEMORY_CEILING + 1024 }, FALSE },
    { { G_MAXUINT32, G_MAXUINT64 }, FALSE },
    { { 1, G_MAXUINT64 - 1023 }, FALSE },
  };
  g_autoptr (AvowSecret) passphrase = avow_secret_new_from_text ("");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) derive_error = NULL;

      g_assert_cmpint (avow_kdf_params_check (&cases[i].params, &error), ==, cases[i].accepted);
      if (cases[i].accepted)
        {
          g_assert_no_error (error);
          continue;
        }

      /* Before any memory is taken: some of these ask for more than there is. */
      g_assert_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_PARAMETERS);
      g_assert_null (avow_kdf_derive (passphrase, salt, &cases[i].params, &derive_error));
      g_assert_error (derive_error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_PARAMETERS);
    }
}

static void
test_out_of_memory (void)
{
#if defined (__SANITIZE_ADDRESS__)
  g_test_skip ("The address sanitizer needs more address space than this test leaves");
#else
  const AvowKdfParams params = { 1, 256 << 20 };
  const struct rlimit little = { 64 << 20, RLIM_INFINITY };
  struct rlimit before;
  g_autoptr (AvowSecret) passphrase = avow_secret_new_from_text ("secret");
  g_autoptr (AvowSecret) key = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (getrlimit (RLIMIT_AS, &before), ==, 0);
  g_assert_cmpint (setrlimit (RLIMIT_AS, &little), ==, 0);
  key = avow_kdf_derive (passphrase, salt, &params, &error);
  g_assert_cmpint (setrlimit (RLIMIT_AS, &before), ==, 0);

  g_assert_null (key);
  g_assert_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_OUT_OF_MEMORY);
#endif
}

static void
test_calibrate (void)
{
  AvowKdfParams params = { 0 };
  gint64 started = g_get_monotonic_time ();

  avow_kdf_calibrate (&params);

  g_test_message ("%u passes over %u MiB, chosen in %.2f s", params.passes, (guint) (params.memory >> 20),
                  (double) (g_get_monotonic_time () - started) / G_USEC_PER_SEC);
  g_assert_true (avow_kdf_params_check (&params, NULL));
  g_assert_cmpuint (params.passes, >=, AVOW_KDF_PASSES_FLOOR);
  g_assert_cmpuint (params.memory, >=, AVOW_KDF_MEMORY_FLOOR);
  g_assert_cmpuint (params.memory, <=, AVOW_KDF_MEMORY_CALIBRATED);

  /* Memory first: more passes only when there is no more memory to be had. */
  if (params.passes > AVOW_KDF_PASSES_FLOOR)
    g_assert_cmpuint (params.memory, ==, AVOW_KDF_MEMORY_CALIBRATED);
}

/* What Python's hashlib.blake2b() gives with the number as salt and "avow-vlt" as person. */
static void
test_subkeys (void)
{
  static const struct {
    AvowSubkey  subkey;
    const char *expected;
  } cases[] = {
    { AVOW_SUBKEY_RECORDS, "01ac373c6c163d9ead6d996ec9d74b12ed57798e69de5a95d95a947f76fe865d" },
    { AVOW_SUBKEY_MANIFEST, "b471f9b5a04ad7d24a055367c549d9e79a8c48f133383243143122e25f182e84" },
    { AVOW_SUBKEY_INBOX_SEED, "38224114c816a16ad5ba442d8e745b234e456bc236947ad4ab1c594ba5c16da4" },
    { AVOW_SUBKEY_BACKUP_CHECK, "4586e51e71be243e9eaabb0de025ac71e65b98e20fb1985dbf3987ce5cf11113" },
  };
  g_autoptr (AvowSecret) key = avow_secret_new (AVOW_KEY_BYTES);

  for (guint i = 0; i < AVOW_KEY_BYTES; i++)
    avow_secret_get_data (key)[i] = (guint8) i;

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (AvowSecret) subkey = avow_kdf_subkey (key, cases[i].subkey);

      test_assert_hex (avow_secret_peek (subkey), avow_secret_get_length (subkey), cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (avow_crypto_init (NULL));

  g_test_add_func ("/kdf/argon2id", test_argon2id);
  g_test_add_func ("/kdf/every-byte-counts", test_every_byte_counts);
  g_test_add_func ("/kdf/params", test_params);
  g_test_add_func ("/kdf/out-of-memory", test_out_of_memory);
  g_test_add_func ("/kdf/calibrate", test_calibrate);
  g_test_add_func ("/kdf/subkeys", test_subkeys);

  return g_test_run ();
}
