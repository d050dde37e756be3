/* with-locale.h: tests in the languages and countries that this computer knows */

#pragma once

#include <locale.h>

#include <glib.h>

/* Switches to the locale, or skips the test and returns FALSE. */
static inline gboolean
use_locale (const char *name)
{
  g_autofree char *full = g_strconcat (name, ".UTF-8", NULL);

  if (setlocale (LC_ALL, full) != NULL)
    return TRUE;

  g_autofree char *reason = g_strdup_printf ("the locale %s is not installed", full);
  g_test_skip (reason);

  return FALSE;
}

static inline void
leave_locale (void)
{
  setlocale (LC_ALL, "C.UTF-8");
}
