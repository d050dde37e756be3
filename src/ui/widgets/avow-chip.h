/* avow-chip.h: a word that was added, which can be taken away again */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AVOW_TYPE_CHIP (avow_chip_get_type ())

G_DECLARE_FINAL_TYPE (AvowChip, avow_chip, AVOW, CHIP, GtkWidget)

/* Signal: "remove": its button was pressed. What takes the focus is that button. */
GtkWidget  *avow_chip_new      (const char *word);
const char *avow_chip_get_word (AvowChip   *self);

G_END_DECLS
