/* avow-report-text.h: a report as plain text for a terminal */

#pragma once

#include "report/avow-report.h"

G_BEGIN_DECLS

/* @width: columns of the terminal, or 0 for lines as long as they come. Transfer full. */
char *avow_report_to_text (const AvowReport *report,
                           guint             width);

G_END_DECLS
