/* avow-icons.h: which icon stands for what */

#pragma once

#include <gtk/gtk.h>

#include "core/model/avow-action.h"

G_BEGIN_DECLS

const char *avow_icon_for_type   (AvowActionType  type);
const char *avow_icon_for_record (AvowRecord     *record);
/* At the end of a row that opens a page. */
GtkWidget  *avow_icon_new_next   (void);

G_END_DECLS
