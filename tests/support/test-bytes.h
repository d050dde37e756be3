/* test-bytes.h: small helpers for tests that deal in bytes */

#pragma once

#include <glib.h>
#include <string.h>

/* The bytes that a text of hexadecimal digits stands for; free with g_bytes_unref(). */
static inline GBytes *
test_bytes_from_hex (const char *hex)
{
  gsize length = strlen (hex) / 2;
  guint8 *bytes = g_malloc (length + 1);

  for (gsize i = 0; i < length; i++)
    bytes[i] = (guint8) (g_ascii_xdigit_value (hex[2 * i]) << 4 | g_ascii_xdigit_value (hex[2 * i + 1]));

  return g_bytes_new_take (bytes, length);
}

static inline void
test_assert_hex (gconstpointer  data,
                 gsize          length,
                 const char    *hex)
{
  g_autoptr (GBytes) expected = test_bytes_from_hex (hex);

  g_assert_cmpmem (data, length, g_bytes_get_data (expected, NULL), g_bytes_get_size (expected));
}
