/* test-seal.c: authenticated encryption, keyed hashes and padding */

#include "core/crypto/avow-kdf.h"
#include "core/crypto/avow-seal.h"
#include "test-bytes.h"

static AvowSecret *
counting_key (guint8 first)
{
  AvowSecret *key = avow_secret_new (AVOW_KEY_BYTES);

  for (guint i = 0; i < AVOW_KEY_BYTES; i++)
    avow_secret_get_data (key)[i] = (guint8) (first + i);

  return key;
}

/* draft-irtf-cfrg-xchacha-03, appendix A.3.1. */
static void
test_known_answer (void)
{
  static const char plain[] =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, "
    "sunscreen would be it.";
  g_autoptr (AvowSecret) key = counting_key (0x80);
  g_autoptr (GBytes) associated = test_bytes_from_hex ("50515253c0c1c2c3c4c5c6c7");
  g_autoptr (GBytes) sealed = test_bytes_from_hex (
    "404142434445464748494a4b4c4d4e4f5051525354555657"
    "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
    "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
    "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
    "21f9664c97637da9768812f615c68b13b52e"
    "c0875924c1c7987947deafd8780acf49");
  guint8 opened[sizeof plain - 1];
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (g_bytes_get_size (sealed), ==, avow_seal_size (sizeof opened));
  g_assert_true (avow_unseal (key, g_bytes_get_data (sealed, NULL), g_bytes_get_size (sealed),
                              g_bytes_get_data (associated, NULL), g_bytes_get_size (associated),
                              opened, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (opened, sizeof opened, plain, sizeof plain - 1);
}

static void
test_every_bit (void)
{
  g_autoptr (AvowSecret) key = avow_secret_new_random (AVOW_KEY_BYTES);
  guint8 sealed[AVOW_SEAL_OVERHEAD + 5];
  guint8 opened[5];
  char associated[] = "where";

  g_assert_true (avow_seal (key, "plain", 5, associated, 5, sealed));
  for (gsize bit = 0; bit < 8 * sizeof sealed; bit++)
    {
      g_autoptr (GError) error = NULL;

      sealed[bit / 8] ^= (guint8) (1 << bit % 8);
      g_assert_false (avow_unseal (key, sealed, sizeof sealed, associated, 5, opened, &error));
      g_assert_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_AUTHENTICATION);
      sealed[bit / 8] ^= (guint8) (1 << bit % 8);
    }

  for (gsize bit = 0; bit < 8 * 5; bit++)
    {
      associated[bit / 8] ^= (char) (1 << bit % 8);
      g_assert_false (avow_unseal (key, sealed, sizeof sealed, associated, 5, opened, NULL));
      associated[bit / 8] ^= (char) (1 << bit % 8);
    }

  for (gsize length = 0; length < sizeof sealed; length++)
    g_assert_false (avow_unseal (key, sealed, length, associated, 5, opened, NULL));

  g_assert_true (avow_unseal (key, sealed, sizeof sealed, associated, 5, opened, NULL));
  g_assert_cmpmem (opened, sizeof opened, "plain", 5);
}

static void
test_wrong_key (void)
{
  g_autoptr (AvowSecret) key = avow_secret_new_random (AVOW_KEY_BYTES);
  g_autoptr (AvowSecret) other = avow_secret_new_random (AVOW_KEY_BYTES);
  g_autoptr (AvowSecret) shorter = avow_secret_new_random (AVOW_KEY_BYTES - 1);
  guint8 sealed[AVOW_SEAL_OVERHEAD];
  guint8 opened[1];

  g_assert_true (avow_seal (key, NULL, 0, NULL, 0, sealed));
  g_assert_false (avow_unseal (other, sealed, sizeof sealed, NULL, 0, opened, NULL));
  g_assert_false (avow_unseal (shorter, sealed, sizeof sealed, NULL, 0, opened, NULL));
  g_assert_false (avow_seal (shorter, NULL, 0, NULL, 0, sealed));
  g_assert_true (avow_unseal (key, sealed, sizeof sealed, NULL, 0, opened, NULL));
}

static void
test_nonces_differ (void)
{
  g_autoptr (AvowSecret) key = avow_secret_new_random (AVOW_KEY_BYTES);
  guint8 one[AVOW_SEAL_OVERHEAD + 1];
  guint8 other[AVOW_SEAL_OVERHEAD + 1];

  g_assert_true (avow_seal (key, "x", 1, NULL, 0, one));
  g_assert_true (avow_seal (key, "x", 1, NULL, 0, other));
  g_assert_cmpint (memcmp (one, other, AVOW_SEAL_NONCE_BYTES), !=, 0);
}

static void
test_box (void)
{
  /* RFC 7748, 6.1: Alice's key pair. */
  g_autoptr (GBytes) private_bytes =
    test_bytes_from_hex ("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a");
  g_autoptr (GBytes) public_key =
    test_bytes_from_hex ("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a");
  g_autoptr (AvowSecret) private_key = avow_secret_new_from_data (g_bytes_get_data (private_bytes, NULL),
                                                                  g_bytes_get_size (private_bytes));
  g_autoptr (AvowSecret) other = avow_secret_new_random (AVOW_KEY_BYTES);
  guint8 sealed[AVOW_BOX_OVERHEAD + 3];
  guint8 opened[3];
  g_autoptr (GError) error = NULL;

  g_assert_true (avow_box_seal (g_bytes_get_data (public_key, NULL), "key", 3, sealed));
  g_assert_true (avow_box_unseal (private_key, sealed, sizeof sealed, opened, NULL));
  g_assert_cmpmem (opened, sizeof opened, "key", 3);

  g_assert_false (avow_box_unseal (other, sealed, sizeof sealed, opened, &error));
  g_assert_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_AUTHENTICATION);
  g_assert_false (avow_box_unseal (private_key, sealed, sizeof sealed - 1, opened, NULL));
  g_assert_false (avow_box_unseal (private_key, sealed, AVOW_BOX_OVERHEAD - 1, opened, NULL));

  for (gsize bit = 0; bit < 8 * sizeof sealed; bit++)
    {
      sealed[bit / 8] ^= (guint8) (1 << bit % 8);

      /* X25519 takes no notice of the top bit of a public key (RFC 7748, 5); the nonce, made of it, does. */
      g_assert_false (avow_box_unseal (private_key, sealed, sizeof sealed, opened, NULL));
      sealed[bit / 8] ^= (guint8) (1 << bit % 8);
    }
}

