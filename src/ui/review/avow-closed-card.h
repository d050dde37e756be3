/* avow-closed-card.h: what was made of a month when it was closed, and what changed since */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-summary.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CLOSED_CARD (avow_closed_card_get_type ())

G_DECLARE_FINAL_TYPE (AvowClosedCard, avow_closed_card, AVOW, CLOSED_CARD, AdwBin)

GtkWidget *avow_closed_card_new  (AvowJournal       *journal);
/* Copies what it needs. Hidden for a year, and where nothing was written and the month is not closed. */
void       avow_closed_card_show (AvowClosedCard    *card,
                                  const AvowSummary *summary);

G_END_DECLS
