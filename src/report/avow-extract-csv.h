/* avow-extract-csv.h: what is given out of the journal, as one table for spreadsheets and programs */

#pragma once

#include "core/insight/avow-extract.h"

G_BEGIN_DECLS

/* Transfer full. */
char *avow_extract_to_csv (const AvowExtract *extract);

G_END_DECLS
