/* avow-passphrase-cost.h: finds out how costly this computer can make guessing, without blocking */

#pragma once

#include <gio/gio.h>

#include "core/crypto/avow-kdf.h"

G_BEGIN_DECLS

void     avow_passphrase_cost_measure_async  (GCancellable         *cancellable,
                                              GAsyncReadyCallback   callback,
                                              gpointer              user_data);
gboolean avow_passphrase_cost_measure_finish (GAsyncResult         *result,
                                              AvowKdfParams        *params,
                                              GError              **error);

G_END_DECLS
