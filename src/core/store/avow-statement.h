/* avow-statement.h: a prepared SQLite statement */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _AvowStatement AvowStatement;

/**
 * AvowStep result of avow_statement_step().
 */
typedef enum {
  AVOW_STATEMENT_ERROR,
  AVOW_STATEMENT_ROW,
  AVOW_STATEMENT_DONE,
} AvowStatementResult;

void                 avow_statement_free         (AvowStatement  *statement);
gboolean             avow_statement_bind_int64   (AvowStatement  *statement,
                                                  int             position,
                                                  gint64          value,
                                                  GError        **error);
gboolean             avow_statement_bind_blob    (AvowStatement  *statement,
                                                  int             position,
                                                  gconstpointer   data,
                                                  gsize           length,
                                                  GError        **error);
AvowStatementResult  avow_statement_step         (AvowStatement  *statement,
                                                  GError        **error);
gboolean             avow_statement_run          (AvowStatement  *statement,
                                                  GError        **error);
void                 avow_statement_reset        (AvowStatement  *statement);
gint64               avow_statement_get_int64    (AvowStatement  *statement,
                                                  int             column);
const guint8        *avow_statement_get_blob     (AvowStatement  *statement,
                                                  int             column,
                                                  gsize          *length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowStatement, avow_statement_free)

G_END_DECLS
