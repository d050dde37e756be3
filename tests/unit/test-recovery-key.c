/* test-recovery-key.c: the recovery key, held against the age program itself */

#include "core/crypto/avow-recovery-key.h"

#include <gio/gio.h>
#include <string.h>

/* Of age's own test suite (https://github.com/C2SP/CCTV), with what age-keygen -y says of it. */
#define IDENTITY "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0"
#define RECIPIENT "age1xmwwc06ly3ee5rytxm9mflaz2u56jjj36s0mypdrwsvlul66mv4q47ryef"

static const char *
peek_text (const AvowRecoveryKey *key)
{
  return (const char *) avow_secret_peek (avow_recovery_key_get_text (key));
}

static const char *
peek_groups (const AvowRecoveryKey *key)
{
  return (const char *) avow_secret_peek (avow_recovery_key_get_groups (key));
}

static void
test_known_identity (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AvowRecoveryKey) key = avow_recovery_key_parse (IDENTITY, &error);
  g_autofree char *recipient = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (peek_text (key), ==, IDENTITY);
  g_assert_cmpuint (avow_secret_get_length (avow_recovery_key_get_text (key)), ==, strlen (IDENTITY) + 1);
  recipient = avow_recovery_key_get_recipient (key);
  g_assert_cmpstr (recipient, ==, RECIPIENT);
}

static void
test_ways_to_type_it (void)
{
  static const char * const typed[] = {
    IDENTITY "\n",
    "age-secret-key-1egtzvffv20835nwyv6270lxyvk2vknx2mmdkwyklmgr48uawx40q2p2lm0",
    "  AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LX\r\n YVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0\t",
    "AGE-SE CRET-K EY-1EG TZVFFV 20835N WYV627 0LXYVK 2VKNX2 MMDKWY KLMGR4 8UAWX4 0Q2P2L M0",
    "Age-Secret-Key-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40q2p2lm0",
    /* An en dash, a hyphen of Unicode's and a no-break space. */
    "AGE\xe2\x80\x93SECRET\xe2\x80\x90KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWY\xc2\xa0KLMGR48UAWX40Q2P2LM0",
    "# created: 2026-11-22T12:00:00Z\n# public key: " RECIPIENT "\n" IDENTITY "\n",
    IDENTITY "\n# the end",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (AvowRecoveryKey) key = avow_recovery_key_parse (typed[i], &error);

      g_assert_no_error (error);
      g_assert_cmpstr (peek_text (key), ==, IDENTITY);
    }
}

static void
test_malformed (void)
{
  static const char * const typed[] = {
    "",
    "#",
    "# only a comment",
    "a passphrase",
    RECIPIENT,
    /* One character wrong, missing, doubled, swapped. */
    "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM9",
    "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM",
    "AGE-SECRET-KEY-1EEGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0",
    "AGE-SECRET-KEY-1GETZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0",
    "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM0 AND MORE",
    "AGE-SECRET-KEY-1EGTZVFFV20835NWYV6270LXYVK2VKNX2MMDKWYKLMGR48UAWX40Q2P2LM\xc3\x96",
    "AGE-SECRET-KEY-1\xff\xfe",
    "age-secret-key-1",
    "AGE-SECRET-KEY-1QYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGPQYQSZQGP",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (avow_recovery_key_parse (typed[i], &error));
      g_assert_error (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_ENCODING);
    }
}

static void
test_groups (void)
{
  g_autoptr (AvowRecoveryKey) key = avow_recovery_key_parse (IDENTITY, NULL);
  g_auto (GStrv) groups = g_strsplit (peek_groups (key), " ", -1);
  g_autofree char *joined = g_strjoinv (NULL, groups);

  g_assert_cmpstr (joined, ==, IDENTITY);
  g_assert_cmpuint (g_strv_length (groups), ==, avow_recovery_key_count_groups ());
  g_assert_cmpuint (avow_recovery_key_count_groups (), ==, 13);

  for (guint i = 0; i < avow_recovery_key_count_groups (); i++)
    {
      g_autofree char *lower = g_ascii_strdown (groups[i], -1);
      g_autofree char *spaced = g_strdup_printf (" %s\n", groups[i]);

      g_assert_cmpuint (strlen (groups[i]), ==, i < 12 ? 6 : 2);
      g_assert_true (avow_recovery_key_group_equal (key, i, groups[i]));
      g_assert_true (avow_recovery_key_group_equal (key, i, lower));
      g_assert_true (avow_recovery_key_group_equal (key, i, spaced));
      g_assert_false (avow_recovery_key_group_equal (key, i, ""));
      g_assert_false (avow_recovery_key_group_equal (key, i, IDENTITY));
      g_assert_false (avow_recovery_key_group_equal (key, (i + 1) % 13, groups[i]));
    }
  g_assert_false (avow_recovery_key_group_equal (key, 13, ""));
  g_assert_false (avow_recovery_key_group_equal (key, G_MAXUINT, "M0"));
}

