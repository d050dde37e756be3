/* avow-recovery-key.c: the recovery key, an age X25519 identity */

#include "config.h"

#include "avow-recovery-key.h"

#include "avow-bech32.h"
#include "avow-kdf.h"

#include <sodium.h>
#include <string.h>

#define IDENTITY_PREFIX "age-secret-key-"
#define RECIPIENT_PREFIX "age"

/* The prefix, "1", 52 characters for 32 bytes, 6 for the checksum. */
#define TEXT_LENGTH (sizeof IDENTITY_PREFIX - 1 + 1 + 52 + 6)
#define GROUP_LENGTH 6u
#define N_GROUPS ((TEXT_LENGTH + GROUP_LENGTH - 1) / GROUP_LENGTH)

struct _AvowRecoveryKey
{
  gatomicrefcount  references;
  AvowSecret      *private_key;
  AvowSecret      *text;
  AvowSecret      *groups;
  guint8           public_key[AVOW_BOX_PUBLIC_BYTES];
};

G_DEFINE_BOXED_TYPE (AvowRecoveryKey, avow_recovery_key, avow_recovery_key_ref, avow_recovery_key_unref)

G_STATIC_ASSERT (AVOW_KEY_BYTES == crypto_scalarmult_SCALARBYTES);

static AvowSecret *
make_text (const AvowSecret *private_key)
{
  char *lower = avow_bech32_encode (IDENTITY_PREFIX, avow_secret_peek (private_key), AVOW_KEY_BYTES);
  AvowSecret *text = avow_secret_new_from_text (lower);
  char *upper = (char *) avow_secret_get_data (text);

  for (gsize i = 0; i < TEXT_LENGTH; i++)
    upper[i] = g_ascii_toupper (upper[i]);

  avow_secret_zero (lower, strlen (lower));
  g_free (lower);

  return text;
}

static AvowSecret *
make_groups (const AvowSecret *text)
{
  AvowSecret *groups = avow_secret_new (TEXT_LENGTH + N_GROUPS);
  const guint8 *from = avow_secret_peek (text);
  guint8 *to = avow_secret_get_data (groups);

  for (gsize i = 0; i < TEXT_LENGTH; i++)
    {
      if (i > 0 && i % GROUP_LENGTH == 0)
        *to++ = ' ';
      *to++ = from[i];
    }
  *to = '\0';

  return groups;
}

/* Takes the private key. */
static AvowRecoveryKey *
new_from_private (AvowSecret *private_key)
{
  AvowRecoveryKey *key = g_new0 (AvowRecoveryKey, 1);

  g_atomic_ref_count_init (&key->references);
  key->private_key = private_key;
  key->text = make_text (private_key);
  key->groups = make_groups (key->text);
  if (crypto_scalarmult_base (key->public_key, avow_secret_peek (private_key)) != 0)
    g_error ("The public half of a key could not be computed");

  return key;
}

/* What people and programs put in place of a hyphen when a key passes through them. */
static gboolean
is_dash (gunichar character)
{
  return character == '-' || (character >= 0x2010 && character <= 0x2015) || character == 0x2212;
}

/* Takes what a person may have pasted or typed (groups, lines, comment lines as age-keygen writes
 * them, either case) to the letters and digits that matter. */
static AvowSecret *
tidy (const char *typed)
{
  AvowSecret *tidied = avow_secret_new (strlen (typed) + 1);
  char *to = (char *) avow_secret_get_data (tidied);
  gboolean at_line_start = TRUE;

  if (!g_utf8_validate (typed, -1, NULL))
    typed = "";

  for (const char *p = typed; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character == '#' && at_line_start)
        {
          p += strcspn (p, "\n");
          if (*p == '\0')
            break;
          continue;
        }

      at_line_start = character == '\n' || (at_line_start && g_unichar_isspace (character));
      if (g_unichar_isspace (character))
        continue;

      if (is_dash (character))
        *to++ = '-';
      else if (character < 0x80)
        *to++ = g_ascii_toupper ((char) character);
      else
        *to++ = '?';
    }
  *to = '\0';

  return tidied;
}

/**
 * avow_recovery_key_generate:
 *
 * Makes a new recovery key of 32 random bytes. It is kept nowhere but in what is returned.
 *
 * Returns: (transfer full): a recovery key
 */
AvowRecoveryKey *
avow_recovery_key_generate (void)
{
  return new_from_private (avow_secret_new_random (AVOW_KEY_BYTES));
}

