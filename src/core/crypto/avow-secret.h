/* avow-secret.h: bytes that are locked in memory and zeroed when dropped */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * AvowSecret:
 *
 * A reference-counted buffer from sodium_malloc(): guarded by pages that fault, kept out of swap and
 * core dumps where the kernel allows, zeroed when the last reference goes. References may be taken
 * and dropped on any thread; the bytes are written only by whoever created it, before sharing it.
 */
typedef struct _AvowSecret AvowSecret;

#define AVOW_TYPE_SECRET (avow_secret_get_type ())

GType         avow_secret_get_type      (void);
AvowSecret   *avow_secret_new           (gsize             length);
AvowSecret   *avow_secret_new_random    (gsize             length);
AvowSecret   *avow_secret_new_from_data (gconstpointer     data,
                                         gsize             length);
AvowSecret   *avow_secret_new_from_text (const char       *text);
AvowSecret   *avow_secret_ref           (AvowSecret       *secret);
void          avow_secret_unref         (AvowSecret       *secret);
guint8       *avow_secret_get_data      (AvowSecret       *secret);
const guint8 *avow_secret_peek          (const AvowSecret *secret);
gsize         avow_secret_get_length    (const AvowSecret *secret);
gboolean      avow_secret_equal         (const AvowSecret *a,
                                         const AvowSecret *b);
void          avow_secret_zero          (gpointer          data,
                                         gsize             length);
void          avow_random_bytes         (gpointer          data,
                                         gsize             length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowSecret, avow_secret_unref)

G_END_DECLS
