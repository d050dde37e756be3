/* avow-command.h: the commands, one file each */

#pragma once

#include "avow-options.h"

G_BEGIN_DECLS

/* Each prints its result. On failure the error is one sentence for the person: G_OPTION_ERROR for what
 * they typed, anything else for what went wrong. */
gboolean avow_command_create      (AvowOptions  *options,
                                   GError      **error);
gboolean avow_command_check       (AvowOptions  *options,
                                   GError      **error);
gboolean avow_command_list        (AvowOptions  *options,
                                   GError      **error);
gboolean avow_command_commitments (AvowOptions  *options,
                                   GError      **error);
gboolean avow_command_summary     (AvowOptions  *options,
                                   GError      **error);
gboolean avow_command_donations   (AvowOptions  *options,
                                   GError      **error);
gboolean avow_command_log         (AvowOptions  *options,
                                   GError      **error);

G_END_DECLS
