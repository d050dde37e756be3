/* avow-health-dialog.h: what unlocking found wrong with the file, in plain words */

#pragma once

#include <adwaita.h>

#include "core/journal/avow-journal.h"

G_BEGIN_DECLS

/* One line for a banner, or NULL if all is well. */
const char *avow_health_get_headline (AvowJournal *journal);
AdwDialog  *avow_health_dialog_new   (AvowJournal *journal);

G_END_DECLS
