/* avow-instant.h: points in time as records store them */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* "9999-12-31T23:59:59.999999Z" and a NUL */
#define AVOW_INSTANT_TEXT_SIZE 28

gboolean avow_instant_parse   (const char *text,
                               gsize       length,
                               gint64     *instant);
gboolean avow_instant_to_text (gint64      instant,
                               char        text[AVOW_INSTANT_TEXT_SIZE]);

G_END_DECLS
