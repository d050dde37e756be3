/* avow-table-layout.h: where the cells of a table stand on paper */

#pragma once

#include "avow-page-flow.h"
#include "avow-report.h"

G_BEGIN_DECLS

/* The row of the headings; the others count from 0. */
#define AVOW_TABLE_HEAD -1
/* What stands where there is nothing. */
#define AVOW_TABLE_NOTHING "–"

/**
 * AvowTableLook:
 * @AVOW_TABLE_LOOK_PLAIN: its cells
 * @AVOW_TABLE_LOOK_LANE: and a bar at the end of each row, as long as its value
 * @AVOW_TABLE_LOOK_SHADED: each cell but the first of a row as dark as its value
 */
typedef enum {
  AVOW_TABLE_LOOK_PLAIN,
  AVOW_TABLE_LOOK_LANE,
  AVOW_TABLE_LOOK_SHADED,
} AvowTableLook;

/**
 * AvowTableLayout:
 * @source: what it is of, which lives longer
 * @mirrored: whether the first column is at the right
 * @most: the greatest of what is drawn
 * @widths: of the columns
 * @x: where each begins, from the left of the page
 * @gap: between two of them
 * @lane_x, @lane_width: where there are bars
 * @left, @width: of all of it
 */
typedef struct {
  PangoContext          *context;
  const AvowReportTable *source;
  AvowTableLook          look;
  gboolean               mirrored;
  double                 most;
  double                *widths;
  double                *x;
  double                 gap;
  double                 lane_x;
  double                 lane_width;
  double                 left;
  double                 width;
} AvowTableLayout;

AvowTableLayout *avow_table_layout_new         (AvowPageFlow          *flow,
                                                const AvowReportTable *source,
                                                AvowTableLook          look);
AvowTableLayout *avow_table_layout_ref         (AvowTableLayout       *layout);
void             avow_table_layout_unref       (AvowTableLayout       *layout);
/* One at least: where there are none, one that says so. */
guint            avow_table_layout_get_n_rows  (const AvowTableLayout *layout);
/* @width: of its column; or -1 for one line, or 0 for a line for each word. Transfer full. */
PangoLayout     *avow_table_layout_create_cell (const AvowTableLayout *layout,
                                                int                    row,
                                                guint                  column,
                                                double                 width);

/* The greatest of what is drawn; 1 at least, so that it can be divided by. */
double           avow_table_get_most           (const AvowReportTable *table);
gboolean         avow_table_is_number          (const AvowReportTable *table,
                                                guint                  column);

G_END_DECLS
