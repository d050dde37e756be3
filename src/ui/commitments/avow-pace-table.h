/* avow-pace-table.h: what was done and what was promised over time, as a table */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-pace.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PACE_TABLE (avow_pace_table_get_type ())

G_DECLARE_FINAL_TYPE (AvowPaceTable, avow_pace_table, AVOW, PACE_TABLE, AdwBin)

/* @points: by avow_pace_list(). */
void avow_pace_table_show (AvowPaceTable  *table,
                           AvowCommitment *commitment,
                           const GArray   *points);

G_END_DECLS
