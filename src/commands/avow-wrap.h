/* avow-wrap.h: text broken into lines for a terminal */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Appends @text to @string: every line begins with @indent spaces and ends with a newline, and is at
 * most @width columns wide where a break is possible; 0 breaks nowhere but where @text does. */
void  avow_wrap_append    (GString    *string,
                           const char *text,
                           guint       indent,
                           guint       width);
/* How many columns a line takes; it is valid UTF-8. */
guint avow_wrap_measure   (const char *line);
/* @text as one line that holds no control characters. Transfer full. */
char *avow_wrap_make_line (const char *text);

G_END_DECLS
