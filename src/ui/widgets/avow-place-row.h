/* avow-place-row.h: a place by its name, known already or made on the way */

#pragma once

#include "avow-field-row.h"
#include "core/model/avow-place.h"

G_BEGIN_DECLS

#define AVOW_TYPE_PLACE_ROW (avow_place_row_get_type ())

G_DECLARE_FINAL_TYPE (AvowPlaceRow, avow_place_row, AVOW, PLACE_ROW, AvowFieldRow)

/* Signals: "place-changed": another place is meant now. "picked": one was taken from the list. */

GtkWidget *avow_place_row_new        (void);
/* The places that are known: a model of AvowPlace. */
void       avow_place_row_set_places (AvowPlaceRow *self,
                                      GListModel   *places);
/* What a new place is taken to be, and which ones are offered first. */
void       avow_place_row_set_sort   (AvowPlaceRow *self,
                                      AvowSort      sort);
void       avow_place_row_set_place  (AvowPlaceRow *self,
                                      AvowPlace    *place);
/* As avow_place_row_set_place(), for one that a draft holds and that may not be known yet. */
void       avow_place_row_take_up    (AvowPlaceRow *self,
                                      AvowPlace    *place);
/* Transfer full. The known place of that name, or a new one, which keeps its id for as long as the
 * row has it; %NULL for none. */
AvowPlace *avow_place_row_get_place  (AvowPlaceRow *self);

G_END_DECLS
