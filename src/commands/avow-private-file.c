/* avow-private-file.c: a file that is there whole or not at all, and is for its owner alone */

#include "config.h"

#include "avow-private-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "avow-write-all.h"

/* Makes the name last through a loss of power. Some file systems cannot: then there is nothing that could
 * be done. */
static void
sync_folder_of (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (descriptor < 0)
    return;

  (void) fsync (descriptor);
  (void) close (descriptor);
}

static gboolean
write_as (const char *temporary,
          int         descriptor,
          const char *path,
          GBytes     *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gboolean written = avow_write_all (descriptor, data, size) && fsync (descriptor) == 0;
  int saved_errno = errno;

  if (close (descriptor) != 0 && written)
    return FALSE;
  errno = saved_errno;

  return written && g_rename (temporary, path) == 0;
}

gboolean
avow_private_file_write (const char  *path,
                         GBytes      *bytes,
                         GError     **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  int descriptor = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0600);
  int saved_errno;

  if (descriptor >= 0 && write_as (temporary, descriptor, path, bytes))
    {
      sync_folder_of (path);
      return TRUE;
    }

  saved_errno = errno;
  if (descriptor >= 0)
    g_unlink (temporary);
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno),
               /* Translators: the name of a file, and the system's reason */
               _("Cannot write “%1$s”: %2$s"), path, g_strerror (saved_errno));

  return FALSE;
}
