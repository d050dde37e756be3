/* avow-printing.h: from a page of Avow to the print dialog, and word of what went wrong */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks how to print, and prints; there is no preview. @operation has its job name and draws in points. @problem: the heading
 * of what is said if that fails. */
void avow_printing_run (GtkWidget         *widget,
                        GtkPrintOperation *operation,
                        const char        *problem);

G_END_DECLS