static void
test_generate (void)
{
  g_autoptr (AvowRecoveryKey) one = avow_recovery_key_generate ();
  g_autoptr (AvowRecoveryKey) other = avow_recovery_key_generate ();
  g_autoptr (AvowRecoveryKey) parsed = avow_recovery_key_parse (peek_groups (one), NULL);

  g_assert_cmpstr (peek_text (one), !=, peek_text (other));
  g_assert_true (avow_secret_equal (avow_recovery_key_get_private (one),
                                    avow_recovery_key_get_private (parsed)));
  g_assert_cmpmem (avow_recovery_key_get_public (one), AVOW_BOX_PUBLIC_BYTES,
                   avow_recovery_key_get_public (parsed), AVOW_BOX_PUBLIC_BYTES);
}

/* The public half is the one that opens what is sealed to it. */
static void
test_opens_a_box (void)
{
  g_autoptr (AvowRecoveryKey) key = avow_recovery_key_generate ();
  guint8 sealed[AVOW_BOX_OVERHEAD + 4];
  guint8 opened[4];

  g_assert_true (avow_box_seal (avow_recovery_key_get_public (key), "key", 4, sealed));
  g_assert_true (avow_box_unseal (avow_recovery_key_get_private (key), sealed, sizeof sealed, opened, NULL));
  g_assert_cmpstr ((const char *) opened, ==, "key");
}

static char *
run (const char * const *argv,
     const char         *input)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *output = NULL;

  process = g_subprocess_newv (argv, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));

  return output;
}

static gboolean
skip_without (const char *program)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *reason = g_strdup_printf ("%s is not installed", program);

  if (found == NULL)
    g_test_skip (reason);

  return found == NULL;
}

static void
test_age_keygen (void)
{
  static const char * const ours[] = { "age-keygen", "-y", NULL };
  static const char * const theirs[] = { "age-keygen", NULL };
  g_autofree char *made = NULL;
  g_autoptr (AvowRecoveryKey) parsed = NULL;
  g_autofree char *recipient = NULL;
  g_autoptr (GError) error = NULL;

  if (skip_without ("age-keygen"))
    return;

  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (AvowRecoveryKey) key = avow_recovery_key_generate ();
      g_autofree char *expected = avow_recovery_key_get_recipient (key);
      g_autofree char *printed = run (ours, peek_text (key));

      g_assert_cmpstr (g_strstrip (printed), ==, expected);
    }

  /* And the other way round: a file that age-keygen wrote, as it is. */
  made = run (theirs, "");
  parsed = avow_recovery_key_parse (made, &error);
  g_assert_no_error (error);
  recipient = avow_recovery_key_get_recipient (parsed);
  g_assert_nonnull (strstr (made, recipient));
}

static void
test_age_decrypts (void)
{
  g_autoptr (AvowRecoveryKey) key = avow_recovery_key_generate ();
  g_autofree char *recipient = avow_recovery_key_get_recipient (key);
  const char *encrypt[] = { "age", "--armor", "--recipient", recipient, NULL };
  const char *decrypt[] = { "age", "--decrypt", "--identity", NULL, NULL };
  g_autofree char *identity = g_build_filename (g_get_user_runtime_dir (), "identity.txt", NULL);
  g_autofree char *armored = NULL;
  g_autofree char *opened = NULL;
  g_autoptr (GError) error = NULL;

  if (skip_without ("age"))
    return;

  g_assert_true (g_file_set_contents (identity, peek_text (key), -1, &error));
  g_assert_no_error (error);
  decrypt[3] = identity;

  armored = run (encrypt, "a backup");
  opened = run (decrypt, armored);
  g_assert_cmpstr (opened, ==, "a backup");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_assert_true (avow_crypto_init (NULL));

  g_test_add_func ("/recovery-key/known-identity", test_known_identity);
  g_test_add_func ("/recovery-key/ways-to-type-it", test_ways_to_type_it);
  g_test_add_func ("/recovery-key/malformed", test_malformed);
  g_test_add_func ("/recovery-key/groups", test_groups);
  g_test_add_func ("/recovery-key/generate", test_generate);
  g_test_add_func ("/recovery-key/opens-a-box", test_opens_a_box);
  g_test_add_func ("/recovery-key/age-keygen", test_age_keygen);
  g_test_add_func ("/recovery-key/age-decrypts", test_age_decrypts);

  return g_test_run ();
}
