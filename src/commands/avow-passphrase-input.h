/* avow-passphrase-input.h: a passphrase from a descriptor or from the terminal */

#pragma once

#include <gio/gio.h>

#include "avow-options.h"
#include "core/crypto/avow-secret.h"

G_BEGIN_DECLS

/* The longest passphrase that is taken, in bytes. */
#define AVOW_PASSPHRASE_MOST_BYTES 4096

/* Up to the end of the line; not a byte after it is consumed. */
AvowSecret *avow_passphrase_input_read    (int           fd,
                                     GError      **error);
/* Without echo; @twice for a new one. The terminal is as it was afterwards, also after a signal. */
AvowSecret *avow_passphrase_input_ask     (gboolean      twice,
                                     GError      **error);
/* What --passphrase-fd held, or else what is typed. */
AvowSecret *avow_passphrase_input_acquire (AvowOptions  *options,
                                     gboolean      twice,
                                     GError      **error);

G_END_DECLS
