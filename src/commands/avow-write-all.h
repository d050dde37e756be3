/* avow-write-all.h: writing all of something, however many calls that takes */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* FALSE with errno if not all of it went. */
gboolean avow_write_all (int          descriptor,
                         const char  *data,
                         gsize        size);

G_END_DECLS
