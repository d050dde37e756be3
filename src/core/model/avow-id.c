/* avow-id.c: the 16 random bytes that name a record */

#include "config.h"

#include "avow-id.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

const AvowId AVOW_ID_NONE = { { 0 } };

static int
hex_digit_value (char digit)
{
  if (digit >= '0' && digit <= '9')
    return digit - '0';
  if (digit >= 'a' && digit <= 'f')
    return digit - 'a' + 10;
  return -1;
}

/**
 * avow_id_new_random:
 *
 * Names something new. The bytes come from the kernel's generator, so that two computers that were
 * never in touch do not choose the same one.
 *
 * Returns: an id that is not %AVOW_ID_NONE
 */
AvowId
avow_id_new_random (void)
{
  AvowId id;

  do
    {
      if (getentropy (id.bytes, sizeof id.bytes) != 0)
        g_error ("The kernel gives no random bytes: %s", g_strerror (errno));
    }
  while (avow_id_is_none (&id));

  return id;
}

/**
 * avow_id_is_none:
 * @id: an id
 *
 * Returns: whether @id names nothing (all its bytes are zero)
 */
gboolean
avow_id_is_none (const AvowId *id)
{
  return avow_id_equal (id, &AVOW_ID_NONE);
}

/**
 * avow_id_hash:
 * @id: (type AvowId): an id
 *
 * For #GHashTable. The ids are random, so any four of their bytes are a good hash.
 *
 * Returns: a hash of @id
 */
guint
avow_id_hash (gconstpointer id)
{
  guint hash;

  memcpy (&hash, ((const AvowId *) id)->bytes, sizeof hash);

  return hash;
}

/**
 * avow_id_equal:
 * @a: (type AvowId): an id
 * @b: (type AvowId): another
 *
 * For #GHashTable. Ids are not secret: this takes as long as it takes.
 *
 * Returns: whether both name the same thing
 */
gboolean
avow_id_equal (gconstpointer a,
               gconstpointer b)
{
  return avow_id_compare (a, b) == 0;
}

/**
 * avow_id_compare:
 * @a: (type AvowId): an id
 * @b: (type AvowId): another
 *
 * The order of the bytes, which is the order of the hexadecimal text and that of SQLite's blobs.
 *
 * Returns: less than, equal to or greater than zero
 */
int
avow_id_compare (gconstpointer a,
                 gconstpointer b)
{
  return memcmp (((const AvowId *) a)->bytes, ((const AvowId *) b)->bytes, AVOW_ID_BYTES);
}

/**
 * avow_id_to_hex:
 * @id: an id
 * @hex: (out caller-allocates): where to write 32 lower-case hexadecimal digits and a NUL
 */
void
avow_id_to_hex (const AvowId *id,
                char          hex[AVOW_ID_HEX_SIZE])
{
  static const char digits[] = "0123456789abcdef";

  for (gsize i = 0; i < AVOW_ID_BYTES; i++)
    {
      hex[2 * i] = digits[id->bytes[i] >> 4];
      hex[2 * i + 1] = digits[id->bytes[i] & 0x0f];
    }

  hex[AVOW_ID_HEX_SIZE - 1] = '\0';
}

/**
 * avow_id_from_hex:
 * @hex: (nullable): what may be 32 lower-case hexadecimal digits
 * @length: the length of @hex in bytes, or -1 if it ends at a NUL
 * @id: (out caller-allocates): the id; untouched unless %TRUE is returned
 *
 * Upper case is refused: there is one text for each id, so texts can be compared as they are.
 *
 * Returns: whether @hex is an id
 */
gboolean
avow_id_from_hex (const char *hex,
                  gssize      length,
                  AvowId     *id)
{
  AvowId parsed;

  if (hex == NULL)
    return FALSE;

  if ((length < 0 ? strlen (hex) : (gsize) length) != AVOW_ID_HEX_SIZE - 1)
    return FALSE;

  for (gsize i = 0; i < AVOW_ID_BYTES; i++)
    {
      int high = hex_digit_value (hex[2 * i]);
      int low = hex_digit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;

      parsed.bytes[i] = (guint8) (high << 4 | low);
    }

  *id = parsed;

  return TRUE;
}
