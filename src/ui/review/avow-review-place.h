/* avow-review-place.h: the place of the months: which there are to look back at */

#pragma once

#include <adwaita.h>

#include "core/insight/avow-standings.h"

G_BEGIN_DECLS

#define AVOW_TYPE_REVIEW_PLACE (avow_review_place_get_type ())

G_DECLARE_FINAL_TYPE (AvowReviewPlace, avow_review_place, AVOW, REVIEW_PLACE, AdwBin)

GtkWidget *avow_review_place_new (AvowJournal   *journal,
                                  AvowStandings *standings);

G_END_DECLS
