/* avow-report-pdf.h: a report as a file that any computer shows alike */

#pragma once

#include "avow-report.h"

G_BEGIN_DECLS

/* On the paper of the locale. Nothing touches the disk. It says nothing that the report does not: not
 * who made it, nor when. */
GBytes *avow_report_to_pdf (const AvowReport  *report,
                            GError           **error);

G_END_DECLS
