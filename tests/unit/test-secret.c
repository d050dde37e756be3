/* test-secret.c: secret bytes */

#include "core/crypto/avow-crypto-error.h"
#include "core/crypto/avow-secret.h"

#include <string.h>

static void
test_copies (void)
{
  char original[] = "a passphrase";
  g_autoptr (AvowSecret) secret = avow_secret_new_from_data (original, strlen (original));

  avow_secret_zero (original, sizeof original);

  g_assert_cmpmem (avow_secret_peek (secret), avow_secret_get_length (secret), "a passphrase", 12);
  for (gsize i = 0; i < sizeof original; i++)
    g_assert_cmpint (original[i], ==, 0);
}

static void
test_text_ends (void)
{
  g_autoptr (AvowSecret) secret = avow_secret_new_from_text ("text");

  g_assert_cmpuint (avow_secret_get_length (secret), ==, 5);
  g_assert_cmpstr ((const char *) avow_secret_peek (secret), ==, "text");
}

static void
test_empty (void)
{
  g_autoptr (AvowSecret) secret = avow_secret_new (0);
  g_autoptr (AvowSecret) other = avow_secret_new_from_data (NULL, 0);

  g_assert_cmpuint (avow_secret_get_length (secret), ==, 0);
  g_assert_true (avow_secret_equal (secret, other));
  avow_secret_zero (NULL, 0);
}

static void
test_equal (void)
{
  g_autoptr (AvowSecret) one = avow_secret_new_from_data ("abc", 3);
  g_autoptr (AvowSecret) same = avow_secret_new_from_data ("abc", 3);
  g_autoptr (AvowSecret) other = avow_secret_new_from_data ("abd", 3);
  g_autoptr (AvowSecret) longer = avow_secret_new_from_data ("abcd", 4);

  g_assert_true (avow_secret_equal (one, same));
  g_assert_false (avow_secret_equal (one, other));
  g_assert_false (avow_secret_equal (one, longer));
}

static void
test_random (void)
{
  g_autoptr (AvowSecret) one = avow_secret_new_random (32);
  g_autoptr (AvowSecret) other = avow_secret_new_random (32);
  guint8 bytes[32] = { 0 };
  guint8 nothing[32] = { 0 };

  g_assert_false (avow_secret_equal (one, other));
  avow_random_bytes (bytes, sizeof bytes);
  g_assert_cmpint (memcmp (bytes, nothing, sizeof bytes), !=, 0);
}

static void
test_references (void)
{
  AvowSecret *secret = avow_secret_new_from_text ("kept");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, AVOW_TYPE_SECRET);
  g_value_set_boxed (&value, secret);
  avow_secret_unref (secret);

  secret = g_value_get_boxed (&value);
  g_assert_cmpstr ((const char *) avow_secret_peek (secret), ==, "kept");
}

/* Reading one byte too many ends the program, rather than telling what lies behind. */
static void
test_is_guarded (void)
{
  if (g_test_subprocess ())
    {
      AvowSecret *secret = avow_secret_new (32);
      volatile const guint8 *bytes = avow_secret_peek (secret);

      g_print ("read %d\n", bytes[32]);
      return;
    }

  g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stdout_unmatched ("*read*");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (avow_crypto_init (NULL));

  g_test_add_func ("/secret/copies", test_copies);
  g_test_add_func ("/secret/text-ends", test_text_ends);
  g_test_add_func ("/secret/empty", test_empty);
  g_test_add_func ("/secret/equal", test_equal);
  g_test_add_func ("/secret/random", test_random);
  g_test_add_func ("/secret/references", test_references);
  g_test_add_func ("/secret/is-guarded", test_is_guarded);

  return g_test_run ();
}
