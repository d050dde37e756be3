/* avow-application.h: the program with a window */

#pragma once

#include <adwaita.h>

#include "commands/avow-commands.h"
#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

#define AVOW_TYPE_APPLICATION (avow_application_get_type ())

G_DECLARE_FINAL_TYPE (AvowApplication, avow_application, AVOW, APPLICATION, AdwApplication)

AvowApplication *avow_application_new         (AvowOptions     *options);
GSettings       *avow_application_get_settings (AvowApplication *application);

G_END_DECLS
