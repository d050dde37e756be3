/* avow-passphrase.c: a passphrase as the key derivation gets it */

#include "config.h"

#include "avow-passphrase.h"

#include <string.h>

static gboolean
is_ascii (const char *text,
          gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar) text[i] >= 0x80)
      return FALSE;

  return TRUE;
}

/**
 * avow_passphrase_normalize:
 * @passphrase: UTF-8 text, with or without a NUL at its end
 *
 * The same letters can be typed as different bytes: one keyboard gives "é", another "e" and an
 * accent. Unicode's normalization form C (UAX 15) makes them the same. ASCII already is, and is
 * copied from secret memory to secret memory. Other text goes through ordinary memory of GLib's, of
 * which what we are given is zeroed.
 *
 * Returns: (transfer full) (nullable): the text without a NUL, or %NULL if there is none, or it is no
 *   UTF-8, or a NUL is in the middle of it
 */
AvowSecret *
avow_passphrase_normalize (const AvowSecret *passphrase)
{
  const char *text = (const char *) avow_secret_peek (passphrase);
  gsize length = avow_secret_get_length (passphrase);
  AvowSecret *normalized;
  char *composed;

  if (length > 0 && text[length - 1] == '\0')
    length--;

  /* g_utf8_validate_len() takes a NUL for an error, unlike g_utf8_normalize() for an end. */
  if (length == 0 || !g_utf8_validate_len (text, length, NULL))
    return NULL;

  if (is_ascii (text, length))
    return avow_secret_new_from_data (text, length);

  composed = g_utf8_normalize (text, (gssize) length, G_NORMALIZE_NFC);
  if (composed == NULL)
    return NULL;

  normalized = avow_secret_new_from_data (composed, strlen (composed));
  avow_secret_zero (composed, strlen (composed));
  g_free (composed);

  return normalized;
}
