/* avow-file-writing.h: writing a file that nobody else may read, as a whole or not at all */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Cancelled, or failed, it leaves what was there before as it was. */
void     avow_file_write_async  (GFile                *file,
                                 GBytes               *bytes,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean avow_file_write_finish (GFile                *file,
                                 GAsyncResult         *result,
                                 GError              **error);

G_END_DECLS