/**
 * avow_recovery_key_parse:
 * @text: what a person typed, pasted or read from a file
 * @error: return location for an error
 *
 * Reads an age X25519 identity (https://age-encryption.org/v1, "The X25519 recipient type"). White
 * space, either case, dashes of any kind and comment lines (#) are allowed for; the checksum shows
 * whether what is left is what was written down.
 *
 * Returns: (transfer full): the recovery key, or %NULL with %AVOW_CRYPTO_ERROR_ENCODING
 */
AvowRecoveryKey *
avow_recovery_key_parse (const char  *text,
                         GError     **error)
{
  g_autoptr (AvowSecret) tidied = tidy (text);
  g_autoptr (AvowSecret) private_key = NULL;

  private_key = avow_bech32_decode ((const char *) avow_secret_peek (tidied), IDENTITY_PREFIX, error);
  if (private_key == NULL)
    return NULL;

  if (avow_secret_get_length (private_key) != AVOW_KEY_BYTES)
    {
      g_set_error_literal (error, AVOW_CRYPTO_ERROR, AVOW_CRYPTO_ERROR_ENCODING,
                           "It is not of the length it should be");
      return NULL;
    }

  return new_from_private (g_steal_pointer (&private_key));
}

/**
 * avow_recovery_key_ref:
 * @key: a recovery key
 *
 * Returns: (transfer full): @key
 */
AvowRecoveryKey *
avow_recovery_key_ref (AvowRecoveryKey *key)
{
  g_atomic_ref_count_inc (&key->references);

  return key;
}

/**
 * avow_recovery_key_unref:
 * @key: (transfer full): a recovery key
 *
 * Drops a reference; the bytes are zeroed with the last.
 */
void
avow_recovery_key_unref (AvowRecoveryKey *key)
{
  if (!g_atomic_ref_count_dec (&key->references))
    return;

  avow_secret_unref (key->private_key);
  avow_secret_unref (key->text);
  avow_secret_unref (key->groups);
  g_free (key);
}

/**
 * avow_recovery_key_get_private:
 * @key: a recovery key
 *
 * Returns: (transfer none): the X25519 private key, %AVOW_KEY_BYTES bytes
 */
AvowSecret *
avow_recovery_key_get_private (const AvowRecoveryKey *key)
{
  return key->private_key;
}

/**
 * avow_recovery_key_get_text:
 * @key: a recovery key
 *
 * Returns: (transfer none): "AGE-SECRET-KEY-1…", 74 characters and a NUL
 */
AvowSecret *
avow_recovery_key_get_text (const AvowRecoveryKey *key)
{
  return key->text;
}

/**
 * avow_recovery_key_get_groups:
 * @key: a recovery key
 *
 * Returns: (transfer none): the text with a space after each six characters, and a NUL
 */
AvowSecret *
avow_recovery_key_get_groups (const AvowRecoveryKey *key)
{
  return key->groups;
}

/**
 * avow_recovery_key_count_groups:
 *
 * Returns: how many groups avow_recovery_key_get_groups() has: 13 for each key. Of those, the first
 *   two are the same for each key, the third nearly so, and the last has two characters.
 */
guint
avow_recovery_key_count_groups (void)
{
  return N_GROUPS;
}

/**
 * avow_recovery_key_group_equal:
 * @key: a recovery key
 * @group: a group's number, from 0
 * @typed: what a person typed for it
 *
 * For asking back whether the key was really written down. White space and case do not matter.
 *
 * Returns: whether @typed is that group
 */
gboolean
avow_recovery_key_group_equal (const AvowRecoveryKey *key,
                               guint                  group,
                               const char            *typed)
{
  g_autoptr (AvowSecret) tidied = NULL;
  gsize start = (gsize) group * GROUP_LENGTH;
  gsize length;

  if (group >= N_GROUPS)
    return FALSE;

  length = MIN (GROUP_LENGTH, TEXT_LENGTH - start);
  tidied = tidy (typed);

  return strlen ((const char *) avow_secret_peek (tidied)) == length &&
         sodium_memcmp (avow_secret_peek (tidied), avow_secret_peek (key->text) + start, length) == 0;
}

/**
 * avow_recovery_key_get_public:
 * @key: a recovery key
 *
 * Returns: (transfer none): the X25519 public key, %AVOW_BOX_PUBLIC_BYTES bytes
 */
const guint8 *
avow_recovery_key_get_public (const AvowRecoveryKey *key)
{
  return key->public_key;
}

/**
 * avow_recovery_key_get_recipient:
 * @key: a recovery key
 *
 * Returns: (transfer full): the age recipient "age1…", which is no secret
 */
char *
avow_recovery_key_get_recipient (const AvowRecoveryKey *key)
{
  return avow_bech32_encode (RECIPIENT_PREFIX, key->public_key, sizeof key->public_key);
}
