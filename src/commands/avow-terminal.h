/* avow-terminal.h: what the commands print, and where */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* One line on the standard error, after "avow: ". */
void     avow_terminal_print_error   (const char  *message);
/* All of @text to the standard output, now. %FALSE with @error (G_IO_ERROR) if not all of it went. */
gboolean avow_terminal_print         (const char  *text,
                                      GError     **error);
/* Likewise, byte by byte. */
gboolean avow_terminal_write         (const char  *data,
                                      gsize        size,
                                      GError     **error);
/* Columns of the terminal that is the standard output, or 0 if it is none. */
guint    avow_terminal_get_width     (void);

G_END_DECLS
