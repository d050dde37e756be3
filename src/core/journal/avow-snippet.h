/* avow-snippet.h: a few words of a text around what was found in it */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * AvowTextRange:
 * @start: in bytes
 * @end: in bytes, behind the last one
 */
typedef struct {
  gsize start;
  gsize end;
} AvowTextRange;

char *avow_snippet_join_lines (const char          *text);
char *avow_snippet_make       (const char          *line,
                               const AvowTextRange *matches,
                               gsize                n_matches,
                               guint                width);

G_END_DECLS
