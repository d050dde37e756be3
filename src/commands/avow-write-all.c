/* avow-write-all.c: writing all of something, however many calls that takes */

#include "config.h"

#include "avow-write-all.h"

#include <errno.h>
#include <unistd.h>

gboolean
avow_write_all (int         descriptor,
                const char *data,
                gsize       size)
{
  while (size > 0)
    {
      gssize written = write (descriptor, data, size);

      if (written < 0)
        {
          if (errno == EINTR)
            continue;
          return FALSE;
        }
      data += written;
      size -= (gsize) written;
    }

  return TRUE;
}
