/* avow-paper-size.c: what paper is used where the person is */

#include "config.h"

#include <langinfo.h>
#include <stdlib.h>

#include "avow-paper-size.h"

#define LETTER_WIDTH_IN_MILLIMETRES 216
#define LETTER_HEIGHT_IN_MILLIMETRES 279

static const AvowPaperSize letter = { 612, 792 };
static const AvowPaperSize a4 = { 595.276, 841.89 };

AvowPaperSize
avow_paper_size_choose (int width,
                        int height)
{
  gboolean is_letter = abs (width - LETTER_WIDTH_IN_MILLIMETRES) <= 1 &&
                       abs (height - LETTER_HEIGHT_IN_MILLIMETRES) <= 1;

  return is_letter ? letter : a4;
}

/* Other libraries do not know of paper. */
#ifdef __GLIBC__
/* What would be the address of a text is a number here. */
static int
get_length (nl_item item)
{
  return GPOINTER_TO_INT (nl_langinfo (item));
}
#endif

AvowPaperSize
avow_paper_size_get_local (void)
{
#ifdef __GLIBC__
  return avow_paper_size_choose (get_length (_NL_PAPER_WIDTH), get_length (_NL_PAPER_HEIGHT));
#else
  return a4;
#endif
}
