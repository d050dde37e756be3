/* avow-terminal.c: what the commands print, and where */

#include "config.h"

#include "avow-terminal.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "avow-wrap.h"
#include "avow-write-all.h"

/**
 * avow_terminal_print_error:
 * @message: a sentence
 *
 * Whatever @message holds, one line comes out: it may have been made by a library from a file's name.
 */
void
avow_terminal_print_error (const char *message)
{
  g_autofree char *line = avow_wrap_make_line (message);

  g_printerr ("avow: %s\n", line);
}

gboolean
avow_terminal_write (const char  *data,
                     gsize        size,
                     GError     **error)
{
  int saved_errno;

  if (avow_write_all (STDOUT_FILENO, data, size))
    return TRUE;

  saved_errno = errno;
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
               /* Translators: %s is the system's reason, such as “No space left on device” */
               _("Cannot print to the standard output: %s"), g_strerror (saved_errno));

  return FALSE;
}

/**
 * avow_terminal_print:
 * @text: UTF-8
 *
 * Writes past the buffers of stdio, so that a secret in @text leaves no copy there, and so that a full
 * disk or a closed pipe is noticed. In a locale whose encoding is another, @text is converted first.
 */
gboolean
avow_terminal_print (const char  *text,
                     GError     **error)
{
  g_autofree char *converted = NULL;
  const char *encoding;
  const char *rest = text;
  gsize left = strlen (text);

  /* Plain ASCII, a recovery key among it, is not copied. */
  if (!g_get_console_charset (&encoding) && !g_str_is_ascii (text))
    {
      gsize n_converted;

      converted = g_convert_with_fallback (text, (gssize) left, encoding, "UTF-8", "?",
                                           NULL, &n_converted, NULL);
      if (converted)
        {
          rest = converted;
          left = n_converted;
        }
    }

  return avow_terminal_write (rest, left, error);
}

/**
 * avow_terminal_get_width:
 *
 * Returns: how many columns the lines may take, or 0 where nobody looks at them
 */
guint
avow_terminal_get_width (void)
{
  struct winsize size = { 0 };

  if (!isatty (STDOUT_FILENO))
    return 0;

  if (ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) < 0 || size.ws_col == 0)
    return 80;

  return size.ws_col;
}
