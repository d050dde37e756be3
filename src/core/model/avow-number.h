/* avow-number.h: a whole number, as people type it and as it is shown */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  avow_number_parse  (const char  *text,
                              gint64      *number,
                              GError     **error);
char     *avow_number_format (gint64       number);

G_END_DECLS
