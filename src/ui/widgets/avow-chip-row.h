/* avow-chip-row.h: words as chips in a list */

#pragma once

#include <adwaita.h>

#include "avow-chip-entry.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CHIP_ROW (avow_chip_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowChipRow, avow_chip_row, AVOW, CHIP_ROW, AdwPreferencesRow)

/* The row's title is the entry's label. Signal: "changed". */
GtkWidget     *avow_chip_row_new       (void);
AvowChipEntry *avow_chip_row_get_entry (AvowChipRow *self);
/* A whole sentence, shown below; %NULL: nothing is wrong. A change takes it away as well. */
void           avow_chip_row_set_error (AvowChipRow *self,
                                        const char  *error);
const char    *avow_chip_row_get_error (AvowChipRow *self);

G_END_DECLS
