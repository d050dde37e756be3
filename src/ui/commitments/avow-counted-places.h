/* avow-counted-places.h: the places where a promise counts, as chips by their names */

#pragma once

#include "core/journal/avow-journal.h"
#include "ui/widgets/avow-chip-entry.h"

G_BEGIN_DECLS

/* The places the journal knows: those used last are on show, all are suggested, and no others taken. */
void avow_counted_places_offer (AvowChipEntry  *entry,
                                AvowJournal    *journal);
/* @places: (nullable) (element-type AvowId): as in an AvowMeasure. */
void avow_counted_places_load  (AvowChipEntry  *entry,
                                const GArray   *places,
                                AvowJournal    *journal);
/* Replaces *@places by what is chosen. Those of it that are still chosen keep their order. */
void avow_counted_places_store (AvowChipEntry  *entry,
                                GArray        **places,
                                AvowJournal    *journal);

G_END_DECLS
