/* avow-column-widths.c: how wide the columns of a table are */

#include "config.h"

#include "avow-column-widths.h"

/* Halving the page so often leaves less than a hair. */
#define TURNS 30

/* How wide a column is where none is to be wider than @cap. */
static double
limit (const AvowColumnNeed *need,
       double                cap,
       gboolean              breaks_words)
{
  return breaks_words ? MIN (need->least, cap) : CLAMP (cap, need->least, need->natural);
}

static double
add_up (const AvowColumnNeed *needs,
        guint                 n_columns,
        double                cap,
        gboolean              breaks_words)
{
  double total = 0;

  for (guint i = 0; i < n_columns; i++)
    total += limit (&needs[i], cap, breaks_words);

  return total;
}

void
avow_column_widths (const AvowColumnNeed *needs,
                    guint                 n_columns,
                    double                available,
                    double               *widths)
{
  const gboolean breaks_words = add_up (needs, n_columns, 0, FALSE) > available;
  double least = 0;
  double most = 0;

  for (guint i = 0; i < n_columns; i++)
    most = MAX (most, needs[i].natural);
  if (breaks_words || add_up (needs, n_columns, most, FALSE) > available)
    for (guint turn = 0; turn < TURNS; turn++)
      {
        double cap = (least + most) / 2;

        if (add_up (needs, n_columns, cap, breaks_words) > available)
          most = cap;
        else
          least = cap;
      }
  else
    least = most;

  for (guint i = 0; i < n_columns; i++)
    widths[i] = limit (&needs[i], least, breaks_words);
}
