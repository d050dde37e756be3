/* avow-ownership-row.h: who owns a place, how one knows, and when that was checked */

#pragma once

#include <adwaita.h>

#include "core/model/avow-place.h"

G_BEGIN_DECLS

#define AVOW_TYPE_OWNERSHIP_ROW (avow_ownership_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowOwnershipRow, avow_ownership_row, AVOW, OWNERSHIP_ROW, AdwExpanderRow)

/* Signal: "changed". */
GtkWidget *avow_ownership_row_new      (void);
/* Words that are on other places already. */
void       avow_ownership_row_set_used (AvowOwnershipRow   *self,
                                        const char * const *words);
/* @place: (nullable): what is known of it is shown from now on. */
void       avow_ownership_row_load     (AvowOwnershipRow   *self,
                                        AvowPlace          *place);
void       avow_ownership_row_store    (AvowOwnershipRow   *self,
                                        AvowPlace          *place);
gboolean   avow_ownership_row_check    (AvowOwnershipRow   *self);

G_END_DECLS
