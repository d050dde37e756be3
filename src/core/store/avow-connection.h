/* avow-connection.h: one SQLite file, opened to keep a secret and lose nothing, used on one thread */

#pragma once

#include <glib-object.h>

#include "avow-statement.h"

G_BEGIN_DECLS

#define AVOW_STORE_ERROR (avow_store_error_quark ())

/* The size of a page of the files that avow_connection_create() makes. Part of the file format. A tree
 * that is sorted by id keeps no more than a quarter of a page of a row within it and gives the rest a
 * page of its own: with this size, that befalls only records of more than 4 KiB. */
#define AVOW_STORE_PAGE_BYTES 32768

/**
 * AvowStoreError:
 * @AVOW_STORE_ERROR_FAILED: any other failure of SQLite
 * @AVOW_STORE_ERROR_IN_USE: another process holds the file
 * @AVOW_STORE_ERROR_NO_SPACE: the disk is full
 * @AVOW_STORE_ERROR_READ_ONLY: the file or its folder cannot be written
 * @AVOW_STORE_ERROR_CORRUPT: the file is damaged
 * @AVOW_STORE_ERROR_NOT_A_DATABASE: the file is not a SQLite database, or not one of ours
 * @AVOW_STORE_ERROR_MISSING: there is no such file
 * @AVOW_STORE_ERROR_EXISTS: there is such a file already
 * @AVOW_STORE_ERROR_IO: reading or writing failed
 */
typedef enum {
  AVOW_STORE_ERROR_FAILED,
  AVOW_STORE_ERROR_IN_USE,
  AVOW_STORE_ERROR_NO_SPACE,
  AVOW_STORE_ERROR_READ_ONLY,
  AVOW_STORE_ERROR_CORRUPT,
  AVOW_STORE_ERROR_NOT_A_DATABASE,
  AVOW_STORE_ERROR_MISSING,
  AVOW_STORE_ERROR_EXISTS,
  AVOW_STORE_ERROR_IO,
} AvowStoreError;

GQuark          avow_store_error_quark               (void);

typedef struct _AvowConnection AvowConnection;

AvowConnection *avow_connection_create               (const char      *path,
                                                      gint32           application_id,
                                                      GError         **error);
AvowConnection *avow_connection_open                 (const char      *path,
                                                      GError         **error);
void            avow_connection_close                (AvowConnection  *connection);
const char     *avow_connection_get_path             (AvowConnection  *connection);
gboolean        avow_connection_is_read_only         (AvowConnection  *connection);
gboolean        avow_connection_execute              (AvowConnection  *connection,
                                                      const char      *sql,
                                                      GError         **error);
AvowStatement  *avow_connection_prepare              (AvowConnection  *connection,
                                                      const char      *sql,
                                                      GError         **error);
gboolean        avow_connection_hold                 (AvowConnection  *connection,
                                                      GError         **error);
gboolean        avow_connection_begin                (AvowConnection  *connection,
                                                      GError         **error);
gboolean        avow_connection_commit               (AvowConnection  *connection,
                                                      GError         **error);
void            avow_connection_rollback             (AvowConnection  *connection);
gboolean        avow_connection_get_integer_pragma   (AvowConnection  *connection,
                                                      const char      *name,
                                                      gint64          *value,
                                                      GError         **error);
gboolean        avow_connection_get_raw_size         (AvowConnection  *connection,
                                                      guint64         *size,
                                                      GError         **error);
gboolean        avow_connection_read_raw             (AvowConnection  *connection,
                                                      guint64          offset,
                                                      guint8          *buffer,
                                                      gsize            length,
                                                      GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowConnection, avow_connection_close)

G_END_DECLS
