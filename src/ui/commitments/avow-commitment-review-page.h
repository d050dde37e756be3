/* avow-commitment-review-page.h: saying honestly what became of a commitment */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_COMMITMENT_REVIEW_PAGE (avow_commitment_review_page_get_type ())

G_DECLARE_FINAL_TYPE (AvowCommitmentReviewPage, avow_commitment_review_page,
                      AVOW, COMMITMENT_REVIEW_PAGE, AdwNavigationPage)

/* @commitment: what is in the journal, or what @draft (nullable) holds of it. Once saved, the page leaves
 * and activates "journal.renew-commitment" with the id and "same", "more", "less" or "other", if one of
 * these was chosen. */
AdwNavigationPage *avow_commitment_review_page_new      (AvowJournal    *journal,
                                                         AvowStandings  *standings,
                                                         AvowCommitment *commitment,
                                                         AvowDraft      *draft);
/* Whether a draft of a commitment was written here, rather than where the promise is changed. */
gboolean           avow_commitment_review_page_wrote    (AvowCommitment *commitment);

G_END_DECLS
