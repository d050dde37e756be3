/* avow-report-markdown.h: a report as Markdown */

#pragma once

#include "avow-report.h"

G_BEGIN_DECLS

/* CommonMark, with the tables of GitHub's. Transfer full. */
char *avow_report_to_markdown (const AvowReport *report);

G_END_DECLS
