/* avow-mark.h: a small sign for how something stands */

#pragma once

#include "avow-chart-pen.h"

G_BEGIN_DECLS

/**
 * AvowMark:
 * @AVOW_MARK_FULL: a filled disc with a check
 * @AVOW_MARK_HALF: a ring, half filled
 * @AVOW_MARK_CHANGED: a diamond
 * @AVOW_MARK_EMPTY: a ring
 * @AVOW_MARK_LET_GO: a ring with a dash
 * @AVOW_MARK_WAITING: a dotted ring
 * @AVOW_MARK_OPEN: a small dot
 *
 * Told apart by shape, not by colour alone.
 */
typedef enum {
  AVOW_MARK_FULL,
  AVOW_MARK_HALF,
  AVOW_MARK_CHANGED,
  AVOW_MARK_EMPTY,
  AVOW_MARK_LET_GO,
  AVOW_MARK_WAITING,
  AVOW_MARK_OPEN,
} AvowMark;

#define AVOW_N_MARKS (AVOW_MARK_OPEN + 1)

void avow_mark_draw (AvowMark            mark,
                     GtkSnapshot        *snapshot,
                     const AvowChartPen *pen,
                     graphene_point_t    middle,
                     float               size);

G_END_DECLS
