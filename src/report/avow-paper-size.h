/* avow-paper-size.h: what paper is used where the person is */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* In points. */
typedef struct {
  double width;
  double height;
} AvowPaperSize;

/* Letter for what is as large as that, and A4 for everything else. */
AvowPaperSize avow_paper_size_choose     (int width_in_millimetres,
                                          int height_in_millimetres);
/* By the locale's category for paper. */
AvowPaperSize avow_paper_size_get_local  (void);

G_END_DECLS
