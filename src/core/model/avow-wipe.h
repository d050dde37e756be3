/* avow-wipe.h: giving back memory that held a person's words */

#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* Zeroes a text before it is freed, so that what was dropped from memory is gone from it sooner.
 * That is a best effort: copies that GTK, the kernel or a realloc() made are out of reach. */
static inline void
avow_wipe_text (char *text)
{
  if (text == NULL)
    return;

  explicit_bzero (text, strlen (text));
  g_free (text);
}

static inline void
avow_wipe_texts (char **texts)
{
  if (texts == NULL)
    return;

  for (char **text = texts; *text != NULL; text++)
    avow_wipe_text (*text);
  g_free (texts);
}

G_END_DECLS
