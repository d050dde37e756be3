/* avow-expander.h: what AdwExpanderRow leaves to do */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void avow_expander_name_lists (AdwExpanderRow *row);

G_END_DECLS
