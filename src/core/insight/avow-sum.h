/* avow-sum.h: adding what people typed */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Both not negative. They may be as large as an integer holds, and so is their sum at most. */
static inline gint64
avow_sum (gint64 a,
          gint64 b)
{
  gint64 sum;

  return __builtin_add_overflow (a, b, &sum) ? G_MAXINT64 : sum;
}

G_END_DECLS
