/* avow-fold.h: text as search sees it: without case, accents and ways of writing the same */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *avow_fold          (const char  *text);
char *avow_fold_with_map (const char  *text,
                          GArray     **map);
gboolean
      avow_fold_equal    (const char  *a,
                          const char  *b);
void  avow_fold_append   (GString     *folded,
                          const char  *text);

G_END_DECLS
