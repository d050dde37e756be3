/* avow-bytes.h: fixed-width little-endian integers, as everything in the vault's format is written */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

static inline guint8 *
avow_bytes_put (guint8        *to,
                gconstpointer  data,
                gsize          length)
{
  memcpy (to, data, length);
  return to + length;
}

static inline guint8 *
avow_bytes_put_u32 (guint8  *to,
                    guint32  value)
{
  value = GUINT32_TO_LE (value);
  return avow_bytes_put (to, &value, sizeof value);
}

static inline guint8 *
avow_bytes_put_u64 (guint8  *to,
                    guint64  value)
{
  value = GUINT64_TO_LE (value);
  return avow_bytes_put (to, &value, sizeof value);
}

static inline guint32
avow_bytes_get_u32 (const guint8 *from)
{
  guint32 value;

  memcpy (&value, from, sizeof value);
  return GUINT32_FROM_LE (value);
}

static inline guint64
avow_bytes_get_u64 (const guint8 *from)
{
  guint64 value;

  memcpy (&value, from, sizeof value);
  return GUINT64_FROM_LE (value);
}

G_END_DECLS
