/* avow-output.h: where a command's result goes: the standard output, or a file for the person alone */

#pragma once

#include "avow-options.h"
#include "report/avow-report.h"

G_BEGIN_DECLS

/* Whether the result may go where it is asked to, before anything is read. G_OPTION_ERROR if not. */
gboolean avow_output_check       (const AvowOptions  *options,
                                  GError            **error);
/* @report as text, Markdown or PDF, whichever was asked for. Transfer full. */
GBytes  *avow_output_make_report (const AvowOptions  *options,
                                  const AvowReport   *report,
                                  GError            **error);
/* Takes @text. Transfer full. */
GBytes  *avow_output_make_text   (char               *text);
gboolean avow_output_write       (const AvowOptions  *options,
                                  GBytes             *bytes,
                                  GError            **error);

G_END_DECLS
