/* avow-shortcuts-dialog.h: the keyboard shortcuts */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwDialog *avow_shortcuts_dialog_new (void);

G_END_DECLS
