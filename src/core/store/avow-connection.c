/* avow-connection.c: one SQLite file, opened to keep a secret and lose nothing, used on one thread */

#include "config.h"

#include "avow-store-private.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct _AvowConnection
{
  sqlite3  *handle;
  char     *path;
  gboolean  read_only;
};

/* Nothing that a file brings along (views, triggers, functions) is ever run. */
static const struct {
  int option;
  int value;
} database_options[] = {
  { SQLITE_DBCONFIG_DEFENSIVE, 1 },
  { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
  { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
  { SQLITE_DBCONFIG_ENABLE_VIEW, 0 },
  { SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
  { SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0 },
  { SQLITE_DBCONFIG_DQS_DML, 0 },
  { SQLITE_DBCONFIG_DQS_DDL, 0 },
};

/* None of these reads or writes the file. With locking_mode=EXCLUSIVE the rollback journal is not
 * deleted after each transaction but emptied, which journal_size_limit=0 turns into truncated: no
 * old pages stay behind in it. */
static const char pragmas[] =
  "PRAGMA locking_mode=EXCLUSIVE;"
  "PRAGMA journal_size_limit=0;"
  "PRAGMA secure_delete=ON;"
  "PRAGMA temp_store=MEMORY;"
  "PRAGMA mmap_size=0;"
  "PRAGMA cell_size_check=ON;"
  "PRAGMA trusted_schema=OFF;"
  "PRAGMA foreign_keys=OFF;"
  "PRAGMA recursive_triggers=OFF;";

/* What ends a rollback journal that names a super-journal: a file that several databases' journals share
 * (https://sqlite.org/fileformat2.html, "The Rollback Journal"). */
static const guint8 super_journal_magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

/* This one reads the file, which is not done before it is held. */
static const char durable[] = "PRAGMA synchronous=EXTRA";

static gboolean
check (AvowConnection  *connection,
       int              code,
       GError         **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  avow_store_set_error (error, connection->handle, code);

  return FALSE;
}

/* Says what is wrong with a path before SQLite does, which has one code for it all. */
static gboolean
check_is_file (const char  *path,
               GError     **error)
{
  GStatBuf status;
  int saved_errno;

  if (g_stat (path, &status) != 0)
    {
      saved_errno = errno;
      g_set_error (error, AVOW_STORE_ERROR,
                   saved_errno == ENOENT || saved_errno == ENOTDIR ? AVOW_STORE_ERROR_MISSING
                                                                   : AVOW_STORE_ERROR_IO,
                   "The file cannot be looked at: %s", g_strerror (saved_errno));
      return FALSE;
    }

  if (!S_ISREG (status.st_mode))
    {
      g_set_error_literal (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_NOT_A_DATABASE,
                           "It is not a regular file");
      return FALSE;
    }

  /* For SQLite an empty file is an empty database, which holding it would write out. */
  if (status.st_size == 0)
    {
      g_set_error_literal (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_NOT_A_DATABASE,
                           "It is an empty file");
      return FALSE;
    }

  return TRUE;
}

static gboolean
create_empty_file (const char  *path,
                   GError     **error)
{
  int saved_errno;
  int descriptor = g_open (path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);

  if (descriptor < 0)
    {
      AvowStoreError code = AVOW_STORE_ERROR_IO;

      saved_errno = errno;
      if (saved_errno == EEXIST)
        code = AVOW_STORE_ERROR_EXISTS;
      else if (saved_errno == ENOSPC || saved_errno == EDQUOT)
        code = AVOW_STORE_ERROR_NO_SPACE;
      else if (saved_errno == EACCES || saved_errno == EROFS || saved_errno == EPERM)
        code = AVOW_STORE_ERROR_READ_ONLY;

      g_set_error (error, AVOW_STORE_ERROR, (int) code,
                   "The file cannot be made: %s", g_strerror (saved_errno));
      return FALSE;
    }

  /* SQLite opens it by name. No lock can be lost with this descriptor: nobody had it open. */
  (void) close (descriptor);

  return TRUE;
}

static gboolean
is_folder_writable (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_access (folder, W_OK) == 0;
}

static gboolean
configure (AvowConnection  *connection,
           GError         **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (database_options); i++)
    {
      int code = sqlite3_db_config (connection->handle,
                                    database_options[i].option, database_options[i].value, NULL);

      /* A library built without a feature does not know its switch, and needs none. */
      if (code != SQLITE_OK && code != SQLITE_ERROR)
        return check (connection, code, error);
    }

  (void) sqlite3_limit (connection->handle, SQLITE_LIMIT_ATTACHED, 0);

  return check (connection, sqlite3_busy_timeout (connection->handle, 0), error) &&
         avow_connection_execute (connection, pragmas, error);
}

static AvowConnection *
open_file (const char  *path,
           GError     **error)
{
  g_autoptr (AvowConnection) connection = g_new0 (AvowConnection, 1);
  int code;

  /* An absolute path is never taken for ":memory:", a "file:" URI or an option. */
  connection->path = g_canonicalize_filename (path, NULL);

  code = sqlite3_open_v2 (connection->path, &connection->handle,
                          SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE,
                          NULL);
  if (code != SQLITE_OK)
    {
      avow_store_set_error (error, connection->handle, code);
      return NULL;
    }

  if (!configure (connection, error))
    return NULL;

  connection->read_only = sqlite3_db_readonly (connection->handle, "main") != 0 ||
                          !is_folder_writable (connection->path);

  return g_steal_pointer (&connection);
}

/* Having rolled a journal back, SQLite deletes the super-journal that it names, wherever that is. Avow
 * attaches nothing, so none of its journals names one: such a journal was put there by somebody else, to
 * have a file of their choice deleted. It is not touched. */
static gboolean
check_journal (AvowConnection  *connection,
               GError         **error)
{
  const char *name = sqlite3_filename_journal (sqlite3_db_filename (connection->handle, "main"));
  guint8 end[sizeof super_journal_magic];
  gssize length = 0;
  int descriptor;
  off_t size;

  /* One that cannot be opened so, SQLite does not follow either. */
  descriptor = g_open (name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0)
    return TRUE;

  size = lseek (descriptor, 0, SEEK_END);
  if (size >= (off_t) sizeof end)
    length = pread (descriptor, end, sizeof end, size - (off_t) sizeof end);
  (void) close (descriptor);

  if (length == sizeof end && memcmp (end, super_journal_magic, sizeof end) == 0)
    {
      g_set_error_literal (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_CORRUPT,
                           "The rollback journal beside the file names another file");
      return FALSE;
    }

  return TRUE;
}

/* locking_mode=EXCLUSIVE keeps what this takes. On a file that may only be read SQLite makes it a read
 * transaction, which takes its lock with the first read. */
static gboolean
begin_exclusive (AvowConnection  *connection,
                 GError         **error)
{
  static const char sql[] = "BEGIN EXCLUSIVE";
  g_autoptr (GError) cause = NULL;

  if (avow_connection_execute (connection, sql, &cause))
    return TRUE;

  /* That the file's own header forbids writing, SQLite knows only once it has read it. */
  if (g_error_matches (cause, AVOW_STORE_ERROR, AVOW_STORE_ERROR_READ_ONLY))
    return avow_connection_execute (connection, sql, error);

  g_propagate_error (error, g_steal_pointer (&cause));

  return FALSE;
}

/* The file as SQLite itself has it open. Another descriptor must never be opened on it: closing that
 * one would drop the locks of this one (POSIX says so, see https://sqlite.org/howtocorrupt.html). */
static sqlite3_file *
get_raw_file (AvowConnection *connection)
{
  sqlite3_file *file = NULL;

  if (sqlite3_file_control (connection->handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK ||
      file == NULL || file->pMethods == NULL)
    return NULL;

  return file;
}

/**
 * avow_connection_create:
 * @path: the file's name, in a folder that exists
 * @application_id: the file's kind, for SQLite's header
 * @error: return location for an error
 *
 * Makes a new, empty database that only its owner may read (mode 0600), with pages of
 * %AVOW_STORE_PAGE_BYTES bytes. An existing file is left alone.
 *
 * Returns: (transfer full): a connection to it, or %NULL with %AVOW_STORE_ERROR
 */
AvowConnection *
avow_connection_create (const char  *path,
                        gint32       application_id,
                        GError     **error)
{
  g_autoptr (AvowConnection) connection = NULL;
  g_autofree char *sql = NULL;

  if (!create_empty_file (path, error))
    return NULL;

  connection = open_file (path, error);
  sql = g_strdup_printf ("PRAGMA page_size=%d;"
                         "PRAGMA auto_vacuum=NONE;"
                         "PRAGMA encoding='UTF-8';"
                         "PRAGMA journal_mode=DELETE;"
                         "PRAGMA application_id=%d;",
                         AVOW_STORE_PAGE_BYTES, application_id);
  if (connection == NULL ||
      !avow_connection_execute (connection, sql, error) ||
      !avow_connection_execute (connection, durable, error))
    {
      (void) g_unlink (path);
      return NULL;
    }

  return g_steal_pointer (&connection);
}

/**
 * avow_connection_open:
 * @path: the file's name
 * @error: return location for an error
 *
 * Opens an existing file. Nothing is read yet, and nothing is written: whether it is a database shows
 * when avow_connection_hold() takes it. A file that may only be read opens, for reading.
 *
 * Returns: (transfer full): a connection to it, or %NULL with %AVOW_STORE_ERROR_MISSING,
 *   %AVOW_STORE_ERROR_NOT_A_DATABASE (a folder, a device, an empty file) or another %AVOW_STORE_ERROR
 */
AvowConnection *
avow_connection_open (const char  *path,
                      GError     **error)
{
  if (!check_is_file (path, error))
    return NULL;

  return open_file (path, error);
}

/**
 * avow_connection_close:
 * @connection: (transfer full): a connection whose statements were all freed
 *
 * Rolls back what was not committed, and lets go of the file.
 */
void
avow_connection_close (AvowConnection *connection)
{
  if (sqlite3_close (connection->handle) != SQLITE_OK)
    g_critical ("A database was closed with statements left");

  g_free (connection->path);
  g_free (connection);
}

/**
 * avow_connection_get_path:
 * @connection: a connection
 *
 * Returns: (transfer none): the file's absolute name
 */
const char *
avow_connection_get_path (AvowConnection *connection)
{
  return connection->path;
}

/**
 * avow_connection_is_read_only:
 * @connection: a connection
 *
 * Returns: whether the file or its folder could not be written when it was opened
 */
gboolean
avow_connection_is_read_only (AvowConnection *connection)
{
  return connection->read_only;
}

/**
 * avow_connection_execute:
 * @connection: a connection
 * @sql: one or more statements, in full: no value from outside is ever put into SQL
 * @error: return location for an error
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if one failed
 */
gboolean
avow_connection_execute (AvowConnection  *connection,
                         const char      *sql,
                         GError         **error)
{
  return check (connection, sqlite3_exec (connection->handle, sql, NULL, NULL, NULL), error);
}

/**
 * avow_connection_prepare:
 * @connection: a connection
 * @sql: one statement
 * @error: return location for an error
 *
 * Returns: (transfer full): the statement, or %NULL with %AVOW_STORE_ERROR
 */
AvowStatement *
avow_connection_prepare (AvowConnection  *connection,
                         const char      *sql,
                         GError         **error)
{
  return avow_statement_new (connection->handle, sql, error);
}

/**
 * avow_connection_hold:
 * @connection: a connection
 * @error: return location for an error
 *
 * Takes SQLite's exclusive lock (a shared one on a file that may only be read) and keeps it until the
 * connection is closed, so that a second process is told at once. Finishes or takes back what a
 * process that was killed left half done; otherwise writes nothing.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR_IN_USE, %AVOW_STORE_ERROR_NOT_A_DATABASE,
 *   %AVOW_STORE_ERROR_CORRUPT or another %AVOW_STORE_ERROR
 */
gboolean
avow_connection_hold (AvowConnection  *connection,
                      GError         **error)
{
  gint64 version;

  if (!check_journal (connection, error) || !begin_exclusive (connection, error))
    return FALSE;

  if (!avow_connection_get_integer_pragma (connection, "schema_version", &version, error) ||
      !avow_connection_execute (connection, "COMMIT", error) ||
      !avow_connection_execute (connection, durable, error))
    {
      avow_connection_rollback (connection);
      return FALSE;
    }

  connection->read_only |= sqlite3_db_readonly (connection->handle, "main") != 0;

  return TRUE;
}

/**
 * avow_connection_begin:
 * @connection: a connection with no transaction open
 * @error: return location for an error
 *
 * Begins a transaction that writes.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if it cannot
 */
gboolean
avow_connection_begin (AvowConnection  *connection,
                       GError         **error)
{
  return avow_connection_execute (connection, "BEGIN IMMEDIATE", error);
}

/**
 * avow_connection_commit:
 * @connection: a connection in a transaction
 * @error: return location for an error
 *
 * When this returns %TRUE, the changes are on the disk. When it fails, call
 * avow_connection_rollback().
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if it failed
 */
gboolean
avow_connection_commit (AvowConnection  *connection,
                        GError         **error)
{
  return avow_connection_execute (connection, "COMMIT", error);
}

/**
 * avow_connection_rollback:
 * @connection: a connection
 *
 * Takes back what the open transaction did, if there is one. After some failures (a full disk) SQLite
 * did so itself.
 */
void
avow_connection_rollback (AvowConnection *connection)
{
  if (sqlite3_get_autocommit (connection->handle) != 0)
    return;

  if (sqlite3_exec (connection->handle, "ROLLBACK", NULL, NULL, NULL) != SQLITE_OK)
    g_warning ("A transaction could not be rolled back; it will be when the file is opened again");
}

/**
 * avow_connection_get_integer_pragma:
 * @connection: a connection
 * @name: a pragma that gives an integer
 * @value: (out): the integer
 * @error: return location for an error
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if it cannot be read
 */
gboolean
avow_connection_get_integer_pragma (AvowConnection  *connection,
                                    const char      *name,
                                    gint64          *value,
                                    GError         **error)
{
  g_autofree char *sql = g_strdup_printf ("PRAGMA %s", name);
  g_autoptr (AvowStatement) statement = avow_connection_prepare (connection, sql, error);

  if (statement == NULL)
    return FALSE;

  switch (avow_statement_step (statement, error))
    {
    case AVOW_STATEMENT_ROW:
      *value = avow_statement_get_int64 (statement, 0);
      return TRUE;

    case AVOW_STATEMENT_DONE:
      g_set_error (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_FAILED, "No pragma of the name %s", name);
      return FALSE;

    case AVOW_STATEMENT_ERROR:
    default:
      return FALSE;
    }
}

/**
 * avow_connection_get_raw_size:
 * @connection: a connection, even to a file that is no database
 * @size: (out): the file's size in bytes
 * @error: return location for an error
 *
 * Begins reading the file past SQLite, to save what can be saved from a damaged one. Takes a shared
 * lock if none is held, so that nobody writes meanwhile.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR_IN_USE or %AVOW_STORE_ERROR_IO
 */
gboolean
avow_connection_get_raw_size (AvowConnection  *connection,
                              guint64         *size,
                              GError         **error)
{
  sqlite3_file *file = get_raw_file (connection);
  sqlite3_int64 length = 0;
  int code;

  if (file == NULL)
    return check (connection, SQLITE_IOERR, error);

  code = file->pMethods->xLock (file, SQLITE_LOCK_SHARED);
  if (code == SQLITE_OK)
    code = file->pMethods->xFileSize (file, &length);
  if (code != SQLITE_OK)
    return check (connection, code, error);

  *size = (guint64) length;

  return TRUE;
}

/**
 * avow_connection_read_raw:
 * @connection: a connection, after avow_connection_get_raw_size()
 * @offset: where to begin, in bytes
 * @buffer: (out caller-allocates): room for @length bytes
 * @length: how many bytes; those beyond the end of the file are zero
 * @error: return location for an error
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR_IO if the disk does not give them
 */
gboolean
avow_connection_read_raw (AvowConnection  *connection,
                          guint64          offset,
                          guint8          *buffer,
                          gsize            length,
                          GError         **error)
{
  sqlite3_file *file = get_raw_file (connection);
  int code;

  if (file == NULL || length > G_MAXINT || offset > (guint64) G_MAXINT64 - length)
    return check (connection, SQLITE_IOERR, error);

  code = file->pMethods->xRead (file, buffer, (int) length, (sqlite3_int64) offset);
  if (code != SQLITE_OK && code != SQLITE_IOERR_SHORT_READ)
    return check (connection, code, error);

  return TRUE;
}
