/* avow-id.h: the 16 random bytes that name a record */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define AVOW_ID_BYTES 16
#define AVOW_ID_HEX_SIZE (2 * AVOW_ID_BYTES + 1)

/**
 * AvowId:
 *
 * A plain value; all zero means "none". Written in JSON as 32 lower-case hexadecimal digits.
 */
typedef struct {
  guint8 bytes[AVOW_ID_BYTES];
} AvowId;

extern const AvowId AVOW_ID_NONE;

AvowId   avow_id_new_random (void);
gboolean avow_id_is_none    (const AvowId *id);
guint    avow_id_hash       (gconstpointer id);
gboolean avow_id_equal      (gconstpointer a,
                             gconstpointer b);
int      avow_id_compare    (gconstpointer a,
                             gconstpointer b);
void     avow_id_to_hex     (const AvowId *id,
                             char          hex[AVOW_ID_HEX_SIZE]);
gboolean avow_id_from_hex   (const char   *hex,
                             gssize        length,
                             AvowId       *id);

G_END_DECLS
