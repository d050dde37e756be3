/* avow-standard-input.c: private words that are not to stand on the command line */

#include "config.h"

#include "avow-standard-input.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>
#include <unistd.h>

/* More than anybody writes; what is longer is most likely the wrong file. */
#define MOST_BYTES (1024 * 1024)

char *
avow_standard_input_read (GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];

  if (isatty (STDIN_FILENO))
    g_printerr ("%s\n", _("Write as much as you like, then press Ctrl+D on an empty line."));

  for (;;)
    {
      gssize n = read (STDIN_FILENO, buffer, sizeof buffer);

      if (n == 0)
        break;
      if (n > 0)
        {
          g_string_append_len (text, buffer, n);
        }
      else if (errno != EINTR)
        {
          int saved_errno = errno;

          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
                       _("Cannot read the standard input: %s"), g_strerror (saved_errno));
          return NULL;
        }

      if (text->len > MOST_BYTES)
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_MESSAGE_TOO_LARGE,
                       _("The standard input is longer than %d bytes."), MOST_BYTES);
          return NULL;
        }
    }

  if (!g_utf8_validate_len (text->str, text->len, NULL))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                           _("The standard input is not text in UTF-8."));
      return NULL;
    }

  return g_strstrip (g_string_free_and_steal (g_steal_pointer (&text)));
}
