/* avow-standard-input.h: private words that are not to stand on the command line */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* All of the standard input as text, without the white space around it; NULL with @error if it is not
 * UTF-8, too long or cannot be read. On a terminal, says how to end it. Transfer full. */
char *avow_standard_input_read (GError **error);

G_END_DECLS
