/* avow-clipboard-guard.c: puts a secret on the clipboard, and takes it off again */

#include "config.h"

#include "avow-clipboard-guard.h"

#include <string.h>

/**
 * AvowClipboardGuard:
 *
 * The clipboard is emptied after a minute, or with the guard, if what is on it is still ours.
 * Clipboard managers are asked not to keep it, in the way that password managers do.
 */
struct _AvowClipboardGuard
{
  GObject             parent_instance;

  GdkClipboard       *clipboard;
  GdkContentProvider *content;
  guint               timeout_id;
};

G_DEFINE_FINAL_TYPE (AvowClipboardGuard, avow_clipboard_guard, G_TYPE_OBJECT)

static void
on_timeout_cb (gpointer user_data)
{
  AvowClipboardGuard *self = user_data;

  self->timeout_id = 0;
  avow_clipboard_guard_clear (self);
}

static void
avow_clipboard_guard_dispose (GObject *object)
{
  AvowClipboardGuard *self = AVOW_CLIPBOARD_GUARD (object);

  if (self->clipboard != NULL)
    avow_clipboard_guard_clear (self);
  g_clear_object (&self->clipboard);

  G_OBJECT_CLASS (avow_clipboard_guard_parent_class)->dispose (object);
}

static void
avow_clipboard_guard_class_init (AvowClipboardGuardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = avow_clipboard_guard_dispose;
}

static void
avow_clipboard_guard_init (AvowClipboardGuard *self)
{
}

AvowClipboardGuard *
avow_clipboard_guard_new (GdkClipboard *clipboard)
{
  AvowClipboardGuard *self = g_object_new (AVOW_TYPE_CLIPBOARD_GUARD, NULL);

  self->clipboard = g_object_ref (clipboard);

  return self;
}

/**
 * avow_clipboard_guard_copy:
 * @text: NUL-terminated
 *
 * Puts @text on the clipboard for %AVOW_CLIPBOARD_GUARD_SECONDS. What is on the clipboard is in
 * ordinary memory, and every application can read it.
 */
void
avow_clipboard_guard_copy (AvowClipboardGuard *self,
                           const AvowSecret   *text)
{
  GdkContentProvider *providers[2];
  g_autoptr (GBytes) hint = g_bytes_new_static ("secret", strlen ("secret"));

  g_return_if_fail (AVOW_IS_CLIPBOARD_GUARD (self));

  avow_clipboard_guard_clear (self);

  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, (const char *) avow_secret_peek (text));
  providers[1] = gdk_content_provider_new_for_bytes ("x-kde-passwordManagerHint", hint);
  self->content = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));

  gdk_clipboard_set_content (self->clipboard, self->content);
  self->timeout_id = g_timeout_add_seconds_once (AVOW_CLIPBOARD_GUARD_SECONDS, on_timeout_cb, self);
}

/**
 * avow_clipboard_guard_clear:
 *
 * Empties the clipboard, unless something else has been copied since.
 */
void
avow_clipboard_guard_clear (AvowClipboardGuard *self)
{
  g_return_if_fail (AVOW_IS_CLIPBOARD_GUARD (self));

  g_clear_handle_id (&self->timeout_id, g_source_remove);

  if (self->content != NULL && gdk_clipboard_get_content (self->clipboard) == self->content)
    gdk_clipboard_set_content (self->clipboard, NULL);

  g_clear_object (&self->content);
}
