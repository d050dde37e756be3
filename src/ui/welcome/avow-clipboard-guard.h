/* avow-clipboard-guard.h: puts a secret on the clipboard, and takes it off again */

#pragma once

#include <gdk/gdk.h>

#include "core/crypto/avow-secret.h"

G_BEGIN_DECLS

/* How long a secret stays on the clipboard. */
#define AVOW_CLIPBOARD_GUARD_SECONDS 60

#define AVOW_TYPE_CLIPBOARD_GUARD (avow_clipboard_guard_get_type ())

G_DECLARE_FINAL_TYPE (AvowClipboardGuard, avow_clipboard_guard, AVOW, CLIPBOARD_GUARD, GObject)

AvowClipboardGuard *avow_clipboard_guard_new   (GdkClipboard       *clipboard);
void                avow_clipboard_guard_copy  (AvowClipboardGuard *self,
                                                const AvowSecret   *text);
void                avow_clipboard_guard_clear (AvowClipboardGuard *self);

G_END_DECLS
