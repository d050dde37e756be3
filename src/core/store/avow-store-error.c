/* avow-store-error.c: SQLite's result codes as the errors that matter to Avow */

#include "config.h"

#include "avow-store-private.h"

#include <errno.h>

G_DEFINE_QUARK (avow-store-error-quark, avow_store_error)

/* What the system said of a call that SQLite made. A quota and a limit to a file's size are, to a
 * person, the same as a full disk. */
static gboolean
is_out_of_space (int system_errno)
{
  return system_errno == ENOSPC || system_errno == EDQUOT || system_errno == EFBIG;
}

static gboolean
is_forbidden (int system_errno)
{
  return system_errno == EROFS || system_errno == EACCES || system_errno == EPERM;
}

static AvowStoreError
classify_io_error (int code,
                   int system_errno)
{
  if (is_out_of_space (system_errno))
    return AVOW_STORE_ERROR_NO_SPACE;
  if (system_errno == EROFS)
    return AVOW_STORE_ERROR_READ_ONLY;
  if (code == SQLITE_IOERR_SHORT_READ || code == SQLITE_IOERR_CORRUPTFS)
    return AVOW_STORE_ERROR_CORRUPT;

  return AVOW_STORE_ERROR_IO;
}

static AvowStoreError
classify (int code,
          int system_errno)
{
  switch (code & 0xff)
    {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return AVOW_STORE_ERROR_IN_USE;

    case SQLITE_FULL:
      return AVOW_STORE_ERROR_NO_SPACE;

    case SQLITE_READONLY:
    case SQLITE_PERM:
      return AVOW_STORE_ERROR_READ_ONLY;

    case SQLITE_CORRUPT:
      return AVOW_STORE_ERROR_CORRUPT;

    case SQLITE_NOTADB:
      return AVOW_STORE_ERROR_NOT_A_DATABASE;

    case SQLITE_CANTOPEN:
      /* The rollback journal, which cannot be made beside the file. */
      if (is_out_of_space (system_errno))
        return AVOW_STORE_ERROR_NO_SPACE;
      if (is_forbidden (system_errno))
        return AVOW_STORE_ERROR_READ_ONLY;
      return AVOW_STORE_ERROR_IO;

    case SQLITE_IOERR:
      return classify_io_error (code, system_errno);

    default:
      return AVOW_STORE_ERROR_FAILED;
    }
}

/* What the system said of the call that failed. Of a commit, older SQLite keeps it only with the file. */
static int
get_system_errno (sqlite3 *database,
                  int      code)
{
  int last = 0;

  if (database == NULL)
    return 0;

  last = sqlite3_system_errno (database);
  if (last == 0 && (code & 0xff) == SQLITE_IOERR)
    (void) sqlite3_file_control (database, "main", SQLITE_FCNTL_LAST_ERRNO, &last);

  return last;
}

/* Sets @error from a result code that is not SQLITE_OK, SQLITE_ROW or SQLITE_DONE. Right after the
 * call that gave it: the system's errno is still to be had then. */
void
avow_store_set_error (GError  **error,
                      sqlite3  *database,
                      int       code)
{
  int system_errno = get_system_errno (database, code);

  g_set_error (error, AVOW_STORE_ERROR, (int) classify (code, system_errno),
               "SQLite: %s (%d, %s)", sqlite3_errstr (code), code, g_strerror (system_errno));
}
