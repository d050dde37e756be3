/* avow-report-printing.h: what leaves the journal, on its way to a printer */

#pragma once

#include <gtk/gtk.h>

#include "report/avow-report.h"

G_BEGIN_DECLS

/* Takes @report. @job_name: what the printer calls it, which tells nothing private. Transfer full. */
GtkPrintOperation *avow_report_printing_new  (AvowReport        *report,
                                              const char        *job_name);
/* Ends it, whatever dialog it still has open, and keeps nothing of the report. */
void               avow_report_printing_drop (GtkPrintOperation *operation);

G_END_DECLS
