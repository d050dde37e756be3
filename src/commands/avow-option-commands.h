/* avow-option-commands.h: which command was asked for, and which options go with it */

#pragma once

#include "avow-given-options.h"
#include "avow-options.h"

G_BEGIN_DECLS

/* Errors are G_OPTION_ERROR: two commands, or an option that the command has no use for. */
gboolean avow_option_commands_find         (const AvowGivenOptions  *given,
                                            AvowCommand             *command,
                                            GError                 **error);
/* After that. */
gboolean avow_option_commands_parse_format (const AvowGivenOptions  *given,
                                            AvowCommand              command,
                                            AvowFormat              *format,
                                            GError                 **error);

G_END_DECLS
