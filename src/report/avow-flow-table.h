/* avow-flow-table.h: a table in a flow of pages */

#pragma once

#include "avow-table-layout.h"

G_BEGIN_DECLS

/* Its headings are on every page that the table is on. @table: lives longer than @flow. */
void avow_flow_table_add (AvowPageFlow          *flow,
                          const AvowReportTable *table,
                          AvowTableLook          look,
                          double                 space_before);

G_END_DECLS