static void
test_hash (void)
{
  g_autoptr (AvowSecret) key = counting_key (0);
  guint8 digest[AVOW_HASH_BYTES];
  guint8 again[AVOW_HASH_BYTES];
  AvowHash *hash;

  /* What Python's hashlib.blake2b(digest_size=32) gives. */
  hash = avow_hash_new (key);
  avow_hash_update (hash, "avow", 4);
  avow_hash_finish (hash, digest);
  test_assert_hex (digest, sizeof digest,
                   "d4a1031e99acf22e43f1157b7d91c9a1a1583d4d55f19e6776190edae98c392b");

  hash = avow_hash_new (key);
  avow_hash_update (hash, "av", 2);
  avow_hash_update (hash, NULL, 0);
  avow_hash_update (hash, "ow", 2);
  avow_hash_finish (hash, again);
  g_assert_true (avow_hash_equal (digest, again));

  hash = avow_hash_new (NULL);
  avow_hash_update (hash, "avow", 4);
  avow_hash_finish (hash, again);
  test_assert_hex (again, sizeof again,
                   "856d219fd6e8da78fd1c1f1a3a78019b9f2a32f185f9f2fbdc7666421fb3c5f6");
  g_assert_false (avow_hash_equal (digest, again));
}

static void
test_buckets (void)
{
  static const struct {
    gsize length;
    gsize bucket;
  } cases[] = {
    { 0, 256 }, { 1, 256 }, { 255, 256 }, { 256, 512 }, { 511, 512 }, { 512, 1024 }, { 1024, 2048 },
    { 32767, 32768 }, { 32768, 65536 }, { 65535, 65536 }, { 65536, 131072 }, { 131071, 131072 },
    { 131072, 196608 }, { 1 << 20, (1 << 20) + 65536 },
    { G_MAXSIZE, 0 }, { G_MAXSIZE - 65535, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (avow_pad_bucket (cases[i].length), ==, cases[i].bucket);
}

static void
test_padding (void)
{
  for (gsize length = 0; length < 1100; length++)
    {
      gsize bucket = avow_pad_bucket (length);
      g_autofree guint8 *buffer = g_malloc (bucket);
      gsize found = 0;

      memset (buffer, 'x', bucket);
      if (length > 0)
        buffer[length - 1] = length % 2 == 0 ? 0x00 : 0x80;

      g_assert_cmpuint (avow_pad (buffer, length, bucket - 1), ==, 0);
      g_assert_cmpuint (avow_pad (buffer, length, bucket), ==, bucket);
      g_assert_cmpuint (buffer[length], ==, 0x80);
      g_assert_true (avow_unpad (buffer, bucket, &found, NULL));
      g_assert_cmpuint (found, ==, length);
    }
}

static void
test_bad_padding (void)
{
  guint8 buffer[512] = { 0 };
  gsize length = 42;
  g_autoptr (GError) error = NULL;

  g_assert_false (avow_unpad (buffer, 256, &length, &error));
  g_assert_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_ENCODING);
  g_assert_false (avow_unpad (buffer, 0, &length, NULL));

  buffer[100] = 0x7f;
  g_assert_false (avow_unpad (buffer, 256, &length, NULL));

  /* Right, but in too large a bucket. */
  buffer[100] = 0x80;
  g_assert_false (avow_unpad (buffer, 512, &length, NULL));
  g_assert_cmpuint (length, ==, 42);
  g_assert_true (avow_unpad (buffer, 256, &length, NULL));
  g_assert_cmpuint (length, ==, 100);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (avow_crypto_init (NULL));

  g_test_add_func ("/seal/known-answer", test_known_answer);
  g_test_add_func ("/seal/every-bit", test_every_bit);
  g_test_add_func ("/seal/wrong-key", test_wrong_key);
  g_test_add_func ("/seal/nonces-differ", test_nonces_differ);
  g_test_add_func ("/seal/box", test_box);
  g_test_add_func ("/seal/hash", test_hash);
  g_test_add_func ("/seal/buckets", test_buckets);
  g_test_add_func ("/seal/padding", test_padding);
  g_test_add_func ("/seal/bad-padding", test_bad_padding);

  return g_test_run ();
}
