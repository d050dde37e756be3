/* avow-private-file.h: a file that is there whole or not at all, and is for its owner alone */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Takes the place of a file that was there before. On an error (G_IO_ERROR) that one is left as it was. */
gboolean avow_private_file_write (const char  *path,
                                  GBytes      *bytes,
                                  GError     **error);

G_END_DECLS
