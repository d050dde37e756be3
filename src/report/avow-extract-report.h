/* avow-extract-report.h: what is given out of the journal, as headings, sentences and tables */

#pragma once

#include "avow-report.h"
#include "core/insight/avow-extract.h"

G_BEGIN_DECLS

/* Transfer full. */
AvowReport *avow_extract_to_report (const AvowExtract *extract);

G_END_DECLS
