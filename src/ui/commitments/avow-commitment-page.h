/* avow-commitment-page.h: a commitment, and what becomes of it */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_PAGE (avow_commitment_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentPage, avow_commitment_page, AVOW, COMMITMENT_PAGE, AdwNavigationPage)

/* Shows @commitment, which is in @journal, as it is from now on, and leaves when it is deleted. */
AdwNavigationPage *avow_commitment_page_new    (AvowJournal        *journal,
                                                AvowStandings      *standings,
                                                AvowCommitment     *commitment);
const AvowId      *avow_commitment_page_get_id (AvowCommitmentPage *page);

G_END_DECLS
