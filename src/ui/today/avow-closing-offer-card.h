/* avow-closing-offer-card.h: asks, in the first days of a month, whether to look back at the last */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_CLOSING_OFFER_CARD (avow_closing_offer_card_get_type ())

G_DECLARE_FINAL_TYPE (AvowClosingOfferCard, avow_closing_offer_card, AVOW, CLOSING_OFFER_CARD, AdwBin)

/* Once: from here on it is there only while there is a month to offer. */
void avow_closing_offer_card_start (AvowClosingOfferCard *self,
                                    AvowJournal          *journal,
                                    AvowStandings        *standings);

G_END_DECLS
