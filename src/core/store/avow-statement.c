/* avow-statement.c: a prepared SQLite statement */

#include "config.h"

#include "avow-store-private.h"

struct _AvowStatement
{
  sqlite3_stmt *handle;
};

static gboolean
check_bind (AvowStatement  *statement,
            int             code,
            GError        **error)
{
  if (code == SQLITE_OK)
    return TRUE;

  avow_store_set_error (error, sqlite3_db_handle (statement->handle), code);

  return FALSE;
}

/* Exactly one statement: what would follow it is refused rather than left out. */
AvowStatement *
avow_statement_new (sqlite3     *database,
                    const char  *sql,
                    GError     **error)
{
  g_autoptr (AvowStatement) statement = g_new0 (AvowStatement, 1);
  const char *rest = NULL;
  int code;

  code = sqlite3_prepare_v3 (database, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement->handle, &rest);
  if (code != SQLITE_OK)
    {
      avow_store_set_error (error, database, code);
      return NULL;
    }

  if (statement->handle == NULL || rest == NULL || *rest != '\0')
    {
      g_set_error_literal (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_FAILED, "Not one SQL statement");
      return NULL;
    }

  return g_steal_pointer (&statement);
}

/**
 * avow_statement_free:
 * @statement: (transfer full): a statement
 *
 * Before its connection is closed.
 */
void
avow_statement_free (AvowStatement *statement)
{
  /* Says again what the last step said, which was reported then. */
  (void) sqlite3_finalize (statement->handle);
  g_free (statement);
}

/**
 * avow_statement_bind_int64:
 * @statement: a statement that is not in the middle of its rows
 * @position: which parameter, from 1
 * @value: its value
 * @error: return location for an error
 *
 * Returns: whether it could be bound; %AVOW_STORE_ERROR otherwise
 */
gboolean
avow_statement_bind_int64 (AvowStatement  *statement,
                           int             position,
                           gint64          value,
                           GError        **error)
{
  return check_bind (statement, sqlite3_bind_int64 (statement->handle, position, value), error);
}

/**
 * avow_statement_bind_blob:
 * @statement: a statement that is not in the middle of its rows
 * @position: which parameter, from 1
 * @data: (nullable): bytes, which are not copied: they must stay until the statement is reset
 * @length: how many
 * @error: return location for an error
 *
 * Returns: whether it could be bound; %AVOW_STORE_ERROR otherwise
 */
gboolean
avow_statement_bind_blob (AvowStatement  *statement,
                          int             position,
                          gconstpointer   data,
                          gsize           length,
                          GError        **error)
{
  /* A null pointer would bind NULL, and no bytes are not NULL. */
  return check_bind (statement,
                     sqlite3_bind_blob64 (statement->handle, position,
                                          length > 0 ? data : "", length,
                                          SQLITE_STATIC),
                     error);
}

/**
 * avow_statement_step:
 * @statement: a statement
 * @error: return location for an error
 *
 * Goes to the next row. After %AVOW_STATEMENT_ERROR the statement is reset.
 *
 * Returns: whether there is one, there is none left, or it failed with %AVOW_STORE_ERROR
 */
AvowStatementResult
avow_statement_step (AvowStatement  *statement,
                     GError        **error)
{
  int code = sqlite3_step (statement->handle);

  if (code == SQLITE_ROW)
    return AVOW_STATEMENT_ROW;
  if (code == SQLITE_DONE)
    return AVOW_STATEMENT_DONE;

  avow_store_set_error (error, sqlite3_db_handle (statement->handle), code);
  avow_statement_reset (statement);

  return AVOW_STATEMENT_ERROR;
}

/**
 * avow_statement_run:
 * @statement: a statement whose rows, if any, do not matter
 * @error: return location for an error
 *
 * Executes it to its end and makes it ready to be run again, with its parameters forgotten.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if it failed
 */
gboolean
avow_statement_run (AvowStatement  *statement,
                    GError        **error)
{
  AvowStatementResult result;

  do
    result = avow_statement_step (statement, error);
  while (result == AVOW_STATEMENT_ROW);

  avow_statement_reset (statement);

  return result == AVOW_STATEMENT_DONE;
}

/**
 * avow_statement_reset:
 * @statement: a statement
 *
 * Makes it ready to be run again, and forgets its parameters.
 */
void
avow_statement_reset (AvowStatement *statement)
{
  /* The first says again what the last step said; the second cannot fail. */
  (void) sqlite3_reset (statement->handle);
  (void) sqlite3_clear_bindings (statement->handle);
}

/**
 * avow_statement_get_int64:
 * @statement: a statement on a row
 * @column: which column, from 0
 *
 * Returns: its value, or 0 if it is no integer
 */
gint64
avow_statement_get_int64 (AvowStatement *statement,
                          int            column)
{
  return sqlite3_column_int64 (statement->handle, column);
}

/**
 * avow_statement_get_blob:
 * @statement: a statement on a row
 * @column: which column, from 0
 * @length: (out): how many bytes
 *
 * Returns: (transfer none) (nullable): its bytes, until the next step or reset; %NULL if there are
 *   none, or if it is no blob
 */
const guint8 *
avow_statement_get_blob (AvowStatement *statement,
                         int            column,
                         gsize         *length)
{
  const guint8 *data;

  *length = 0;
  if (sqlite3_column_type (statement->handle, column) != SQLITE_BLOB)
    return NULL;

  data = sqlite3_column_blob (statement->handle, column);
  if (data != NULL)
    *length = (gsize) sqlite3_column_bytes (statement->handle, column);

  return data;
}
