/* avow-commands.h: the command line */

#pragma once

#include <gio/gio.h>

#include "core/crypto/avow-secret.h"

G_BEGIN_DECLS

/**
 * AvowOptions:
 *
 * What the command line asked for. @path is the journal's file; @passphrase is what was read from
 * --passphrase-fd, or %NULL. @today, if it was given, is already in force for the whole process.
 */
typedef struct _AvowOptions AvowOptions;

AvowOptions *avow_options_parse          (int           *argc,
                                          char        ***argv,
                                          int           *exit_status);
void         avow_options_free           (AvowOptions   *options);
gboolean     avow_options_wants_window   (AvowOptions   *options);
const char  *avow_options_get_path       (AvowOptions   *options);
AvowSecret  *avow_options_get_passphrase (AvowOptions   *options);
gboolean     avow_options_get_demo       (AvowOptions   *options);
int          avow_commands_run           (AvowOptions   *options);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AvowOptions, avow_options_free)

G_END_DECLS
