/* avow-vault-schema.c: the tables of a vault, and how an older one becomes a newer one */

#include "config.h"

#include "avow-vault-schema.h"

#include <string.h>

#define VAULT_1 \
  "CREATE TABLE vault (one INTEGER PRIMARY KEY CHECK (one = 1), header BLOB NOT NULL," \
  " spare BLOB NOT NULL DEFAULT x'') STRICT"
#define SLOT_1 \
  "CREATE TABLE slot (slot INTEGER PRIMARY KEY, type INTEGER NOT NULL, body BLOB NOT NULL) STRICT"
#define MANIFEST_1 \
  "CREATE TABLE manifest (one INTEGER PRIMARY KEY CHECK (one = 1), body BLOB NOT NULL) STRICT"
#define RECORD_1 \
  "CREATE TABLE record (id BLOB PRIMARY KEY, rev INTEGER NOT NULL, epoch INTEGER NOT NULL," \
  " body BLOB NOT NULL) STRICT, WITHOUT ROWID"

/* The n-th takes schema n to n + 1. What was released is never changed: a new version is a new line. */
static const char * const migrations[] = {
  /* 0 to 1: a new vault. */
  VAULT_1 ";" SLOT_1 ";" MANIFEST_1 ";" RECORD_1 ";",
};

/* All that the n-th schema, from 1, is made of, as SQLite remembers it, by name. */
static const char * const schemas[][4] = {
  { MANIFEST_1, RECORD_1, SLOT_1, VAULT_1 },
};

G_STATIC_ASSERT (G_N_ELEMENTS (migrations) == AVOW_VAULT_SCHEMA);
G_STATIC_ASSERT (G_N_ELEMENTS (schemas) == AVOW_VAULT_SCHEMA);

static gboolean
run_migration (AvowConnection  *connection,
               guint32          from,
               GError         **error)
{
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version=%u", from + 1);

  return avow_connection_execute (connection, migrations[from], error) &&
         avow_connection_execute (connection, version, error);
}

/**
 * avow_vault_schema_create:
 * @connection: an empty database, in a transaction
 * @error: return location for an error
 *
 * Makes the tables of %AVOW_VAULT_SCHEMA.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if it failed
 */
gboolean
avow_vault_schema_create (AvowConnection  *connection,
                          GError         **error)
{
  for (guint32 from = 0; from < AVOW_VAULT_SCHEMA; from++)
    if (!run_migration (connection, from, error))
      return FALSE;

  return TRUE;
}

/**
 * avow_vault_schema_check:
 * @connection: a vault
 * @schema: the version that it says it is of, from 1 to %AVOW_VAULT_SCHEMA
 * @error: return location for an error
 *
 * Holds every table, index, view and trigger against what Avow made. The definitions are neither sealed
 * nor in the manifest, and what they say is done: a column that is computed, or a constraint "ON CONFLICT
 * IGNORE" that makes SQLite report a row as saved that it left out.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR_CORRUPT if there is anything else
 */
gboolean
avow_vault_schema_check (AvowConnection  *connection,
                         guint32          schema,
                         GError         **error)
{
  g_autoptr (AvowStatement) statement = NULL;
  AvowStatementResult result;
  gsize n_found = 0;

  statement = avow_connection_prepare (connection,
                                       "SELECT CAST(sql AS BLOB) FROM sqlite_schema ORDER BY name", error);
  if (statement == NULL)
    return FALSE;

  while ((result = avow_statement_step (statement, error)) == AVOW_STATEMENT_ROW)
    {
      gsize length;
      const guint8 *sql = avow_statement_get_blob (statement, 0, &length);

      if (n_found == G_N_ELEMENTS (schemas[0]) || sql == NULL ||
          length != strlen (schemas[schema - 1][n_found]) ||
          memcmp (sql, schemas[schema - 1][n_found], length) != 0)
        break;

      n_found++;
    }

  if (result == AVOW_STATEMENT_ERROR)
    return FALSE;

  if (result == AVOW_STATEMENT_ROW || n_found < G_N_ELEMENTS (schemas[0]))
    {
      g_set_error_literal (error, AVOW_STORE_ERROR, AVOW_STORE_ERROR_CORRUPT,
                           "The tables are not those that Avow made");
      return FALSE;
    }

  return TRUE;
}

/**
 * avow_vault_schema_migrate:
 * @connection: a vault that may be of an older version, with no transaction open
 * @header: (inout): its header
 * @error: return location for an error
 *
 * Takes the tables to %AVOW_VAULT_SCHEMA, each step in a transaction of its own, in which the header
 * is brought up to date too.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if a step failed; the vault is then as the step before left it
 */
gboolean
avow_vault_schema_migrate (AvowConnection   *connection,
                           AvowVaultHeader  *header,
                           GError          **error)
{
  while (header->schema < AVOW_VAULT_SCHEMA)
    {
      AvowVaultHeader next = *header;

      next.schema++;
      if (!avow_connection_begin (connection, error))
        return FALSE;

      if (!run_migration (connection, header->schema, error) ||
          !avow_vault_schema_put (connection, &next, error) ||
          !avow_connection_commit (connection, error))
        {
          avow_connection_rollback (connection);
          return FALSE;
        }

      *header = next;
    }

  return TRUE;
}

/**
 * avow_vault_schema_put:
 * @connection: a vault, in a transaction
 * @header: its header
 * @error: return location for an error
 *
 * Writes the header.
 *
 * Returns: %FALSE with %AVOW_STORE_ERROR if it failed
 */
gboolean
avow_vault_schema_put (AvowConnection         *connection,
                       const AvowVaultHeader  *header,
                       GError                **error)
{
  g_autoptr (AvowStatement) statement = NULL;
  guint8 bytes[AVOW_VAULT_HEADER_BYTES];

  statement = avow_connection_prepare (connection,
                                       "INSERT INTO vault (one, header) VALUES (1, ?1)"
                                       " ON CONFLICT (one) DO UPDATE SET header = ?1",
                                       error);
  if (statement == NULL)
    return FALSE;

  avow_vault_header_write (header, bytes);

  return avow_statement_bind_blob (statement, 1, bytes, sizeof bytes, error) &&
         avow_statement_run (statement, error);
}
